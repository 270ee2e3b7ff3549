"""The keys of the diagnosis."""

from functools import partial

from textual.binding import Binding, BindingType

from planner.language import _, pgettext
from tui.keyboard.verb_keys import card_key, place_key, verb_key
from tui.screens.network.views import view_key

_bound = partial(verb_key, "diagnosis")

KEYS: list[BindingType] = [
    _bound("a", "act", pgettext("diagnosis", "Plan it"), _("Make the action of this finding.")),
    _bound("o", "goal", _("Goal"), _("Make a goal of this finding, or open the one that grew.")),
    _bound("e", "edit_persona", _("Edit"), _("Write this persona anew.")),
    _bound(
        "w", "leads", _("Ways in"), _("Find who could lead you to such a person, step by step.")
    ),
    _bound(
        "x",
        "put_away",
        pgettext("diagnosis", "Put away"),
        _("Put this finding away; it comes back after 90 days, or once it says something else."),
    ),
    _bound("x", "delete", _("Delete"), _("Delete this persona.")),
    place_key(
        "diagnosis",
        "n",
        "new_persona",
        _("Persona"),
        _("Write a persona: from the finding with what is known filled in, else an empty one."),
    ),
    card_key("diagnosis"),
    view_key("diagnosis"),
    Binding(
        "escape",
        "leave",
        _("Back"),
        id="diagnosis.back",
        tooltip=_("Go back to the list of people."),
    ),
]
