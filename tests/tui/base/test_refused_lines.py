"""The line of an action that is refused after its answer: it is half typed again."""

from collections.abc import Sequence

import pytest

from db.store import Store
from planner.grammar import GrammarError, parse_event, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.drafts import Question
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.dialogs.asking import type_in
from tests.tui.picture import picture
from tui.actions.line import ActionReader

CASES = {
    "today": ("n",),
    "morning": ("m", "n"),
    "a spark": ("end", "a"),
    "a step": ("3", "right", "a"),
    "an event": ("5", "a"),
}


@pytest.mark.parametrize("keys", CASES.values(), ids=CASES)
async def test_a_line_refused_after_its_answer_is_half_typed_again(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch, keys: Sequence[str]
) -> None:
    store.sparks.add("Ana sails", TODAY)
    goal = store.goals.add(parse_goal("Meet bakers", TODAY), TODAY)
    store.goals.add_step(goal.id, StepLine("The first"))
    store.events.add(parse_event("Winter meeting", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press(*keys)
        await type_in(pilot, " Call Claire")
        monkeypatch.setattr(ActionReader, "read", _refuse)
        await pilot.press("enter")
        await pilot.pause()
        assert "Not today." in picture(pilot.app)
        [draft] = store.drafts.kept()
        assert store.drafts.load(draft.question).endswith("Call Claire")


def _refuse(_reader: ActionReader, _text: str) -> None:
    raise GrammarError("Not today.")


async def test_a_line_goes_on_in_the_form_once_its_title_is_missing(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await type_in(pilot, "~15m")
        await pilot.press("tab")
        await pilot.pause()
        assert "A new action" in picture(pilot.app)
    assert store.drafts.load(Question("today", "new_in_full")) == ""
