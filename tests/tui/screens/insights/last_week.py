"""A week before Tuesday 2026-03-03 with something for every page of its review."""

from datetime import date

from db.store import Store
from planner.calendar.weeks import week_of
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action, Result
from planner.model.vocabulary import Circle, Kind, Outcome
from tests.db import rows

TODAY, THURSDAY = date(2026, 3, 3), date(2026, 2, 26)
WEEK = week_of(THURSDAY)


def lived(store: Store) -> None:
    """Fill the store."""
    with store.change("lived"):
        claire = rows.person("Claire Dupont", circle=Circle.CLOSE.value)
        lucie = rows.person("Lucie Bernard", circle=Circle.CORE.value)
        rows.touch(lucie, date(2025, 11, 3))
        goal = store.goals.add(
            parse_goal("Meet 12 directors by 31 March", TODAY),
            TODAY,
            [StepLine("Ask for names", date(2026, 3, 6), target=4), StepLine("Write")],
        )
        ask = Action(
            "Ask Claire for a name",
            kind=Kind.ASK,
            person_id=claire,
            step_id=goal.steps[0].id,
            minutes=15,
            aim="One name",
            if_then="If it is 9:30, then I call",
        )
        done = store.actions.store(ask, THURSDAY)
        result = Result(Outcome.ACHIEVED, THURSDAY, 20, "Ask for one name only.")
        store.actions.record(done, result, [], THURSDAY)
        promise = Action("Send the article", kind=Kind.PROMISE, person_id=claire, day=TODAY)
        store.actions.store(promise, THURSDAY)
        store.sparks.add("The baker's sister leads a bank", THURSDAY)
        store.reviews.say(WEEK.before, if_then="If it is Monday, then I plan two calls")
