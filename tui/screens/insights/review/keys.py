"""The keys of the weekly review."""

from functools import partial

from textual.binding import Binding, BindingType

from planner.insights.review.facts import PAGES
from planner.language import _, pgettext
from tui.keyboard.names import FRENCH_DIGITS
from tui.keyboard.verb_keys import card_key, verb_key

_bound = partial(verb_key, "review")


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
            tooltip=_("Go on to the next page."),
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


KEYS: list[BindingType] = [
    *_turning(),
    _bound("t", "target", _("Target"), _("Lower or raise the number aimed at.")),
    _bound("greater_than_sign", "due", _("Another day"), _("Give the stair another day.")),
    _bound("space", "climb", _("Climbed"), _("Note the step climbed or the goal reached.")),
    _bound("t", "thank", _("Thank"), _("Plan thanks on the next working day.")),
    _bound("n", "tell", _("News"), _("Plan news on the next working day.")),
    _bound("p", "promise", _("Promise"), _("Write down a promise to the person.")),
    _bound("greater_than_sign", "move", _("Move"), _("Give the promise another day.")),
    _bound("a", "plan", _("Plan"), _("Plan an action with the person.")),
    _bound(
        "p", "person", _("Person"), _("Make a person of the spark."), "do('sort_spark', 'person')"
    ),
    _bound(
        "a", "action", _("Action"), _("Make an action of the spark."), "do('sort_spark', 'action')"
    ),
    _bound("i", "idea", _("Idea"), _("Keep the spark as an idea."), "do('sort_spark', 'idea')"),
    _bound(
        "m", "memory", _("Memory"), _("Keep the spark as a memory."), "do('sort_spark', 'memory')"
    ),
    _bound(
        "x", "delete", pgettext("spark", "Delete"), _("Take the spark away."), "do('delete_spark')"
    ),
    _bound(
        "space",
        "choose",
        _("Take along"),
        _("Take the lesson along into next week, or leave it."),
    ),
    card_key("review"),
    _bound("l", "learn", _("Lesson"), _("Keep a lesson in one sentence."), "learn"),
    _bound("i", "if_then", _("If–then"), _("Write next week's if–then.")),
    _bound("n", "note", _("Note"), _("Write a few words for a companion.")),
    _bound("y", "copy", _("Copy"), _("Copy the note as Markdown.")),
    _bound("e", "export", _("Export"), _("Write the note to a file beside the database.")),
    _bound(
        "less_than_sign",
        "other",
        _("Other week"),
        _("Look back on the other week: this one or the last."),
        "other",
    ),
]
