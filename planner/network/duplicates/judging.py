"""The judgement on two people: a tier and the evidence, or nothing."""

from planner.network.duplicates.candidate import Candidate, Doubt, Pair, Reason, Tier
from planner.network.duplicates.nearness import Namesakes, Nearness
from planner.network.duplicates.reading import ReadName
from planner.network.sites import is_of_one_person, sites_differ

Person = tuple[Candidate, ReadName]

_NAMES = {
    Nearness.SAME: Reason.SAME_NAME,
    Nearness.ORDER: Reason.ORDER,
    Nearness.NICKNAME: Reason.NICKNAME,
    Nearness.INITIALS: Reason.INITIALS,
    Nearness.SPELLING: Reason.SPELLING,
    Nearness.CLOSE: Reason.PART,
    Nearness.PART: Reason.PART,
}
_OF_ONE = frozenset((Reason.PROFILE, Reason.EMAIL))
"""The addresses that one person has, against which other evidence only raises a doubt."""
_YEARLESS = "--"


def judge(one: Person, other: Person, namesakes: Namesakes) -> Pair | None:
    """The pair that two people are; None if they are two, or nothing says they are one.

    Their addresses are those that tell a person: shared ones are no evidence.
    """
    if one[0].id > other[0].id:
        one, other = other, one
    same = _same(one[0], other[0])
    addressed = not same.isdisjoint(_OF_ONE)
    doubts = _doubts(one[0], other[0])
    if doubts and not addressed:
        return None
    near = namesakes.nearness(one[1], other[1])
    tier = _tier(near, same, _has_own_page(one[0].profiles & other[0].profiles))
    if tier is None:
        return None
    doubts += _doubts_of_names(one, other, namesakes)
    reasons = same | ({_NAMES[near]} if near in _NAMES else set())
    told = tuple(reason for reason in Reason if reason in reasons)
    found = Tier.POSSIBLE if doubts else tier
    return Pair(one[0].id, other[0].id, found, told, tuple(doubts))


def _same(one: Candidate, other: Candidate) -> set[Reason]:
    """The evidence beside the names."""
    found = set()
    if not one.profiles.isdisjoint(other.profiles):
        found.add(Reason.PROFILE)
    if not one.emails.isdisjoint(other.emails):
        found.add(Reason.EMAIL)
    if not one.phones.isdisjoint(other.phones):
        found.add(Reason.PHONE)
    if one.organisation and one.organisation == other.organisation:
        found.add(Reason.ORGANISATION)
    return found


def _has_own_page(profiles: frozenset[str]) -> bool:
    return any(map(is_of_one_person, profiles))


def _tier(near: Nearness, same: set[Reason], own_page: bool) -> Tier | None:
    """The tier of the evidence for, as if there was none against."""
    if own_page:
        return Tier.SURE
    if near <= Nearness.NOTHING:
        return None
    if not same.isdisjoint(_OF_ONE):
        return Tier.SURE
    beside = bool(same & {Reason.PHONE, Reason.ORGANISATION})
    if near >= Nearness.NICKNAME and beside:
        return Tier.LIKELY
    if near >= Nearness.SPELLING or (near is Nearness.CLOSE and beside):
        return Tier.POSSIBLE
    return Tier.POSSIBLE if Reason.PHONE in same else None


def _doubts(one: Candidate, other: Candidate) -> list[Doubt]:
    """The evidence against, but for the names."""
    found = []
    if sites_differ(one.profiles, other.profiles):
        found.append(Doubt.PROFILES)
    if _birthdays_differ(one.birthday, other.birthday):
        found.append(Doubt.BIRTHDAYS)
    return found


def _doubts_of_names(one: Person, other: Person, namesakes: Namesakes) -> list[Doubt]:
    """The evidence in the names against: father and son, colleagues of one family."""
    found = []
    if one[1].generation != other[1].generation:
        found.append(Doubt.GENERATION)
    firm = one[0].organisation
    if firm and firm == other[0].organisation and namesakes.are_colleagues(one[1], other[1]):
        found.append(Doubt.GIVEN_NAME)
    return found


def _birthdays_differ(one: str, other: str) -> bool:
    """Whether two birthdays differ; one without its year agrees with any year."""
    if not (one and other):
        return False
    if one.startswith(_YEARLESS) or other.startswith(_YEARLESS):
        return one[-5:] != other[-5:]
    return one != other
