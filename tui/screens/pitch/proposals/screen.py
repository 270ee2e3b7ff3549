"""The page of the proposed cards, over Pitch: one after another taken, refused or written anew."""

from collections.abc import Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.getters import query_one

from planner.language import _, pgettext
from planner.pitch.canvases.card import CanvasName
from planner.pitch.path import StageName, say_stage
from planner.pitch.proposals.proposal import Proposal
from planner.pitch.proposals.wording import say_waiting
from tui.base.live_screen import LiveScreen, Surroundings
from tui.base.open_page import open_page
from tui.base.session import SessionScreen
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import place_key, verb_key
from tui.screens.pitch.proposals import verbs
from tui.screens.pitch.proposals.lines import none_lines, proposal_lines
from tui.screens.pitch.proposals.rows import ProposalRows
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head
from tui.widgets.row_list import RowList

_bound = partial(verb_key, "proposals")
_of_page = partial(place_key, "proposals")
_OF_A_ROW = frozenset(("take", "refuse", "edit", "other_cell"))


class ProposalList(RowList):
    """The proposed cards; enter takes the highlighted one."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            pgettext("card", "Take"),
            id="proposals.take.enter",
            tooltip=_("Put this card on its canvas; a position asks for an achievement first."),
        )
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to take only where there is a card."""
        return action != "open" or self.key is not None


class ProposalsScreen(SessionScreen):
    """The cards proposed for one canvas, or for all."""

    SESSION = "proposals"
    AUTO_FOCUS = "ProposalList"
    TITLE = _("Proposed cards")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Your own words, from LinkedIn’s archive or from a list you paste, as cards to take one by"
        " one. None comes onto a canvas by itself, and one you refuse is not proposed again. A"
        " position asks for an achievement: what are you proud of there?"
    )

    BINDINGS = [
        _bound(
            "y",
            "take",
            pgettext("card", "Take"),
            _("Put this card on its canvas; a position asks for an achievement first."),
            show=False,
        ),
        _bound("x", "refuse", _("Refuse"), _("Never propose this card again.")),
        _bound("e", "edit", _("Edit"), _("Write the card in your own words, then take it.")),
        _bound(
            "c", "other_cell", _("Other cell"), _("Let the card go to the next cell of its canvas.")
        ),
        _of_page("p", "paste", _("Paste"), _("Propose each line of a text as a card.")),
        _of_page("i", "bring_in", _("Archive"), _("Bring in LinkedIn’s archive, as it comes.")),
        _of_page(
            "v",
            "all",
            _("All canvases"),
            _("Show the proposed cards of all canvases, or of this one again."),
            "all",
        ),
        Binding(
            "escape",
            "leave",
            _("Back"),
            id="proposals.back",
            tooltip=_("Go back; the cards that are left wait."),
        ),
    ]
    VERBS = {
        "take": verbs.take,
        "refuse": verbs.refuse,
        "edit": verbs.edit,
        "other_cell": verbs.other_cell,
        "paste": verbs.paste,
        "bring_in": verbs.bring_in,
    }

    rows = query_one(ProposalList)
    told = query_one("#told", GrowingBlock)
    about_one = query_one("#about", GrowingBlock)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """List the cards of the canvas named by `about`, else of all."""
        super().__init__(surroundings, about)
        self.of = CanvasName(about) if about else None
        self.canvas = self.of
        """The canvas whose cards are listed now; None while those of all are."""
        self.wanted: CanvasName | None = None
        """The canvas whose first card is to be highlighted once."""
        self.cells: dict[int, str] = {}
        """The cells chosen for some cards, by their ids."""
        self._proposals: Sequence[Proposal] = ()

    @property
    def proposal(self) -> Proposal | None:
        """The highlighted card."""
        return next((each for each in self._proposals if each.id == self.rows.key), None)

    def cell_of(self, proposal: Proposal) -> str:
        """The cell into which a card would come."""
        return self.cells.get(proposal.id, proposal.cell)

    def body(self) -> ComposeResult:
        """The cards, and under them the highlighted one in full."""
        yield GrowingBlock(id="told")
        yield ProposalList()
        with VerticalScroll(id="whole", can_focus=False):
            yield GrowingBlock(id="about")

    def head(self) -> Head:
        """The title, the canvas, and how many cards wait."""
        about = say_stage(StageName(self.canvas.value)) if self.canvas else ""
        return Head(self.TITLE, say_waiting(len(self._proposals)), about=about)

    def load(self) -> None:
        """Read the cards; the highlight goes on to the next one."""
        self._proposals = self.store.card_proposals.waiting(self.canvas)
        self.show_proposals()
        self.show_head()

    def show_proposals(self) -> None:
        """Show the cards as read."""
        wanted, self.wanted = self.wanted, None
        first = next((each.id for each in self._proposals if each.canvas is wanted), None)
        titles = self.canvas is None
        self.rows.show(ProposalRows(self._proposals, self.cells, titles=titles), first)
        keys = (key_of(self, "proposals.bring_in"), key_of(self, "proposals.paste"))
        none = partial(none_lines, *keys)
        self.told.show(none)
        self.told.display = not self._proposals
        self.query_one("#whole").display = bool(self._proposals)
        self.show_one()

    def show_one(self) -> None:
        """Show the highlighted card in full."""
        proposal = self.proposal
        if proposal is not None:
            cell = self.cell_of(proposal)
            self.about_one.show(partial(proposal_lines, proposal, cell))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if action == "all":
            return self.of is not None
        if action != "do" or parameters[0] not in _OF_A_ROW:
            return True
        return self.proposal is not None

    def turn_to_canvas(self, canvas: CanvasName) -> None:
        """Let the first card of a canvas be highlighted once the cards are read again."""
        self.wanted = canvas
        if self.canvas is not canvas:
            self.canvas = None

    def action_all(self) -> None:
        """Show the cards of all canvases, or of one again."""
        self.canvas = None if self.canvas else self.of
        self.reload()

    def on_row_list_highlighted(self) -> None:
        """Show the card in full."""
        self.show_one()

    def on_row_list_opened(self) -> None:
        """Take the card."""
        verbs.take(self)


def show_proposals(screen: LiveScreen, canvas: CanvasName | None = None) -> None:
    """Open the page of the cards proposed for a canvas, or for all."""
    about = canvas.value if canvas else ""
    open_page(screen, f"room('proposals', {about!r})")
