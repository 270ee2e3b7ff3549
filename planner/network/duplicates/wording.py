"""Duplicates in words: the tiers, the evidence for and against, the parts of a person."""

from collections.abc import Sequence

from planner.language import _, pgettext
from planner.network.duplicates.candidate import Doubt, Reason, Tier
from planner.network.duplicates.merging import Part


def say_tier(tier: Tier) -> str:
    """The name of a tier, as a title."""
    return {
        Tier.SURE: pgettext("duplicates", "Sure"),
        Tier.LIKELY: pgettext("duplicates", "Likely"),
        Tier.POSSIBLE: pgettext("duplicates", "Possible"),
    }[tier]


def say_evidence(given: Sequence[Reason], against: Sequence[Doubt]) -> str:
    """Evidence for and against in one line, that against last."""
    reasons = {
        Reason.PROFILE: _("same page"),
        Reason.EMAIL: _("same e-mail"),
        Reason.SAME_NAME: _("same name"),
        Reason.ORDER: _("same name in another order"),
        Reason.NICKNAME: _("short form of the given name"),
        Reason.INITIALS: _("same initial"),
        Reason.SPELLING: _("nearly the same spelling"),
        Reason.PART: _("a part of the name"),
        Reason.PHONE: _("same telephone"),
        Reason.ORGANISATION: _("same organisation"),
    }
    doubts = {
        Doubt.PROFILES: _("but two pages"),
        Doubt.BIRTHDAYS: _("but two birthdays"),
        Doubt.GIVEN_NAME: _("but two given names in one organisation"),
        Doubt.GENERATION: _("but perhaps father and son"),
    }
    said = [reasons[reason] for reason in given]
    return ", ".join((*said, *(doubts[doubt] for doubt in against)))


def say_part(part: Part) -> str:
    """The name of a part of a person."""
    return {
        Part.NAME: _("Name"),
        Part.JOB: pgettext("part of a person", "Work"),
        Part.CIRCLE: _("Circle"),
        Part.STRENGTH: _("Tie"),
        Part.ROLE: pgettext("part of a person", "Role"),
        Part.CITY: pgettext("part of a person", "City"),
        Part.LANGUAGE: pgettext("of a person", "Language"),
        Part.STATE: pgettext("person", "State"),
        Part.RHYTHM: pgettext("part of a person", "Rhythm"),
    }[part]
