"""Which of several people an action is with, where its line leaves that open."""

from collections.abc import Callable

from planner.grammar import ActionLine
from planner.language import _
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_form import AskForm, Field


def ask_with_whom(place: LiveScreen, line: ActionLine, take: Callable[[int | None], None]) -> None:
    """Give `take` the person of a line, asked for over `place` if several fit; None for nobody."""
    if not line.candidates:
        take(line.person_id)
        return
    cards = [place.store.people.card(number) for number in line.candidates]
    people = [(str(card.id), f"{card.name} {card.organisation}".strip()) for card in cards]
    choices = [*people, ("", _("nobody of them"))]

    def answered(values: dict[str, str] | None) -> None:
        if values is None:
            with place.telling():
                place.store.drafts.put_back()
        else:
            take(int(values["person"]) if values["person"] else None)

    question = AskForm(_("With whom?"), [Field("person", _("With"), people[0][0], choices=choices)])
    place.app.push_screen(question, answered)
