"""A canvas by its keys: cards written, moved, cited, deleted, and found again."""

from contextlib import suppress

import pytest
from textual import events

from db.errors import Empty
from db.store import Store
from planner.language.width import cell_width
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName, Citation, Cited
from planner.pitch.canvases.citing import citation_of
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.picture import flat, picture
from tests.tui.screens.pitch.canvas.cards import card, keys_to, written
from tests.tui.type_text import typed
from tests.tui.walk import go_back
from tui.screens.pitch.canvas.screen import CanvasScreen

SWOT, IKIGAI, MIX = CanvasName.SWOT, CanvasName.IKIGAI, CanvasName.MIX
STRENGTHS = [*keys_to(SWOT), "down"]


def texts(store: Store, canvas: CanvasName, cell: str) -> list[str]:
    return [each.text for each in store.cards.of(canvas) if cell in each.cells]


def at_hand(shown: str) -> str:
    """The first word of the card at hand."""
    return shown.partition("▌ ")[2].split()[0]


async def test_a_line_is_a_card_in_the_cell_at_hand(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "right", "n")
        await typed(pilot, "I lose my words")
        await pilot.press("enter")
        assert "▌ I lose my words" in picture(pilot.app)
        assert "Card added · u undoes" in picture(pilot.app)
        await pilot.press("u")
    assert store.cards.all() == []


async def test_several_lines_pasted_are_several_cards_and_one_undo(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "n")
        pilot.app.post_message(events.Paste("- Calm\n- On time\n\n- Curious"))
        await pilot.pause()
        await pilot.press("enter")
        assert texts(store, SWOT, "strengths") == ["Calm", "On time", "Curious"]
        await pilot.press("u")
    assert store.cards.all() == []


async def test_enter_in_an_empty_cell_writes_its_first_card(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys_to(SWOT), "enter")
        await typed(pilot, "A post in Lyon")
        await pilot.press("enter")
    assert texts(store, SWOT, "project") == ["A post in Lyon"]


@pytest.mark.parametrize("key", ["e", "enter"])
async def test_a_card_is_written_anew(open_app: OpenApp, store: Store, key: str) -> None:
    card(store, SWOT, "strengths", "Calm")
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, key)
        await typed(pilot, " and exact")
        await pilot.press("enter")
        assert "▌ Calm and exact" in picture(pilot.app)
    assert texts(store, SWOT, "strengths") == ["Calm and exact"]


async def test_a_card_changed_elsewhere_meanwhile_is_told(open_app: OpenApp, store: Store) -> None:
    made = card(store, SWOT, "strengths", "Calm")
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "e")
        store.cards.edit(made.id, "Calm at sea")
        await typed(pilot, " and exact")
        await pilot.press("enter")
        assert "Calm at sea" in flat(pilot.app)
        await pilot.press("enter")
    assert texts(store, SWOT, "strengths") == ["Calm and exact"]


async def test_a_card_is_deleted_and_comes_back(open_app: OpenApp, store: Store) -> None:
    card(store, SWOT, "strengths", "Calm")
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "x")
        assert store.cards.all() == []
        assert "▌ Strengths  0/4" in picture(pilot.app)
        await pilot.press("u")
        assert "▌ Calm" in picture(pilot.app)


@pytest.mark.parametrize(
    ("down", "up"), [("shift+down", "shift+up"), ("J", "K")], ids=["arrows", "letters"]
)
async def test_a_card_moves_within_its_cell(
    open_app: OpenApp, store: Store, down: str, up: str
) -> None:
    for name in "abc":
        card(store, SWOT, "strengths", name)
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, down)
        assert texts(store, SWOT, "strengths") == ["b", "a", "c"]
        assert at_hand(picture(pilot.app)) == "a"
        await pilot.press("j", up)
        assert texts(store, SWOT, "strengths") == ["b", "c", "a"]
        await pilot.press("u", "u")
    assert texts(store, SWOT, "strengths") == ["a", "b", "c"]


async def test_a_card_moves_between_cells_and_stays_at_hand(
    open_app: OpenApp, store: Store
) -> None:
    card(store, SWOT, "strengths", "calm")
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS)
        for key, cell in (
            ("H", "strengths"),
            ("shift+right", "weaknesses"),
            ("shift+left", "strengths"),
            ("L", "weaknesses"),
            ("J", "threats"),
            ("H", "opportunities"),
            ("K", "strengths"),
            ("shift+down", "opportunities"),
            ("shift+up", "strengths"),
        ):
            await pilot.press(key)
            assert at_hand(picture(pilot.app)) == "calm", key
            assert texts(store, SWOT, cell) == ["calm"], key


async def test_the_arrows_go_through_cards_and_cells(open_app: OpenApp, store: Store) -> None:
    for name in "abc":
        card(store, SWOT, "strengths", name)
    card(store, SWOT, "weaknesses", "w")
    card(store, SWOT, "opportunities", "o")
    async with open_app(size=(120, 40)) as pilot:
        for keys, at in (
            ("", "a"),
            ("down", "b"),
            ("j j", "c"),
            ("G", "c"),
            ("end home", "a"),
            ("pagedown", "c"),
            ("right", "w"),
            ("l h", "a"),
            ("down down down", "o"),
            ("G j k", "c"),
        ):
            await pilot.press(*STRENGTHS, *keys.split())
            assert at_hand(picture(pilot.app)) == at, keys
            await go_back(pilot)


