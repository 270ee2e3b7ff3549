"""The place without a goal: the way to the first one, drawn as the stairs that it will be."""

from collections.abc import Callable

from planner.language import _
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.today.first_steps import First, FirstStep, say_first_step, say_why
from tui.drawing.text_line import Line, Span, Tone, wrap

KeyName = Callable[[str], str]

_GOAL = FirstStep(First.GOAL)


def first_goal(key_name: KeyName) -> Goal:
    """Stairs of four deeds with their keys: the goal, its steps, an action, a step climbed."""
    deeds = (
        (say_first_step(_GOAL), "stairs.new"),
        (_("Its steps, each with a day"), "stairs.split"),
        (_("An action on the first of them"), "stairs.add_action"),
        (_("The first step climbed"), "stairs.climb"),
    )
    steps = (
        Step(number, 0, f"{deed}  {key_name(key)}") for number, (deed, key) in enumerate(deeds, 1)
    )
    return Goal(0, "", _("What you want to reach"), steps=tuple(steps))


def first_goal_lines(width: int) -> list[Line]:
    """The pane beside: what a goal is for."""
    return [
        (Span(say_first_step(_GOAL), Tone.TITLE),),
        (),
        *((Span(line),) for line in wrap(say_why(_GOAL), width)),
    ]
