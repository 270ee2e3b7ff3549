"""Any number of values out of a few: left and right go through them, space takes or leaves one."""

from collections.abc import Iterable, Sequence

from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from planner.language import _
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone, length


class MultiChoice(Toned, can_focus=True):
    """Values with their names, on as many lines as they need; those taken are marked."""

    BINDINGS = [
        Binding(
            "left",
            "step(-1)",
            _("Previous"),
            id="several.previous",
            show=False,
            tooltip=_("Go to the value before."),
        ),
        Binding(
            "right",
            "step(1)",
            _("Next"),
            id="several.next",
            show=False,
            tooltip=_("Go to the next value."),
        ),
        Binding(
            "space",
            "take",
            _("Take"),
            id="several.take",
            tooltip=_("Take this value, or leave it."),
        ),
    ]

    DEFAULT_CSS = """
    MultiChoice { height: auto; width: 1fr; }
    """

    class Changed(Message):
        """A value was taken or left."""

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        taken: Iterable[str] = (),
        *,
        id: str | None = None,
    ) -> None:
        """Offer values with their names; those of `taken` are taken at first."""
        super().__init__(id=id)
        self._choices = choices
        self._taken = set(taken)
        self._at = 0

    @property
    def values(self) -> tuple[str, ...]:
        """The values taken, in the order of the choices."""
        return tuple(value for value, _name in self._choices if value in self._taken)

    def action_step(self, by: int) -> None:
        """Go to a neighbour, around the ends."""
        self._at = (self._at + by) % len(self._choices)
        self.refresh()

    def action_take(self) -> None:
        """Take the value or leave it."""
        self._taken ^= {self._choices[self._at][0]}
        self.refresh()
        self.post_message(self.Changed())

    def on_focus(self) -> None:
        """Show where the keys are."""
        self.refresh()

    def on_blur(self) -> None:
        """Show it no longer."""
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the names need."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One line of names."""
        lines = self._lines(self.size.width)
        line = lines[y] if y < len(lines) else ()
        return self.strip(line, self.size.width, self.rich_style)

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = [()]
        for at, (value, name) in enumerate(self._choices):
            span = self._span(name, taken=value in self._taken, here=at == self._at)
            if lines[-1] and length((*lines[-1], span)) > width:
                lines.append(())
            lines[-1] = (*lines[-1], span)
        return lines

    def _span(self, name: str, *, taken: bool, here: bool) -> Span:
        mark = f"[{'x' if taken else ' '}]"
        tone = Tone.ACCENT if taken else Tone.DIM
        if here and self.has_focus:
            return Span(f"{mark}‹{name}› ", Tone.STRONG)
        return Span(f"{mark} {name}  ", tone)
