"""A form over a live screen, whose answer is written at once."""

from collections.abc import Callable

from planner.model.drafts import Question
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_form import AskForm, Field

Values = dict[str, str]


def ask_form(
    screen: LiveScreen,
    title: str,
    fields: list[Field],
    kept_as: Question,
    take: Callable[[Values], None],
    present: Callable[[], list[Field]] | None = None,
) -> None:
    """Ask for fields, which `present` reads anew, and give the answer to `take`."""
    drafts = screen.store.drafts
    question = AskForm(title, fields, drafts=drafts, kept_as=kept_as, present=present)
    screen.app.push_screen(question, lambda values: take(values) if values else None)
