"""The encoding of a text file: UTF-8 or UTF-16 if it can be, else the likeliest older one."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from exchange.errors import ExchangeError
from planner.language import _

_PIECE = 1 << 16
_MOST = 1 << 15
"""Bytes of words that are weighed."""
_HIGH_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_OTHER_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NO_UTF8 = re.compile("[\udc80-\udcff]")
_SEPARATOR = re.compile(r"[,;|\t]")
_UTF8_MARK = b"\xef\xbb\xbf"
_FOREIGN = 0.75
"""The share of letters beyond ASCII from which words are not in the Latin script."""
_CONVINCING = 0.5


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding: Python's codec, the code that scripts see, the name that people see."""

    codec: str
    code: str
    label: str


def _escape(error: UnicodeError) -> tuple[str, int]:
    """Bytes that an encoding does not know, as lone surrogates."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    strange = error.object[error.start : error.end]
    return "".join(chr(0xDC80 | byte) for byte in strange), error.end


ESCAPE = "escalier.escape"
"""The treatment of bytes that are not of an encoding; no codec fails with it."""
codecs.register_error(ESCAPE, _escape)

UTF8 = Encoding("utf-8-sig", "utf-8", "UTF-8")
_UTF16 = {
    "utf-16": Encoding("utf-16", "utf-16", "UTF-16"),
    "utf-16-le": Encoding("utf-16-le", "utf-16le", "UTF-16"),
    "utf-16-be": Encoding("utf-16-be", "utf-16be", "UTF-16"),
}
_LATIN = (  # not wrapped: names of encodings
    Encoding("cp1252", "windows-1252", "Windows-1252"),
    Encoding("mac_roman", "mac-roman", "Mac Roman"),
    Encoding("cp850", "cp850", "DOS 850"),
    Encoding("cp1250", "windows-1250", "Windows-1250"),
)
"""Those of languages in Latin letters, the commonest first."""
_NAMES = {  # not wrapped: names of encodings
    "cp932": "Shift JIS",
    "gb18030": "GB 18030",
    "koi8-r": "KOI8-R",
    "cp949": "EUC-KR",
}
_USUAL = frozenset(
    "àâäáãåçéèêëíìîïñóòôöõøœúùûüßæÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÆ’ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽőűŐŰ"
)


def named_encoding(name: str) -> Encoding:
    """The encoding of a name such as "windows-1250" or "macroman".

    Raises:
        LookupError: if there is none of this name that text is written in.
    """
    try:
        codec = codecs.lookup(name.strip()).name
        b"text".decode(codec)
    except (LookupError, ValueError) as error:  # also a name that is no text, or holds a NUL
        raise LookupError(name) from error
    known = {codecs.lookup(each.codec).name: each for each in (*_UTF16.values(), *_LATIN)}
    return UTF8 if codec == "utf-8" else known.get(codec) or _encoding(codec)


def _encoding(codec: str) -> Encoding:
    """An encoding under the names it has elsewhere."""
    code = codec.replace("_", "-").replace("cp125", "windows-125")
    return Encoding(codec, code, _NAMES.get(code, code.capitalize()))


def encoding_of(file: BinaryIO, path: Path) -> Encoding:
    """Detect the encoding of a file.

    Raises:
        ExchangeError: if it is empty or binary.
    """
    beginning = file.read(8192)
    if not beginning.removeprefix(_UTF8_MARK):
        raise ExchangeError(_("{file} is empty.").format(file=path))
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _UTF16["utf-16"]
    if b"\0" in beginning:
        return _wide(beginning, path)
    if _is_utf8(file):
        return UTF8
    high, broken, words = _survey(file)
    return UTF8 if high > broken else _older(words)


def _wide(beginning: bytes, path: Path) -> Encoding:
    """UTF-16 without a byte order mark: a sheet whose zero bytes stand mostly on one side."""
    even, odd = beginning[::2].count(0), beginning[1::2].count(0)
    codec = "utf-16-le" if odd > even else "utf-16-be"
    text = beginning[: len(beginning) // 2 * 2].decode(codec, "replace")
    if _OTHER_CONTROL.search(text) or not _SEPARATOR.search(text) or "\ufffd" in text[:-1]:
        sentence = _("{file}, line {line}: this is a binary file, not text.")
        line = beginning.count(b"\n", 0, beginning.find(b"\0")) + 1
        raise ExchangeError(sentence.format(file=path, line=line))
    return _UTF16[codec]


def _is_utf8(file: BinaryIO) -> bool:
    """Whether the whole file is UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        for piece in _pieces(file):
            decoder.decode(piece, final=not piece)
    except UnicodeDecodeError:
        return False
    return True


def _survey(file: BinaryIO) -> tuple[int, int, list[bytes]]:
    """The letters beyond ASCII read as UTF-8, the bytes that are no UTF-8, and words with these."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    high = broken = weighed = 0
    words: list[bytes] = []
    for piece in _pieces(file):
        text = decoder.decode(piece, final=not piece)
        strange = len(_NO_UTF8.findall(text))
        broken += strange
        high += len(text) - len(text.encode("ascii", "ignore")) - strange
        if strange and weighed < _MOST:
            found = _HIGH_WORD.findall(piece)
            words += found
            weighed += sum(map(len, found))
    return high, broken, words


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """The file from its beginning in pieces, the last one empty."""
    file.seek(0)
    while piece := file.read(_PIECE):
        yield piece
    yield b""


def _older(words: list[bytes]) -> Encoding:
    """The likeliest encoding of words in bytes that are not UTF-8."""
    best = max(_LATIN, key=lambda encoding: _weight(words, encoding.codec))
    letters = [len(word) for word in words if len(word) > 1]
    high = [sum(byte > 0x7F for byte in word) for word in words if len(word) > 1]
    is_latin = sum(high) < _FOREIGN * sum(letters) or not letters
    if is_latin and _weight(words, best.codec) >= _CONVINCING * sum(high):
        return best
    return _guessed(words) or best


def _weight(words: list[bytes], codec: str) -> float:
    """The plausibility of words in an encoding: usual letters count for it, odd signs against."""
    weight = 0.0
    for word in words:
        text = f" {word.decode(codec, 'replace')} "
        for before, letter, after in zip(text, text[1:], text[2:], strict=False):
            if letter <= "\x7f":
                continue
            if letter.isupper() and (before.islower() or (before.isalpha() and after.islower())):
                weight -= 1  # a capital inside a word
            elif letter in _USUAL:
                weight += 1
            elif letter == "\ufffd" or (before.isalpha() and not letter.isalpha()):
                weight -= 1  # a sign inside a word
    return weight


def _guessed(words: list[bytes]) -> Encoding | None:
    """The guess of charset-normalizer, imported here because few files need it."""
    from charset_normalizer import from_bytes

    guesses = [match.encoding for match in from_bytes(b"\n".join(words)[:_MOST])]
    codec = next((guess for guess in guesses if not guess.startswith("utf")), None)
    return None if codec is None else _encoding(codec)
