"""Pasted text as the lines it holds."""

import re

_MARKER = re.compile(r"(?:[-*] \[[ xX]?\]|\[[ xX]?\]|[-*•–·▪◦‣]|[0-9]{1,3}[.)])[ \t]+(?=\S)")
"""The sign of a list before one of its lines: "- ", "1. ", "[ ] "."""


_UNSEEN = " \u200b\u2060\ufeff"
"""Signs at the ends of a line that are not seen."""


def split_lines(text: str) -> list[str]:
    """The lines of a pasted text that are not empty, without spaces and the signs of a list."""
    lines = [_without_marker(line.strip(_UNSEEN)) for line in text.splitlines()]
    return [line for line in lines if line.strip()]


def _without_marker(line: str) -> str:
    found = _MARKER.match(line)
    return line[found.end() :] if found else line
