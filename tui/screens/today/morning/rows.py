"""Rows of each stage of the morning, or a kind sentence if there are none."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Reason
from planner.today.agenda import Agenda
from planner.today.first_steps import next_step, say_first_step
from planner.today.waiting import say_awaited
from planner.today.wording import say_more
from tui.actions.row_key import key_of_thing
from tui.drawing.signs import drawn
from tui.drawing.text_line import Span, Tone
from tui.screens.today.entries import (
    KeyName,
    action_entry,
    blank,
    say_count,
    say_listed,
    sentences,
    title_entry,
)
from tui.screens.today.morning.position import Position, Stage, waiting
from tui.widgets.rows import Entry

_WAIT = {Reason.PROMISE, Reason.THANKS, Reason.NEWS, Reason.DATE, Reason.MEETING}
_TIES = {Reason.RHYTHM, Reason.DORMANT, Reason.SWEEP}
_STAIRS = {*Reason, None} - _WAIT - _TIES
_FREE_PLACE = "┈"
_FREE_CELLS = 24


def stage_names() -> dict[Stage, str]:
    """Names of the stages."""
    return {
        Stage.CLOSE: pgettext("stage", "close"),
        Stage.CHOOSE: pgettext("stage", "choose"),
        Stage.PREPARE: pgettext("stage", "prepare"),
        Stage.READ: pgettext("stage", "read back"),
    }


def stage_entries(agenda: Agenda, position: Position, width: int, key_name: KeyName) -> list[Entry]:
    """Rows of a stage, but for the last one."""
    match position.stage:
        case Stage.CLOSE:
            late = waiting(agenda, position)
            return [title_entry(_("Still open from before"), late), *map(action_entry, late)]
        case Stage.CHOOSE:
            return list(_choosing(agenda, width, key_name))
        case _:
            return list(_preparing(waiting(agenda, position)))


def after_absence_entries(width: int, key: str) -> Iterator[Entry]:
    """Say that the `key` moves all of them at once."""
    said = _("After some days away: {key} moves all of these at once.")
    yield from _said([said.format(key=key)], width)
    yield blank()


def _choosing(agenda: Agenda, width: int, key_name: KeyName) -> Iterator[Entry]:
    """The places of the day, those that are free drawn too; below them what there is to choose."""
    places = max(agenda.daily_number, len(agenda.todays))
    for place, action in zip_longest(range(1, places + 1), agenda.todays):
        yield _slot(place, action)
    if len(agenda.todays) >= agenda.daily_number:
        yield from _said([_enough(agenda)], width)
    if agenda.late:
        yield blank()
        yield title_entry(_("Left from before"), agenda.late)
        yield from map(action_entry, agenda.late)
    if agenda.proposed:
        yield from _proposed(agenda)
        if more := say_more(agenda):
            listed = say_listed(more, key_name("morning.later"))
            yield from sentences(listed, width=width)
    elif not agenda.chosen and not agenda.late:
        yield blank()
        yield from _said(_nothing_waits(agenda, key_name), width)
    if agenda.awaited:
        yield blank()
    yield from _said(_waiting(agenda), width)


def _slot(place: int, action: Action | None) -> Entry:
    """A place of the day with its action, or free."""
    number = Span(f"{place} ", Tone.DIM)
    if action is None:
        free = Span(drawn(_FREE_PLACE * _FREE_CELLS), Tone.RULE)
        return Entry(lambda _width: (number, free))
    drawn_action = action_entry(action)
    is_open = action.state is ActionState.OPEN
    return Entry(
        lambda width: (number, *drawn_action.draw(max(width - 2, 0))),
        key_of_thing(action) if is_open else None,
    )


def _enough(agenda: Agenda) -> str:
    """Say that the day has what makes a good one, or takes nothing; more is allowed."""
    if agenda.is_free:
        return _("No action is expected today. Choosing one is allowed all the same.")
    if len(agenda.todays) > agenda.daily_number:
        return say_count(len(agenda.todays), agenda.daily_number)
    return _("These make a good day. One more is allowed.")


def _proposed(agenda: Agenda) -> Iterator[Entry]:
    """The proposals under the headings that tell their order."""
    for heading, its_reasons in (
        (_("People who wait for you"), _WAIT),
        (_("Your stairs and your days"), _STAIRS),
        (_("Ties to keep warm"), _TIES),
    ):
        actions = [action for action in agenda.proposed if action.reason in its_reasons]
        if actions:
            yield blank()
            yield title_entry(heading, actions)
            yield from map(action_entry, actions)


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


def _said(said: Iterable[str], width: int) -> Iterator[Entry]:
    """Dim sentences, wrapped."""
    return sentences(*said, width=width)
