"""What the weekly review shows: one of seven pages, its rows, and where one is."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one

from planner.calendar.weeks import other_week, week_to_review
from planner.insights.review.facts import PAGES, Review
from planner.insights.review.wording import if_then_from, page_names, say_week
from planner.language import _
from planner.model.lessons import Lesson
from planner.model.stored_json import whole
from planner.model.vocabulary import SparkKind
from tui.base.live_screen import Surroundings
from tui.base.session import RitualScreen
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.commands import key_of
from tui.screens.insights.review.last_pages import lessons_page, next_week_page, sparks_page
from tui.screens.insights.review.pages import giving_page, groups_page, stairs_page, week_page
from tui.screens.insights.review.rows import Page, Thing, detail, text
from tui.screens.sparks.story import say_kinds
from tui.widgets.growing_block import Lines
from tui.widgets.row_list import RowList

_ASKED_ON_PAGE = {"if_then": PAGES, "note": PAGES, "learn": 6}
"""The questions whose text may be half typed, and the page on which each is asked."""


class ReviewView(RitualScreen):
    """Shows one page of the review of one week; `thing` is what is highlighted."""

    RITUAL = "review"
    TITLE = _("Weekly review")

    rows = query_one(RowList)
    wanted: str | None = None
    """The row to highlight when the page is read next."""

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin with the week just ending, or go on where it was left."""
        super().__init__(surroundings, about)
        self.week = week_to_review(self.today)
        self.page = 1
        self.review = Review(self.week)
        self._page = Page(lambda _width: ())
        self._go_on()

    def _go_on(self) -> None:
        """Take up the page that was left, if its week is still the one to look back on."""
        kept = self.kept()
        weeks = (self.week, other_week(self.week, self.today))
        week = next((each for each in weeks if each.first.isoformat() == kept.get("week")), None)
        switched_today = kept.get("day") == self.today.isoformat()
        if week is not None and (week == self.week or switched_today):
            self.week, self.page = week, whole(kept.get("page"), range(1, PAGES + 1), 1)
        self.page = _ASKED_ON_PAGE.get(self.about, self.page)

    def body(self) -> ComposeResult:
        """The page, and beside it where one is."""
        with Horizontal(classes="panes"):
            with Vertical(classes="review--main"):
                yield Lines(id="title")
                yield Lines(id="told")
                yield RowList()
                yield Lines(id="detail")
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield Lines(id="where")

    def head(self) -> tuple[str, str]:
        """The week at the left, the page and the minutes at the right."""
        place = _("{page} of {pages}").format(page=self.page, pages=PAGES)
        told = " · ".join(filter(None, [place, self.minutes_passed()]))
        return f"{self.TITLE} · {say_week(self.week)}", told

    @property
    def thing(self) -> Thing | None:
        """What is highlighted."""
        return self._page.thing(self.rows.key)

    def load(self) -> None:
        """Read the page; the highlight stays where it was."""
        self.review = self.store.reviews.of(self.week)
        self._page = self._pages()[self.page - 1]()
        self.query_one("#title", Lines).show(self._title)
        self.query_one("#told", Lines).show(self._page.told)
        self.query_one("#where", Lines).show(self._where)
        self.rows.show(self._page.source, self.wanted)
        self.wanted = None
        self.show_detail()
        self.show_head()

    def show_detail(self) -> None:
        """Show in full what its row may cut."""
        said = detail(self.thing)
        self.query_one("#detail", Lines).show(text(said, Tone.DIM) if said else lambda _width: ())

    def _pages(self) -> Sequence[Callable[[], Page]]:
        """The seven pages; only the one shown is read."""
        reviews, week, today = self.store.reviews, self.week, self.today
        return (
            lambda: week_page(
                reviews.figures(week, today),
                reviews.of(week.before).if_then,
                key_of(self, "review.learn"),
            ),
            lambda: stairs_page(reviews.stands(week, today), today, key_of(self, "go.stairs")),
            lambda: giving_page(reviews.balance(week, today), today),
            lambda: groups_page(reviews.spread(week, today), today),
            lambda: sparks_page(self.store.sparks.unsorted(), today, self._spark_keys()),
            lambda: lessons_page(
                reviews.lessons(week), self.review, today, key_of(self, "review.learn")
            ),
            self._next_week,
        )

    def _next_week(self) -> Page:
        """The last page."""
        names = {"enter": "keep", "note": "note", "export": "export", "copy": "copy"}
        keys = {name: key_of(self, f"review.{of}") for name, of in names.items()}
        lesson = self.lesson()
        return next_week_page(self.review, lesson, keys, if_then_from(lesson) if lesson else "")

    def lesson(self) -> Lesson | None:
        """The lesson that goes along."""
        if self.review.lesson_id is None:
            return None
        return self.store.lessons.get(self.review.lesson_id)

    def _spark_keys(self) -> str:
        return say_kinds([key_of(self, f"review.{kind}") for kind in SparkKind])

    def _title(self, _width: int) -> Sequence[Line]:
        return [(Span(page_names()[self.page - 1], Tone.TITLE),), ()]

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
        self.rows.cursor = self.rows.top = 0
        self.reload()

    def keep_place(self) -> None:
        """Keep the page for the next time."""
        day, week = self.today.isoformat(), self.week.first.isoformat()
        with self.telling():
            self.keep(page=self.page, week=week, day=day)

    def turn_week(self) -> None:
        """Look back on the other week, from its first page."""
        self.week = other_week(self.week, self.today)
        self.go_to(1)
