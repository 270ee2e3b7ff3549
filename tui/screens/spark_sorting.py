"""Sorting sparks from any place: what is asked and what is written."""

from planner.grammar import parse_person, understood_person
from planner.language import _
from planner.sparks import Spark
from planner.vocabulary import SparkKind
from tui.action_line import ActionReader
from tui.place import PlaceScreen
from tui.screens.dialogs.ask_line import AskLine, TypedLine
from tui.screens.dialogs.sort_spark import SortSpark


class SparkSorting:
    """Sorts the sparks of one place; each is one change."""

    def __init__(self, place: PlaceScreen) -> None:
        """Ask over `place`."""
        self._place = place

    def ask(self, spark: Spark) -> None:
        """Ask what a spark becomes."""

        def answered(kind: SparkKind | None) -> None:
            if kind is not None:
                self.sort(spark, kind)

        self._place.app.push_screen(SortSpark(spark), answered)

    def sort(self, spark: Spark, kind: SparkKind) -> None:
        """Let a spark become something; a person or an action is first asked for in a line."""
        match kind:
            case SparkKind.PERSON:
                self._ask_person(spark)
            case SparkKind.ACTION:
                self._ask_action(spark)
            case _:
                with self._place.changing(_("Spark sorted")):
                    self._place.store.sparks.sort(spark.id, kind)

    def _ask_person(self, spark: Spark) -> None:
        today = self._place.today
        question = AskLine(
            _("The person of this spark, in one line"),
            understand=lambda line: understood_person(parse_person(line, today)),
            value=spark.text,
        )
        self._place.app.push_screen(question, lambda line: self._add_person(spark, line))

    def _add_person(self, spark: Spark, line: TypedLine | None) -> None:
        store, today = self._place.store, self._place.today
        if line is None:
            return
        with self._place.changing(_("Person added")), store.change(_("Spark sorted")):
            met = store.people.add_line(parse_person(line.text, today), today)
            store.sparks.sort(spark.id, SparkKind.PERSON, met.person.id)

    def _ask_action(self, spark: Spark) -> None:
        reader = ActionReader(self._place.store, self._place.today)
        question = AskLine(
            _("The action of this spark, in one line"),
            understand=reader.understood,
            value=spark.text,
        )
        self._place.app.push_screen(question, lambda line: self._add_action(spark, line))

    def _add_action(self, spark: Spark, line: TypedLine | None) -> None:
        store, today = self._place.store, self._place.today
        if line is None:
            return
        with self._place.changing(_("Action added")), store.change(_("Spark sorted")):
            action = store.actions.add(ActionReader(store, today).read(line.text), today)
            store.sparks.sort(spark.id, SparkKind.ACTION, action.id)
