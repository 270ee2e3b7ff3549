"""The affinity board as a page: of the people marked, of the board left last, or of a canvas."""

from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one

from planner.language import _, pgettext
from planner.network.affinity.arranging import fresh
from planner.network.affinity.board import LOOSE, Board
from planner.pitch.canvases.card import CanvasName
from planner.pitch.path import StageName, say_stage
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.drawing.text_line import Span, Tone
from tui.keyboard.bindings import IN_PAGES
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import card_key, place_key, verb_key
from tui.screens.network.affinity import verbs
from tui.screens.network.affinity.board_view import AffinityBoard
from tui.screens.network.affinity.lines import (
    Keys,
    Lines,
    beside_lines,
    count_said,
    no_cards_lines,
    nobody_lines,
    too_many_lines,
)
from tui.screens.network.views import choose_view, view_key
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head

_PEOPLE, _CANVAS, _MANY = "people", "canvas", "many"
_bound = partial(verb_key, "affinity")


def _moving() -> list[BindingType]:
    """The keys that move the card; arrows and letters have ids of their own."""
    ways = (
        (
            "shift+right",
            "L",
            "right",
            "to_right",
            _("Move the card to the next column, or open one."),
        ),
        ("shift+left", "H", "left", "to_left", _("Move the card to the column before.")),
        ("shift+up", "K", "up", "raise", _("Move the card up.")),
        ("shift+down", "J", "down", "lower", _("Move the card down.")),
    )
    return [
        Binding(
            key,
            f"do('move', {way!r})",
            pgettext("card", "Move"),
            id=f"affinity.{name}{ending}",
            show=(way, ending) == ("right", ""),
            tooltip=sentence,
        )
        for arrow, letter, way, name, sentence in ways
        for key, ending in ((arrow, ""), (letter, ".letter"))
    ]


class AffinityScreen(SessionScreen):
    """A board; `about` is "people:1,2,3", "many:2000", "canvas:swot", or empty for the last one."""

    SESSION = "affinity"
    ASKS = "network"
    AUTO_FOCUS = "AffinityBoard"
    TITLE = _("Affinity board")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Cards lie side by side without a title. The arrows go, with shift they move a card to the"
        " column beside; past the last one a new column opens. Group by intuition, and give each"
        " column its title afterwards: it makes a group of its people."
    )

    BINDINGS = [
        *IN_PAGES,
        *_moving(),
        _bound("enter", "title", _("Title"), _("Give the column its title: it makes a group.")),
        _bound("p", "under", pgettext("group", "Under"), _("Put this group under a wider one.")),
        card_key("affinity"),
        place_key(
            "affinity",
            "b",
            "boards",
            _("Boards"),
            _("Show another board that is kept."),
        ),
        _bound("x", "delete", _("Delete"), _("Delete this board; its groups stay."), show=False),
        view_key("affinity"),
        Binding(
            "escape",
            "leave",
            _("Back"),
            id="affinity.back",
            tooltip=_("Go back; the board is kept as it is."),
        ),
    ]
    VERBS = {
        "move": verbs.move,
        "title": verbs.title,
        "under": verbs.under,
        "card": verbs.card,
        "boards": verbs.boards,
        "delete": verbs.delete,
        "view": choose_view,
    }

    told = query_one("#told", GrowingBlock)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Show the board of `about`."""
        super().__init__(surroundings, about)
        self._kind, _colon, self._of = about.partition(":")
        self.board = AffinityBoard()
        self.board_id: int | None = None
        """The board shown; None until it is kept."""
        self._is_there: bool | None = None
        self._beside = FixedBlock((Span("▾", Tone.DIM),), id="beside")

    @property
    def canvas(self) -> str:
        """The canvas whose cards are grouped; empty for people."""
        return self._of if self._kind == _CANVAS else ""

    @property
    def person_id(self) -> int | None:
        """The person at hand."""
        card = self.board.card
        return card.about if card and not self.canvas else None

    def body(self) -> ComposeResult:
        """The board, and below it the card or the title at hand."""
        yield GrowingBlock(id="told")
        yield self.board
        yield self._beside

    def head(self) -> Head:
        """The title, and how many cards and columns there are."""
        title = self.TITLE
        if self.canvas in list(CanvasName):
            name = say_stage(StageName(self.canvas))
            title = _("Affinity board: {canvas}").format(canvas=name)
        return Head(title, count_said(self.board.layout_of.board))

    def load(self) -> None:
        """Read the board; the card at hand stays."""
        board = self._read()
        there = board is not None and bool(board.cards)
        self.board.show(board or fresh(()))
        if there is not self._is_there:
            self._is_there = self._beside.display = there
            self.told.show(self._told() if not there else lambda _width: ())
        number = self.board_id = board.id if board is not None else None
        if number is not None and self.kept().get("board") != number and not self.canvas:
            self.keep(board=number)
        self._follow()

    def _read(self) -> Board | None:
        """The board shown, as it is now; else that of the page; None where there is none."""
        boards = self.store.boards
        if self.board_id is not None and (board := boards.get(self.board_id)):
            return board
        if self._kind == _PEOPLE:
            return boards.of_people([int(number) for number in self._of.split(",")])
        if self._kind == _CANVAS:
            return boards.of_canvas(self._of)
        if self._kind == _MANY:
            return None
        left = self.kept().get("board")
        if isinstance(left, int) and (board := boards.get(left)):
            return board
        newest = next(iter(boards.all()), None)
        return boards.get(newest.id) if newest else None

    def show_board(self, board_id: int) -> None:
        """Show another board that is kept."""
        self.board_id = board_id
        self.reload()

    def _told(self) -> Lines:
        if self._kind == _MANY:
            return too_many_lines(int(self._of))
        return no_cards_lines() if self.canvas else nobody_lines(self._keys)

    @property
    def _keys(self) -> Keys:
        """The keys that sentences name."""
        keys = ("affinity.title", "network.mark", "affinity.view", "affinity.to_right")
        return Keys(*(key_of(self, key) for key in keys))

    def on_affinity_board_highlighted(self) -> None:
        """Say more of the card or the title that is at hand now."""
        self._follow()
        self.refresh_bindings()

    def _follow(self) -> None:
        layout = self.board.layout_of
        self._beside.show(beside_lines(layout.board, layout.at, self._keys))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the card or the column at hand."""
        verb = parameters[0] if action == "do" else ""
        layout = self.board.layout_of
        if verb == "move":
            return verbs.after_move(self, str(parameters[1])) is not None
        answers = {
            "title": layout.at.column != LOOSE,
            "under": layout.board.columns[layout.at.column].group_id is not None,
            "card": self.person_id is not None,
            "delete": self.board_id is not None,
            "view": not self.canvas,
        }
        return answers.get(str(verb), True)
