"""The keys of Network and what they do."""

from collections.abc import Mapping
from functools import partial

from textual.binding import Binding, BindingType

from planner.language import _
from tui.base.live_screen import Verb
from tui.keyboard.verb_keys import OF_THE_PLACE, place_key
from tui.people.keys import PERSON_KEYS, PERSON_VERBS
from tui.screens.network import (
    bulk,
    export_people,
    import_people,
    marks,
    new_person,
    saved,
    sorting,
)
from tui.screens.network.views import choose_view, view_key

_of_place = partial(place_key, "network")

NETWORK_KEYS: list[BindingType] = [
    Binding(
        "escape",
        "back",
        _("Back"),
        id="network.back",
        tooltip=_("Close the card, unmark, or show everybody again."),
    ),
    Binding(
        "slash",
        "find",
        _("Find"),
        id="network.find",
        group=OF_THE_PLACE,
        tooltip=_("Find people as you type: words, circle:close, overdue."),
    ),
    bulk.BULK_KEY,
    *PERSON_KEYS[:3],
    _of_place("n", "new", _("New"), _("Write somebody down, in one line or by the form.")),
    *PERSON_KEYS[3:],
    *marks.MARK_KEYS,
    saved.SAVED_KEY,
    sorting.SORT_KEY,
    view_key("network"),
    _of_place(
        "N",
        "sweep",
        _("Memory sweep"),
        _("Write down the names that a circle of life brings back: school, jobs, neighbours."),
        "app.room('sweep')",
        show=False,
    ),
    _of_place(
        "i",
        "import",
        _("Import"),
        _("Bring in people from a file, such as LinkedIn’s archive."),
    ),
    _of_place(
        "E",
        "export",
        _("Export"),
        _("Write the people listed to a file: vCards or a CSV sheet."),
        show=False,
    ),
]
NETWORK_VERBS: Mapping[str, Verb] = {
    **PERSON_VERBS,
    "circle": marks.ask_circle,
    "bulk": bulk.ask_change,
    "mark": marks.mark,
    "mark_all": marks.mark_all,
    "mark_to": marks.mark_to,
    "new": new_person.ask_line,
    "full": new_person.ask_in_full,
    "import": import_people.ask_file,
    "saved": saved.choose,
    "view": choose_view,
    "export": export_people.ask_file,
}
