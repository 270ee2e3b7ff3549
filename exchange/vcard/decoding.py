"""The text of a property from its bytes: quoted-printable, base64, and declared or guessed sets.

Bytes are handed on as text in Latin-1, a letter for each of them.
"""

import binascii
import quopri
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from exchange.encodings import UTF8, Encoding, encoding_of, named_encoding
from exchange.errors import ExchangeError
from exchange.vcard.content_line import Property

Guess = Callable[[bytes], Encoding]
"""The likeliest encoding of bytes that are no UTF-8."""


def bytes_of(text: str) -> bytes:
    """The bytes that stand as letters."""
    return text.encode("latin-1", "replace")


def guess_of(whole: Encoding) -> Guess:
    """The encoding of the whole file; that of the bytes themselves where it is UTF-8."""

    def guess(strange: bytes) -> Encoding:
        if whole.codec != UTF8.codec:
            return whole
        try:
            return encoding_of(BytesIO(strange), Path())
        except ExchangeError:
            return UTF8

    return guess


def is_quoted_printable(line: Property) -> bool:
    """Whether a value is in quoted-printable."""
    return _encoding(line) == "QUOTED-PRINTABLE"


def is_base64(line: Property) -> bool:
    """Whether a value is in base64."""
    return _encoding(line) in ("B", "BASE64")


def value_bytes(line: Property) -> bytes:
    """The bytes of a value, taken out of quoted-printable or base64."""
    said = bytes_of(line.value)
    if is_quoted_printable(line):
        return quopri.decodestring(said)
    if is_base64(line):
        try:
            return binascii.a2b_base64(said)
        except binascii.Error:
            return b""
    return said


def decoded(said: bytes, charset: str, guess: Guess) -> str:
    """Bytes as text: of the declared set if that fits, else UTF-8, else the likeliest."""
    for codec in (*_declared(charset), "utf-8"):
        try:
            return said.decode(codec)
        except (UnicodeError, ValueError):
            continue
    return said.decode(guess(said).codec, "replace")


def _declared(charset: str) -> list[str]:
    try:
        return [named_encoding(charset).codec] if charset.strip() else []
    except LookupError:
        return []


def _encoding(line: Property) -> str:
    return line.first("ENCODING").upper()
