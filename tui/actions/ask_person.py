"""Read the line of an action, and ask for its person if the line fits several."""

from collections.abc import Callable
from functools import partial

from planner.grammar import ActionLine
from planner.language import _
from tui.actions.line import ActionReader
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_form import AskForm, Field

Take = Callable[[ActionLine, int | None], None]
"""Gets the line of an action and the id of its person, None if it has none."""


def ask_with_whom(screen: LiveScreen, text: str, take: Take) -> None:
    """Read the answered line of an action and pass it to `take`; ask over `screen` with whom.

    A line that is refused, or whose person is not told, is half typed again.
    """
    with screen.answering():
        line = ActionReader(screen.store, screen.today).read(text)
        if line.candidates:
            _ask(screen, line, partial(take, line))
        else:
            take(line, line.person_id)


def _ask(screen: LiveScreen, line: ActionLine, take: Callable[[int | None], None]) -> None:
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
