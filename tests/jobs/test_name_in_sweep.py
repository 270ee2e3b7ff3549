"""Names typed in a memory sweep: people, the job at the employer, the sitting; one change each."""

from datetime import date, timedelta

import pytest

from db.engine.database import database
from db.network.inventory.sweeps import employers
from db.store import Store
from jobs.name_in_sweep import read_line, write_name
from planner.network.query import EVERYBODY
from planner.network.sweeps.sittings import Past
from planner.network.sweeps.topics import Employer, Topic, topic_of
from planner.network.ties.job_words import say_job, say_standing


@pytest.fixture
def posts(store: Store) -> Store:
    """Two employers of the user's own, one of them in two posts and two spellings, and a school."""
    own = (
        ("employer", "Alveor SAS", "lead", "2021-07", ""),
        ("employer", "Kérial", "buyer", "2015-02", "2018-01"),
        ("employer", "KERIAL", "head buyer", "2018-02", "2021-06"),
        ("school", "ESSCA", "", "2010", ""),
    )
    with store.change("Own posts"):
        for place, post in enumerate(own):
            database.execute_sql(
                "INSERT INTO own_post (uid, kind, organisation, title, since, until)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (str(place), *post),
            )
    return store


def topic(store: Store, key: str) -> Topic:
    found = topic_of(key, [each.topic for each in store.sweeps.swept()])
    assert found is not None
    return found


def name(store: Store, key: str, text: str, today: date, again: bool = False) -> int:
    line = read_line(store, text, today)
    known = store.people.meant(line).sure
    return write_name(store, topic(store, key), line, today, known, again=again)


def jobs(store: Store, person_id: int) -> list[str]:
    return [f"{say_standing(job)}: {say_job(job)}" for job in store.affiliations.of(person_id)]


def past(store: Store, key: str) -> Past | None:
    return next(each.past for each in store.sweeps.swept() if each.topic.key == key)


def test_own_employers_come_in_the_order_of_a_life_two_spellings_as_one(posts: Store) -> None:
    assert employers() == [Employer("Kérial"), Employer("Alveor SAS", goes_on=True)]
    posts.people.add("Ana Ruiz", date(2026, 1, 1), organisation="Kerial")
    assert len(employers()) == 2


def test_a_colleague_of_former_days_gets_a_former_job_without_an_end(
    posts: Store, today: date
) -> None:
    ana = name(posts, "colleagues:kerial", "Ana Ruiz, DAF", today)
    assert jobs(posts, ana) == ["former job: DAF, Kérial"]
    bea = name(posts, "colleagues:kerial", "Bea Roux, DAF @Acme", today)
    assert jobs(posts, bea) == ["main job: DAF, Acme", "former job: Kérial"]
    cyd = name(posts, "colleagues:kerial", "Cyd Roux, DAF @Kérial", today)
    assert jobs(posts, cyd) == ["main job: DAF, Kérial"]
    assert past(posts, "colleagues:kerial") == Past(today, 3, ended=False)
    assert past(posts, "colleagues:alveor") is None
    posts.history.undo()
    assert past(posts, "colleagues:kerial") == Past(today, 2, ended=False)
    assert [row.name for row in posts.people.rows(EVERYBODY, 0, 9)] == ["Bea Roux", "Ana Ruiz"]


def test_a_colleague_of_today_works_there_unless_known_elsewhere(posts: Store, today: date) -> None:
    known = posts.people.add("Dov Abel", today, role_title="consultant").id
    elsewhere = posts.people.add("Eve Abel", today, organisation="Acme", role_title="CFO").id
    for person in ("Dov Abel", "Eve Abel", "Fay Abel", "Eve Abel"):
        name(posts, "colleagues:alveor", person, today)
    assert jobs(posts, known) == ["main job: consultant, Alveor SAS"]
    assert jobs(posts, elsewhere) == ["main job: CFO, Acme", "former job: Alveor SAS"]
    assert len(posts.people.rows(EVERYBODY, 0, 9)) == 3


def test_sittings_are_kept_by_day_and_topic(store: Store, today: date) -> None:
    yesterday = today - timedelta(days=1)
    name(store, "school", "Ana Ruiz", yesterday)
    name(store, "school", "Bea Ruiz", today)
    name(store, "school", "Bea Ruiz", today, again=True)
    name(store, "sport", "Cyd Ruiz", today)
    store.sweeps.end(topic(store, "school"), today)
    store.sweeps.end(topic(store, "school"), today)
    assert past(store, "school") == Past(today, 2, ended=True)
    assert (store.sweeps.named_on(today), store.sweeps.named_on(yesterday)) == (2, 1)
    assert store.sweeps.named_of(topic(store, "school"), today) == 1
    name(store, "school", "Dov Ruiz", today)  # one came to mind after all
    assert past(store, "school") == Past(today, 3, ended=False)
    found = store.sweeps.named({2: True, 99: True, 1: False})
    assert [(each.id, each.name, each.is_new) for each in found] == [
        *((2, "Bea Ruiz", True), (1, "Ana Ruiz", False)),
    ]


def test_a_sweep_keeps_its_employer_when_a_spelling_is_joined(posts: Store, today: date) -> None:
    name(posts, "colleagues:kerial", "Ana Ruiz", today)
    posts.people.add("Bea Ruiz", today, organisation="Kerial Group")
    kept, gone = map(posts.organisations.find, ("Kerial Group", "Kérial"))
    assert kept
    assert gone
    posts.organisations.join(kept, gone)
    assert past(posts, "colleagues:kerial") == Past(today, 1, ended=False)


@pytest.mark.parametrize(
    "text", ["Avril Mars", "June May", "x" * 10_000, "Ana " * 2_000, "O'Neil; Ana/Bea"]
)
def test_odd_names_are_names(store: Store, today: date, text: str) -> None:
    number = name(store, "school", text, today)
    assert store.people.card(number).name.startswith(text[:5])
    assert past(store, "school") == Past(today, 1, ended=False)
