"""The queries that list the people of a circle, a group, a sector or an organisation."""

from planner.language import _
from planner.model.labels import circles
from planner.model.vocabulary import Circle

_QUOTES = (("“", "”"), ("«", "»"), ('"', '"'))


def of_circle(circle: Circle | None) -> str:
    """The query for the people of a circle, or of none."""
    return _("circle:{value}").format(value=circles()[circle]) if circle else _("no:circle")


def of_group(name: str) -> str:
    """The query for the people of a group."""
    return _("group:{value}").format(value=quoted(name))


def of_sector(name: str) -> str:
    """The query for the people of a sector."""
    return _("sector:{value}").format(value=quoted(name))


def of_organisation(name: str) -> str:
    """The query for the people of an organisation."""
    return _("org:{value}").format(value=quoted(name))


def quoted(name: str) -> str:
    """A name in quotes that do not stand in it; one with all of them is cut before one of these."""
    cut = {
        min((name + opened + closed).index(sign) for sign in (opened, closed)): (opened, closed)
        for opened, closed in _QUOTES
    }
    opened, closed = cut[max(cut)]
    return f"{opened}{name[: max(cut)]}{closed}"
