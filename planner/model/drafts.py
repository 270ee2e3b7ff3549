"""Drafts: half-typed text, kept until its question is answered."""

from typing import Self

from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be asked again: its place, its action, and the row it is about, if any.

    A question that may be asked anywhere has its action as `place` and nothing else.
    """

    place: str
    action: str = ""
    about: str = ""

    @classmethod
    def of(cls, key: str) -> Self:
        """Read the key of a draft, such as `today.prepare.12`."""
        return cls(*key.split(".", 2))

    @property
    def key(self) -> str:
        """The key under which its draft is stored."""
        return ".".join(filter(None, (self.place, self.action, self.about)))


@dataclass(frozen=True, slots=True)
class Draft:
    """Half-typed text, known by the key of its question and titled like it."""

    key: str
    title: str

    @property
    def question(self) -> Question:
        """The question that was being answered."""
        return Question.of(self.key)
