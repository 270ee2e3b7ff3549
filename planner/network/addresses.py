"""The addresses by which a system opens e-mail, phone and web pages."""

import re
from urllib.parse import quote

from planner.model.people import ContactPoint
from planner.model.vocabulary import PointKind

_SCHEME = re.compile(r"(?i)(https?)://[^\s/?#]+\S*")
_BARE = re.compile(r"[^\s/?#:@]+\.[^\s/?#:@]+(:\d+)?([/?#]\S*)?")


def address_of(point: ContactPoint) -> str:
    """`mailto:`, `tel:` or `https://`; empty if a point is nothing that may be opened.

    A web page of another scheme is not opened: an import may have brought in any text.
    """
    value = point.value.strip()
    match point.kind:
        case PointKind.EMAIL:
            return f"mailto:{quote(value, safe='@+')}" if "@" in value else ""
        case PointKind.PHONE:
            digits = re.sub(r"[^0-9]", "", re.sub(r"\(0\)", "", value))
            plus = "+" if value.startswith("+") else ""
            return f"tel:{plus}{digits}" if digits else ""
        case PointKind.URL:
            if _SCHEME.fullmatch(value):
                return value
            return f"https://{value}" if _BARE.fullmatch(value) else ""
