"""The view of the diagnosis, by its keys."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from db.errors import StoreError
from db.store import Store
from jobs.import_people import plan_import, read_people, write_import
from planner.grammar import parse_goal
from planner.model.vocabulary import Channel, Circle, Direction, Kind, Subject
from planner.network.personas.persona import PersonaLine
from planner.network.personas.triumph import say_closed
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.work_ended import work_ended
from tui.screens.network.views import VIEWS

DIGIT = str([view.room for view in VIEWS].index("diagnosis") + 1)
LONG_AGO = date(2020, 5, 4)


@pytest.fixture
def network(store: Store) -> None:
    """A goal without a match, an answer owed, a rhythm overdue, a tie asleep, a persona."""
    goal = store.goals.add(parse_goal("Meet 12 nuclear physicists", TODAY), TODAY)
    store.goals.change(goal.id, due=date(2026, 6, 1))
    wrote = store.people.add("Wanda", LONG_AGO, role_title="buyer", organisation="Solvana")
    store.touches.log(wrote.id, TODAY - timedelta(days=9), Channel.EMAIL, Direction.IN)
    late = store.people.add("Léa", LONG_AGO, role_title="plant director", circle=Circle.CORE)
    store.touches.log(late.id, TODAY - timedelta(days=45), Channel.PHONE)
    asleep = store.people.add("Omar", LONG_AGO, role_title="cook")
    store.touches.log(asleep.id, LONG_AGO, Channel.PHONE)
    store.personas.add(
        PersonaLine(role_title="plant manager", concerns=("cash", "delays"), bring="calm"), TODAY
    )


async def read(pilot: Pilot[Any], *keys: str) -> str:
    """The screen, once the reading has ended and some keys are pressed."""
    await work_ended(pilot)
    for key in keys:
        await pilot.press(key)
        await work_ended(pilot)
    return picture(pilot.app)


async def view(pilot: Pilot[Any], *keys: str) -> str:
    """The view, opened from anywhere."""
    await pilot.press("2", "v", DIGIT)
    return await read(pilot, *keys)


@pytest.mark.usefixtures("network")
async def test_the_view_looks_like_this(open_app: OpenApp, snapshot: SnapshotAssertion) -> None:
    for size in ((80, 24), (120, 40)):
        async with open_app(size=size) as pilot:
            assert await view(pilot) == snapshot
            assert await read(pilot, "end") == snapshot


@pytest.mark.usefixtures("network", "french")
async def test_the_view_speaks_french(open_app: OpenApp, snapshot: SnapshotAssertion) -> None:
    async with open_app() as pilot:
        assert await view(pilot, "a") == snapshot


@pytest.mark.usefixtures("network")
async def test_one_key_plans_another_puts_away_and_u_takes_either_back(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        shown = await view(pilot, "down")
        assert pointed_at(shown).startswith("Wanda may be waiting for your answer")
        assert "a     plans: Answer Wanda" in shown
        await read(pilot, "a")
        [action] = store.actions.of_person(1)
        assert (action.title, action.kind, action.day) == (
            *("Answer Wanda", Kind.CONTACT), TODAY + timedelta(days=1),
        )  # fmt: skip
        assert (action.subject, action.subject_key) == (Subject.FINDING, "owed:1")
        assert "planned tomorrow" in pointed_at(picture(pilot.app))
        assert "That is in hand already: planned tomorrow." in await read(pilot, "a")
        assert len(store.actions.of_person(1)) == 1
        assert "planned" not in await read(pilot, "u")
        shown = await read(pilot, "x")
        assert "Wanda" not in shown
        assert "1 put away" in shown
        assert "Wanda" in await read(pilot, "u")


async def test_from_a_finding_to_a_persona_to_a_match_to_the_review(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Omar", LONG_AGO, role_title="cook")
    store.goals.add(parse_goal("Meet 12 nuclear physicists", TODAY), TODAY)
    async with open_app() as pilot:
        shown = await view(pilot)
        assert pointed_at(shown) == "Nobody here fits the goal “Meet 12 nuclear physicists”"
        await pilot.press("n")
        assert "nuclear physicists" in picture(pilot.app)
        shown = await read(pilot, "enter")
        [persona] = store.personas.all()
        assert (persona.role_title, persona.goal_id) == ("nuclear physicists", 1)
        assert pointed_at(shown).split() == ["nuclear", "physicists", "nobody", "yet"]
        assert "Nobody fits the persona “nuclear physicists” yet" in shown
        await pilot.press("escape", "n", *"Ada Lovel, physicist (nuclear)", "enter")
        shown = await view(pilot, "end")
        assert pointed_at(shown).split() == ["nuclear", "physicists", "1", "fits"]
        assert "Ada Lovel: physicist (nuclear" in shown
        assert "Nobody fits" not in shown
        await pilot.press("escape", "w")
        await read(pilot, "less_than_sign")
        assert (
            "A small triumph: nobody fitted “nuclear physicists”, and here is Ada Lovel."
            in flat(pilot.app)
        )
    assert store.history.list(1)[0].what.startswith("Person added")


@pytest.mark.usefixtures("network")
async def test_a_persona_is_opened_edited_and_deleted(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        shown = await view(pilot, "end")
        assert "Léa: plant director" in shown
        await pilot.press("enter", *[*"s", "enter"])
        await read(pilot)
        assert store.personas.all()[0].role_title == "plant managers"
        await read(pilot, "P")
        assert "Edit" in picture(pilot.app)
        assert "Personas" not in picture(pilot.app)
        await pilot.press("escape")
        await read(pilot, "x")
        assert store.personas.all() == []
        assert "Personas" not in picture(pilot.app)
        await read(pilot, "u")
        assert "Personas" in picture(pilot.app)


async def test_an_empty_network_is_told_so_and_a_failure_too(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as pilot:
        assert "Nobody is here yet" in await view(pilot)
        store.people.add("Omar", LONG_AGO)
        written_elsewhere(pilot)
        assert "Too few people to tell" in await read(pilot)

        def broken(*_any: object) -> None:
            raise StoreError("The file is on the moon.")

        monkeypatch.setattr("tui.screens.network.diagnosis.screen.diagnosed", broken)
        written_elsewhere(pilot)
        assert "The file is on the moon." in await read(pilot)
        await pilot.press("escape")
        assert "The file is on the moon." in await view(pilot)  # in place of how far it is
        assert "Looking" not in picture(pilot.app)


@pytest.mark.usefixtures("network")
async def test_keys_are_answered_while_it_reads_and_leaving_stops_it(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    from db.engine.database import database
    from jobs import diagnose
    from tui.screens.network.diagnosis import screen

    go_on, diagnosed = Event(), diagnose.diagnosed
    kept = "SELECT * FROM persona_match"
    before = database.execute_sql(kept).fetchall()

    def slowly(*args: Any) -> Any:
        go_on.wait(9)
        return diagnosed(*args)

    monkeypatch.setattr(screen, "diagnosed", slowly)
    async with open_app() as pilot:
        await pilot.press("2", "v", DIGIT)
        await pilot.pause()
        assert "Looking at everybody" in picture(pilot.app)
        assert pointed_at(picture(pilot.app)).split() == ["plant", "manager", "nobody", "yet"]
        await pilot.press("escape")
        await pilot.pause()
        assert "2 Network" in picture(pilot.app)
        go_on.set()
        await work_ended(pilot)
    assert database.execute_sql(kept).fetchall() == before


async def test_whoever_is_written_down_and_fits_a_persona_is_told_at_once(
    open_app: OpenApp, store: Store, tmp_path: Path
) -> None:
    for title in ("plant manager", "buyer", "cook"):
        store.personas.add(PersonaLine(role_title=title), TODAY)
    file = tmp_path / "people.csv"
    file.write_text("Name,Title\nEd Fox,Cook\n", encoding="utf-8")
    async with open_app() as pilot:
        await pilot.press("2", "n", *"Ana Ruiz, plant manager", "enter")
        assert "Written down, a gap closes: “plant manager” · u undoes" in flat(pilot.app)
        await pilot.press("n", *"Bo Lind, plant manager", "enter")
        assert "Written down, fits “plant manager” · u undoes" in flat(pilot.app)
        await pilot.press("N", "enter", *"Cy Park, buyer", "enter")
        assert "Written down, a gap closes: “buyer”" in flat(pilot.app)
        await pilot.press("escape", "escape", "n", *"Di Orr, teacher", "enter")
        assert "Written down · u undoes" in flat(pilot.app)
    files = read_people([file])
    plan = write_import(store, files, plan_import(store, files, TODAY), TODAY)
    assert [say_closed(each) for each in plan.closed] == ["A gap closes: “cook”, with Ed Fox"]


@pytest.mark.usefixtures("network")
async def test_no_sentence_is_cut_and_all_wrap_anew_at_another_width(
    open_app: OpenApp, store: Store
) -> None:
    statement = f"Meet 12 {' '.join(['patient'] * 12)} harbour masters"
    store.goals.add(parse_goal(statement, TODAY), TODAY)
    async with open_app() as pilot:
        await view(pilot)
        for size in ((80, 24), (60, 24), (120, 40), (200, 60)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            lines = [line.split("▏")[0].strip(" ▌") for line in picture(pilot.app).split("\n")]
            assert statement in " ".join(" ".join(lines).split()), size
            assert not any("…" in line for line in lines[2:8]), size
