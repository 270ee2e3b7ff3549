"""The keys of the debrief that work on more than one of its pages."""

from textual.binding import Binding, BindingType

from planner.language import _, pgettext

STEPS: list[BindingType] = [
    Binding(
        "up",
        "step(-1)",
        pgettext("line", "Before"),
        id="debrief.up",
        tooltip=_("Go to the line before, to say it anew."),
    ),
    Binding(
        "down",
        "step(1)",
        pgettext("line", "After"),
        id="debrief.down",
        show=False,
        tooltip=_("Go to the line after."),
    ),
]
"""The keys that go through the rows, the saved lines or the fields of a page."""

SESSION_KEYS: list[BindingType] = [
    Binding("tab", "stay", show=False),  # a line is left by enter, which saves it
    Binding(
        "ctrl+s",
        "end",
        pgettext("debrief", "End"),
        id="debrief.end",
        priority=True,
        tooltip=_("Save and end the debrief."),
    ),
    Binding(
        "f2",
        "app.spark",
        _("Spark"),
        id="debrief.spark",
        tooltip=_("Keep a spark, also while typing."),
    ),
    Binding(
        "ctrl+f",
        "app.find",
        _("Find"),
        id="debrief.find",
        show=False,
        priority=True,
        tooltip=_("Find anybody or anything, also while typing; the debrief goes on after."),
    ),
    Binding(
        "ctrl+z",
        "app.undo",
        _("Undo"),
        id="debrief.undo",
        tooltip=_("Take back the last change, also while typing."),
    ),
    Binding(
        "ctrl+n",
        "other",
        pgettext("event", "Another"),
        id="debrief.other",
        tooltip=_("Choose another event; this one is kept as it stands."),
    ),
]
"""The keys that the screen itself handles."""
