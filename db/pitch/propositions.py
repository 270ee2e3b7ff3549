"""Value propositions: every version of each kept, with what it cites."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from db import models
from db.engine.clean import one_line
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Empty, Missing
from db.pitch.citable import (
    as_now,
    citable_cards,
    citable_entries,
    citable_organisations,
    told_of,
)
from db.pitch.citations import citations_of, cite, forget_citing
from db.pitch.proposition_ground import read_ground
from db.pitch.serving import serve
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.pitch.canvases.card import Citation
from planner.pitch.proposition.citable import Citable, in_order
from planner.pitch.proposition.ground import Ground
from planner.pitch.proposition.proposition import Proposition, Slot, Version, Wording, worded

_VERSIONS = """SELECT p.id, p.uid, p.created_on, v.id, v.uid, v.number, v.kept_on,
    v.whom, v.outcome, v.asset, v.proof
FROM proposition p JOIN proposition_version v ON v.proposition_id = p.id
WHERE {which} ORDER BY p.id, v.number DESC"""
_NEWEST = "v.number = (SELECT max(number) FROM proposition_version WHERE proposition_id = p.id)"


class PropositionStore:
    """The value propositions; the newest version of each is its text."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def all(self) -> list[Proposition]:
        """Every proposition with its newest version, in the order of creation; two queries."""
        return _read(_NEWEST)

    def get(self, proposition_id: int) -> Proposition:
        """One proposition.

        Raises:
            Missing: if it is not there.
        """
        found = _read(f"p.id = :id AND {_NEWEST}", id=proposition_id)
        if not found:
            raise Missing(_("This value proposition is no longer there."))
        return found[0]

    def versions(self, proposition_id: int) -> list[Version]:
        """The versions of a proposition, newest first; two queries."""
        return [each.newest for each in _read("p.id = :id", id=proposition_id)]

    def ground(self) -> Ground:
        """The facts on which propositions are judged."""
        return read_ground()

    def citable(self, slot: Slot) -> list[Citable]:
        """The cards or entries that suit a slot; at most three queries."""
        return in_order(citable_entries() if slot is Slot.WHOM else citable_cards(), slot)

    def organisations(self, typed: str) -> list[Citable]:
        """A few organisations of the network with words that begin as each typed one."""
        return citable_organisations(typed)

    def told_of(self, cites: Sequence[Citation]) -> Mapping[str, str]:
        """The words on the personas cited, by uid: their concerns, else their role."""
        return told_of(cites)

    def as_now(self, cites: Sequence[Citation]) -> tuple[Citation, ...]:
        """Citations of a draft as they are now; what was deleted says that it is gone."""
        return as_now(cites)

    def add(self, wording: Wording, today: date) -> Proposition:
        """Add a proposition; the wording is its first version.

        Raises:
            Empty: if it neither says nor cites anything.
        """
        wording = _cleaned(wording)
        if wording == Wording():
            raise Empty(_("There is nothing to keep: the text is empty."))
        with self._ledger.change(_said(_("Value proposition added: {title}"), wording)):
            row = models.Proposition.create(uid=new_uid(), created_on=today)
            _write(row.id, 1, wording, today)
            return self.get(row.id)

    def keep(self, proposition_id: int, wording: Wording, today: date) -> Proposition:
        """Keep a wording as the newest version, unless it is that already.

        Raises:
            Missing: if the proposition is not there.
        """
        proposition, wording = self.get(proposition_id), _cleaned(wording)
        if _is_same(proposition.wording, wording):
            return proposition
        with self._ledger.change(_said(_("Value proposition kept: {title}"), wording)):
            _write(proposition.id, proposition.newest.number + 1, wording, today)
            return self.get(proposition.id)

    def restore(self, proposition_id: int, number: int, today: date) -> Proposition:
        """Keep an old version once more, as the newest.

        Raises:
            Missing: if the proposition or the version is not there.
        """
        for version in self.versions(proposition_id):
            if version.number == number:
                return self.keep(proposition_id, version.wording, today)
        raise Missing(_("This version is no longer there."))

    def delete(self, proposition_id: int) -> None:
        """Delete a proposition with its versions and their citations.

        Raises:
            Missing: if it is not there.
        """
        proposition = self.get(proposition_id)
        said = _said(_("Value proposition deleted: {title}"), proposition.wording)
        with self._ledger.change(said):
            forget_citing(version.uid for version in self.versions(proposition_id))
            models.Proposition.delete().where(models.Proposition.id == proposition_id).execute()

    def let_goal_serve(self, goal_id: int, cited: Sequence[Citation]) -> None:
        """Let an open goal be for what is cited, besides what it is for already.

        Raises:
            Missing: if the goal is not there.
        """
        goal = models.Goal.get_or_none(models.Goal.id == goal_id)
        if goal is None:
            raise Missing(_("This goal is no longer there."))
        said = _("The goal says whom it is for: {title}")
        with self._ledger.change(said.format(title=shorten(goal.statement))):
            serve(goal_id, cited)

    def let_project_serve(self, card_id: int, cited: Sequence[Citation]) -> None:
        """Let a card of SWOT's project cite what is given, besides what it cites already.

        Raises:
            Missing: if the card is not there.
        """
        card = models.Card.get_or_none(models.Card.id == card_id)
        if card is None:
            raise Missing(_("This card is no longer there."))
        said = _("Card cites: {title}")
        with self._ledger.change(said.format(title=shorten(card.text))):
            cite(card.uid, _besides(citations_of([card.uid])[card.uid], cited))


def _read(which: str, **values: object) -> list[Proposition]:
    found = rows(_VERSIONS.format(which=which), **values)
    cites = citations_of(row[4] for row in found)
    return [_proposition(row, cites[row[4]]) for row in found]


def _proposition(row: tuple[Any, ...], cites: tuple[Citation, ...]) -> Proposition:
    number, uid, created_on, version, version_uid, count, kept_on, *said = row
    whom, outcome, asset, proof = said
    wording = Wording(whom, outcome, asset, proof, cites)
    newest = Version(version, version_uid, count, date.fromisoformat(kept_on), wording)
    return Proposition(number, uid, date.fromisoformat(created_on), newest)


def _write(proposition_id: int, number: int, wording: Wording, today: date) -> None:
    version = models.PropositionVersion.create(
        uid=new_uid(),
        proposition=proposition_id,
        number=number,
        kept_on=today,
        **{slot.value: wording.said(slot) for slot in Slot},
    )
    cite(version.uid, wording.cites)


def _cleaned(wording: Wording) -> Wording:
    words = {slot: " ".join(one_line(wording.said(slot)).split()) for slot in Slot}
    return worded(words, wording.cites)


def _is_same(one: Wording, other: Wording) -> bool:
    words = all(one.said(slot) == other.said(slot) for slot in Slot)
    return words and _keys(one) == _keys(other)


def _keys(wording: Wording) -> set[tuple[str, str, str]]:
    return {(each.place, each.kind.value, each.cited) for each in wording.cites}


def _besides(known: Sequence[Citation], more: Sequence[Citation]) -> list[Citation]:
    """Citations of a goal or a card, and further ones, which have no place in it."""
    cited = {(each.kind, each.cited) for each in known}
    new = [each for each in more if (each.kind, each.cited) not in cited]
    return [*known, *(Citation(each.kind, each.cited, each.label) for each in new)]


def _said(label: str, wording: Wording) -> str:
    first = next(filter(None, (wording.said(slot) for slot in Slot)), "")
    return label.format(title=shorten(first))
