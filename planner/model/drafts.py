"""Drafts: half-typed text, kept until its question is answered."""

import re
from typing import NamedTuple, Self

from planner.values import dataclass

About = int | str
"""The key of the row that a question is about; empty if it is about none."""

OFFERED_DAYS = 2
"""Days for which a start offers a text half typed."""

_ID = r"[1-9][0-9]{0,17}"
_SUBJECT = r"(?:(spark|person|step|target|card|routine|prepare|prepare-event)-|(s))?(\d{1,18})"
_OF_PLACE = {
    "today": "action",
    "network": "person",
    "stairs": "goal",
    "pitch": "pitch",
    "events": "event",
    "market": "sector",
    "proposition": "proposition",
    "proposals": "proposal",
}
"""The subject that a bare number names in a place."""
_NAMED = {"prepare": "action", "prepare-event": "event"}


class Subject(NamedTuple):
    """The stored thing that a question is about: its noun, such as "person", and its id."""

    noun: str
    id: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be asked again: its place, its action, and the row it is about, if any.

    A question that may be asked anywhere has its action as `place` and nothing else. One about a
    part of the row names that behind the verb: `change_job:12`.
    """

    place: str
    action: str = ""
    about: About = ""

    def __post_init__(self) -> None:
        """Let a number be one, so that a question read from its key equals the one asked."""
        if isinstance(self.about, str) and re.fullmatch(_ID, self.about):
            object.__setattr__(self, "about", int(self.about))

    @classmethod
    def of(cls, key: str) -> Self:
        """Read the key of a draft, such as `today.prepare.12`."""
        place, _dot, rest = key.partition(".")
        return cls.within(place, rest)

    @classmethod
    def within(cls, place: str, rest: str) -> Self:
        """Read what follows the place in a key, such as `prepare.12`."""
        action, _dot, about = rest.partition(".")
        return cls(place, action, about)

    @property
    def verb(self) -> str:
        """The verb of its action."""
        return self.action.partition(":")[0]

    @property
    def part(self) -> str:
        """The part of the row that it is about, if any."""
        return self.action.partition(":")[2]

    @property
    def asked(self) -> str:
        """The verb and the part as the arguments of a call."""
        return ", ".join(map(repr, filter(None, (self.verb, self.part))))

    @property
    def key(self) -> str:
        """The key under which its draft is stored."""
        return ".".join(filter(None, (self.place, self.rest)))

    @property
    def rest(self) -> str:
        """The part of the key after the place, which `within` reads."""
        return ".".join(filter(None, (self.action, str(self.about))))

    @property
    def subject(self) -> Subject | None:
        """The stored thing that it is about; None if it is about none, or not a stored one."""
        found = re.fullmatch(_SUBJECT, str(self.about))
        if found is None or self.place not in _OF_PLACE:
            return None
        word, is_step, number = found.groups()
        noun = "step" if is_step else _NAMED.get(word, word) if word else _OF_PLACE[self.place]
        return Subject(noun, int(number))


def about_step(step_id: int) -> About:
    """The key by which a question in Stairs knows a step; a bare number there is a goal."""
    return f"s{step_id}"


@dataclass(frozen=True, slots=True)
class Draft:
    """Half-typed text, known by its question and titled like it; `age` is in whole days.

    `name` is that of the stored thing it is about, in its user's own words.
    """

    question: Question
    title: str
    age: int = 0
    name: str = ""

    @property
    def key(self) -> str:
        """The key under which it is stored."""
        return self.question.key

    @property
    def is_fresh(self) -> bool:
        """Whether it is offered unasked; an older one waits among the commands."""
        return self.age < OFFERED_DAYS
