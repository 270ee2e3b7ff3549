"""The keys of the split."""

from textual.binding import Binding, BindingType

from planner.language import _, pgettext
from tui.dialogs.dialog import help_key
from tui.dialogs.pick import digit_keys
from tui.keyboard.names import FRENCH_DIGITS


def _key(
    key: str, name: str, label: str, sentence: str, runs: str, *, show: bool = True
) -> Binding:
    return Binding(key, runs, label, id=f"split.{name}", show=show, tooltip=sentence)


def _moving() -> list[BindingType]:
    """The keys that give a stair another place; arrows and letters have ids of their own."""
    ways = (
        ("shift+up", "K", -1, "up", _("Move the step up; the days keep their places.")),
        ("shift+down", "J", 1, "down", _("Move the step down; the days keep their places.")),
    )
    return [
        _key(key, f"{name}{ending}", _("Move"), sentence, f"move({by})", show=False)
        for arrow, letter, by, name, sentence in ways
        for key, ending in ((arrow, ""), (letter, ".letter"))
    ]


KEYS: list[BindingType] = [
    Binding(
        "enter",
        "write",
        _("Write all"),
        id="split.write",
        tooltip=_("Write all steps as one change."),
        priority=True,
    ),
    _key(
        "equals_sign",
        "even_out",
        _("Even out"),
        _("Let the numbers add up to what is left again."),
        "change('even_out')",
    ),
    _key("w", "words", _("Milestones"), _("Write your milestones anew, one a line."), "words"),
    _key("v", "shape", _("Shape"), _("Even, a gentle start, or your own milestones."), "shape"),
    _key("e", "edit", _("Edit"), _("Change title, number, day and reward of the step."), "edit"),
    _key("m", "merge", _("Merge"), _("Make one of the step and the next."), "change('merge')"),
    _key("c", "cut", pgettext("step", "Cut"), _("Cut the step in two."), "change('cut')"),
    _key("x", "delete", _("Delete"), _("Leave the step out."), "change('delete')"),
    _key("left", "fewer", _("Fewer"), _("Divide into one step less."), "resize(-1)"),
    _key("right", "more", _("More"), _("Divide into one step more."), "resize(1)"),
    *digit_keys(
        "split", "number", [*FRENCH_DIGITS][:9], _("Divide into the number of this digit.")
    ),
    *_moving(),
    help_key(),
]
"""The keys that only work now and then stand first; the arrows, which the head draws, last."""
