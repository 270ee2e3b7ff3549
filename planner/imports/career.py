"""Posts and schools of the user's own, as an archive names them."""

from enum import StrEnum

from planner.values import dataclass


class PostKind(StrEnum):
    """The kind of a place where the user was."""

    EMPLOYER = "employer"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Post:
    """A place where the user worked or learned, and their title or degree there.

    `since` and `until` are ISO dates that may end after the year or the month; empty if unknown.
    `description` is the text they wrote there, which the store does not keep with the post.
    """

    kind: PostKind
    organisation: str
    title: str = ""
    since: str = ""
    until: str = ""
    description: str = ""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """All but the end, which a later archive may know better."""
        return self.kind, self.organisation, self.title, self.since


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The words of the user on themselves: each skill once, headline and summary of the profile."""

    skills: tuple[str, ...] = ()
    headline: str = ""
    summary: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is no word."""
        return not (self.skills or self.headline or self.summary)
