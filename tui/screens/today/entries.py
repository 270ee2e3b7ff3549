"""The entries of the lists of Today and its sessions: titles, sentences, actions."""

from collections.abc import Callable, Iterator, Sequence

from planner.language import _
from planner.language.dates_in_words import say_minutes
from planner.language.width import cell_width
from planner.model.actions import Action, minutes_of, titled, waits
from planner.model.labels import channels, outcomes, reasons, say_moment, word_for_routine
from planner.model.vocabulary import ActionState, Origin, Reason
from tui.actions.row_key import DayThing, key_of_thing
from tui.drawing.panes import first_pane
from tui.drawing.signs import sign_of
from tui.drawing.text_line import Line, Span, Tone, fit, shown, wrap
from tui.widgets.rows import Entry

TIME = 7
"""Cells of the time in a row, two of them before the title."""
MINUTES = 8
TITLE = 32
"""Least cells of a long title that has something beside it."""
_GAP = 2
"""Cells before what stands beside a title."""

_MARGIN = 4

KeyName = Callable[[str], str]


def blank() -> Entry:
    """An empty line."""
    return Entry(lambda _width: ())


def title_entry(title: str, things: Sequence[DayThing], of: int = 0) -> Entry:
    """The title of a section with its count, and the number that makes a good day, if given."""
    count = f"  {len(things)}" if things else ""
    if of:
        count = f"  {say_count(len(things), of)}"
    return Entry(lambda _width: (Span(title, Tone.TITLE), Span(count, Tone.DIM)))


def say_count(count: int, most: int) -> str:
    """Number of actions chosen, of the number that makes a good day; more is allowed."""
    if count > most:
        return _("{count}, where {most} make a good day").format(count=count, most=most)
    return _("{count} of {most}").format(count=count, most=most)


def sentences(*said: str, width: int) -> Iterator[Entry]:
    """Dim sentences, wrapped at so many cells."""
    return (_dim(line) for sentence in said for line in wrap(sentence, width))


def _dim(line: str) -> Entry:
    return Entry(lambda _width: (Span(line, Tone.DIM),))


def action_entry(action: Action) -> Entry:
    """The row of an action."""
    return Entry(lambda width: _action_line(action, width), key_of_thing(action))


def _action_line(action: Action, width: int) -> Line:
    """Sign, time, title, reason or channel, minutes."""
    room = max(width - 2 - TIME - MINUTES, 0)
    name = titled(action)
    said = _beside(action, cell_width(shown(name)), room)
    beside = cell_width(said) + _GAP if said else 0
    done = action.state is ActionState.DONE
    moment = "" if done else say_moment(action.time, action.part, short=True)
    minutes = minutes_of(action)
    kept = Tone.DONE if done else Tone.DIM
    return (
        sign_of(action),
        Span(" "),
        Span(fit(moment, TIME), Tone.DIM),
        Span(fit(name, room - beside), Tone.PLAIN if done else _title_tone(action)),
        Span(fit(said, beside, right=True), kept),
        Span(fit(say_minutes(minutes) if minutes else "", MINUTES, right=True), Tone.DIM),
    )


def _title_tone(action: Action) -> Tone:
    return Tone.STRONG if action.reason is None else Tone.PLAIN


def _beside(action: Action, whole: int, room: int) -> str:
    """Text beside a title of `whole` cells; the title is cut if not even the short form fits."""
    full, short = _reason_or_channel(action)
    ways = ((whole, full), (whole, short), (min(whole, TITLE), full), (TITLE, short))
    return next((said for cells, said in ways if cells + _GAP + cell_width(said) <= room), "")


def _reason_or_channel(action: Action) -> tuple[str, str]:
    """Reason of a proposed or late action, outcome of a done one, else the channel.

    In full and in short, with a word for what comes again; of one that waits, what it waits for.
    """
    if waits(action):
        from planner.stairs.levelling.after import say_waits  # few actions wait

        return say_waits(action), _("waits")
    if action.reason is not None:
        return action.reason_text, _in_short(action, action.reason)
    if action.result is not None and action.closed_on is not None:
        said = outcomes()[action.result.outcome]
    else:
        said = channels()[action.channel] if action.channel else ""
    if action.routine_id is None:
        return said, said
    routine = word_for_routine()
    return ", ".join(filter(None, (said, routine))), said or routine


def _in_short(action: Action, reason: Reason) -> str:
    """The reason in a few words; a tie never contacted is not dormant.

    The sign of a late action says enough, and one that comes again says that.
    """
    if action.routine_id is not None:
        return word_for_routine()
    if reason is Reason.LATE:
        return ""
    if reason is Reason.DORMANT and action.origin is not Origin.RECONNECT:
        return _("no exchange yet")
    return reasons()[reason]


def say_listed(more: str, key: str) -> str:
    """Number of further proposals, and the key that lists them."""
    return _("{more} · {key} lists them").format(more=more, key=key)


def width_of_rows(whole: int, *, beside: bool) -> int:
    """Cells of a row on a screen of `whole` cells, known before the first layout."""
    return max((first_pane(whole) if beside else whole) - _MARGIN, 20)
