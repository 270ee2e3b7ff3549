"""Marks in the list, by ranges and all at once, and what is changed for all who are marked."""

import pytest
from playhouse.test_utils import count_queries

from db.store import Store
from planner.grammar import ActionLine
from planner.model.vocabulary import Circle, Kind, PersonState
from planner.network.query import EVERYBODY
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tui.base.live_screen import LiveScreen
from tui.people.verbs import read_action, read_action_with_each
from tui.screens.network.people_list import PeopleList

COUNT = 45


@pytest.fixture
def many(store: Store) -> None:
    with store.change("many"):
        for number in range(COUNT):
            groups = ("finance",) if number % 3 == 0 else ()
            store.people.add(f"Ana Abel{number:02}", TODAY, groups=groups)


def shown_circles(store: Store) -> list[Circle | None]:
    return [row.circle for row in store.people.rows(EVERYBODY, 0, COUNT)]


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("keys", "marked"),
    [
        (("shift+down", "shift+down"), {1, 2, 3}),
        (("shift+down", "shift+down", "shift+up"), {1, 2}),
        (("j", "shift+down", "shift+up", "shift+up"), {1, 2}),
        (("space", "j", "shift+down"), {1, 3, 4}),
        (("G", "shift+home"), set(range(1, COUNT + 1))),
        (("j", "j", "shift+end"), set(range(3, COUNT + 1))),
        (("shift+end", "shift+home"), {1}),
        (("asterisk",), set(range(1, COUNT + 1))),
        (("asterisk", "escape"), set()),
        (("space", "k", "space"), set()),
    ],
)
async def test_keys_mark_ranges_and_all(
    open_app: OpenApp, keys: tuple[str, ...], marked: set[int]
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", *keys)
        assert pilot.app.screen.query_one(PeopleList).marked == marked
        assert (f"{len(marked)} marked" in picture(pilot.app)) is bool(marked)


@pytest.mark.usefixtures("many")
async def test_a_page_is_marked_down_and_up_again(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "shift+pagedown")
        people = pilot.app.screen.query_one(PeopleList)
        assert people.marked == set(range(1, people.cursor + 2))
        assert len(people.marked) > 9
        await pilot.press("shift+pageup")
        assert people.marked == {1}


@pytest.mark.usefixtures("many")
async def test_marks_stay_when_others_are_looked_for(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "space", "space", "space", "slash", *"group:fin", "enter")
        shown = picture(pilot.app)
        assert "3 marked, 2 of them out of sight" in shown
        await pilot.press("asterisk")
        assert "17 marked, 2 of them out of sight" in picture(pilot.app)
        await pilot.press("B")
        assert "17 marked, 2 of them out of sight" in picture(pilot.app), "said before anything"
        await pilot.press("1", "2")
        assert shown_circles(store).count(Circle.CLOSE) == 17
        assert "17 people: close circle" in picture(pilot.app)


@pytest.mark.usefixtures("many")
async def test_forty_are_changed_at_once_and_one_undo_takes_it_back(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", *["shift+down"] * 39, "B", "1", "3")
        assert shown_circles(store).count(Circle.EXTENDED) == 40
        assert "40 people: extended circle" in picture(pilot.app)
        assert " marked" not in picture(pilot.app)
        await pilot.press("u")
        assert shown_circles(store) == [None] * COUNT


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("keys", "said", "field", "value"),
    [
        (("2", "4"), "2 people: tie ●●●●○", "strength", 4),
        (("5",), "2 people: resting", "state", PersonState.RESTING),
        (("3", *"alumni", "enter"), "2 people: in the group alumni", "groups", ("alumni",)),
    ],
)
async def test_one_change_for_all_marked(
    open_app: OpenApp, store: Store, keys: tuple[str, ...], said: str, field: str, value: object
) -> None:
    before = store.people.card(2), store.people.card(3), store.people.card(4)
    async with open_app() as pilot:
        await pilot.press("2", "j", "space", "space", "B", *keys)
        assert said in picture(pilot.app)
        assert getattr(store.people.card(2), field) == value
        assert value in (getattr(store.people.card(3), field), (*before[1].groups, "alumni"))
        assert store.people.card(4) == before[2]
        await pilot.press("u")
        assert (store.people.card(2), store.people.card(3)) == before[:2]


@pytest.mark.usefixtures("many")
async def test_a_group_is_taken_away(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "asterisk", "B", "4")
        assert "finance  15 people" in picture(pilot.app)
        await pilot.press("1")
        assert store.groups.all() == []
        await pilot.press("asterisk", "B", "4")
        assert "None of them is in a group." in picture(pilot.app)


@pytest.mark.usefixtures("many")
async def test_deleting_all_marked_is_asked_first(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "asterisk", "B", "8")
        assert f"Delete {COUNT} people?" in picture(pilot.app)
        await pilot.press("enter")
        assert store.people.count(EVERYBODY) == COUNT
        await pilot.press("B", "8", "1")
        assert store.people.count(EVERYBODY) == 0
        await pilot.press("u")
        assert store.people.count(EVERYBODY) == COUNT


@pytest.mark.usefixtures("many")
async def test_an_action_is_planned_with_each(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "space", "space", "B", "7")
        assert "An action with each of 2 people" in picture(pilot.app)
        await pilot.press(*"Call friday", "enter")
        planned = [action for who in (1, 2) for action in store.actions.of_person(who)]
        assert [(a.title, a.person_id) for a in planned] == [("Call", 1), ("Call", 2)]
        assert store.actions.of_person(3) == []
        await pilot.press("u")
        assert store.actions.of_person(1) == store.actions.of_person(2) == []


@pytest.mark.usefixtures("many")
async def test_nothing_is_offered_to_those_marked_while_nobody_is(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("2")
        assert "Change all marked" not in picture(pilot.app)
        await pilot.press("space")
        assert "B Change all marked" in picture(pilot.app)


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    "line",
    [
        "Call friday",
        "Write to Ana Abel03 about Lyon tomorrow 10h",
        "Ask for advice with: Ana Abel02 ~5m",
        "Introduce to Ana Abel04",
        "Introduce Ana Abel05 to Ana Abel06 monday",
        "[bold]Tea",
    ],
)
async def test_a_line_read_for_all_says_what_it_says_for_each(
    open_app: OpenApp, store: Store, line: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("2")
        screen = pilot.app.screen
        assert isinstance(screen, LiveScreen)
        ids = range(1, COUNT + 1)
        each = [(who, read_action(screen, store.people.card(who), line, TODAY)) for who in ids]
        together = read_action_with_each(screen, ids, line, TODAY)
    assert together == each


async def test_a_thousand_actions_are_one_quick_change(open_app: OpenApp, store: Store) -> None:
    with store.change("many"):
        ids = [store.people.add(f"Bo Li{number:04}", TODAY).id for number in range(1000)]
    async with open_app() as pilot:
        await pilot.press("2", "asterisk", "B", "7")
        assert "An action with each of 1,000 people" in picture(pilot.app)
        await pilot.press(*"Call friday")
        with count_queries() as counted:
            await pilot.press("enter")
        assert counted.count < 60
        assert "1,000 people: an action with each" in picture(pilot.app)
        planned = [store.actions.of_person(who) for who in (ids[0], ids[-1])]
        assert [[action.title for action in actions] for actions in planned] == [["Call"]] * 2
        assert len({action.uid for actions in planned for action in actions}) == 2
        await pilot.press("u")
        assert store.actions.of_person(ids[0]) == []


def test_those_deleted_meanwhile_are_left_out(store: Store) -> None:
    one, other = (store.people.add(name, TODAY).id for name in ("Ana Abel", "Bo Li"))
    store.people.delete(other)
    line = ActionLine("Call", TODAY, Kind.CONTACT)
    store.actions.add_each([(one, line), (other, line)], TODAY)
    assert [action.title for action in store.actions.of_person(one)] == ["Call"]
    assert store.actions.find("Call")[0].person_id == one
