"""The brief in the window: its title in the frame, its headings seen, nothing of it cut."""

import pytest

from db.store import Store
from jobs.brief import brief
from planner.language.page import WIDTH, plain
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.screens.events.evenings import planned
from tui.drawing.text_line import Tone, length
from tui.screens.events.brief import ShowBrief

LONG = "Evening of the guild of all those who carry goods by water, by rail and by road at last"


@pytest.fixture(autouse=True)
def _in_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "events")


@pytest.mark.parametrize("title", ["Evening of the guild", LONG])
async def test_every_word_of_the_brief_is_shown_and_its_title_once(
    open_app: OpenApp, store: Store, title: str
) -> None:
    evening = planned(store)
    store.events.change(evening.id or 0, title=title, note="badge " * 40)
    page = brief(store, store.events.get(evening.id or 0), TODAY)
    async with open_app(size=(80, 60)) as pilot:
        await pilot.press(*"jb")
        shown = flat(pilot.app)
        assert all(word in shown for word in plain(page).split())
        assert shown.count(title) == 1
        at_the_frame = picture(pilot.app).split("╭")[1].split("\n")[0]
        assert (title in at_the_frame) == (title != LONG)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("more", [0, 1])
async def test_a_title_stands_in_the_frame_as_long_as_it_is_whole_there(
    open_app: OpenApp, store: Store, width: int, more: int
) -> None:
    title = "x" * (min(width - 6, WIDTH) + more)
    store.events.change(planned(store).id or 0, title=title)
    async with open_app(size=(width, 40)) as pilot:
        await pilot.press(*"jb")
        at_the_frame = picture(pilot.app).split("╭")[1].split("\n")[0]
        assert (title in at_the_frame) == (not more)
        assert "…" not in at_the_frame
        await pilot.resize_terminal(200, 40)
        await pilot.pause()
        assert title[:60] in picture(pilot.app)


def test_headings_and_people_stand_out_and_labels_stand_back(store: Store) -> None:
    evening = planned(store)
    drawn = ShowBrief(evening, brief(store, evening, TODAY))._lines(200)
    tones = {span.text.strip(): span.tone for line in drawn for span in line}
    assert tones["To see"] is Tone.TITLE
    assert tones["Claire Dupont, finance director"] is Tone.STRONG
    assert tones["When"] is Tone.DIM
    assert tones["Hello, I am Ana."] is Tone.PLAIN
    assert max(map(length, drawn)) <= WIDTH
