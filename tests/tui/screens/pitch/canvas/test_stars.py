"""Achievements by their keys: a title in one line, then STAR with its hints."""

from typing import Any

import pytest
from textual.pilot import Pilot

from db.store import Store
from planner.pitch.canvases.card import CanvasName, Star
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.screens.pitch.canvas.cards import STAR, card, keys_to
from tests.tui.type_text import typed

STARS = CanvasName.ACHIEVEMENTS


async def _tell(pilot: Pilot[Any], *texts: str) -> None:
    for text in texts:
        await typed(pilot, text)
        await pilot.press("tab")


async def test_an_achievement_is_told_in_full(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys_to(STARS), "n")
        await typed(pilot, "Accounts closed in five days")
        await pilot.press("tab", "tab")
        await _tell(
            pilot, STAR.situation, STAR.task, STAR.actions, STAR.result, "method, listening"
        )
        await pilot.press("5", "enter")
        assert "■■■■■ 5" in picture(pilot.app)
    [made] = store.cards.of(STARS)
    assert (made.text, made.star) == ("Accounts closed in five days", STAR)


async def test_a_title_alone_is_an_achievement_to_be_told(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys_to(STARS), "n")
        await typed(pilot, "The site in May")
        await pilot.press("enter")
        assert "Still to tell: Situation, Task, Actions, Result" in flat(pilot.app)
        await pilot.press("e", *["tab"] * 4)
        await typed(pilot, "12 days early")
        await pilot.press("enter")
        assert "Still to tell: Situation, Task, Actions" in flat(pilot.app)
    assert [each.star for each in store.cards.of(STARS)] == [Star(result="12 days early")]


async def test_hints_follow_each_letter_and_never_refuse(open_app: OpenApp, store: Store) -> None:
    card(store, STARS, "achievement", "The site")
    async with open_app(size=(100, 40)) as pilot:
        await pilot.press(*keys_to(STARS), "e", *["tab"] * 3)
        await typed(pilot, "We worked hard")
        assert "Actions read best in “I”" in flat(pilot.app)
        await pilot.press("tab")
        await typed(pilot, "It opened earl")
        assert "A number would make the result stay" in flat(pilot.app)
        await pilot.press(*"y, 12", "space", *"days")
        assert "A number would make the result stay" not in flat(pilot.app)
        await pilot.press("enter")
        assert "Actions read best in “I”" in flat(pilot.app)
    [made] = store.cards.of(STARS)
    assert made.star == Star(actions="We worked hard", result="It opened early, 12 days")


async def test_an_achievement_half_told_is_gone_on_with(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys_to(STARS), "n")
        await typed(pilot, "The site")
        await pilot.press("tab", "tab")
        await typed(pilot, "A late sit")
        await pilot.press("escape", "escape", "ctrl+o", "tab", *"e", "enter")
        assert "A late site" in picture(pilot.app)
    [made] = store.cards.of(STARS)
    assert (made.text, made.star) == ("The site", Star(situation="A late site"))


async def test_a_field_changed_elsewhere_meanwhile_stays(open_app: OpenApp, store: Store) -> None:
    made = store.cards.add(STARS, ("achievement",), "The site", TODAY, Star(result="1"))
    async with open_app() as pilot:
        await pilot.press(*keys_to(STARS), "e")
        store.cards.edit(made.id, "The site", Star(result="12 days early", satisfaction=4))
        await typed(pilot, " in May")
        await pilot.press("enter")
    [now] = store.cards.of(STARS)
    assert (now.text, now.star) == ("The site in May", Star(result="12 days early", satisfaction=4))


@pytest.mark.parametrize("satisfaction", [None, 1, 3, 5])
async def test_satisfaction_is_squares_and_a_number(
    open_app: OpenApp, store: Store, satisfaction: int | None
) -> None:
    star = Star(result="12", satisfaction=satisfaction)
    store.cards.add(STARS, ("achievement",), "The site", TODAY, star)
    async with open_app() as pilot:
        await pilot.press(*keys_to(STARS))
        shown = picture(pilot.app)
    assert ("Satisfaction" in shown) is (satisfaction is not None)
    if satisfaction is not None:
        assert f"{'■' * satisfaction}{'□' * (5 - satisfaction)} {satisfaction}" in shown
