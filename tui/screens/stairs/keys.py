"""The keys of Stairs: those of a goal, of a step, and of the place."""

from functools import partial

from textual.binding import Binding, BindingType

from planner.language import _, pgettext
from tui.keyboard.verb_keys import place_key, verb_key
from tui.screens.stairs.views import view_key

_bound = partial(verb_key, "stairs")
_of_place = partial(place_key, "stairs")


def _moving() -> list[BindingType]:
    """The keys that give a step another place; arrows and letters have ids of their own."""
    ways = (
        ("shift+up", 1, "raise", _("Later"), _("Move the step up a stair.")),
        ("K", 1, "raise.letter", _("Later"), _("Move the step up a stair.")),
        ("shift+down", -1, "lower", _("Earlier"), _("Move the step down a stair.")),
        ("J", -1, "lower.letter", _("Earlier"), _("Move the step down a stair.")),
    )
    return [
        Binding(
            key, f"do('move_step', {by})", label, id=f"stairs.{name}", show=False, tooltip=sentence
        )
        for key, by, name, label, sentence in ways
    ]


KEYS: list[BindingType] = [
    _of_place("n", "new", _("Goal"), _("Write down a goal, in one line or in full.")),
    _bound("a", "add_step", _("Step"), _("Add a step to the highlighted goal.")),
    _bound("a", "add_action", _("Action"), _("Add an action to the highlighted step.")),
    _bound("c", "split", _("Split"), _("Split what is left of the goal into dated steps.")),
    _bound("l", "spread", _("Spread"), _("Spread the actions of the step or goal anew.")),
    _bound("L", "respread", _("Re-spread"), _("Spread again what does not stand well.")),
    _bound("e", "edit", _("Edit"), _("Change the highlighted goal or step.")),
    _bound("space", "reach", _("Reached"), _("Note that the goal is reached, or no longer.")),
    _bound("space", "climb", _("Climbed"), _("Note that the step is climbed, or no longer.")),
    _bound("x", "drop", _("Let go"), _("Let the goal go, or take it up again.")),
    _bound(
        "t",
        "lower_target",
        pgettext("goal", "Lower"),
        _("Lower the number; the first one is kept."),
    ),
    _bound("o", "linked", _("Linked"), _("Open what the goal is for, or grew from.")),
    _bound("x", "delete_step", _("Delete"), _("Take the step away; its actions stay.")),
    _bound(
        "greater_than_sign",
        "push",
        pgettext("goal", "Push"),
        _("Push the goal with its steps and actions by some working days."),
        show=False,
    ),
    _bound(
        "o",
        "order",
        _("Order"),
        _("Say which action of the step comes after which other one."),
        show=False,
    ),
    _bound("enter", "open_step", _("Open"), _("Show the step with its actions."), "open_step"),
    _bound("right", "to_stairs", _("Stairs"), _("Go to the stairs of the goal."), "to_stairs"),
    _of_place(
        "R",
        "routines",
        _("Routines"),
        _("List the routines, their rules and next days."),
        show=False,
    ),
    *(
        Binding(
            key,
            "to_goals",
            _("Goals"),
            id=f"stairs.to_goals{way}",
            tooltip=_("Go back to the goals."),
        )
        for key, way in (("left", ""), ("escape", ".escape"))
    ),
    *_moving(),
    view_key("stairs"),
    _of_place(
        "E",
        "export",
        _("Export"),
        _("Write the staircase to a file, as a picture (SVG)."),
        show=False,
    ),
    _of_place("Z", "pauses", _("Pause"), _("Plan a pause, end it, or write one down afterwards.")),
]
