"""Text inside XML: escaped, without the characters that XML 1.0 cannot hold."""

import re
from xml.sax.saxutils import escape

_NOT_HELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """`text` as the content of an element or of an attribute in double quotes, in one line."""
    held = " ".join(_NOT_HELD.sub("", text).split())
    return escape(held, {'"': "&quot;"})


def first_line(title: str) -> str:
    """The first line of a file of XML, which tells its title: by it an earlier one is known."""
    told = title.replace("-", "\N{HYPHEN}")  # a comment cannot hold two of them
    return f'<?xml version="1.0" encoding="UTF-8"?><!-- {told} -->'  # not wrapped: markup
