"""Lines between the fields of the result form: aim, result beside it, follow-ups."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import zip_longest
from typing import Any

from planner.grammar import ActionLine
from planner.grammar.understood import not_understood
from planner.language import _
from planner.language.dates_in_words import DAY_COLUMN, say_day, say_full_day, say_minutes
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.actions import Result
from planner.model.goals import GoalCount, StepCount
from planner.model.labels import came, outcomes, say_moment
from planner.model.vocabulary import ActionState, Outcome
from planner.stairs.climbs import say_climbing
from planner.stairs.counting import say_count
from planner.today.follow_ups import FollowUp
from tui.actions.result.answer import Answer
from tui.actions.result.keys import GOAL_LETTERS, LETTERS
from tui.drawing.kept import stairs_line
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, length, wrap
from tui.widgets.told_text import Told

_AIM = 2
"""Lines of the aim above the result."""
_BESIDE = 3
"""Lines of aim and result side by side."""


def above_lines(answer: Answer, width: int, *, at_debrief: bool) -> Iterator[Line]:
    """Draw the aim, or aim and result side by side, and a doubt about the minutes."""
    aim = answer.asked.action.aim
    if at_debrief:
        learned, today = answer.texts["learned"], answer.asked.ahead.today
        result = Result(answer.outcome, today, None, learned, answer.came)
        yield from side_by_side(aim, result, width)
    else:
        yield from aim_lines(aim, width)
    yield from doubt_lines(answer.asked.behind.doubt, width)


def then_lines(answer: Answer, width: int) -> Iterator[Line]:
    """Draw the follow-ups with their letters, or the end of an action not done; then the losses."""
    if answer.outcome is Outcome.NOT_DONE:
        yield from left_lines(answer.leaves)
    else:
        choices, today = answer.choices(), answer.asked.ahead.today
        yield from follow_up_lines(answer.promise, choices, answer.taken(), today, width)
        if why := answer.why_no_reminder():
            yield from ((Span(line, Tone.DIM),) for line in wrap(why, width))
        yield from goal_lines(answer.goals(), answer.counts_for(), width)
    yield from climb_lines(answer.step(), width)
    yield from doubt_lines(answer.lost(), width)


def told(answer: Answer) -> dict[str, Told]:
    """Tell what is understood of the fields that are read, by their names."""
    texts = answer.texts
    return {
        name: Told.of(texts[name], partial(_say, name, read, texts[name]))
        for name, read in answer.readers().items()
    }


def _say(name: str, read: Callable[[str], Any], text: str) -> str:
    value = read(text)
    if value is None or name == "welcome":
        return ""
    match value:
        case date():
            return say_full_day(value)
        case ActionLine():
            minutes = "" if value.minutes is None else say_minutes(value.minutes)
            moment = say_moment(value.time, value.part)
            words = [word for _label, word in [not_understood(value.unread)] if word]
            unread = [_("not a day: {words}").format(words=word) for word in words]
            return " · ".join(filter(None, (say_full_day(value.day), moment, minutes, *unread)))
    return say_minutes(value)


def aim_lines(aim: str, width: int) -> Iterator[Line]:
    """Draw the aim above the result."""
    if aim:
        for line in wrap(_("Aim: {aim}").format(aim=aim), width)[:_AIM]:
            yield (Span(line, Tone.DIM),)


def doubt_lines(doubt: str, width: int) -> Iterator[Line]:
    """Draw a question about the minutes, or a warning."""
    if doubt:
        for line in wrap(doubt, width):
            yield (Span(line, Tone.DUE),)


def side_by_side(aim: str, result: Result, width: int) -> Iterator[Line]:
    """Draw the aim at the left, the result at the right."""
    half = (width - 2) // 2
    yield (Span(fit(_("Aim"), half + 2), Tone.TITLE), Span(_("Result"), Tone.TITLE))
    left = wrap(aim or _("none was noted"), half)
    right = wrap(_in_words(result), half)
    for one, other in list(zip_longest(left, right, fillvalue=""))[:_BESIDE]:
        yield (Span(fit(one, half + 2)), Span(other))


def _in_words(result: Result) -> str:
    names = came()
    said = [
        outcomes()[result.outcome],
        ", ".join(names[what] for what in result.came),
        "" if result.minutes is None else say_minutes(result.minutes),
        result.learned,
    ]
    return " · ".join(filter(None, said))


def left_lines(state: ActionState) -> Iterator[Line]:
    """Draw the end of an action not done that gets no other day."""
    ends = {
        ActionState.PARKED: _("It will be parked."),
        ActionState.DROPPED: _("It will be dropped."),
    }
    if state in ends:
        yield (Span(ends[state], Tone.ACCENT),)


def follow_up_lines(
    promise: FollowUp | None,
    choices: Mapping[str, FollowUp],
    taken: Collection[str],
    today: date,
    width: int,
) -> Iterator[Line]:
    """Draw the promise, always taken, and the follow-ups with their letters."""
    if promise is not None:
        yield _line("", promise, today, width, taken=True)
    for letter, (name, offer) in zip(LETTERS, choices.items(), strict=False):
        yield _line(letter, offer, today, width, taken=name in taken)


def goal_lines(goals: Sequence[GoalCount], counts: Collection[int], width: int) -> Iterator[Line]:
    """Draw the goals for which it may count, each with its count before and after."""
    for letter, goal in zip(GOAL_LETTERS, goals, strict=False):
        taken = goal.goal_id in counts
        said = _("counts for {goal}").format(goal=goal.statement)
        number = say_count(goal) if taken else say_number(goal.done)
        yield lettered(letter, said, number, width, taken=taken)


def climb_lines(found: tuple[StepCount, bool] | None, width: int) -> Iterator[Line]:
    """Draw what saving does to the step of the action: its stairs as they are then."""
    if found is None:
        return
    step, counts = found
    then = step.then if counts else step.done
    before = (Span("  "), *stairs_line(then, step.target))
    room = width - length(before) - cell_width(say_climbing(step, counts=counts, name=""))
    name = fit(step.title, min(max(room, 8), cell_width(step.title)))
    said = say_climbing(step, counts=counts, name=name)
    climbs = counts and then > step.done
    if said:
        yield (*before, Span(said, Tone.DONE if climbs else Tone.DIM))


def _line(letter: str, offer: FollowUp, today: date, width: int, *, taken: bool) -> Line:
    day = "" if offer.rests else say_day(offer.day, today)
    said = _("{title} · joins your network") if offer.joins else "{title}"
    return lettered(letter, said.format(title=offer.title), day, width, taken=taken)


def lettered(letter: str, said: str, aside: str, width: int, *, taken: bool) -> Line:
    """Draw what a letter takes or leaves, with a tick, and a word at the right.

    The words have all the cells that the one at the right leaves.
    """
    side = min(cell_width(aside) + 2, DAY_COLUMN)
    return (
        Span(fit(letter, 2), Tone.ACCENT),
        Span(f"{drawn(DONE if taken else OPEN)} ", Tone.ACCENT if taken else Tone.DIM),
        Span(fit(said, width - 4 - side), Tone.STRONG if taken else Tone.DIM),
        Span(fit(aside, side, right=True), Tone.DIM),
    )
