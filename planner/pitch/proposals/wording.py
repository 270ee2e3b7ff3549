"""Proposed cards in words."""

from planner.language import _, ngettext, pgettext
from planner.model.people import Affiliation
from planner.network.ties.job_words import say_job
from planner.pitch.proposals.proposal import OwnPost, Proposal, Source


def say_prompt(proposal: Proposal) -> str:
    """The question that a position asks: “What are you proud of at Acme?”."""
    said = _("What are you proud of at {organisation}?")
    return said.format(organisation=proposal.post.organisation)


def say_situation(post: OwnPost) -> str:
    """The situation of an achievement at a post: the job with its time, then its description."""
    job = Affiliation(None, post.organisation, post.title, post.since, post.until or None)
    return "\n".join(filter(None, (say_job(job), post.description)))


def say_source(source: Source) -> str:
    """The source of a proposed card."""
    return {
        Source.POSITION: pgettext("source of a card", "your positions"),
        Source.SCHOOL: pgettext("source of a card", "your studies"),
        Source.SKILL: pgettext("source of a card", "your skills"),
        Source.PROFILE: pgettext("source of a card", "your profile"),
        Source.PASTED: pgettext("source of a card", "pasted"),
    }[source]


def say_waiting(count: int) -> str:
    """The number of proposed cards that wait for an answer; empty if none does."""
    if not count:
        return ""
    said = ngettext("{count} proposed card waits", "{count} proposed cards wait", count)
    return said.format(count=count)
