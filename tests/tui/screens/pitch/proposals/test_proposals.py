"""The page of the proposed cards, by its keys."""

from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from db.store import Store
from planner.network.query import EVERYBODY
from planner.pitch.canvases.card import CanvasName
from planner.pitch.proposals.proposal import OwnPost
from planner.pitch.proposals.rules import of_lines, of_position, of_profile, of_school, of_skill
from tests.archives import connections, messages, zipped
from tests.tui.conftest import OpenApp, written_elsewhere
from tests.tui.hostile import HOSTILE
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.screens.imports.asked import settle
from tests.tui.type_text import typed
from tests.tui.walk import go_back
from tui.screens.pitch.scrolled_pane import ScrolledPane

CFO = OwnPost("Kérial", "Finance director", "2019-01", "", "Three plants.\nBooks closed in 4 days.")
FILES = {
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Kérial,Finance director,"Three plants.\nBooks closed in 4 days.",Lyon,Jan 2019,\n',
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
    "INSA Lyon,2006,2011,,Engineer,\n",
    "Skills.csv": "Name\nNegotiation\nExcel\n",
    "Profile.csv": "First Name,Last Name,Headline,Summary\n"
    "Ada,Vey,Interim finance director,I set books straight. I love plants.\n",
}


@pytest.fixture
def proposed(store: Store) -> None:
    """The cards that an archive proposes."""
    degree = of_school(OwnPost("INSA Lyon", "Engineer"))
    store.card_proposals.propose(
        [
            *of_profile("Interim finance director", "I set books straight. I love plants."),
            *([degree] if degree else []),
            *map(of_skill, ("Negotiation", "Excel")),
            of_position(CFO),
        ]
    )


def texts(store: Store, canvas: CanvasName) -> list[tuple[str, str]]:
    """The cells and the texts of the cards of a canvas."""
    return [(card.cells[0], card.text) for card in store.cards.of(canvas)]


async def page(pilot: Pilot[Any], *keys: str) -> str:
    """The page, once some keys are pressed."""
    await pilot.press("4", "i")
    await pilot.press(*keys)
    return picture(pilot.app)


