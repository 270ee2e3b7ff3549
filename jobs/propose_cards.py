"""Propose cards for the canvases of Pitch from what a LinkedIn archive says of its owner."""

from exchange.linkedin.archive import ArchiveReading
from planner.imports.career import Post, PostKind
from planner.pitch.proposals.proposal import OwnPost, Proposal
from planner.pitch.proposals.rules import of_position, of_profile, of_school, of_skill


def proposals_of(archive: ArchiveReading) -> list[Proposal]:
    """The cards that an archive proposes: degrees and skills, posts, sentences of the profile."""
    posts = [_own(post) for post in archive.posts if post.kind is PostKind.EMPLOYER]
    schools = [_own(post) for post in archive.posts if post.kind is PostKind.SCHOOL]
    words = archive.words
    return [
        *of_profile(words.headline, words.summary),
        *filter(None, map(of_school, schools)),
        *map(of_skill, words.skills),
        *map(of_position, posts),
    ]


def without_degree(archive: ArchiveReading) -> int:
    """The number of schools that name no degree, and so propose no card."""
    return sum(post.kind is PostKind.SCHOOL and not post.title for post in archive.posts)


def _own(post: Post) -> OwnPost:
    return OwnPost(post.organisation, post.title, post.since, post.until, post.description)
