"""Network: what can be done with people."""

from textual.binding import Binding, BindingType

from planner.language import _
from tui.screens.network.importing import NetworkImport

_OF_ONE = ("edit", "touch", "plan", "introduce", "rest", "delete")
"""What can be done only with somebody highlighted."""


def _verbs() -> list[BindingType]:
    """The keys of the place, the most likely first."""
    ways = (
        ("slash", "find", _("Find"), _("Find people as you type: words, circle:close, overdue.")),
        ("t", "touch", _("Touch"), _("Note what passed between you and this person.")),
        ("a", "plan", _("Action"), _("Plan an action with this person, in one line.")),
        ("n", "new", _("New"), _("Write somebody down, in one line or by the form.")),
        ("e", "edit", _("Edit"), _("Change what is known of this person.")),
        ("z", "rest", _("Let rest"), _("Let this person rest, or take them up again.")),
    )
    return [
        Binding(key, action, label, id=f"network.{action}", tooltip=sentence)
        for key, action, label, sentence in ways
    ]


class NetworkScreen(NetworkImport):
    """Everybody one knows: found, shown, written down, contacted."""

    PLACE = "network"
    CSS_PATH = "screen.tcss"
    HELP = _(
        "The people you know. Whoever is in a circle has a rhythm: △ says that contact is due,"
        " ▲ that it has long been. / finds by name, organisation, group and note, and filters:"
        " circle:close group:finance city:Lyon role:mentor state:resting overdue."
    )

    BINDINGS = [
        Binding(
            "escape",
            "back",
            _("Back"),
            id="network.back",
            tooltip=_("Close the card, or show everybody again."),
        ),
        *_verbs(),
        Binding(
            "I",
            "introduce",
            _("Introduce"),
            id="network.introduce",
            show=False,
            tooltip=_("Plan an introduction: bring this person together with somebody."),
        ),
        Binding(
            "i",
            "import",
            _("Import"),
            id="network.import",
            show=False,
            tooltip=_("Bring in people from a file, such as LinkedIn’s Connections.csv."),
        ),
        Binding(
            "delete",
            "delete",
            _("Delete"),
            id="network.delete",
            show=False,
            tooltip=_("Delete this person with their touches."),
        ),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if action in _OF_ONE:
            return self.person_id is not None
        if action == "find":
            return not self.line.has_focus
        if action == "back":
            return self.has_class("-card") or self.line.has_focus or bool(self.line.value)
        return True

    def on_descendant_focus(self) -> None:
        """Offer what can be done where the keys now are."""
        self.refresh_bindings()

    def action_find(self) -> None:
        """Type to find."""
        self.close_card()
        self.focus_first(self.line)

    def on_input_submitted(self) -> None:
        """Give the keys to what was found."""
        self.focus_first(self.people)

    def action_back(self) -> None:
        """Close the card, else show everybody again."""
        if self.has_class("-card") or self.pane.has_focus:
            self.close_card()
        else:
            self.line.value = ""
        self.focus_first(self.people)

    def on_row_list_opened(self) -> None:
        """Give the keys to the card; where there is no room beside the list it takes its place."""
        self.set_class(self.has_class("-narrow"), "-card")
        self.show_card()
        self.focus_first(self.pane)
        self.refresh_bindings()
