"""Divide lines into cards; one that is cut short or no card at all does not affect the others."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from exchange.lines import LIMIT, Line
from exchange.tables import rejected
from exchange.vcard.content_line import Property, parse, unfold
from exchange.vcard.decoding import (
    Guess,
    bytes_of,
    decoded,
    is_base64,
    is_quoted_printable,
    value_bytes,
)
from planner.imports.card import Rejection
from planner.language import _
from planner.language.text import shorten

_MARK = re.compile(r"\s*(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
_MEDIA = re.compile(r"\s*(?:[\w.-]+\.)?(PHOTO|LOGO|SOUND)\s*[;:]", re.IGNORECASE)
_AGENT = re.compile(r"\s*(?:[\w.-]+\.)?AGENT\b[^:]*:\s*", re.IGNORECASE)
_BASE64 = re.compile(r"[;=](?:B|BASE64)\s*(?:;|$)", re.IGNORECASE)
_SOFT_BREAK = re.compile(r"=[ \t]*[\r\n]*\Z")
_CHARSET = re.compile(r"(?i)(CHARSET=)[^;:]+")


@dataclass(frozen=True, slots=True)
class CardText:
    """A card: its first line, its properties, its faults and the number of its pictures."""

    line: int
    version: str
    properties: tuple[Property, ...]
    faults: tuple[str, ...] = ()
    media: int = 0
    text: str = field(default="", repr=False)


@dataclass(slots=True)
class _Block:
    """The lines of a card so far, and where they stand in a card inside it."""

    line: int
    logical: list[list[Line]] = field(default_factory=list)
    size: int = 0
    media: int = 0
    is_awaiting: bool = False
    is_inside: bool = False
    nested: int = 0

    @property
    def text(self) -> str:
        """Its first lines, as they stand."""
        some = "".join(line.text for lines in self.logical[:50] for line in lines)
        return bytes_of(some).decode("utf-8", "replace")

    def take(self, lines: list[Line]) -> None:
        """Take one more property; of a picture only the number, of a card inside nothing."""
        if self.is_inside:
            return
        self.is_awaiting = bool(_AGENT.fullmatch(lines[0].text))
        if _MEDIA.match(lines[0].text):
            self.media += 1
            return
        self.size += sum(len(line.text) for line in lines)
        if self.size <= LIMIT:
            self.logical.append(lines)


def cards(lines: Iterable[Line], guess: Guess) -> Iterator[CardText | Rejection]:
    """Each card, or the rejection of one, of which the lines are bytes as Latin-1."""
    block: _Block | None = None
    stray = False
    for logical in _logical(lines):
        mark = _MARK.fullmatch(logical[0].text)
        begins = mark is not None and mark[1].upper() == "BEGIN"
        if block is None:
            if begins:
                block, stray = _Block(logical[0].number), False
            elif logical[0].text.strip() and not stray:
                stray = True
                yield rejected(logical[0].number, _("The line is of no card."), logical[0].text)
        elif mark is None:
            block.take(logical)
        elif begins and block.is_awaiting:
            block.is_awaiting, block.is_inside, block.nested = False, True, block.nested + 1
        elif begins:
            yield _cut_short(block)
            block = _Block(logical[0].number)
        elif block.is_inside:
            block.is_inside = False
        else:
            yield _finished(block, guess)
            block = None
    if block is not None:
        yield _cut_short(block)


def _cut_short(block: _Block) -> Rejection:
    return rejected(block.line, _("The card is cut short: its END:VCARD is missing."), block.text)


def _logical(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines of each property; those of a picture after the first are let go."""
    taken: list[Line] = []
    for line in lines:
        if taken and _continues(taken, line):
            if not _MEDIA.match(taken[0].text):
                taken.append(line)
            continue
        if taken:
            yield taken
        taken = [line]
    if taken:
        yield taken


def _continues(taken: list[Line], line: Line) -> bool:
    """Whether a line goes on with a folded, quoted-printable or base64 property."""
    first = taken[0].text
    if not first.strip() or _MARK.fullmatch(first):
        return False
    if line.text[:1] in (" ", "\t"):
        return True
    head = first.partition(":")[0]
    if "QUOTED-PRINTABLE" in head.upper() and _SOFT_BREAK.search(taken[-1].text):
        return not _MARK.fullmatch(line.text)
    return bool(_BASE64.search(head)) and ":" not in line.text and bool(line.text.strip())


def _finished(block: _Block, guess: Guess) -> CardText | Rejection:
    """The card of all its lines."""
    if block.size > LIMIT:
        return rejected(block.line, _("The card is longer than 1 MiB."), block.text)
    version = _version(block)
    found, faults = list[Property](), list[str]()
    for lines in block.logical:
        if _AGENT.fullmatch(lines[0].text) and block.nested:
            faults.append(
                _("Line {line}: a card inside the card: left out.").format(line=lines[0].number)
            )
        elif line := _property(lines, version, guess):
            found.append(line)
        elif lines[0].text.strip():
            sentence = _("Line {line} “{text}” not understood: left out.")
            text = shorten(decoded(bytes_of(lines[0].text.strip()), "", guess))
            faults.append(sentence.format(line=lines[0].number, text=text))
    return CardText(block.line, version, tuple(found), tuple(faults), block.media, block.text)


def _version(block: _Block) -> str:
    """The version that a card says; empty if it says none."""
    for lines in block.logical:
        name, _colon, value = lines[0].text.partition(":")
        if name.strip().upper() == "VERSION":
            return value.strip()
    return ""


def _property(lines: list[Line], version: str, guess: Guess) -> Property | None:
    """The property of its lines."""
    if any(line.too_long for line in lines):
        return None
    line = _parsed(lines, version)
    if line is None:
        return None
    charset = line.first("CHARSET")
    parameters = tuple(
        (name, tuple(decoded(bytes_of(value), "", guess) for value in values))
        for name, values in line.parameters
    )
    return replace(
        line,
        parameters=parameters,
        value=decoded(value_bytes(line), charset, guess),
        raw=_raw(lines, charset, guess),
        line=lines[0].number,
    )


def _parsed(lines: list[Line], version: str) -> Property | None:
    """The property with the bytes of its value, joined as its encoding says."""
    texts = [line.text for line in lines]
    line = parse(unfold(texts[:1]))
    if line is None:
        line = parse(unfold(texts))
    if line is None:
        return None
    if len(texts) == 1 and not is_quoted_printable(line):
        return line
    if is_quoted_printable(line):
        *soft, last = texts
        return parse("".join(_SOFT_BREAK.sub("", text) for text in soft) + unfold([last]))
    if is_base64(line):
        return parse("".join(text.strip() for text in texts))
    return parse(unfold(texts, keep_space=version == "2.1"))


def _raw(lines: list[Line], charset: str, guess: Guess) -> str:
    """The property as in the file; one that is not in UTF-8 is brought to it."""
    said = bytes_of("".join(line.text for line in lines))
    try:
        return said.decode("utf-8")
    except UnicodeDecodeError:
        return _CHARSET.sub(r"\1UTF-8", decoded(said, charset, guess), count=1)
