"""The sentences of a board: each has room in the one row of a toast, in both languages."""

from itertools import product

import pytest

from planner.language import use
from planner.language.width import cell_width
from planner.network.affinity.board import Board, BoardCard, Column
from planner.network.affinity.wording import Fate, Titling, say_move, say_titling

LONG = "Marie-Antoinette de la Rochefoucauld-Liancourt et ses amis"
ROOM = 78 - len(" · u pour annuler")
CARD = BoardCard(1, LONG)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_sentence_has_room_in_one_row(language: str) -> None:
    use(language)
    said = [say_titling(Titling(fate, LONG, 1_234)) for fate in Fate]
    columns = Column(title=LONG, group_id=7), Column(title=LONG, group_id=8), Column()
    for out_of, into in product(columns, columns):
        ways = [
            Board((Column(), Column((CARD,), each.title, each.group_id))) for each in (out_of, into)
        ]
        said += [say_move(ways[0], ways[1], 1, found) for found in (set(), {(1, 7), (1, 8)})]
    assert len({*said}) == 11
    assert [each for each in said if cell_width(each) > ROOM] == []
