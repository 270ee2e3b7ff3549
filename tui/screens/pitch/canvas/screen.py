"""Any canvas of step 1: its cells drawn as they are declared, one card or cell at hand."""

from collections.abc import Callable, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical

from planner.language import _, pgettext
from planner.model.drafts import About
from planner.pitch.canvases.canvas import Layout
from planner.pitch.canvases.card import CanvasName, Card
from planner.pitch.canvases.circles import CIRCLES
from planner.pitch.canvases.declared import canvas_of
from planner.pitch.path import StageName, say_stage
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.commands import key_of
from tui.keyboard.names import FRENCH_DIGITS
from tui.keyboard.verb_keys import place_key, verb_key
from tui.screens.pitch.canvas import verbs
from tui.screens.pitch.canvas.board import Board
from tui.screens.pitch.canvas.circles_drawing import side_lines
from tui.screens.pitch.canvas.grid import Entry
from tui.screens.pitch.canvas.lines import about_lines, count_said, entry_lines
from tui.screens.pitch.canvas.panes import has_optional, panes_of
from tui.screens.pitch.canvas.star_lines import star_example_lines, star_lines
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.head_line import Head

_bound = partial(verb_key, "canvas")
_OF_CARD = ("edit_card", "delete", "cite", "move", "circle", "goal")


def _moving() -> list[BindingType]:
    """The keys that move the card; arrows and letters have ids of their own."""
    ways = (
        ("shift+up", "K", "up", "raise", _("Move the card up.")),
        ("shift+down", "J", "down", "lower", _("Move the card down.")),
        ("shift+left", "H", "left", "to_left", _("Move the card into the cell on the left.")),
        ("shift+right", "L", "right", "to_right", _("Move the card into the cell on the right.")),
    )
    return [
        Binding(
            key,
            f"do('move', {way!r})",
            pgettext("card", "Move"),
            id=f"canvas.{name}{ending}",
            show=False,
            tooltip=sentence,
        )
        for arrow, letter, way, name, sentence in ways
        for key, ending in ((arrow, ""), (letter, ".letter"))
    ]


def _circle_keys() -> list[BindingType]:
    """A digit for each circle, and what a French keyboard gives in its stead."""
    sentence = _("Put the card into the circle of this digit, or take it out.")
    return [
        Binding(
            key,
            f"do('circle', {number})",
            pgettext("circles of the ikigai", "Circle {number}").format(number=number),
            id=f"canvas.circle.{number}{way}",
            show=False,
            tooltip=sentence,
        )
        for number in range(1, len(CIRCLES) + 1)
        for way, key in (("", str(number)), (".azerty", FRENCH_DIGITS[str(number)]))
    ]


