"""Rows of everything that is not for today: actions by their state, sparks by their kind."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from db.store import Store
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.model.actions import Action, titled
from planner.model.labels import word_for_routine
from planner.model.signs import SEPARATOR
from planner.model.sparks import CameOf, Spark
from planner.model.vocabulary import ActionState, SparkKind
from planner.sparks.wording import say_story
from tui.actions.row_key import Thing, key_of_thing
from tui.drawing.columns import dated_line
from tui.drawing.signs import sign_of
from tui.drawing.text_line import Span, Tone, fit
from tui.screens.today.entries import blank, title_entry
from tui.widgets.rows import Entry

_MOST_STORIES = 50


class Section(NamedTuple):
    """Things that wait for the same reason."""

    title: str
    things: Sequence[Thing]


class Later(NamedTuple):
    """The sections that are not empty, and the story of each spark that became something."""

    sections: Sequence[Section] = ()
    stories: Mapping[int, CameOf] = {}

    def story(self, thing: Thing | None) -> CameOf | None:
        """The story of a spark, if it became something."""
        return self.stories.get(thing.id) if isinstance(thing, Spark) else None


def read_later(store: Store, today: date) -> Later:
    """Read what is not for today; the newest stories first, 50 at most."""
    actions = store.day.later(today)
    further = store.day.agenda(today).further
    stories = store.sparks.came_of()[:_MOST_STORIES]
    sections = (
        Section(pgettext("section", "Also today"), further),
        Section(pgettext("section", "Later"), actions.open),
        Section(pgettext("section", "Parked"), actions.parked),
        Section(pgettext("section", "Dropped"), actions.dropped),
        Section(pgettext("section", "Came of sparks"), [story.spark for story in stories]),
        Section(pgettext("section", "Ideas"), store.sparks.sorted_into(SparkKind.IDEA)),
        Section(pgettext("section", "Memories"), store.sparks.sorted_into(SparkKind.MEMORY)),
    )
    return Later(
        [section for section in sections if section.things],
        {story.spark.id: story for story in stories},
    )


def later_entries(later: Later, today: date) -> Iterator[Entry]:
    """The rows: sections apart from each other, or a sentence if there are none."""
    if not later.sections:
        said = _("Nothing waits for another day: your mind is free for this one.")
        yield Entry(lambda width: (Span(fit(said, width), Tone.DIM),))
    for place, section in enumerate(later.sections):
        if place:
            yield blank()
        yield title_entry(section.title, section.things)
        for thing in section.things:
            story = later.story(thing)
            yield _entry(thing, say_story(story) if story else full_text(thing), today)


def _entry(thing: Thing, text: str, today: date) -> Entry:
    day = _day(thing)
    said = say_day(day, today) if day else ""
    if isinstance(thing, Action) and thing.routine_id is not None:
        text = f"{text} {SEPARATOR} {word_for_routine()}"
    return Entry(partial(dated_line, sign_of(thing), text, said), key_of_thing(thing))


def full_text(thing: Thing) -> str:
    """The text of a spark, or the title of an action."""
    return thing.text if isinstance(thing, Spark) else titled(thing)


def _day(thing: Thing) -> date | None:
    """The day an action is for, else that on which it was set aside or the spark kept."""
    if isinstance(thing, Spark):
        return thing.day
    return thing.day if thing.state is ActionState.OPEN else thing.closed_on
