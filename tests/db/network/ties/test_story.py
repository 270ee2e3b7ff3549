"""The story with a person: what is read of it, by how much; touches written anew."""

from datetime import date, timedelta

import pytest
from playhouse.test_utils import assert_query_count

from db import models
from db.engine.database import database
from db.engine.uids import new_uid
from db.errors import Missing
from db.network.ties import story as reading
from db.store import Store
from planner.model.actions import Action, Result
from planner.model.people import Affiliation
from planner.model.vocabulary import ActionState, Came, Channel, Direction, Kind, Outcome
from planner.network.story.story import (
    AT_ONCE,
    Beside,
    Brought,
    Colleagues,
    Introduced,
    Learned,
    Met,
    Promised,
    Shared,
    Tally,
    Way,
)
from tests.db.rows import introduction, person, touch

TODAY, DAY = date(2026, 3, 3), date(2026, 2, 20)


@pytest.fixture
def ana(store: Store) -> int:
    return store.people.add("Ana Ruiz", TODAY, organisation="Kérial", via="a friend").id


def post(kind: str, organisation: str, since: str = "", until: str = "") -> None:
    models.OwnPost.create(
        uid=new_uid(), kind=kind, organisation=organisation, since=since, until=until
    )


def test_all_that_passed_is_read(store: Store, ana: int) -> None:
    paul, bo = person("Paul Rey"), person("Bo Li")
    introduction(paul, ana, DAY)
    introduction(ana, bo, TODAY)
    event = models.Event.create(uid=new_uid(), title="Fair", day=DAY, created_on=DAY)
    met = models.Attendance.create(event=event.id, person=ana, met=True)
    models.Attendance.create(event=event.id, person=bo, wanted=True)
    touch(ana, DAY, attendance=met.id, gave="a map")
    promise = store.actions.store(
        Action("Send tea", kind=Kind.PROMISE, person_id=ana, day=TODAY), DAY
    )
    asked = store.actions.store(Action("Ask Ana", kind=Kind.ASK, person_id=ana, day=TODAY), DAY)
    result = Result(Outcome.PARTLY, TODAY, learned="Ring late", came=(Came.ADVICE,))
    store.actions.record(asked, result, (), TODAY)
    by_hand = store.touches.log(ana, TODAY - timedelta(days=400), gist="tea")
    store.lessons.learn("Ask first", TODAY, None, touch_id=by_hand.id)
    story = store.stories.of(store.people.card(ana))
    of_result, of_event, old = story.touches
    assert story.results == (Brought(of_result.id, asked.id or 0, Outcome.PARTLY, (Came.ADVICE,)),)
    assert story.events == (Met(event.id, "Fair", DAY, of_event.id),)
    assert story.introductions == (
        Introduced(Way.THEY_LED, TODAY, bo, "Bo Li"),
        Introduced(Way.LED_TO_THEM, DAY, paul, "Paul Rey"),
    )
    assert story.promises == (Promised(promise.id or 0, "Send tea", DAY, TODAY),)
    assert set(story.lessons) == {
        Learned(TODAY, "Ring late", result_of=asked.id),
        Learned(TODAY, "Ask first", touch_id=old.id),
    }
    assert story.gave == Tally(1, of_event.id, DAY, "a map")
    assert story.asked == Tally(1, of_result.id, TODAY, "Ask Ana", asked.id)
    assert (story.via, story.earlier) == ("a friend", 0)


