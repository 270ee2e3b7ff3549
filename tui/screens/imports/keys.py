"""The keys of the question about files."""

from collections.abc import Sequence

from textual.binding import Binding, BindingType

from planner.language import _

IMPORT_KEYS: Sequence[BindingType] = [
    Binding(
        "enter",
        "read",
        _("Read"),
        id="import.read",
        tooltip=_("Read the file and show what it would do; nothing is written yet."),
        priority=True,
    ),
    Binding(
        "enter",
        "write",
        _("Bring in"),
        id="import.write",
        tooltip=_("Write what is shown, as one change."),
        priority=True,
    ),
    Binding(
        "c",
        "columns",
        _("Columns"),
        id="import.columns",
        tooltip=_("Say what the columns of the sheet hold, and read it again."),
    ),
    Binding(
        "w",
        "strangers",
        _("With those written to"),
        id="import.written_to",
        tooltip=_("Bring in the people you wrote to as well, or leave them out again."),
    ),
    Binding(
        "p",
        "profile",
        _("Your profile"),
        id="import.profile",
        tooltip=_("Say which of the profiles of the messages is yours, and read them again."),
    ),
    Binding(
        "tab",
        "complete",
        _("Complete"),
        id="import.complete",
        tooltip=_("Complete the path, or show how it may go on."),
        priority=True,
    ),
]
