"""A widget that draws lines of spans."""

from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from tui.drawing.text_line import Line, Tone, shown

_COLOURS = {
    Tone.PLAIN: ("foreground", 1.0),
    Tone.DIM: ("foreground", 0.65),
    Tone.STRONG: ("foreground", 1.0),
    Tone.TITLE: ("foreground", 1.0),
    Tone.ACCENT: ("text-accent", 1.0),
    Tone.DUE: ("text-warning", 1.0),
    Tone.LATE: ("text-error", 1.0),
    Tone.DONE: ("foreground", 0.5),
}
"""The theme's colour for each tone, and how much of it is laid over the background."""

_BOLD = {Tone.STRONG, Tone.TITLE}


class Toned(Widget):
    """Draws lines in the tones of the house, from the colours of the theme.

    Nothing drawn here reaches the terminal as a command. The tones are no component classes: each
    of those would cost a pass through the style sheet for every widget on the screen.
    """

    _tones: Mapping[Tone, Style] | None = None
    _own_style: Style | None = None

    def notify_style_update(self) -> None:
        """Forget what was read when the theme or the classes change."""
        self._tones = self._own_style = None
        super().notify_style_update()

    @property
    def rich_style(self) -> Style:
        """The style of the widget itself, worked out once and not for every line."""
        if self._own_style is None:
            self._own_style = super().rich_style
        return self._own_style

    def tone(self, tone: Tone) -> Style:
        """The style of a tone, without a background."""
        if self._tones is None:
            self._tones = self._read_tones()
        return self._tones[tone]

    def _read_tones(self) -> dict[Tone, Style]:
        _around, background = self.background_colors
        variables = self.app.theme_variables
        return {
            tone: Style(
                color=background.blend(Color.parse(variables[name]), share).rich_color,
                bold=tone in _BOLD or None,
            )
            for tone, (name, share) in _COLOURS.items()
        }

    def strip(self, line: Line, width: int, under: Style) -> Strip:
        """One line of `width` cells over the style `under`."""
        segments = [
            Segment(shown(span.text), under + self.tone(span.tone)) for span in line if span.text
        ]
        return Strip(segments).adjust_cell_length(width, under)
