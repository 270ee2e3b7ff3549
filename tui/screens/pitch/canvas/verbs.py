"""The verbs on a canvas: new, edit, move, cite, delete, and the circles of the ikigai."""

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from db.errors import StoreError
from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import About, Question
from planner.model.vocabulary import Source
from planner.pitch.canvases.arranging import moved
from planner.pitch.canvases.canvas import Layout
from planner.pitch.canvases.card import CanvasName, Card, Star
from planner.pitch.canvases.circles import CIRCLES, toggled
from planner.pitch.canvases.citing import merged
from tui.actions.ask_goal import grow_goal
from tui.base.ask_form import ask_form
from tui.base.writing import changing_alike, changing_each
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.checks import needed
from tui.dialogs.field import Field, Filled
from tui.dialogs.reader import Reader
from tui.screens.pitch.canvas.cite_cards import Citations, CiteCards
from tui.screens.pitch.canvas.star_form import AskAchievement, an_achievement, read_star
from tui.screens.pitch.questions import about_card, about_cell

if TYPE_CHECKING:
    from tui.screens.pitch.canvas.screen import CanvasScreen

_IN_FULL = Question("pitch", "new_in_full", about_cell(CanvasName.ACHIEVEMENTS, "achievement"))
WAYS = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}
"""The ways in which a card moves: across and down."""


def new_card(screen: "CanvasScreen") -> None:
    """Ask for a card of the cell at hand; several pasted lines are several cards."""
    canvas, code = screen.canvas, screen.board.cell
    cells = (code,) if code else ()
    stars = canvas.layout is Layout.STARS

    def keep(typed: TypedLine | None) -> None:
        if typed is not None and typed.in_full:
            _begin_in_full(screen, typed.text)
        elif typed is not None:
            lines = [line.text for line in typed.lines] or [typed.text]
            with changing_each(screen, lines, _("Card added"), _("{n} cards added")) as texts:
                for text in texts:
                    _add(screen, cells, text, Star() if stars else None)

    kept_as = Question("pitch", "new_card", about_cell(canvas.name, code))
    cell = canvas.cell(code) if code else None
    reader = Reader(lambda _text, _day: (), screen.surroundings.clock, each=lambda _text, _day: ())
    question = AskLine(
        cell.name if cell else _("A card: its circles come afterwards, by their digits"),
        reader=reader,
        placeholder=cell.questions[0] if cell else "",
        full_form=stars,
        drafts=screen.store.drafts,
        kept_as=kept_as,
    )
    screen.app.push_screen(question, keep)


def _add(screen: "CanvasScreen", cells: tuple[str, ...], text: str, star: Star | None) -> None:
    name, today = screen.canvas.name, screen.today
    screen.wanted = screen.store.cards.add(name, cells, text, today, star).id


def _begin_in_full(screen: "CanvasScreen", text: str) -> None:
    """Ask for an achievement in full, begun with the title typed."""
    draft = json.dumps({"text": text}) if text.strip() else ""
    with suppress(StoreError):  # busy in another window: it is kept in memory
        screen.store.drafts.save(_IN_FULL, draft, an_achievement())
    new_in_full(screen)


def new_in_full(screen: "CanvasScreen") -> None:
    """Ask for a new achievement in full, begun with its draft."""

    def keep(values: Filled | None) -> None:
        if values:
            with screen.changing(_("Card added")):
                _add(screen, ("achievement",), values["text"], read_star(values))

    screen.app.push_screen(AskAchievement(None, screen.store.drafts, _IN_FULL), keep)


def edit_card(screen: "CanvasScreen") -> None:
    """Ask for the card at hand anew."""
    card, get = screen.board.card, screen.store.cards.get
    if card is None:
        return
    kept_as = Question("pitch", "edit_card", about_card(card.id))

    def change(values: Filled | None) -> None:
        if values:
            star = read_star(values) if "result" in values else None
            with screen.changing(_("Card edited")):
                screen.store.cards.edit(card.id, values["text"], star)

    with screen.telling():
        now = get(card.id)
        if card.canvas is CanvasName.ACHIEVEMENTS:
            drafts = screen.store.drafts
            form = AskAchievement(now, drafts, kept_as, present=lambda: get(card.id))
            screen.app.push_screen(form, change)
            return
        name = _name(screen, now)
        fields = _card_fields(name, now)
        ask_form(screen, name, fields, kept_as, change, lambda: _card_fields(name, get(card.id)))


