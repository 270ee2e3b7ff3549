"""A Tuesday with something in every section of Today."""

from dataclasses import replace
from datetime import date, time

from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import Channel, Circle, Kind, Outcome
from tests.db import rows

TODAY, MONDAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 2), date(2026, 3, 6)
FEBRUARY = date(2026, 2, 27)
CALL = Action(
    "Call Claire Dupont",
    kind=Kind.ASK,
    channel=Channel.PHONE,
    time=time(9, 30),
    minutes=15,
    aim="hear about her move",
    if_then="if it is 9:30, then I call Claire",
    opening="Hello Claire, Marc told me of your move.",
)


def planned(store: Store) -> Action:
    """Fill the store; the chosen action is the first that can be highlighted."""
    with store.change("planned"):
        claire = rows.person("Claire Dupont", circle=Circle.CLOSE.value)
        rows.touch(claire, date(2026, 2, 12), channel="email", gist="She wrote of her move")
        lucie = rows.person("Lucie Bernard", circle=Circle.CLOSE.value)
        rows.touch(lucie, date(2025, 11, 3))
        call = store.actions.choose(replace(CALL, person_id=claire), TODAY)
        store.actions.store(Action("Send the figures", day=FEBRUARY, minutes=10), TODAY)
        store.actions.store(Action("Thank Marc", kind=Kind.THANKS, minutes=5), TODAY)
        done = store.actions.store(Action("Write to Zoé", minutes=5), TODAY)
        store.actions.record(done, Result(Outcome.ACHIEVED, TODAY, 5), (), TODAY)
        store.sparks.add("The baker's sister leads a bank", TODAY)
    return store.actions.get(call.id or 0)


def again(store: Store, action: Action) -> Action:
    """The stored state of an action."""
    return store.actions.get(action.id or 0)
