"""A person in one line."""

from dataclasses import dataclass
from datetime import date

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Fields, Keys
from planner.grammar.line import Line
from planner.grammar.literals import read
from planner.grammar.person_head import Head, read_head
from planner.grammar.promise import Promise, read_promise
from planner.language import _
from planner.model.vocabulary import PointKind
from planner.network.name_key import split_name

_KEYS = Keys(  # not wrapped: words the grammar reads
    {
        "need": "need besoin",
        "offer": "offer offre",
        "promise": "promise promis promesse",
        "gave": "gave donne",
        "asked": "asked demande",
        "note": "note",
        "via": "via par",
    }
)
_THANKS = frozenset({"thanks", "merci"})
_ENJOYED = "*"


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A parsed person line; `via` is the introducer, `gave` and `asked` are mine."""

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
    note: str | None = None
    via: str | None = None
    thanks: bool = False
    enjoyed: bool = False


def parse_person(line: str, today: date, working: WorkingDays = WEEKDAYS_ONLY) -> PersonLine:
    """Parse a person; words without a field go to the note.

    Raises:
        GrammarError: if there is no name.
    """
    fields, tail = _without_tail(_KEYS.split(read(line)))
    head = read_head(fields.head)
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
        note=_note(head, fields),
        via=fields.joined("via"),
        thanks=bool(tail & _THANKS),
        enjoyed=head.enjoyed or _ENJOYED in tail,
    )


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


def _note(head: Head, fields: Fields) -> str | None:
    """The loose words of the head and the notes."""
    return "; ".join([*head.loose, *filter(None, [fields.joined("note")])]) or None
