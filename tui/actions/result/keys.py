"""The keys of the result form."""

from collections.abc import Iterator

from textual.binding import Binding, BindingType

from planner.language import _
from planner.model.labels import outcomes
from planner.model.vocabulary import ActionState, Outcome
from tui.keyboard.names import FRENCH_DIGITS

LETTERS = "abcefklno"
"""One for each follow-up that can be offered, or was planned by an earlier result."""
GOAL_LETTERS = "ghi"
"""One for each goal for which a result may count."""


def _answers() -> Iterator[BindingType]:
    """The digits of the outcomes, the letters of the follow-ups, the ends of what is not done."""
    for digit, outcome in enumerate(Outcome, start=1):
        for way, key in (("", str(digit)), (".azerty", FRENCH_DIGITS[str(digit)])):
            yield Binding(
                key,
                f"outcome('{outcome.value}')",
                outcomes()[outcome],
                id=f"result.{outcome.value}{way}",
                show=False,
                tooltip=_("Choose this outcome."),
            )
    yield from _by_letter(
        LETTERS,
        "take",
        "follow_up",
        _("Follow up"),
        _("Take the follow-up of this letter, or leave it."),
    )
    yield from _by_letter(
        GOAL_LETTERS,
        "count",
        "count",
        _("Count"),
        _("Let it count for the goal of this letter, or not."),
    )
    ends = (("z", ActionState.PARKED, _("Park")), ("x", ActionState.DROPPED, _("Drop")))
    for key, state, label in ends:
        yield Binding(
            key,
            f"leave_it('{state.value}')",
            label,
            id=f"result.{state.value}",
            tooltip=_("Give what was not done no other day."),
        )


def _by_letter(
    letters: str, runs: str, name: str, label: str, sentence: str
) -> Iterator[BindingType]:
    """A key for each letter, which runs an action with it."""
    for letter in letters:
        run, id_ = f"{runs}({letter!r})", f"result.{name}.{letter}"
        yield Binding(letter, run, label, id=id_, show=False, tooltip=sentence)


def _all_or_none(key: str, where: str) -> Iterator[BindingType]:
    """A key that takes every follow-up, and once all are taken, none."""
    sentences = {
        "take_all": _("Take every follow-up that is proposed."),
        "take_none": _("Leave every follow-up that is proposed."),
    }
    for action, label in (("take_all", _("Take all")), ("take_none", _("Take none"))):
        id_ = f"result.{action}{where}"
        yield Binding(key, action, label, id=id_, tooltip=sentences[action])


RESULT_KEYS: list[BindingType] = [
    Binding(
        "enter", "save", _("Save"), id="result.save", priority=True, tooltip=_("Save the result.")
    ),
    Binding(
        "ctrl+s",
        "save",
        _("Save"),
        id="result.save.anywhere",
        priority=True,
        show=False,
        tooltip=_("Save the result."),
    ),
    *_all_or_none("t", ""),
    *_all_or_none("ctrl+t", ".everywhere"),
    Binding(
        "d",
        "turn('debrief')",
        _("Debrief"),
        id="result.debrief",
        tooltip=_("Compare what was planned with what happened: one sentence is enough."),
    ),
    Binding(
        "d",
        "turn('result')",
        _("Result"),
        id="result.back",
        tooltip=_("Go back to what came of it."),
    ),
    Binding(
        "down",
        "app.focus_next",
        _("Next field"),
        id="result.next",
        show=False,
        tooltip=_("Go to the next field."),
    ),
    Binding(
        "up",
        "app.focus_previous",
        _("Previous field"),
        id="result.previous",
        show=False,
        tooltip=_("Go to the previous field."),
    ),
    *_answers(),
]