def _name(screen: "CanvasScreen", card: Card) -> str:
    cells = [cell.name for cell in screen.canvas.cells if cell.code in card.cells]
    return cells[0] if len(cells) == 1 else _("A card")


def _card_fields(name: str, card: Card) -> list[Field]:
    return [Field("text", name, card.text, lines=4, sentence=True, check=needed)]


def delete(screen: "CanvasScreen") -> None:
    """Delete the card at hand."""
    card = screen.board.card
    if card is not None:
        with screen.changing(_("Card deleted")):
            screen.store.cards.delete(card.id)


def goal(screen: "CanvasScreen") -> None:
    """Make a goal of the card at hand, or open the one that grew from it."""
    card = screen.board.card
    if card is not None:
        grow_goal(screen, Source.CARD, card.uid, " ".join(card.text.split()))


def cite(screen: "CanvasScreen") -> None:
    """Ask what the card at hand cites."""
    card = screen.board.card
    if card is None:
        return

    def keep(cites: Citations | None) -> None:
        if cites is None or cites == now.cites:
            return
        with screen.telling():
            wanted = merged(screen.store.cards.get(card.id).cites, now.cites, cites)
            with screen.changing(_("Citations changed")):
                screen.store.cards.cite(card.id, wanted)

    with screen.telling():
        now = screen.store.cards.get(card.id)
        screen.app.push_screen(CiteCards(now, screen.store.cards.all()), keep)


def may_move(screen: "CanvasScreen", way: str) -> bool:
    """Whether there is a cell on that side; up and down a card moves in its cell too."""
    across, down = WAYS[way]
    return bool(down) or screen.board.cursor.beside(across, down) is not None


def move(screen: "CanvasScreen", way: str) -> None:
    """Move the card at hand within its cell; beyond its end, into the cell beside."""
    card, cursor = screen.board.card, screen.board.cursor
    if card is None:
        return
    across, down = WAYS[way]
    pair = moved(cursor.together(), card.id, down) if down else None
    if pair is not None:
        with screen.changing(_("Card moved")):
            screen.store.cards.arrange(pair)
        return
    cell = cursor.beside(across, down)
    if cell is not None:
        screen.wanted = card.id
        with screen.changing(_("Card moved")):
            screen.store.cards.stand_in(card.id, [cell])


def circle(screen: "CanvasScreen", number: int) -> None:
    """Let the card at hand enter the circle of a digit, or leave it."""
    card = screen.board.card
    if card is not None:
        cells = toggled(card, CIRCLES[number - 1])
        screen.wanted = card.id
        said = _("Circles changed: {title}").format(title=shorten(card.text))
        with changing_alike(screen, said):
            screen.store.cards.stand_in(card.id, cells)


def proposals(screen: "CanvasScreen") -> None:
    """Show the cards proposed for the canvas."""
    from tui.screens.pitch.proposals.screen import show_proposals  # imported when first opened

    show_proposals(screen, screen.canvas.name)


async def affinity(screen: "CanvasScreen") -> None:
    """Show the cards of the canvas side by side, to be grouped."""
    about = f"canvas:{screen.canvas.name.value}"
    await screen.app.run_action(f"room('affinity', {about!r})", screen.app)


def every_cell(screen: "CanvasScreen") -> None:
    """Show the optional cells too, or no longer those that are empty."""
    screen.every_cell = not screen.every_cell
    screen.reload()


def about_of(screen: "CanvasScreen", about: About) -> bool:
    """Go to the card or the cell that a draft is about; False if it is not here."""
    canvas = screen.canvas
    for cell in ("", *(each.code for each in canvas.cells)):
        if about == about_cell(canvas.name, cell):
            return screen.board.turn_to_cell(cell)
    number = str(about).removeprefix("card-")
    return number.isdecimal() and screen.board.highlight(int(number))
