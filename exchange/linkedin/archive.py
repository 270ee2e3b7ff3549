"""Read what a LinkedIn archive holds beside people: conversations, own posts, the own name."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from exchange.errors import ExchangeError
from exchange.linkedin.career import read_own_name, read_posts
from exchange.linkedin.contents import Kind
from exchange.linkedin.messages import read_messages
from exchange.linkedin.sources import Source
from exchange.people_files import Told
from planner.imports.card import Rejection
from planner.imports.career import Post, PostKind
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

    @property
    def is_empty(self) -> bool:
        """Whether there is no message and no post."""
        return not (self.posts or self.conversations.messages)


def read_archive(
    sources: Sequence[Source], local_day: LocalDay, progress: Progress = silent
) -> ArchiveReading:
    """Read the files of these sources that hold no people.

    Raises:
        Cancelled: if the progress asks for it.
    """
    conversations, files, name = Conversations(), list[SideFile](), ""
    posts: dict[tuple[str, str, str, str], Post] = {}
    for source in sources:
        path, held, rejections = source.path, source.held, list[Rejection]()
        try:
            if source.kind is Kind.MESSAGES:
                rejections = read_messages(path, held, conversations, local_day, progress)
            elif source.kind in POSTS:
                found, rejections = read_posts(path, held, POSTS[source.kind])
                posts |= {post.key: post for post in found}
            elif source.kind is Kind.PROFILE:
                name = name or read_own_name(path, held)
                continue
            else:
                continue
        except ExchangeError as error:
            files.append(SideFile(path, source.kind, error=str(error)))
        else:
            files.append(SideFile(path, source.kind, rejections))
    return ArchiveReading(conversations, tuple(posts.values()), name, tuple(files))
