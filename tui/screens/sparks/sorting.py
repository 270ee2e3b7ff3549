"""Sorting sparks from any place: what is asked and what is written."""

from functools import partial

from planner.grammar import ActionLine, parse_person, understood_person
from planner.language import _
from planner.model.sparks import Spark
from planner.model.vocabulary import SparkKind
from planner.sparks.person_line import as_person_line
from tui.actions.ask_person import ask_with_whom
from tui.actions.line import ActionReader
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine


class SparkSorting:
    """Sorts the sparks of one place; each is one change."""

    def __init__(self, place: LiveScreen) -> None:
        """Ask over `place`."""
        self._place = place

    def sort(self, spark: Spark, kind: SparkKind) -> None:
        """Let a spark become something; a person or an action is first asked for in a line."""
        match kind:
            case SparkKind.PERSON:
                self._ask_person(spark)
            case SparkKind.ACTION:
                self._ask_action(spark)
            case SparkKind.IDEA:
                self._keep(spark, kind, _("Kept as an idea"))
            case SparkKind.MEMORY:
                self._keep(spark, kind, _("Kept as a memory"))

    def _keep(self, spark: Spark, kind: SparkKind, said: str) -> None:
        with self._place.changing(said):
            self._place.store.sparks.sort(spark.id, kind)

    def _ask_person(self, spark: Spark) -> None:
        today = self._place.today
        question = AskLine(
            _("The person of this spark, in one line"),
            understand=lambda line: understood_person(parse_person(line, today)),
            value=as_person_line(spark.text),
            drafts=self._place.store.drafts,
            draft_key=f"today.make_person.spark-{spark.id}",
        )
        self._place.app.push_screen(question, lambda line: self._add_person(spark, line))

    def _add_person(self, spark: Spark, line: TypedLine | None) -> None:
        store, today = self._place.store, self._place.today
        if line is None:
            return
        with self._place.changing(_("Person added")), store.change(_("Spark sorted")):
            met = store.meetings.add_person(parse_person(line.text, today), today)
            store.sparks.sort(spark.id, SparkKind.PERSON, met.person.id)

    def _ask_action(self, spark: Spark) -> None:
        reader = ActionReader(self._place.store, self._place.today)
        question = AskLine(
            _("The action of this spark, in one line"),
            understand=reader.understood,
            value=spark.text,
            drafts=self._place.store.drafts,
            draft_key=f"today.make_action.spark-{spark.id}",
        )
        self._place.app.push_screen(question, lambda line: self._add_action(spark, line))

    def _add_action(self, spark: Spark, line: TypedLine | None) -> None:
        if line is None:
            return
        with self._place.telling():
            action = ActionReader(self._place.store, self._place.today).read(line.text)
            ask_with_whom(self._place, action, partial(self._add_action_with, spark, action))

    def _add_action_with(self, spark: Spark, line: ActionLine, person_id: int | None) -> None:
        store, today = self._place.store, self._place.today
        with self._place.changing(_("Action added")), store.change(_("Spark sorted")):
            action = store.actions.add(line, today, person_id=person_id)
            store.sparks.sort(spark.id, SparkKind.ACTION, action.id)
