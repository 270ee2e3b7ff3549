"""The weekly review: seven short pages, one shown at a time."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.getters import query_one
from textual.reactive import reactive

from planner.calendar.weeks import other_week, week_to_review
from planner.insights.review.facts import PAGES
from planner.insights.review.if_then import if_then_from
from planner.insights.review.week_words import say_week_in_short
from planner.insights.review.wording import page_names
from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.stored_json import whole
from planner.model.vocabulary import SparkKind
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.commands import key_of
from tui.screens.insights.review import people_verbs, stair_verbs, verbs
from tui.screens.insights.review.keys import KEYS
from tui.screens.insights.review.last_pages import lessons_page, next_week_page, sparks_page
from tui.screens.insights.review.matching import match
from tui.screens.insights.review.page import ReviewPage
from tui.screens.insights.review.pages import giving_page, groups_page, stairs_page, week_page
from tui.screens.insights.review.rows import Page, text
from tui.screens.sparks.lines import say_kinds
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head

WEEK_PAGE, STAIRS_PAGE, GIVING_PAGE, GROUPS_PAGE, SPARKS_PAGE, LESSONS_PAGE = range(1, PAGES)
SAID = 100
"""Letters of the if–then that the last word of a review repeats."""

_OFFERED = {
    **dict.fromkeys(("target", "due", "climb"), (STAIRS_PAGE, "stair")),
    **dict.fromkeys(("thank", "tell", "promise"), (GIVING_PAGE, "asked")),
    "move": (GIVING_PAGE, "promised"),
    "plan": (GROUPS_PAGE, "to_contact"),
    **dict.fromkeys(("sort_spark", "delete_spark"), (SPARKS_PAGE, "spark")),
    "choose": (LESSONS_PAGE, "lesson"),
    **dict.fromkeys(("if_then", "note", "copy", "export"), (PAGES, "")),
}
"""The page on which each verb is offered, and the attribute of the page that it needs."""

_ASKED_ON_PAGE = {"if_then": PAGES, "note": PAGES, "learn": LESSONS_PAGE}
"""The questions whose answer may be half typed, and the page on which each is asked."""


class ReviewScreen(SessionScreen):
    """Fifteen minutes to look back on a week and take one thing along."""

    SESSION = "review"
    TITLE = _("Weekly review")

    HELP = _(
        "Seven short pages, a minute or two each: the week, stairs, gives and asks, groups, sparks,"
        " lessons, and one if–then for the next week. Every page can be acted on at once, and left"
        " at any time; it goes on where it was left. On Monday and Tuesday it looks back on the"
        " week before."
    )
    CSS_PATH = "screen.tcss"
    BINDINGS = KEYS
    VERBS = {
        "target": stair_verbs.target,
        "due": stair_verbs.due,
        "climb": stair_verbs.climb,
        "thank": people_verbs.thank,
        "tell": people_verbs.tell,
        "promise": people_verbs.promise,
        "move": people_verbs.move,
        "plan": people_verbs.plan,
        "card": people_verbs.card,
        "sort_spark": verbs.sort_spark,
        "delete_spark": verbs.delete_spark,
        "choose": verbs.choose,
        "if_then": verbs.ask_if_then,
        "note": verbs.ask_note,
        "copy": verbs.copy,
        "export": verbs.export,
    }

    page: reactive[int]
    pane = query_one(ReviewPage)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin with the week just ending, or go on where it was left."""
        super().__init__(surroundings, about)
        self.page = 1
        self._week = week_to_review(self.today)
        self._go_on()

    def _go_on(self) -> None:
        """Take up the page that was left, if its week is still the one to look back on."""
        kept = self.kept()
        weeks = (self._week, other_week(self._week, self.today))
        week = next((each for each in weeks if each.first.isoformat() == kept.get("week")), None)
        switched_today = kept.get("day") == self.today.isoformat()
        if week is not None and (week == self._week or switched_today):
            self._week, self.page = week, whole(kept.get("page"), range(1, PAGES + 1), 1)
        self.page = _ASKED_ON_PAGE.get(self.about, self.page)

    def body(self) -> ComposeResult:
        """The page, and beside it where one is."""
        with Horizontal(classes="panes"):
            yield ReviewPage(self._week)
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="where")

    def head(self) -> Head:
        """The week and its pages, the minutes at the right."""
        pages = dict(enumerate(page_names(), start=1))
        week = say_week_in_short(self._week, self.today)
        title = _("Weekly review, {week}").format(week=week)
        return Head.at_page(title, self.minutes_passed(), pages, self.page)

    def load(self) -> None:
        """Read the page; the highlight stays where it was."""
        self.pane.week = self._week
        self.pane.review = self.store.reviews.of(self._week)
        self.pane.show(page_names()[self.page - 1], self._pages()[self.page - 1]())
        self.query_one("#where", GrowingBlock).show(self._where)

    def _pages(self) -> Sequence[Callable[[], Page]]:
        """The seven pages; only the one shown is read."""
        reviews, week, today = self.store.reviews, self._week, self.today
        working = self.store.practice.working
        return (
            lambda: week_page(
                reviews.figures(week, today),
                reviews.figures(week.before, today),
                reviews.of(week.before).if_then,
                key_of(self, "review.learn"),
                reviews.triumphs(week, today),
            ),
            lambda: stairs_page(
                reviews.stands(week, today), week, today, working, key_of(self, "go.stairs")
            ),
            lambda: giving_page(reviews.balance(week, today), week, today, working),
            lambda: groups_page(reviews.spread(week, today), today),
            lambda: sparks_page(self.store.sparks.unsorted(), today, self._spark_keys()),
            lambda: lessons_page(
                reviews.lessons(week), self.pane.review, today, key_of(self, "review.learn")
            ),
            self._next_week,
        )

    def _next_week(self) -> Page:
        """The last page."""
        names = {"enter": "keep", "note": "note", "export": "export", "copy": "copy"}
        keys = {name: key_of(self, f"review.{of}") for name, of in names.items()}
        lesson = verbs.lesson_taken(self)
        return next_week_page(
            self.pane.review, lesson, keys, if_then_from(lesson) if lesson else ""
        )

    def _spark_keys(self) -> str:
        return say_kinds([key_of(self, f"review.{kind}") for kind in SparkKind])

    def _where(self, width: int) -> Sequence[Line]:
        """The pages with their numbers, the current one lit."""
        lines: list[Line] = []
        for number, name in enumerate(page_names(), start=1):
            lit = number == self.page
            tone = Tone.ACCENT if lit else Tone.DIM
            lines.append((Span(f"{number}  ", tone), Span(name, Tone.TITLE if lit else Tone.DIM)))
        said = _("{key} looks back on the other week.").format(key=key_of(self, "review.other"))
        return [*lines, (), *text(said, Tone.DIM)(width)]

    def go_to(self, page: int) -> None:
        """Show a page, and begin there next time."""
        self.page = page
        self.keep_place()
        self.pane.rows.cursor = self.pane.rows.top = 0
        self.reload()

    def keep_place(self) -> None:
        """Keep the page for the next time."""
        day, week = self.today.isoformat(), self._week.first.isoformat()
        with self.telling():
            self.keep(page=self.page, week=week, day=day)

    def on_mount(self) -> None:
        """Match the personas, and ask again what was half typed if it was begun for that."""
        match(self)
        if self.about in _ASKED_ON_PAGE:
            self.call_after_refresh(self.ask, Question("review", self.about))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the verbs of the highlighted thing on this page."""
        verb = str(parameters[0]) if action == "do" else ""
        if verb == "card":
            return self.pane.has_person
        if verb in _OFFERED:
            page, about = _OFFERED[verb]
            return self.page == page and (not about or getattr(self.pane, about) is not None)
        if action == "learn":
            return self.page in (WEEK_PAGE, LESSONS_PAGE)
        if action in ("go_on", "finish"):
            return (self.page == PAGES) is (action == "finish")
        if action == "turn":
            return 1 <= self.page + int(str(parameters[0])) <= PAGES
        return True

    def on_row_list_highlighted(self) -> None:
        """Show the highlighted row whole, and offer its keys."""
        self.pane.show_whole()
        self.refresh_bindings()

    def action_turn(self, by: int) -> None:
        """Go to a page beside this one."""
        self.go_to(self.page + by)

    def action_turn_to(self, page: int) -> None:
        """Go to a page."""
        self.go_to(page)

    def action_go_on(self) -> None:
        """Go to the next page; nothing is adopted by that."""
        self.go_to(self.page + 1)

    def action_other(self) -> None:
        """Look back on the other week, from its first page."""
        self._week = other_week(self._week, self.today)
        self.go_to(1)

    def action_learn(self) -> None:
        """Ask for a lesson in one sentence."""
        question = AskLine(
            _("What the week taught you, in one sentence"),
            drafts=self.store.drafts,
            kept_as=Question("review", "learn"),
        )
        self.app.push_screen(question, self._learn)

    def _learn(self, typed: TypedLine | None) -> None:
        if typed is None:
            return
        lesson = None
        with self.changing(_("Lesson kept")):
            lesson = self.store.lessons.learn(typed.text, self._week.until(self.today), None)
        if lesson is not None:
            self.pane.wanted = f"lesson-{lesson.id}"
            self.go_to(LESSONS_PAGE)

    def action_finish(self) -> None:
        """End the review: the next one begins anew."""
        if_then = self.pane.review.if_then
        if not if_then:
            verbs.ask_if_then(self)
            return
        finished = False
        with self.changing(""):
            self.store.reviews.finish(self._week, self.today)
            self.keep()
            finished = True
        if finished:
            app = self.app
            self.dismiss(None)
            app.notify(_("Review kept. {if_then}").format(if_then=shorten(if_then, SAID)))
