"""Text measured in the letters of a wide font, and wrapped into the room there is."""

from collections.abc import Iterator

from planner.language.width import cell_width, pieces

_NARROW = frozenset("fijlrtI.,:;'’|!()[]{}/ -\u00a0")
_WIDE = frozenset("mwMW%@—…")
_SHARES = (0.42, 0.64, 0.79, 1.0, 1.3)
"""Shares of the size of a font: narrow letters, small ones, capitals, wide ones, ideographs."""


def text_width(text: str, size: float) -> float:
    """The units that a text takes at most in a font of that size."""
    return sum(width for _cluster, width in _measured(text, size))


def wrap(text: str, room: float, size: float, most: int) -> list[str]:
    """At most `most` lines of a text, each within `room`; what is left out ends in "…"."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".lstrip()
        if line and text_width(longer, size) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [_cut(each, room, size) for each in kept if each]


def _cut(text: str, room: float, size: float) -> str:
    """A text, or its beginning and "…"."""
    if text_width(text, size) <= room:
        return text
    head, left = "", room - text_width("…", size)
    for cluster, width in _measured(text, size):
        left -= width
        if left < 0:
            break
        head += cluster
    return f"{head.rstrip()}…"


def _measured(text: str, size: float) -> Iterator[tuple[str, float]]:
    """The letters of a text, each with its accents, and the units each takes."""
    for cluster in pieces(text, 1):
        yield cluster, _share(cluster) * size


def _share(cluster: str) -> float:
    narrow, small, capital, wide, ideograph = _SHARES
    letter = cluster[:1]
    if cell_width(cluster) > 1:
        return ideograph
    if letter in _WIDE:
        return wide
    if letter in _NARROW:
        return narrow
    return capital if letter.isupper() or not letter.isalnum() else small
