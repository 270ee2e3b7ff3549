"""One choice of a few answers: the bottom line names the keys that go through them and choose."""

from textual.binding import Binding

from planner.language import _
from tui.dialogs.ask_form import AskForm
from tui.dialogs.field import Field
from tui.widgets.choice import Choice


class Answers(Choice):
    """The answers, whose arrow is named."""

    BINDINGS = [
        Binding(
            "right,space,tab",
            "step(1)",
            _("Other answer"),
            id="choice.next",
            tooltip=_("Take the next choice."),
        )
    ]


class AskWhich(AskForm):
    """Asks which of a few answers is meant."""

    BINDINGS = [
        Binding(
            "enter",
            "save_here",
            _("Choose"),
            id="form.choose",
            tooltip=_("Take the answer that is lit."),
            priority=True,
        ),
        Binding(
            "ctrl+s",
            "save",
            _("Choose"),
            id="form.save.anywhere",
            tooltip=_("Take the answer that is lit."),
            priority=True,
        ),
    ]

    CHOICE = Answers

    def __init__(self, title: str, field: Field) -> None:
        """Ask `title`; the answers are the choices of `field`."""
        super().__init__(title, [field])
