"""The verb that splits a goal."""

from functools import partial

from planner.language import _, ngettext
from planner.model.drafts import Question
from planner.stairs.split import ground_of
from tui.base.live_screen import LiveScreen
from tui.screens.stairs.goal_list import GoalList
from tui.screens.stairs.split.dialog import AskSplit, Split


def split(screen: LiveScreen) -> None:
    """Show the goal divided into stairs, and write those that are the answer."""
    highlighted = screen.query_one(GoalList).goal
    if highlighted is None:
        return
    with screen.telling():
        goal, working = screen.store.goals.get(highlighted.id), screen.store.practice.working
        if ground_of(goal, screen.today, working).left == 0:
            screen.notify(_("Nothing is left to split: what is done and begun makes the number."))
            return
        question = AskSplit(
            goal,
            working,
            screen.surroundings.clock,
            drafts=screen.store.drafts,
            kept_as=Question("stairs", "split", goal.id),
        )
        screen.app.push_screen(question, partial(_write, screen))


def _write(screen: LiveScreen, answer: Split | None) -> None:
    if answer is None:
        return
    number = len(answer.lines)
    said = ngettext("{number} step written", "{number} steps written", number)
    with screen.changing(said.format(number=number)):
        screen.query_one(GoalList).wanted = answer.shown.id
        screen.store.goals.split(answer.shown, answer.lines, answer.there)
