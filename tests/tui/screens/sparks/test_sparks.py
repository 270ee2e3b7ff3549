import pytest

from db import models
from db.store import Store
from planner.grammar import parse_event
from planner.model.actions import Action
from planner.model.sparks import Spark
from planner.model.vocabulary import SparkKind
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture, stage
from tests.tui.type_text import typed


@pytest.fixture(autouse=True)
def _put_away(store: Store) -> None:
    """The first steps of a new store, which would stand above the sparks."""
    store.day.show_first_steps(shown=False)


@pytest.fixture
def spark(store: Store) -> Spark:
    return store.sparks.add("Claire Dupont knows a CFO", TODAY)


@pytest.mark.parametrize("place", ["1", "2", "3", "4"])
async def test_a_spark_takes_its_letters_and_two_keys_in_every_place(
    open_app: OpenApp, store: Store, place: str
) -> None:
    async with open_app() as pilot:
        await pilot.press(place, "s", "L", "é", "a", "enter")
        assert "Spark kept" in picture(pilot.app)
        await pilot.press("1")
        assert "✦ Léa" in picture(pilot.app)
    assert [(each.text, each.day) for each in store.sparks.unsorted()] == [("Léa", TODAY)]


async def test_f2_keeps_a_spark_while_a_form_is_being_typed(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("3", "n", "G", "o", "f2", "s", "o", "enter", "a", "l", "enter")
    assert [each.text for each in store.sparks.all()] == ["so"]
    assert [goal.statement for goal in store.goals.all()] == ["Goal"]


async def test_an_empty_spark_is_none(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("s", "space", "enter")
    assert store.sparks.all() == []


@pytest.mark.parametrize(("key", "kind"), [("i", SparkKind.IDEA), ("m", SparkKind.MEMORY)])
async def test_a_spark_becomes_an_idea_or_a_memory_with_one_key(
    open_app: OpenApp, store: Store, spark: Spark, key: str, kind: SparkKind
) -> None:
    async with open_app() as pilot:
        await pilot.press("G", key)
        assert "✦" not in picture(pilot.app)
        assert store.sparks.get(spark.id).became is kind
        await pilot.press("u")
        assert "✦ Claire Dupont knows a CFO" in picture(pilot.app)
    assert store.sparks.all() == [spark]


async def test_while_the_morning_waits_its_key_is_the_mornings_on_a_spark_too(
    open_app: OpenApp, store: Store, spark: Spark
) -> None:
    store.actions.store(Action("Call Ana"), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("G")
        shown = picture(pilot.app)
        assert "m · morning: 1 proposed" in shown
        assert "i\xa0idea" in shown
        assert "memory" not in shown.lower()
        await pilot.press("m")
        assert stage(pilot.app) == "choose"
    assert store.sparks.get(spark.id).became is None


async def test_if_the_key_makes_a_memory_the_head_does_not_name_it_for_the_morning(
    open_app: OpenApp, spark: Spark
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        assert "m\xa0memory" in picture(pilot.app)
        assert "m Morning" not in picture(pilot.app)
        await pilot.press("m")
        assert "Kept as a memory · u undoes" in picture(pilot.app)
        assert "m Morning · d Debrief" in picture(pilot.app)


async def test_a_spark_becomes_a_person_by_one_line_and_one_change(
    open_app: OpenApp, store: Store, spark: Spark
) -> None:
    async with open_app() as pilot:
        await pilot.press("G", "p", *["backspace"] * len(" note: knows a CFO"))
        await typed(pilot, " @Kérial")
        await pilot.press("enter")
        sorted_one = store.sparks.get(spark.id)
        assert sorted_one.became is SparkKind.PERSON
        person = store.people.card(sorted_one.became_id or 0)
        assert (person.name, person.organisation) == ("Claire Dupont", "Kérial")
        await pilot.press("u")
    assert store.sparks.all() == [spark]
    assert len(store.history.list()) == 2


async def test_a_spark_about_a_person_known_is_noted_on_their_card(
    open_app: OpenApp, store: Store, spark: Spark
) -> None:
    claire = store.people.add("Claire Dupont", TODAY)
    async with open_app() as pilot:
        await pilot.press("G", "p", "enter", "enter")
        assert "Noted on the card of Claire Dupont" in picture(pilot.app)
    assert store.people.card(claire.id).notes == "knows a CFO"
    assert store.sparks.get(spark.id).became_id == claire.id


async def test_a_spark_becomes_an_action_by_one_line(
    open_app: OpenApp, store: Store, spark: Spark
) -> None:
    claire = store.people.add("Claire Dupont", TODAY)
    async with open_app() as pilot:
        await pilot.press("G", "a")
        await typed(pilot, " tomorrow")
        await pilot.press("enter")
    sorted_one = store.sparks.get(spark.id)
    assert sorted_one.became is SparkKind.ACTION
    action = store.actions.get(sorted_one.became_id or 0)
    assert (action.title, action.person_id) == ("Claire Dupont knows a CFO", claire.id)


async def test_sorting_left_with_escape_changes_nothing(
    open_app: OpenApp, store: Store, spark: Spark
) -> None:
    async with open_app() as pilot:
        await pilot.press("G", "a", "escape")
    assert store.sparks.all() == [spark]


async def test_a_spark_that_is_opened_promises_no_keys_that_do_nothing_there(
    open_app: OpenApp, spark: Spark
) -> None:
    async with open_app() as pilot:
        await pilot.press("G")
        assert "i\xa0idea" in picture(pilot.app)
        await pilot.press("enter")
        assert "kept today" in picture(pilot.app)
        assert "i\xa0idea" not in picture(pilot.app)


async def test_a_spark_half_sorted_is_gone_on_with(
    open_app: OpenApp, store: Store, spark: Spark
) -> None:
    async with open_app() as pilot:
        await pilot.press("G", "a", *" and asks", "escape")
    async with open_app() as pilot:
        await pilot.press("ctrl+o", *" me", "enter")
    assert [each.title for each in store.actions.find("")] == [
        "Claire Dupont knows a CFO and asks me"
    ]
    assert store.drafts.kept() == []


async def test_a_spark_kept_during_a_debrief_knows_its_event(
    open_app: OpenApp, store: Store
) -> None:
    event = store.events.add(parse_event("Soirée APEC", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.app.run_action(f"begin('debrief', 'event-{event.id}')")
        await pilot.pause()
        await pilot.press("f2", *"He sails", "enter")
    assert [(each.text, each.event_id) for each in store.sparks.all()] == [("He sails", event.id)]


async def test_a_lucky_encounter_becomes_an_introduction_made(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Marc Petit", TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("s")
        await typed(pilot, "Ana Ruiz looks for a CFO")
        await pilot.press("enter", "G", "p", "enter", "n")
        await typed(pilot, "Introduce Ana Ruiz to Marc Petit")
        assert "To      ✓ Marc Petit" in picture(pilot.app)
        await pilot.press("enter", "r", "1", "enter")
        [made] = models.IntroductionMade.select()
        assert models.Person.get_by_id(made.person_id).name == "Ana Ruiz"
        assert models.Person.get_by_id(made.other_id).name == "Marc Petit"
        assert "“Ana Ruiz looks for" in picture(pilot.app)
        await pilot.press("l")
        assert "✦ Ana Ruiz looks for a CFO → Ana Ruiz, introduction made" in picture(pilot.app)
        await pilot.press("enter")
        assert "It became a person: Ana Ruiz" in picture(pilot.app)
        assert "1 action done since" in picture(pilot.app)


async def test_the_card_of_a_person_names_the_spark_they_came_of(
    open_app: OpenApp, store: Store, spark: Spark
) -> None:
    claire = store.people.add("Claire Dupont", TODAY)
    store.sparks.sort(spark.id, SparkKind.PERSON, claire.id)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("2")
        assert "From the spark  “Claire Dupont knows a" in picture(pilot.app)
