"""Reader of people typed in one line."""

from collections.abc import Iterator
from datetime import date

from planner.grammar import GrammarError, Understood, parse_person, understood_person
from planner.grammar.completion import begun_in_person
from planner.language import _
from planner.model import signs
from planner.network.bearers import Meant
from tui.base.completion import looking
from tui.base.live_screen import LiveScreen
from tui.dialogs.reader import Reader
from tui.keyboard.names import key_name

_SHOWN = 3
"""The most known people named below a line."""


def _known(found: Meant) -> Iterator[tuple[str, str]]:
    """The people who are known by the name of a line, with a sign unless a new one is meant."""
    is_new = found.sure is None and not found.needs_asking
    for row in found.same[:_SHOWN]:
        who = ", ".join(filter(None, (row.name, row.organisation)))
        if is_new:
            said = _("{who} · {key} adds another person of that name")
            yield _("Namesake"), said.format(who=who, key=key_name("enter"))
        else:
            yield _("Known already"), f"{signs.CRITERION_MET} {who}"


def person_reader(screen: LiveScreen, *, several: bool = False) -> Reader:
    """Read people, and tell those known already; `several` may be pasted at once."""
    store = screen.store

    def understand(text: str, today: date) -> Understood:
        line = store.people.settled(parse_person(text, today, store.practice.working))
        return (*understood_person(line), *_known(store.people.meant(line)))

    def each(text: str, today: date) -> Understood:
        if store.people.meant(parse_person(text, today, store.practice.working)).open:
            raise GrammarError(_("Several people are called so: add @ and the organisation."))
        return understand(text, today)

    look = looking(store, begun_in_person)
    return Reader(understand, screen.surroundings.clock, look, each if several else None)
