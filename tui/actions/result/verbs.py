"""Verb `ask_result`: ask for the result of an action over any screen, record it as one change."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from jobs.record_result import ResultEntry, record_result
from planner.grammar import ActionLine, parse_promise
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action, Result
from planner.model.drafts import Question
from planner.model.pitches import UsedPitch
from planner.model.vocabulary import ActionState, Kind, Outcome
from planner.network.recognise import find_names
from planner.today.follow_ups import (
    FollowUp,
    follow_ups,
    is_first_word,
    promised,
    why_no_reminder,
)
from tui.actions.gives_way import and_gives_way
from tui.actions.line import ActionReader
from tui.actions.result.context import Ahead, Asked, Behind
from tui.actions.result.earlier import day_of, sorted_out
from tui.actions.result.form import AskResult
from tui.actions.row_key import key_of_thing
from tui.actions.timer.measuring import minutes_measured
from tui.base.completion import look_up
from tui.base.live_screen import LiveScreen
from tui.keyboard.commands import key_of

_NAMING = (Kind.INTRODUCE, Kind.MEET, Kind.CONTACT, Kind.ASK, Kind.ADVICE, Kind.OTHER)
"""Actions whose title may name a second person, who was introduced."""


def ask_result(
    screen: LiveScreen,
    action: Action,
    *,
    at_debrief: bool = False,
    done: Callable[[Action], None] | None = None,
) -> None:
    """Ask over `screen`, and record the answer; `done` gets the action before screens reload.

    The minutes are those of the action's timer if it runs and can be believed.
    """
    with screen.telling():
        ahead, kept_as = _ahead(screen, action), Question("today", "result", key_of_thing(action))
        asked = Asked(action, ahead, _behind(screen, action, ahead))
        question = AskResult(asked, screen.store.drafts, kept_as, at_debrief=at_debrief)
        screen.app.push_screen(question, lambda said: _write(screen, action, said, done))


def _ahead(screen: LiveScreen, action: Action) -> Ahead:
    working = screen.store.practice.working
    background = screen.store.actions.background(action)

    def offer(result: Result, introduced: str) -> Sequence[FollowUp]:
        offers = follow_ups(action, result, background, working, introduced)
        return tuple(map(with_newcomer, offers))

    def with_newcomer(offer: FollowUp) -> FollowUp:
        return replace(offer, joins=is_first_word(offer) and screen.store.people.lack(offer.person))

    def why(result: Result) -> str:
        return why_no_reminder(action, result, background, working)

    def read_promise(text: str) -> FollowUp | None:
        promise = parse_promise(text, screen.today, working)
        if promise is None:
            return None
        return promised(action, promise, screen.today, background, working)

    def read_next(text: str) -> ActionLine:
        return ActionReader(screen.store, screen.today).read(text)

    clock = screen.surroundings.clock
    return Ahead(clock, working, offer, why, read_next, read_promise, look_up(screen.store))


def _behind(screen: LiveScreen, action: Action, ahead: Ahead) -> Behind:
    debrief = None if action.id is None else screen.store.debriefs.of_action(action.id)
    minutes, doubt = minutes_measured(screen, action)
    written, introduced = screen.store.actions.written(action)
    offered = ahead.offer(action.result, introduced) if action.result else ()
    introduced = introduced or _second_name(screen, action)
    goals = tuple(screen.store.actions.may_count_for(action))
    counted = screen.store.actions.counted_for(action) if action.result else None
    promise, taken, further = sorted_out(written, offered)
    return Behind(
        debrief,
        minutes,
        doubt,
        introduced,
        promise,
        taken,
        further,
        goals,
        counted,
        *_pitches(screen, action),
    )


def _pitches(screen: LiveScreen, action: Action) -> tuple[UsedPitch | None, tuple[UsedPitch, ...]]:
    """The version of a pitch named so far, and those that may be; none if none is prepared."""
    store = screen.store.used_pitches
    used = store.of_action(action)
    if used is None and action.pitch_id is None:
        return None, ()
    older = [] if used is None else [used]
    known = {each.version_id: each for each in (*store.newest(), *older)}
    return used, tuple(sorted(known.values(), key=lambda each: (each.pitch_id, each.version)))


def _second_name(screen: LiveScreen, action: Action) -> str:
    """Return the second person of an introduction, or the one other whom the title names."""
    if action.to_person:
        return action.to_person
    if action.kind not in _NAMING:
        return ""
    people = screen.store.people.named(action.title)
    named = {number for each in find_names(action.title, people) for number in each.ids}
    others = {each.name for each in people if each.id in named - {action.person_id}}
    return others.pop() if len(others) == 1 else ""


def _write(
    screen: LiveScreen,
    action: Action,
    entry: ResultEntry | None,
    done: Callable[[Action], None] | None,
) -> None:
    """Record the entry; the day is that of the moment of writing."""
    if entry is None:
        return
    recorded = action
    with screen.changing(_say_recorded(screen, action, entry)):
        result = replace(entry.result, day=day_of(action, screen.today))
        written = replace(entry, result=result)
        recorded = record_result(screen.store, action, written, screen.today)
        if done is not None:
            done(recorded)
    _ask_step(screen, recorded)


def _say_recorded(screen: LiveScreen, action: Action, entry: ResultEntry) -> str:
    """Say that the result is recorded; what stays open may make another occurrence give way."""
    said = _("Result recorded")
    stays = entry.result.outcome is Outcome.NOT_DONE and entry.leave is ActionState.OPEN
    return and_gives_way(screen, action, said) if stays else said


def _ask_step(screen: LiveScreen, done: Action) -> None:
    """Ask for the word where all is done on a step without a number."""
    if done.step_id is None or done.result is None:
        return
    step = screen.store.goals.step(done.step_id)
    if step.asks:
        said = _("All is done on “{step}”. Is it climbed? {key} in Stairs says so")
        screen.notify(said.format(step=shorten(step.title), key=key_of(screen, "stairs.climb")))
