"""Cards of the canvases: added, written anew, moved, cited, deleted."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from peewee import fn

from db import models
from db.engine.clean import many_lines, needed
from db.engine.query import rows, tuples
from db.engine.uids import new_uid
from db.errors import Missing
from db.pitch.citations import citations_of, cite, forget_citing
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.pitch.canvases.card import CanvasName, Card, Citation, Star

_READ = """SELECT c.id, c.uid, c.canvas,
    (SELECT group_concat(cell) FROM (SELECT cell FROM card_cell WHERE card_id = c.id ORDER BY id)),
    c.text, c.created_on,
    a.id, a.situation, a.task, a.actions, a.result, a.skills, a.satisfaction
FROM card c LEFT JOIN achievement a ON a.card_id = c.id
WHERE {which} ORDER BY c.position, c.id"""
_COUNTS = """SELECT c.canvas, coalesce(l.cell, ''), count(*)
FROM card c LEFT JOIN card_cell l ON l.card_id = c.id GROUP BY c.canvas, l.cell"""


class CardStore:
    """The cards of all canvases."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, canvas: CanvasName) -> list[Card]:
        """The cards of a canvas in their order; two queries."""
        return _read("c.canvas = :canvas", canvas=canvas.value)

    def all(self) -> list[Card]:
        """The cards of all canvases; two queries."""
        return _read("1")

    def counts(self) -> Mapping[tuple[CanvasName, str], int]:
        """The number of cards by canvas and cell, empty cells left out; one query.

        Those that stand in no cell yet, such as in no circle of the ikigai, are counted under "".
        """
        return {(CanvasName(canvas), cell): number for canvas, cell, number in rows(_COUNTS)}

    def get(self, card_id: int) -> Card:
        """One card.

        Raises:
            Missing: if it is not there.
        """
        found = _read("c.id = :id", id=card_id)
        if not found:
            raise Missing(_("This card is no longer there."))
        return found[0]

    def add(
        self,
        canvas: CanvasName,
        cells: Iterable[str],
        text: str,
        today: date,
        star: Star | None = None,
        cites: Sequence[Citation] = (),
    ) -> Card:
        """Add a card at the end of a canvas; `star` makes it an achievement.

        Raises:
            Empty: if the text is.
        """
        text = needed(text)
        with self._ledger.change(_("Card added: {title}").format(title=shorten(text))):
            last = models.Card.select(fn.COALESCE(fn.MAX(models.Card.position), 0))
            row = models.Card.create(
                uid=new_uid(),
                canvas=canvas.value,
                text=text,
                position=last.where(models.Card.canvas == canvas.value).scalar() + 1,
                created_on=today,
            )
            _stand(row.id, cells)
            _tell(row.id, star)
            cite(row.uid, cites)
            return self.get(row.id)

    def edit(self, card_id: int, text: str, star: Star | None = None) -> Card:
        """Write the text of a card anew, and the further fields of an achievement.

        Raises:
            Missing: if it is not there.
            Empty: if the text is.
        """
        card, text = self.get(card_id), needed(text)
        with self._ledger.change(_("Card edited: {title}").format(title=shorten(card.text))):
            models.Card.update(text=text).where(models.Card.id == card.id).execute()
            _tell(card.id, star)
            return self.get(card.id)

    def stand_in(self, card_id: int, cells: Sequence[str]) -> Card:
        """Let a card stand in these cells and in no other.

        Raises:
            Missing: if it is not there.
        """
        card = self.get(card_id)
        with self._ledger.change(_("Card moved: {title}").format(title=shorten(card.text))):
            models.CardCell.delete().where(models.CardCell.card == card.id).execute()
            _stand(card.id, cells)
            return self.get(card.id)

    def arrange(self, ids: Sequence[int]) -> None:
        """Let these cards of one canvas stand in this order among themselves.

        Raises:
            Missing: if the first is not there.
        """
        if not ids:
            return
        card = self.get(ids[0])
        with self._ledger.change(_("Card moved: {title}").format(title=shorten(card.text))):
            row = models.Card
            here = row.select(row.position).where(row.id.in_(list(ids))).order_by(row.position)
            for number, place in zip(ids, [each for (each,) in tuples(here)], strict=False):
                row.update(position=place).where(row.id == number, row.position != place).execute()

    def cite(self, card_id: int, wanted: Sequence[Citation]) -> Card:
        """Let a card cite what is wanted and nothing else.

        Raises:
            Missing: if it is not there.
        """
        card = self.get(card_id)
        with self._ledger.change(_("Citations changed: {title}").format(title=shorten(card.text))):
            cite(card.uid, wanted)
            return self.get(card.id)

    def delete(self, card_id: int) -> None:
        """Delete a card; the citations of it stay and say that it is gone.

        Raises:
            Missing: if it is not there.
        """
        card = self.get(card_id)
        with self._ledger.change(_("Card deleted: {title}").format(title=shorten(card.text))):
            forget_citing([card.uid])
            models.Card.delete().where(models.Card.id == card.id).execute()


def _read(which: str, **values: object) -> list[Card]:
    found = list(rows(_READ.format(which=which), **values))
    cites = citations_of(row[1] for row in found)
    return [_card(row, cites[row[1]]) for row in found]


def _card(row: tuple[Any, ...], cites: tuple[Citation, ...]) -> Card:
    number, uid, canvas, cells, text, created_on, achieved, *told = row
    star = _star(*told) if achieved else None
    stands = tuple(cells.split(",")) if cells else ()
    day = date.fromisoformat(created_on)
    return Card(number, uid, CanvasName(canvas), stands, text, day, cites, star)


def _star(
    situation: str, task: str, actions: str, result: str, skills: str, satisfaction: int | None
) -> Star:
    shown = tuple(filter(None, skills.split("\n")))
    return Star(situation, task, actions, result, shown, satisfaction)


def _stand(card_id: int, cells: Iterable[str]) -> None:
    for cell in dict.fromkeys(cells):
        models.CardCell.create(card=card_id, cell=cell)


def _tell(card_id: int, star: Star | None) -> None:
    """Write the further fields of an achievement; None leaves them."""
    if star is None:
        return
    told = {
        "situation": many_lines(star.situation),
        "task": many_lines(star.task),
        "actions": many_lines(star.actions),
        "result": many_lines(star.result),
        "skills": "\n".join(filter(None, map(str.strip, star.skills))),
        "satisfaction": star.satisfaction,
    }
    known = models.Achievement.card == card_id
    if models.Achievement.update(**told).where(known).execute() == 0:
        models.Achievement.create(card=card_id, **told)
