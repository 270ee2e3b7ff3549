"""The last page of a debrief in lines: what came, what follows, what was learned."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.events.debriefs import Debrief
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_minutes
from planner.language.money import say_money
from planner.language.whole_numbers import say_change, say_done_of, say_number
from planner.language.width import cell_width
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.goals import MetForGoal, StepCount
from tui.actions.result.keys import GOAL_LETTERS
from tui.actions.result.lines import lettered
from tui.drawing.kept import stairs_line
from tui.drawing.signs import DONE, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, length, wrap
from tui.screens.events.debrief.hints import follow_lines
from tui.screens.events.debrief.lines import result_so_far

_MOST_MET = 20
_INDENT = " " * 5


def end_lines(
    event: Event, debrief: Debrief | None, owed: Sequence[Action], today: date, width: int
) -> list[Line]:
    """Draw the summary of a debrief, section by section."""
    met = [each for each in event.people if each.met]
    told = _("{event}, told.").format(event=event.title)
    lines: list[Line] = [(Span(line, Tone.TITLE),) for line in wrap(told, width)]
    came = result_so_far(event) if met else _("nobody this time")
    spent = " · ".join(filter(None, [came, *_spent(debrief)]))
    lines.extend((Span(line, Tone.DONE if met else Tone.DIM),) for line in wrap(spent, width))
    if met:
        people = ", ".join(each.person for each in met)
        lines.extend((Span(line),) for line in wrap(people, width))
    if following := follow_lines(owed, today, width):
        lines.extend([(), *following])
    for label, said in _answers(debrief):
        lines.extend([(), (Span(label, Tone.TITLE),)])
        lines.extend((Span(line),) for line in wrap(said, width))
    return lines


def month_line(met: int, here: int) -> Line:
    """Draw the people met at events this month, a sign for each, and those of this one."""
    if not met:
        return ()
    signs = drawn(DONE * min(met, _MOST_MET))
    said = ngettext("{number}, {here} of them here", "{number}, {here} of them here", here)
    return (
        Span(_("Met at events this month"), Tone.DIM),
        Span("  "),
        Span(signs, Tone.DONE),
        Span(f"  {said.format(number=met, here=here)}", Tone.DIM),
    )


def met_lines(goals: Sequence[MetForGoal], width: int) -> Iterator[Line]:
    """Draw the goals for which the people met count, each with its letter and its count."""
    for letter, goal in zip(GOAL_LETTERS, goals, strict=False):
        said = _("{names} · counts for {goal}").format(
            names=", ".join(goal.names), goal=goal.statement
        )
        number = say_change(goal.done, goal.then) if goal.counted else say_number(goal.done)
        yield lettered(letter, said, number, width, taken=goal.counted)
        yield from (_step_line(step, width) for step in goal.climbed)


def _step_line(step: StepCount, width: int) -> Line:
    """A step on which people met count, with its stairs."""
    before = (Span(_INDENT), *stairs_line(step.done, step.target))
    done = f"  {say_done_of(step.done, step.target)}" if step.target else ""
    name = fit(step.title, max(width - length(before) - cell_width(done), 8)).rstrip()
    return (*before, Span(f"{name}{done}", Tone.DONE))


def _spent(debrief: Debrief | None) -> Iterator[str]:
    if debrief is not None:
        yield say_minutes(debrief.minutes) if debrief.minutes else ""
        yield say_money(debrief.cost) if debrief.cost else ""


def _answers(debrief: Debrief | None) -> Iterator[tuple[str, str]]:
    if debrief is None:
        return
    for label, value in (
        (pgettext("debrief", "Happened"), debrief.happened),
        (pgettext("debrief", "Why"), debrief.why),
        (pgettext("debrief", "Next time"), debrief.next_time),
    ):
        if value:
            yield label, value
