"""Words of the diagnosis that window and shell share."""

from collections.abc import Iterator
from datetime import date

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_the_day
from planner.language.whole_numbers import say_number
from planner.network.diagnosis.diagnosis import Diagnosis
from planner.network.diagnosis.facts import PersonaFacts
from planner.network.diagnosis.finding import Finding, Section
from planner.network.personas.match import MOST

_TELLING = 10
"""The people from which the absence of findings says something."""


def first_title() -> str:
    """The title of the first page."""
    return _("First, what helps your goals most")


def titles() -> dict[Section, str]:
    """The headings of the other findings."""
    return {
        Section.PROFILES: pgettext("diagnosis", "Who is missing"),
        Section.PEOPLE: pgettext("diagnosis", "People to write to"),
        Section.BALANCE: pgettext("diagnosis", "Balance"),
    }


def say_acted(finding: Finding, today: date) -> str:
    """When the action of a finding was done, or is planned; empty if none was made."""
    acted = finding.acted
    if acted is None:
        return ""
    said = _("done {day}") if acted.done else _("planned {day}")
    return said.format(day=say_the_day(acted.day, today))


def say_fitting(known: PersonaFacts) -> str:
    """The number of people who fit a persona."""
    count = len(known.fitting)
    if not count:
        return _("nobody yet")
    if count >= MOST:
        return _("{count} fit, perhaps more").format(count=say_number(count))
    return ngettext("{count} fits", "{count} fit", count).format(count=count)


def say_few(found: Diagnosis) -> str:
    """The sentence where there is little to see; empty where there is more."""
    if not found.people:
        return _("Nobody is here yet: once you know ten people by name, there is more to see.")
    if not found.findings and found.people < _TELLING:
        return _("Too few people to tell: once you have ten names here, there is more to see.")
    if not found.findings:
        return _("Nothing is missing, as far as the list of your people tells.")
    return ""


def say_remarks(found: Diagnosis) -> Iterator[str]:
    """The numbers of people not listed, and of findings put away."""
    if found.unlisted:
        said = ngettext(
            "and {count} more person to write to",
            "and {count} more people to write to",
            found.unlisted,
        ).format(count=found.unlisted)
        yield said
    if found.away:
        said = ngettext(
            "{count} put away: it comes back in 90 days, or once it says something else",
            "{count} put away: they come back in 90 days, or once they say something else",
            found.away,
        ).format(count=found.away)
        yield said
