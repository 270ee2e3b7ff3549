"""The page of the value proposition, by keys."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from db.store import Store
from planner.grammar import parse_goal
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName, Cited, Star
from planner.pitch.proposition.four_tests import judge
from planner.pitch.proposition.proposition import Proposition, Slot, Wording
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.picture import flat, picture
from tests.tui.type_text import typed
from tui.screens.pitch.proposition.screen import PropositionScreen
from tui.screens.pitch.proposition.write import WriteProposition


@pytest.fixture(autouse=True)
def _in_pitch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "pitch")


@pytest.fixture
def ground(store: Store) -> None:
    """A persona, an achievement with a number, a skill, a goal."""
    store.personas.add(PersonaLine("finance directors"), TODAY)
    star = Star(result="12 days early")
    store.cards.add(CanvasName.ACHIEVEMENTS, ("achievement",), "the late site", TODAY, star)
    store.cards.add(CanvasName.SKILLS, ("hard",), "a plan", TODAY)
    store.goals.add(parse_goal("Meet 12 finance directors", TODAY), TODAY)


def the_one(store: Store) -> Proposition:
    (one,) = store.propositions.all()
    return one


def passed(store: Store) -> list[bool]:
    return [each.passed for each in judge(the_one(store).wording, store.propositions.ground())]


async def write_whole(pilot: Pilot[Any], *, asset: bool = True) -> None:
    """Write a proposition from the empty page, choosing all slots."""
    await pilot.press("V", "n", "enter", "enter", "tab")
    await typed(pilot, "be paid twelve days sooner")
    await pilot.press("tab", *(("enter", "enter") if asset else ()), "tab", "enter", "enter")


async def test_an_empty_page_says_what_it_is_and_which_key_writes_it(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("V")
        assert "I help [whom] to [outcome] through [asset], as [proof] shows." in flat(pilot.app)
        assert "n writes yours" in picture(pilot.app)
        assert "Delete" not in picture(pilot.app)
        await pilot.press("e", "x", "y", "v")
        assert "Value proposition" in picture(pilot.app)


@pytest.mark.parametrize("key", ["enter", "n"])
async def test_the_first_proposition_is_begun_by_enter_as_by_its_own_key(
    open_app: OpenApp, key: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("V", key)
        assert isinstance(pilot.app.screen, WriteProposition)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, PropositionScreen)


@pytest.mark.usefixtures("ground")
async def test_a_proposition_is_written_by_choosing_and_all_tests_pass(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await write_whole(pilot)
        assert "○ coherent" in picture(pilot.app)
        assert "● strong" in picture(pilot.app)
        await pilot.press("ctrl+s")
        assert passed(store) == [True, True, True, False]
        await pilot.press("end", "enter", "1")
        assert passed(store) == [True] * 4
        assert "4 of 4" in picture(pilot.app)
        await pilot.press("u")
        assert passed(store)[-1] is False
    said = the_one(store).wording
    assert said.sentence == (
        "I help finance directors to be paid twelve days sooner through a plan,"
        " as the late site shows."
    )
    assert [(each.place, each.kind) for each in said.cites] == [
        ("whom", Cited.PERSONA),
        ("asset", Cited.CARD),
        ("proof", Cited.CARD),
    ]


@pytest.mark.usefixtures("ground")
async def test_a_test_that_fails_authentic_is_mended_by_one_card(
    open_app: OpenApp, store: Store
) -> None:
    persona = store.propositions.citable(Slot.WHOM)[0].citation
    said = Wording("them", "be paid sooner", "care", "my years", (persona,))
    store.propositions.add(said, TODAY)
    async with open_app() as pilot:
        await pilot.press("V", *["down"] * 5)
        assert "enter opens “Asset”" in picture(pilot.app)
        await pilot.press("enter")
        assert "a plan" in picture(pilot.app)
        await pilot.press("enter", "ctrl+s")
        assert passed(store)[1] is True
        assert the_one(store).wording.asset == "care"


async def test_a_result_without_a_number_is_mended_in_its_card(
    open_app: OpenApp, store: Store
) -> None:
    store.personas.add(PersonaLine("finance directors"), TODAY)
    card = store.cards.add(CanvasName.ACHIEVEMENTS, ("achievement",), "the site", TODAY, Star())
    async with open_app() as pilot:
        await write_whole(pilot, asset=False)
        await pilot.press("ctrl+s", *["down"] * 4)
        assert "enter opens the result of the achievement" in picture(pilot.app)
        await pilot.press("enter")
        await typed(pilot, "12 days early")
        await pilot.press("enter")
        star = store.cards.get(card.id).star
        assert star is not None
        assert star.result == "12 days early"
        assert passed(store)[0] is True


@pytest.mark.usefixtures("ground")
async def test_without_a_goal_the_project_of_swot_is_written_from_here(
    open_app: OpenApp, store: Store
) -> None:
    store.history.undo()
    async with open_app() as pilot:
        await write_whole(pilot)
        await pilot.press("ctrl+s", "end", "enter", "1")
        await typed(pilot, "Direct the finances of a maker")
        await pilot.press("enter")
        assert passed(store) == [True] * 4
    (project,) = store.cards.of(CanvasName.SWOT)
    assert (project.cells, [each.label for each in project.cites]) == (
        ("project",),
        ["finance directors"],
    )


async def test_what_is_cited_can_be_made_on_the_way(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("V", "n", "enter")
        await typed(pilot, "plant director")
        await pilot.press("enter")
        assert "A new persona" in picture(pilot.app)
        await pilot.press("ctrl+s")
        assert "persona “plant director”" in picture(pilot.app)
        await pilot.press("tab", "tab", "enter")
        await typed(pilot, "Lean")
        await pilot.press("enter", "enter", "tab", "enter")
        await typed(pilot, "The site")
        await pilot.press("enter", "tab")
        await typed(pilot, "12 days")
        await pilot.press("enter", "ctrl+s")
    assert [each.name for each in store.personas.all()] == ["plant director"]
    assert sorted(card.text for card in store.cards.all()) == ["Lean", "The site"]
    assert passed(store)[:2] == [True, True]


@pytest.mark.usefixtures("ground")
async def test_several_are_marked_and_own_words_stay(open_app: OpenApp, store: Store) -> None:
    store.cards.add(CanvasName.IDENTITY, ("values",), "care", TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "n", "tab")
        assert "enter Choose" not in picture(pilot.app)  # the outcome cites nothing
        await pilot.press("enter")
        assert "enter Choose" in picture(pilot.app)
        await typed(pilot, "my way of working")
        await pilot.press("enter", "tab", "down", "tab", "enter", "ctrl+s")
    said = the_one(store).wording
    assert said.asset == "my way of working"
    assert [each.label for each in said.cited(Slot.ASSET)] == ["care", "a plan"]


@pytest.mark.usefixtures("ground")
async def test_versions_stand_side_by_side_and_an_old_one_is_taken_up(
    open_app: OpenApp, store: Store
) -> None:
    first = Wording("small firms", "be paid sooner", "a plan", "the site")
    one = store.propositions.add(first, TODAY)
    store.propositions.keep(one.id, Wording("small makers", "be paid", "a plan", "the site"), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("V", "v")
        shown = picture(pilot.app)
        assert "small ‹firms›" in shown
        assert "small ‹makers›" in shown
        assert "be paid ‹sooner›" in shown
        await pilot.press("r")
        assert the_one(store).newest.number == 3
        assert the_one(store).wording == first
        await pilot.press("v", "up", "r")
        assert the_one(store).newest.number == 3


async def test_the_sentence_is_copied_and_a_proposition_deleted(
    open_app: OpenApp, store: Store
) -> None:
    store.propositions.add(Wording("a", "b", "c", "d"), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "y")
        assert pilot.app.clipboard == "I help a to b through c, as d shows."
        await pilot.press("x")
        assert store.propositions.all() == []
        assert "A value proposition is one sentence" in picture(pilot.app)
        await pilot.press("u")
        assert "▌ Whom" in picture(pilot.app)


async def test_of_several_propositions_enter_shows_one(open_app: OpenApp, store: Store) -> None:
    for name in ("makers", "bakers"):
        store.propositions.add(Wording(name, "b", "c", "d"), TODAY)
    async with open_app() as pilot:
        await pilot.press("V")
        assert "Propositions  2" in picture(pilot.app)
        assert "Whom         bakers" in picture(pilot.app)
        await pilot.press("end", "up", "enter")
        assert "Whom         makers" in picture(pilot.app)


async def test_text_half_typed_is_kept_with_what_it_cites(open_app: OpenApp, store: Store) -> None:
    store.personas.add(PersonaLine("finance directors"), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "n", "enter", "enter", "tab")
        await typed(pilot, "be paid sooner")
        await pilot.press("escape", "escape")
        assert store.propositions.all() == []
        await pilot.press("ctrl+o")
        assert "be paid sooner" in picture(pilot.app)
        assert "persona “finance directors”" in picture(pilot.app)
        await pilot.press("ctrl+s")
    assert the_one(store).wording.cited(Slot.WHOM)[0].kind is Cited.PERSONA


async def test_a_draft_of_a_known_proposition_goes_on_with_that_one(
    open_app: OpenApp, store: Store
) -> None:
    one = store.propositions.add(Wording("makers", "b", "c", "d"), TODAY)
    store.propositions.add(Wording("bakers", "b", "c", "d"), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "end", "up", "enter", "e", "tab")
        await typed(pilot, " sooner")
        await pilot.press("escape", "escape", "ctrl+o", "ctrl+s")
    assert store.propositions.get(one.id).wording.outcome == "b sooner"


async def test_two_windows_on_one_proposition_the_second_sees_both(
    open_app: OpenApp, store: Store, file: Path
) -> None:
    one = store.propositions.add(Wording("makers", "be paid", "c", "d"), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "e", "tab")
        await typed(pilot, " sooner")
        theirs = Wording("bakers", "be paid twice", "c", "d")
        store.propositions.keep(one.id, theirs, TODAY)
        await pilot.press("ctrl+s")
        assert "Meanwhile “Outcome” became “be paid twice”" in flat(pilot.app)
        assert store.propositions.get(one.id).wording == theirs
        await pilot.press("ctrl+s")
    kept = store.propositions.get(one.id)
    assert (kept.newest.number, kept.wording.outcome) == (3, "be paid sooner")
    assert kept.wording.whom == "bakers"


@pytest.mark.usefixtures("ground")
async def test_a_deleted_card_is_said_and_undo_heals_it(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await write_whole(pilot)
        await pilot.press("ctrl+s")
        (card,) = store.cards.of(CanvasName.ACHIEVEMENTS)
        store.cards.delete(card.id)
        await pilot.press("escape", "V", "down", "down", "down")
        assert "the late site, deleted" in flat(pilot.app)
        await pilot.press("down")
        assert "“the late site” was deleted: undo brings it back" in flat(pilot.app)
        await pilot.press("u")
        assert passed(store)[0] is True
        assert "● specific" in picture(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_hostile_text_is_shown_as_text(
    open_app: OpenApp, store: Store, size: tuple[int, int]
) -> None:
    for text in HOSTILE:
        if not text.strip("\n\r\t \x00\x08\x7f\x0b\x0c\x85\u2028\u2029"):
            continue
        store.cards.add(CanvasName.SKILLS, ("hard",), text, TODAY)
        store.personas.add(PersonaLine(text or "x"), TODAY)
        whom = store.propositions.citable(Slot.WHOM)[-1].citation
        store.propositions.add(Wording(text, text, text, text, (whom,)), TODAY)
    async with open_app(size=size) as pilot:
        await pilot.press("V")
        for keys in "end enter home e enter escape escape v escape end".split():
            await pilot.press(keys)
            assert COMMANDS.isdisjoint(picture(pilot.app))


async def test_the_persona_whom_one_helps_is_changed_and_so_is_what_cites_it(
    open_app: OpenApp, store: Store
) -> None:
    persona = store.personas.add(PersonaLine(role_title="buyer", sector="Food"), TODAY)
    whom = store.propositions.citable(Slot.WHOM)[0].citation
    store.propositions.add(Wording("buyers", "b", cites=(replace(whom, place="whom"),)), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "p")
        assert "buyer, Food" in picture(pilot.app)
        await pilot.press("end")
        await typed(pilot, " of makers")
        await pilot.press("escape", "ctrl+o")
        assert "buyer of makers" in picture(pilot.app)
        await pilot.press("enter")
        assert store.personas.get(persona.id).name == "buyer of makers, Food"
        assert "buyer of makers, Food" in flat(pilot.app)


async def test_two_windows_on_one_persona_keep_what_both_changed(
    open_app: OpenApp, store: Store
) -> None:
    persona = store.personas.add(PersonaLine(role_title="buyer"), TODAY)
    whom = store.propositions.citable(Slot.WHOM)[0].citation
    store.propositions.add(Wording("buyers", "b", cites=(replace(whom, place="whom"),)), TODAY)
    async with open_app() as pilot:
        await pilot.press("V", "p", "end")
        await typed(pilot, " of makers")
        store.personas.edit(persona.id, PersonaLine(role_title="buyer", bring="figures"))
        await pilot.press("enter")
    now = store.personas.get(persona.id)
    assert (now.role_title, now.bring) == ("buyer of makers", "figures")


async def test_the_pane_tells_of_what_a_slot_cites(open_app: OpenApp, store: Store) -> None:
    store.personas.add(PersonaLine("owners", concerns=("cash", "heirs")), TODAY)
    store.cards.add(CanvasName.IDENTITY, ("values",), "Keep your word", TODAY)
    whom, value = (
        replace(store.propositions.citable(slot)[0].citation, place=slot.value)
        for slot in (Slot.WHOM, Slot.ASSET)
    )
    store.propositions.add(Wording("them", "sleep", "care", "it", (whom, value)), TODAY)
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("V")
        assert "owners cash · heirs" in flat(pilot.app)
        await pilot.press("down", "down")
        assert "Keep your word Identity and values · Values" in flat(pilot.app)
        await pilot.press("escape")
        assert "←1" in next(each for each in picture(pilot.app).split("\n") if "Identity" in each)
        await pilot.press("home")
        assert "1 is cited" in picture(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_words_of_a_slot_wrap_beside_the_kind_of_what_they_cite(
    open_app: OpenApp, store: Store, size: tuple[int, int]
) -> None:
    words = "finance directors of building firms who wait for their money half a year and more"
    store.propositions.add(Wording(words, "be paid"), TODAY)
    async with open_app(size=size) as pilot:
        await pilot.press("V")
        lines = picture(pilot.app).split("\n")
        at = next(number for number, line in enumerate(lines) if "▌ Whom" in line)
        shown = " ".join(line.split("▏")[0].strip(" ▌") for line in lines[at : at + 3])
        assert words in " ".join(shown.split())
