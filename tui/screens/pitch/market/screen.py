"""The market map, over Pitch: sectors, the organisations of one, and what is known of a row."""

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message

from db.errors import StoreError
from planner.language import _
from planner.model.drafts import About, Question
from planner.pitch.market_map.coverage import Counted as Number
from tui.base.live_screen import Surroundings
from tui.base.open_page import show_organisation
from tui.base.session import SessionScreen
from tui.keyboard.commands import key_of
from tui.screens.pitch.market import leads, place_verbs, sector_verbs, view
from tui.screens.pitch.market.figures import Figures, People, count
from tui.screens.pitch.market.keys import MARKET_KEYS, can
from tui.screens.pitch.market.lists import PlaceList, SectorList
from tui.screens.pitch.market.sector_rows import entries
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head
from tui.widgets.row_list import RowList


class MarketScreen(SessionScreen):
    """The sectors with their coverage, and the organisations of the highlighted one."""

    SESSION = "market"
    AUTO_FOCUS = "SectorList"
    TITLE = _("Market map")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Your ground: sectors and the organisations in them. Targeted are those of priority A or"
        " B; known those where somebody of your network is now, once those where somebody was;"
        " talked to those with a two-way touch in the last 24 months. Left and right choose a"
        " number, enter lists what it counts."
    )

    BINDINGS = MARKET_KEYS
    VERBS = {
        "new_sector": sector_verbs.new,
        "begin": sector_verbs.new,
        "edit_sector": sector_verbs.edit,
        "delete_sector": sector_verbs.delete,
        "move": sector_verbs.move,
        "new_place": place_verbs.new,
        "paste": place_verbs.paste,
        "edit_place": place_verbs.edit,
        "mark": place_verbs.mark,
        "adopt": place_verbs.adopt,
        "take_off": place_verbs.take_off,
        "priority": place_verbs.priority,
        "leads": leads.show_leads,
        "people": leads.show_people,
    }

    class Counted(Message):
        """The people were counted in a thread."""

        def __init__(self, people: People, turn: int) -> None:
            super().__init__()
            self.people = people
            self.turn = turn

    class Failed(Message):
        """The people could not be counted."""

        def __init__(self, said: str) -> None:
            super().__init__()
            self.said = said

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Show the map in the given surroundings."""
        super().__init__(surroundings, about)
        self.sectors = SectorList()
        self.places = PlaceList()
        self.figures = Figures()

    def body(self) -> ComposeResult:
        """The sectors above their organisations, beside them what is known of the row."""
        with Horizontal(classes="panes"):
            with Vertical(classes="pane--main"):
                yield GrowingBlock(id="heading")
                yield self.sectors
                yield GrowingBlock(id="title")
                yield self.places
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="detail")

    def head(self) -> Head:
        """The title alone: no minutes are counted."""
        return Head(self.TITLE)

    @property
    def sector_id(self) -> int | None:
        """The highlighted sector."""
        entry = self.sectors.entry
        return entry.sector_id if entry else None

    @property
    def on_places(self) -> bool:
        """Whether the keys are on the organisations."""
        return self.places.has_focus

    def load(self) -> None:
        """Read the map; people are counted at once where that is quick, else in a thread."""
        market, turn = self.store.market, self.figures.next_turn()
        if market.is_large:
            self._count(turn)
            self.figures.read(market, self.today)
        else:
            self.figures.take(count(market, self.today), turn)
        self._show()

    @work(thread=True, exclusive=True, exit_on_error=False, group="market")
    def _count(self, turn: int) -> None:
        try:
            with self.store.in_thread():
                people = count(self.store.market, self.today)
        except StoreError as error:
            self.post_message(self.Failed(str(error)))
            return
        self.post_message(self.Counted(people, turn))

    def on_market_screen_failed(self, failed: Failed) -> None:
        """Say why the people are not counted."""
        self.notify(failed.said, severity="error")

    def on_market_screen_counted(self, counted: Counted) -> None:
        """Show the people; those counted before a later change are passed over."""
        if self.figures.take(counted.people, counted.turn):
            with self.telling():
                self._show()
            self.refresh_bindings()

    def _show(self) -> None:
        rows = entries(self.figures.parts, self.figures.imported)
        self.sectors.show_entries(rows, waits=self.figures.waits)
        self.show_places()

    def show_places(self) -> None:
        """Show the organisations of the highlighted number, and the row in full."""
        entry, counted = self.sectors.entry, self.sectors.counted
        self.places.show_of(entry, counted, self.today, waits=self.figures.waits)
        if self.on_places and self.places.key is None and not self.figures.waits:
            self.action_to_sectors()  # nothing is left there for the keys
        view.show_heading(self)
        view.show_title(self)
        self.show_detail()

    def show_detail(self) -> None:
        """Show what is known of the row that has the keys."""
        with self.telling():
            self.query_one("#detail", GrowingBlock).show(view.detail_of(self))

    def key(self, name: str) -> str:
        """The key of one of the bindings of the map."""
        return key_of(self.sectors, f"market.{name}")

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        """Follow the highlight: another sector has other organisations."""
        if event.rows is self.sectors and self.places.of != self.sectors.key:
            self.show_places()
        else:
            self.show_detail()
        self.refresh_bindings()

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """Open the page of an organisation; list what the number of a sector counts."""
        if event.rows is self.sectors:
            self.list_number()
        else:
            show_organisation(self, int(str(event.key)))

    def on_sector_list_chosen(self) -> None:
        """List what another number counts."""
        self.show_places()

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Show in full what the keys are on."""
        self.show_detail()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the verbs of the list that has the keys, and of its row."""
        return can(self, str(parameters[0]) if action == "do" else action)

    def list_number(self) -> None:
        """Go to the organisations listed; where there are none in a sector, ask for the first."""
        if self.places.key is not None:
            self.focus_first(self.places)
        elif self.sector_id is not None and self.sectors.counted is Number.ALL:
            place_verbs.new(self)
        else:
            self.notify(_("This number counts nothing yet."))

    def action_to_sectors(self) -> None:
        """Go back to the sectors."""
        self.focus_first(self.sectors)

    def turn_to(self, about: About) -> bool:
        """Go to the sector or to the organisation that a draft is about."""
        subject = Question(self.SESSION, about=about).subject
        if subject is None:
            return False
        if subject.noun == "sector":
            self.sectors.highlight(subject.id)
            self.show_places()
            return self.sectors.key == subject.id
        return place_verbs.turn_to(self, subject.id)
