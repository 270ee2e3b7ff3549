"""The rehearsal, by its keys, with a clock of the test's own."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from db.store import Store
from planner.language.width import cell_width
from planner.model.pitches import Pitch, PitchText, Said
from planner.pitch.run import RunForm
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.hostile import HOSTILE
from tests.tui.picture import flat, picture
from tests.tui.type_text import typed

SIZES = [(80, 24), (120, 40)]
TEXT = PitchText(
    hook="Who paid you late last month?",
    who="I am Ana Ruiz.",
    what="I help industrial firms get paid on time.",
    bring="My last team in Lyon cut the delay from 60 to 48 days… in a year.",
    ask="Whom should I meet?",
)
WORDS, PAUSES = 38, 1


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of the rehearsal; nothing looks at it but the test."""
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "pitch")
    clock = Clock()
    _stand_still(monkeypatch, clock)
    return clock


def _stand_still(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    screen = "tui.screens.pitch.rehearsal.screen"
    monkeypatch.setattr(f"{screen}.TICK", 3600)
    monkeypatch.setattr(f"{screen}.RehearsalScreen.ticks", staticmethod(lambda: clock.now))


@pytest.fixture
def pitch(store: Store) -> Pitch:
    return store.pitches.add("Finance directors", "English", TEXT, TODAY, aim_seconds=30)


async def passes(pilot: Pilot[Any], clock: Clock, seconds: float) -> None:
    """Let time pass, with the looks at the clock that the timer would take."""
    screen: Any = pilot.app.screen
    while seconds > 0 and getattr(screen, "clock", None) is not None:
        step = min(seconds, 1.0)
        clock.now += step
        seconds -= step
        screen._tick()
    await pilot.pause()


def runs(store: Store, pitch: Pitch) -> list[tuple[str, float, int | None]]:
    return [(run.form.value, run.seconds, run.felt) for run in store.rehearsals.of(pitch.id)]


def rehearsed(store: Store, pitch: Pitch, *seconds: float) -> None:
    for at, each in enumerate(seconds):
        day = date(2026, 2, 20 + at)
        run = store.rehearsals.keep(pitch, RunForm.WHOLE, each, Said(WORDS, PAUSES), day)
        store.rehearsals.feel(run.id, 2 + at)


@pytest.mark.parametrize("size", SIZES)
async def test_a_rehearsal_looks_like_this_before_during_and_after(
    open_app: OpenApp,
    store: Store,
    pitch: Pitch,
    clock: Clock,
    snapshot: SnapshotAssertion,
    size: tuple[int, int],
) -> None:
    rehearsed(store, pitch, 34, 27, 24)
    async with open_app(size=size) as pilot:
        await pilot.press("R")
        assert picture(pilot.app) == snapshot(name="before")
        await pilot.press("space")
        await passes(pilot, clock, 9)
        assert picture(pilot.app) == snapshot(name="during")
        await passes(pilot, clock, 12.3)
        await pilot.press("space")
        assert picture(pilot.app) == snapshot(name="after")
        await pilot.press("f")
        assert picture(pilot.app) == snapshot(name="key words")


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("size", SIZES)
async def test_a_rehearsal_speaks_french(
    open_app: OpenApp,
    store: Store,
    clock: Clock,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
) -> None:
    text = PitchText("Qui vous a payé en retard ?", "Je suis Ana Ruiz.", ask="Qui le vit ?")
    pitch = store.pitches.add("Directeurs financiers", "français", text, TODAY, aim_seconds=30)
    rehearsed(store, pitch, 34, 27)
    async with open_app(size=size) as pilot:
        await pilot.press("4", "R")
        _stand_still(monkeypatch, clock)
        await pilot.press("space")
        await passes(pilot, clock, 2)
        assert picture(pilot.app) == snapshot(name="during")
        await passes(pilot, clock, 6.5)
        await pilot.press("space")
        assert picture(pilot.app) == snapshot(name="after")
        await pilot.press("apostrophe")
        assert "Ressenti : bien" in flat(pilot.app)


async def test_one_key_starts_stops_and_starts_again(
    open_app: OpenApp, store: Store, pitch: Pitch, clock: Clock
) -> None:
    async with open_app() as pilot:
        await pilot.press("R")
        assert "space Start" in picture(pilot.app)
        await pilot.press("space")
        assert "space Stop" in picture(pilot.app)
        await passes(pilot, clock, 15.5)
        await pilot.press("space")
        shown = flat(pilot.app)
        assert "15.5 s, where 16 s were expected How did it feel?" in shown
        assert "space Again" in picture(pilot.app)
        await pilot.press("4")
        assert "It felt: good" in flat(pilot.app)
        await pilot.press("space")
        await passes(pilot, clock, 20)
        await pilot.press("space", "quotation_mark")
    assert runs(store, pitch) == [("whole", 15.5, 4), ("whole", 20, 3)]


async def test_a_run_is_taken_back_and_deleted(
    open_app: OpenApp, store: Store, pitch: Pitch, clock: Clock
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "space")
        await passes(pilot, clock, 15)
        await pilot.press("space", "5", "u")
        assert runs(store, pitch) == [("whole", 15, None)]
        await pilot.press("x")
        assert runs(store, pitch) == []
        await pilot.press("u", "u")
        assert runs(store, pitch) == []


async def test_the_sign_goes_with_the_pace_and_the_part_due_is_named(
    open_app: OpenApp, pitch: Pitch, clock: Clock
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "space")
        assert "▌›Who paid" in picture(pilot.app)
        await passes(pilot, clock, 1)
        shown = picture(pilot.app)
        assert "paid›you late" in shown
        assert "0:29" in shown
        assert "now: Hook" in shown
        await passes(pilot, clock, 2)
        assert "now: Who I am" in picture(pilot.app)
        await passes(pilot, clock, 30)
        shown = picture(pilot.app)
        assert "+0:03" in shown
        assert "I›meet?" in shown


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(4.5, "a run of less than 5 s"), (165, "more than 10 times the 16 s expected")],
)
async def test_a_run_too_short_or_far_too_long_says_why_it_is_not_kept(
    open_app: OpenApp, store: Store, pitch: Pitch, clock: Clock, seconds: float, said: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "space")
        await passes(pilot, clock, seconds)
        await pilot.press("space")
        assert said in flat(pilot.app)
    assert runs(store, pitch) == []


