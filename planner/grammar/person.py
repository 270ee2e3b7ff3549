"""A person in one line."""

import json
import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.grammar.contacts import find_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Fields, Keys
from planner.grammar.line import Line
from planner.grammar.literals import read
from planner.grammar.person_head import Head, read_head
from planner.grammar.promise import Promise, read_promise
from planner.language import _
from planner.model.vocabulary import Circle, PointKind
from planner.network.name_key import split_name
from planner.network.query import read_circle
from planner.values import dataclass

KEYS = Keys(  # not wrapped: words the grammar reads
    {
        "need": "need besoin",
        "offer": "offer offre",
        "promise": "promise promised promis promesse",
        "gave": "gave donne",
        "asked": "asked demande",
        "about": "about info",
        "note": "note",
        "via": "via par",
        "knows": "knows connait",
        "circle": "circle cercle",
    }
)
_SIGNS = re.compile(r"[@#,*\"\\:]")
"""Signs of the grammar, plain in a cell of a sheet."""
_THANKS = frozenset({"thanks", "merci"})
_ENJOYED = "*"


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A parsed person line; `via` is the introducer, `gave` and `asked` are mine.

    `about` is a fact or news, which goes to the touch; the `note` goes to the person. `knows` are
    the names of others whom they know.
    """

    name: str
    given: str
    family: str
    organisation: str | None = None
    role: str | None = None
    groups: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    need: str | None = None
    offer: str | None = None
    promises: tuple[Promise, ...] = ()
    gave: str | None = None
    asked: str | None = None
    about: str | None = None
    note: str | None = None
    via: str | None = None
    knows: tuple[str, ...] = ()
    circle: Circle | None = None
    thanks: bool = False
    enjoyed: bool = False


def parse_person(line: str, today: date, working: WorkingDays = WEEKDAYS_ONLY) -> PersonLine:
    """Parse a person; words without a field go to the note.

    Tabs, as pasted from a sheet, set name, organisation, role and the rest apart. An address that
    ends a field is the person's.

    Raises:
        GrammarError: if there is no name.
    """
    fields, tail = _without_tail(KEYS.split(read(_in_cells(line))))
    head = read_head(fields.head)
    fields, more = _without_tail(_without_points(fields, head))
    tail |= more
    if not head.name:
        raise GrammarError(_("A name is needed: “Ana Ruiz @Kérial, finance director #finance”."))
    given, family = split_name(head.name)
    return PersonLine(
        name=head.name,
        given=given,
        family=family,
        organisation=head.organisation or None,
        role=head.role or None,
        groups=tuple(dict.fromkeys(head.groups)),
        emails=head.values(PointKind.EMAIL),
        phones=head.values(PointKind.PHONE),
        urls=head.values(PointKind.URL),
        need=fields.joined("need"),
        offer=fields.joined("offer"),
        promises=tuple(read_promise(value, today, working) for value in fields.all("promise")),
        gave=fields.joined("gave"),
        asked=fields.joined("asked"),
        about=fields.joined("about"),
        note=_note(head, fields),
        via=fields.joined("via"),
        knows=tuple(dict.fromkeys(value.said() for value in fields.all("knows"))),
        circle=_circle(fields),
        thanks=bool(tail & _THANKS),
        enjoyed=head.enjoyed or _ENJOYED in tail,
    )


def with_known(line: PersonLine, known: Collection[str]) -> PersonLine:
    """The line with only the `known` ones of those whom the person knows; the others are a note."""
    others = [_("knows {name}").format(name=name) for name in line.knows if name not in known]
    note = "; ".join(filter(None, (line.note, *others))) or None
    return replace(line, knows=tuple(name for name in line.knows if name in known), note=note)


def _without_tail(fields: Fields) -> tuple[Fields, frozenset[str]]:
    """Take the signs at the end of the head and of the line off `fields`."""
    head, signs = _peeled(fields.head)
    if not fields.values:
        return Fields(head), signs
    *others, (name, value) = fields.values
    value, more = _peeled(value)
    return Fields(head, (*others, (name, value))), signs | more


def _peeled(line: Line) -> tuple[Line, frozenset[str]]:
    """Take the signs at the end off `line`; at least one word stays."""
    words = line.shape.split()
    signs: list[str] = []
    while len(words) > 1 and words[-1] in (_ENJOYED, *_THANKS):
        signs.append(words.pop())
    for sign in signs:
        line = line.part(0, line.shape.rindex(sign))
    return line, frozenset(signs)


def _in_cells(line: str) -> str:
    """A line of cells set apart by tabs in the signs of the grammar; the first holds the name."""
    if "\t" not in line:
        return line
    cells = [*map(str.strip, line.strip(" \r\n").split("\t")), "", ""]
    if not cells[0]:
        return ""
    name, organisation, role = (
        json.dumps(cell, ensure_ascii=False) if _SIGNS.search(cell) else cell for cell in cells[:3]
    )
    at = f" @{organisation}" if organisation else ""
    does = f", {role}" if role else ""
    return " ".join(filter(None, (f"{name}{at}{does}", *cells[3:])))


def _without_points(fields: Fields, head: Head) -> Fields:
    """Take the addresses at the ends of the values to those of the head; a word stays."""
    return Fields(
        fields.head, tuple((name, _unpointed(value, head)) for name, value in fields.values)
    )


def _unpointed(value: Line, head: Head) -> Line:
    while contacts := find_contacts(value):
        last = contacts[-1]
        before = value.part(0, last.start)
        ends = not value.shape[last.end :].strip(" ,;.")
        if not ends or not before.shape.strip(" ,;"):
            break
        head.points.append(last)
        value = before.part(0, len(before.shape.rstrip(" ,;")))
    return value


def _circle(fields: Fields) -> Circle | None:
    """The circle of the last word that names one."""
    found = [read_circle(value.said()) for value in fields.all("circle")]
    return next((circle for circle in reversed(found) if circle), None)


def _note(head: Head, fields: Fields) -> str | None:
    """The loose words of the head, the notes, and a circle that is none."""
    circles = (value.said() for value in fields.all("circle"))
    unknown = [value for value in circles if read_circle(value) is None]
    return "; ".join([*head.loose, *filter(None, [fields.joined("note")]), *unknown]) or None
