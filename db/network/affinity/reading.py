"""Affinity boards read from the store: the board kept, its cards, and the cards of a new one."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from db.engine.query import rows
from planner.network.affinity.board import Board, BoardCard, Column, KeptBoard

_COLUMNS = """SELECT k.id, coalesce(g.name, k.title), g.id, coalesce(above.name, '')
FROM board_column k LEFT JOIN people_group g ON g.id = k.group_id
LEFT JOIN people_group above ON above.id = g.parent_id
WHERE k.board_id = :board ORDER BY k.position <> 0, k.position, k.id"""
_WORK = """p.role_title || CASE WHEN p.role_title <> '' AND o.name <> '' THEN ', ' ELSE '' END
    || coalesce(o.name, '')"""
_CARDS = f"""SELECT k.id, coalesce(c.person_id, c.card_id), coalesce(p.name, a.text),
    coalesce({_WORK}, '')
FROM board_column k JOIN board_card c ON c.column_id = k.id
LEFT JOIN person p ON p.id = c.person_id LEFT JOIN organisation o ON o.id = p.organisation_id
LEFT JOIN card a ON a.id = c.card_id
WHERE k.board_id = :board ORDER BY k.position <> 0, k.position, k.id, c.position, c.id"""
_PEOPLE = f"""SELECT p.id, p.name, {_WORK} FROM person p
LEFT JOIN organisation o ON o.id = p.organisation_id
WHERE p.id IN (SELECT value FROM json_each(:people)) ORDER BY p.surname_key, p.id"""
_ANSWERS = "SELECT id, text, '' FROM card WHERE canvas = :canvas ORDER BY position, id"
_SAME_PEOPLE = """SELECT b.id FROM board b WHERE b.canvas IS NULL
AND (SELECT count(DISTINCT c.person_id) FROM board_column k JOIN board_card c ON c.column_id = k.id
    WHERE k.board_id = b.id) = :number
AND NOT EXISTS (SELECT 1 FROM board_column k JOIN board_card c ON c.column_id = k.id
    WHERE k.board_id = b.id AND c.person_id NOT IN (SELECT value FROM json_each(:people)))
ORDER BY b.id DESC LIMIT 1"""
_KEPT = """SELECT b.id, b.created_on,
    (SELECT count(DISTINCT coalesce(c.person_id, c.card_id)) FROM board_column k
        JOIN board_card c ON c.column_id = k.id WHERE k.board_id = b.id),
    (SELECT json_group_array(title) FROM (
        SELECT coalesce(g.name, k.title) AS title FROM board_column k
        LEFT JOIN people_group g ON g.id = k.group_id
        WHERE k.board_id = b.id AND coalesce(g.name, k.title) <> '' ORDER BY k.position))
FROM board b WHERE coalesce(b.canvas, '') = :canvas ORDER BY b.id DESC"""
_PLACED = """SELECT c.id, c.column_id, c.position, coalesce(c.person_id, c.card_id)
FROM board_column k JOIN board_card c ON c.column_id = k.id
WHERE k.board_id = :board ORDER BY k.position <> 0, k.position, k.id, c.position, c.id"""
_KEPT_COLUMNS = """SELECT id, title, group_id, position FROM board_column
WHERE board_id = :board ORDER BY id"""
_CANVAS = "SELECT coalesce(canvas, '') FROM board WHERE id = :board"


class KeptColumn(NamedTuple):
    """A column as its row stands; its own title may differ from that of its group."""

    id: int
    title: str
    group_id: int | None
    position: int


def read(board_id: int) -> Board | None:
    """A board as it is kept; three queries."""
    found = rows(_CANVAS, board=board_id)
    if not found:
        return None
    columns = rows(_COLUMNS, board=board_id)
    cards: dict[int, dict[int, BoardCard]] = {number: {} for number, *_told in columns}
    seen: set[int] = set()
    for column, about, text, detail in rows(_CARDS, board=board_id):
        if about not in seen:  # after a merge one person may have two cards
            seen.add(about)
            cards[column][about] = BoardCard(about, text, detail)
    read_columns = [
        Column(tuple(cards[number].values()), title, group_id, above, number)
        for number, title, group_id, above in columns
    ]
    loose, *others = read_columns or [Column()]
    held = (column for column in others if column.cards)
    return Board((loose, *held), found[0][0], board_id)


def people_cards(ids: Sequence[int]) -> list[BoardCard]:
    """The cards of people, by name."""
    return [BoardCard(*row) for row in rows(_PEOPLE, people=json.dumps(list(ids)))]


def canvas_cards(canvas: str) -> list[BoardCard]:
    """The cards of the answers of a canvas, in their order."""
    return [BoardCard(*row) for row in rows(_ANSWERS, canvas=canvas)]


def board_of(ids: Sequence[int]) -> int | None:
    """The newest board of just these people."""
    there = {card.about for card in people_cards(ids)}
    found = rows(_SAME_PEOPLE, number=len(there), people=json.dumps(sorted(there)))
    return int(found[0][0]) if found and there else None


def kept(canvas: str) -> list[KeptBoard]:
    """The boards of a canvas, or of people if that is empty; the newest first."""
    return [
        KeptBoard(number, day, cards, tuple(json.loads(titles)))
        for number, day, cards, titles in rows(_KEPT, canvas=canvas)
    ]


def placed(board_id: int) -> list[tuple[Any, ...]]:
    """The row of each card kept, its column, its position, and what it is about; as they stand."""
    return rows(_PLACED, board=board_id)


def columns_kept(board_id: int) -> list[KeptColumn]:
    """The columns of a board as they stand, the empty ones too."""
    return [KeptColumn(*row) for row in rows(_KEPT_COLUMNS, board=board_id)]


def is_kept(board_id: int) -> bool:
    """Whether a board is there."""
    return bool(rows(_CANVAS, board=board_id))
