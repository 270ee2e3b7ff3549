"""The weekly review by keys: every page is read, acted on, left and gone on with."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playhouse.test_utils import count_queries
from textual.pilot import Pilot

from db import models
from db.errors import Locked
from db.store import Store
from planner.calendar.weeks import Week
from planner.grammar import GoalLine
from planner.grammar.goals.step import StepLine
from planner.insights.review.week_words import say_week_in_short
from planner.insights.review.wording import page_names
from planner.model.actions import Action
from planner.model.vocabulary import Kind, SparkKind
from tests.db import rows
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.hostile import HOSTILE
from tests.tui.picture import picture
from tests.tui.screens.insights.last_week import WEEK, lived
from tests.tui.type_text import typed
from tui.drawing.text_line import wrap
from tui.screens.sparks.lines import say_kinds

TOMORROW = date(2026, 3, 4)


@pytest.fixture
def week(store: Store) -> Week:
    lived(store)
    return WEEK


async def shown(pilot: Pilot[Any], *keys: str) -> str:
    await pilot.press(*keys)
    await pilot.pause()
    return picture(pilot.app)


def at(page: int) -> str:
    """The stepper of the head on a page."""
    return "●" * (page - 1) + "◉" + "○" * (7 - page)


SAID_OF_AN_EMPTY_WEEK = (
    "Nothing is noted for this week. That happens",
    "No open goal: 3 in the planner",
    "In 90 days nothing given and nothing asked is noted.",
    "In contact: 0 in the week, 0 in 13 weeks",
    "No spark waits to be sorted.",
    "No lesson is written down for this week.",
    "enter writes it: one moment of the week",
)


async def test_an_empty_week_is_kind_and_short(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("w")
        for number, said in enumerate(SAID_OF_AN_EMPTY_WEEK, 1):
            page = await shown(pilot, str(number))
            assert said in page, number
            assert at(number) in page, number
            assert sum(bool(line.strip()) for line in page.split("\n")) <= 11, number


@pytest.mark.usefixtures("week")
async def test_the_first_page_tells_the_week_and_asks_after_its_if_then(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        page = await shown(pilot, "w")
    for said in ("week of 23 February", at(1), "the week  before"):
        assert said in page
    assert [line.split()[-2:] for line in page.split("\n") if "Done" in line] == [["1", "0"]]
    assert "15 min planned, 20 min spent (1 action with both)" in page
    assert "If it is Monday, then I plan two calls" in page


@pytest.mark.usefixtures("week")
async def test_pages_are_turned_by_enter_arrows_and_digits(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        for keys, page in (
            ("w", 1), ("left", 1), ("enter", 2), ("right", 3), ("left", 2), ("7", 7), ("right", 7),
            ("quotation_mark", 3),
        ):  # fmt: skip
            assert at(int(page)) in await shown(pilot, keys)


@pytest.mark.usefixtures("week")
async def test_it_goes_on_where_it_was_left(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        assert at(4) in await shown(pilot, "w", "4", "escape", "w")
    async with open_app() as pilot:
        assert at(4) in await shown(pilot, "w")


@pytest.mark.usefixtures("week")
async def test_the_other_week_is_a_key_away(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        page = await shown(pilot, "w", "4", "less_than_sign")
        assert "week of 2 March" in page
        assert at(1) in page
        assert "week of 23 February" in await shown(pilot, "less_than_sign")


async def test_a_target_is_lowered_with_a_preview(
    open_app: OpenApp, store: Store, week: Week
) -> None:
    async with open_app() as pilot:
        await shown(pilot, "w", "2", "t")
        await typed(pilot, "0")
        assert "A whole number from 1 on." in picture(pilot.app)
        await pilot.press("backspace")
        await typed(pilot, "8")
        assert "12 → 8" in picture(pilot.app)
        assert "Target: 8" in await shown(pilot, "enter")
        [goal] = store.goals.all()
        assert goal.target == 8
        await pilot.press("u")
    [goal] = store.goals.all()
    assert goal.target == 12


async def test_a_target_that_is_raised_is_said_to_be_more(open_app: OpenApp, week: Week) -> None:
    async with open_app() as pilot:
        await shown(pilot, "w", "2", "t", "end")
        await typed(pilot, "9")
        assert "12 → 129: more than now" in picture(pilot.app)


async def test_a_step_is_given_another_day_and_climbed(
    open_app: OpenApp, store: Store, week: Week
) -> None:
    async with open_app() as pilot:
        await shown(pilot, "w", "2", "down", "greater_than_sign")
        await typed(pilot, "+10d")
        assert "Fri 6 → Friday 13 March 2026" in picture(pilot.app)
        await shown(pilot, "enter")
        await shown(pilot, "space")
    [goal] = store.goals.all()
    assert (goal.steps[0].due, goal.steps[0].climbed_on) == (date(2026, 3, 13), week.last)


async def test_a_step_climbed_since_is_not_climbed_again(
    open_app: OpenApp, store: Store, week: Week
) -> None:
    [goal] = store.goals.all()
    store.goals.climb(goal.steps[0].id, TODAY)
    async with open_app() as pilot:
        page = await shown(pilot, "w", "2", "down", "space")
        assert "Ask for names" in page
        assert "This step has been climbed since." in page
    assert store.goals.get(goal.id).steps[0].climbed_on == TODAY


async def test_answers_awaited_as_the_week_ended_are_named_and_lead_to_the_card(
    open_app: OpenApp, store: Store, week: Week
) -> None:
    paul, nadia = rows.person("Paul Roche"), rows.person("Nadia Rahimi")
    rows.touch(paul, date(2026, 2, 24), direction="out", gist="Asked Paul for a name")
    rows.touch(nadia, TODAY, direction="out", gist="Asked Nadia for a name")
    async with open_app() as pilot:
        page = await shown(pilot, "w", "3")
        assert "As the week ended, 1 answer awaited since 24 February" in page
        assert "Asked Paul for a name" in page
        assert "Nadia" not in page
        await shown(pilot, "end", "P")
        assert "Paul Roche" in picture(pilot.app)
        page = await shown(pilot, "escape", "less_than_sign", "3")
        assert "2 answers awaited, the oldest since 24 February" in page


async def test_a_goal_is_reached_in_the_review(open_app: OpenApp, store: Store, week: Week) -> None:
    async with open_app() as pilot:
        assert "reached: that is worth a pause" in await shown(pilot, "w", "2", "space")


@pytest.mark.parametrize(("key", "kind"), [("t", Kind.THANKS), ("n", Kind.NEWS)])
async def test_thanks_and_news_are_planned_once_by_one_key(
    open_app: OpenApp, store: Store, week: Week, key: str, kind: Kind
) -> None:
    async with open_app() as pilot:
        page = await shown(pilot, "w", "3")
        assert "In 90 days: nothing given, asked once. Who could use something from you?" in page
        page = await shown(pilot, key)
        named = {Kind.THANKS: "thanks", Kind.NEWS: "news"}
        assert f"planned: promise, {named[kind]}" in page
        assert "That is planned already." in await shown(pilot, key)
        page = await shown(pilot, "n" if kind is Kind.THANKS else "t")
        assert "planned: promise, news, thanks" in page
        assert "That is planned already." in await shown(pilot, key)
    planned = [a for a in store.actions.find("claire") if a.kind is kind]
    assert [(a.day, a.person, a.minutes) for a in planned] == [(TOMORROW, "Claire Dupont", 5)]


async def test_a_promise_is_written_down_and_another_is_moved(
    open_app: OpenApp, store: Store, week: Week
) -> None:
    async with open_app() as pilot:
        await shown(pilot, "w", "3", "p")
        await typed(pilot, "Call her back friday")
        await shown(pilot, "enter")
        await shown(pilot, "down", "greater_than_sign")
        await typed(pilot, "+1d")
        await shown(pilot, "enter")
    promises = store.reviews.balance(week, TODAY).promises
    assert [(a.title, a.day, a.person) for a in promises] == [
        ("Send the article", TOMORROW, "Claire Dupont"),
        ("Call Claire Dupont back", date(2026, 3, 6), "Claire Dupont"),
    ]


async def test_a_sign_of_life_is_planned(open_app: OpenApp, store: Store, week: Week) -> None:
    async with open_app() as pilot:
        page = await shown(pilot, "w", "4")
        assert "1 person is due for a sign of life" in page
        await shown(pilot, "a")
        await typed(pilot, "friday")
        assert "planned for Friday 6" in await shown(pilot, "enter")
    [action] = store.actions.find("catch up")
    assert (action.title, action.kind) == ("Catch up with Lucie Bernard", Kind.CONTACT)
    assert (action.day, action.person) == (date(2026, 3, 6), "Lucie Bernard")


@pytest.mark.parametrize("width", range(12, 50))
def test_a_key_stays_beside_what_it_does_and_the_dot_behind(width: int) -> None:
    lines = wrap(say_kinds("paim"), width)
    hints = [hint.rstrip("\N{NO-BREAK SPACE}·") for line in lines for hint in line.split("· ")]
    assert [hint.replace("\N{NO-BREAK SPACE}", " ") for hint in hints] == [
        "p person", "a action", "i idea", "m memory",
    ]  # fmt: skip


@pytest.mark.parametrize(("key", "kind"), [("i", SparkKind.IDEA), ("m", SparkKind.MEMORY)])
async def test_a_spark_is_sorted_by_one_key(
    open_app: OpenApp, store: Store, week: Week, key: str, kind: SparkKind
) -> None:
    async with open_app() as pilot:
        assert "1 spark to sort" in await shown(pilot, "w", "5")
        assert "No spark waits" in await shown(pilot, key)
    assert len(store.sparks.sorted_into(kind)) == 1


async def test_a_spark_becomes_an_action_in_one_line(
    open_app: OpenApp, store: Store, week: Week
) -> None:
    async with open_app() as pilot:
        await shown(pilot, "w", "5", "a", "enter")
    [spark] = store.sparks.sorted_into(SparkKind.ACTION)
    assert store.actions.get(spark.became_id or 0).title == spark.text


async def test_a_lesson_becomes_the_if_then_of_next_week(
    open_app: OpenApp, store: Store, week: Week
) -> None:
    async with open_app() as pilot:
        await shown(pilot, "w", "6", "enter")
        assert store.reviews.of(week).lesson_id is None
        await shown(pilot, "6", "space", "enter", "enter")
        assert store.reviews.of(week).lesson_id
        await shown(pilot, "enter")
        begun = "If I am about to ask for something, then I remember to ask for one name only"
        assert store.reviews.of(week).if_then == begun
        page = await shown(pilot, "enter")
        assert "Review kept." in page
        assert "1 Today" in page
    assert store.reviews.of(week).finished_on == TODAY
    assert store.reviews.if_then_for(TODAY) == begun
    async with open_app() as pilot:
        assert at(1) in await shown(pilot, "w")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 50)])
async def test_the_highlighted_row_wraps_in_place_and_no_other(
    open_app: OpenApp, store: Store, size: tuple[int, int]
) -> None:
    for number in (1, 2):
        store.sparks.add(f"Spark {number} " + "long " * 40 + f"end {number}", TODAY)
    async with open_app(size=size) as pilot:
        page = await shown(pilot, "w", "5")
        assert ("end 1" in page) is not ("end 2" in page)
        page = await shown(pilot, "down")
        assert ("end 1" in page) is not ("end 2" in page)
        assert page.count("Spark 1") == page.count("Spark 2") == 1


async def test_a_lesson_is_left_or_added(open_app: OpenApp, store: Store, week: Week) -> None:
    async with open_app() as pilot:
        assert "● " in await shown(pilot, "w", "6", "space")
        assert "● " not in await shown(pilot, "space")
        assert store.reviews.of(week).lesson_id is None
        await shown(pilot, "1", "l")
        await typed(pilot, "Mornings work")
        page = await shown(pilot, "enter")
        assert at(6) in page
        assert "▌ ○ Mornings work" in page
    assert [each.day for each in store.reviews.lessons(week)][-1] == week.last


async def test_an_if_then_half_typed_is_there_again(
    open_app: OpenApp, store: Store, week: Week
) -> None:
    async with open_app() as pilot:
        await shown(pilot, "w", "7", "i")
        await typed(pilot, "If it rains")
        await shown(pilot, "escape", "escape")
        page = await shown(pilot, "ctrl+o")
        assert at(7) in page
        assert "If it rains" in page


async def test_the_note_is_written_copied_and_exported(
    open_app: OpenApp, store: Store, week: Week, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    async with open_app(size=(160, 30)) as pilot:
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await shown(pilot, "w", "7", "n")
        await typed(pilot, "A good week")
        assert "A good week" in await shown(pilot, "ctrl+s")
        assert "Note copied" in await shown(pilot, "y")
        written = file.parent / "review-2026-W09.md"
        assert f"Written: {written.name}"[:8] in await shown(pilot, "e", "e")
    assert copied == [written.read_text(encoding="utf-8")]
    assert copied[0].startswith("# Weekly review, week of Monday 23 February 2026\n")
    assert copied[0].endswith("A good week\n")
    assert written.stat().st_mode & 0o777 == 0o600


async def test_a_note_that_cannot_be_written_is_told(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(size=(160, 30)) as pilot:
        monkeypatch.setattr(store, "file", Path("/no such folder/escalier.db"))
        monkeypatch.setattr(pilot.app, "look_around", lambda: None)
        assert "review-2026-W09.md cannot be written" in await shown(pilot, "w", "7", "e")


QUERIES = {1: 11, 2: 4, 3: 5, 4: 5, 5: 2, 6: 2, 7: 1}


@pytest.mark.usefixtures("week")
async def test_a_page_asks_little_of_the_store(open_app: OpenApp) -> None:
    asked = {}
    async with open_app() as pilot:
        await pilot.press("w")
        for page in QUERIES:
            await shown(pilot, str(page))
            screen: Any = pilot.app.screen
            with count_queries() as counted:
                screen.load()
            asked[page] = counted.count
    assert asked == QUERIES


@pytest.mark.usefixtures("week")
async def test_two_windows_keep_one_review(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await shown(pilot, "w", "7", "i")
        store.reviews.say(WEEK, note="From the other window")
        await typed(pilot, "If it rains, then I write")
        await shown(pilot, "enter")
    found = store.reviews.of(WEEK)
    assert (found.if_then, found.note) == ("If it rains, then I write", "From the other window")
    assert models.Review.select().where(models.Review.week == WEEK.first).count() == 1


async def test_what_people_wrote_never_steers_the_terminal(open_app: OpenApp, store: Store) -> None:
    lesson = None
    for text in (each for each in HOSTILE if each.strip() and "\x00" not in each):
        store.sparks.add(f"x{text}", TODAY)
        lesson = store.lessons.learn(f"x{text}", WEEK.last, None)
        store.goals.add(GoalLine(f"x{text}", target=3), TODAY, [StepLine(f"x{text}")])
        person = rows.person(f"x{text}".replace("\ud800", ""))
        rows.touch(person, WEEK.last, asked=text.replace("\ud800", ""))
    store.reviews.learn_from(WEEK, lesson)
    store.reviews.say(WEEK, if_then=" ".join(HOSTILE), note="\n".join(HOSTILE))
    store.reviews.say(WEEK.before, if_then=" ".join(HOSTILE))
    async with open_app() as pilot:
        await pilot.press("w")
        for page in range(1, 8):
            page_shown = await shown(pilot, str(page))
            assert at(page) in page_shown, page
            assert not set(page_shown) & set("\x1b\x07\x9b\u202e\x00"), page
            assert len(page_shown.split("\n")) == 24, page


async def test_midnight_keeps_the_week_that_is_looked_back_on(store: Store, week: Week) -> None:
    from tui.app import EscalierApp

    days = [TODAY]
    app = EscalierApp(store, lambda: days[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, "w", "3")
        days[0] = TOMORROW
        app.changed.publish(None)
        page = await shown(pilot)
        assert "week of 23 February" in page
        assert "yesterday" in page
        await shown(pilot, "escape")
        page = await shown(pilot, "w")
        assert "week of 2 March" in page
        assert at(1) in page


async def test_the_if_then_of_the_week_is_read_back_in_the_morning(
    open_app: OpenApp, store: Store
) -> None:
    store.reviews.say(WEEK, if_then="If it rains, then I write")
    call = Action("Call Ana", aim="One name", if_then="If it is 9:30, then I call")
    store.actions.choose(store.actions.store(call, TODAY), TODAY)
    async with open_app() as pilot:
        page = await shown(pilot, "m")
        for _stage in range(4):
            if "All this week" not in page:
                page = await shown(pilot, "enter")
    assert "it is 9:30" in page
    assert "If it rains, then I write" in page


async def test_a_note_changed_in_another_window_meanwhile_is_told(
    open_app: OpenApp, store: Store, week: Week
) -> None:
    async with open_app() as pilot:
        await shown(pilot, "w", "7", "n")
        store.reviews.say(week, note="Theirs")
        await typed(pilot, "Mine")
        assert "became “Theirs” in another window" in await shown(pilot, "ctrl+s")
        assert store.reviews.of(week).note == "Theirs"
        await shown(pilot, "ctrl+s")
    assert store.reviews.of(week).note == "Mine"


async def test_a_review_that_cannot_be_written_stays_open(
    open_app: OpenApp, store: Store, week: Week, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.reviews.say(week, if_then="If it rains, then I write")
    monkeypatch.setattr("tui.base.patience.AT_MOST", 0.0)

    def refuse(*_: object) -> None:
        raise Locked("Try again in a moment.")

    async with open_app() as pilot:
        monkeypatch.setattr(store.reviews, "finish", refuse)
        page = await shown(pilot, "w", "7", "enter")
    assert "Try again in a moment." in page
    assert at(7) in page


@pytest.mark.usefixtures("week")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_every_page_says_which_week_it_is_about(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press("w")
        for page in "1234567":
            head = (await shown(pilot, page)).split("\n")[0]
            assert "Weekly review, week of 23 February" in head
            assert at(int(page)) in head or page_names()[int(page) - 1] in head
        assert "Counted until Sunday 1 March, when the week ended." in await shown(pilot, "2")
        page = await shown(pilot, "less_than_sign", "2")
        assert "week of 2 March" in page.split("\n")[0]
        assert "Counted until" not in page


@pytest.mark.usefixtures("french", "week")
async def test_every_page_says_its_week_in_french_too(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("w")
        for page in "1234567":
            head = (await shown(pilot, page)).split("\n")[0]
            assert "Revue hebdomadaire, semaine du 23 février" in head
            assert at(int(page)) in head
            assert page_names()[int(page) - 1] in head


def test_a_week_of_another_year_says_it() -> None:
    assert say_week_in_short(Week(date(2025, 12, 29)), TODAY) == "week of 29 December 2025"
