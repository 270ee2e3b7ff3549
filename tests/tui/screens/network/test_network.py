import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from typing import Any

import pytest
from playhouse.test_utils import assert_query_count
from syrupy.assertion import SnapshotAssertion
from textual import events
from textual.pilot import Pilot

from db.store import Store
from planner.model.vocabulary import Channel, Circle, Direction, Kind, PersonState
from planner.network.query import EVERYBODY
from tests.tui.conftest import OpenApp
from tests.tui.hostile import HOSTILE
from tests.tui.picture import picture
from tests.tui.screens.network.people import TODAY, lifelike
from tests.tui.walk import SMALL, WIDE, WIDEST, assert_pictured
from tui.screens.network.people_list import PeopleList

OpenNetwork = Callable[..., AbstractAsyncContextManager[Pilot[Any]]]


@pytest.fixture
def network(
    open_app: OpenApp,
    monkeypatch: pytest.MonkeyPatch,
) -> OpenNetwork:
    """Opens the program in its Network place."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[Any]]:
        from tui.app import EscalierApp

        monkeypatch.setattr(EscalierApp, "DEFAULT_MODE", "network")
        async with open_app(size=size) as pilot:
            yield pilot

    return opened


async def typed(pilot: Pilot[Any], *parts: str) -> str:
    """Press keys, type texts (those with a space in front), and see what is shown.

    All of a text but its last letter is pasted, which takes most of the time out of a long one.
    """
    for part in parts:
        if part.startswith(" "):
            pilot.app.screen.post_message(events.Paste(part[1:-1]))
            await pilot.press(part[-1])
        else:
            await pilot.press(part)
    await pilot.pause()
    return picture(pilot.app)


def only(store: Store) -> int:
    """The id of the one person."""
    [number] = store.people.ids(EVERYBODY)
    return number


async def test_an_empty_network_says_what_to_do(network: OpenNetwork) -> None:
    async with network() as pilot:
        assert "Nobody here yet: n writes down the first one" in picture(pilot.app)


async def test_a_person_is_added_in_one_line(network: OpenNetwork, store: Store) -> None:
    async with network() as pilot:
        shown = await typed(pilot, "n", " Ana Ruiz @Kerial, CFO #finance ana@k.fr")
        assert "Organisation  Kerial" in shown
        shown = await typed(pilot, "enter")
        assert "Written down · u undoes" in shown
        assert "▌ " in shown
        assert store.people.card(only(store)).groups == ("finance",)


async def test_a_likely_duplicate_shows_while_one_types(network: OpenNetwork, store: Store) -> None:
    store.people.add("Ana Ruiz", TODAY, organisation="Acme")
    async with network() as pilot:
        assert "Known already  ✓ Ana Ruiz, Acme" in await typed(pilot, "n", " ana ruiz @Acme")


async def test_a_namesake_elsewhere_is_told_as_such(network: OpenNetwork, store: Store) -> None:
    store.people.add("Ana Ruiz", TODAY, organisation="Acme")
    async with network() as pilot:
        shown = await typed(pilot, "n", " Ana Ruiz @Kerial")
        said = "Namesake  Ana Ruiz, Acme · enter adds another person of that name"
        assert said in re.sub(r"  +", "  ", shown)
        assert "✓" not in shown


async def test_the_full_form_goes_on_with_the_line(network: OpenNetwork, store: Store) -> None:
    async with network(size=(120, 40)) as pilot:
        line = " Ana Ruiz @Kerial need: tea promise: a book friday thanks *"
        shown = await typed(pilot, "n", line, "tab")
        assert "Somebody new" in shown
        assert "Kerial" in shown
        await typed(pilot, "down", "down", "down", "right", "ctrl+s")
        ana = store.people.card(only(store))
        assert (ana.name, ana.organisation, ana.need) == ("Ana Ruiz", "Kerial", "tea")
        assert (ana.circle, ana.enjoyed) == (Circle.CORE, True)
        kinds = [action.kind for action in store.actions.of_person(ana.id)]
        assert sorted(kinds) == [Kind.PROMISE, Kind.THANKS]
        assert len(store.history.list()) == 1


async def test_a_line_without_a_name_is_not_lost_in_the_form(
    network: OpenNetwork, store: Store
) -> None:
    async with network(size=(120, 40)) as pilot:
        assert "need: tea" in await typed(pilot, "n", " need: tea", "tab")
        assert "A person needs a name." in await typed(pilot, "ctrl+s")
        await typed(pilot, " Ana", "ctrl+s")
        assert store.people.card(only(store)).need == "tea"


async def test_letter_and_result_are_one_frame(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        shown = await typed(pilot, "slash", " zoe")
        assert "1 found" in shown
        assert "▌ z Zoé Élan" in shown
        assert "Nadia" not in shown
        assert "Nobody fits: esc shows everybody" in await typed(pilot, " x")
        assert "of 5" in await typed(pilot, "escape")


async def test_filters_are_typed_like_words(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        shown = await typed(pilot, "slash", " overdue circle:cl")
        assert "2 found" in shown
        assert "Claire Dupont" in shown
        assert "Yves Dû" in shown


async def test_job_titles_are_found_and_nobody_found_says_what_would_be(
    network: OpenNetwork, store: Store
) -> None:
    lifelike(store)
    async with network() as pilot:
        shown = await typed(pilot, "slash", " daf")
        assert "1 found" in shown
        assert "Nadia Ferrand" in shown
        shown = await typed(pilot, *("backspace",) * 3, " poste:finance")
        assert "No job title has “finance”; it stands in the groups of 1 person." in shown
        shown = await typed(pilot, *("backspace",) * 13, " role:DAF")
        assert "there are: decision-maker, referrer" in shown


async def test_a_column_that_is_empty_for_all_gives_way(network: OpenNetwork, store: Store) -> None:
    store.people.add("Ana Ruiz", TODAY, role_title="CFO")
    async with network(size=(120, 40)) as pilot:
        [heading] = [line for line in picture(pilot.app).split("\n") if "Name" in line]
        assert heading.partition("▏")[0].split() == ["Name", "Title"]


async def test_a_verb_works_on_a_match_of_the_search(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        shown = await typed(pilot, "slash", " circle:core", "enter", "z")
        assert "Zoé Élan has a rhythm again · u undoes" in shown
        assert "2 found" in shown


async def test_signs_say_who_is_due(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        shown = picture(pilot.app)
        assert "▲ Claire Dupont" in shown
        assert "△ Yves Dû" in shown
        assert "z Zoé Élan" in shown
        assert "  Nadia Ferrand" in shown


async def test_enter_opens_the_card_and_escape_closes_it(
    network: OpenNetwork, store: Store
) -> None:
    lifelike(store)
    async with network(size=(80, 40)) as pilot:
        shown = await typed(pilot, "down", "down", "down", "enter")
        for known in (
            "Nadia Ferrand",
            "DAF, Kérial",
            "◉ core · every 30 days · Lyon",
            "yesterday ━",
            "── 1 Apr",
            "Tie     ●●●●○ · connector",
            "Groups  finance",
            "nadia@kerial.fr",
            "+33 6 12 34 56 78",
            "Needs   CFO in transition",
            "Next  1",
            "Send the article to Nadia Ferrand",
            "Timeline  3",
            "●  yesterday  phone, 20 min",
            "I gave: a name",
        ):
            assert known in shown, known
        assert "Claire Dupont" not in shown
        assert "of 5" in await typed(pilot, "escape")


async def test_a_wide_terminal_shows_the_card_beside(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network(size=(120, 40)) as pilot:
        assert "directrice, Banque de France" in await typed(pilot, "j", "k")
        assert "Introduced by  Claire Dupont" in await typed(pilot, "end")


async def test_a_touch_restarts_the_rhythm(network: OpenNetwork, store: Store) -> None:
    person = store.people.add("Ana", TODAY, circle=Circle.CORE)
    async with network() as pilot:
        keys = ("t", " lunch", *("shift+tab",) * 4, "home", "ctrl+k", " yesterday", "tab", "5")
        shown = await typed(pilot, *keys, "ctrl+s")
        assert "Touch noted · u undoes" in shown
        [touch] = store.touches.of(person.id)
        assert (touch.gist, touch.channel) == ("lunch", Channel.IN_PERSON)
        assert touch.direction is Direction.TWO_WAY
        assert "yesterday" in shown
        assert store.people.card(person.id).last_contact == touch.day


async def test_a_day_to_come_is_no_day_of_a_touch(network: OpenNetwork, store: Store) -> None:
    person = store.people.add("Ana", TODAY)
    async with network() as pilot:
        keys = ("t", *("shift+tab",) * 4, "home", "ctrl+k", " tomorrow", "ctrl+s")
        assert "Not a day that has been: “tomorrow”" in await typed(pilot, *keys)
        assert store.touches.of(person.id) == []


async def test_an_action_is_planned_with_the_person(network: OpenNetwork, store: Store) -> None:
    person = store.people.add("Ana Ruiz", TODAY)
    store.people.add("Ana Ruiz", TODAY)
    async with network() as pilot:
        shown = await typed(pilot, "a", " Call her friday 9:30 ~15m")
        assert "With     Ana Ruiz" in shown
        assert "Action planned" in await typed(pilot, "enter")
        [action] = store.actions.of_person(person.id)
        assert (action.title, action.minutes, action.channel) == ("Call her", 15, Channel.PHONE)


async def test_an_introduction_is_found_by_its_name_and_planned_with_its_kind(
    network: OpenNetwork, store: Store
) -> None:
    person = store.people.add("Ana Ruiz", TODAY)
    async with network() as pilot:
        shown = await typed(pilot, "ctrl+p", " intro", "enter")
        assert "Introduce Ana Ruiz to" in shown
        assert "To whom?" in shown
        await typed(pilot, "enter")
        assert store.actions.of_person(person.id) == []
        assert "introduce" in await typed(pilot, " Paul Rey friday")
        assert "Action planned" in await typed(pilot, "enter")
        [action] = store.actions.of_person(person.id)
        assert (action.title, action.kind) == ("Introduce Ana Ruiz to Paul Rey", Kind.INTRODUCE)


async def test_a_key_introduces_the_highlighted_person(network: OpenNetwork, store: Store) -> None:
    store.people.add("Ana Ruiz", TODAY)
    async with network() as pilot:
        assert "Introduce Ana Ruiz to" in await typed(pilot, "I")


async def test_editing_changes_only_what_was_touched(network: OpenNetwork, store: Store) -> None:
    person = store.people.add(
        "Ana", TODAY, groups=("a, b", "c"), notes="two\nlines", city="Lyon", own_period=20
    )
    async with network(size=(120, 40)) as pilot:
        await typed(pilot, "e", " belle", "down", " Acme", "ctrl+s")
        changed = store.people.card(person.id)
        assert (changed.name, changed.organisation) == ("Anabelle", "Acme")
        assert (changed.groups, changed.notes) == (("a, b", "c"), "two\nlines")
        assert len(store.history.list()) == 2
        await typed(pilot, "e", "ctrl+s")
        assert len(store.history.list()) == 2


async def test_a_field_that_cannot_be_used_is_named(network: OpenNetwork, store: Store) -> None:
    store.people.add("Ana", TODAY)
    async with network(size=(120, 40)) as pilot:
        shown = await typed(pilot, "e", *("tab",) * 7, " often", "ctrl+s")
        assert "A rhythm is a number of days, such as 45." in shown


async def test_rest_is_a_toggle_and_is_undone(network: OpenNetwork, store: Store) -> None:
    person = store.people.add("Ana", TODAY, circle=Circle.CORE)
    async with network() as pilot:
        assert "Ana may rest · u undoes" in await typed(pilot, "z")
        assert store.people.card(person.id).state is PersonState.RESTING
        assert "z Ana" in picture(pilot.app)
        await typed(pilot, "u")
        assert store.people.card(person.id).state is PersonState.ACTIVE


async def test_a_person_not_to_be_contacted_cannot_be_let_rest(
    network: OpenNetwork, store: Store
) -> None:
    person = store.people.add("Ana", TODAY, state=PersonState.DO_NOT_CONTACT)
    async with network() as pilot:
        assert "not to be contacted" in await typed(pilot, "z")
        assert store.people.card(person.id).state is PersonState.DO_NOT_CONTACT


async def test_a_deleted_person_comes_back(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        assert "Claire Dupont is deleted" in await typed(pilot, "delete")
        assert "of 4" in picture(pilot.app)
        assert "of 5" in await typed(pilot, "u")


async def test_the_highlight_stays_on_its_person(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        await typed(pilot, "down", "down", "down")
        store.people.add("Aaron", TODAY)
        shown = await typed(pilot, "z")
        assert "Nadia Ferrand may rest" in shown


async def test_a_new_person_is_shown_despite_a_search(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        shown = await typed(pilot, "slash", " zoe", "enter", "n", " Bea Blum", "enter")
        assert "▌   Bea Blum" in shown


async def test_hostile_names_are_shown_harmlessly(network: OpenNetwork, store: Store) -> None:
    with store.change("hostile"):
        for text in HOSTILE:
            store.people.add(f"Q{text}", TODAY, organisation=text, notes=text, city=text)
    async with network(size=(120, 40)) as pilot:
        shown = ""
        for _name in HOSTILE:
            shown += await typed(pilot, "down")
            assert "\x1b" not in shown
            assert "\u202e" not in shown
        assert "[CEO] Ana" in shown
        assert "x[/]y" in shown
        assert "an error" not in await typed(pilot, "e", "escape", "t", "escape", "a", "escape")


async def test_opening_the_place_asks_little_of_the_store(
    network: OpenNetwork, store: Store
) -> None:
    lifelike(store)
    from tui.base.place import PlaceScreen

    async with network(size=(120, 40)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, PlaceScreen)
        with assert_query_count(14):  # the card; the parts of the list are kept until a write
            screen.load()


async def test_a_long_list_is_gone_through_by_keys(network: OpenNetwork, store: Store) -> None:
    with store.change("many"):
        for number in range(300):
            store.people.add(f"Person {number:03}", TODAY)
    async with network() as pilot:
        assert "Person 299" in await typed(pilot, "G")
        assert "Person 000" in await typed(pilot, "g")
        assert "of 300" in await typed(pilot, "pagedown")
        assert "Person 014" in picture(pilot.app)


async def test_text_half_typed_is_offered_again(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network(size=(120, 40)) as pilot:
        await typed(pilot, "end", "e", " son", "escape", "home")
        assert "Jean-Marc d’Orvesson" in await typed(pilot, "ctrl+o")
        await typed(pilot, "ctrl+s", "n", " need: tea", "tab", " Bea", "escape")
        assert "need: tea" in await typed(pilot, "ctrl+o")
        await typed(pilot, "ctrl+s")
        people = [person.name for person in store.people.cards(EVERYBODY)]
        assert {"Bea", "Jean-Marc d’Orvesson"} <= {*people}


async def test_keys_are_named_as_the_person_chose_them(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.app import EscalierApp

    monkeypatch.setattr(EscalierApp, "DEFAULT_MODE", "network")
    async with open_app(keys={"network.new": "v"}) as pilot:
        assert "Nobody here yet: v writes down" in picture(pilot.app)
        await typed(pilot, "v", " Ana", "enter", "enter")
        assert "Nothing noted yet: t notes a touch." in picture(pilot.app)


async def test_who_waits_for_a_sign_comes_first_and_the_others_by_name(
    network: OpenNetwork, store: Store
) -> None:
    lifelike(store)
    async with network() as pilot:
        rows = [line.strip() for line in picture(pilot.app).split("\n")[5:14]]
        assert rows[0] == "Waiting for a sign  2"
        assert rows[1].startswith("▌ ▲ Claire Dupont")
        assert rows[2].startswith("△ Yves Dû")
        assert rows[3:5] == ["", "Everybody  3"]
        names = [row.split("  ")[0] for row in rows[5:8]]
        assert names == ["z Zoé Élan", "Nadia Ferrand", "Jean-Marc d’Orves"]


async def test_a_search_shows_its_matches_as_one_list(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        shown = await typed(pilot, "slash", " circle:cl")
        assert "Waiting for a sign" not in shown
        assert "Claire Dupont" in shown
        assert "Waiting for a sign" in await typed(pilot, "escape")


async def test_the_place_in_the_list_is_said(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        assert "1 of 5" in picture(pilot.app)
        assert "4 of 5" in await typed(pilot, "down", "down", "down")
        assert "5 of 5" in await typed(pilot, "end")


async def test_the_highlight_stays_on_a_person_who_is_contacted(
    network: OpenNetwork, store: Store
) -> None:
    lifelike(store)
    async with network() as pilot:
        shown = await typed(pilot, "t", " a word", "ctrl+s")
        assert "Waiting for a sign  1" in shown
        assert "▌   Claire Dupont" in shown


async def test_nobody_is_lost_between_the_two_parts(network: OpenNetwork, store: Store) -> None:
    with store.change("many"):
        for number in range(60):
            circle = Circle.CORE if number % 9 == 0 else None
            store.people.add(f"Person {number:03}", date(2026, 1, 1), circle=circle)
    async with network() as pilot:
        assert "Waiting for a sign  7" in picture(pilot.app)
        seen = set()
        for _person in range(59):
            seen.add(pilot.app.screen.query_one(PeopleList).person_id)
            await pilot.press("down")
        seen.add(pilot.app.screen.query_one(PeopleList).person_id)
        assert "60 of 60" in picture(pilot.app)
        assert len(seen) == 60


@pytest.mark.parametrize(
    "keys",
    [
        (),
        ("down", "down", "down", "enter"),
        ("slash", " circle:cl"),
        ("n", " Ana @Kerial"),
        ("down", "e"),
        ("down", "t"),
    ],
    ids=["list", "card", "find", "new", "edit", "touch"],
)
async def test_the_place_looks_like_this(
    network: OpenNetwork,
    store: Store,
    snapshot: SnapshotAssertion,
    keys: tuple[str, ...],
) -> None:
    lifelike(store)
    async with network() as pilot:
        await typed(pilot, *keys)
        await assert_pictured(pilot, snapshot, "", SMALL, WIDE, WIDEST)


@pytest.mark.usefixtures("french")
async def test_the_place_speaks_french(
    network: OpenNetwork, store: Store, snapshot: SnapshotAssertion
) -> None:
    lifelike(store)
    async with network() as pilot:
        assert picture(pilot.app) == snapshot
        shown = await typed(pilot, "down", "down", "down", "enter")
        for words in (
            "◉ premier · tous les 30 jours · Lyon",
            "─ 1er avr.",
            "Au fil du temps  3",
            "J’ai donné",
        ):
            assert words in shown
        assert "À quel sujet" in await typed(pilot, "t")


@pytest.mark.usefixtures("french")
async def test_filters_are_typed_in_french(network: OpenNetwork, store: Store) -> None:
    lifelike(store)
    async with network() as pilot:
        assert "2 trouvées" in await typed(pilot, "slash", " cercle:proche en retard")
