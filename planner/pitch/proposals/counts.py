"""Counts of proposed cards."""

from typing import NamedTuple


class Counted(NamedTuple):
    """Proposals that are new, that are told more of, and that are known as they are."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
