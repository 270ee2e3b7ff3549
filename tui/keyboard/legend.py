"""The signs that each place shows, with their words: what the help lists."""

from collections.abc import Callable, Sequence

from planner.language import _, pgettext
from planner.model import signs
from planner.model.labels import circles_in_short
from planner.stairs.climbs import CLIMBED_STAIR, OPEN_STAIR
from tui.drawing.bars import AHEAD, FULL

Legend = Sequence[tuple[str, str]]
"""Signs and their words, in the order in which they are met."""


def legend_of(place: str) -> Legend:
    """The signs of a place or session by its id; none of one that has no signs of its own."""
    read: dict[str, Callable[[], Legend]] = {
        "today": _of_today,
        "morning": _actions,
        "fifteen": _actions,
        "network": _of_network,
        "triage": lambda: [*_circles(), *_strength()],
        "stairs": _of_stairs,
        "month": _of_month,
        "year": _of_year,
        "climbed": lambda: [(CLIMBED_STAIR, pgettext("step", "climbed"))],
        "leading": lambda: [(signs.OPEN, pgettext("goal", "under way"))],
        "pitch": _of_pitch,
        "events": _of_events,
        "review": lambda: [(signs.OPEN, pgettext("goal", "under way")), *_late(), *_reached()],
    }
    return read[place]() if place in read else ()


def _actions() -> Legend:
    return [
        (signs.OPEN, pgettext("action", "to do")),
        (signs.PREPARED, pgettext("action", "prepared")),
        (signs.DONE, pgettext("action", "done")),
        *_late(),
        (signs.PROPOSED, pgettext("action", "proposed")),
        (signs.FREE, _("a place that is free")),
    ]


def _of_today() -> Legend:
    return [
        *_actions(),
        (signs.TO_DEBRIEF, _("to debrief")),
        (signs.EVENT, pgettext("sign", "event")),
        (signs.SPARK, pgettext("sign", "spark")),
        ("▪ ▫", _("active day, quiet day")),
        *_climbs(),
    ]


def _climbs() -> Legend:
    return [
        (signs.CURRENT, pgettext("step", "current")),
        (_STAIRS, _("climbed, still to climb")),
        (signs.CRITERION_MET, _("the day it was climbed")),
        (signs.FLAG, pgettext("sign", "the goal")),
    ]


_STAIRS = f"{CLIMBED_STAIR} {OPEN_STAIR}"


def _of_pitch() -> Legend:
    return [
        (signs.DONE, pgettext("pitch", "has what helps; a test that holds")),
        (signs.PREPARED, pgettext("pitch", "begun")),
        (signs.OPEN, pgettext("pitch", "empty; not yet")),
        (signs.CURRENT, pgettext("stage", "next")),
    ]


def _late() -> Legend:
    return [(signs.LATE, pgettext("sign", "late"))]


def _reached() -> Legend:
    return [(signs.DONE, pgettext("goal", "reached")), (signs.DROPPED, pgettext("goal", "dropped"))]


def _circles() -> Legend:
    return [(sign, circles_in_short()[circle]) for circle, sign in signs.CIRCLES.items()]


def _strength() -> Legend:
    return [(signs.DONE * 2 + signs.OPEN, _("strength of the tie"))]


def _of_network() -> Legend:
    return [
        *_circles(),
        (signs.DUE, _("contact is due")),
        (signs.LATE, _("long overdue")),
        (f"{CLIMBED_STAIR}{OPEN_STAIR}", _("the rhythm that has passed")),
        (signs.PARKED, pgettext("person", "resting")),
        ("×", _("not to be contacted")),
        (signs.CRITERION_MET, pgettext("person", "marked")),
        *_strength(),
        (signs.PREPARED, _("a prepared action")),
        (signs.DONE, _("a touch, a done action")),
    ]


def _of_stairs() -> Legend:
    return [
        (signs.OPEN, pgettext("step", "to come")),
        (signs.DONE, _("climbed, reached, met")),
        *_late(),
        (signs.DROPPED, pgettext("goal", "dropped")),
        (signs.PREPARED, _("a prepared action")),
        *_climbs(),
    ]


def _of_month() -> Legend:
    return [
        (f"{FULL} {AHEAD}", _("done, to do")),
        (_STAIRS, _("a step due: climbed, still to climb")),
        (signs.OPEN, pgettext("action", "to do")),
        (signs.DONE, pgettext("action", "done")),
        *_late(),
        (signs.EVENT, pgettext("sign", "event")),
        ("[ ]", _("today")),
    ]


def _of_year() -> Legend:
    return [
        (signs.DONE, _("an active day")),
        (signs.SEPARATOR, _("a working day without one")),
        (signs.FREE, _("today, still open")),
    ]


def _of_events() -> Legend:
    return [
        (signs.OPEN, pgettext("event", "planned")),
        (signs.PREPARED, pgettext("event", "prepared")),
        (signs.TO_DEBRIEF, _("to debrief")),
        (signs.DONE, pgettext("event", "debriefed")),
        (signs.DROPPED, pgettext("event", "given up")),
    ]