class CanvasScreen(SessionScreen):
    """A canvas over Pitch; `about` is its name."""

    SESSION = "canvas"
    ASKS = "pitch"
    AUTO_FOCUS = "#board"
    CSS_PATH = "screen.tcss"
    HELP = _(
        "A canvas has a few cells, each with its questions and how many answers help. n writes a"
        " card, one thought each; several lines pasted are several cards. The arrows with shift"
        " move a card. c lets it cite cards of other canvases: a strength cites the achievement"
        " that proves it."
    )

    BINDINGS = [
        place_key(
            "canvas",
            "n",
            "new_card",
            pgettext("card", "New"),
            _("Write a card into the cell at hand; several lines pasted are several cards."),
        ),
        _bound("e", "edit_card", _("Edit"), _("Change the card, or tell the achievement in full.")),
        Binding(
            "enter",
            "open",
            _("Edit"),
            id="canvas.edit_card.enter",
            show=False,
            tooltip=_("Change the card; in an empty cell, write the first one."),
        ),
        _bound("c", "cite", _("Cite"), _("Choose the cards of other canvases that it cites.")),
        _bound("x", "delete", _("Delete"), _("Take the card away.")),
        *(
            Binding(
                key,
                "do('every_cell')",
                pgettext("marketing mix", "The seven P"),
                id=f"canvas.every_cell{way}",
                show=not way,
                tooltip=_("Show people, process and proof too, or no longer."),
            )
            for way, key in (("", "7"), (".azerty", FRENCH_DIGITS["7"]))
        ),
        place_key(
            "canvas",
            "i",
            "proposals",
            pgettext("pitch", "Bring in"),
            _("Take cards from LinkedIn’s archive or from a list of your own, one by one."),
        ),
        place_key(
            "canvas",
            "a",
            "affinity",
            pgettext("canvas", "Group"),
            _("Lay the cards of this canvas side by side, and group them by intuition."),
            show=False,
        ),
        _bound("o", "goal", _("Goal"), _("Make a goal of the card, or open the one that grew.")),
        *_circle_keys(),
        *_moving(),
        Binding(
            "escape",
            "leave",
            _("Back"),
            id="canvas.back",
            tooltip=_("Go back to the path and the pitches."),
        ),
    ]
    VERBS = {
        "new_card": verbs.new_card,
        "new_in_full": verbs.new_in_full,
        "edit_card": verbs.edit_card,
        "cite": verbs.cite,
        "delete": verbs.delete,
        "move": verbs.move,
        "circle": verbs.circle,
        "proposals": verbs.proposals,
        "every_cell": verbs.every_cell,
        "affinity": verbs.affinity,
        "goal": verbs.goal,
    }

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Show the canvas of the name `about`, else the first one."""
        super().__init__(surroundings, about)
        known = about in list(CanvasName)
        self.canvas = canvas_of(CanvasName(about) if known else CanvasName.IDENTITY)
        self.board = Board(self._draw_entry)
        self.every_cell = False
        self.wanted: int | None = None
        """The card to be at hand once the canvas is read next."""
        self._cards: Sequence[Card] = ()
        self._beside = FixedBlock((Span("▾", Tone.DIM),), id="beside")

    def body(self) -> ComposeResult:
        """The board, with what is said of the card or the cell at hand below or beside it."""
        layout = self.canvas.layout
        if layout in (Layout.COLUMNS, Layout.TWO_BY_TWO):
            yield self.board
            yield self._beside
            return
        with Container(classes=f"canvas--panes canvas--{layout.name.lower()}"):
            with Vertical(classes="pane--main"):
                yield self.board
            with Vertical(classes="pane--side"):
                yield self._beside

    def head(self) -> Head:
        """The name of the canvas, and how many cards it has."""
        return Head(say_stage(StageName(self.canvas.name.value)), count_said(len(self._cards)))

    def load(self) -> None:
        """Read the cards; the one at hand stays, unless another is wanted."""
        wanted, self.wanted = self.wanted, None
        self._cards = self.store.cards.of(self.canvas.name)
        self.board.show(panes_of(self.canvas, self._cards, every_cell=self.every_cell), wanted)
        self._follow()

    def _draw_entry(self, entry: Entry, width: int, most: int) -> Sequence[Line]:
        return entry_lines(self.canvas.layout, entry, width, most)

    def on_board_highlighted(self) -> None:
        """Say more of the card or the cell that is at hand now."""
        self._follow()
        self.refresh_bindings()

    def _follow(self) -> None:
        self._beside.show(self._said_beside())

    def _said_beside(self) -> Callable[[int], Sequence[Line]]:
        canvas, cards, card = self.canvas, self._cards, self.board.card
        if canvas.layout is Layout.CIRCLES:
            keys = [key_of(self, f"canvas.circle.{number}") for number in (1, len(CIRCLES))]
            return lambda width: side_lines(canvas, cards, card, keys, width)
        if canvas.layout is Layout.STARS:
            if card is not None:
                return lambda width: star_lines(card, width)
            return lambda width: star_example_lines(canvas.cells[0], width)
        cell = self.board.cell
        return lambda width: about_lines(canvas, cell, card, width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the card at hand, on this canvas."""
        verb = parameters[0] if action == "do" else ""
        layout = self.canvas.layout
        if verb in _OF_CARD and self.board.card is None:
            return False
        if verb == "circle":
            return layout is Layout.CIRCLES
        if verb == "move":
            return verbs.may_move(self, str(parameters[1]))
        if verb == "every_cell":
            is_mix = any(cell.optional for cell in self.canvas.cells)
            return is_mix and not has_optional(self.canvas, self._cards)
        return layout is Layout.STARS if verb == "new_in_full" else True

    def turn_to(self, about: About) -> bool:
        """Go to the card or the cell that a draft is about."""
        return verbs.about_of(self, about)

    def action_open(self) -> None:
        """Change the card; in an empty cell, write the first one."""
        if self.board.card is None:
            verbs.new_card(self)
        else:
            verbs.edit_card(self)
