import subprocess
import sys
from pathlib import Path

import pytest

from db.store import Store
from planner.model.drafts import Question
from planner.model.pitches import Pitch, PitchText
from tests.tui.columns import speaking
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.hostile import HOSTILE
from tests.tui.picture import picture
from tests.tui.type_text import typed
from tui.screens.pitch.scrolled_pane import ScrolledPane

TEXT = PitchText(
    hook="Who is paid late?",
    bring="My last team cut the delay by 12 days.",
    ask="Whom should I meet?",
)


@pytest.fixture(autouse=True)
def _in_pitch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "pitch")


@pytest.fixture
def pitch(store: Store) -> Pitch:
    return store.pitches.add("Finance directors", "English", TEXT, TODAY)


async def test_an_empty_place_says_which_key_writes_a_pitch(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        assert "No pitch yet: n writes the first one" in picture(pilot.app)
        assert "Edit" not in picture(pilot.app)


async def test_a_new_variant_is_named_and_written_at_once(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Old friends")
        await pilot.press("ctrl+s")
        await typed(pilot, "Who is paid late?")
        await pilot.press("tab")
        await typed(pilot, "I am Ana.")
        await pilot.press("ctrl+s")
        assert "Pitch kept · u undoes" in picture(pilot.app)
    (pitch,) = store.pitches.all()
    assert (pitch.audience, pitch.language) == ("Old friends", "English")
    assert pitch.text == PitchText(hook="Who is paid late?", who="I am Ana.")


async def test_a_variant_without_an_audience_is_refused_with_an_example(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("n", "ctrl+s")
        assert "Say for whom" in picture(pilot.app)
    assert store.pitches.all() == []


async def test_a_variant_may_begin_with_the_text_of_another(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("n")
        await typed(pilot, "Old friends")
        await pilot.press(*["tab"] * 4, "right", "ctrl+s", "escape")
        assert "▌ Old friends" in picture(pilot.app)
    assert [each.text for each in store.pitches.all()] == [TEXT, TEXT]


async def test_words_seconds_and_tests_follow_each_letter(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("e")
        assert "17 words" in picture(pilot.app)
        await pilot.press(*["tab"] * 5)
        await typed(pilot, " It would help me. Call me any time you like.")
        await pilot.pause()
        shown = picture(pilot.app)
        assert "27 words" in shown
        assert "11 s" in shown
        assert "○ connected" in shown
        assert "the ask does not end on a question" in shown


async def test_a_text_longer_than_its_aim_says_by_how_much(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    store.pitches.keep(pitch.id, PitchText(hook="word. " * 301), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("e")
        shown = picture(pilot.app)
    assert "301 words" in shown
    assert "120 s where 60 s are" in shown
    assert "151 words too many" in shown


@pytest.mark.parametrize(
    ("width", "rows", "first", "least"),
    [(100, 18, 8, 2), (100, 24, 4, 2), (100, 32, 8, 2), (100, 50, 14, 4), (120, 50, 6, 6)],
)
async def test_the_parts_share_the_height_there_is_and_keep_two_lines(
    open_app: OpenApp, pitch: Pitch, width: int, rows: int, first: int, least: int
) -> None:
    """In a narrow window the part being written has the most."""
    from tui.widgets.long_text import LongText

    async with open_app(size=(width, rows)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        heights = [area.size.height for area in pilot.app.screen.query(LongText)]
        assert len(heights) == 6
        assert heights[0] >= first
        assert min(heights) >= least
        assert max(heights[1:]) - min(heights[1:]) <= 1
        for _part in range(5):
            await pilot.press("tab")
        await pilot.pause()
        focused = pilot.app.screen.focused
        assert focused is not None
        assert "Whom should I meet?" in picture(pilot.app)
        assert focused.region.bottom <= rows - 1


async def test_text_half_typed_is_offered_again(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", "tab")
        await typed(pilot, "I am Ana.")
        await pilot.press("escape")
    async with open_app() as pilot:
        await pilot.press("ctrl+o")
        assert "I am Ana." in picture(pilot.app)
        await pilot.press("ctrl+s")
    assert store.pitches.get(pitch.id).text.who == "I am Ana."
    assert store.drafts.kept() == []


async def test_text_being_typed_is_on_disk_within_a_second(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", "tab")
        await typed(pilot, "I am Ana.")
        await pilot.pause(0.7)
        assert "I am Ana." in store.drafts.load(Question.of(f"pitch.edit.{pitch.id}"))


async def test_the_same_text_keeps_no_version(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("e", "ctrl+s")
        assert "Nothing has changed." in picture(pilot.app)
    assert store.pitches.get(pitch.id).versions == 1


async def test_an_old_version_is_taken_up_again(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    store.pitches.keep(pitch.id, PitchText(hook="Another hook"), TODAY)
    async with open_app() as pilot:
        assert "Another hook" in picture(pilot.app)
        await pilot.press("v", "down")
        assert "Who is paid late?" in picture(pilot.app)
        await pilot.press("enter")
        assert "Who is paid late?" in picture(pilot.app)
        assert [version.number for version in store.pitches.versions(pitch.id)] == [3, 2, 1]
        await pilot.press("u")
        assert store.pitches.get(pitch.id).text.hook == "Another hook"


async def test_wide_terminals_show_tests_and_versions_beside_the_text(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        shown = picture(pilot.app)
    assert "○ credible      what you bring cites no" in shown
    assert "Versions  1" in shown


async def test_a_variant_is_renamed_and_deleted(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("E")
        await typed(pilot, " of Lyon")
        await pilot.press("ctrl+s")
        assert store.pitches.get(pitch.id).audience == "Finance directors of Lyon"
        await pilot.press("x")
        assert store.pitches.all() == []
        await pilot.press("u", "u")
    assert store.pitches.all() == [pitch]


async def test_the_whole_text_is_copied(open_app: OpenApp, store: Store, pitch: Pitch) -> None:
    async with open_app() as pilot:
        await pilot.press("y")
        assert pilot.app.clipboard == TEXT.whole


async def test_texts_are_shown_harmlessly(open_app: OpenApp, store: Store) -> None:
    for first in range(0, len(HOSTILE), 6):
        six = HOSTILE[first : first + 6]
        store.pitches.add(f"For {six[0]}", six[-1], PitchText(*six), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        for _each in store.pitches.all():
            await pilot.press("e", "escape", "j")
            shown = picture(pilot.app)
            assert "\x1b" not in shown
            assert "\x9b" not in shown


def test_the_place_opens_without_the_text_area(tmp_path: Path) -> None:
    code = (
        "import tui.screens.pitch.screen, sys; print('textual.widgets._text_area' in sys.modules)"
    )
    root = Path(__file__).parents[4]
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


@pytest.mark.usefixtures("pitch")
async def test_the_low_pane_says_how_much_is_below_and_which_key_goes_there(
    open_app: OpenApp,
) -> None:
    async with open_app(size=(80, 24)) as pilot:
        assert "more below · tab to read on" in picture(pilot.app)
        assert "Versions" not in picture(pilot.app).split("\n▔")[1].split("\n", 5)[1]
        await pilot.press("tab", "down")
        assert "▴ 1 more above  ▾" in picture(pilot.app)
        await pilot.press("end")
        await pilot.pause()
        assert "Versions  1" in picture(pilot.app)
        assert "more below" not in picture(pilot.app)
        await pilot.resize_terminal(120, 60)
        await pilot.pause()
        assert "to read on" not in picture(pilot.app)


def test_the_line_below_a_pane_says_its_key_where_it_has_no_room_for_the_sentence() -> None:
    pane = ScrolledPane()
    with speaking("fr"):
        said = {width: pane._said(0, 22, width)[0].text.strip() for width in (30, 60)}
    assert said == {
        30: "▾ encore 22 plus bas · tab",
        60: "▾ encore 22 plus bas · tab pour lire la suite",
    }
