"""The messages and posts of an archive, in words."""

from planner.imports.archive import ArchivePlan, Changes
from planner.imports.career import PostKind
from planner.imports.conversations import Correspondent
from planner.language import _, ngettext
from planner.language.text import shorten
from planner.language.whole_numbers import say_number

_NAMED = 3
"""People written to who are named."""


def say_archive(plan: ArchivePlan) -> list[tuple[str, str]]:
    """The counts of an archive by their labels; those that are zero are left out."""
    me = plan.correspondence.others and plan.me
    every = [
        (_("Conversations"), _conversations(plan, _("{number} with {people}"))),
        (_("Days of messages"), _changes(plan.touches)),
        (_("Your profile"), _say_me(plan) if me else ""),
        (_("Your career"), _posts(plan)),
        (_("Cards for your pitch"), _cards(plan)),
        (_("Left aside"), _left_aside(plan)),
        (_("Written to, not connected"), _strangers(plan)),
    ]
    return [(label, said) for label, said in every if said]


def _say_me(plan: ArchivePlan) -> str:
    """The profile of the user, and that earlier messages are read anew for it."""
    if not plan.anew:
        return plan.me or ""
    return _("{profile}, another than before: all messages are read anew").format(profile=plan.me)


def say_brought(plan: ArchivePlan, created: int) -> str:
    """The effect of an archive, in one line.

    "5000 people, 1912 conversations with 840 of them, 12 of your own positions".
    """
    people = ngettext("{number} person", "{number} people", created).format(number=created)
    talks = ngettext(
        "{number} conversation with {people}",
        "{number} conversations with {people}",
        plan.conversations,
    )
    if created:
        talks = ngettext(
            "{number} conversation with {some} of them",
            "{number} conversations with {some} of them",
            plan.conversations,
        )
    cards = ngettext(
        "{number} card proposed for your pitch",
        "{number} cards proposed for your pitch",
        plan.cards.created,
    ).format(number=plan.cards.created)
    cards = cards if plan.cards.created else ""
    said = (people if created else "", _conversations(plan, talks), _posts(plan), cards)
    return ", ".join(part for part in said if part)


def say_candidate(candidate: Correspondent) -> str:
    """A profile that may be the user's, in one line."""
    number = ngettext(
        "{number} conversation", "{number} conversations", candidate.conversations
    ).format(number=candidate.conversations)
    return ", ".join(filter(None, (shorten(candidate.name), candidate.url, number)))


def _conversations(plan: ArchivePlan, sentence: str) -> str:
    """The conversations with people of the network; empty if there is none."""
    if not plan.conversations:
        return ""
    people = ngettext("{number} person", "{number} people", plan.people)
    return sentence.format(
        number=say_number(plan.conversations),
        some=say_number(plan.people),
        people=people.format(number=plan.people),
    )


def _changes(changes: Changes) -> str:
    """The numbers of new, changed and known records, those that are not zero."""
    every = [
        (ngettext("{number} new", "{number} new", changes.created), changes.created),
        (ngettext("{number} changed", "{number} changed", changes.updated), changes.updated),
        (ngettext("{number} known", "{number} known", changes.unchanged), changes.unchanged),
    ]
    return ", ".join(said.format(number=number) for said, number in every if number)


def _posts(plan: ArchivePlan) -> str:
    """The user's own posts and schools: "12 of your own positions, 2 schools"."""
    posts, schools = plan.posts_of(PostKind.EMPLOYER), plan.posts_of(PostKind.SCHOOL)
    every = [
        (
            ngettext("{number} of your own positions", "{number} of your own positions", posts),
            posts,
        ),
        (ngettext("{number} school", "{number} schools", schools), schools),
    ]
    return ", ".join(said.format(number=number) for said, number in every if number)


def _cards(plan: ArchivePlan) -> str:
    """The cards proposed, and the schools that give none."""
    schools = ngettext(
        "{number} school without a degree",
        "{number} schools without a degree",
        plan.without_degree,
    ).format(number=plan.without_degree)
    cards = plan.cards
    every = [
        (ngettext("{number} proposed", "{number} proposed", cards.created), cards.created),
        (ngettext("{number} told more of", "{number} told more of", cards.updated), cards.updated),
        (ngettext("{number} known card", "{number} known cards", cards.unchanged), cards.unchanged),
    ]
    said = [words.format(number=number) for words, number in every if number]
    return ", ".join([*said, schools] if plan.without_degree else said)


def _left_aside(plan: ArchivePlan) -> str:
    """The conversations and messages that give no touch, each with the reason."""
    told = plan.correspondence
    groups = ngettext(
        "{number} conversation of several", "{number} conversations of several", told.groups
    )
    alone = ngettext(
        "{number} conversation with a profile that is gone",
        "{number} conversations with profiles that are gone",
        told.alone,
    )
    messages = ngettext(
        "{number} message without a profile",
        "{number} messages without a profile",
        told.without_profile,
    )
    silent = ngettext(
        "{number} person not connected who only wrote to you",
        "{number} people not connected who only wrote to you",
        plan.silent,
    )
    every = [
        (groups, told.groups),
        (alone, told.alone),
        (messages, told.without_profile),
        (silent, plan.silent),
    ]
    return ", ".join(said.format(number=number) for said, number in every if number)


def _strangers(plan: ArchivePlan) -> str:
    """The number of people written to who are no connections, and the first names."""
    number = len(plan.strangers)
    if not number:
        return ""
    named = ", ".join(shorten(other.name or other.url) for other in plan.strangers[:_NAMED])
    more = number - _NAMED
    listed = named
    if more > 0:
        listed = _("{names} and {number} more").format(names=named, number=say_number(more))
    said = ngettext("{number} person: {names}", "{number} people: {names}", number)
    return said.format(number=number, names=listed)
