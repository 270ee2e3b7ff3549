"""From a row of a day to the card of its person; escape comes back."""

from collections.abc import Sequence
from datetime import date

from db.store import Store
from planner.grammar import GrammarError, parse_action
from planner.language import _
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.model.vocabulary import SparkKind
from planner.today.waiting import Awaited
from tui.base.live_screen import LiveScreen
from tui.base.open_page import show_card
from tui.dialogs.pick import Pick, numbered


def open_card(screen: LiveScreen, thing: Action | Event | Spark | Awaited | None) -> None:
    """Open the card of the person of a thing; which one is asked if there are several."""
    if thing is None:
        return
    with screen.telling():
        open_one_of(screen, people_of(screen.store, thing, screen.today))


def open_one_of(screen: LiveScreen, ids: Sequence[int]) -> None:
    """Open the card of one of a few people."""
    people = screen.store.people.rows_of(ids)
    if not people:
        screen.notify(_("Nobody you know is named in this row."))
    elif len(people) == 1:
        show_card(screen, people[0].id)
    else:
        names = [
            (str(row.id), ", ".join(filter(None, (row.name, row.role_title, row.organisation))))
            for row in people
        ]
        screen.app.push_screen(
            Pick(_("Whose card?"), numbered(names)),
            lambda answer: None if answer is None else show_card(screen, int(answer)),
        )


def people_of(store: Store, thing: Action | Event | Spark | Awaited, today: date) -> list[int]:
    """The ids of the people of a thing, each once."""
    match thing:
        case Action():
            named = [thing.person_id, thing.to_person_id]
        case Event():
            named = [each.person_id for each in thing.people]
        case Awaited():
            named = [thing.person_id]
        case Spark(became=SparkKind.PERSON):
            named = [thing.became_id]
        case _:
            named = _named_in(store, thing.text, today)
    return list(dict.fromkeys(number for number in named if number is not None))


def _named_in(store: Store, text: str, today: date) -> list[int | None]:
    """The people that a text names, those included who may be meant."""
    try:
        line = parse_action(text, today, store.people.named(text))
    except GrammarError:
        return []
    return [line.person_id, line.to_id, *line.candidates, *line.to_candidates]
