"""The header of a sheet: which column holds what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from exchange.sheets.titles import FIELDS, MONTH_FIRST, plain_title
from planner.imports.columns import NAMES, ColumnMap, unique_titles
from planner.language.text import collapse
from planner.model.point_labels import CODES

_LONGEST = 60
"""Letters of a known title, at most: longer cells are prose."""
_LINKEDIN = frozenset(
    ("given", "family", "url", "email", "organisation", "role_title", "connected_on")
)
_OUTLOOK = frozenset(  # not wrapped: titles in its files
    ("e-mail display name", "e-mail 2 address", "adresse de messagerie 2")
)
OWN = "escalier"
"""The format of the sheets that the program writes itself."""
DATES = ("connected_on", "birthday")
"""Fields that hold a date."""
_POINTS = ("email", "phone", "url")
_LABEL = "_label"
"""The end of the fields that hold the label of a contact point."""
_ENOUGH = 4
"""So many columns of LinkedIn make its file."""


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a sheet: field → their places; `unused` are the titles of no field.

    Labels of contact points stand in columns of their own (the place of a point → that of its
    label), or in the title itself, as in "Home Phone".
    """

    places: Mapping[str, tuple[int, ...]]
    titles: tuple[str, ...]
    unused: tuple[str, ...]
    format: str
    day_first: bool
    label_places: Mapping[int, int]
    own_labels: Mapping[int, str]

    @property
    def is_own(self) -> bool:
        """Whether the program wrote the sheet: a cell then holds one thing, made safe."""
        return self.format == OWN

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.titles)

    @property
    def columns(self) -> dict[str, str]:
        """The field of each title, empty where there is none."""
        held = {place: field for field, places in self.places.items() for place in places}
        fields = (held.get(place, "") for place in range(self.width))
        return {
            title: "" if field.endswith(_LABEL) else field
            for title, field in zip(unique_titles(self.titles), fields, strict=True)
        }

    @property
    def names_people(self) -> bool:
        """Whether there is a column of names."""
        return not self.places.keys().isdisjoint(NAMES)

    @property
    def known(self) -> int:
        """The number of columns that are used."""
        return sum(map(len, self.places.values()))


def header_of(cells: Sequence[str]) -> Header | None:
    """Parse a row as the header, with columns in any order; None if it cannot be one.

    It has two known columns at least, and perhaps none of names.
    """
    if len(cells) < 2:
        return None
    plain = _plain(cells)
    found = _known(plain)
    if len(found) < 2:
        return None
    _settle_names(found)
    _settle_titles(found)
    return _header(tuple(map(collapse, cells)), plain, found)


def mapped_header(cells: Sequence[str], columns: ColumnMap) -> Header:
    """The header of these titles, with the fields that `columns` say, else as they are known."""
    plain, places = _plain(cells), unique_titles(cells)
    found = _known(plain)
    _settle_names(found)
    _settle_titles(found)
    said = {place: columns[title] for place, title in enumerate(places) if title in columns}
    known = {
        field: [place for place in places if place not in said] for field, places in found.items()
    }
    for place in reversed(said):
        if field := said[place]:
            known.setdefault(field, []).insert(0, place)
    filled = {field: places for field, places in known.items() if places}
    return _header(tuple(map(collapse, cells)), plain, filled)


def _plain(cells: Sequence[str]) -> list[str]:
    """The titles as they are known; long cells are prose."""
    return [plain_title(cell) if len(cell) <= _LONGEST else "" for cell in cells]


def _known(plain: Sequence[str]) -> dict[str, list[int]]:
    """The places of the fields whose titles are known."""
    found: dict[str, list[int]] = {}
    for place, title in enumerate(plain):
        if field := FIELDS.get(title):
            found.setdefault(field, []).append(place)
    return found


def _header(titles: tuple[str, ...], plain: Sequence[str], found: dict[str, list[int]]) -> Header:
    """The header with these fields in these places."""
    used = {place for places in found.values() for place in places}
    points = [(kind, place) for kind in _POINTS for place in found.get(kind, ())]
    beside = {
        place: place - 1 for kind, place in points if place - 1 in found.get(f"{kind}{_LABEL}", ())
    }
    return Header(
        {field: tuple(places) for field, places in found.items()},
        titles,
        tuple(title for place, title in enumerate(titles) if title and place not in used),
        _format_of(titles, found),
        not all(plain[place] in MONTH_FIRST for field in DATES for place in found.get(field, ())),
        beside,
        {
            place: label
            for _kind, place in points
            if place not in beside and (label := _label_in(plain[place]))
        },
    )


def _label_in(title: str) -> str:
    """The label that a title holds, such as that of "home phone"."""
    return next((CODES[word] for word in title.split() if word in CODES), "")


def _settle_names(found: dict[str, list[int]]) -> None:
    """A name beside a given name is the surname (Nom, Prénom), beside a surname the given name."""
    if "name" in found and ("given" in found) != ("family" in found):
        found["family" if "given" in found else "given"] = found.pop("name")


def _settle_titles(found: dict[str, list[int]]) -> None:
    """A bare title is that of a job, unless another column says so or it comes before the name."""
    bare = found.pop("weak_role_title", [])
    names = [place for field in ("given", "name", "family") for place in found.get(field, ())]
    after = [place for place in bare if names and place > min(names)]
    if after and "role_title" not in found:
        found["role_title"] = after[-1:]


def _format_of(titles: Iterable[str], found: Mapping[str, Sequence[int]]) -> str:
    """The code of the program that writes such a header."""
    if "uid" in found:
        return OWN
    words = {title.casefold() for title in titles}
    if any(word.startswith("e-mail 1 - ") or word.endswith(" 1 - value") for word in words):
        return "google"
    if words & _OUTLOOK:
        return "outlook"
    names_both = {"given", "family"} <= found.keys()
    return "linkedin" if names_both and len(_LINKEDIN & found.keys()) >= _ENOUGH else "sheet"
