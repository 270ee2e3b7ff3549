"""Completion: the known names that begin with what was typed."""

from collections.abc import Sequence

from peewee import JOIN

from db.engine.query import tuples
from db.models import Action, Event, Goal, PeopleGroup, Person, Step
from db.network.completions import completions
from db.network.organisations import named_so
from db.network.recognise import similar
from db.network.ties.sectors import sector_names
from db.network.ties.spellings import known
from planner.grammar.completion import (
    MADE,
    Beginning,
    Completion,
    Offer,
    Source,
    beginning_so,
)
from planner.language.text import collapse, fold
from planner.model.vocabulary import ActionState, GoalState

_RECENT_EVENTS = 500
"""The events whose places are offered."""


class CompletionStore:
    """Known names of people, organisations, groups, steps, actions, places and sectors."""

    def offer(self, begun: Sequence[Beginning]) -> Offer | None:
        """The known names for the first beginning that has any, else who bears the name typed.

        None if no name is begun, or none is sure to be. Beside the names stands who bears the one
        typed where a new one is made. A name typed whole is not begun anew inside
        itself.
        """
        for each in begun:
            if found := self._names(each):
                names = tuple(name for name in found if name.name != each.typed)
                if names:
                    made = each.sure and each.source in MADE
                    return Offer(each, names, self._bearers(each) if made else None)
                break
        sure = next((each for each in begun if each.sure), None)
        return Offer(sure, bearers=self._bearers(sure)) if sure else None

    def _bearers(self, begun: Beginning) -> int:
        """The number of those called exactly as typed, without case and accents."""
        if begun.source is Source.PEOPLE:
            return len(similar(begun.typed, ""))
        if begun.source is Source.ORGANISATIONS:
            return len(known([collapse(begun.typed)]))
        key = fold(begun.typed).strip()
        return sum(fold(each.name) == key for each in self._names(begun))

    def _names(self, begun: Beginning) -> list[Completion]:
        if begun.source is Source.PEOPLE:
            return _people(begun.typed)
        return beginning_so(_KNOWN[begun.source](begun.typed), begun.typed)


def _people(typed: str) -> list[Completion]:
    return [Completion(each.name, each.organisation) for each in completions(typed)]


def _organisations(typed: str) -> list[Completion]:
    return [Completion(name) for _number, name in named_so(typed)]


def _groups(_typed: str) -> list[Completion]:
    rows = tuples(PeopleGroup.select(PeopleGroup.name).order_by(PeopleGroup.sort_name))
    return [Completion(name) for (name,) in rows]


def _steps(_typed: str) -> list[Completion]:
    """The steps of active goals that are not climbed yet."""
    rows = tuples(
        Step.select(Step.title, Goal.statement)
        .join(Goal)
        .where((Goal.state == GoalState.OPEN.value) & Step.climbed_on.is_null())
        .order_by(Goal.id, Step.position)
    )
    return [Completion(title, statement) for title, statement in rows]


def _actions(_typed: str) -> list[Completion]:
    """The open actions after which another one may come."""
    rows = tuples(
        Action.select(Action.title, Person.name)
        .join(Person, JOIN.LEFT_OUTER, on=Action.person)
        .where((Action.state == ActionState.OPEN.value) & Action.routine.is_null())
        .order_by(Action.day, Action.id)
    )
    return [Completion(title, name or "") for title, name in rows]


def _places(_typed: str) -> list[Completion]:
    """The places of the latest events, each once."""
    rows = tuples(
        Event.select(Event.place)
        .where(Event.place != "")
        .order_by(Event.day.desc())
        .limit(_RECENT_EVENTS)
    )
    return [Completion(place) for place in dict.fromkeys(place for (place,) in rows)]


def _sectors(_typed: str) -> list[Completion]:
    """The sectors of the market map."""
    return [Completion(name) for name in sector_names()]


_KNOWN = {
    Source.ORGANISATIONS: _organisations,
    Source.GROUPS: _groups,
    Source.STEPS: _steps,
    Source.ACTIONS: _actions,
    Source.PLACES: _places,
    Source.SECTORS: _sectors,
}
"""The known names of a source, among which are all that begin as typed."""
