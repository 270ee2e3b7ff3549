"""The verbs on a board: move a card, title a column, put it under another, open another board."""

from datetime import date
from typing import TYPE_CHECKING

from planner.grammar.completion import Source, begun_in
from planner.language import _, ngettext
from planner.language.dates_in_words import say_past_day
from planner.language.text import shorten
from planner.network.affinity.arranging import carried, shifted, titled
from planner.network.affinity.board import LOOSE, Board, KeptBoard
from planner.network.affinity.wording import say_move, say_title, say_titling
from tui.base.ask_form import ask_form
from tui.dialogs.field import Field, Filled
from tui.dialogs.pick import Pick, numbered
from tui.people.open_person import open_one_of

if TYPE_CHECKING:
    from tui.screens.network.affinity.screen import AffinityScreen

_LONGEST = 20
"""Letters of a title in a toast, at most."""
_DOWN = {"up": -1, "down": 1}
_ACROSS = {"left": -1, "right": 1}


def after_move(screen: "AffinityScreen", way: str) -> Board | None:
    """The board once the card at hand has moved; None if it cannot go there."""
    layout = screen.board.layout_of
    if layout.card is None:
        return None
    if way in _DOWN:
        return shifted(layout.board, layout.at, _DOWN[way] * layout.across)
    return carried(layout.board, layout.at, _ACROSS[way], layout.row)


def move(screen: "AffinityScreen", way: str) -> None:
    """Move the card at hand, within its column or to the one beside; its group follows."""
    before, card, after = screen.board.layout_of.board, screen.board.card, after_move(screen, way)
    if card is None or after is None:
        return
    with screen.telling():
        said = say_move(before, after, card.about, screen.store.boards.found(before.id))
        _keep(screen, after, said)


def _keep(screen: "AffinityScreen", board: Board, said: str) -> None:
    with screen.changing(said):
        screen.board_id = screen.store.boards.keep(board, screen.today, said)


def title(screen: "AffinityScreen") -> None:
    """Ask for the title of the column at hand."""
    layout = screen.board.layout_of
    board, number = layout.board, layout.at.column
    if number == LOOSE:
        return
    column = board.columns[number]

    def keep(values: Filled) -> None:
        said = values["title"].strip()
        if said == column.title:
            return
        with screen.telling():
            boards = screen.store.boards
            told = (
                say_title(said)
                if board.canvas
                else say_titling(boards.titling(board, number, said))
            )
            _keep(screen, titled(board, number, said), told)

    begun = None if board.canvas else begun_in(Source.GROUPS)
    hint = _("what they have in common")
    fields = [Field("title", _("Title"), column.title, hint, begun=begun)]
    ask_form(screen, _("The title of the column"), fields, None, keep)


def under(screen: "AffinityScreen") -> None:
    """Ask for the group under which that of the column at hand stands."""
    layout = screen.board.layout_of
    column = layout.board.columns[layout.at.column]
    group = column.group_id
    if group is None:
        return

    def put(values: Filled) -> None:
        above = values["above"].strip()
        if above == column.above:
            return
        said = _("{group} is under {above}") if above else _("{group} is under no group")
        with screen.changing(
            said.format(group=shorten(column.title, _LONGEST), above=shorten(above, _LONGEST))
        ):
            screen.store.boards.put_under(group, above)

    hint = _("a wider group, new or known; empty for none")
    fields = [Field("above", _("Under"), column.above, hint, begun=begun_in(Source.GROUPS))]
    ask_form(screen, _("A group of groups"), fields, None, put)


def boards(screen: "AffinityScreen") -> None:
    """Ask which of the boards kept is shown."""
    with screen.telling():
        kept = screen.store.boards.all(screen.canvas)
    if not kept:
        screen.notify(_("No board is kept yet: the first move keeps this one."))
        return
    named = numbered([(str(each.id), _say_board(each, screen.today)) for each in kept])
    options = [
        option._replace(said=", ".join(each.titles))
        for option, each in zip(named, kept, strict=True)
    ]

    def take(answer: str | None) -> None:
        if answer is not None:
            screen.show_board(int(answer))

    screen.app.push_screen(Pick(_("Which board?"), options, str(screen.board_id or "")), take)


def _say_board(board: KeptBoard, today: date) -> str:
    cards = ngettext("{count} card", "{count} cards", board.cards).format(count=board.cards)
    return f"{say_past_day(date.fromisoformat(board.created_on), today)}, {cards}"


def delete(screen: "AffinityScreen") -> None:
    """Delete the board shown; its groups stay."""
    if screen.board_id is not None:
        with screen.changing(_("Board deleted; its groups stay")):
            screen.store.boards.delete(screen.board_id)


def card(screen: "AffinityScreen") -> None:
    """Open the card of the person at hand."""
    at_hand = screen.board.card
    if at_hand is not None:
        with screen.telling():
            open_one_of(screen, [at_hand.about])
