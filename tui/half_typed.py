"""Text half typed that is kept: what is said about it at the start."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.language import _, ngettext

if TYPE_CHECKING:
    from planner.drafts import Draft

OFFERED_FOR = 20.0
"""Seconds that the offer stands."""


def offer(kept: Sequence["Draft"], key: str) -> str:
    """One sentence that names the newest text half typed and the key that goes on with it."""
    newest = kept[0].title
    if len(kept) == 1:
        return _("Half typed: {title} · {key} goes on with it").format(title=newest, key=key)
    more = len(kept) - 1
    return ngettext(
        "Half typed: {title} and {more} other · {key} goes on",
        "Half typed: {title} and {more} others · {key} goes on",
        more,
    ).format(title=newest, more=more, key=key)
