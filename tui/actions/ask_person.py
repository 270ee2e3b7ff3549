"""Ask for the person of an action if its line fits several."""

from collections.abc import Callable

from planner.grammar import ActionLine
from planner.language import _
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_form import AskForm, Field


def ask_with_whom(screen: LiveScreen, line: ActionLine, take: Callable[[int | None], None]) -> None:
    """Pass the id of a line's person to `take`, or None; ask over `screen` if several fit."""
    if not line.candidates:
        take(line.person_id)
        return
    cards = [screen.store.people.card(number) for number in line.candidates]
    people = [(str(card.id), f"{card.name} {card.organisation}".strip()) for card in cards]
    choices = [*people, ("", _("nobody of them"))]

    def answered(values: dict[str, str] | None) -> None:
        if values is None:
            with screen.telling():
                screen.store.drafts.put_back()
        else:
            take(int(values["person"]) if values["person"] else None)

    question = AskForm(_("With whom?"), [Field("person", _("With"), people[0][0], choices=choices)])
    screen.app.push_screen(question, answered)
