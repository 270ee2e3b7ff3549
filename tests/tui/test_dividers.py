"""The rule between two panes: in one column wherever one goes, and none where there is one pane."""

import pytest

from db.store import Store
from planner.grammar import parse_event, parse_goal
from planner.model.actions import Action
from planner.model.pitches import PitchText
from tests.db import rows
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tui.base.place import WIDEST

RULE = "▏"
SCREENS = {
    "today": "1",
    "network": "2",
    "stairs": "3",
    "pitch": "4",
    "events": "5",
    "morning": "m",
    "review": "w",
    "debrief": "5 d",
}


@pytest.fixture
def store(store: Store) -> Store:
    """A store that has something to show in every place."""
    rows.person("Ana Ruiz")
    store.actions.store(Action("Call Ana"), TODAY)
    store.goals.add(parse_goal("Meet bakers", TODAY), TODAY)
    store.pitches.add("bakers", "English", PitchText(), TODAY)
    store.events.add(parse_event("Winter meeting", TODAY), TODAY)
    return store


@pytest.mark.parametrize("width", [110, 120, 161])
async def test_the_rule_between_two_panes_stands_in_one_column_everywhere(
    open_app: OpenApp, store: Store, width: int
) -> None:
    columns = {}
    async with open_app(size=(width, 40)) as pilot:
        for name, keys in SCREENS.items():
            await pilot.press(*keys.split())
            await pilot.pause()
            shown = picture(pilot.app).split("\n")
            columns[name] = {line.index(RULE) for line in shown if RULE in line}
            if len(pilot.app.screen_stack) > 1:
                await pilot.press("escape")
    one = {width * 5 // 8}
    if width < WIDEST:
        assert columns.pop("stairs") == set()  # the picture has the whole width
    assert columns == dict.fromkeys(columns, one)


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
async def test_there_is_no_rule_at_the_side_of_a_narrow_screen(
    open_app: OpenApp, store: Store, keys: str
) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert RULE not in picture(pilot.app)
