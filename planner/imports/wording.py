"""Imports in words."""

from collections.abc import Iterable, Sequence

from planner.imports.card import Card, Rejection
from planner.imports.likeness import Likeness
from planner.imports.matching import Joined
from planner.imports.merging import JobChange
from planner.language import _, ngettext
from planner.language.dates_in_words import say_date
from planner.language.text import shorten
from planner.language.whole_numbers import say_number
from planner.network.duplicates.wording import say_evidence

_CELL = 60
"""Letters of a cell in a sample."""
_NAMED = 3
"""So many lines of one fault are numbered."""


def label_of(files: Sequence[str]) -> str:
    """The label of an import in the history."""
    if len(files) == 1:
        return _("Import of {file}").format(file=files[0])
    many = ngettext("Import of {number} file", "Import of {number} files", len(files))
    return many.format(number=len(files))


def say_job_change(change: JobChange) -> str:
    """A change of job in one line."""
    return _("{name}: {before} → {after}").format(
        name=change.name,
        before=_job(change.old_role, change.old_organisation),
        after=_job(change.role, change.organisation),
    )


def say_likeness(likeness: Likeness) -> str:
    """A newcomer, the person they may be, and why, in one line."""
    known = _whom(likeness.other, likeness.organisation)
    return _("{name}: {known}? ({sign})").format(
        name=shorten(likeness.name),
        known=known,
        sign=say_evidence(likeness.reasons, likeness.doubts),
    )


def say_joined(joined: Joined) -> str:
    """A person whom several rows were taken for, in one line."""
    sentence = ngettext("{whom}: {number} row", "{whom}: {number} rows", joined.rows)
    return sentence.format(whom=_whom(joined.name, joined.organisation), number=joined.rows)


def _whom(name: str, organisation: str) -> str:
    return ", ".join(shorten(part) for part in (name, organisation) if part)


def say_card(card: Card) -> str:
    """A person as read from a row, in one line."""
    work = _job(card.role_title, card.organisation) if card.role_title or card.organisation else ""
    day = card.connected_on and say_date(card.connected_on)
    cells = (card.name, work, *card.emails, *card.phones, *card.urls, day)
    return " · ".join(shorten(cell, _CELL) for cell in cells if cell)


def say_faults(faults: Iterable[Rejection]) -> list[str]:
    """The reasons of rejections, each in one line with the numbers of its rows."""
    lines: dict[str, list[int]] = {}
    for fault in faults:
        lines.setdefault(fault.reason, []).append(fault.line)
    return [_say_fault(reason, numbers) for reason, numbers in lines.items()]


def _say_fault(reason: str, numbers: Sequence[int]) -> str:
    named = ", ".join(map(str, numbers[:_NAMED]))
    more = len(numbers) - _NAMED
    if more > 0:
        named = _("{names} and {number} more").format(names=named, number=say_number(more))
    place = ngettext("line {lines}", "lines {lines}", len(numbers)).format(lines=named)
    return _("{place}: {reason}").format(place=place, reason=reason)


def _job(role: str, organisation: str) -> str:
    if role and organisation:
        return _("{role}, {organisation}").format(role=role, organisation=organisation)
    return role or organisation or _("nothing")
