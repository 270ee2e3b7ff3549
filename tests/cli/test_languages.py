"""A record made in one language is corrected, undone, redone and exported in the other."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db import models
from db.store import Store
from planner import language
from planner.grammar import parse_person
from planner.model.vocabulary import Kind, Origin
from tests.cli.running import Read, Run, Start
from tests.db import records
from tests.db.dumps import Dump, dump
from tests.db.records import TODAY
from tui.actions.result.earlier import known_by, sorted_out

Correct = Callable[[Store, int], object]
Shape = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(params=[("en", "fr"), ("fr", "en")], ids="-then-".join)
def spoken(request: pytest.FixtureRequest) -> tuple[str, str]:
    """The language in which a record is made, and the one in which it is corrected."""
    first, second = request.param
    return first, second


@contextmanager
def opened(file: Path, spoken: str) -> Iterator[Store]:
    """The store, worked with in a language."""
    language.use(spoken)
    store = Store(file)
    yield store
    store.close()


def held(file: Path) -> Dump:
    with opened(file, language.language()):
        return dump()


def shape() -> Shape:
    """The contents of a store without its texts and the ids that a correction may renew."""
    action, touch, person = models.Action, models.Touch, models.Person
    queries: dict[str, Any] = {
        "action": action.select(
            action.origin, action.kind, action.person, action.follows, action.event, action.day,
            action.state, action.minutes,
        ),
        "touch": touch.select(
            touch.person, touch.day, touch.direction, touch.introduced, touch.introduction
        ),
        "person": person.select(person.name, person.state),
        "result": models.Result.select(models.Result.action, models.Result.introduced),
        "introduction": models.Introduction.select(
            models.Introduction.introducer, models.Introduction.introduced
        ),
        "introduction_made": models.IntroductionMade.select(
            models.IntroductionMade.person, models.IntroductionMade.other
        ),
    }  # fmt: skip
    return {name: sorted(query.tuples(), key=repr) for name, query in queries.items()}


def correct_result(store: Store, action_id: int) -> None:
    """Say what was learned in other words; all the rest stands as the result form found it."""
    action = store.actions.get(action_id)
    assert action.result is not None
    written, introduced = store.actions.written(action)
    offered = records.offered(store, action, action.result, introduced)
    promise, taken, further = sorted_out(written, offered)
    following = [
        *([promise] if promise else []),
        *(offer for offer in offered if known_by(offer) in taken),
        *further,
    ]
    assert not further, "a proposal was not known again"
    result = replace(action.result, learned="in other words")
    store.actions.record(action, result, following, TODAY, introduced=introduced)


def correct_line(store: Store, attendance_id: int) -> None:
    text = "Gaia Stern gave: coffee thanks"
    last = models.Attendance.get_by_id(attendance_id).line.split("\n")[-1]
    store.debriefs.meet_again(attendance_id, parse_person(text, TODAY), text, TODAY, was=last)


def correct_proposals(store: Store, _count: int) -> None:
    """Find nothing more to propose, and give one of those taken up an aim."""
    assert records.proposed(store) == []
    [step] = models.Action.select().where(models.Action.origin == Origin.STEP.value)
    store.actions.prepare(step.id, aim="in other words")


CORRECTIONS: dict[str, Correct] = {
    **dict.fromkeys(records.RESULTS, correct_result),
    "proposals": correct_proposals,
    "met_at_event": correct_line,
    "met": lambda store, number: store.actions.prepare(number, aim="in other words"),
    "debriefed": lambda store, number: store.debriefs.say(TODAY, event_id=number, why="z"),
    "noted": lambda store, number: store.actions.prepare(number, opening="in other words"),
    "written_in_full": lambda store, number: store.goals.change(number, why="in other words"),
}
WRITERS = records.RESULTS | records.OTHERS


def exported(read: Read) -> object:
    """All that is printed as JSON, but for what is made when shown."""
    return [_as_kept(read(name)) for name in ("today", "people", "goals", "review")]


def _as_kept(value: object) -> object:
    """A value without the words of reasons, and without the titles of what is not stored."""
    match value:
        case {"code": code, "text": _}:
            return code
        case {"id": None, "title": _, "kind": _, **others}:
            return _as_kept(others)
        case dict():
            return {key: _as_kept(each) for key, each in value.items()}
        case list():
            return list(map(_as_kept, value))
        case _:
            return value


@pytest.mark.parametrize("name", WRITERS)
def test_a_record_is_corrected_undone_and_redone_in_the_other_language(
    file: Path, run: Run, spoken: tuple[str, str], name: str
) -> None:
    with opened(file, spoken[0]) as store:
        number = WRITERS[name](store)
        before, shaped = dump(), shape()
    with opened(file, spoken[1]) as store:
        CORRECTIONS[name](store, number)
        after = dump()
        assert after != before
        assert shape() == shaped
    assert run("undo").exit_code == 0
    assert held(file) == before
    assert run("redo").exit_code == 0
    assert held(file) == after


@pytest.mark.parametrize("name", WRITERS)
def test_a_record_is_exported_in_the_other_language_as_in_its_own(
    file: Path, read: Read, spoken: tuple[str, str], name: str
) -> None:
    with opened(file, spoken[0]) as store:
        WRITERS[name](store)
    exports = []
    for each in spoken:
        language.use(each)
        exports.append(exported(read))
    assert exports[0] == exports[1]


def test_a_proposal_taken_up_in_two_languages_is_one_action(
    file: Path, spoken: tuple[str, str]
) -> None:
    with opened(file, spoken[0]) as store:
        theirs = records.proposals_of_a_day(store)
        language.use(spoken[1])
        ours = records.proposed(store)
        assert {each.origin for each in ours} == {
            *(Origin.CATCH_UP, Origin.RECONNECT, Origin.STEP, Origin.PREPARATION)
        }
        assert [each.title for each in ours] != [each.title for each in theirs]
        taken = {store.actions.store(each, TODAY).id for each in theirs}
        assert {store.actions.store(each, TODAY).id for each in ours} == taken


def test_a_proposal_whose_title_was_changed_is_not_taken_up_again(file: Path) -> None:
    with opened(file, "en") as store:
        theirs = records.proposals_of_a_day(store)
        for each in theirs:
            taken = store.actions.store(each, TODAY)
            store.actions.change(taken.id or 0, title="In my own words")
            assert store.actions.store(each, TODAY).id == taken.id


def test_thanks_that_were_prepared_are_not_planned_again_by_a_line_said_anew(
    file: Path, spoken: tuple[str, str]
) -> None:
    with opened(file, spoken[0]) as store:
        attendance = records.met_at_event(store)
        [thanks] = models.Action.select().where(models.Action.kind == Kind.THANKS.value)
        store.actions.prepare(thanks.id, aim="Say why")
    with opened(file, spoken[1]) as store:
        before = shape()
        correct_line(store, attendance)
        assert shape() == before
        assert store.actions.get(thanks.id).title == thanks.title
        store.actions.prepare(thanks.id, aim="")
        store.debriefs.take_back(attendance, TODAY)
        assert not any(shape().values())


def test_all_that_a_line_caused_is_taken_back(file: Path, spoken: tuple[str, str]) -> None:
    with opened(file, spoken[0]) as store:
        attendance = records.met_at_event(store)
    with opened(file, spoken[1]) as store:
        correct_line(store, attendance)
        store.debriefs.take_back(attendance, TODAY)
        assert not any(shape().values())


def test_a_touch_is_worded_in_the_language_of_its_reader(
    start: Start, file: Path, spoken: tuple[str, str]
) -> None:
    with opened(file, spoken[0]) as store:
        number = records.led_to_somebody_unknown(store)
        event = records.event_with_person_of(store, number)
    said = {"en": "led me to Marc Petit", "fr": "m’a présenté Marc Petit"}
    for each in spoken:
        brief = start("--lang", each, "brief", str(event)).stdout
        assert said[each] in " ".join(brief.split())
