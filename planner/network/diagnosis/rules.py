"""The rule behind each kind of finding, with the mark of its evidence, in words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from planner.language import _, pgettext
from planner.network.diagnosis.finding import Code


class Evidence(StrEnum):
    """The foundation of a rule, by the marks of the method."""

    EXPERIMENTS = "E"
    SMALL_STUDIES = "e"
    CRAFT = "C"
    DEFAULT = "D"


class Rule(NamedTuple):
    """A rule in a sentence, and its evidence."""

    sentence: str
    evidence: Evidence


_EVIDENCE = {
    Code.DORMANT: Evidence.EXPERIMENTS,
    Code.OVERDUE: Evidence.DEFAULT,
    Code.ONE_GROUP: Evidence.DEFAULT,
    Code.ONE_SECTOR: Evidence.DEFAULT,
    Code.ONE_ORGANISATION: Evidence.DEFAULT,
}
"""The evidence of the rules that are more, or less, than the craft of practitioners."""


def rule_of(code: Code) -> Rule:
    """The rule that a finding comes from."""
    evidence = _EVIDENCE.get(code, Evidence.CRAFT)
    return Rule(_of_profiles_and_people().get(code) or _of_the_whole(code), evidence)


def _of_profiles_and_people() -> Mapping[Code, str]:
    through = _("A goal is reached through people: who is not there yet is looked for.")
    return {
        **dict.fromkeys((Code.GOAL, Code.PERSONA, Code.PLACE), through),
        Code.SECTOR: _("A sector one aims at begins with one person who is in it."),
        Code.OWED: _("Answer whoever asks: what one does comes back."),
        Code.OVERDUE: _("A circle has its rhythm: 30, 90, 180 or 365 days unless you set others."),
        Code.MOVED: _("A new job is a good moment for a kind word."),
        Code.DORMANT: _(
            "After three years without contact, advice is as useful as from current ties"
            " (Levin, Walter and Murnighan 2011)."
        ),
        Code.EMPLOYER: _("Former colleagues are the ties that wake up most easily."),
    }


def _of_the_whole(code: Code) -> str:
    match code:
        case Code.ASKS:
            return _("Give before asking, seen over 90 days.")
        case Code.MENTOR:
            return _("A mentor has gone the way before you, and tells you what it is like.")
        case Code.CONNECTOR:
            return _("A connector knows other circles, and likes to bring people together.")
    return _("Where more than six people in ten are alike, they know the same people and things.")


def say_evidence(evidence: Evidence) -> str:
    """The evidence in two words."""
    return {
        Evidence.EXPERIMENTS: pgettext("evidence", "experiments"),
        Evidence.SMALL_STUDIES: pgettext("evidence", "small studies"),
        Evidence.CRAFT: pgettext("evidence", "craft of practitioners"),
        Evidence.DEFAULT: pgettext("evidence", "our default"),
    }[evidence]
