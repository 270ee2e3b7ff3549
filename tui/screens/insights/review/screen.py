"""The weekly review: seven short pages, and all its keys."""

from textual.binding import Binding, BindingType

from planner.insights.review.facts import PAGES
from planner.language import _, pgettext
from tui.keyboard.names import FRENCH_DIGITS
from tui.screens.insights.review.keeping import LESSONS_PAGE, Keeping
from tui.screens.insights.review.people import PeopleDeeds
from tui.screens.insights.review.stairs import StairsDeeds

_WEEK, _STAIRS, _GIVING, _GROUPS, _SPARKS, _LESSONS = 1, 2, 3, 4, 5, LESSONS_PAGE
_OFFERED = {
    **dict.fromkeys(("target", "due", "climb"), (_STAIRS, "stair")),
    **dict.fromkeys(("thank", "tell", "promise"), (_GIVING, "asked")),
    "move": (_GIVING, "promised"),
    "plan": (_GROUPS, "somebody"),
    **dict.fromkeys(("sort_spark", "delete_spark"), (_SPARKS, "spark")),
    "choose": (_LESSONS, "highlighted_lesson"),
    **dict.fromkeys(("if_then", "note", "copy", "export"), (PAGES, "")),
}
"""On which page an action is offered, and what has to be highlighted for it."""


def _bound(key: str, action: str, name: str, label: str, sentence: str) -> Binding:
    return Binding(key, action, label, id=f"review.{name}", tooltip=sentence)


def _pages() -> list[BindingType]:
    """The digits; those of a French keyboard have ids of their own."""
    return [
        Binding(
            key,
            f"turn_to({number})",
            _("Page {number}").format(number=number),
            id=f"review.page.{number}{way}",
            show=False,
            tooltip=_("Go to page {number}.").format(number=number),
        )
        for number in range(1, PAGES + 1)
        for way, key in (("", str(number)), (".azerty", FRENCH_DIGITS[str(number)]))
    ]


def _turning() -> list[BindingType]:
    """The keys that turn pages."""
    return [
        Binding(
            "enter",
            "go_on",
            pgettext("page", "Next"),
            id="review.enter",
            priority=True,
            tooltip=_("Go on to the next page; a lesson highlighted goes along."),
        ),
        Binding(
            "enter",
            "finish",
            pgettext("review", "Keep"),
            id="review.keep",
            priority=True,
            tooltip=_("Keep the review; the if–then is asked for if there is none yet."),
        ),
        Binding(
            "right",
            "turn(1)",
            pgettext("page", "Next"),
            id="review.next",
            show=False,
            tooltip=_("Go on to the next page."),
        ),
        Binding(
            "left",
            "turn(-1)",
            pgettext("page", "Back"),
            id="review.back",
            tooltip=_("Go back to the page before."),
        ),
        *_pages(),
    ]


class ReviewScreen(StairsDeeds, PeopleDeeds, Keeping):
    """Fifteen minutes to look back on a week and take one thing along."""

    HELP = _(
        "Seven short pages, a minute or two each: the week, stairs, gives and asks, groups, sparks,"
        " lessons, and one if–then for the next week. Every page can be acted on at once, and left"
        " at any time; it goes on where it was left. On Monday and Tuesday it looks back on the"
        " week before."
    )
    CSS_PATH = "screen.tcss"

    BINDINGS = [
        *_turning(),
        _bound("t", "target", "target", _("Target"), _("Lower or raise the number aimed at.")),
        _bound(
            "greater_than_sign", "due", "due", _("Another day"), _("Give the stair another day.")
        ),
        _bound(
            "space", "climb", "climb", _("Climbed"), _("Note the step climbed or the goal reached.")
        ),
        _bound("t", "thank", "thank", _("Thank"), _("Plan thanks on the next working day.")),
        _bound("n", "tell", "tell", _("News"), _("Plan news on the next working day.")),
        _bound("p", "promise", "promise", _("Promise"), _("Write down a promise to the person.")),
        _bound("greater_than_sign", "move", "move", _("Move"), _("Give the promise another day.")),
        _bound("a", "plan", "plan", _("Plan"), _("Plan an action with the person.")),
        _bound(
            "p", "sort_spark('person')", "person", _("Person"), _("Make a person of the spark.")
        ),
        _bound(
            "a", "sort_spark('action')", "action", _("Action"), _("Make an action of the spark.")
        ),
        _bound("i", "sort_spark('idea')", "idea", _("Idea"), _("Keep the spark as an idea.")),
        _bound(
            "m", "sort_spark('memory')", "memory", _("Memory"), _("Keep the spark as a memory.")
        ),
        _bound(
            "x", "delete_spark", "delete", pgettext("spark", "Delete"), _("Take the spark away.")
        ),
        _bound(
            "space",
            "choose",
            "choose",
            _("Take along"),
            _("Take the lesson along into next week, or leave it."),
        ),
        _bound("l", "learn", "learn", _("Lesson"), _("Keep a lesson in one sentence.")),
        _bound("i", "if_then", "if_then", _("If–then"), _("Write next week's if–then.")),
        _bound("n", "note", "note", _("Note"), _("Write a few words for a companion.")),
        _bound("y", "copy", "copy", _("Copy"), _("Copy the note as Markdown.")),
        _bound(
            "e", "export", "export", _("Export"), _("Write the note to a file beside the database.")
        ),
        _bound(
            "less_than_sign",
            "other",
            "other",
            _("Other week"),
            _("Look back on the other week: this one or the last."),
        ),
    ]

    def on_mount(self) -> None:
        """Ask what was half typed, if the review was begun for that."""
        self.call_after_refresh(self.ask_again)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with what is highlighted on this page."""
        if action in _OFFERED:
            page, about = _OFFERED[action]
            return self.page == page and (not about or getattr(self, about) is not None)
        if action == "learn":
            return self.page in (_WEEK, _LESSONS)
        if action in ("go_on", "finish"):
            return self.at_end() is (action == "finish")
        if action == "turn":
            return 1 <= self.page + int(str(parameters[0])) <= PAGES
        return True

    def on_row_list_highlighted(self) -> None:
        """Show what is highlighted in full, and offer its keys."""
        self.show_detail()
        self.refresh_bindings()

    def action_turn(self, by: int) -> None:
        """Go to a page beside this one."""
        self.go_to(self.page + by)

    def action_turn_to(self, page: int) -> None:
        """Go to a page."""
        self.go_to(page)

    def action_go_on(self) -> None:
        """Go on; the lesson highlighted goes along if none does yet."""
        lesson = self.highlighted_lesson
        if lesson is not None and self.review.lesson_id is None:
            self.take_along(lesson)
        self.go_to(self.page + 1)

    def action_other(self) -> None:
        """Look back on the other week."""
        self.turn_week()
