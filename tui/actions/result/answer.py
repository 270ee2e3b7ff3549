"""The answer of the result form: what its fields say together, and the entry they make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobs.record_result import ResultEntry
from planner.calendar.typed_minutes import parse_minutes
from planner.events.debriefs import DebriefFields
from planner.grammar import ActionLine
from planner.model.actions import Result
from planner.model.goals import GoalCount, StepCount
from planner.model.pitches import UsedPitch
from planner.model.vocabulary import ActionState, Came, Outcome
from planner.stairs.counting import proposed
from planner.today.follow_ups import FollowUp, is_ticked
from tui.actions.moment import read_day
from tui.actions.preparation.fields import read_welcome
from tui.actions.result.context import Asked
from tui.actions.result.earlier import day_of, known_by, taken_back
from tui.actions.result.fields import DEBRIEF

_INTRODUCTIONS = {Came.INTRODUCTION_MADE, Came.INTRODUCTION_RECEIVED}
_UNANSWERED = (Outcome.NO_REPLY, Outcome.NOT_DONE)


@dataclass(frozen=True, slots=True)
class Answer:
    """The texts of the fields, the outcome, what came, the follow-ups taken.

    `first` holds what stood in the fields at first. `came_chosen` holds the values chosen;
    `flipped` the names of the follow-ups and `turned` the ids of the goals whose tick is not that
    of the rule. `leaves` is the state for an action that was not done.
    """

    asked: Asked
    first: Mapping[str, Any]
    texts: Mapping[str, str]
    outcome: Outcome
    came_chosen: tuple[str, ...]
    flipped: frozenset[str]
    leaves: ActionState = ActionState.OPEN
    turned: frozenset[int] = frozenset()

    @property
    def left(self) -> ActionState:
        """State in which the action is left; open unless it was not done."""
        return self.leaves if self.outcome is Outcome.NOT_DONE else ActionState.OPEN

    @property
    def came(self) -> tuple[Came, ...]:
        """Gains of the action; silence brings none."""
        if self.outcome in _UNANSWERED:
            return ()
        came = tuple(Came(value) for value in self.came_chosen)
        if self.outcome is Outcome.DECLINED:  # its introduction was only expected
            return tuple(what for what in came if what is not Came.INTRODUCTION_MADE)
        return came

    @property
    def has_introduction(self) -> bool:
        """True if a second person was introduced."""
        return not _INTRODUCTIONS.isdisjoint(self.came)

    @property
    def introduced(self) -> str:
        """The name of the second person, if one was introduced."""
        return self.texts["introduced"].strip() if self.has_introduction else ""

    @property
    def promise(self) -> FollowUp | None:
        """The action that keeps what was promised, if anything was."""
        if self.outcome in _UNANSWERED:
            return None
        typed, behind = self.texts["promised"], self.asked.behind
        if behind.promise is not None and typed == self.first["promised"]:
            return behind.promise
        return self.asked.ahead.read_promise(typed)

    @property
    def pitch(self) -> UsedPitch | None:
        """The version of a pitch that was used, if one is named."""
        named = self.texts["pitch"]
        known = (each for each in self.asked.behind.pitches if str(each.version_id) == named)
        return next(known, None)

    def choices(self) -> dict[str, FollowUp]:
        """Return what can be taken, by its name: proposals, and what was planned further."""
        if self.outcome is Outcome.NOT_DONE:
            return {}
        ahead = self.asked.ahead
        result = Result(self.outcome, day_of(self.asked.action, ahead.today), came=self.came)
        offers = {known_by(offer): offer for offer in ahead.offer(result, self.introduced)}
        return {**offers, **self.asked.further}

    def why_no_reminder(self) -> str:
        """Say for which reason silence has no reminder."""
        ahead = self.asked.ahead
        return ahead.why_no_reminder(Result(self.outcome, day_of(self.asked.action, ahead.today)))

    def taken(self) -> frozenset[str]:
        """Return the names of the follow-ups taken: by the rule, or as was said.

        By the rule those that an earlier result took; of silence told anew, the reminder too.
        """
        choices, earlier = self.choices(), self.asked.action.result
        by_rule = {
            name
            for name, offer in choices.items()
            if name in self.asked.taken_before or is_ticked(offer, self.outcome, earlier)
        }
        return frozenset(by_rule ^ (self.flipped & choices.keys()))

    def goals(self) -> tuple[GoalCount, ...]:
        """Return the goals for which it may count; none if it was not done."""
        return () if self.outcome is Outcome.NOT_DONE else self.asked.behind.goals

    def counts_for(self) -> frozenset[int]:
        """Return the ids of the goals for which it counts: by the rule, or as was said."""
        goals = self.goals()
        result = Result(self.outcome, self.asked.ahead.today, came=self.came)
        by_rule = proposed(goals, self.asked.action, result)
        return by_rule ^ (self.turned & {goal.goal_id for goal in goals})

    def step(self) -> tuple[StepCount, bool] | None:
        """Return the step of the action, and whether this result counts on it."""
        counted = self.counts_for()
        steps = (
            (goal.step, goal.goal_id in counted)
            for goal in self.asked.behind.goals
            if goal.step is not None and (goal.own or goal.goal_id in counted)
        )
        return next(steps, None)

    def lost(self) -> str:
        """Say which records of the earlier result this one takes back."""
        broken = self.asked.behind.promise is not None and self.promise is None
        return taken_back(int(broken), len(self.asked.taken_before - self.taken()))

    def readers(self) -> dict[str, Callable[[str], Any]]:
        """Return the reader of each field that is asked; it raises ValueError with a sentence."""
        if self.left is not ActionState.OPEN:
            return {}
        if self.outcome is Outcome.NOT_DONE:
            return {"again": self._read_day}
        welcome = {} if self.outcome is Outcome.NO_REPLY else {"welcome": read_welcome}
        return {"minutes": parse_minutes, **welcome, "next": self._read_next}

    def entry(self) -> ResultEntry:
        """Return the result with all that goes with it; every text can be read."""
        texts, outcome, today = self.texts, self.outcome, self.asked.ahead.today
        said = {name: read(texts[name]) for name, read in self.readers().items()}
        learned, about, debrief = texts["learned"], self._about(), self._debrief()
        if outcome is Outcome.NOT_DONE:
            result = Result(outcome, today, learned=learned)
            return ResultEntry(result, move_to=said.get("again"), leave=self.left, debrief=debrief)
        names = self.taken()
        taken = [offer for name, offer in self.choices().items() if name in names]
        promise = self.promise
        return ResultEntry(
            Result(
                outcome,
                today,
                said["minutes"],
                learned,
                self.came,
                said.get("welcome"),
                about,
                self.pitch,
            ),
            (promise, *taken) if promise else tuple(taken),
            next_action=said["next"],
            introduced=self.introduced,
            counts_for=self.counts_for(),
            debrief=debrief,
            again=self._is_as_before(),
        )

    def changed_texts(self) -> dict[str, str]:
        """Return the texts that differ from those that stood there at first."""
        return {name: text for name, text in self.texts.items() if text != self.first[name]}

    def _is_as_before(self) -> bool:
        """Tell whether the result there is was opened and not a word of it is changed."""
        outcome, came = self.outcome.value, list(self.came_chosen)
        said = {**self.texts, "outcome": outcome, "came": came}
        done = self.asked.action.state is ActionState.DONE
        same = said == self.first and self.taken() == self.asked.taken_before
        return done and same and self.counts_for() == self.asked.behind.counted

    def _about(self) -> str:
        """Return the fact about the person; without one, or a reply, there is nothing to say."""
        told = self.asked.action.person_id is not None and self.outcome not in _UNANSWERED
        return self.texts["about"] if told else ""

    def _debrief(self) -> DebriefFields:
        """Return the texts of the debrief; none if it holds only the plan."""
        texts = self.texts
        begun = any(texts[name].strip() for name in DEBRIEF if name != "planned")
        if not begun and self.asked.behind.debrief is None:
            return DebriefFields()
        return DebriefFields(
            planned=texts["planned"],
            happened=texts["happened"],
            why=texts["why"],
            next_time=texts["next_time"],
        )

    def _read_day(self, text: str) -> date | None:
        return read_day(text, self.asked.ahead.today)

    def _read_next(self, text: str) -> ActionLine | None:
        return self.asked.ahead.read_next(text) if text.strip() else None
