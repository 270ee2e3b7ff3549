"""The jobs of a person, by keys."""

import pytest

from db.store import Store
from planner.model.people import Affiliation
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture
def ana(store: Store) -> int:
    return store.people.add("Ana Ruiz", TODAY, organisation="Acme", role_title="CTO").id


def jobs(store: Store, person: int) -> list[tuple[str, str, str, str | None, bool]]:
    return [
        (job.organisation, job.title, job.started, job.ended, job.main)
        for job in store.affiliations.of(person)
    ]


async def test_another_job_goes_on_beside_the_main_one(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "J", "2")
        await typed(pilot, "Chorus")
        await pilot.press("down")
        await typed(pilot, "treasurer")
        await pilot.press("down", "down")
        await typed(pilot, "mars 2019")
        assert "March 2019" in picture(pilot.app)
        await pilot.press("enter")
        assert jobs(store, ana) == [
            ("Acme", "CTO", "", None, True),
            ("Chorus", "treasurer", "2019-03", None, False),
        ]
        assert "Job noted: treasurer, Chorus · u undoes" in picture(pilot.app)
        await pilot.press("u")
        assert len(jobs(store, ana)) == 1


async def test_a_job_becomes_the_main_one_in_one_change(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    store.affiliations.add(ana, Affiliation(None, "Chorus", "treasurer", "2019"))
    async with open_app() as pilot:
        await pilot.press("2", "J", "2", "down", "down", "left", "enter")
        assert jobs(store, ana) == [
            ("Chorus", "treasurer", "2019", None, True),
            ("Acme", "CTO", "", None, False),
        ]
        assert "Chorus is the main job now; CTO, Acme goes on beside it" in picture(pilot.app)
        await pilot.press("u")
        assert jobs(store, ana)[0][:2] == ("Acme", "CTO")


async def test_the_main_job_ends(open_app: OpenApp, store: Store, ana: int) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "J", "1", "down", "down", "right", "right", "down", "down")
        await typed(pilot, "Feb 2026")
        await pilot.press("enter")
        assert jobs(store, ana) == [("Acme", "CTO", "", "2026-02", False)]


async def test_a_job_that_never_was_is_deleted(open_app: OpenApp, store: Store, ana: int) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "J", "1", "down", "down", "left", "enter")
        assert not jobs(store, ana)
        assert "Job deleted: CTO, Acme" in picture(pilot.app)


async def test_what_is_no_job_is_refused(open_app: OpenApp, store: Store, ana: int) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "J", "2", "enter")
        assert "A job needs an organisation or a title." in picture(pilot.app)
        await typed(pilot, "Beta")
        await pilot.press("down", "down", "right", "down")
        await typed(pilot, "2020")
        await pilot.press("down")
        await typed(pilot, "2019")
        await pilot.press("enter")
        assert "This job would end before it starts." in picture(pilot.app)
        await pilot.press("shift+tab", "shift+tab", "tab")
        await typed(pilot, "soon")
        await pilot.press("enter")
        assert "A day, a month or a year" in picture(pilot.app)
        assert len(jobs(store, ana)) == 1


async def test_without_a_job_one_is_asked_for_at_once(open_app: OpenApp, store: Store) -> None:
    bo = store.people.add("Bo Li", TODAY).id
    async with open_app() as pilot:
        await pilot.press("2", "J")
        assert "Another job of Bo Li" in picture(pilot.app)
        await typed(pilot, "Beta")
        await pilot.press("enter")
        assert jobs(store, bo) == [("Beta", "", "", None, True)]


async def test_a_job_half_typed_is_kept(open_app: OpenApp, store: Store, ana: int) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "J", "2")
        await typed(pilot, "Beta")
        await pilot.press("escape", "ctrl+o")
        assert "Beta" in picture(pilot.app)
        await pilot.press("enter")
        assert len(jobs(store, ana)) == 2


async def test_a_move_in_the_form_says_what_became_of_the_old_job(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "e")
        await pilot.press("down")
        await typed(pilot, "Beta")
        await pilot.press("enter")
        assert "Acme is a former job now · u undoes" in picture(pilot.app)
        assert [job[:2] for job in jobs(store, ana)] == [("Beta", "CTO"), ("Acme", "CTO")]
        await pilot.press("e")
        await pilot.press("down")
        await typed(pilot, "BETA Inc.")
        await pilot.press("enter")
        assert "former job now" not in picture(pilot.app)


@pytest.mark.parametrize(("number", "was"), [("1", "CTO"), ("2", "treasurer")])
async def test_a_job_half_changed_is_gone_on_with(
    open_app: OpenApp, store: Store, ana: int, number: str, was: str
) -> None:
    store.affiliations.add(ana, Affiliation(None, "Chorus", "treasurer", "2019"))
    async with open_app() as pilot:
        await pilot.press("2", "J", number, "down")
        await typed(pilot, "chair")
        await pilot.press("escape")
        assert "Kept" in picture(pilot.app)
        assert was in {job[1] for job in jobs(store, ana)}
        await pilot.press("1", "ctrl+o")
        assert "chair" in picture(pilot.app)
        await pilot.press("enter")
        assert jobs(store, ana)[int(number) - 1][1] == "chair"
        assert not store.drafts.kept()


async def test_a_job_deleted_meanwhile_is_not_offered(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    store.affiliations.add(ana, Affiliation(None, "Chorus", "treasurer", "2019"))
    async with open_app() as pilot:
        await pilot.press("2", "J", "2", "down")
        await typed(pilot, "chair")
        await pilot.press("escape")
        assert store.drafts.kept()
        store.affiliations.delete(ana, store.affiliations.of(ana)[1])
        assert not store.drafts.kept()
        await pilot.press("ctrl+o")
        assert "There is no text half typed to go on with." in picture(pilot.app)
        store.history.undo()
        assert store.drafts.kept()
