"""People as a CSV sheet that a spreadsheet opens safely and that comes in again whole."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from io import StringIO

from planner.imports.outgoing import Outgoing
from planner.model.people import Person
from planner.model.vocabulary import PointKind

# not wrapped in this file: titles in the format

UID = "Escalier UID"
"""The first title, by which the sheet is known."""
_FORMULA = re.compile(r"[=@＝＠\t\r\n]|[+\-＋－](?![\d\s().\-/+]*\Z)")
"""The beginning of a cell that a spreadsheet would run; a number of telephone is none."""
_SAFE = "'"
_POINTS = {PointKind.EMAIL: "E-mail", PointKind.PHONE: "Phone", PointKind.URL: "Website"}

Counts = Counter[str]
"""The columns of each repeated title."""


def columns_of(people: Iterable[Outgoing]) -> Counts:
    """The columns that the people need."""
    most: Counts = Counter()
    for outgoing in people:
        person = outgoing.person
        for kind, title in _POINTS.items():
            most[title] = max(most[title], len(person.values(kind)))
        most["Group"] = max(most["Group"], len(person.groups))
    return most


def rows(
    people: Iterable[Outgoing], most: Counts, told: Callable[[int], None] = lambda _number: None
) -> Iterator[str]:
    """The lines of the sheet; `told` gets the number of cells that looked like a formula."""
    titles = [*_FIELDS, *_repeated_titles(most)]
    yield _line(titles)
    for outgoing in people:
        cells = [field(outgoing) for field in _FIELDS.values()]
        cells += _repeated(outgoing.person, most)
        safe = [_defused(cell) for cell in cells]
        if number := sum(one != other for one, other in zip(cells, safe, strict=True)):
            told(number)
        yield _line(safe)


def undone(cell: str) -> str:
    """A cell as it was before it was made safe."""
    bare = cell.removeprefix(_SAFE)
    return bare if bare != cell and (_FORMULA.match(bare) or bare.startswith(_SAFE)) else cell


def _defused(cell: str) -> str:
    """A cell that no spreadsheet runs; an apostrophe stands before it."""
    return f"{_SAFE}{cell}" if _FORMULA.match(cell) or undone(cell) != cell else cell


def _line(cells: Iterable[str]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


_FIELDS: dict[str, Callable[[Outgoing], str]] = {
    UID: lambda outgoing: outgoing.person.uid,
    "Name": lambda outgoing: outgoing.person.name,
    "Given Name": lambda outgoing: outgoing.person.given,
    "Family Name": lambda outgoing: outgoing.person.family,
    "Organization": lambda outgoing: outgoing.person.organisation,
    "Job Title": lambda outgoing: outgoing.person.role_title,
    "City": lambda outgoing: outgoing.person.city,
    "Birthday": lambda outgoing: outgoing.birthday,
    "Connected On": lambda outgoing: _iso(outgoing.person),
    "Notes": lambda outgoing: outgoing.person.notes,
    "Circle": lambda outgoing: outgoing.person.circle.value if outgoing.person.circle else "",
}
"""Each title that stands once, and what stands below it."""


def _iso(person: Person) -> str:
    return person.connected_on.isoformat() if person.connected_on else ""


def _repeated_titles(most: Counts) -> Iterator[str]:
    for title in _POINTS.values():
        for number in range(1, most[title] + 1):
            yield from (f"{title} {number} Label", f"{title} {number}")
    yield from (f"Group {number}" for number in range(1, most["Group"] + 1))


def _repeated(person: Person, most: Counts) -> Iterator[str]:
    for kind, title in _POINTS.items():
        points = [point for point in person.points if point.kind is kind]
        for point in points:
            yield from (point.label, point.value)
        yield from ("",) * 2 * (most[title] - len(points))
    yield from person.groups
    yield from ("",) * (most["Group"] - len(person.groups))