def _clock_stands(_pilot: Pilot[Any], clock: Clock) -> None:
    clock.now += 60


def _resumes(pilot: Pilot[Any], _clock: Clock) -> None:
    pilot.app.app_resume_signal.publish(pilot.app)


@pytest.mark.parametrize("suspend", [_clock_stands, _resumes])
async def test_a_run_that_is_suspended_ends_and_is_not_kept(
    open_app: OpenApp,
    store: Store,
    pitch: Pitch,
    clock: Clock,
    suspend: Callable[[Pilot[Any], Clock], None],
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "space")
        await passes(pilot, clock, 10)
        suspend(pilot, clock)
        screen: Any = pilot.app.screen
        screen._tick()
        await pilot.pause()
        assert "Not kept: the program was suspended" in flat(pilot.app)
        assert "space Start" in picture(pilot.app)
        assert screen._timer is None
    assert runs(store, pitch) == []


async def test_a_stop_after_the_machine_slept_keeps_nothing(
    open_app: OpenApp, store: Store, pitch: Pitch, clock: Clock
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "space")
        await passes(pilot, clock, 10)
        clock.now += 60
        await pilot.press("space")
        assert "Not kept: the program was suspended" in flat(pilot.app)
    assert runs(store, pitch) == []


async def test_a_terminal_resized_in_a_run_goes_on(
    open_app: OpenApp, store: Store, pitch: Pitch, clock: Clock
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "space")
        await passes(pilot, clock, 8)
        await pilot.resize_terminal(50, 18)
        await passes(pilot, clock, 4)
        assert "now: What I bring" in picture(pilot.app)
        await pilot.resize_terminal(120, 40)
        await passes(pilot, clock, 4)
        await pilot.press("space")
    assert runs(store, pitch) == [("whole", 16, None)]


def ticks(pilot: Pilot[Any]) -> bool:
    """Whether a timer of the rehearsal runs."""
    screen: Any = pilot.app.screen
    return screen._timer is not None


async def test_no_timer_runs_but_during_a_run(
    open_app: OpenApp, pitch: Pitch, clock: Clock
) -> None:
    async with open_app() as pilot:
        await pilot.press("R")
        assert not ticks(pilot)
        await pilot.press("space")
        assert ticks(pilot)
        await passes(pilot, clock, 10)
        await pilot.press("space")
        assert not ticks(pilot)
        screen: Any = pilot.app.screen
        await pilot.press("space", "escape")
        assert screen._timer is None


async def test_leaving_a_run_keeps_nothing(
    open_app: OpenApp, store: Store, pitch: Pitch, clock: Clock
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "space")
        await passes(pilot, clock, 20)
        await pilot.press("escape")
        assert "4 Pitch" in picture(pilot.app)
    assert runs(store, pitch) == []


async def test_an_empty_pitch_says_what_to_do_and_e_writes_it(
    open_app: OpenApp, store: Store
) -> None:
    pitch = store.pitches.add("Bakers", "English", PitchText(), TODAY)
    async with open_app() as pilot:
        await pilot.press("R")
        assert "There is nothing to say yet: e writes the parts." in picture(pilot.app)
        assert "Start" not in picture(pilot.app)
        await pilot.press("space", "e")
        await typed(pilot, "Bread is dear.")
        await pilot.press("ctrl+s")
        shown = picture(pilot.app)
        assert "Bread is dear." in shown
        assert "space Start" in shown
    assert store.pitches.get(pitch.id).versions == 1


async def test_the_hook_alone_has_a_length_of_its_own(
    open_app: OpenApp, store: Store, pitch: Pitch, clock: Clock
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "f", "f")
        shown = picture(pilot.app)
        assert "hook alone" in shown
        assert "Ana Ruiz" not in shown
        assert "2 s expected, 2 s aimed at" in shown
        await pilot.press("space")
        await passes(pilot, clock, 6)
        await pilot.press("space")
    assert runs(store, pitch) == [("hook", 6, None)]