@pytest.mark.usefixtures("proposed")
async def test_a_text_that_just_fits_is_laid_out_once(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[int] = []
    count = ScrolledPane._count

    def counted(pane: ScrolledPane) -> None:
        counts.append(1)
        count(pane)

    monkeypatch.setattr(ScrolledPane, "_count", counted)
    async with open_app() as pilot:
        await page(pilot)
        counts.clear()
        await pilot.pause()
        await pilot.pause()
    assert len(counts) <= 1


@pytest.mark.usefixtures("proposed")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_page_looks_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        assert await page(pilot) == snapshot
        await pilot.press("end")
        assert picture(pilot.app) == snapshot
        await pilot.press("p")
        assert picture(pilot.app) == snapshot


@pytest.mark.usefixtures("proposed", "french")
async def test_the_page_speaks_french(open_app: OpenApp, snapshot: SnapshotAssertion) -> None:
    async with open_app() as pilot:
        assert await page(pilot, "end") == snapshot
        await pilot.press("enter")
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_an_empty_page_says_which_keys_bring_cards_in(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        assert await page(pilot) == snapshot
        await pilot.press("enter", "y", "x", "e", "c")
        assert "No proposed card waits." in picture(pilot.app)
        await pilot.press("escape")
        assert "4 Pitch" in picture(pilot.app)


@pytest.mark.usefixtures("proposed")
async def test_one_key_takes_a_card_and_u_brings_it_back(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await page(pilot, "enter", "y")
        assert "Card added: I set books straight. · u undoes" in picture(pilot.app)
        assert texts(store, CanvasName.IDENTITY) == [
            ("identity", "Interim finance director"),
            ("identity", "I set books straight."),
        ]
        assert "I love plants." in pointed_at(picture(pilot.app))
        await pilot.press("u", "u")
        assert texts(store, CanvasName.IDENTITY) == []
        assert "7 proposed cards wait" in picture(pilot.app)


@pytest.mark.usefixtures("proposed")
async def test_c_sends_a_card_to_another_cell(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await page(pilot, "down", "c")
        assert pointed_at(picture(pilot.app)).startswith("Values")
        await pilot.press("enter")
        assert texts(store, CanvasName.IDENTITY) == [("values", "I set books straight.")]


@pytest.mark.usefixtures("proposed")
async def test_a_position_asks_for_an_achievement_and_is_its_situation(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await page(pilot, "end", "enter", "enter")
        assert texts(store, CanvasName.ACHIEVEMENTS) == []
        await pilot.press("enter")
        assert "What are you proud of at Kérial?" in picture(pilot.app)
        await typed(pilot, "Books in 4 days, not 12")
        await pilot.press("enter")
        [card] = store.cards.of(CanvasName.ACHIEVEMENTS)
        assert (card.text, card.cells) == ("Books in 4 days, not 12", ("achievement",))
        assert card.star is not None
        assert card.star.situation == (
            "Finance director, Kérial, since January 2019\nThree plants.\nBooks closed in 4 days."
        )


@pytest.mark.usefixtures("proposed")
async def test_an_achievement_half_told_is_a_draft(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await page(pilot, "end", "enter")
        await typed(pilot, "Books in")
        await pilot.press("escape", "home", "ctrl+o")
        assert "Books in" in picture(pilot.app)
        await typed(pilot, " 4 days")
        await pilot.press("enter")
        assert texts(store, CanvasName.ACHIEVEMENTS) == [("achievement", "Books in 4 days")]


@pytest.mark.usefixtures("proposed")
async def test_a_draft_is_gone_on_with_from_today_and_after_a_start(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await page(pilot, "end", "enter")
        await typed(pilot, "Books in")
        await pilot.press("escape", "escape", "1")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        assert "Books in" in picture(pilot.app)
        await pilot.press("escape", "escape")
        store.card_proposals.refuse(store.card_proposals.waiting()[-1].id)
        await pilot.press("ctrl+o")
        assert "1 Today" in picture(pilot.app)
        assert "Books in" not in picture(pilot.app)


@pytest.mark.usefixtures("proposed")
async def test_e_writes_a_card_in_other_words_and_another_cell(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await page(pilot, "down", "e", "end")
        await typed(pilot, " Always")
        await pilot.press("down", "right", "ctrl+s")
        assert texts(store, CanvasName.IDENTITY) == [("values", "I set books straight. Always")]
        await pilot.press("end", "e", "ctrl+s")
        assert "Write the card in a few words." in picture(pilot.app)
        await typed(pilot, "Books in 4 days")
        await pilot.press("ctrl+s")
        assert texts(store, CanvasName.ACHIEVEMENTS) == [("achievement", "Books in 4 days")]


@pytest.mark.usefixtures("proposed")
async def test_x_refuses_a_card_for_good(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await page(pilot, "x")
        assert "Proposed card refused · u undoes" in picture(pilot.app)
        assert store.card_proposals.propose(list(of_profile("Interim finance director", ""))) == (
            *(0, 0, 1),
        )
        await pilot.press("u")
        assert "Identity      Interim finance director" in picture(pilot.app)


@pytest.mark.usefixtures("proposed")
async def test_a_canvas_shows_its_own_cards_and_v_all_of_them(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.app.run_action("room('proposals', 'skills')", pilot.app)
        await pilot.pause()
        assert "3 proposed cards wait" in picture(pilot.app)
        assert "I love plants." not in picture(pilot.app)
        await pilot.press("v")
        assert "I love plants." in picture(pilot.app)
        await pilot.press("v")
        assert "I love plants." not in picture(pilot.app)


def line_with(pilot: Pilot[Any], words: str) -> str:
    """The line of the screen with some words."""
    return next(line for line in picture(pilot.app).split("\n") if words in line)


async def test_pasted_lines_are_proposed_for_the_cell_that_was_chosen(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await page(pilot, "p", "ctrl+s")
        assert "Write or paste at least one line with words." in picture(pilot.app)
        await typed(pilot, "- calm")
        await pilot.press("enter")
        await typed(pilot, "quick with numbers")
        await pilot.press("tab")
        below = picture(pilot.app).split("\n").index(line_with(pilot, "Goes to"))
        await pilot.press("right")
        assert picture(pilot.app).split("\n").index(line_with(pilot, "Goes to")) == below
        await pilot.press("tab", "right", "right", "ctrl+s")
        assert "2 cards proposed · u undoes" in picture(pilot.app)
        await pilot.press("enter")
        assert texts(store, CanvasName.SKILLS) == [("soft", "calm")]
        await pilot.press("p")
        await typed(pilot, "Calm")
        await pilot.press("tab", "tab", "right", "right", "ctrl+s")
        assert "0 cards proposed, 1 was there already" in picture(pilot.app)


async def test_hostile_lines_are_shown_and_taken(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        for number, line in enumerate(HOSTILE):
            lines = of_lines(f"first {number}\n{line}", CanvasName.SWOT, "threats")
            store.card_proposals.propose(lines)
            waiting = len(store.card_proposals.waiting())
            assert waiting, line
            await page(pilot, "down", *["enter"] * waiting)
            assert "No proposed card waits." in picture(pilot.app), line
            await go_back(pilot)


@pytest.mark.usefixtures("proposed")
async def test_a_card_answered_in_another_window_is_told_of(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await page(pilot)
        first = store.card_proposals.waiting()[0]
        store.card_proposals.refuse(first.id)
        await pilot.press("enter")
        assert "was answered already" in picture(pilot.app)
        written_elsewhere(pilot)
        await pilot.pause()
        assert "I set books straight." in pointed_at(picture(pilot.app))


async def test_twenty_thousand_skills_are_listed_and_taken(open_app: OpenApp, store: Store) -> None:
    store.card_proposals.propose([of_skill(f"Skill {number}") for number in range(20_000)])
    async with open_app() as pilot:
        assert "20,000 proposed cards wait" in await page(pilot)
        await pilot.press("end", "enter")
        assert texts(store, CanvasName.SKILLS) == [("hard", "Skill 19999")]


@pytest.mark.parametrize("spoken", ["en", "fr"])
async def test_from_an_archive_to_taken_cards_by_keys_alone(
    request: pytest.FixtureRequest, open_app: OpenApp, store: Store, tmp_path: Path, spoken: str
) -> None:
    if spoken == "fr":
        request.getfixturevalue("french")
    archive = zipped(tmp_path / "a.zip", FILES)
    async with open_app() as pilot:
        asked = await page(pilot, "i")
        assert "LinkedIn" in asked
        assert "Outlook" not in asked  # no question about people
        await typed(pilot, str(archive))
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        shown = await settle(pilot)
        assert ("7 cartes proposées" if spoken == "fr" else "7 proposed cards wait") in shown
        await pilot.press(*["enter"] * 7)
        await typed(pilot, "Books in 4 days")
        await pilot.press("enter")
        assert store.card_proposals.waiting() == []
        assert {canvas: len(store.cards.of(canvas)) for canvas in CanvasName} == {
            **dict.fromkeys(CanvasName, 0),
            CanvasName.IDENTITY: 3,
            CanvasName.SKILLS: 3,
            CanvasName.ACHIEVEMENTS: 1,
        }
        await pilot.press("i")
        await typed(pilot, str(archive))
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert store.card_proposals.waiting() == []
        again = "Rien de nouveau" if spoken == "fr" else "Nothing was new"
        assert again in flat(pilot.app)


@pytest.mark.parametrize(("answer", "people"), [("1", 0), ("2", 2)])
async def test_an_archive_with_people_is_asked_about_before_anything_is_written(
    open_app: OpenApp, store: Store, tmp_path: Path, answer: str, people: int
) -> None:
    talk = messages(("1", "me", "bo", "2026-03-01 10:00:00 UTC"))
    held = {**FILES, "Connections.csv": connections("bo", "cy"), "messages.csv": talk}
    archive = zipped(tmp_path / "a.zip", held)
    async with open_app() as pilot:
        await page(pilot, "i")
        await typed(pilot, str(archive))
        await pilot.press("enter")
        shown = await settle(pilot)
        assert "The cards alone" in shown
        assert "2 people" in shown
        await pilot.press("escape")
        assert archive.name in picture(pilot.app)  # left: the path is there still
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press(answer)
        await settle(pilot)
        if people:
            await pilot.press("2")  # of the two profiles of the messages this one is mine
        shown = await settle(pilot)

        assert ("People to create" in shown) is bool(people)
        assert store.people.count(EVERYBODY) == 0
        await pilot.press("enter")
        await settle(pilot)
    assert store.people.count(EVERYBODY) == people
    assert len(store.card_proposals.waiting()) == 7


@pytest.mark.usefixtures("proposed")
async def test_the_place_says_how_many_cards_wait(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("4")
        assert "7 proposed cards wait · i lists them" in picture(pilot.app)


@pytest.mark.usefixtures("french")
async def test_a_place_without_proposals_says_nothing_of_them(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("4")
        assert "proposée" not in picture(pilot.app)
