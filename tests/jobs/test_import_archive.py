"""A LinkedIn archive whole: its people, its messages as touches, the user's own posts."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from db import models
from db.engine.database import database
from db.store import Store
from jobs.import_people import import_people, plan_import, read_people, write_import
from planner.imports.archive import Changes
from planner.imports.plan import ImportPlan
from planner.model.progress import Cancelled, Progress
from planner.model.vocabulary import Channel, Circle, Direction
from planner.network.query import EVERYBODY
from tests.archives import (  # fmt: skip
    EDUCATION,
    POSITIONS,
    SECRET,
    Said,
    connections,
    large,
    messages,
    page,
    small,
    zipped,
)
from tests.db.dumps import dump

PAST = "2021-03-12 10:00:00 UTC"
LATER = "2021-03-20 10:00:00 UTC"
BOTH: tuple[Said, ...] = (("1", "me", "ana", PAST), ("1", "ana", "me", PAST))
ME = "linkedin.com/in/me"
OTHER: Said = ("9", "me", "-gone,cy,di", PAST)
"""A conversation of several, by which it is clear who I am."""


def bring_in(
    store: Store, *paths: Path, today: date, strangers: bool = False, me: str | None = None
) -> ImportPlan:
    files = replace(read_people(paths), strangers=strangers, me=me)
    return import_people(nullcontext(store), files, today)


def touches(store: Store) -> list[tuple[str, date, str]]:
    return [
        (store.people.card(row.person_id).name, date.fromisoformat(str(row.day)), row.direction)
        for row in models.Touch.select().order_by(models.Touch.day, models.Touch.id)
    ]


def stored_bytes(store: Store) -> bytes:
    store.write_back()
    return b"".join(file.read_bytes() for file in store.files if file.exists())


def test_people_messages_and_posts_come_in_as_one_change(
    store: Store, tmp_path: Path, today: date
) -> None:
    files = {"Connections.csv": connections("ana", "bo"), "messages.csv": messages(*BOTH, OTHER)}
    files |= {"Positions.csv": POSITIONS, "Education.csv": EDUCATION}
    plan = bring_in(store, zipped(tmp_path / "a.zip", files), today=today)
    assert plan.archive is not None
    assert (plan.total.created, plan.archive.touches, plan.archive.own_posts) == (
        *(2, Changes(created=1), Changes(created=3)),
    )
    assert (plan.archive.conversations, plan.archive.people) == (1, 1)
    assert touches(store) == [("Ana Ruiz", date(2021, 3, 12), "two-way")]
    [touch] = models.Touch.select()
    assert (touch.channel, touch.gist) == (Channel.LINKEDIN, "")
    assert [(post.organisation, post.since, post.until) for post in models.OwnPost.select()] == [
        ("Kérial", "2019-01", ""),
        ("Solvana", "2012", "2018-12"),
        ("INSA Lyon", "2006", "2011"),
    ]
    assert [change.what for change in store.history.list()] == ["Import of a.zip"]


ABOUT_ME = {
    "Positions.csv": POSITIONS,
    "Education.csv": EDUCATION + "Lycée du Parc,,,,,\n",
    "Skills.csv": "Name\nExcel\nNégociation\n",
    "Profile.csv": "First Name,Last Name,Headline,Summary\nAda,Vey,CFO,I count. I listen.\n",
}


def test_what_an_archive_says_of_oneself_is_proposed_as_cards_in_the_same_change(
    store: Store, tmp_path: Path, today: date
) -> None:
    archive = zipped(tmp_path / "a.zip", ABOUT_ME)
    plan = bring_in(store, archive, today=today)
    assert plan.archive is not None
    assert (plan.archive.cards, plan.archive.without_degree) == (Changes(created=8), 1)
    assert [(each.cell, each.text) for each in store.card_proposals.waiting()] == [
        *(("identity", text) for text in ("CFO", "I count.", "I listen.")),
        ("knowledge", "Ingénieure, INSA Lyon"),
        *(("hard", text) for text in ("Excel", "Négociation")),
        *(("achievement", text) for text in ("CFO, Kérial", "Controller, Solvana")),
    ]
    assert store.card_proposals.waiting()[-2].post.description == "Figures,\nand more"
    assert [change.what for change in store.history.list()] == ["Import of a.zip"]
    again = bring_in(store, archive, today=today)
    assert again.is_empty
    assert again.archive is not None
    assert again.archive.cards == Changes(unchanged=8)
    store.history.undo()
    assert store.card_proposals.waiting() == []


def test_skills_alone_are_worth_an_import(store: Store, tmp_path: Path, today: date) -> None:
    file = tmp_path / "Skills.csv"
    file.write_text(ABOUT_ME["Skills.csv"])
    bring_in(store, file, today=today)
    assert [each.text for each in store.card_proposals.waiting()] == ["Excel", "Négociation"]


def test_an_archive_without_a_word_of_oneself_proposes_nothing(
    store: Store, tmp_path: Path, today: date
) -> None:
    plan = bring_in(store, small(tmp_path / "a.zip", *BOTH, OTHER), today=today)
    assert plan.archive is not None
    assert plan.archive.cards == Changes()
    assert store.card_proposals.counts() == {}


def test_what_was_written_is_nowhere_in_the_store(
    store: Store, tmp_path: Path, today: date
) -> None:
    bad: Said = ("1", "ana", "me", "never")
    bring_in(store, small(tmp_path / "a.zip", *BOTH, OTHER, bad), today=today)
    assert len(touches(store)) == 1
    assert SECRET.encode() not in stored_bytes(store)
    rejects = tmp_path / "messages.rejects.csv"
    assert "never" in rejects.read_text()
    assert SECRET not in rejects.read_text()


def test_the_same_archive_again_creates_doubles_and_changes_nothing(
    store: Store, tmp_path: Path, today: date
) -> None:
    archive = large(tmp_path / "a.zip", 60, 300)
    bring_in(store, archive, today=today)
    before = dump()
    again = bring_in(store, archive, today=today + timedelta(days=40))
    assert again.is_empty
    assert dump() == before
    assert len(store.history.list()) == 1


def test_a_touch_deleted_by_hand_stays_deleted(store: Store, tmp_path: Path, today: date) -> None:
    archive = small(tmp_path / "a.zip", *BOTH, OTHER)
    bring_in(store, archive, today=today)
    [touch] = models.Touch.select()
    with_it = dump()
    store.touches.delete(touch.id)
    without = dump()
    again = bring_in(store, archive, today=today)
    assert again.is_empty
    assert dump() == without
    more = small(tmp_path / "b.zip", *BOTH, ("1", "ana", "me", LATER), OTHER)
    bring_in(store, more, today=today)
    assert touches(store) == [("Ana Ruiz", date(2021, 3, 20), "two-way")]
    store.history.undo()
    store.history.undo()
    assert dump() == with_it
    assert bring_in(store, archive, today=today).is_empty


def test_a_touch_noted_by_hand_and_deleted_keeps_nothing_away(
    store: Store, tmp_path: Path, today: date
) -> None:
    bring_in(store, small(tmp_path / "a.zip", OTHER), today=today, me=ME)
    ana = models.Person.get(models.Person.name == "Ana Ruiz").id
    touch = store.touches.log(ana, date(2021, 3, 12), Channel.LINKEDIN)
    store.touches.delete(touch.id)
    bring_in(store, small(tmp_path / "b.zip", *BOTH, OTHER), today=today)
    assert len(touches(store)) == 1


def test_one_undo_restores_every_row_and_redo_brings_all_back(
    store: Store, tmp_path: Path, today: date
) -> None:
    store.touches.log(store.people.add("Zoé Roy", today).id, today)
    before = dump("ana")
    bring_in(store, large(tmp_path / "a.zip", 60, 3000), today=today)
    after = dump("ana")
    assert after != before
    store.history.undo()
    assert dump("ana") == before
    store.history.redo()
    assert dump("ana") == after


def test_a_newer_archive_adds_days_and_turns_what_was_answered(
    store: Store, tmp_path: Path, today: date
) -> None:
    first: Said = ("1", "ana", "me", PAST)
    bring_in(store, small(tmp_path / "1.zip", first, OTHER), today=today)
    assert touches(store) == [("Ana Ruiz", date(2021, 3, 12), "in")]
    assert store.people.card(1).last_contact is None
    middle = dump()
    answered: Said = ("1", "me", "ana", LATER)
    plan = bring_in(store, small(tmp_path / "2.zip", first, answered, OTHER), today=today)
    assert plan.archive is not None
    assert plan.archive.touches == Changes(created=1, updated=1)
    assert [way for _who, _day, way in touches(store)] == ["two-way", "out"]
    assert store.people.card(1).last_contact == date(2021, 3, 12)
    store.history.undo()
    assert dump() == middle


def test_messages_alone_find_the_people_who_are_there(
    store: Store, tmp_path: Path, today: date
) -> None:
    people = tmp_path / "Connections.csv"
    people.write_text(connections("ana", "bo"))
    bring_in(store, people, today=today)
    alone = tmp_path / "messages.csv"
    alone.write_text(messages(*BOTH, OTHER))
    plan = bring_in(store, alone, today=today)
    assert plan.archive is not None
    assert plan.archive.touches.created == 1
    assert [change.what for change in store.history.list()] == [
        "Import of messages.csv",
        "Import of Connections.csv",
    ]


def test_the_rhythm_and_the_dormant_tie_are_true_at_once(
    store: Store, tmp_path: Path, today: date
) -> None:
    ana = store.people.add("Ana Ruiz", today, organisation="Acme", circle=Circle.CLOSE)
    bring_in(store, small(tmp_path / "a.zip", *BOTH, OTHER), today=today)
    assert store.people.card(ana.id).last_contact == date(2021, 3, 12)
    [proposed] = [a for a in store.day.agenda(today).proposed if a.person_id == ana.id]
    assert "last contact" in proposed.reason_text


def test_a_tie_drawn_in_vain_before_is_drawn_again(
    store: Store, tmp_path: Path, today: date
) -> None:
    people = tmp_path / "Connections.csv"
    people.write_text(connections("ana").replace("15 Jan 2012", "").replace("Acme", ""))
    bring_in(store, people, today=today)
    assert not store.day.agenda(today).proposed
    bring_in(store, small(tmp_path / "a.zip", *BOTH, OTHER, people=["ana"]), today=today)
    assert [action.person for action in store.day.agenda(today).proposed] == ["Ana Ruiz"]


def test_an_archive_taken_back_and_brought_in_again_has_its_tie(
    store: Store, tmp_path: Path, today: date
) -> None:
    archive = small(tmp_path / "a.zip", *BOTH, OTHER, people=["ana"])
    for _time in range(2):
        bring_in(store, archive, today=today)
        assert [action.person for action in store.day.agenda(today).proposed] == ["Ana Ruiz"]
        store.history.undo()
        assert not store.day.agenda(today).proposed


def test_no_answer_is_awaited_to_what_an_archive_tells(
    store: Store, tmp_path: Path, today: date
) -> None:
    out: Said = ("1", "me", "ana", f"{today - timedelta(days=2)} 10:00:00 UTC")
    bring_in(store, small(tmp_path / "a.zip", out, OTHER), today=today)
    assert [way for _who, _day, way in touches(store)] == ["out"]
    assert store.waiting.of(1) is None


def test_messages_are_no_deeds_of_the_planner(store: Store, tmp_path: Path, today: date) -> None:
    store.people.add("Zoé Roy", today - timedelta(days=60))
    said: Said = ("1", "ana", "me", f"{today - timedelta(days=1)} 10:00:00 UTC")
    before = store.day.agenda(today).regularity
    bring_in(store, small(tmp_path / "a.zip", said, OTHER), today=today)
    assert store.day.agenda(today).regularity == before


def test_a_message_noted_by_hand_is_not_doubled(store: Store, tmp_path: Path, today: date) -> None:
    bring_in(store, small(tmp_path / "1.zip"), today=today)
    store.touches.log(1, date(2021, 3, 12), Channel.LINKEDIN, Direction.TWO_WAY)
    archive = small(tmp_path / "2.zip", *BOTH, OTHER)
    assert bring_in(store, archive, today=today).is_empty
    assert len(touches(store)) == 1


def test_those_written_to_who_are_no_connections_are_offered_not_created(
    store: Store, tmp_path: Path, today: date
) -> None:
    said: tuple[Said, ...] = (("1", "me", "eve", PAST), ("2", "fay", "me", PAST))
    archive = small(tmp_path / "a.zip", *said, OTHER)
    plan = bring_in(store, archive, today=today)
    assert plan.archive is not None
    assert ([each.name for each in plan.archive.strangers], plan.archive.silent) == (["Eve"], 1)
    assert (store.people.count(EVERYBODY), touches(store)) == (2, [])
    plan = bring_in(store, archive, today=today, strangers=True)
    assert plan.total.created == 1
    assert touches(store) == [("Eve", date(2021, 3, 12), "out")]
    assert bring_in(store, archive, today=today, strangers=True).is_empty


def test_an_unclear_archive_brings_people_in_and_asks_who_is_who(
    store: Store, tmp_path: Path, today: date
) -> None:
    files = read_people([small(tmp_path / "a.zip", *BOTH)])
    plan = plan_import(store, files, today)
    assert plan.archive is not None
    assert plan.archive.asks
    assert [each.url for each in plan.archive.candidates] == [page("ana"), page("me")]
    files = replace(files, me=ME)
    import_people(nullcontext(store), files, today)
    assert touches(store) == [("Ana Ruiz", date(2021, 3, 12), "two-way")]
    again = plan_import(store, read_people([small(tmp_path / "a.zip", *BOTH)]), today)
    assert again.archive is not None
    assert again.archive.me == ME
    assert again.is_empty


def test_a_post_that_ended_since_is_one_post(store: Store, tmp_path: Path, today: date) -> None:
    file = tmp_path / "Positions.csv"
    file.write_text(POSITIONS)
    bring_in(store, file, today=today)
    file.write_text(POSITIONS.replace("Jan 2019,", "Jan 2019,Feb 2026"))
    plan = bring_in(store, file, today=today)
    assert plan.archive is not None
    assert plan.archive.own_posts == Changes(updated=1, unchanged=1)
    assert [post.until for post in models.OwnPost.select()] == ["2026-02", "2018-12"]
    store.history.undo()
    assert [post.until for post in models.OwnPost.select()] == ["", "2018-12"]


def test_archives_in_parts_are_one_import(store: Store, tmp_path: Path, today: date) -> None:
    parts = [
        zipped(tmp_path / "1.zip", {"Connections.csv": connections("ana")}),
        zipped(tmp_path / "2.zip", {"messages.csv": messages(BOTH[0], OTHER)}),
        zipped(tmp_path / "3.zip", {"messages_2.csv": messages(BOTH[1])}),
    ]
    bring_in(store, *parts, today=today)
    assert touches(store) == [("Ana Ruiz", date(2021, 3, 12), "two-way")]
    assert [change.what for change in store.history.list()] == ["Import of 3 files"]


def stopped(after: int) -> Progress:
    """A progress that is told to stop after so many reports."""
    told: list[int] = []

    def tell(done: int, _total: int) -> None:
        told.append(done)
        if len(told) > after:
            raise Cancelled

    return tell


@pytest.mark.parametrize("after", [0, 1, 3])
def test_reading_an_archive_can_be_stopped(tmp_path: Path, after: int) -> None:
    archive = large(tmp_path / "a.zip", 30, 1000)
    with pytest.raises(Cancelled):
        read_people([archive], progress=stopped(after))
    assert list(tmp_path.iterdir()) == [archive]


def test_touches_are_told_as_they_are_written_and_can_be_stopped(
    store: Store, tmp_path: Path, today: date
) -> None:
    files = read_people([large(tmp_path / "a.zip", 300, 6000)])
    plan = plan_import(store, files, today)
    told: list[tuple[int, int]] = []
    before = dump()

    def tell(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_import(store, files, plan, today, tell)
    assert dump() == before
    shares = [done / total for done, total in told]
    assert shares == sorted(shares)
    assert 0 < shares[-2] < shares[-1] < 1, "the touches follow the people"


BETWEEN_OTHERS: Said = ("7", "me", "bo", PAST)


def test_another_profile_reads_all_touches_anew(store: Store, tmp_path: Path, today: date) -> None:
    said = (*BOTH, ("1", "ana", "me", LATER), BETWEEN_OTHERS)
    files = {"Connections.csv": connections("ana", "bo", "me"), "messages.csv": messages(*said)}
    archive = zipped(tmp_path / "a.zip", files)
    right = bring_in(store, archive, today=today, me=ME)
    as_it_should_be = touches(store)
    assert len(as_it_should_be) == 3
    assert right.archive is not None
    assert not right.archive.anew
    store.history.undo()
    bring_in(store, archive, today=today, me="linkedin.com/in/ana")
    assert {name for name, _day, _way in touches(store)} == {"Me Ruiz"}
    wrong = dump()
    corrected = bring_in(store, archive, today=today, me=ME)
    assert corrected.archive is not None
    assert corrected.archive.anew
    assert touches(store) == as_it_should_be
    assert store.people.card(_named("Ana Ruiz")).last_contact == date(2021, 3, 20)
    assert store.people.card(_named("Me Ruiz")).last_contact is None
    assert bring_in(store, archive, today=today, me=ME).is_empty
    store.history.undo()
    assert dump() == wrong


def _named(name: str) -> int:
    return int(models.Person.get(models.Person.name == name).id)


@pytest.mark.parametrize("after", [0, 1])
def test_an_archive_stopped_on_the_way_leaves_the_store_as_it_was(
    store: Store, tmp_path: Path, today: date, after: int
) -> None:
    before = dump()
    files = read_people([large(tmp_path / "a.zip", 2500, 1000)])
    plan = plan_import(store, files, today)
    with pytest.raises(Cancelled):
        write_import(store, files, plan, today, stopped(after))
    assert dump() == before
    assert store.history.list() == []


def test_an_import_whose_messages_cannot_be_written_writes_nobody(
    store: Store, tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db.imports import archive_writing

    def fail(_plan: object, _progress: object) -> None:
        raise KeyError

    monkeypatch.setattr(archive_writing, "write", fail)
    with pytest.raises(KeyError):
        bring_in(store, small(tmp_path / "a.zip", *BOTH, OTHER), today=today)
    assert store.people.count(EVERYBODY) == 0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("archives")


SAID = some.tuples(
    some.sampled_from("123"),
    some.sampled_from(["me", "ana", "bo", "eve", "-gone"]),
    some.sampled_from(["me", "ana", "bo,ana", "eve", "-gone"]),
    some.sampled_from([PAST, LATER, "2026-03-01 08:00:00 UTC", "never", "2031-01-01 08:00:00 UTC"]),
)


@settings(max_examples=25, deadline=None)
@given(some.lists(SAID, max_size=12), some.lists(SAID, max_size=6))
def test_any_archive_and_a_newer_one_can_be_repeated_and_undone(
    folder: Path, first: list[Said], more: list[Said]
) -> None:
    today = date(2026, 3, 3)
    store = Store(folder / f"{len(list(folder.iterdir()))}.db")
    archives = [
        small(folder / "1.zip", *first, OTHER),
        small(folder / "2.zip", *first, *more, OTHER),
    ]
    dumps = [dump()]
    for archive in archives:
        bring_in(store, archive, today=today, me=ME)
        dumps.append(dump())
        assert bring_in(store, archive, today=today, me=ME).is_empty
        assert dump() == dumps[-1]
    changed = [at for at in (2, 1) if dumps[at] != dumps[at - 1]]
    for at in changed:
        store.history.undo()
        assert dump() == dumps[at - 1]
    assert database.execute_sql("SELECT count(*) FROM touch").fetchone() == (0,)
    store.close()
