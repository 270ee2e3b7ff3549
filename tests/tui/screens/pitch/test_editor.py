"""The editor of a pitch, by its keys: parts beside their material, tests, versions, two windows."""

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner.grammar import parse_goal
from planner.model.pitches import Pitch, PitchText
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName, Citation, Cited, Star
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.hostile import HOSTILE
from tests.tui.picture import flat, picture
from tests.tui.type_text import typed
from tests.tui.work_ended import work_ended

SIZES = [(80, 24), (120, 40)]
FIRST = PitchText(hook="Who was paid late last month?", ask="Whom should I meet?")
TEXT = PitchText(
    hook="Who paid you late last month?",
    who="I am Ana Ruiz, an HR manager.",
    what="I help industrial firms get paid on time.",
    bring="My last team cut the delay from 60 to 48 days in a year.",
    project="I am looking for a firm in Lyon… where that matters.",
    ask="Whom should I meet?",
)


@pytest.fixture(autouse=True)
def _in_pitch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "pitch")


@pytest.fixture
def pitch(store: Store) -> Pitch:
    """A pitch of two versions, its persona, and a card or a goal for each part."""
    persona = store.personas.add(
        PersonaLine("CFO", concerns=("Invoices paid late", "Hiring fast")), TODAY
    )
    for canvas, cell, text, star in (
        (CanvasName.IDENTITY, "identity", "I calm late payments", None),
        (CanvasName.SKILLS, "hard", "Putting a ledger in order", None),
        (CanvasName.ACHIEVEMENTS, "achievement", "Cut the delay", Star(result="12 days less")),
        (CanvasName.SWOT, "project", "A family firm in Lyon", None),
        (CanvasName.SWOT, "weaknesses", "Impatient", None),
        (CanvasName.WANTS, "want", "Four days a week", None),
    ):
        store.cards.add(canvas, [cell], text, TODAY, star)
    store.goals.add(parse_goal("Meet 12 finance directors by 31 March", TODAY), TODAY)
    pitch = store.pitches.add(
        "Finance directors", "English", FIRST, TODAY, persona_id=persona.id, aim_seconds=30
    )
    return store.pitches.keep(pitch.id, TEXT, TODAY)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("keys", ["e", "e tab tab tab ctrl+t c", "v down"])
async def test_the_editor_looks_like_this(
    open_app: OpenApp, pitch: Pitch, snapshot: SnapshotAssertion, keys: str, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press(*keys.split())
        await work_ended(pilot)
        assert picture(pilot.app) == snapshot


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("size", SIZES)
async def test_the_editor_speaks_french(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    text = PitchText("Qui vous a payé en retard ?", bring="L’organisation de 12 DAF.")
    store.pitches.add("Directeurs financiers", "anglais", text, TODAY, aim_seconds=30)
    async with open_app(size=size) as pilot:
        await pilot.press("4", "e", "tab", "tab", "tab")
        await work_ended(pilot)
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (0, ["Invoices paid late", "Hiring fast", "concern of CFO"]),
        (1, ["I calm late payments"]),
        (2, ["Putting a ledger in order", "hard skill"]),
        (3, ["Cut the delay · 12 days less", "achievement"]),
        (4, ["A family firm in Lyon", "Four days a week"]),
        (5, ["Meet 12 finance directors"]),
    ],
)
async def test_each_part_stands_beside_the_material_it_draws_on(
    open_app: OpenApp, pitch: Pitch, part: int, words: list[str]
) -> None:
    for size in SIZES:
        async with open_app(size=size) as pilot:
            await pilot.press("e", *["tab"] * part, "ctrl+t")
            shown = flat(pilot.app)
            assert all(word in shown for word in words), shown
            assert "Impatient" not in shown