async def test_a_strength_shows_the_achievement_it_cites(open_app: OpenApp, store: Store) -> None:
    card(store, CanvasName.ACHIEVEMENTS, "achievement", "The site in May")
    card(store, CanvasName.SKILLS, "soft", "Calm")
    card(store, SWOT, "strengths", "On time")
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "c", "space", "down", "space", "enter")
        shown = picture(pilot.app)
        assert "✓ The site in May" in shown
        assert "→ Calm" in shown
        await pilot.press("c", "space", "enter")
        assert "✓ The site in May" not in picture(pilot.app)
        await pilot.press("c", "down", "space", "enter")
        assert "→ Calm" not in picture(pilot.app)
    assert [each.cites for each in store.cards.of(SWOT)] == [()]


async def test_enter_alone_cites_the_highlighted_card_found_by_a_word(
    open_app: OpenApp, store: Store
) -> None:
    for name in ("The site in May", "A client who came back"):
        card(store, CanvasName.ACHIEVEMENTS, "achievement", name)
    card(store, SWOT, "strengths", "On time")
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "c", "slash", *"client", "enter")
        assert "✓ A client who came back" in picture(pilot.app)


async def test_what_another_window_cites_or_takes_off_meanwhile_stays_so(
    open_app: OpenApp, store: Store
) -> None:
    site = card(store, CanvasName.ACHIEVEMENTS, "achievement", "The site in May")
    calm, exact = (card(store, CanvasName.SKILLS, "soft", text) for text in ("Calm", "Exact"))
    strength = card(store, SWOT, "strengths", "On time")
    store.cards.cite(strength.id, [citation_of(calm)])
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "c", "space")
        store.cards.cite(strength.id, [citation_of(exact)])
        await pilot.press("enter")
    cites = store.cards.get(strength.id).cites
    assert [each.cited for each in cites] == [exact.uid, site.uid]


@pytest.mark.parametrize("found", ["", "slash d i r tab"])
async def test_a_persona_that_is_cited_is_listed_and_can_be_unmarked(
    open_app: OpenApp, store: Store, found: str
) -> None:
    card(store, CanvasName.SKILLS, "soft", "Calm")
    project = card(store, SWOT, "project", "A post in Lyon")
    persona = store.personas.add(PersonaLine("finance directors"), TODAY)
    store.cards.cite(project.id, [Citation(Cited.PERSONA, persona.uid, persona.name)])
    async with open_app() as pilot:
        await pilot.press(*keys_to(SWOT), "c", *found.split())
        assert "[x] finance directors · persona" in picture(pilot.app)
        await pilot.press("space")
        assert "[ ] finance directors · persona" in picture(pilot.app)
        await pilot.press("space", "enter")
        assert [each.cited for each in store.cards.get(project.id).cites] == [persona.uid]
        await pilot.press("c", "space", "enter")
    assert store.cards.get(project.id).cites == ()


async def test_a_citation_of_a_deleted_card_says_so_and_undo_heals_it(
    open_app: OpenApp, store: Store
) -> None:
    written(store)
    [proof, _other] = store.cards.of(CanvasName.ACHIEVEMENTS)
    store.cards.delete(proof.id)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press(*STRENGTHS)
        assert "– deleted: Accounts closed in five days" in picture(pilot.app)
        await pilot.press("c")
        assert "No longer there" in picture(pilot.app)
        await pilot.press("escape", "u")
        assert "✓ Accounts closed in five days" in picture(pilot.app)


async def test_a_canvas_without_others_has_nothing_to_cite(open_app: OpenApp, store: Store) -> None:
    card(store, SWOT, "strengths", "On time")
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "c")
        assert "No other canvas has a card yet." in picture(pilot.app)
        await pilot.press("enter")
    assert [each.cites for each in store.cards.of(SWOT)] == [()]


async def test_a_ring_of_citations_is_shown(open_app: OpenApp, store: Store) -> None:
    card(store, CanvasName.SKILLS, "soft", "Calm")
    card(store, SWOT, "strengths", "On time")
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "c", "enter", "escape")
        await pilot.press(*keys_to(CanvasName.SKILLS), "right", "right", "c", "enter")
        assert "→ On time" in picture(pilot.app)


@pytest.mark.parametrize("digits", [("1", "4"), ("ampersand", "apostrophe")], ids=["en", "fr"])
async def test_digits_put_a_card_into_circles_and_out(
    open_app: OpenApp, store: Store, digits: tuple[str, str]
) -> None:
    card(store, IKIGAI, "", "Teaching")
    async with open_app() as pilot:
        await pilot.press(*keys_to(IKIGAI), *digits)
        assert "In two circles  1" in picture(pilot.app)
        assert "▌ 1··4 Teaching" in picture(pilot.app)
        assert "1 card stands in two circles" in flat(pilot.app)
        await pilot.press(digits[0])
    assert [each.cells for each in store.cards.of(IKIGAI)] == [("paid",)]


