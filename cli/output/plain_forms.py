"""Output on a terminal that is not UTF-8: signs and lines in their plain form."""

import codecs
import sys
from io import TextIOWrapper

from planner.model.signs import plain

_HANDLER = "escalier.plain"
_ASCII = "escalier_ascii"


def draw_plainly() -> None:
    """Let standard output and error write what their encoding lacks in its plain form, else as "?".

    The window writes to standard error, so this holds for it too.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not is_utf8(stream):
            codecs.register(_renamed_ascii)
            codecs.register_error(_HANDLER, _plain_form)
            name = codecs.lookup(stream.encoding).name
            stream.reconfigure(encoding=_ASCII if name == "ascii" else name, errors=_HANDLER)


def is_utf8(stream: object) -> bool:
    """Whether a stream takes every character."""
    return (getattr(stream, "encoding", None) or "").lower().replace("-", "") == "utf8"


def _renamed_ascii(name: str) -> codecs.CodecInfo | None:
    """ASCII under another name: click takes a stream of that name for UTF-8, against its word."""
    if name != _ASCII:
        return None
    ascii_ = codecs.lookup("ascii")
    return codecs.CodecInfo(
        ascii_.encode,
        ascii_.decode,
        incrementalencoder=ascii_.incrementalencoder,
        incrementaldecoder=ascii_.incrementaldecoder,
        name=_ASCII,
    )


def _plain_form(error: UnicodeError) -> tuple[str, int]:
    """The text to write for the characters that cannot be encoded, and the place to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    drawn = plain(error.object[error.start : error.end])
    return drawn.encode("ascii", "replace").decode("ascii"), error.end
