"""The page of one person, in lines."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planner.calendar.working_days import WorkingDays
from planner.language import _, pgettext
from planner.language.dates_in_words import DAY_COLUMN, say_day, say_full_day, say_minutes
from planner.language.text import shorten
from planner.language.width import cell_width
from planner.model.actions import Action
from planner.model.labels import channels, directions, person_states, roles
from planner.model.people import Person
from planner.model.signs import DONE, OPEN
from planner.model.sparks import Spark
from planner.model.touches import Touch, say_gave, say_gist, waiting
from planner.model.vocabulary import ActionState, Direction, PersonState, PointKind
from planner.network.circle_words import say_circle
from planner.sparks.wording import say_spark
from planner.today.lateness import is_late
from planner.today.waiting import Awaited
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.people.awaited_lines import waiting_lines
from tui.people.rhythm_sign import sign_of

_LONGEST_NAME = 200
_DAY = DAY_COLUMN
_TIES = 5


class _Known(NamedTuple):
    """A fact of a person: its label, the value, its look."""

    label: str
    value: str
    tone: Tone = Tone.PLAIN


class Card(NamedTuple):
    """All that the page of a person is drawn from.

    `spark` is the one they came of, `awaited` an answer awaited from them, if there is one.
    """

    person: Person
    touches: Sequence[Touch]
    actions: Sequence[Action]
    spark: Spark | None = None
    awaited: Awaited | None = None


def card_lines(
    card: Card, today: date, working: WorkingDays, width: int, key_name: Callable[[str], str]
) -> list[Line]:
    """A person in full: what is known, awaited and planned, what passed between us, if anything.

    `key_name` gives the key of a verb by its name.
    """
    person, touches, actions, spark, awaited = card
    circle_key = key_name("circle")
    planned = [action for action in actions if action.state is not ActionState.DONE]
    lines: list[Line] = [
        *((Span(line, Tone.TITLE),) for line in wrap(shorten(person.name, _LONGEST_NAME), width)),
        *_work_lines(person, width),
        (),
        *_known_lines([*_known(person, today, circle_key), *_came_of(spark, today)], width),
    ]
    if awaited is not None:
        lines += [(), *waiting_lines(awaited, today, width, key_name)]
    if planned:
        lines += [(), _title(_("Planned"), len(planned))]
        lines += [_action_line(action, today, working, width) for action in planned]
    lines += [(), _title(_("Timeline"), len(touches))]
    unanswered = waiting(touches)
    for touch in touches:
        lines += _touch_lines(touch, today, width, waits=touch.id in unanswered)
    if not touches:
        said = _("Nothing noted yet: {key} notes a touch.").format(key=key_name("touch"))
        lines += dim_lines(said, width)
    return lines


def _work_lines(person: Person, width: int) -> Iterator[Line]:
    work = ", ".join(filter(None, (person.role_title, person.organisation)))
    return ((Span(line),) for line in wrap(work, width) if line)


def _known(person: Person, today: date, circle_key: str) -> Iterator[_Known]:
    """All that is known of a person, in the order of use; what is not known is left out."""
    values: list[_Known] = []
    if person.state is not PersonState.ACTIVE:
        values.append(_Known(pgettext("person", "State"), person_states()[person.state], Tone.DUE))
    values += [
        _circle(person, today, circle_key),
        _Known(_("Last contact"), _full(person.last_contact)),
        _Known(_("Tie"), _tie(person.strength)),
        _Known(_("In my network"), roles()[person.role] if person.role else ""),
        _Known(_("Groups"), ", ".join(person.groups)),
        *_points(person),
        _Known(_("Needs"), person.need),
        _Known(_("Offers"), person.offer),
        _Known(_("Notes"), person.notes),
        _Known(_("City"), person.city),
        _Known(pgettext("of a person", "Language"), person.language),
        _Known(_("How we met"), person.how_met),
        _Known(_("Introduced by"), person.via),
        _Known(_("Enjoyed talking"), _("yes") if person.enjoyed else ""),
        _Known(_("Connected"), _full(person.connected_on)),
    ]
    return (value for value in values if value.value)


def _came_of(spark: Spark | None, today: date) -> Iterator[_Known]:
    if spark is not None:
        yield _Known(_("From the spark"), say_spark(spark, today))


def _points(person: Person) -> Iterator[_Known]:
    labels = {
        PointKind.EMAIL: _("E-mail"),
        PointKind.PHONE: _("Phone"),
        PointKind.URL: _("Web"),
    }
    for kind, label in labels.items():
        for point in person.points:
            if point.kind is kind:
                value = f"{point.value} ({point.label})" if point.label else point.value
                yield _Known(label, value)


def _circle(person: Person, today: date, key: str) -> _Known:
    """The circle with what it does; without any the key that gives one."""
    said = say_circle(person, today)
    if not said and key:
        return _Known(_("Circle"), _("none yet: {key} gives one").format(key=key), Tone.DIM)
    _sign, tone = sign_of(person.state, person.period_days, person.contact_due, today)
    return _Known(_("Circle"), said, tone if person.contact_due else Tone.PLAIN)


def _tie(strength: int | None) -> str:
    if strength is None:
        return ""
    return f"{DONE * strength}{OPEN * (_TIES - strength)} {strength}/{_TIES}"


def _full(day: date | None) -> str:
    return say_full_day(day) if day else ""


def _known_lines(known: Sequence[_Known], width: int) -> list[Line]:
    """Labels in a column, values beside them; a label said before is not said again."""
    column = max((cell_width(each.label) for each in known), default=0) + 2
    lines: list[Line] = []
    before = ""
    for label, value, tone in known:
        shown = "" if label == before else label
        before = label
        for text in wrap(value, max(width - column, 10)):
            lines.append((Span(fit(shown, column), Tone.DIM), Span(text, tone)))
            shown = ""
    return lines


def _title(name: str, count: int) -> Line:
    return (Span(name, Tone.TITLE), Span(f"  {count}" if count else "", Tone.DIM))


def _action_line(action: Action, today: date, working: WorkingDays, width: int) -> Line:
    day = say_day(action.day, today) if action.day else ""
    late = action.state is ActionState.OPEN and is_late(action, today, working)
    return (
        Span(fit(day, _DAY), Tone.LATE if late else Tone.DIM),
        Span(fit(action.title, max(width - _DAY, 0))),
    )


def _touch_lines(touch: Touch, today: date, width: int, *, waits: bool) -> Iterator[Line]:
    """A touch: when and how, then what it was about, what I gave and what I asked for."""
    how = [
        channels()[touch.channel] if touch.channel else "",
        _direction(touch, waits=waits),
        say_minutes(touch.minutes) if touch.minutes else "",
    ]
    said = [
        ", ".join(filter(None, how)),
        say_gist(touch),
        _("About them: {what}").format(what=touch.about) if touch.about else "",
        _("I gave: {what}").format(what=say_gave(touch)) if touch.gave else "",
        _("I asked for: {what}").format(what=touch.asked) if touch.asked else "",
    ]
    texts = [text for part in said if part for text in wrap(part, max(width - _DAY, 10))]
    day = say_day(touch.day, today)
    for text in texts or [""]:
        yield (Span(fit(day, _DAY), Tone.DIM), Span(text))
        day = ""


def _direction(touch: Touch, *, waits: bool) -> str:
    """The side that wrote, if it was one alone, and whether the answer is still awaited."""
    if touch.direction is Direction.TWO_WAY:
        return ""
    if touch.direction is Direction.OUT and not waits:
        return pgettext("touch", "from me")
    return directions()[touch.direction]


def dim_lines(sentence: str, width: int) -> list[Line]:
    """A dim sentence, wrapped."""
    return [(Span(line, Tone.DIM),) for line in wrap(sentence, width)]
