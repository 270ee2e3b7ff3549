"""A card of a vCard file as the card of a person, and what of it had to be left out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from exchange.birthdays import birthday
from exchange.sheets.dates import Order, day
from exchange.vcard.cards import CardText
from exchange.vcard.content_line import Property
from exchange.vcard.escapes import parts, texts, unescape
from exchange.vcard.labels import LABEL, is_preferred, label_of, named_labels
from planner.imports.card import Card
from planner.imports.identity import email_key
from planner.language import _
from planner.language.text import clean, collapse, fold, shorten

OWN_UID = "X-ESCALIER-UID"
"""The property that holds our own id of a person."""
CONNECTED_ON = "X-ESCALIER-CONNECTED-ON"
KNOWN = frozenset(
    (
        *("VERSION", "PRODID", "REV", "UID", OWN_UID, CONNECTED_ON, "FN", "N", "ORG", "TITLE"),
        *("EMAIL", "TEL", "URL", "BDAY", "NOTE", "CATEGORIES", LABEL),
    )
)
"""Properties that are read; any other is kept as it stands."""
_SOCIAL = ("X-SOCIALPROFILE", "SOCIALPROFILE")
"""Properties that may hold the page of a person; they are kept too."""
_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_THINGS = frozenset(("group", "location", "application", "device", "resource"))
_COMPANY = "COMPANY"
_YEARLESS = "X-APPLE-OMIT-YEAR"


@dataclass(frozen=True, slots=True)
class PersonText:
    """The person of a card: none without a name, and the first of `faults` then says why."""

    card: Card | None
    uid: str = ""
    faults: Sequence[str] = ()


def person_of(card: CardText) -> PersonText:
    """The person of a card."""
    lines = _Lines(card.properties)
    given, family, whole = _names(lines)
    organisation = _organisation(lines)
    shown = lines.text("FN")
    name = shown or whole
    if lines.kind in _THINGS:
        sentence = _("The card “{name}” is of a group or a thing, not of a person.")
        return PersonText(None, faults=[sentence.format(name=shorten(name))])
    if not (given or family) and _is_organisation(lines, name, organisation):
        return PersonText(None, faults=[_no_person(name or organisation)])
    if not any(map(str.isalnum, name)):
        sentence = _("The name “{name}” has no letter.") if name else _("The card has no name.")
        return PersonText(None, faults=[sentence.format(name=shorten(name))])
    faults = list(card.faults)
    found = _Points(lines, faults)
    emails = found.of("EMAIL", lambda text: bool(email_key(text)))
    urls = found.of("URL", lambda text: "." in text and " " not in text)
    urls = tuple(dict.fromkeys((*urls, *_pages(lines))))
    phones = found.of("TEL", lambda text: sum(map(str.isdigit, text)) >= 3)
    made = Card(name, given, family, organisation, lines.text("TITLE"), emails, urls, phones)
    made = replace(
        made,
        connected_on=day(lines.text(CONNECTED_ON), Order.UNCLEAR),
        birthday=_birthday(lines, faults),
        city=_city(lines),
        notes="\n\n".join(filter(None, map(_note, lines.all("NOTE")))),
        groups=tuple(_groups(lines)),
        labels=tuple(found.labels.items()),
        source_uid=lines.text("UID"),
        kept=tuple(_kept(lines)),
    )
    return PersonText(made, _own_uid(lines.text(OWN_UID)), faults)


class _Lines:
    """The properties of a card by their names."""

    def __init__(self, lines: Sequence[Property]) -> None:
        self.every = lines
        self.labels = named_labels(lines)

    def all(self, name: str) -> list[Property]:
        """The properties of a name, the preferred ones first."""
        found = [line for line in self.every if line.name == name]
        return sorted(found, key=is_preferred, reverse=True)

    @property
    def kind(self) -> str:
        """The kind of thing that the card is of; empty for a person."""
        return next(filter(None, (self.text(name).lower() for name in _KINDS)), "")

    def text(self, name: str) -> str:
        """The first text of a name that is not empty."""
        found = (collapse(unescape(line.value)) for line in self.all(name))
        return next(filter(None, found), "")


class _Points:
    """The contact points of a card, with their labels."""

    def __init__(self, lines: _Lines, faults: list[str]) -> None:
        self._lines = lines
        self._faults = faults
        self.labels: dict[str, str] = {}

    def of(self, name: str, is_one: Callable[[str], bool]) -> tuple[str, ...]:
        """The values of a name, each once, but those that are no address of their kind."""
        found: dict[str, None] = {}
        for line in self._lines.all(name):
            text = _bare(collapse(unescape(line.value)))
            if not text:
                continue
            if not is_one(text):
                self._faults.append(_fault(line, text))
                continue
            found[text] = None
            if label := label_of(line, self._lines.labels):
                self.labels.setdefault(text, label)
        return tuple(found)


def _pages(lines: _Lines) -> Iterator[str]:
    """The pages of a person on LinkedIn."""
    for name in _SOCIAL:
        for line in lines.all(name):
            text = collapse(unescape(line.value))
            if "linkedin.com/" in text and " " not in text:
                yield text


def _bare(text: str) -> str:
    """An address without the scheme of its URI."""
    for scheme in ("mailto:", "tel:"):
        if text.lower().startswith(scheme):
            return text[len(scheme) :].strip()
    return text


def _names(lines: _Lines) -> tuple[str, str, str]:
    """The given name, the family name and all parts as one name."""
    for line in lines.all("N"):
        said = [collapse(" ".join(texts(part, ","))) for part in parts(line.value, ";")]
        family, given, more, *_others = [*said, "", "", ""]
        if any(said):
            return given, family, " ".join(filter(None, (given, more, family)))
    return "", "", ""


def _organisation(lines: _Lines) -> str:
    """The first organisation, without its units."""
    units = (collapse(part) for line in lines.all("ORG") for part in texts(line.value, ";"))
    return next(filter(None, units), "")


def _is_organisation(lines: _Lines, name: str, organisation: str) -> bool:
    """Whether a card without parts of a name is that of an organisation."""
    if lines.kind == "org" or lines.text("X-ABSHOWAS").upper() == _COMPANY:
        return True
    return bool(organisation) and (not name or fold(name) == fold(organisation))


def _no_person(organisation: str) -> str:
    sentence = _("The card names an organisation, “{name}”, and no person.")
    return sentence.format(name=shorten(organisation))


def _birthday(lines: _Lines, faults: list[str]) -> str:
    """The birthday that can be read."""
    for line in lines.all("BDAY"):
        text = collapse(unescape(line.value))
        if found := birthday(text):
            omitted = line.first(_YEARLESS)
            return f"-{found[4:]}" if omitted and found.startswith(omitted) else found
        if text:
            faults.append(_fault(line, text))
    return ""


def _city(lines: _Lines) -> str:
    """The first city of an address."""
    cities = (collapse(texts(f"{line.value};;;;", ";")[3]) for line in lines.all("ADR"))
    return next(filter(None, cities), "")


def _note(line: Property) -> str:
    return clean(unescape(line.value), lines=True).strip()


def _groups(lines: _Lines) -> Iterator[str]:
    """The categories, each once."""
    found: dict[str, str] = {}
    for line in lines.all("CATEGORIES"):
        for text in texts(line.value, ","):
            if name := collapse(text):
                found.setdefault(fold(name), name)
    yield from found.values()


def _kept(lines: _Lines) -> Iterator[str]:
    """The properties that are not read, and units of an organisation, as they stand."""
    groups = {line.group for line in lines.every if line.group and line.name not in KNOWN}
    for line in lines.every:
        is_label = line.name == LABEL and line.group in groups
        has_units = line.name == "ORG" and len(list(filter(None, texts(line.value, ";")))) > 1
        if is_label or has_units or line.name not in KNOWN:
            yield line.raw


def _fault(line: Property, text: str) -> str:
    sentence = _("{column} “{text}” not understood: left out.")
    return sentence.format(column=line.name, text=shorten(text))


def _own_uid(text: str) -> str:
    """Our id, if it is one."""
    try:
        return str(UUID(text))
    except ValueError:
        return ""
