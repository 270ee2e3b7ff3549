"""Text half typed, kept until its question is answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """Text half typed: the key says where, the title is that of the question."""

    key: str
    title: str
