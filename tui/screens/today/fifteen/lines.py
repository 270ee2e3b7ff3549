"""Lines of the quarter of an hour: the choices, the offers, and the action under way."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from planner.language import _, pgettext
from planner.language.dates_in_words import say_minutes
from planner.language.width import cell_width
from planner.model.actions import Action, titled
from planner.model.labels import say_moment
from planner.today.fifteen import CHOICES, Means, minutes_of
from planner.today.timer import Measured, Timer, is_over
from tui.actions.preparation.lines import Row as Beside
from tui.actions.preparation.lines import action_in_short
from tui.actions.related import Related
from tui.actions.timer.wording import say_running
from tui.drawing.bars import bar
from tui.drawing.signs import sign_of
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.today.morning.reading import split_if_then
from tui.widgets.rows import FixedRows, Row

_LABEL = 10
_MINUTES = 8
_BAR = 24
"""Cells of the bar of minutes."""
_READ = 60
"""Cells at which an if–then is wrapped."""


def means_names() -> dict[Means | None, str]:
    """Names of the means; None for any."""
    return {
        Means.PHONE: pgettext("means", "phone"),
        Means.WRITING: pgettext("means", "writing"),
        Means.OFFLINE: pgettext("means", "offline"),
        None: pgettext("means", "anything"),
    }


def choice_keys(key_name: Callable[[str], str]) -> dict[object, str]:
    """The key of each choice; `key_name` maps a binding id."""
    named: dict[object, str] = {
        **{choice: f"fifteen.minutes.{choice}" for choice in CHOICES},
        **{means: f"fifteen.{means.value}" for means in Means},
        None: "fifteen.anything",
        "other": "fifteen.other",
        "courage": "fifteen.courage",
    }
    return {choice: key_name(name) for choice, name in named.items()}


def ways_out(
    minutes: int,
    means: Means | None,
    keys: Mapping[object, str],
    leave: str,
    *,
    anything: bool,
) -> Sequence[str]:
    """Ways to go on if nothing fits, each with its key; only `leave` if there is no action."""
    ways = {
        _("{key} takes any means"): keys[None] if anything and means is not None else "",
        _("{key} takes half an hour"): keys[30] if anything and minutes < max(CHOICES) else "",
        _("{key} goes back to the day"): leave,
    }
    return [way.format(key=key) for way, key in ways.items() if key]


def question_lines(
    minutes: int,
    means: Means | None,
    keys: Mapping[object, str],
    *,
    courage: bool,
) -> list[Line]:
    """The minutes, the means and the order, each choice after its key."""
    times: dict[object, str] = {choice: say_minutes(choice) for choice in CHOICES}
    times["other"] = pgettext("minutes", "other")
    if minutes not in CHOICES:
        times["other"] = say_minutes(minutes)
    chosen = minutes if minutes in CHOICES else "other"
    orders = {False: _("the day’s order"), True: _("courage: smallest first")}
    turning: dict[object, str] = {not courage: keys.get("courage", "")}
    return [
        _choices(_("Minutes"), times, chosen, keys),
        _choices(pgettext("fifteen", "With"), means_names(), means, keys),
        _choices(pgettext("fifteen", "Order"), orders, courage, turning),
    ]


def _choices(
    label: str, names: Mapping[Any, str], chosen: object, keys: Mapping[object, str]
) -> Line:
    """A dim label, and each choice after its key; the chosen one is marked."""
    spans = [Span(fit(label, _LABEL), Tone.DIM)]
    for value, name in names.items():
        key = keys.get(value, "")
        spans.append(Span(f"{key} " if key else "", Tone.ACCENT))
        marked, tone = (f"‹{name}›", Tone.STRONG) if value == chosen else (f" {name} ", Tone.DIM)
        spans.append(Span(f"{marked} ", tone))
    return tuple(spans)


def fitting_rows(fit_in: Sequence[Action]) -> FixedRows[Action]:
    """Rows of the offers, each with its minutes and its reason."""
    return FixedRows(fit_in, lambda action, width: Row(row_key(action), _row(action, width)))


def row_key(action: Action) -> str:
    """Key of an offer, stored or not."""
    if action.id is not None:
        return str(action.id)
    return f"{action.person_id}-{action.step_id}-{action.title}"


def _row(action: Action, width: int) -> Line:
    if not width:
        return ()
    room = max(width - 2 - _MINUTES, 0)
    why, title = action.reason_text, titled(action)
    beside = cell_width(why) + 2 if why and room - cell_width(why) - 2 >= cell_width(title) else 0
    return (
        sign_of(action),
        Span(fit(f" {title}", room + 1 - beside), Tone.STRONG),
        Span(fit(f"  {why}", beside) if beside else "", Tone.DIM),
        Span(fit(say_minutes(minutes_of(action)), _MINUTES, right=True), Tone.DIM),
    )


def nothing_fits_lines(
    minutes: int, means: Means | None, ways: Sequence[str], *, anything: bool, width: int
) -> Iterator[Line]:
    """A kind sentence, and the ways out below it."""
    if not anything:
        said = _(
            "Nothing waits today, and nobody is overdue. A quarter of an hour off is fine too."
        )
    else:
        said = _nothing_done(means).format(minutes=say_minutes(minutes))
    for line in wrap(said, width):
        yield (Span(line),)
    yield ()
    for way in ways:
        yield (Span(fit(way, width), Tone.DIM),)


def _nothing_done(means: Means | None) -> str:
    """A sentence for minutes and means that nothing fits."""
    match means:
        case None:
            return _("Nothing of today is done in {minutes}. That says nothing about you.")
        case Means.PHONE:
            return _("Nothing of today is done by phone in {minutes}.")
        case Means.WRITING:
            return _("Nothing of today is done in writing in {minutes}.")
        case Means.OFFLINE:
            return _("Nothing of today is done offline in {minutes}.")


def running_lines(
    action: Action, timer: Timer, found: Measured, related: Related, today: date
) -> Callable[[int], Sequence[Line]]:
    """The action under way: its minutes, its if–then to be read from afar, its preparation."""

    def lines(width: int) -> Sequence[Line]:
        moment = say_moment(action.time, action.part)
        when = f"{moment}  " if moment else ""
        first, *rest = wrap(titled(action), width - cell_width(when))
        return [
            (Span(when, Tone.DIM), Span(first, Tone.STRONG)),
            *((Span(" " * cell_width(when)), Span(line, Tone.STRONG)) for line in rest),
            (),
            *_minutes_lines(timer, found, width),
            (),
            *_if_then_lines(action.if_then, width),
            *action_in_short(action, related, today, width, Beside(shows=True)),
        ]

    return lines


def _minutes_lines(timer: Timer, found: Measured, width: int) -> Iterator[Line]:
    """A bar of the minutes that have run, those over the planned ones in amber, and their number.

    A number in doubt has no bar.
    """
    said = say_running(timer, found)
    over = max(found.minutes - timer.planned, 0)
    tone = Tone.DUE if not found.sure or is_over(timer, found) else Tone.DIM
    room = width - cell_width(said) - 2
    if not found.sure or min(room, timer.planned) <= 0:
        yield from ((Span(line, tone),) for line in wrap(said, width))
        return
    shares = [(found.minutes - over, Tone.ACCENT), (over, Tone.DUE)]
    drawn_bar = bar(shares, timer.planned + over, min(width, _BAR))
    if room >= _BAR:
        yield (*drawn_bar, Span(f"  {said}", tone))
        return
    yield drawn_bar
    yield from ((Span(line, tone),) for line in wrap(said, width))


def _if_then_lines(if_then: str, width: int) -> Iterator[Line]:
    """The if–then, its sign and its deed apart."""
    for part in split_if_then(if_then):
        for line in wrap(part, width - 2, _READ):
            yield (Span(f"  {line}", Tone.STRONG),)
        yield ()
