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
from planner.network.story import opens
from planner.network.story.opens import Opens, What, field
from planner.network.story.story import NOTHING, Story, Way
from planner.network.story.wording import (
    say_colleagues,
    say_events,
    say_introduced,
    say_one_sided,
    say_shared,
    say_tally,
)
from planner.network.ties.day_lines import say_coming
from planner.network.ties.days_that_matter import is_near, next_first
from planner.network.ties.job_words import say_job
from planner.sparks.wording import say_spark
from tui.drawing.columns import GAP
from tui.drawing.label_values import labelled
from tui.drawing.signs import drawn
from tui.drawing.text_line import Tone
from tui.people.story.blocks import Block

_TIES = 5


class Fact(NamedTuple):
    """A fact of a person: its label, the value, its look, what it opens."""

    label: str
    value: str
    tone: Tone = Tone.PLAIN
    opens: Opens | None = None


def standing(person: Person, today: date) -> Iterator[Fact]:
    """The standing between us: a day that is near, an unusual state, the tie, the role."""
    for each in next_first(person.dates, today):
        if is_near(each, today):
            yield Fact(_("Soon"), say_coming(each, today), Tone.ACCENT, field("dates"))
    if person.state is not PersonState.ACTIVE:
        state = person_states()[person.state]
        yield Fact(pgettext("person", "State"), state, Tone.DUE, field("state"))
    if person.last_contact is not None and person.contact_due is None:
        yield Fact(_("Last contact"), say_full_day(person.last_contact))
    yield Fact(_("Tie"), _tie(person), opens=field("strength"))


def _tie(person: Person) -> str:
    """The strength as dots, the role in my network, and that talking was a pleasure."""
    strength = person.strength
    dots = drawn(DONE) * strength + drawn(OPEN) * (_TIES - strength) if strength else ""
    role = roles()[person.role] if person.role else ""
    enjoyed = _("enjoyed talking") if person.enjoyed else ""
    return " · ".join(filter(None, (dots, role, enjoyed)))


def of_use(person: Person, between: Sequence[Fact] = ()) -> Iterator[Fact]:
    """Facts that help to act: jobs beside, offers, needs, groups, acquaintances, ways to reach.

    The facts `between` us stand behind the acquaintances.
    """
    for job in person.affiliations:
        if not (job.main or job.is_over):
            yield Fact(pgettext("jobs", "Also"), say_job(job), opens=opens.job(job.id))
    yield Fact(_("Offers"), person.offer, opens=field("offer"))
    yield Fact(_("Needs"), person.need, opens=field("need"))
    groups = Opens(What.GROUPS, edits="groups")
    yield Fact(_("Groups"), ", ".join(person.groups), opens=groups)
    for known in person.acquaintances:
        note = f" ({known.note})" if known.note else ""
        opened = opens.person(known.person_id, f"change_known:{known.id}")
        yield Fact(_("Knows"), f"{known.name}{note}", opens=opened)
    yield from between
    yield from _ways_to_reach(person)


def _ways_to_reach(person: Person) -> Iterator[Fact]:
    labels = {
        PointKind.EMAIL: _("E-mail"),
        PointKind.PHONE: _("Phone"),
        PointKind.URL: _("Web"),
    }
    for kind, label in labels.items():
        for point in person.points:
            if point.kind is kind:
                opened = Opens(What.POINT, name=point.value, edits="points")
                yield Fact(label, say_point(point), opens=opened)


def between_us(story: Story, today: date) -> Iterator[Fact]:
    """Facts between us: introductions, gifts and requests, what we share, who is beside them."""
    for way, label in {
        Way.LED_TO_THEM: _("Introduced by"),
        Way.THEY_LED: _("Led me to"),
        Way.I_MADE: _("I introduced"),
    }.items():
        for each in story.introduced(way):
            yield Fact(label, say_introduced(each, today), opens=opens.person(each.person_id))
    for name, label, tally in (
        ("gave", _("I gave"), story.gave),
        ("asked", _("I asked"), story.asked),
    ):
        opened = Opens(What.TOUCH, tally.touch_id, name)
        if tally.action_id is not None:
            opened = Opens(What.RESULT, tally.action_id)
        yield Fact(label, say_tally(tally, today), opens=opened)
    yield Fact(_("I asked"), say_one_sided(story), Tone.DIM)
    for shared in story.shared:
        opened = Opens(What.ORGANISATION, shared.organisation_id)
        yield Fact(_("In common"), say_shared(shared), opens=opened)
    yield Fact(_("In common"), say_events(story.events, today), opens=Opens(What.EVENTS))
    beside = story.colleagues
    opened = Opens(What.ORGANISATION, beside.organisation_id)
    if beside.count == 1:
        opened = opens.person(beside.first[0].person_id)
    yield Fact(_("Colleagues"), say_colleagues(beside), opens=opened)


def background(
    person: Person, spark: Spark | None, today: date, story: Story = NOTHING
) -> Iterator[Fact]:
    """Facts that stand behind: former jobs, notes, how we met; language and connection last."""
    for job in person.affiliations:
        if job.is_over:
            yield Fact(pgettext("jobs", "Before"), say_job(job), opens=opens.job(job.id))
    for each in next_first(person.dates, today):
        if not is_near(each, today):
            yield Fact(_("Dates"), say_coming(each, today), opens=field("dates"))
    yield Fact(_("Notes"), person.notes, opens=field("notes"))
    yield Fact(_("How we met"), person.how_met, opens=field("how_met"))
    led = story.introduced(Way.LED_TO_THEM)
    yield Fact(_("Introduced by"), story.via if led else person.via)
    if spark is not None:
        opened = Opens(What.SPARK, spark.id)
        yield Fact(_("From the spark"), say_spark(spark, today), opens=opened)
    said = say_language(person.language)
    yield Fact(pgettext("of a person", "Language"), said, opens=field("language"))
    connected = person.connected_on
    yield Fact(_("Connected"), say_full_day(connected) if connected else "")


def column_of(facts: Sequence[Fact]) -> int:
    """The cells of the labels of facts, with the gap."""
    return max((cell_width(fact.label) for fact in facts if fact.value), default=0) + GAP


def fact_blocks(facts: Sequence[Fact], column: int, width: int) -> Iterator[Block]:
    """Labels in a column, values beside them; a label said before is not said again."""
    before = ""
    for label, value, tone, opened in facts:
        if value:
            shown, before = "" if label == before else label, label
            yield Block(list(labelled(shown, value, tone, column, width)), opened)
