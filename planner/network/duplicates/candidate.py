"""People as they are compared, and the pairs that may be one person."""

from enum import StrEnum

from planner.values import dataclass


class Tier(StrEnum):
    """The confidence that two records are one person; the strongest first."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Reason(StrEnum):
    """Evidence that two records are one person, in the order in which it is told."""

    PROFILE = "profile"
    EMAIL = "email"
    SAME_NAME = "same-name"
    ORDER = "order"
    NICKNAME = "nickname"
    INITIALS = "initials"
    SPELLING = "spelling"
    PART = "part"
    PHONE = "phone"
    ORGANISATION = "organisation"


class Doubt(StrEnum):
    """Evidence that two records are two people."""

    PROFILES = "profiles"
    BIRTHDAYS = "birthdays"
    GIVEN_NAME = "given-name"
    GENERATION = "generation"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person as compared: the name, and the keys of the addresses.

    `organisation` is its key; `birthday` is a day in ISO 8601, `--MM-DD` without its year.
    """

    id: int
    name: str
    given: str = ""
    family: str = ""
    organisation: str = ""
    emails: frozenset[str] = frozenset()
    profiles: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    birthday: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, the lower id first, who may be one, with the evidence for and against."""

    one: int
    other: int
    tier: Tier
    reasons: tuple[Reason, ...]
    doubts: tuple[Doubt, ...] = ()

    @property
    def ids(self) -> tuple[int, int]:
        """Both ids, the lower first."""
        return self.one, self.other
