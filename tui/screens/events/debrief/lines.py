"""Lines of the debrief: events, saved people, candidates, hints and the summary."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planner.events.debriefs import Debrief
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import (
    say_day,
    say_days,
    say_minutes,
    say_on,
    say_the_day,
    say_the_days,
)
from planner.language.money import say_sum
from planner.language.width import cell_width
from planner.model.actions import Action, titled
from planner.model.events import Attendance, Event
from planner.model.goals import MetForGoal
from planner.model.labels import say_moment
from planner.model.people import PersonRow
from planner.model.vocabulary import Kind
from tui.actions.result.keys import GOAL_LETTERS
from tui.actions.result.lines import lettered
from tui.drawing.label_values import pair_lines
from tui.drawing.signs import DONE, OPEN, drawn, sign_of
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.events.debrief.candidates import Candidates
from tui.screens.events.debrief.debriefed import Debriefed
from tui.widgets.rows import Row

_NAME = 32
ACTION = "action"
"""The key of the row of an action."""


def event_row(event: Event, today: date, width: int) -> Row:
    """Draw an event to choose: its day, title and place, and the people met so far."""
    met = sum(each.met for each in event.people)
    begun = ngettext("{count} met", "{count} met", met).format(count=met) if met else ""
    when = " ".join(filter(None, (say_days(event.day, event.last, today), _time(event))))
    aside = cell_width(begun) + 1 if begun else 0
    room = max(width - 20 - aside, 10)
    title = event.title + (f", {event.place}" if event.place else "")
    line = (
        Span(fit(when, 18) + "  ", Tone.DIM),
        Span(fit(title, room)),
        Span(fit(begun, aside, right=True), Tone.DIM),
    )
    return Row(event.key, line)


def action_row(action: Action, width: int) -> Row:
    """Draw the action at hand where the debrief was begun."""
    said = _("this action: {title}").format(title=titled(action))
    return Row(ACTION, (sign_of(action), Span(fit(f" {said}", max(width - 1, 0)))))


def _time(event: Event) -> str:
    """The time of an event; of several days there is no room for it."""
    return "" if event.last else say_moment(event.time, event.part, short=True)


def head_text(event: Event, today: date) -> str:
    """Return the subject of the session: the event and its day."""
    day = say_the_days(event.day, event.last, today)
    return _("{title}, {day}").format(title=event.title, day=day)


def top_lines(event: Event, debrief: Debrief | None, width: int) -> list[Line]:
    """Draw the aim and the result side by side."""
    aim = event.aim or _("no aim was set")
    result = (debrief.happened if debrief else "") or result_so_far(event)
    column = (width - 3) // 2
    left, right = wrap(aim, column), wrap(result, column)
    heads = (Span(fit(_("Aim"), column + 3), Tone.DIM), Span(_("Result"), Tone.DIM))
    dim = Tone.PLAIN if event.aim else Tone.DIM
    lines: list[Line] = [heads]
    for place in range(2):
        first, second = _of(left, place, column), _of(right, place, column)
        lines.append((Span(fit(first, column + 3), dim), Span(second)))
    return lines


def _of(lines: Sequence[str], place: int, width: int) -> str:
    """Return one line of a text cut to two."""
    if place >= len(lines):
        return ""
    return fit(f"{lines[1]} …", width) if place == 1 and len(lines) > 2 else lines[place]


def result_so_far(event: Event) -> str:
    """Count the people met and the true conversations among them, beside those aimed for."""
    met = sum(each.met for each in event.people)
    if not met:
        return _("nobody written down yet")
    said = ngettext("{count} person met", "{count} people met", met).format(count=met)
    if not event.conversations:
        return said
    true = sum(each.met and each.is_conversation for each in event.people)
    aimed = ngettext("{number} aimed at", "{number} aimed at", event.conversations)
    counted = ngettext(
        "{count} true conversation ({aimed})", "{count} true conversations ({aimed})", true
    ).format(count=true, aimed=aimed.format(number=event.conversations))
    return f"{said} · {counted}"


def saved_lines(
    people: Sequence[Attendance],
    owed: Mapping[int, Sequence[Action]],
    edited: int | None,
    today: date,
    width: int,
) -> list[Line]:
    """Draw a line for each person met, the edited one marked."""
    met = [(each, who_met(each)) for each in people if each.met]
    column = min(max((cell_width(who) for _each, who in met), default=0), _NAME, max(width // 2, 8))
    return [
        (
            *_named(fit(who, column), each.id == edited),
            *_owed_spans(each, owed.get(each.person_id, ()), today, width - column - 4),
        )
        for each, who in met
    ]


def who_met(met: Attendance) -> str:
    """Name a person met, with the organisation."""
    return ", ".join(filter(None, (met.person, met.organisation)))


def _named(name: str, edited: bool) -> Line:
    """Draw the sign and the name of a saved line."""
    if edited:
        return Span("› ", Tone.ACCENT), Span(name, Tone.STRONG)
    return Span(f"{drawn(DONE)} ", Tone.DONE), Span(name)


def _owed_spans(met: Attendance, owed: Sequence[Action], today: date, width: int) -> Line:
    """Draw the actions owed to a person, and “as hoped” for one of the people to see."""
    said = [_("as hoped")] if met.wanted else []
    said += [_owed(action, today) for action in owed]
    return (Span(fit(f"  {' · '.join(said)}", max(width + 2, 0)), Tone.DIM),)


def _owed(action: Action, today: date) -> str:
    if action.kind is Kind.THANKS:
        day = say_on(action.day, today) if action.day else ""
        return _("thanks {day}").format(day=day).strip()
    day = say_day(action.day, today) if action.day else ""
    return f"{day} {action.title}".strip()  # the day first: the title is cut where room is short


def not_met_line(people: Sequence[Attendance], width: int) -> Line:
    """Draw the people to see who are not among those met."""
    names = ", ".join(each.person for each in people if each.wanted and not each.met)
    if not names:
        return ()
    said = _("to see, not met: {names}").format(names=names)
    return (Span(fit(f"{drawn(OPEN)} {said}", width), Tone.DIM),)


def saved_block(
    shown: Debriefed, edited: int | None, today: date, width: int, height: int
) -> list[Line]:
    """Draw the saved lines that fit: the last ones, or those around the `edited` one."""
    lines = saved_lines(shown.people, shown.owed, edited, today, width)
    met = [each.id for each in shown.people if each.met]
    place = met.index(edited) if edited in met else None
    last = not_met_line(shown.people, width)
    room = max(height - (1 if last else 0), 1)
    end = len(lines) if place is None else max(min(place + 2, len(lines)), room)
    start = max(min(end, len(lines)) - room, 0)
    in_sight = lines[start : start + room]
    if start and in_sight:
        more = ngettext("… {count} more above", "… {count} more above", start + 1)
        in_sight[0] = (Span(more.format(count=start + 1), Tone.DIM),)
    return [*in_sight, *([last] if last else [])]


def candidate_lines(
    name: str, candidates: Candidates, here: bool, key: str, today: date
) -> list[Line]:
    """Draw the candidate chosen: known, met `here` already, or new; else all of the name."""
    options = candidates.options
    if not candidates.is_chosen:
        return _several_lines(options, key, today)
    row = candidates.person
    if row is None:
        said = _("new: {name}").format(name=name)
    elif here:
        said = _("met here already: {who} · this adds to it").format(who=row.name)
    else:
        said = _("known: {who}").format(who=who_is(row, today))
    lines: list[Line] = [(Span(said, Tone.STRONG if row is None else Tone.ACCENT),)]
    others = [each for place, each in enumerate(options) if place != candidates.chosen]
    return [*lines, _or_line(others, key, today)] if others else lines


def wrapped(lines: Sequence[Line], width: int) -> Iterator[Line]:
    """Wrap lines of one span each to the width."""
    for (span,) in lines:
        for text in wrap(span.text, width):
            yield (Span(text, span.tone),)


def _several_lines(options: Sequence[PersonRow | None], key: str, today: date) -> list[Line]:
    """Draw the people of one name, of whom one has to be chosen."""
    known = [row for row in options if row is not None]
    asked = _("Several people are called so, {key} chooses:").format(key=key)
    rows: list[Line] = [(Span(f"· {who_is(row, today)}"),) for row in known[:3]]
    return [(Span(asked, Tone.DUE),), *rows]


def _or_line(others: Sequence[PersonRow | None], key: str, today: date) -> Line:
    names = [_("somebody new") if each is None else who_is(each, today) for each in others[:2]]
    return (Span(_("or {key}: {names}").format(key=key, names=" / ".join(names)), Tone.DIM),)


def who_is(row: PersonRow, today: date) -> str:
    """Name a known person with organisation and last contact."""
    who = ", ".join(filter(None, (row.name, row.organisation)))
    if row.last_contact is None:
        return who
    return _("{who} · last seen {day}").format(who=who, day=say_on(row.last_contact, today))


def hint_lines(width: int, undo: str, other: str, *, any_met: bool) -> list[Line]:
    """Draw the help for an empty line."""
    first = _("Only the name is needed: Ana Ruiz @Kérial, finance director #finance")
    then = _("need: … · offer: … · promise: send the article friday · thanks · * enjoyed talking")
    keys = _("↑ edits the line saved last · {undo} undoes · {other} another event")
    keys = keys.format(undo=undo, other=other)
    on = (
        _("enter on the empty line goes on to what happened")
        if any_met
        else _("Nobody to write down? enter goes on to what happened.")
    )
    said = (first, then, keys, on) if any_met else (first, then, on)
    return [(Span(line, Tone.DIM),) for text in said for line in wrap(text, width)]


def end_lines(
    event: Event, debrief: Debrief | None, owed: Sequence[Action], today: date, width: int
) -> list[Line]:
    """Draw the summary of a debrief."""
    met = [each for each in event.people if each.met]
    thanks = [action for action in owed if action.kind is Kind.THANKS]
    promises = [action for action in owed if action.kind is not Kind.THANKS]
    rows = list(_answers(debrief)) if debrief else []
    people = ", ".join(each.person for each in met)
    pairs = [
        (pgettext("debrief", "People"), f"{len(met)} · {people}" if met else _("nobody this time")),
        *((pgettext("debrief", "Thanks"), _person_day(action, today)) for action in thanks),
        *((_("Promise"), _person_day(action, today)) for action in promises),
        *rows,
    ]
    return pair_lines(_without_repeats(pairs), width)


def met_lines(goals: Sequence[MetForGoal], width: int) -> Iterator[Line]:
    """Draw the goals for which the people met count, each with its letter and its count."""
    for letter, goal in zip(GOAL_LETTERS, goals, strict=False):
        said = _("{names} · counts for {goal}").format(
            names=", ".join(goal.names), goal=goal.statement
        )
        number = f"{goal.done} → {goal.then}" if goal.counted else str(goal.done)
        yield lettered(letter, said, number, width, taken=goal.counted)


def _without_repeats(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out a label that repeats the one above."""
    before = [""] + [label for label, _value in pairs]
    return [
        ("" if label == last else label, value)
        for (label, value), last in zip(pairs, before, strict=False)
    ]


def _person_day(action: Action, today: date) -> str:
    day = say_the_day(action.day, today) if action.day else ""
    if action.kind is Kind.THANKS:
        return f"{action.person}, {day}"
    return f"{titled(action)}, {day}"


def _answers(debrief: Debrief) -> Iterator[tuple[str, str]]:
    for label, value in (
        (pgettext("debrief", "Happened"), debrief.happened),
        (pgettext("debrief", "Why"), debrief.why),
        (pgettext("debrief", "Next time"), debrief.next_time),
        (pgettext("spent", "Time"), say_minutes(debrief.minutes) if debrief.minutes else ""),
        (_("Cost"), say_sum(debrief.cost) if debrief.cost else ""),
    ):
        if value:
            yield label, value
