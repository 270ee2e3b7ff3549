"""The memory sweep, by its keys."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playhouse.test_utils import assert_query_count
from textual import events
from textual.pilot import Pilot

from db.engine.database import database
from db.store import Store
from planner.model.vocabulary import Circle
from planner.network.query import EVERYBODY
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture, pointed_at
from tui.screens.network.sweep.position import as_kept, from_kept
from tui.screens.network.views import VIEWS

SWEEP_VIEW = str([view.room for view in VIEWS].index("sweep") + 1)


def names(store: Store) -> list[str]:
    return [row.name for row in store.people.rows(EVERYBODY, 0, 99)]


def swept(store: Store) -> dict[str, tuple[int, bool]]:
    """The names of each topic that was swept, and whether it was ended."""
    found = {each.topic.key: each.past for each in store.sweeps.swept()}
    return {key: (past.named, past.ended) for key, past in found.items() if past}


async def paste(pilot: Pilot[Any], text: str) -> None:
    assert pilot.app.focused is not None
    pilot.app.focused.post_message(events.Paste(text))
    await pilot.pause()


async def test_a_sweep_writes_names_knows_the_known_and_says_what_it_brought(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Claire Dupont", TODAY, organisation="Acme", circle=Circle.CLOSE)
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("2", "N")
        shown = picture(pilot.app)
        assert "0 of 5 today · 1 person" in shown
        assert pointed_at(shown) == "School"
        assert "· Which teacher believed in you?" in shown
        await pilot.press("enter", *"Ana Ruiz, DAF @Solvana #school", "enter")
        assert "1 of 5 today · 2 people" in picture(pilot.app)
        await pilot.press(*"claire du", "tab")
        assert "known: Claire Dupont, Acme" in picture(pilot.app)
        await pilot.press("enter")
        assert "✓ Claire Dupont, Acme" in picture(pilot.app)
        await pilot.press("asterisk")
        assert "✓ Claire Dupont, Acme *" in picture(pilot.app)
        await pilot.press(*"Ana Ruiz")  # the same name again
        assert "✓ known" in picture(pilot.app)
        await pilot.press("enter")
        assert "✓ known" not in picture(pilot.app)  # that was of the line before
        assert "2 of 5 today · 2 people" in picture(pilot.app)
        await pilot.press(*"@,#;", "enter")
        assert "A name is needed" in picture(pilot.app)
        await pilot.press(*["backspace"] * 4, *"Zed", "enter", "ctrl+z")
        assert "2 of 5 today · 2 people" in picture(pilot.app)
        await paste(pilot, "Bea Roux\nAvril Mars *\n\nBea Roux\n")
        assert "School · 3 lines pasted" in picture(pilot.app)
        await pilot.press("enter")
        assert "4 of 5 today · 4 people" in picture(pilot.app)
        await pilot.press("enter")
        shown = flat(pilot.app)
        assert "3 people new in your network" in shown
        assert "1 whom you already had ● 2 to call again" in shown
        assert "Every name counts; 5 make a fine day. Next, when you like: Studies" in shown
        await pilot.press("end", "asterisk", "P")
        assert "A person" in picture(pilot.app).split("\n")[0]
        await pilot.press("escape", "enter")
        assert pointed_at(picture(pilot.app)) == "Studies"
        assert "● School" in picture(pilot.app)
        await pilot.press("escape")
        assert "2 Network" in picture(pilot.app)
    assert names(store) == ["Claire Dupont", "Avril Mars", "Bea Roux", "Ana Ruiz"]
    assert swept(store) == {"school": (4, True)}
    assert [store.people.card(number).enjoyed for number in (1, 2)] == [True, False]
    for _change in range(3):  # the last mark, the end, the paste
        store.history.undo()
    assert names(store) == ["Claire Dupont", "Ana Ruiz"]
    assert swept(store) == {"school": (2, False)}


async def test_a_name_after_one_taken_back_is_listed_and_that_one_is_not(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Claire Dupont", TODAY)
    store.people.add("Yann Petit", TODAY)
    async with open_app() as pilot:
        await pilot.press("2", "N", "enter", *"Ana Ruiz", "enter")
        await pilot.press(*"Claire Dupont", "enter", "ctrl+z", *"Yann Petit", "enter")
        shown = picture(pilot.app)
        assert pointed_at(shown).startswith("Yann Petit")
        assert ("Ana Ruiz" in shown, "✓ Claire Dupont" in shown) == (True, False)
        await pilot.press(*"Ana Ruiz", "enter", "ctrl+z")  # named again: only Yann goes
        shown = picture(pilot.app)
        assert ("Ana Ruiz" in shown, "✓ Yann Petit" in shown) == (True, False)
        assert "1 of 5 today · 3 people" in shown
    assert swept(store) == {"school": (1, False)}


async def test_a_sweep_of_an_employer_shows_the_job_and_goes_on_where_it_was_left(
    open_app: OpenApp, store: Store
) -> None:
    with store.change("Own posts"):
        database.execute_sql(
            "INSERT INTO own_post (uid, kind, organisation, until) VALUES (?, ?, ?, ?)",
            ("1", "employer", "Kérial", "2021"),
        )
    for organisation in ("Acme", "Solvana"):
        store.people.add("Ana Ruiz", TODAY, organisation=organisation)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.app.run_action("room('sweep', 'colleagues:kerial')")
        await pilot.pause()
        assert "Colleagues at Kérial" in picture(pilot.app).split("\n")[0]
        assert "Each is written as having worked" in picture(pilot.app)
        await pilot.press(*"Ana Ruiz, buyer", "enter")
        assert "tab chooses which one is meant" in picture(pilot.app)
        await pilot.press("tab", "enter", *"Bea Roux, buyer")
        assert "Former job  buyer, Kérial, end unknown" in picture(pilot.app)
        await pilot.press("enter")
        assert "+ Bea Roux, formerly buyer, Kérial" in picture(pilot.app)
        with assert_query_count(9):
            pilot.app.screen.reload()  # type: ignore[attr-defined]  # the sweep
        await pilot.press(*"Cyd hal", "escape", "escape")
    assert swept(store) == {"colleagues:kerial": (2, False)}
    assert [job.organisation for job in store.affiliations.of(1)] == ["Acme", "Kérial"]
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("2", "v", SWEEP_VIEW)
        assert pointed_at(picture(pilot.app)).startswith("Colleagues at Kérial")
        await pilot.press("enter")
        shown = picture(pilot.app)
        assert "✓ Ana Ruiz, Acme" in shown
        assert "› Cyd hal" in shown
        await pilot.press(*"l", "enter")
    assert names(store) == ["Cyd hall", "Bea Roux", "Ana Ruiz", "Ana Ruiz"]


async def test_a_pasted_list_is_kept_and_parted_and_a_name_is_corrected_on_its_card(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("2", "N", "enter")
        await paste(pilot, "« Mme Ana Ruiz »\nBo Lind; Dr Cy Park")
        assert "School · 3 lines pasted" in picture(pilot.app)
        assert "« Mme Ana Ruiz »" in picture(pilot.app)  # as it was typed
        await pilot.press("escape")
        assert "Kept · ctrl+o goes on with it" in flat(pilot.app)
        await pilot.press("escape", "escape", "1", "ctrl+o")
        assert "School · 3 lines pasted" in picture(pilot.app)
        await pilot.press("enter")
        assert "3 of 5 today · 3 people" in picture(pilot.app)
        await pilot.press(*"Di Orr; Ed Fox")
        assert "2 names: enter lists them before they are saved." in flat(pilot.app)
        await pilot.press("enter", "enter", "up", "enter")
        assert "A person" in picture(pilot.app).split("\n")[0]  # the card, where all is corrected
        assert "Ed Fox" in picture(pilot.app)
        await pilot.press("escape", "down", "enter")
        assert "5 people new in your network" in flat(pilot.app)
    assert {*names(store)} == {"Ana Ruiz", "Bo Lind", "Cy Park", "Di Orr", "Ed Fox"}
    assert not [draft for draft in store.drafts.kept() if draft.question.place == "sweep"]


@pytest.mark.parametrize("text", ["x" * 10_000, ";,;,@ # *" * 9])
async def test_a_line_of_anything_writes_a_name_or_says_why_not(
    open_app: OpenApp, store: Store, text: str
) -> None:
    async with open_app() as pilot:
        await pilot.app.run_action("room('sweep', 'sport')")
        await pilot.pause()
        await paste(pilot, text)
        await pilot.press("enter")
        assert "Sport and leisure" in picture(pilot.app)
    assert len(names(store)) == swept(store).get("sport", (0, False))[0]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=8,
)


@given(JSON, JSON, st.booleans())
def test_names_kept_are_read_whatever_stands_there(names: Any, topic: Any, today: bool) -> None:
    day = TODAY.isoformat() if today else "2020-01-01"
    found, left = from_kept({"day": day, "names": names, "topic": topic}, TODAY)
    assert all(isinstance(key, str) for key in (*found, left))
    assert from_kept(as_kept(found, left, TODAY), TODAY) == (found, left)
