"""The people one hoped to see and has not met yet, each behind a digit."""

from collections.abc import Sequence

from textual.binding import Binding

from planner.events.hoped import not_met
from planner.language import _
from planner.language.width import cell_width
from planner.model.events import Event
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.widgets.growing_block import GrowingBlock

MOST = 9
_APART = "   "
_NO_BREAK = "\u00a0"

HOPED_KEYS = [
    Binding(
        str(digit),
        f"hoped('{digit}')",
        _("As hoped"),
        id=f"debrief.hoped.{digit}",
        show=False,
        priority=True,  # on the empty line alone
        tooltip=_("Write down this person you hoped to see as met."),
    )
    for digit in range(1, MOST + 1)
]


class HopedPeople(GrowingBlock):
    """Their names with their digits."""

    people: Sequence[str] = ()

    def show_people(self, event: Event) -> None:
        """Show those of the people of an event who are to be seen and were not met."""
        self.people = not_met(event)[:MOST]
        self.display = bool(self.people)
        self.show(lambda width: _lines(self.people, width))

    def behind(self, digit: str) -> str:
        """The name behind a digit; empty if there is none, or it is no digit."""
        place = int(digit) - 1 if digit.isdecimal() else -1
        return self.people[place] if 0 <= place < len(self.people) else ""


def _lines(people: Sequence[str], width: int) -> list[Line]:
    if not people:
        return []
    named = (f"{digit} {each}" for digit, each in enumerate(people, start=1))
    label = _("Not met yet") + _APART
    column = cell_width(label)
    whole = " · ".join(name.replace(" ", _NO_BREAK) for name in named)
    first, *rest = wrap(whole, max(width - column, 10))
    lines: list[Line] = [(Span(label, Tone.DIM), Span(first, Tone.DIM))]
    return [*lines, *((Span(f"{' ' * column}{line}", Tone.DIM),) for line in rest)]
