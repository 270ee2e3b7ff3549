"""Contact points as editable text: one a line, with its label in parentheses."""

import re
from collections.abc import Sequence

from planner.language import _
from planner.language.text import clean
from planner.model.people import ContactPoint
from planner.model.point_labels import say_point, typed_label
from planner.model.vocabulary import PointKind

_LABELLED = re.compile(r"(?P<value>.*\S)\s+\((?P<label>[^()]*)\)")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_PHONE = re.compile(r"\+?[0-9 ().\-/]*[0-9][0-9 ().\-/]*")
_FEWEST_DIGITS = 3
_URL = re.compile(r"(?:[a-z][a-z0-9+.\-]*://)?[^\s/]+\.[^\s]+", re.IGNORECASE)


class UnknownPoint(ValueError):
    """A line is no contact point; the text is a sentence that quotes it."""


def point_lines(points: Sequence[ContactPoint]) -> str:
    """The points, one a line."""
    return "\n".join(map(say_point, points))


def read_point_lines(text: str, known: Sequence[ContactPoint] = ()) -> tuple[ContactPoint, ...]:
    """Parse lines into points; the line of a `known` point gives that point unchanged.

    Raises:
        UnknownPoint: if a line is neither e-mail nor phone nor web address.
    """
    as_known = {clean(say_point(point)).strip(): point for point in known}
    lines = [line.strip() for line in clean(text, lines=True).splitlines()]
    return tuple(as_known.get(line) or _read(line) for line in lines if line)


def _read(line: str) -> ContactPoint:
    labelled = _LABELLED.fullmatch(line)
    if labelled and (kind := _kind(labelled["value"])):
        return ContactPoint(kind, labelled["value"], typed_label(labelled["label"].strip()))
    kind = _kind(line)
    if kind is None:
        raise UnknownPoint(
            _("Neither an e-mail, nor a phone number, nor a web address: {line}").format(line=line)
        )
    return ContactPoint(kind, line)


def _kind(value: str) -> PointKind | None:
    if _EMAIL.fullmatch(value):
        return PointKind.EMAIL
    if _PHONE.fullmatch(value) and sum(map(str.isdigit, value)) >= _FEWEST_DIGITS:
        return PointKind.PHONE
    return PointKind.URL if _URL.fullmatch(value) else None
