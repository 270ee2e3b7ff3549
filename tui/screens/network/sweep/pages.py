"""The first and the last page of the memory sweep: the topics, and what a sitting brought."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical

from planner.language import _, pgettext
from planner.network.sweeps.sittings import Named, Swept
from planner.network.sweeps.topics import Topic
from tui.screens.network.sweep.lines import (
    end_lines,
    intro_lines,
    name_row,
    topic_lines,
    topic_row,
)
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows


class TopicList(RowList):
    """The topics; enter sweeps the highlighted one."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            pgettext("sweep", "Begin"),
            id="sweep.begin",
            tooltip=_("Write down the names that this circle of life brings back."),
        )
    ]


class TopicsPage(Container):
    """The topics with what they brought, beside them the questions of one."""

    def __init__(self) -> None:
        """Begin without topics."""
        super().__init__(classes="panes")
        self._swept: Sequence[Swept] = ()
        self._today = date.min

    def compose(self) -> ComposeResult:
        """The sentence, the topics, the questions."""
        with Vertical(classes="pane--main"):
            yield GrowingBlock(id="intro")
            yield TopicList()
        yield FixedBlock(id="topic", classes="pane--side")

    def show(self, swept: Sequence[Swept], today: date, wanted: str) -> None:
        """Show the topics, one highlighted if it is wanted."""
        self._swept, self._today = swept, today
        self.query_one("#intro", GrowingBlock).show(intro_lines)
        source = FixedRows(swept, lambda each, width: topic_row(each, today, width))
        self.query_one(TopicList).show(source, wanted or None)
        self.show_topic()

    def show_topic(self) -> None:
        """Show the questions of the highlighted topic."""
        key, today = self.query_one(TopicList).key, self._today
        found = next((each for each in self._swept if each.topic.key == key), None)
        self.query_one("#topic", FixedBlock).show(
            lambda width: topic_lines(found, today, width) if found else ()
        )

    def open(self) -> None:
        """Give the keys to the topics."""
        self.screen.set_focus(self.query_one(TopicList), scroll_visible=False)


class EndList(RowList):
    """The names that a sitting brought; enter goes back to the topics."""

    BINDINGS = [
        Binding(
            "enter",
            "screen.back",
            pgettext("sweep", "Topics"),
            id="sweep.topics",
            tooltip=_("Go back to the topics; the next one is highlighted."),
        )
    ]


class EndPage(Container):
    """Outcome of a sitting, name by name."""

    def compose(self) -> ComposeResult:
        """The outcome, the names."""
        yield GrowingBlock(id="brought")
        yield EndList()

    def show(self, topic: Topic, named: Sequence[Named], today: int, following: str) -> None:
        """Show the sitting of a topic, the number of names of the day, and the next topic."""
        self.query_one("#brought", GrowingBlock).show(
            partial(end_lines, topic, named, today, following)
        )
        self.query_one(EndList).show(FixedRows(named, name_row))

    def open(self) -> None:
        """Give the keys to the names."""
        self.screen.set_focus(self.query_one(EndList), scroll_visible=False)
