"""Affinity boards: kept with each move, resumed, and groups put under groups."""

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date

from db.engine.clean import one_line
from db.engine.database import database
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Impossible, Missing
from db.models import Board as BoardRow
from db.models import BoardCard as CardRow
from db.models import BoardColumn, PeopleGroup
from db.network.affinity import reading
from db.network.affinity.memberships import Member, follow, found_members, members
from db.network.affinity.reading import KeptColumn
from db.network.affinity.titling import group_of, titling
from db.network.groups import group_ids
from db.program.settings import SettingStore
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.network.affinity.arranging import fresh, with_new
from planner.network.affinity.board import Board, Column, KeptBoard
from planner.network.affinity.wording import Titling

_ABOVE = """WITH RECURSIVE above(id) AS (
    SELECT :of UNION SELECT g.parent_id FROM people_group g JOIN above a ON g.id = a.id
    WHERE g.parent_id IS NOT NULL)
SELECT id FROM above"""


class BoardStore:
    """The affinity boards of people and of canvases."""

    def __init__(self, ledger: Ledger, settings: SettingStore) -> None:
        self._ledger = ledger
        self._settings = settings

    def get(self, board_id: int) -> Board | None:
        """A board as it is kept; None if it is not there. Of a canvas, with its new cards."""
        board = reading.read(board_id)
        if board is None or not board.canvas:
            return board
        return with_new(board, reading.canvas_cards(board.canvas))

    def of_people(self, ids: Sequence[int]) -> Board:
        """The newest board of just these people, else a fresh one that is not kept yet."""
        number = reading.board_of(ids)
        board = None if number is None else reading.read(number)
        return board or fresh(reading.people_cards(ids))

    def of_canvas(self, canvas: str) -> Board:
        """The newest board of a canvas, else a fresh one that is not kept yet."""
        kept = reading.kept(canvas)
        board = self.get(kept[0].id) if kept else None
        return board or fresh(reading.canvas_cards(canvas), canvas)

    def all(self, canvas: str = "") -> list[KeptBoard]:
        """The boards of a canvas, or those of people; the newest first; one query."""
        return reading.kept(canvas)

    def found(self, board_id: int | None) -> set[Member]:
        """The memberships that the board did not make, as pairs of a person and a group."""
        return set() if board_id is None else found_members(self._settings, board_id)

    def titling(self, board: Board, number: int, title: str) -> Titling:
        """The effect of a title on the group of a column of a board of people."""
        found = self.found(board.id)
        return titling(one_line(title), board.columns[number], _people(board), found)

    def keep(self, board: Board, today: date, said: str) -> int:
        """Keep a board as it is arranged, as one change called `said`; its id.

        The titles of a board of people make groups, and its cards their members.
        """
        with self._ledger.change(said):
            number = self._row(board, today)
            before = members(number)
            kept = {row.id: row for row in reading.columns_kept(number)}
            ids = list(_columns(number, board, kept))
            _cards(number, board, ids)
            if gone := kept.keys() - set(ids):
                BoardColumn.delete().where(BoardColumn.id << sorted(gone)).execute()
            follow(self._settings, number, before, members(number))
            return number

    def _row(self, board: Board, today: date) -> int:
        if board.id is not None and reading.is_kept(board.id):
            return board.id
        row = BoardRow.create(uid=new_uid(), canvas=board.canvas or None, created_on=today)
        return int(row.id)

    def put_under(self, group_id: int, title: str) -> None:
        """Put a group under another one, which is made if new; under none if the title is empty.

        Raises:
            Impossible: if it would then stand inside itself.
            Missing: if it is not there.
        """
        group = PeopleGroup.get_or_none(PeopleGroup.id == group_id)
        if group is None:
            raise Missing(_("This group is no longer there."))
        above = one_line(title)
        label = _("{group} under {above}") if above else _("{group} under no other group")
        with self._ledger.change(label.format(group=shorten(group.name), above=shorten(above))):
            parent = next(iter(group_ids([above])), None)
            if parent is not None and group_id in {row[0] for row in rows(_ABOVE, of=parent)}:
                raise Impossible(
                    _("{group} cannot stand inside itself.").format(group=shorten(group.name))
                )
            PeopleGroup.update(parent=parent).where(PeopleGroup.id == group_id).execute()

    def delete(self, board_id: int) -> None:
        """Delete a board; the groups that it made stay."""
        with self._ledger.change(_("Board deleted")):
            BoardRow.delete().where(BoardRow.id == board_id).execute()


def _columns(board_id: int, board: Board, kept: Mapping[int, KeptColumn]) -> Iterator[int]:
    """Write the columns in their order where they are others than those kept; their ids."""
    people = _people(board)
    for position, column in enumerate(board.columns):
        title = one_line(column.title)
        row = kept.get(column.id or 0)
        group = None if board.canvas else _group(row, column, title, people)
        said = {"title": title, "group": group, "position": position}
        if row is None:
            yield int(BoardColumn.create(board=board_id, **said).id)
            continue
        if (row.title, row.group_id, row.position) != (title, group, position):
            BoardColumn.update(**said).where(BoardColumn.id == row.id).execute()
        yield row.id


def _people(board: Board) -> Set[int]:
    return {card.about for card in board.cards}


def _group(row: KeptColumn | None, column: Column, title: str, people: Set[int]) -> int | None:
    """The group of a column; the present one, unless the title has changed."""
    present = column.group_id if row is None else row.group_id
    if row is not None and row.title == title:
        return present
    return group_of(title, present, people)


def _cards(board_id: int, board: Board, columns: Sequence[int]) -> None:
    """Write the cards where they are others than those kept; a person gone meanwhile has none."""
    kept: dict[int, tuple[int, int, int]] = {}
    gone: list[int] = []
    for row, column_id, position, about in reading.placed(board_id):
        if about in kept:
            gone.append(row)  # the second card of people merged meanwhile
        else:
            kept[about] = (row, column_id, position)
    changed, new = [], []
    for column_id, column in zip(columns, board.columns, strict=True):
        for position, card in enumerate(column.cards):
            stands = kept.pop(card.about, None)
            if stands is None:
                new.append((column_id, card.about, position))
            elif stands[1:] != (column_id, position):
                changed.append((column_id, position, stands[0]))
    table, about = ("card", "card_id") if board.canvas else ("person", "person_id")
    database.execute_many("UPDATE board_card SET column_id = ?, position = ? WHERE id = ?", changed)
    database.execute_many(
        f"INSERT INTO board_card (column_id, {about}, position)"
        f" SELECT ?1, id, ?3 FROM {table} WHERE id = ?2",
        new,
    )
    gone += [row for row, *_stands in kept.values()]
    if gone:
        CardRow.delete().where(CardRow.id << gone).execute()
