"""A closed choice on one line: left and right go through it, a letter or a digit jumps."""

from collections.abc import Sequence

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip

from planner.language import _
from planner.language.text import fold
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone, length, shown

_MORE = Span("…", Tone.DIM)


class Choice(Toned, can_focus=True):
    """One value of several; what does not fit at the sides waits behind an ellipsis."""

    BINDINGS = [
        Binding(
            "left",
            "step(-1)",
            _("Previous"),
            id="choice.previous",
            show=False,
            tooltip=_("Take the choice before."),
        ),
        Binding(
            "right,space",
            "step(1)",
            _("Next"),
            id="choice.next",
            show=False,
            tooltip=_("Take the next choice."),
        ),
    ]

    DEFAULT_CSS = """
    Choice { height: 1; width: 1fr; }
    Choice:focus { background: $cursor; }
    Choice:ansi:focus { text-style: reverse; }
    """

    class Changed(Message):
        """Another value was chosen."""

        def __init__(self, choice: "Choice", value: str) -> None:
            """Tell which choice and what value."""
            super().__init__()
            self.choice = choice
            self.value = value

        @property
        def control(self) -> "Choice":
            """The choice."""
            return self.choice

    def __init__(
        self, choices: Sequence[tuple[str, str]], value: str = "", *, id: str | None = None
    ) -> None:
        """Choose among values with their names; `value` is chosen first if it is one of them."""
        super().__init__(id=id)
        self._choices = choices
        values = [value for value, _name in choices]
        self._at = values.index(value) if value in values else 0

    @property
    def value(self) -> str:
        """The value chosen."""
        return self._choices[self._at][0]

    @value.setter
    def value(self, value: str) -> None:
        """Choose a value."""
        self._go([value for value, _name in self._choices].index(value))

    def action_step(self, by: int) -> None:
        """Go to a neighbour, around the ends."""
        self._go((self._at + by) % len(self._choices))

    def on_key(self, event: events.Key) -> None:
        """Jump to the place of a digit, or to the next name with the letter typed."""
        typed = event.character or ""
        if typed.isdigit() and 1 <= int(typed) <= len(self._choices):
            event.stop()
            self._go(int(typed) - 1)
        elif typed.isalpha():
            around = [(self._at + 1 + by) % len(self._choices) for by in range(len(self._choices))]
            for at in around:
                if fold(self._choices[at][1]).startswith(fold(typed)):
                    event.stop()
                    self._go(at)
                    return

    def _go(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self.refresh()
            self.post_message(self.Changed(self, self.value))

    def render_line(self, y: int) -> Strip:
        """The names on one line, the chosen one lit and marked."""
        width = self.size.width
        return self.strip(_within(self._spans(), self._at, width), width, self.rich_style)

    def _spans(self) -> list[Span]:
        return [
            Span(f"‹{shown(name)}›", Tone.ACCENT)
            if at == self._at
            else Span(f" {shown(name)} ", Tone.DIM)
            for at, (_value, name) in enumerate(self._choices)
        ]


def _within(spans: Sequence[Span], chosen: int, width: int) -> Line:
    """As many spans as fit, the chosen one among them; an ellipsis for those at either side."""
    first, last = 0, len(spans)
    while last > chosen + 1 and length(_cut(spans, first, last)) > width:
        last -= 1
    while first < chosen and length(_cut(spans, first, last)) > width:
        first += 1
    return _cut(spans, first, last)


def _cut(spans: Sequence[Span], first: int, last: int) -> Line:
    before = (_MORE,) if first > 0 else ()
    after = (_MORE,) if last < len(spans) else ()
    return (*before, *spans[first:last], *after)