def row_of(pilot: Pilot[Any], text: str) -> str:
    """The first row of the screen that shows a text."""
    return next(line for line in picture(pilot.app).split("\n") if text in line)


async def test_74_words_show_as_30_s_and_as_26_s_after_three_runs_at_170(
    open_app: OpenApp, store: Store, clock: Clock
) -> None:
    text = PitchText(hook="word " * 70 + "and then four more")
    pitch = store.pitches.add("Bakers", "English", text, TODAY, aim_seconds=30)
    async with open_app() as pilot:
        assert "30 s" in row_of(pilot, "Bakers")
        await pilot.press("R")
        for _run in range(3):
            await pilot.press("space")
            await passes(pilot, clock, 74 * 60 / 170)
            await pilot.press("space")
        assert "170 words a minute, as in your last 3 runs" in picture(pilot.app)
        await pilot.press("escape")
        assert "26 s" in row_of(pilot, "Bakers")
        assert row_of(pilot, "━").strip().startswith("26 s ")
    assert len(runs(store, pitch)) == 3


async def test_a_pitch_changed_elsewhere_in_a_run_does_not_move_the_text(
    open_app: OpenApp, store: Store, pitch: Pitch, clock: Clock
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "space")
        await passes(pilot, clock, 10)
        store.pitches.keep(pitch.id, PitchText(hook="Other"), TODAY)
        written_elsewhere(pilot)
        await passes(pilot, clock, 5)
        assert "Ana Ruiz" in picture(pilot.app)
        await pilot.press("space")
        assert "Other" in picture(pilot.app)
    (run,) = store.rehearsals.of(pitch.id)
    assert (run.version, run.words, run.pauses) == (1, WORDS, PAUSES)


async def test_a_pitch_deleted_elsewhere_closes_the_page(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("R")
        store.pitches.delete(pitch.id)
        written_elsewhere(pilot)
        await pilot.pause()
        assert "4 Pitch" in picture(pilot.app)


async def test_what_a_listener_repeated_is_kept_with_the_pitch_and_the_person(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    person = store.people.add("Ana Ruiz", TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("t")
        await typed(pilot, "twelve days")
        await pilot.press("tab")
        await typed(pilot, "Ana Ruiz")
        await pilot.press("ctrl+s")
        shown = flat(pilot.app)
        assert "What they repeated 1" in shown
        assert "“twelve days”" in shown
        await pilot.press("2")
        assert "heard my pitch" in flat(pilot.app)
        await pilot.press("u")
    assert store.echoes.of_person(person.id) == []


async def test_an_echo_needs_words_and_a_person_who_is_known(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    async with open_app() as pilot:
        await pilot.press("R", "t", "ctrl+s")
        assert "Write the words that they said again" in flat(pilot.app)
        await typed(pilot, "twelve days")
        await pilot.press("tab")
        await typed(pilot, "Ghost")
        await pilot.press("ctrl+s")
        assert "Ghost is not in your network yet" in flat(pilot.app)
        await pilot.press("ctrl+u", "ctrl+s")
    assert [(echo.text, echo.person) for echo in store.echoes.of(pitch.id)] == [("twelve days", "")]


async def test_a_rehearsal_of_20000_words_does_not_freeze(
    open_app: OpenApp, store: Store, clock: Clock
) -> None:
    store.pitches.add("x", "en", PitchText(hook="I help people. " * 6700), TODAY)
    async with open_app() as pilot:
        await pilot.press("R", "space")
        await passes(pilot, clock, 30)
        assert "▌" in picture(pilot.app)
        await pilot.press("space")


async def test_hostile_texts_are_rehearsed_harmlessly(
    open_app: OpenApp, store: Store, clock: Clock
) -> None:
    for first in range(0, len(HOSTILE), 6):
        six = (HOSTILE[first : first + 6] * 6)[:6]
        store.pitches.add(f"For {six[0]}", six[-1], PitchText(*six), TODAY)
    async with open_app() as pilot:
        for _each in store.pitches.all():
            for keys in (["R", "space"], ["space", "f"], ["escape", "j"]):
                await pilot.press(*keys)
                await passes(pilot, clock, 3)
                shown = picture(pilot.app)
                assert "\x1b" not in shown
                assert "\x9b" not in shown
                assert all(cell_width(line) <= 80 for line in shown.split("\n"))


@pytest.mark.parametrize(
    ("forms", "learned", "said"),
    [
        (0, False, "None yet. The first ones teach the program your pace."),
        (1, False, "None yet. Those of the whole text teach the program your pace."),
        (1, True, "None yet. 109 words a minute"),
    ],
)
async def test_no_run_yet_says_which_runs_teach_the_pace(
    open_app: OpenApp, store: Store, pitch: Pitch, forms: int, learned: bool, said: str
) -> None:
    if learned:
        rehearsed(store, pitch, 22)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("R", *["f"] * forms)
        shown = " ".join(line.rpartition("▏")[2].strip() for line in picture(pilot.app).split("\n"))
        assert said in " ".join(shown.split())