async def test_a_new_card_of_the_ikigai_is_at_hand_for_its_circles(
    open_app: OpenApp, store: Store
) -> None:
    card(store, IKIGAI, "love good needed paid", "Teaching")
    async with open_app() as pilot:
        await pilot.press(*keys_to(IKIGAI), "n")
        await typed(pilot, "Singing")
        await pilot.press("enter", "1", "2", "3", "4")
        assert "In all four circles  2" in picture(pilot.app)
    assert [len(each.cells) for each in store.cards.of(IKIGAI)] == [4, 4]


async def test_cards_of_the_ikigai_move_among_those_of_as_many_circles(
    open_app: OpenApp, store: Store
) -> None:
    for cells, name in (("love", "a"), ("love paid", "b"), ("good", "c")):
        card(store, IKIGAI, cells, name)
    async with open_app() as pilot:
        await pilot.press(*keys_to(IKIGAI), "down", "J")
    assert [each.text for each in store.cards.of(IKIGAI)] == ["c", "b", "a"]


@pytest.mark.parametrize("key", ["7", "è"])
async def test_the_three_further_p_are_shown_on_a_key(
    open_app: OpenApp, store: Store, key: str
) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys_to(MIX))
        assert "Process" not in picture(pilot.app)
        await pilot.press(key, "down", "n")
        await typed(pilot, "My chairman")
        await pilot.press("enter", "escape")
        await pilot.press("enter")
        assert "▌ My chairman" not in picture(pilot.app)
        assert "· My chairman" in picture(pilot.app)
        assert "The seven P" not in picture(pilot.app)
    assert texts(store, MIX, "people") == ["My chairman"]


async def test_a_card_half_typed_is_offered_again_on_its_canvas(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "n")
        await typed(pilot, "I keep cal")
        await pilot.press("escape", "escape")
    async with open_app() as pilot:
        assert "Half typed: Strengths" in picture(pilot.app)
        await pilot.press("ctrl+o", "m", "enter")
        assert "▌ I keep calm" in picture(pilot.app)
    assert texts(store, SWOT, "strengths") == ["I keep calm"]
    assert store.drafts.kept() == []


async def test_an_edit_half_typed_waits_for_its_card(open_app: OpenApp, store: Store) -> None:
    made = card(store, SWOT, "threats", "Rain")
    async with open_app() as pilot:
        await pilot.press(*keys_to(SWOT), *["down"] * 2, "right", "e")
        await typed(pilot, " and snow")
        await pilot.press("escape")
        [draft] = store.drafts.kept()
        assert draft.question.subject is not None
        assert (draft.question.subject.noun, draft.question.subject.id) == ("card", made.id)
        await pilot.press("escape", *keys_to(MIX), "ctrl+o", "enter")
        assert "▌ Rain and snow" in picture(pilot.app)
        await pilot.press("x")
    assert store.drafts.kept() == []


async def test_a_draft_about_a_deleted_card_is_listed_again_once_undone(
    open_app: OpenApp, store: Store
) -> None:
    made = card(store, SWOT, "strengths", "Calm")
    async with open_app() as pilot:
        await pilot.press(*STRENGTHS, "e")
        await typed(pilot, " and exact")
        await pilot.press("escape")
        store.cards.delete(made.id)
        assert store.drafts.kept() == []
        await pilot.press("u")
        assert len(store.drafts.kept()) == 1


@pytest.mark.parametrize("canvas", [SWOT, IKIGAI, MIX, CanvasName.ACHIEVEMENTS])
async def test_hostile_cards_are_shown_without_harm(
    open_app: OpenApp, store: Store, canvas: CanvasName
) -> None:
    cell = {IKIGAI: "love", MIX: "product", CanvasName.ACHIEVEMENTS: "achievement"}
    for text in filter(str.strip, HOSTILE):
        with suppress(Empty):  # nothing is left of it once it is clean
            card(store, canvas, cell.get(canvas, "project"), text)
    number = len(store.cards.of(canvas))
    assert number > 15
    async with open_app() as pilot:
        await pilot.press(*keys_to(canvas))
        for _card in range(number):
            shown = picture(pilot.app)
            assert not COMMANDS.intersection(shown)
            assert all(cell_width(line) <= 80 for line in shown.split("\n"))
            await pilot.press("down")
        await pilot.press("e", "escape", "home")


async def test_the_smallest_windows_do_no_harm(open_app: OpenApp, store: Store) -> None:
    written(store)
    before = store.cards.all()
    for size in ((20, 6), (40, 10), (80, 3)):
        async with open_app(size=size) as pilot:
            for canvas in CanvasName:
                await pilot.press(*keys_to(canvas), "down", "right", "up")
                assert isinstance(pilot.app.screen, CanvasScreen)
                assert pilot.app.screen.canvas.name is canvas
                assert all(cell_width(line) <= size[0] for line in picture(pilot.app).split("\n"))
                await pilot.press("escape")
    assert store.cards.all() == before