def test_a_promise_kept_says_when(store: Store, ana: int) -> None:
    promise = store.actions.store(
        Action("Send tea", kind=Kind.PROMISE, person_id=ana, day=TODAY), DAY
    )
    store.actions.record(promise, Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    [kept] = store.stories.of(store.people.card(ana)).promises
    assert (kept.state, kept.kept_on) == (ActionState.DONE, TODAY)


def test_my_employers_and_schools_that_are_theirs_too(store: Store, ana: int) -> None:
    store.affiliations.add(ana, Affiliation(None, "Lycée Ampère", ended=""))
    post("employer", "KERIAL SA", "2015", "2019")
    post("school", "Lycée Ampère")
    post("employer", "Elsewhere")
    kerial, school = (store.organisations.find(name) for name in ("Kérial", "Lycée Ampère"))
    assert store.stories.of(store.people.card(ana)).shared == (
        Shared(kerial or 0, "KERIAL SA", "2015", "2019"),
        Shared(school or 0, "Lycée Ampère", is_school=True),
    )


def test_those_at_the_same_organisation_the_nearest_first(store: Store, ana: int) -> None:
    kerial = store.organisations.find("Kérial") or 0
    for name in ("Cy", "Bo"):
        person(name, organisation=kerial)
    near, left = person("Zoé", organisation=kerial, circle="core"), person("Lea")
    store.affiliations.add(left, Affiliation(None, "Kérial", ended="2020"))
    beside = store.stories.of(store.people.card(ana)).colleagues
    assert [each.name for each in beside.first] == ["Zoé", "Bo", "Cy"]
    assert beside.first[0] == Beside(near, "Zoé")
    assert (beside.organisation_id, beside.count, beside.many) == (kerial, 3, False)
    with store.change("many"):
        for number in range(100):
            person(f"P {number}", organisation=kerial)
    assert store.stories.of(store.people.card(ana)).colleagues.many
    assert store.stories.of(store.people.card(left)).colleagues == Colleagues()


def test_three_queries_read_the_newest_of_many(store: Store, ana: int) -> None:
    with store.change("many"):
        for number in range(AT_ONCE + 5):
            touch(ana, TODAY - timedelta(days=number), channel="linkedin")
    found = store.people.card(ana)
    with assert_query_count(3):
        story = store.stories.of(found)
    assert (len(story.touches), story.earlier) == (AT_ONCE, 5)
    assert story.touches[0].day == TODAY
    assert store.stories.of(found, 2 * AT_ONCE).earlier == 0


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("query", [reading._HAPPENED, reading._BESIDE])
def test_every_part_begins_with_rows_that_an_index_finds(query: str) -> None:
    plan = database.execute_sql(f"EXPLAIN QUERY PLAN {query}", {"person": 1, "most": 200})
    scans = [row[3] for row in plan.fetchall() if row[3].startswith("SCAN")]
    assert set(scans) <= {"SCAN n", "SCAN p", "SCAN (subquery-1)"}  # newest, my own posts


def test_a_touch_is_written_anew_and_undone(store: Store, ana: int) -> None:
    noted = store.touches.log(ana, DAY, Channel.PHONE, gist="tea", gave="a name")
    store.lessons.learn("Ask first", DAY, None, touch_id=noted.id)
    with store.change("anew"):
        store.touches.change(
            noted.id, TODAY, Channel.EMAIL, Direction.TWO_WAY, minutes=5, gist="coffee", gave=""
        )
        store.lessons.learn("Ask twice", TODAY, None, touch_id=noted.id)
    now = store.touches.get(noted.id)
    assert (now.day, now.channel, now.minutes, now.gist, now.gave) == (
        *(TODAY, Channel.EMAIL, 5, "coffee"),
        "",
    )
    lesson = store.lessons.of_touch(noted.id)
    assert lesson is not None
    assert lesson.text == "Ask twice"
    assert store.people.card(ana).last_contact == TODAY
    store.history.undo()
    assert store.touches.get(noted.id) == noted
    lesson = store.lessons.of_touch(noted.id)
    assert lesson is not None
    assert lesson.text == "Ask first"
    store.touches.delete(noted.id)
    with pytest.raises(Missing):
        store.touches.get(noted.id)


def test_a_touch_moved_counts_on_its_day_and_only_if_both_spoke(store: Store, ana: int) -> None:
    noted = store.touches.log(ana, DAY)
    goal = models.Goal.create(uid=new_uid(), statement="Meet", measure="", target=3)
    models.Counted.create(goal=goal.id, person=ana, touch=noted.id, day=DAY)
    store.touches.change(noted.id, TODAY, None, Direction.TWO_WAY)
    assert [each.day for each in models.Counted.select()] == [TODAY]
    store.touches.change(noted.id, TODAY, None, Direction.OUT)
    assert list(models.Counted.select()) == []


def test_an_archive_does_not_bring_the_old_day_back(store: Store, ana: int) -> None:
    touch(ana, DAY, channel="linkedin", conversation="c1")
    [noted] = store.touches.of(ana)
    store.touches.change(noted.id, DAY, Channel.LINKEDIN, Direction.IN)
    kept = database.execute_sql("SELECT conversation, day FROM deleted_touch")
    assert kept.fetchall() == []
    store.touches.change(noted.id, TODAY, Channel.LINKEDIN, Direction.IN)
    kept = database.execute_sql("SELECT conversation, day FROM deleted_touch")
    assert kept.fetchall() == [("c1", DAY.isoformat())]
