"""Rows of each stage of the morning, or a kind sentence if there are none."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from planner.language import _, pgettext
from planner.model.actions import Action, titled
from planner.model.labels import say_moment
from planner.today.agenda import Agenda
from planner.today.first_steps import next_step, say_first_step
from planner.today.meetings import prepares
from planner.today.waiting import say_awaited
from planner.today.wording import say_more
from tui.drawing.signs import sign_of
from tui.drawing.text_line import Span, Tone, wrap
from tui.screens.today.entries import Entry, action_entry, blank, say_listed, sentences, title_entry
from tui.screens.today.morning.position import Position, Stage, waiting

KeyName = Callable[[str], str]
_INDENT = 2
_READ = 90
"""Cells at which a plan is wrapped at most when it is read back."""


def stage_names() -> dict[Stage, str]:
    """Names of the stages."""
    return {
        Stage.CLOSE: _("close yesterday"),
        Stage.CHOOSE: _("choose"),
        Stage.PREPARE: _("prepare"),
        Stage.READ: _("read back and start"),
    }


def stage_entries(
    agenda: Agenda, position: Position, most: int, width: int, key_name: KeyName, of_week: str = ""
) -> list[Entry]:
    """Rows of a stage; `most` actions make a good day, `of_week` is the week's if–then."""
    match position.stage:
        case Stage.CLOSE:
            return list(_closing(waiting(agenda, position), width, key_name))
        case Stage.CHOOSE:
            return list(_choosing(agenda, most, width, key_name))
        case Stage.PREPARE:
            return list(_preparing(waiting(agenda, position)))
        case Stage.READ:
            return [*_reading(agenda.chosen, width, key_name), *_of_week(of_week, width)]


def _closing(late: Sequence[Action], width: int, key_name: KeyName) -> Iterator[Entry]:
    if late:
        yield title_entry(_("Still open from before"), late)
        yield from map(action_entry, late)
        return
    said = _("Nothing is left to close: the day can begin. {key} goes on.")
    yield from _said([said.format(key=key_name("morning.go_on"))], width)


def after_absence_entries(width: int, key: str) -> Iterator[Entry]:
    """Say that the `key` moves all of them at once."""
    said = _("After some days away: {key} moves all of these at once.")
    yield from _said([said.format(key=key)], width)
    yield blank()


def _choosing(agenda: Agenda, most: int, width: int, key_name: KeyName) -> Iterator[Entry]:
    yield title_entry(pgettext("section", "Chosen"), agenda.chosen, of=most)
    yield from map(action_entry, agenda.chosen)
    if agenda.late:
        yield blank()
        yield title_entry(_("Left from before"), agenda.late)
        yield from map(action_entry, agenda.late)
    if agenda.proposed:
        yield blank()
        yield title_entry(pgettext("section", "Proposed"), agenda.proposed)
        yield from map(action_entry, agenda.proposed)
        if more := say_more(agenda):
            listed = say_listed(more, key_name("morning.later"))
            yield from sentences(listed, width=width)
    elif not agenda.chosen and not agenda.late:
        yield from _said(_nothing_waits(agenda, key_name), width)
    if agenda.awaited:
        yield blank()
    yield from _said(_waiting(agenda), width)


def _waiting(agenda: Agenda) -> Iterator[str]:
    """The number of answers awaited, which Today lists."""
    if agenda.awaited:
        said = _("{answers}: Today lists them under “Waiting”.")
        yield said.format(answers=say_awaited(agenda.awaited))


def _nothing_waits(agenda: Agenda, key_name: KeyName) -> Iterator[str]:
    """Good answers on an empty morning, and the way on while the store is new."""
    yield _("Nothing waits this morning. Leaving a day open is a good answer too.")
    yield _("{new} writes down an action · {propose} proposes somebody to turn to").format(
        new=key_name("morning.new"), propose=key_name("morning.propose")
    )
    if (step := next_step(agenda.first_steps)) is not None:
        said = _("The first steps stand in Today: {key} after the session. Next comes: {step}.")
        yield said.format(key=key_name("go.today"), step=say_first_step(step))
    elif agenda.few_people:
        yield _(
            "Five names of people you know are a fine beginning: {network} after the session."
        ).format(network=key_name("go.network"))


def _preparing(actions: Sequence[Action]) -> Iterator[Entry]:
    yield title_entry(_("To prepare"), actions)
    yield from map(action_entry, actions)


def _reading(chosen: Sequence[Action], width: int, key_name: KeyName) -> Iterator[Entry]:
    """Each if–then at full width, in the order of the day."""
    if not chosen:
        said = _("The day stays open: a good answer too. {spark} keeps what luck brings.")
        yield from _said([said.format(spark=key_name("app.spark"))], width)
        return
    yield title_entry(_("Read each one once, slowly"), ())
    for action in chosen:
        yield blank()
        yield from _plan(action, min(width - _INDENT, _READ))


def _of_week(if_then: str, width: int) -> Iterator[Entry]:
    """The if–then that the last weekly review set for this week."""
    if if_then:
        yield blank()
        yield title_entry(_("All this week"), ())
        for line in wrap(if_then, min(width - _INDENT, _READ)):
            yield _indented(line, Tone.PLAIN)


def _plan(action: Action, width: int) -> Iterator[Entry]:
    """The if–then with its action and aim below; the title if there is none."""
    moment = say_moment(action.time, action.part)
    at = f"{moment}  " if moment else ""
    first, *rest = wrap(action.if_then or titled(action), width, width)
    yield Entry(
        lambda _width: (
            sign_of(action),
            Span(" "),
            Span(first, Tone.STRONG if action.if_then else Tone.PLAIN),
        ),
        action,
    )
    for line in rest:
        yield _indented(line, Tone.STRONG)
    below = f"{at}{_below(action)}"
    for line in wrap(below, width, width) if below else ():
        yield _indented(line, Tone.DIM)


def _below(action: Action) -> str:
    if not action.if_then:
        return "" if prepares(action) else _("no if–then yet")
    return f"{titled(action)} · {action.aim}" if action.aim else titled(action)


def _indented(line: str, tone: Tone) -> Entry:
    return Entry(lambda _width: (Span(" " * _INDENT), Span(line, tone)))


def _said(said: Iterable[str], width: int) -> Iterator[Entry]:
    """Dim sentences, wrapped."""
    return sentences(*said, width=width)
