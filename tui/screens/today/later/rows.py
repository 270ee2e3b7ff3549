"""What is not for today: actions of days to come or set aside, and what sparks were kept as."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import partial

from textual.signal import Signal

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.model.actions import Action
from planner.model.sparks import CameOf, Spark
from planner.model.vocabulary import SparkKind
from tui.actions.ask_day import ask_another_day
from tui.actions.row_key import Thing
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing

MOST_STORIES = 50


@dataclass(frozen=True, slots=True)
class Section:
    """Things that wait for the same reason."""

    title: str
    things: Sequence[Thing]


class Later:
    """Reads what is not for today, and takes actions out of it; each time is one change."""

    def __init__(self, place: LiveScreen) -> None:
        """Act over `place`."""
        self._place = place
        self.stories: Mapping[int, CameOf] = {}

    @property
    def today(self) -> date:
        """The day the program believes it is."""
        return self._place.today

    @property
    def changed(self) -> Signal[None]:
        """Tells that something has changed."""
        return self._place.surroundings.changed

    def sections(self) -> list[Section]:
        """The sections that have something in them."""
        store = self._place.store
        actions = store.day.later(self.today)
        sections = (
            Section(pgettext("section", "Also today"), store.day.agenda(self.today).further),
            Section(pgettext("section", "Later"), actions.open),
            Section(pgettext("section", "Parked"), actions.parked),
            Section(pgettext("section", "Dropped"), actions.dropped),
            Section(pgettext("section", "Came of sparks"), list(self._read_stories())),
            Section(pgettext("section", "Ideas"), store.sparks.sorted_into(SparkKind.IDEA)),
            Section(pgettext("section", "Memories"), store.sparks.sorted_into(SparkKind.MEMORY)),
        )
        return [section for section in sections if section.things]

    def _read_stories(self) -> Iterator[Spark]:
        """The sparks that became somebody or something to do, newest first."""
        told = self._place.store.sparks.came_of()[:MOST_STORIES]
        self.stories = {story.spark.id: story for story in told}
        return (story.spark for story in told)

    def choose(self, action: Action) -> None:
        """Choose an action for today."""
        with self._changing(pgettext("action", "Chosen for today")):
            self._place.store.actions.choose(action, self.today)

    def move(self, action: Action) -> None:
        """Ask for another day."""
        move = partial(self._move_to, action)
        ask_another_day(self._place, action.title, move, before=action.day)

    def record(self, action: Action, *, at_debrief: bool) -> None:
        """Ask what came of an action."""
        from tui.actions.result.asking import ask_result

        ask_result(self._place, action, f"today.result.{action.id}", at_debrief=at_debrief)

    def drop(self, action: Action) -> None:
        """Give an action up."""
        with self._changing(pgettext("action", "Dropped")):
            self._place.store.actions.drop(action, self.today)

    def _move_to(self, action: Action, day: date) -> None:
        with self._changing(_("Moved to {day}").format(day=say_day(day, self.today))):
            self._place.store.actions.move(action, day, self.today)

    def _changing(self, said: str) -> AbstractContextManager[None]:
        """Wrap one change; the toast stands over the list."""
        return changing(self._place.app.screen, self._place.surroundings, said)