async def test_enter_inserts_the_words_and_cites_the_card(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", *["tab"] * 3, "ctrl+t", "enter", "ctrl+s")
    kept = store.pitches.get(pitch.id)
    assert kept.text.bring == f"{TEXT.bring} 12 days less"
    assert [(each.place, each.label) for each in store.pitches.cites(kept)] == [
        ("bring", "Cut the delay")
    ]


async def test_c_cites_a_card_and_takes_a_concern_up_without_a_new_version(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("e", "ctrl+t", "c", "escape", *["tab"] * 3, "ctrl+t", "c")
        shown = picture(pilot.app)
        assert "● credible" in shown
        assert "● connected" in shown
        await pilot.press("ctrl+s")
        kept = store.pitches.get(pitch.id)
        assert (kept.concern, kept.versions) == ("Invoices paid late", 2)
        assert len(store.pitches.cites(kept)) == 1
        assert "● connected" in picture(pilot.app)
        await pilot.press("u")
        assert store.pitches.get(pitch.id) == pitch
        assert store.pitches.cites(pitch) == ()


async def test_the_very_words_are_named_while_one_writes(
    open_app: OpenApp, pitch: Pitch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobs.hyphenation._read", {})
    async with open_app(size=(120, 40)) as pilot:
        assert "long words are looked" in flat(pilot.app)
        await pilot.press("e", "tab", "tab")
        await work_ended(pilot)
        await typed(pilot, " Particularly now.")
        await pilot.pause()
        shown = flat(pilot.app)
        assert "long words: industrial, Particularly" in shown, shown
        assert "acronym not written out: HR" in shown


async def test_a_part_counts_its_own_words_and_pauses(open_app: OpenApp, pitch: Pitch) -> None:
    async with open_app() as pilot:
        await pilot.press("e")
        assert "11 words · 5 s" in picture(pilot.app)
        await typed(pilot, " Three more… … words")
        await pilot.pause()
        assert "9 words · 6 s" in picture(pilot.app)


async def test_what_is_half_typed_keeps_citations_too(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", *["tab"] * 3, "ctrl+t", "c", "escape", "escape")
        await pilot.press("ctrl+o", *["tab"] * 3, "ctrl+t")
        assert "achievement · cited" in picture(pilot.app)
        await pilot.press("ctrl+s")
    assert len(store.pitches.cites(pitch)) == 1
    assert store.drafts.kept() == []


async def test_a_card_deleted_no_longer_proves_and_says_so(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    card = store.cards.of(CanvasName.ACHIEVEMENTS)[0]
    store.pitches.keep(pitch.id, TEXT, TODAY, cites=[Citation(Cited.CARD, card.uid, "", "bring")])
    store.cards.delete(card.id)
    async with open_app(size=(120, 40)) as pilot:
        assert "cites no" in flat(pilot.app)
        await pilot.press("u")
        assert "● credible" in picture(pilot.app)


@pytest.mark.parametrize(("keys", "hook"), [("enter", "Mine?"), ("t", "Theirs?")])
async def test_a_part_changed_in_two_windows_shows_both_and_asks(
    open_app: OpenApp, store: Store, pitch: Pitch, keys: str, hook: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", "ctrl+u")
        await typed(pilot, "Mine?")
        store.pitches.keep(pitch.id, PitchText(hook="Theirs?", who="I am Bo."), TODAY)
        await pilot.press("ctrl+s")
        shown = flat(pilot.app)
        assert "“Hook” was changed in two windows" in shown
        assert "‹Mine?›" in shown
        assert "‹Theirs?›" in shown
        await pilot.press(keys)
        await pilot.pause()
    kept = store.pitches.get(pitch.id).text
    assert (kept.hook, kept.who) == (hook, "I am Bo.")
    assert [each.text.hook for each in store.pitches.versions(pitch.id)][-3:] == [
        *(["Mine?"] if hook == "Mine?" else []),
        *("Theirs?", TEXT.hook, FIRST.hook),
    ][-3:]


async def test_a_concern_changed_in_two_windows_asks_too(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", "ctrl+t", "c", "escape")
        store.pitches.keep(pitch.id, TEXT, TODAY, concern="Hiring fast")
        await pilot.press("ctrl+s")
        assert "“Concern” was changed in two windows" in flat(pilot.app)
        await pilot.press("escape")
        assert store.pitches.get(pitch.id).concern == "Hiring fast"
        await pilot.press("ctrl+s")
    assert store.pitches.get(pitch.id).concern == "Invoices paid late"


async def test_versions_stand_side_by_side_and_an_old_one_is_taken_up(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("v", "down")
        shown = flat(pilot.app)
        assert "Version 1 Version 2" in shown
        assert "Who ‹was› paid late last month? Who paid ‹you› late last month?" in shown
        await pilot.press("r")
    assert store.pitches.get(pitch.id).text == FIRST


async def test_the_form_says_which_language_and_length_it_understood(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Bakers")
        await pilot.press("tab", *"allemand", "tab")
        assert "German" in picture(pilot.app)
        await pilot.press(*"1 min 30")
        assert "1 min 30 s" in picture(pilot.app)
        await pilot.press("ctrl+s", "escape")
    (pitch,) = store.pitches.all()
    assert (pitch.language, pitch.aim_seconds) == ("allemand", 90)


async def test_an_unknown_language_is_kept_and_a_strange_length_is_not(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Bakers")
        await pilot.press("tab", *"Klingon", "tab", *"2")
        assert "not a language known here" in flat(pilot.app)
        await pilot.press("ctrl+s")
        assert "from 10 s to 10 min" in flat(pilot.app)
        await pilot.press("backspace", *"45", "ctrl+s", "escape")
    (pitch,) = store.pitches.all()
    assert (pitch.language, pitch.aim_seconds) == ("Klingon", 45)


async def test_a_new_persona_is_asked_for_and_its_concerns_stand_at_the_hook(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Bakers")
        await pilot.press("tab", "tab", "tab", "right", "ctrl+s")
        await typed(pilot, "Master baker")
        await pilot.press(*["tab"] * 5)
        await typed(pilot, "Flour is dear")
        await pilot.press("ctrl+s", "ctrl+t")
        assert "Flour is dear" in picture(pilot.app)
        await pilot.press("escape", "escape")
    (pitch,) = store.pitches.all()
    assert pitch.persona == "Master baker"


async def test_hostile_material_is_shown_harmlessly(open_app: OpenApp, store: Store) -> None:
    store.personas.add(PersonaLine("[bold]", concerns=tuple(HOSTILE)), TODAY)
    for text in filter(str.strip, HOSTILE):
        store.cards.add(CanvasName.ACHIEVEMENTS, ["achievement"], f"Q{text}", TODAY)
    store.pitches.add("x", "br", PitchText(*HOSTILE[:6]), TODAY, persona_id=1, aim_seconds=30)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("e", "ctrl+t")
        for key in ("j", "c", "G", "escape", "tab", "tab", "tab", "ctrl+t", "G", "c", "g", "enter"):
            await pilot.press(key)
            shown = picture(pilot.app)
            assert "\x1b" not in shown
            assert "\x9b" not in shown
        await pilot.press("ctrl+s")
    assert len(store.pitches.cites(store.pitches.all()[0])) == 2


async def test_20000_words_do_not_freeze(open_app: OpenApp, store: Store) -> None:
    text = PitchText(hook="I help people who are late. " * 3400)
    pitch = store.pitches.add("x", "en", text, TODAY)
    async with open_app() as pilot:
        await pilot.press("e", "tab", *"I am")
        assert "20,402 words" in picture(pilot.app)
        await pilot.press("ctrl+s")
    assert store.pitches.get(pitch.id).text.who == "I am"
