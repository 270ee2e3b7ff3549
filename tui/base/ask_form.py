"""A form over a live screen, whose answer is written at once."""

from collections.abc import Callable

from planner.model.drafts import Question
from tui.base.completion import look_up
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_form import AskForm
from tui.dialogs.field import Field, Filled


def ask_form(
    screen: LiveScreen,
    title: str,
    fields: list[Field],
    kept_as: Question | None,
    take: Callable[[Filled], None],
    present: Callable[[], list[Field]] | None = None,
    *,
    first: str = "",
    left: Callable[[], None] | None = None,
) -> None:
    """Ask for fields, which `present` reads anew, and give the answer to `take`.

    Text half typed is kept as the draft of `kept_as`, if there is one. The field named
    `first`, else the first one, has the keys. Leaving the form without an answer calls `left`.
    """
    question = AskForm(
        title,
        fields,
        drafts=screen.store.drafts,
        kept_as=kept_as,
        first=first,
        present=present,
        look_up=look_up(screen.store),
        clock=screen.surroundings.clock,
    )

    def answered(values: Filled | None) -> None:
        if values:
            take(values)
        elif left is not None:
            left()

    screen.app.push_screen(question, answered)
