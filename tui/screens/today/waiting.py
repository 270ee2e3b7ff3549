"""Answers awaited in Today: one row with their number until a key unfolds it, and their verbs."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from planner.language import _, pgettext
from planner.language.width import cell_width
from planner.model.signs import SEPARATOR
from planner.model.sparks import Spark
from planner.today.agenda import Agenda
from planner.today.waiting import Awaited, say_from, say_reminder, say_since
from tui.actions.row_key import Folded, key_of_thing
from tui.base.live_screen import LiveScreen, Verb
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.keyboard.verb_keys import verb_key
from tui.screens.today.entries import blank
from tui.widgets.rows import Entry

_bound = partial(verb_key, "today")
_GAP = 2
_NAME = 24
"""Least cells of a name that has its message beside it."""

WAITING_KEYS = [
    _bound("a", "waiting", _("Waiting"), _("Unfold the answers awaited, or fold them again.")),
    _bound("r", "answered", _("Answered"), _("Note the answer: what they said.")),
    _bound("x", "let_go", _("Let go"), _("Wait no longer for this answer.")),
]


def waiting_entries(
    agenda: Agenda, key_name: Callable[[str], str], *, unfolded: bool
) -> Iterator[Entry]:
    """A blank line and the row with the number; below it each answer, where they are unfolded."""
    if agenda.awaited:
        key, folded = key_name("today.waiting"), Folded(agenda.awaited)
        yield blank()
        yield Entry(partial(_title, folded, agenda.day, key, unfolded), key_of_thing(folded))
        if unfolded:
            for each in agenda.awaited:
                yield Entry(partial(_line, each, agenda.day), key_of_thing(each))


def _title(folded: Folded, today: date, key: str, unfolded: bool, width: int) -> Line:
    """The title with the number, and at the right the oldest and the key."""
    title, count = pgettext("section", "Waiting"), f"  {len(folded.awaited)}"
    oldest = say_from(folded.awaited[0], today)
    said = (
        _("{key} folds them").format(key=key)
        if unfolded
        else _("{since} · {key} shows them").format(since=oldest, key=key)
    )
    room = max(width - cell_width(title) - cell_width(count), 0)
    return (
        Span(title, Tone.TITLE),
        Span(count, Tone.DIM),
        Span(fit(said if cell_width(said) + _GAP <= room else "", room, right=True), Tone.DIM),
    )


def _line(awaited: Awaited, today: date, width: int) -> Line:
    """Sign, name, what was sent, since when."""
    room = max(width - 2, 0)
    since, reminder = say_since(awaited, today), say_reminder(awaited, today)
    name = max(_NAME, cell_width(awaited.person) + _GAP)
    said = f"{since} {SEPARATOR} {reminder}" if reminder else since
    if name + cell_width(awaited.title) + _GAP + cell_width(said) > room:
        said = since
    beside = cell_width(said) + _GAP
    name = min(name, max(room - beside, 0))
    return (
        Span(f"{drawn(SEPARATOR)} ", Tone.DIM),
        Span(fit(awaited.person, name)),
        Span(fit(awaited.title, max(room - name - beside, 0)), Tone.DIM),
        Span(fit(said, beside, right=True), Tone.DIM),
    )


def folded_lines(folded: Folded, today: date, key: str, width: int) -> list[Line]:
    """The pane for the row that stands for all of them."""
    said = _(
        "What you sent and what no answer came to yet, the oldest first. {key} shows them: there"
        " an answer is noted with one key, or let go with another."
    )
    return [
        (Span(pgettext("section", "Waiting"), Tone.TITLE),),
        *((Span(line, Tone.DIM),) for line in wrap(said.format(key=key), width)),
        (),
        *(
            (Span(fit(each.person, max(width - _NAME, 0))), Span(say_from(each, today), Tone.DIM))
            for each in folded.awaited
        ),
    ]


def _fold(screen: LiveScreen) -> None:
    from tui.screens.today.day_list import DayList

    screen.query_one(DayList).turn_fold()


def _answered(screen: LiveScreen) -> None:
    from tui.people.answers import note_answer
    from tui.screens.today.day_list import DayList

    day = screen.query_one(DayList)
    thing = day.thing
    if isinstance(thing, Awaited):
        with screen.telling():
            note_answer(screen, thing, day.want_next)


def _let_go(screen: LiveScreen) -> None:
    from tui.people.answers import wait_no_longer
    from tui.screens.today.day_list import DayList

    day = screen.query_one(DayList)
    if isinstance(day.thing, Awaited):
        with screen.telling():
            wait_no_longer(screen, day.thing, day.want_next)


WAITING_VERBS: Mapping[str, Verb] = {
    "waiting": _fold,
    "answered": _answered,
    "let_go": _let_go,
}


def waiting_applies(verb: str, agenda: Agenda, thing: object) -> bool:
    """Whether a verb on answers awaited applies to the highlighted thing."""
    if verb == "waiting":  # on a spark its key makes an action
        return bool(agenda.awaited) and not isinstance(thing, Spark)
    return isinstance(thing, Awaited)
