"""Verbs on a spark, over any screen that shows it: sort it, edit it, delete it."""

from functools import partial

from planner.grammar import ActionLine, PersonLine, parse_person
from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.sparks import Spark
from planner.model.vocabulary import SparkKind
from planner.sparks.person_line import as_person_line
from tui.actions.ask_person import ask_whether_known, ask_with_whom
from tui.actions.line import action_reader
from tui.actions.row_key import key_of_thing
from tui.base.live_screen import LiveScreen
from tui.base.person_reader import person_reader
from tui.dialogs.ask_line import AskLine, TypedLine


def sort(screen: LiveScreen, spark: Spark, kind: SparkKind) -> None:
    """Sort a spark as one change; a person or an action is asked for in a line first."""
    match kind:
        case SparkKind.PERSON:
            _ask_person(screen, spark)
        case SparkKind.ACTION:
            _ask_action(screen, spark)
        case SparkKind.IDEA:
            _keep(screen, spark, kind, _("Kept as an idea"))
        case SparkKind.MEMORY:
            _keep(screen, spark, kind, _("Kept as a memory"))


def edit(screen: LiveScreen, spark: Spark) -> None:
    """Ask for a new text of the spark."""

    def answered(line: TypedLine | None) -> None:
        if line is not None:
            with screen.changing(_("Spark changed")):
                screen.store.sparks.change(spark.id, line.text)

    question = AskLine(
        _("A spark, in one line"),
        value=spark.text,
        drafts=screen.store.drafts,
        kept_as=Question("today", "edit_spark", key_of_thing(spark)),
    )
    screen.app.push_screen(question, answered)


def delete(screen: LiveScreen, spark: Spark) -> None:
    """Delete the spark."""
    with screen.changing(_("Spark deleted")):
        screen.store.sparks.delete(spark.id)


def _keep(screen: LiveScreen, spark: Spark, kind: SparkKind, said: str) -> None:
    with screen.changing(said):
        screen.store.sparks.sort(spark.id, kind)


def _ask_person(screen: LiveScreen, spark: Spark) -> None:
    question = AskLine(
        _("The person of this spark, in one line"),
        reader=person_reader(screen),
        value=as_person_line(spark.text),
        drafts=screen.store.drafts,
        kept_as=Question("today", "make_person", key_of_thing(spark)),
    )
    screen.app.push_screen(question, partial(_add_person, screen, spark))


def _add_person(screen: LiveScreen, spark: Spark, line: TypedLine | None) -> None:
    if line is None:
        return
    with screen.telling():
        read = parse_person(line.text, line.today, screen.store.practice.working)
        ask_whether_known(screen, read, partial(_write_person, screen, spark, read))


def _write_person(
    screen: LiveScreen, spark: Spark, line: PersonLine, person_id: int | None
) -> None:
    store, today, new = screen.store, screen.today, person_id is None
    on_card = _("Noted on the card of {name}").format(name=shorten(line.name))
    said = _("Person added") if new else on_card
    with screen.changing(said), store.change(_("Spark sorted")):
        added = store.meetings.add_person(line, today, person_id=person_id, new=new)
        store.sparks.sort(spark.id, SparkKind.PERSON, added.person.id)


def _ask_action(screen: LiveScreen, spark: Spark) -> None:
    question = AskLine(
        _("The action of this spark, in one line"),
        reader=action_reader(screen),
        value=spark.text,
        drafts=screen.store.drafts,
        kept_as=Question("today", "make_action", key_of_thing(spark)),
    )
    screen.app.push_screen(question, partial(_add_action, screen, spark))


def _add_action(screen: LiveScreen, spark: Spark, line: TypedLine | None) -> None:
    if line is not None:
        ask_with_whom(screen, line, partial(_add_action_with, screen, spark))


def _add_action_with(
    screen: LiveScreen, spark: Spark, line: ActionLine, person_id: int | None
) -> None:
    store, today = screen.store, screen.today
    with screen.changing(_("Action added")), store.change(_("Spark sorted")):
        action = store.actions.add(line, today, person_id=person_id)
        store.sparks.sort(spark.id, SparkKind.ACTION, action.id)
