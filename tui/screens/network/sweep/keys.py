"""The keys of the memory sweep that its screen handles."""

from functools import partial

from textual.binding import Binding, BindingType

from planner.language import _
from tui.keyboard.verb_keys import card_key, verb_key
from tui.screens.network.sweep.position import SWEEP
from tui.screens.network.views import view_key

_bound = partial(verb_key, SWEEP)

SWEEP_KEYS: list[BindingType] = [
    _bound(
        "asterisk",
        "enjoyed",
        _("Enjoyed"),
        _("Note that you enjoyed talking with the lit person; again, no longer."),
        priority=True,  # the line leaves it to the names while it is empty
    ),
    card_key(SWEEP),
    view_key(SWEEP),
    Binding(
        "f2",
        "app.spark",
        _("Spark"),
        id="sweep.spark",
        show=False,
        tooltip=_("Keep a spark, also while typing."),
    ),
    Binding(
        "ctrl+z",
        "app.undo",
        _("Undo"),
        id="sweep.undo",
        tooltip=_("Take back the last change, also while typing."),
    ),
    Binding(
        "escape",
        "back",
        _("Back"),
        id="sweep.back",
        tooltip=_("Go back to the topics, from these to where you were."),
    ),
]
