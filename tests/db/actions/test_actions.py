"""The verbs of an action, each of them one change that can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from playhouse.test_utils import assert_query_count

from db.errors import Closed, Empty, Missing
from db.store import Store
from planner.grammar import parse_action, understood_action
from planner.model.actions import Action, Result, introduces
from planner.model.vocabulary import ActionState, Came, Channel, Kind, Outcome, Part
from planner.today.follow_ups import FollowUp
from tests.db import rows

TOMORROW, FRIDAY = date(2026, 3, 4), date(2026, 3, 6)


@pytest.fixture
def action(store: Store, today: date) -> Action:
    return store.actions.store(Action("Call Claire"), today)


def test_a_line_becomes_an_action(store: Store, today: date) -> None:
    line = parse_action("Call Claire tomorrow 9:30 ~15m #thanks aim: hear about her move", today)
    added = store.actions.add(line, today)
    assert added.id
    assert added.uid
    assert added == replace(
        Action("Call Claire", added.id, added.uid, Kind.THANKS, Channel.PHONE),
        day=TOMORROW, time=time(9, 30), minutes=15, aim="hear about her move",
    )  # fmt: skip


def test_a_line_is_stored_under_the_step_that_its_preview_says(store: Store, today: date) -> None:
    first, second, more, _other = rows.steps(
        "Write down thirty names", "Écrire à cinq personnes", "3 more", "Three more, 3 more"
    )
    table = [
        ("THIRTY", None, first, ""),
        ("ecrire", first, second, ""),
        ("3 more", None, more, ""),
        ("thirty names (meet", None, first, ""),
        ("zzz", None, None, "zzz"),
        ("zzz", second, second, "zzz"),
        ("more", second, second, "more"),
    ]
    found = []
    for words, at_hand, *_rest in table:
        line = parse_action(f"Think step: {words}", today)
        steps = store.goals.steps_named(line.step)
        under = store.goals.step(at_hand).title if at_hand else ""
        shown = dict(understood_action(line, steps=steps, under=under))
        added = store.actions.add(line, today, step_id=at_hand)
        assert shown.get("Step", "") == added.step, words
        assert ("No such step" in shown or "Which step?" in shown) == bool(added.note), words
        found.append((words, at_hand, added.step_id, added.note))
    assert found == table


AFTER = (
    # words, the action that is awaited, what the reading shows
    ("Write the list", "friday", ("After", "Write the list")),
    ("write the LIST", "friday", ("After", "Write the list")),
    ("Relire l’écrit", "today", ("After", "Relire l'écrit")),
    ("Call Ana (vendredi)", "friday", ("After", "Call Ana")),
    ("Call Ana (tomorrow)", "tomorrow", ("After", "Call Ana")),
    (
        "Call Ana", None,
        ("Which action?", "it may be Call Ana (tomorrow), Call Ana (friday); kept in the note"),
    ),
    ("Call Ana (monday)", None, ("No such open action", "“Call Ana (monday)”; kept in the note")),
    ("the list", None, ("No such open action", "“the list”; kept in the note")),
    ("Sort the cards", None, ("No such open action", "“Sort the cards”; kept in the note")),
)  # fmt: skip


def test_an_action_comes_after_the_one_open_action_that_it_names(store: Store, today: date) -> None:
    for open_one in (
        "Write the list friday", "Relire l'écrit", "Call Ana friday", "Call Ana tomorrow",
    ):  # fmt: skip
        store.actions.add(parse_action(open_one, today), today)
    done = store.actions.add(parse_action("Sort the cards", today), today)
    store.actions.record(done, Result(Outcome.ACHIEVED, today), (), today)
    days = {"friday": date(2026, 3, 6), "today": today, "tomorrow": date(2026, 3, 4)}
    for words, day, row in AFTER:
        for key in ("after:", "après :"):
            text = f"Think {key} {words}"
            line = parse_action(text, today, (), store.actions.named(text, today))
            assert row in understood_action(line, today=today), text
            added = store.actions.add(line, today)
            awaited = store.actions.get(added.waits_for_id) if added.waits_for_id else None
            assert (awaited and awaited.day) == (day and days[day]), text
            assert bool(added.note) == (day is None), text


def test_a_routine_waits_for_no_action(store: Store, today: date) -> None:
    store.actions.add(parse_action("Write the list", today), today)
    text = "Call Ana every tuesday after: Write the list"
    line = parse_action(text, today, (), store.actions.named(text, today), repeats=True)
    said = "“Write the list”; a routine waits for no other action: kept in the note"
    assert ("After", said) in understood_action(line, today=today)
    assert store.actions.add(line, today).note == "Write the list"


def test_unknown_names_of_a_line_stay_in_the_note(store: Store, today: date) -> None:
    line = parse_action("Have lunch with: Zoé step: somewhere note: bring cards", today)
    assert store.actions.add(line, today).note.split("\n") == ["bring cards", "somewhere", "Zoé"]


def test_of_several_names_those_not_chosen_stay_in_the_note(store: Store, today: date) -> None:
    clara, sofia = rows.person("Clara Weiss"), rows.person("Sofia Lindt")
    people = store.people.named("x with: Clara Weiss, Sofia Lindt")
    line = parse_action("Lunch with: Clara Weiss, Sofia Lindt", today, people)
    assert set(line.candidates) == {clara, sofia}
    added = store.actions.add(line, today, person_id=sofia)
    assert (added.person, added.note) == ("Sofia Lindt", "Clara Weiss, Sofia Lindt")
    other = rows.person("Sofia Berg")
    line = parse_action("Lunch with: sofia", today, store.people.named("x with: sofia"))
    assert store.actions.add(line, today, person_id=other).note == ""


def test_control_characters_are_not_stored(store: Store, today: date) -> None:
    stored = store.actions.store(Action("x[/]y\x1b]0;title\x07", questions="one\ntwo\x00"), today)
    assert (stored.title, stored.questions) == ("x[/]y]0;title", "one\ntwo")


def test_an_unknown_action_is_missing(store: Store) -> None:
    with pytest.raises(Missing):
        store.actions.get(7)


def test_choosing_stores_what_was_only_proposed(store: Store, today: date) -> None:
    chosen = store.actions.choose(Action("Catch up with Ana"), today)
    assert (chosen.day, chosen.chosen_on) == (today, today)
    assert store.actions.get(chosen.id or 0) == chosen


def test_two_windows_that_choose_the_same_agree(store: Store, action: Action, today: date) -> None:
    chosen = store.actions.choose(action, today)
    assert store.actions.choose(action, today) == chosen
    no_longer = store.actions.choose(chosen, today)
    assert store.actions.choose(chosen, today) == no_longer == action


def test_choosing_again_unchooses(store: Store, action: Action, today: date) -> None:
    chosen = store.actions.choose(action, today)
    assert store.actions.choose(chosen, today) == action


def test_choosing_brings_a_coming_action_to_today(store: Store, today: date) -> None:
    coming = store.actions.store(Action("Write", day=FRIDAY), today)
    assert store.actions.choose(coming, today).day == today


def test_a_moved_action_is_no_longer_chosen(store: Store, action: Action, today: date) -> None:
    moved = store.actions.move(store.actions.choose(action, today), FRIDAY, today)
    assert (moved.day, moved.chosen_on) == (FRIDAY, None)


def test_a_changed_day_unchooses_and_a_changed_title_does_not(
    store: Store, action: Action, today: date
) -> None:
    number = store.actions.choose(action, today).id or 0
    assert (
        store.actions.change(number, today=today, title="Ring Claire", day=today).chosen_on == today
    )
    assert store.actions.change(number, today=today, day=FRIDAY).chosen_on is None


def test_parking_takes_an_action_out_and_moving_brings_it_back(
    store: Store, action: Action, today: date
) -> None:
    parked = store.actions.park(action, today)
    assert (parked.state, parked.closed_on) == (ActionState.PARKED, today)
    moved = store.actions.move(parked, FRIDAY, today)
    assert (moved.state, moved.closed_on) == (ActionState.OPEN, None)


def test_a_dropped_action_is_with_no_person_and_no_step(store: Store, today: date) -> None:
    who, (step,) = rows.person(), rows.steps("Write to five people")
    dropped = store.actions.store(Action("Call", person_id=who, step_id=step), today)
    assert store.actions.of_person(who) == store.actions.of_step(step) == [dropped]
    store.actions.drop(dropped, today)
    assert store.actions.of_person(who) == store.actions.of_step(step) == []


def test_preparing_writes_the_parts_and_nothing_else(store: Store, action: Action) -> None:
    prepared = store.actions.prepare(action.id or 0, aim="hear her news", expected_welcome=8)
    assert prepared == replace(action, aim="hear her news", expected_welcome=8)
    with pytest.raises(TypeError):
        store.actions.prepare(action.id or 0, title="Another")


def test_open_actions_are_found_by_a_fragment_without_accents(store: Store, today: date) -> None:
    for title in ("Écrire à Zoé", "Écrire", "Call"):
        store.actions.store(Action(title), today)
    store.actions.drop(store.actions.find("call")[0], today)
    assert [action.title for action in store.actions.find("ZOE")] == ["Écrire à Zoé"]
    assert [action.title for action in store.actions.find("ecrire")] == ["Écrire"]
    assert store.actions.find("call") == []


def test_the_week_counts_what_is_open_and_what_is_done(store: Store, today: date) -> None:
    for day, minutes in ((today, 15), (today, None), (FRIDAY, 10), (date(2026, 3, 9), 5)):
        store.actions.store(Action("Call", day=day, minutes=minutes), today)
    week = store.day.week(today)
    assert [load.day.day for load in week] == [2, 3, 4, 5, 6, 7, 8]
    assert [load.count for load in week] == [0, 2, 0, 0, 1, 0, 0]
    assert (week[1].minutes, week[4].minutes) == (30, 10)


@pytest.mark.parametrize(
    "verb",
    [
        lambda actions, action, today: actions.choose(action, today),
        lambda actions, action, today: actions.move(action, FRIDAY, today),
        lambda actions, action, today: actions.park(action, today),
        lambda actions, action, today: actions.drop(action, today),
        lambda actions, action, today: actions.change(
            action.id, today=today, title="Ring", day=FRIDAY
        ),
        lambda actions, action, today: actions.prepare(action.id, aim="hear her news"),
    ],
    ids="choose move park drop change prepare".split(),
)
def test_every_verb_is_one_change(
    store: Store, action: Action, today: date, verb: Callable[..., Action]
) -> None:
    changed = verb(store.actions, action, today)
    assert changed != action
    store.history.undo()
    assert store.actions.get(action.id or 0) == action
    store.history.redo()
    assert store.actions.get(action.id or 0) == changed


def test_choosing_a_proposal_is_one_change(store: Store, today: date) -> None:
    chosen = store.actions.choose(Action("Catch up with Ana"), today)
    store.history.undo()
    with pytest.raises(Missing):
        store.actions.get(chosen.id or 0)


def test_an_action_without_a_title_is_refused_in_a_sentence(
    store: Store, action: Action, today: date
) -> None:
    with pytest.raises(Empty):
        store.actions.change(action.id or 0, title=" \x00 ")
    with pytest.raises(Empty):
        store.actions.store(Action(""), today)
    assert store.actions.find("") == [action]


def test_an_action_done_in_another_window_is_not_put_off(
    store: Store, action: Action, today: date
) -> None:
    done = store.actions.record(action, Result(Outcome.ACHIEVED, today), (), today)
    with pytest.raises(Closed, match="already done"):
        store.actions.move(action, FRIDAY, today)
    with pytest.raises(Closed, match="already done"):
        store.actions.park(action, today)
    with pytest.raises(Closed, match="already done"):
        store.actions.drop(action, today)
    assert store.actions.get(done.id or 0) == store.actions.choose(action, today) == done


def test_an_introduction_links_both_people_and_stands_on_both_cards(
    store: Store, today: date
) -> None:
    sophie, elise = rows.person("Sophie Arnaud"), rows.person("Élise Delorme")
    text = "Présenter Sophie Arnaud à Élise Delorme vendredi"
    line = parse_action(text, today, store.people.named(text))
    added = store.actions.add(line, today)
    assert (added.kind, added.person_id, added.to_person_id) == (Kind.INTRODUCE, sophie, elise)
    assert (added.person, added.to_person) == ("Sophie Arnaud", "Élise Delorme")
    assert store.actions.of_person(sophie) == store.actions.of_person(elise) == [added]
    store.people.delete(elise)
    assert store.actions.get(added.id or 0).to_person_id is None
    store.history.undo()
    assert store.actions.get(added.id or 0) == added


def test_a_promise_of_an_introduction_keeps_its_second_person_and_gives_when_it_is_kept(
    store: Store, today: date
) -> None:
    sophie, elise = rows.person("Sophie Arnaud"), rows.person("Élise Delorme")
    call = store.actions.store(Action("Call Sophie", person_id=sophie), today)
    title = "Introduce Sophie Arnaud to Élise Delorme"
    kept = FollowUp(title, Kind.PROMISE, today, person_id=sophie, person="Sophie Arnaud")
    store.actions.record(call, Result(Outcome.ACHIEVED, today), (kept,), today)
    [promise] = store.actions.of_person(elise)
    assert (promise.kind, promise.to_person, introduces(promise)) == (
        Kind.PROMISE,
        "Élise Delorme",
        True,
    )
    for outcome, gave in ((Outcome.DECLINED, ""), (Outcome.ACHIEVED, title)):
        promise = store.actions.record(promise, Result(outcome, today), (), today)
        assert [touch.gave for touch in store.touches.of(sophie)][:1] == [gave]


def test_only_an_introduction_to_another_person_has_a_second_one(store: Store, today: date) -> None:
    sophie, elise = rows.person("Sophie Arnaud"), rows.person("Élise Delorme")
    pair = Action("Introduce them", kind=Kind.INTRODUCE, person_id=sophie, to_person_id=elise)
    for changed in ({"person_id": elise}, {"kind": Kind.OTHER}, {"to_person_id": sophie}):
        assert store.actions.store(replace(pair, **changed), today).to_person_id is None
        stored = store.actions.store(pair, today).id or 0
        assert store.actions.change(stored, **changed).to_person_id is None
        store.history.undo()
        assert store.actions.get(stored).to_person_id == elise
    kept = store.actions.store(pair, today).id or 0
    assert store.actions.change(kept, title="Bring them together").to_person_id == elise


def test_the_result_of_an_introduction_is_about_the_second_person_it_links(
    store: Store, today: date
) -> None:
    sophie, elise = rows.person("Sophie Arnaud"), rows.person("Élise Delorme")
    rows.person("Élise Delorme")
    action = store.actions.store(
        Action("Introduce them", kind=Kind.INTRODUCE, person_id=sophie, to_person_id=elise), today
    )
    result = Result(Outcome.ACHIEVED, today, came=(Came.INTRODUCTION_MADE,))
    store.actions.record(action, result, (), today, introduced="Élise Delorme")
    assert [touch.introduced for touch in store.touches.of(elise)] == ["Sophie Arnaud"]


def test_the_last_five_different_texts_of_a_part_come_newest_first(
    store: Store, today: date
) -> None:
    texts = ["one", "two", "three", "four", "five", "two", "six", ""]
    for text in texts:
        stored = store.actions.store(Action("Call"), today)
        store.actions.prepare(stored.id or 0, if_then=text)
    mine = store.actions.store(Action("Call"), today)
    store.actions.prepare(mine.id or 0, if_then="mine")
    with assert_query_count(1):
        found = store.actions.earlier(Part.IF_THEN, but=mine.id)
    assert found == ["six", "two", "five", "four", "three"]
    assert store.actions.earlier(Part.OPENING) == []


@pytest.mark.parametrize("back", [0, 1])
@pytest.mark.parametrize("ahead", [-2, 0, 1, 9])
@pytest.mark.parametrize("state", [ActionState.OPEN, ActionState.PARKED])
def test_another_day_by_a_change_counts_like_a_move(
    store: Store, today: date, back: int, ahead: int, state: ActionState
) -> None:
    moves = []
    for way in ("move", "change"):
        day, to = today - timedelta(days=back), today + timedelta(days=ahead)
        action = store.actions.store(Action(f"Call to {way}", day=day), today)
        if state is ActionState.PARKED:
            action = store.actions.park(action, today)
        if way == "move":
            moves.append(store.actions.move(action, to, today).moves)
        else:
            moves.append(store.actions.change(action.id or 0, today=today, day=to).moves)
    assert moves[0] == moves[1]


def test_another_day_is_never_changed_without_today(store: Store, today: date) -> None:
    action = store.actions.store(Action("Call"), today)
    with pytest.raises(TypeError):
        store.actions.change(action.id or 0, day=FRIDAY)
