"""Read what a LinkedIn archive holds beside people: conversations, own posts, own words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from exchange.errors import ExchangeError
from exchange.linkedin.career import read_posts
from exchange.linkedin.contents import Kind
from exchange.linkedin.messages import read_messages
from exchange.linkedin.own_words import Profile, read_profile, read_skills
from exchange.linkedin.sources import Source
from exchange.people_files import Told
from planner.imports.card import Rejection
from planner.imports.career import OwnWords, Post, PostKind
from planner.imports.conversations import Conversations, LocalDay
from planner.model.progress import Progress, silent

POSTS = {Kind.POSITIONS: PostKind.EMPLOYER, Kind.EDUCATION: PostKind.SCHOOL}
"""The kind of post that each table of the user's own holds."""


@dataclass(frozen=True, slots=True)
class SideFile:
    """A file of an archive that holds no people: its rejected rows, or why it cannot be read."""

    path: Path
    kind: Kind
    rejections: Sequence[Rejection] = ()
    error: str = ""

    @property
    def told(self) -> Told:
        """The rejected rows."""
        return Told(self.rejections, ())


@dataclass(frozen=True, slots=True)
class ArchiveReading:
    """All that some archives hold beside people; `name` is that of the user, if it is told."""

    conversations: Conversations
    posts: Sequence[Post] = ()
    name: str = ""
    files: Sequence[SideFile] = ()
    words: OwnWords = field(default_factory=OwnWords)

    @property
    def is_empty(self) -> bool:
        """Whether there is no message, no post and no word of the user's own."""
        return not (self.posts or self.conversations.messages) and self.words.is_empty


def read_archive(
    sources: Sequence[Source], local_day: LocalDay, progress: Progress = silent
) -> ArchiveReading:
    """Read the files of these sources that hold no people.

    Raises:
        Cancelled: if the progress asks for it.
    """
    held = _Held()
    files = list[SideFile]()
    for source in sources:
        if source.kind is Kind.PEOPLE:
            continue
        try:
            rejections = held.read(source, local_day, progress)
        except ExchangeError as error:
            files.append(SideFile(source.path, source.kind, error=str(error)))
        else:
            if source.kind is not Kind.PROFILE:
                files.append(SideFile(source.path, source.kind, rejections))
    own = OwnWords(tuple(held.skills), held.profile.headline, held.profile.summary)
    posts = tuple(held.posts.values())
    return ArchiveReading(held.conversations, posts, held.profile.name, tuple(files), own)


class _Held:
    """The contents of the files read so far; the first profile is that of the user."""

    def __init__(self) -> None:
        self.conversations = Conversations()
        self.posts: dict[tuple[str, str, str, str], Post] = {}
        self.skills: dict[str, None] = {}
        self.profile = Profile()

    def read(self, source: Source, local_day: LocalDay, progress: Progress) -> Sequence[Rejection]:
        """Take up one file; the rejections are those of its rows."""
        path, held, rejections = source.path, source.held, list[Rejection]()
        if source.kind is Kind.MESSAGES:
            return read_messages(path, held, self.conversations, local_day, progress)
        if source.kind in POSTS:
            posts, rejections = read_posts(path, held, POSTS[source.kind])
            self.posts |= {post.key: post for post in posts}
        elif source.kind is Kind.SKILLS:
            skills, rejections = read_skills(path, held)
            self.skills |= dict.fromkeys(skills)
        elif source.kind is Kind.PROFILE and self.profile == Profile():
            self.profile = read_profile(path, held)
        return rejections
