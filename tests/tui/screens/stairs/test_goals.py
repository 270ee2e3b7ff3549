"""Goals by keys: what they are for, the letters while one types, lowered and taken up again."""

from datetime import date

import pytest

from db.store import Store
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState, Source
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName
from planner.stairs.aims import say_origin
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed

LINE = "Meet 12 finance directors by 31 March"


@pytest.fixture(autouse=True)
def _in_stairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "stairs")


@pytest.fixture
def goal(store: Store) -> Goal:
    return store.goals.add(parse_goal(LINE, TODAY), TODAY, [StepLine("First", target=8, before=8)])


async def test_each_letter_is_checked_while_the_line_and_the_form_are_typed(
    open_app: OpenApp,
) -> None:
    async with open_app(size=(80, 46)) as pilot:
        await pilot.press("n")
        await typed(pilot, "Meet 12 people")
        assert "○ T  time-bound  no date: by when?" in picture(pilot.app)
        await typed(pilot, " tomorrow why: joy")
        shown = picture(pilot.app)
        assert "● T  time-bound  due tomorrow" in shown
        assert "● R  relevant    you wrote why it matters" in shown
        await pilot.press("tab")
        assert "○ A  attainable     no steps yet" in picture(pilot.app)
        await pilot.press(*["tab"] * 8)
        for title in ("One", "Two", "Three"):
            await typed(pilot, title)
            await pilot.press("tab")
        shown = picture(pilot.app)
        assert "○ A  attainable     12 to go in 2 working days: a later date, or fewer?" in shown


async def test_a_day_before_the_start_is_told_whole_at_eighty_columns(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Meet 12 people by 23 September 2026")
        await pilot.press(*["tab"] * 6, "ctrl+u")
        await typed(pilot, "30 September 2026")
        shown = picture(pilot.app)
        assert "Wednesday 23 September 2026 · before its start " in shown


async def test_the_form_says_what_a_goal_is_for_and_the_page_opens_it(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    store.personas.add(PersonaLine(role_title="Plant director", goal_id=goal.id), TODAY)
    async with open_app(size=(120, 46)) as pilot:
        await pilot.press("e", *["tab"] * 7, "right", "tab")
        await typed(pilot, "Finance, Food")
        await pilot.press("tab")
        await typed(pilot, '"Durand, Petit & Co", Odevie')
        await pilot.press("ctrl+s")
        shown = picture(pilot.app)
        for said in ("digital, weaker ties first · Finance, Food,", "& Co, Odevie", "Plant direc"):
            assert said in shown
        await pilot.press("o", "3")
        assert "Odevie" in picture(pilot.app)
        assert len(pilot.app.screen_stack) == 2
        await pilot.press("escape", "u")
    aims = store.goals.aims(goal.id)
    assert (aims.sectors, aims.organisations, store.goals.get(goal.id)) == ((), (), goal)


@pytest.mark.parametrize(
    ("number", "said", "state"),
    [
        ("8", "its number is there: 8 of 8, lowered from 12", GoalState.LOWERED),
        ("10", "Goal lowered: 2 to go", GoalState.OPEN),
    ],
)
async def test_a_goal_is_lowered_and_taken_up_again(
    open_app: OpenApp, store: Store, goal: Goal, number: str, said: str, state: GoalState
) -> None:
    async with open_app() as pilot:
        await pilot.press("t")
        assert "Lowering a goal is a good answer" in picture(pilot.app)
        await typed(pilot, "12")
        assert "A number below 12." in picture(pilot.app)
        await pilot.press("enter", *["backspace"] * 2)
        await typed(pilot, number)
        await pilot.press("enter")
        lowered = store.goals.get(goal.id)
        assert (lowered.state, lowered.target, lowered.aimed_at) == (state, int(number), 12)
        assert said in picture(pilot.app)
        await pilot.press("space")
        again = store.goals.get(goal.id)
        ended = state is GoalState.LOWERED
        assert again.state is (GoalState.OPEN if ended else GoalState.LOWERED)
        assert again.target == (12 if ended else 10)
        await pilot.press("u", "u")
    assert store.goals.get(goal.id) == goal


async def test_a_goal_grows_from_a_card_and_leads_back_to_it(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    card = store.cards.add(CanvasName.IDENTITY, ["identity"], "I move things cleanly", TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.app.run_action("room('canvas', 'identity')", pilot.app)
        await pilot.press("o")
        await typed(pilot, " for 3 hauliers by June")
        await pilot.press("enter")
        await pilot.press("o")
        assert "I move things cleanly for 3 hauliers" in picture(pilot.app)
        (grown,) = [each for each in store.goals.all() if each.id != goal.id]
        assert grown.grew_from == (Source.CARD, card.uid)
        assert grown.due == date(2026, 6, 30)
        assert "Card: I move things cleanly" in picture(pilot.app)
        await pilot.press("o", "enter")
        assert len(pilot.app.screen_stack) == 2
    store.cards.delete(card.id)
    origin = store.goals.aims(grown.id).origin
    assert origin is not None
    assert say_origin(origin) == "a card of Pitch that is no longer there"
