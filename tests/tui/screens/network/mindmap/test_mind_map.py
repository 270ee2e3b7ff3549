"""The mind map, by its keys: unfolded, searched, turned, written to a file; none, and many."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from db.store import Store
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.screens.network.affinity.test_affinity import key_to
from tests.tui.screens.network.people import lifelike
from tests.tui.work_ended import work_ended


async def opened(pilot: Pilot[Any], *keys: str) -> str:
    """The map, once some keys are pressed."""
    await pilot.press("2", *key_to("mindmap"), *keys)
    return picture(pilot.app)


async def test_branches_unfold_and_fold_by_the_arrows_and_a_person_opens_their_card(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion
) -> None:
    lifelike(store)
    async with open_app() as pilot:
        assert pointed_at(await opened(pilot)) == "▹ ◉ core circle  2"
        await pilot.press("right", "down", "down", "down", "l")
        assert picture(pilot.app) == snapshot
        await pilot.press("right")
        assert "Dû" in pointed_at(picture(pilot.app))
        await pilot.press("enter")
        assert "A person" in picture(pilot.app)
        await pilot.press("escape", "left", "space")
        assert "Yves Dû" not in picture(pilot.app)
        await pilot.press("enter", "h", "left", "home", "h")
        assert "Nadia Ferrand" not in picture(pilot.app)


async def test_a_name_is_found_the_way_unfolds_and_n_goes_on(
    open_app: OpenApp, store: Store
) -> None:
    lifelike(store)
    async with open_app() as pilot:
        await opened(pilot, "slash", *"dup")
        assert "Claire Dupont" in pointed_at(picture(pilot.app))
        await pilot.press("ctrl+u", *"nad")
        shown = picture(pilot.app)
        assert "1 of 2" in shown
        assert "Claire Dupont" not in shown, "the way to another one folds again"
        await pilot.press("enter", "n")
        assert "2 of 2" in picture(pilot.app)
        assert "Nadia Ferrand" in pointed_at(picture(pilot.app))
        await pilot.press("n", "n", "escape")
        assert "Nadia Ferrand" in pointed_at(picture(pilot.app)), "what was found is stayed at"
        await pilot.press("slash", *"zz")
        assert "not found" in picture(pilot.app)
        await pilot.press("n", "escape")
        assert "Nadia Ferrand" in pointed_at(picture(pilot.app)), "and what was left to type"
        store.people.delete(1)
        written_elsewhere(pilot)
        await pilot.pause()
        assert "Nadia Ferrand" not in picture(pilot.app)
        await pilot.press("escape")
        assert "2 Network" in picture(pilot.app)


async def test_more_than_fifty_are_counted_and_listed_in_network_or_here(
    open_app: OpenApp, store: Store
) -> None:
    with store.change("Many"):
        for place in range(62):
            store.people.add(f"Person {place:02}", TODAY, organisation=f"Firm {place:02}")
    async with open_app() as pilot:
        await opened(pilot, "right", "end", "up", "slash", *"person 61", "enter")
        assert "Person 61" in pointed_at(picture(pilot.app))
        await pilot.press("down")
        assert "and 11 more" in pointed_at(picture(pilot.app))
        await pilot.press("enter")
        assert "/ no:circle" in picture(pilot.app)
        await pilot.press(*key_to("mindmap"), "b", "right", "end")
        assert "and 12 more" in pointed_at(picture(pilot.app))
        await pilot.press("enter", "end")
        assert "Firm 61" in pointed_at(picture(pilot.app))


@pytest.mark.usefixtures("french")
async def test_it_turns_to_sectors_and_introductions_and_is_written_to_a_file(
    open_app: OpenApp, store: Store, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    lifelike(store)
    async with open_app() as pilot:
        await opened(pilot, "b")
        await pilot.press("right")
        assert picture(pilot.app) == snapshot
        for name, title in (("map.svg", "svg"), ("map.opml", "opml")):
            await pilot.press("E", "right", "tab", "ctrl+u", *str(tmp_path / name), "enter")
            await work_ended(pilot)
            assert "Fichier écrit" in flat(pilot.app)
            assert ElementTree.parse(tmp_path / name).getroot().tag.endswith(title)
        assert "Claire Dupont" in (tmp_path / "map.svg").read_text(encoding="utf-8")
        await pilot.press("E", "tab", "ctrl+u", *str(tmp_path / "map.doc"), "enter")
        await work_ended(pilot)
        assert "se termine par .svg, .opml ou .txt" in flat(pilot.app)
        assert "Écrire dans un fichier" in flat(pilot.app)  # asked for again
        await pilot.press("escape", "b", "right", "right")
        assert "d’Orves" in pointed_at(picture(pilot.app))
        await pilot.press("escape", *key_to("mindmap"))
        assert "mises en relation" in picture(pilot.app), "the shape left last"


async def test_nobody_at_all_is_a_sentence(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await opened(pilot)
        assert "There is nobody in your network yet" in picture(pilot.app)
        await pilot.press("right", "left", "space", "enter", "slash", "a", "enter", "n")
        assert "not found" in picture(pilot.app)
        await pilot.press("escape", "b", "b", "right", "space", "enter", "n", "P")
        assert "No introduction is noted yet" in picture(pilot.app)
