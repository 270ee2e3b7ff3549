"""The facts of a card: labels and values, in the order of use; what is not known is left out."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planner.language import _, pgettext
from planner.language.dates_in_words import say_full_day
from planner.language.width import cell_width
from planner.model.labels import person_states, roles, say_language
from planner.model.people import Person
from planner.model.point_labels import say_point
from planner.model.signs import DONE, OPEN
from planner.model.sparks import Spark
from planner.model.vocabulary import PersonState, PointKind
from planner.network.ties.day_lines import say_coming
from planner.network.ties.days_that_matter import is_near, next_first
from planner.network.ties.job_words import say_job
from planner.sparks.wording import say_spark
from tui.drawing.columns import GAP
from tui.drawing.label_values import labelled
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Tone

_TIES = 5


class Fact(NamedTuple):
    """A fact of a person: its label, the value, its look."""

    label: str
    value: str
    tone: Tone = Tone.PLAIN


def standing(person: Person, today: date) -> Iterator[Fact]:
    """The standing between us: a day that is near, an unusual state, the tie, the role."""
    for each in next_first(person.dates, today):
        if is_near(each, today):
            yield Fact(_("Soon"), say_coming(each, today), Tone.ACCENT)
    if person.state is not PersonState.ACTIVE:
        yield Fact(pgettext("person", "State"), person_states()[person.state], Tone.DUE)
    if person.last_contact is not None and person.contact_due is None:
        yield Fact(_("Last contact"), say_full_day(person.last_contact))
    yield Fact(_("Tie"), _tie(person))


def _tie(person: Person) -> str:
    """The strength as dots, the role in my network, and that talking was a pleasure."""
    strength = person.strength
    dots = drawn(DONE) * strength + drawn(OPEN) * (_TIES - strength) if strength else ""
    role = roles()[person.role] if person.role else ""
    enjoyed = _("enjoyed talking") if person.enjoyed else ""
    return " · ".join(filter(None, (dots, role, enjoyed)))


def of_use(person: Person) -> Iterator[Fact]:
    """Facts that help to act: jobs beside, offers, needs, groups, acquaintances, ways to reach."""
    for job in person.affiliations:
        if not (job.main or job.is_over):
            yield Fact(pgettext("jobs", "Also"), say_job(job))
    yield Fact(_("Offers"), person.offer)
    yield Fact(_("Needs"), person.need)
    yield Fact(_("Groups"), ", ".join(person.groups))
    for known in person.acquaintances:
        note = f" ({known.note})" if known.note else ""
        yield Fact(_("Knows"), f"{known.name}{note}")
    labels = {
        PointKind.EMAIL: _("E-mail"),
        PointKind.PHONE: _("Phone"),
        PointKind.URL: _("Web"),
    }
    for kind, label in labels.items():
        for point in person.points:
            if point.kind is kind:
                yield Fact(label, say_point(point))


def background(person: Person, spark: Spark | None, today: date) -> Iterator[Fact]:
    """Facts that stand behind: former jobs, notes, how we met; language and connection last."""
    for job in person.affiliations:
        if job.is_over:
            yield Fact(pgettext("jobs", "Before"), say_job(job))
    for each in next_first(person.dates, today):
        if not is_near(each, today):
            yield Fact(_("Dates"), say_coming(each, today))
    yield Fact(_("Notes"), person.notes)
    yield Fact(_("How we met"), person.how_met)
    yield Fact(_("Introduced by"), person.via)
    yield Fact(_("From the spark"), say_spark(spark, today) if spark is not None else "")
    yield Fact(pgettext("of a person", "Language"), say_language(person.language))
    connected = person.connected_on
    yield Fact(_("Connected"), say_full_day(connected) if connected else "")


def column_of(facts: Sequence[Fact]) -> int:
    """The cells of the labels of facts, with the gap."""
    return max((cell_width(fact.label) for fact in facts if fact.value), default=0) + GAP


def fact_lines(facts: Sequence[Fact], column: int, width: int) -> Iterator[Line]:
    """Labels in a column, values beside them; a label said before is not said again."""
    before = ""
    for label, value, tone in facts:
        if not value:
            continue
        shown, before = "" if label == before else label, label
        yield from labelled(shown, value, tone, column, width)
