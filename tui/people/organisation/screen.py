"""The page of an organisation over whichever screen asked for it; escape goes back there."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one

from db.errors import Missing
from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import About
from planner.network.organisations import Organisation, Spelling
from tui.base.live_screen import Surroundings
from tui.base.open_page import show_card
from tui.base.session import SessionScreen
from tui.keyboard.bindings import IN_PAGES
from tui.keyboard.verb_keys import place_key, verb_key
from tui.people.lead_to import show_ways
from tui.people.organisation import verbs
from tui.people.organisation.lines import Entry, draw, entries
from tui.widgets.head_line import Head
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows


class OrganisationScreen(SessionScreen):
    """One organisation: who is there, who was, and how it is spelt."""

    SESSION = "organisation"
    AUTO_FOCUS = "RowList"
    TITLE = _("An organisation")
    HELP = _(
        "An organisation: who is there now, who was there before, and all spellings of its name."
        " Enter opens the card of a person; on a spelling it makes that the name."
    )

    BINDINGS = [
        *IN_PAGES,
        Binding(
            "escape",
            "leave",
            _("Back"),
            id="organisation.back",
            tooltip=_("Go back to where you were."),
        ),
        verb_key(
            "organisation",
            "x",
            "part",
            _("Part"),
            _("Make this spelling an organisation of its own."),
            "part",
        ),
        place_key(
            "organisation", "W", "leads", _("Ways in"), _("Show who can lead you there, and how.")
        ),
        place_key("organisation", "e", "rename", _("Rename"), _("Give it another name.")),
        place_key("organisation", "M", "join", _("Join"), _("Make one of it and another one.")),
    ]
    VERBS = {
        "leads": lambda screen: show_ways(screen, f"organisation:{screen.organisation_id}"),
        "rename": lambda screen: verbs.rename(screen, screen.organisation),
        "join": lambda screen: verbs.join(screen, screen.organisation),
    }

    DEFAULT_CSS = """
    OrganisationScreen RowList { margin: 1 2; }
    """

    list = query_one(RowList)
    organisation: Organisation

    def __init__(self, surroundings: Surroundings, about: str) -> None:
        """Show the organisation whose id is `about`."""
        super().__init__(surroundings, about)
        self.organisation_id = int(about)
        self._entries: dict[str | None, Entry] = {}

    @property
    def person_id(self) -> int | None:
        """The person of the highlighted row."""
        entry = self.entry
        return entry.person_id if entry else None

    @property
    def entry(self) -> Entry | None:
        """The highlighted row."""
        return self._entries.get(str(self.list.key))

    def body(self) -> ComposeResult:
        """The rows."""
        yield RowList()

    def head(self) -> Head:
        """The name of the organisation, its sector and its priority: no minutes are counted."""
        if not hasattr(self, "organisation"):
            return Head(self.TITLE)
        return Head(self.organisation.name, shorten(self.organisation.on_the_map))

    def load(self) -> None:
        """Read the organisation; the page of one that is no more closes."""
        try:
            self.organisation = self.store.organisations.read(self.organisation_id)
        except Missing:
            self.is_left = True
            self.action_leave()
            return
        shown = entries(self.organisation)
        self._entries = {entry.key: entry for entry in shown if entry.key}
        self.list.show(FixedRows(shown, lambda entry, width: draw(entry, self.organisation, width)))
        self.show_head()

    def on_row_list_highlighted(self) -> None:
        """Offer what can be done with the row."""
        self.refresh_bindings()

    def on_row_list_opened(self) -> None:
        """Open the card of the person; a spelling becomes the name."""
        entry = self.entry
        if entry is None:
            return
        if isinstance(entry.thing, Spelling):
            verbs.name_it(self, self.organisation, entry.thing.name)
        elif entry.person_id is not None:
            show_card(self, entry.person_id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Part a spelling only where another one is left."""
        if action == "part":
            several = hasattr(self, "organisation") and len(self.organisation.spellings) > 1
            return several and self._spelling is not None
        return super().check_action(action, parameters)

    @property
    def _spelling(self) -> Spelling | None:
        thing = self.entry.thing if self.entry else None
        return thing if isinstance(thing, Spelling) else None

    def action_part(self) -> None:
        """Make the highlighted spelling an organisation of its own."""
        if (spelling := self._spelling) is not None:
            verbs.part(self, spelling)

    def has(self, about: About) -> bool:
        """Whether it is this organisation."""
        return about == self.organisation_id

    def turn_to(self, about: About) -> bool:
        """Stay with the organisation, if it is this one."""
        return self.has(about)
