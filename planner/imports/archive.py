"""The plan of what a LinkedIn archive holds beside people."""

from collections.abc import Sequence
from dataclasses import field, replace

from planner.imports.career import Post, PostKind
from planner.imports.conversations import Correspondent
from planner.imports.messages import Correspondence
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Records that are new, known otherwise, or known as they are."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0

    def __add__(self, other: "Changes") -> "Changes":
        """The changes of both together."""
        return Changes(
            self.created + other.created,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
        )

    @property
    def any(self) -> bool:
        """Whether something is to be written."""
        return bool(self.created or self.updated)


@dataclass(frozen=True, slots=True)
class ArchivePlan:
    """The touches and posts that an archive adds.

    `conversations` and `people` are those of people in the network or in this import; `strangers`
    those I wrote to who are in neither, `silent` the number of those who only wrote to me. Without
    `me` nothing is known of the touches yet, and `candidates` are the profiles to choose from. With
    another `me` than that of an earlier archive its touches are read `anew`: they belong to others.
    `cards` are those proposed for the pitch, to which the schools `without_degree` give none.
    """

    correspondence: Correspondence
    posts: tuple[Post, ...] = ()
    me: str | None = None
    candidates: tuple[Correspondent, ...] = ()
    touches: Changes = field(default_factory=Changes)
    own_posts: Changes = field(default_factory=Changes)
    conversations: int = 0
    people: int = 0
    strangers: tuple[Correspondent, ...] = ()
    silent: int = 0
    cards: Changes = field(default_factory=Changes)
    without_degree: int = 0
    anew: bool = False

    @property
    def changes(self) -> bool:
        """Whether there is something to write."""
        return self.touches.any or self.own_posts.any or self.cards.any

    @property
    def asks(self) -> bool:
        """Whether the profile of the user is to be told before messages can be read."""
        return self.me is None and bool(self.candidates)

    def asking(self, candidates: Sequence[Correspondent]) -> "ArchivePlan":
        """The plan as it stands until one of these profiles is chosen."""
        return replace(self, candidates=tuple(candidates))

    def posts_of(self, kind: PostKind) -> int:
        """The number of posts of a kind."""
        return sum(post.kind is kind for post in self.posts)
