"""Candidates for the person that a line names: the one chosen, and their lines below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.language import _
from planner.language.dates_in_words import say_on
from planner.model.people import PersonRow
from tui.drawing.text_line import Line, Span, Tone, wrap


@dataclass(frozen=True, slots=True)
class Candidates:
    """Known people, and last a new one (None); `chosen` is a place among them, -1 is none yet."""

    options: tuple[PersonRow | None, ...] = ()
    chosen: int = -1

    @property
    def is_open(self) -> bool:
        """True if there is more than one candidate."""
        return len(self.options) > 1

    @property
    def is_chosen(self) -> bool:
        """True if a candidate is chosen."""
        return self.chosen >= 0

    @property
    def person(self) -> PersonRow | None:
        """The known person chosen; None for a new one, and where none is chosen."""
        return self.options[self.chosen] if 0 <= self.chosen < len(self.options) else None

    @property
    def person_id(self) -> int | None:
        """The id of the known person chosen."""
        return self.person.id if self.person else None

    def next(self) -> "Candidates":
        """Choose the next one, after the last the first."""
        return replace(self, chosen=(self.chosen + 1) % len(self.options))


def candidate_lines(
    name: str, candidates: Candidates, here: bool, key: str, today: date
) -> list[Line]:
    """Draw the candidate chosen: known, met `here` already, or new; else all of the name."""
    options = candidates.options
    if not candidates.is_chosen:
        return _several_lines(options, key, today)
    row = candidates.person
    if row is None:
        said = _("new: {name}").format(name=name)
    elif here:
        said = _("met here already: {who} · this adds to it").format(who=row.name)
    else:
        said = _("known: {who}").format(who=who_is(row, today))
    lines: list[Line] = [(Span(said, Tone.STRONG if row is None else Tone.ACCENT),)]
    others = [each for place, each in enumerate(options) if place != candidates.chosen]
    return [*lines, _or_line(others, key, today)] if others else lines


def wrapped(lines: Sequence[Line], width: int) -> Iterator[Line]:
    """Wrap lines of one span each to the width."""
    for (span,) in lines:
        for text in wrap(span.text, width):
            yield (Span(text, span.tone),)


def _several_lines(options: Sequence[PersonRow | None], key: str, today: date) -> list[Line]:
    """Draw the people of one name, of whom one has to be chosen."""
    known = [row for row in options if row is not None]
    asked = _("Several people are called so, {key} chooses:").format(key=key)
    rows: list[Line] = [(Span(f"· {who_is(row, today)}"),) for row in known[:3]]
    return [(Span(asked, Tone.DUE),), *rows]


def _or_line(others: Sequence[PersonRow | None], key: str, today: date) -> Line:
    names = [_("somebody new") if each is None else who_is(each, today) for each in others[:2]]
    return (Span(_("or {key}: {names}").format(key=key, names=" / ".join(names)), Tone.DIM),)


def who_is(row: PersonRow, today: date) -> str:
    """Name a known person with organisation and last contact."""
    who = ", ".join(filter(None, (row.name, row.organisation)))
    if row.last_contact is None:
        return who
    return _("{who} · last seen {day}").format(who=who, day=say_on(row.last_contact, today))
