"""The memory sweep: circles of life, the names that each brings back, what a sitting brought."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.reactive import reactive

from planner.grammar.completion import begun_in_person
from planner.language import _
from planner.language.pasted import split_lines
from planner.model.drafts import Question
from planner.network.sweeps.bare_names import split_names
from planner.network.sweeps.sittings import Named, Swept, next_topic, say_progress
from planner.network.sweeps.topics import Topic, topic_of
from tui.base.completion import looking
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.keyboard.bindings import IN_PAGES
from tui.screens.network.sweep import verbs
from tui.screens.network.sweep.draft import NameDraft
from tui.screens.network.sweep.keys import SWEEP_KEYS
from tui.screens.network.sweep.names_page import NameList, NamesPage
from tui.screens.network.sweep.pages import EndList, EndPage, TopicList, TopicsPage
from tui.screens.network.sweep.pasted import PastedNames
from tui.screens.network.sweep.position import PASTED, SWEEP, At, Names, as_kept, from_kept
from tui.screens.network.views import choose_view
from tui.widgets.head_line import Head


class SweepScreen(SessionScreen):
    """The topics, the names of one, and what the sitting brought, a page each."""

    SESSION = SWEEP
    TITLE = _("Memory sweep")
    AUTO_FOCUS: ClassVar[str | None] = ""
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Circles of life, each with questions that bring names back: a name a line, with whatever"
        " else comes to mind. Five a day are plenty. Whoever is known already is recognised and"
        " not doubled; a colleague gets the job you shared. Every name is saved at once, and the"
        " sweep goes on where it was left."
    )

    BINDINGS = [*IN_PAGES, *SWEEP_KEYS]
    VERBS = {"enjoyed": verbs.enjoyed, "card": verbs.card, "view": choose_view}

    page: reactive[At]
    topics = query_one(TopicsPage)
    names = query_one(NamesPage)
    end = query_one(EndPage)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Sweep the topic whose key is `about`, else choose one."""
        super().__init__(surroundings, about)
        self.drafts = NameDraft(self)
        self.page = At.TOPICS
        self.topic: Topic | None = None
        self.named: Sequence[Named] = ()
        self._swept: Sequence[Swept] = ()
        self._kept: Names = {}
        self._wanted: int | None = None
        self._progress = ""

    @property
    def highlighted(self) -> Named | None:
        """The highlighted name of the sitting."""
        rows = self.query_one(EndList if self.page is At.END else NameList)
        return next((each for each in self.named if each.id == rows.key), None)

    @property
    def person_id(self) -> int | None:
        """The highlighted person, where names are shown."""
        named = self.highlighted if self.page is not At.TOPICS else None
        return named.id if named else None

    def body(self) -> ComposeResult:
        """The pages, of which one is shown."""
        yield TopicsPage()
        yield NamesPage(
            self.store,
            looking(self.store, begun_in_person),
            self.surroundings.clock,
            self._typed,
        )
        yield EndPage()

    def on_mount(self) -> None:
        """Begin with the topic at hand, else with the one left last highlighted."""
        self._kept, left = from_kept(self.kept(), self.today)
        with self.telling():
            self._swept = self.store.sweeps.swept()
        there = [each.topic for each in self._swept]
        if self.about and (topic := topic_of(self.about, there)):
            self._enter(topic)
            return
        self.about = ""
        following = next_topic(self._swept)
        self._show_topics(left or (following.key if following else ""))

    def load(self) -> None:
        """Read the topics and the names of the sitting; text being typed stays."""
        self._swept = self.store.sweeps.swept()
        today = self.store.sweeps.named_on(self.today)
        self._progress = say_progress(today, self.store.sweeps.people())
        if self.topic is None:
            self.topics.show(self._swept, self.today, "")
            return
        self.named = self._of(self.topic)
        if self.page is At.END:
            following = next_topic(self._swept)
            self.end.show(self.topic, self.named, today, following.name if following else "")
        else:
            self.names.show(self.topic, self.named, self._wanted)
            self._wanted = None

    def head(self) -> Head:
        """The title, the topic, and how far the day is."""
        return Head(self.TITLE, self._progress, about=self.topic.name if self.topic else "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with a name where names are shown."""
        if action == "do" and parameters == ("enjoyed",):
            return self.page is not At.TOPICS and self._may_mark()
        if action == "do" and parameters == ("card",):
            return self.page is At.END and self.highlighted is not None
        return True

    def _may_mark(self) -> bool:
        typing = self.page is At.NAMES and self.names.has_line
        return not typing and self.highlighted is not None

    def ids_of(self, topic: Topic) -> Sequence[int]:
        """The people named in today's sitting of a topic."""
        return [each.id for each in self._of(topic)]

    def remember(
        self, topic: Topic, person_id: int, before: Sequence[int], *, is_new: bool
    ) -> None:
        """Keep a name of the sitting behind those `before` it; what was taken back is forgotten.

        One named again keeps its sign and its place: the names stand as they were counted.
        """
        signs = self._kept.get(topic.key, {})
        kept = {number: signs[number] for number in before}
        kept.setdefault(person_id, is_new)
        self._kept[topic.key] = kept
        self._wanted = person_id
        self.keep(**as_kept(self._kept, topic.key, self.today))

    def _of(self, topic: Topic) -> Sequence[Named]:
        """The names of today's sitting; those that were taken back are left out."""
        kept = self._kept.get(topic.key, {})
        if not kept:
            return ()
        return self.store.sweeps.named(kept)[: self.store.sweeps.named_of(topic, self.today)]

    async def go_on_with(self, question: Question) -> bool:
        """Go on with a half-typed name."""
        topic = topic_of(str(question.about), [each.topic for each in self._swept])
        if question.place != SWEEP or topic is None:
            return False
        self._enter(topic)
        if question.action == PASTED:
            self._list(topic, split_lines(self.store.drafts.load(question)))
        return True

    def _show_topics(self, wanted: str) -> None:
        self.topic, self.named = None, ()
        self._go_to(At.TOPICS)
        self.topics.show(self._swept, self.today, wanted)
        self.topics.open()

    def _enter(self, topic: Topic) -> None:
        """Ask about a topic, and put its half-typed name back."""
        self.topic, self.about = topic, topic.key
        self._go_to(At.NAMES)
        self.reload()
        self.names.open(self.drafts.load(topic))
        self.keep(**as_kept(self._kept, topic.key, self.today))

    def _go_to(self, page: At) -> None:
        for each in At:
            self.set_class(each is page, f"-{each.value}")
        self.page = page
        self.refresh_bindings()

    def _typed(self, text: str) -> None:
        if self.topic is not None:
            self.drafts.typed(self.topic, text)

    def action_back(self) -> None:
        """Go back to the topics, from these to the place."""
        self.drafts.save()
        if self.topic is None:
            self.action_leave()
            return
        ended, before = self.page is At.END, self.topic.key
        following = next_topic(self._swept) if ended else None
        self.about = ""
        self._show_topics(following.key if following else before)
        self.reload()

    def keep_draft(self) -> None:
        """Write the draft being typed now."""
        self.drafts.save()

    on_unmount = keep_draft  # the session may end without being left

    @on(TopicList.Opened)
    def _begin(self, event: TopicList.Opened) -> None:
        topic = topic_of(str(event.key), [each.topic for each in self._swept])
        if self.page is At.TOPICS and topic is not None:
            self._enter(topic)

    @on(TopicList.Highlighted)
    def _highlighted(self) -> None:
        if self.page is At.TOPICS:
            self.topics.show_topic()
        self.refresh_bindings()

    @on(NamesPage.Saving)
    def _save(self) -> None:
        if self.topic is not None:
            verbs.save(self, self.topic)

    @on(NamesPage.Pasted)
    def _list_pasted(self, event: NamesPage.Pasted) -> None:
        if self.topic is not None:
            self._list(self.topic, event.lines)

    def _list(self, topic: Topic, lines: Sequence[str]) -> None:
        """List names before they are saved; one of a kind each, though semicolons part them."""
        names = [name for line in lines for name in split_names(line)]
        write, saved = partial(verbs.write, self, topic), partial(verbs.saved, self, topic)
        PastedNames(self, topic, write, saved).list_lines(names)

    @on(NamesPage.Ended)
    def _end(self) -> None:
        if self.topic is not None:
            verbs.end(self, self.topic)
            self._go_to(At.END)
            self.reload()
            self.end.open()
