"""The rules by which posts, skills, a profile and pasted lines become proposed cards.

Nothing is guessed: a skill is proposed as a hard skill and a sentence of the profile as identity,
and the user moves it to another cell of its canvas before taking it.
"""

import re
from collections.abc import Iterator

from planner.language.sentence_ends import split_sentences
from planner.language.text import clean, collapse
from planner.pitch.canvases.card import CanvasName
from planner.pitch.proposals.proposal import OwnPost, Proposal, Source

_BULLET = re.compile(r"^(?:[-–—*•‣▪▸◦●○■□✓✔➢➤►»·]+\s*)+")
"""Signs that begin an item of a list; a number may be part of what it says."""


def of_position(post: OwnPost) -> Proposal:
    """An achievement to tell about a post."""
    text = _named(post)
    return Proposal(
        CanvasName.ACHIEVEMENTS, "achievement", text, Source.POSITION, detail=post.detail
    )


def of_school(school: OwnPost) -> Proposal | None:
    """The knowledge of a degree, its title in the school's; None if no degree is named."""
    if not school.title:
        return None
    return Proposal(CanvasName.SKILLS, "knowledge", _named(school), Source.SCHOOL)


def of_skill(skill: str) -> Proposal:
    """A hard skill, until it is moved to knowledge or to soft skills."""
    return Proposal(CanvasName.SKILLS, "hard", skill, Source.SKILL)


def of_profile(headline: str, summary: str) -> Iterator[Proposal]:
    """The headline and each sentence of the summary, as identity until moved to values."""
    for sentence in dict.fromkeys((collapse(headline), *sentences(summary))):
        if _has_words(sentence):
            yield Proposal(CanvasName.IDENTITY, "identity", sentence, Source.PROFILE)


def of_lines(text: str, canvas: CanvasName, cell: str) -> list[Proposal]:
    """Each line of a pasted text, without its bullet, each once; one without a word is none."""
    lines = dict.fromkeys(map(_without_bullet, clean(text, lines=True).split("\n")))
    return [Proposal(canvas, cell, line, Source.PASTED) for line in lines if _has_words(line)]


def sentences(text: str) -> list[str]:
    """The sentences of a text; the end of a line ends one too."""
    lines = map(_without_bullet, clean(text, lines=True).split("\n"))
    return [part for line in lines for part in split_sentences(line)]


def _named(post: OwnPost) -> str:
    return ", ".join(filter(None, (post.title, post.organisation)))


def _without_bullet(line: str) -> str:
    return _BULLET.sub("", collapse(line))


def _has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in text)
