"""Reader of people typed in one line."""

from datetime import date

from planner.grammar import GrammarError, Understood, parse_person, understood_person
from planner.grammar.completion import begun_in_person
from planner.language import _
from planner.model import signs
from tui.base.completion import looking
from tui.base.live_screen import LiveScreen
from tui.dialogs.reader import Reader

_SHOWN = 3
"""The most known people named below a line."""


def person_reader(screen: LiveScreen, *, several: bool = False) -> Reader:
    """Read people, and tell those known already; `several` may be pasted at once."""
    store = screen.store

    def understand(text: str, today: date) -> Understood:
        line = store.people.settled(parse_person(text, today, store.practice.working))
        same = store.people.meant(line).same[:_SHOWN]
        who = (", ".join(filter(None, (row.name, row.organisation))) for row in same)
        known = [(_("Known already"), f"{signs.CRITERION_MET} {each}") for each in who]
        return (*understood_person(line), *known)

    def each(text: str, today: date) -> Understood:
        if store.people.meant(parse_person(text, today, store.practice.working)).open:
            raise GrammarError(_("Several people are called so: add @ and the organisation."))
        return understand(text, today)

    look = looking(store, begun_in_person)
    return Reader(understand, screen.surroundings.clock, look, each if several else None)
