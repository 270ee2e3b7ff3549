"""Full garbage collections: once after each burst of keys, and never in the middle of one."""

import gc
from collections.abc import Callable, Iterator

import pytest

from tests.tui.conftest import OpenApp
from tui.base.idle_collection import QUIET, THRESHOLDS, IdleCollection

Callback = Callable[[], None]


class FakeApp:
    """An app whose timers and frames are run by hand."""

    def __init__(self) -> None:
        self.now = 100.0
        self.current_mode = "today"
        self.screen_stack: list[object] = ["the place"]
        self.timers: list[tuple[float, Callback]] = []
        self.after_frame: list[Callback] = []

    def set_timer(self, delay: float, callback: Callback) -> None:
        self.timers.append((self.now + delay, callback))

    def call_after_refresh(self, callback: Callback) -> None:
        self.after_frame.append(callback)

    def wait(self, seconds: float) -> None:
        """Let time pass and run the timers that are due; no frame is drawn."""
        self.now += seconds
        due = [timer for timer in self.timers if timer[0] <= self.now]
        self.timers = [timer for timer in self.timers if timer not in due]
        for _at, callback in due:
            callback()

    def draw(self) -> None:
        """Draw the frame that is due."""
        waiting, self.after_frame = self.after_frame, []
        for callback in waiting:
            callback()


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leaves the collector as it was."""
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.enable()
    gc.unfreeze()


@pytest.fixture
def app() -> FakeApp:
    return FakeApp()


@pytest.fixture
def collection(app: FakeApp) -> IdleCollection:
    collection = IdleCollection(app, lambda: app.now)
    collection.begin()
    return collection


def full_collections() -> int:
    return int(gc.get_stats()[2]["collections"])


def make_objects() -> list[list[object]]:
    """Objects enough for a collection of the middle generation."""
    return [[] for _place in range(20_000)]


def test_no_number_of_objects_brings_a_full_collection_by_itself(
    collection: IdleCollection,
) -> None:
    before = full_collections()
    kept = [make_objects() for _time in range(30)]
    assert full_collections() == before
    assert kept


def test_half_a_second_after_the_last_key_and_its_frame_all_is_collected(
    app: FakeApp, collection: IdleCollection
) -> None:
    kept, before = make_objects(), full_collections()
    collection.key_pressed()
    app.wait(QUIET * 0.8)
    collection.key_pressed()
    app.wait(QUIET * 0.8)
    app.draw()
    assert full_collections() == before
    app.wait(QUIET)
    assert full_collections() == before
    app.draw()
    assert full_collections() == before + 1
    assert kept


def test_a_key_before_the_frame_puts_the_collection_off(
    app: FakeApp, collection: IdleCollection
) -> None:
    kept, before = make_objects(), full_collections()
    collection.key_pressed()
    app.wait(QUIET)
    collection.key_pressed()
    app.draw()
    assert full_collections() == before
    app.wait(QUIET)
    app.draw()
    assert full_collections() == before + 1
    assert kept


def test_where_nothing_new_was_made_nothing_is_collected(
    app: FakeApp, collection: IdleCollection
) -> None:
    kept, before = make_objects(), full_collections()
    for _burst in range(3):
        collection.key_pressed()
        app.wait(QUIET)
        app.draw()
    app.wait(60)
    assert not app.timers
    assert full_collections() == before + 1
    assert kept


def test_a_place_opened_is_taken_out_of_collections_once_nothing_is_open_over_it(
    app: FakeApp, collection: IdleCollection
) -> None:
    frozen = []
    for stack in (["network", "a dialog"], ["network"], ["network"]):
        app.current_mode, app.screen_stack = "network", [*stack]
        kept, before = make_objects(), gc.get_freeze_count()
        collection.key_pressed()
        app.wait(QUIET)
        app.draw()
        frozen.append(gc.get_freeze_count() > before)
        assert kept
    assert frozen == [False, True, False]


def test_it_is_quiet_half_a_second_after_a_key(app: FakeApp, collection: IdleCollection) -> None:
    app.wait(QUIET)
    quiet = [collection.is_quiet]
    collection.key_pressed()
    for _half in range(2):
        quiet.append(collection.is_quiet)
        app.wait(QUIET)
    assert quiet == [True, False, True]


async def test_the_window_takes_the_collector_over_after_its_first_frame(
    open_app: OpenApp,
) -> None:
    gc.disable()  # as the entry point does
    async with open_app():
        assert gc.isenabled()
        assert gc.get_threshold() == THRESHOLDS
        assert gc.get_freeze_count() > 10_000
