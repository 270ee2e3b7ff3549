"""A widget that draws lines of spans."""

from collections.abc import Mapping

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from tui.drawing.ground import tone_names, tones
from tui.drawing.text_line import Line, Tone, shown

_BOLD = {Tone.STRONG, Tone.TITLE}


class Toned(Widget):
    """Draws lines in the tones of the house, from the colours of the theme.

    Nothing drawn here reaches the terminal as a command. The tones are no component classes: each
    of those would cost a pass through the style sheet for every widget on the screen.
    """

    _tones: dict[tuple[RichColor | None, bool], Mapping[Tone, Style]] | None = None
    """The styles by the colour that lies under them, None for that of the widget itself, and by
    whether it is drawn in reverse."""
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
        return self.tones_over(self.rich_style)[tone]

    def strip(self, line: Line, width: int, under: Style) -> Strip:
        """One line of `width` cells over the style `under`, readable on its colour."""
        tones = self.tones_over(under)
        segments = [
            Segment(shown(span.text), under + tones[span.tone]) for span in line if span.text
        ]
        return Strip(segments).adjust_cell_length(width, under)

    def tones_over(self, under: Style) -> Mapping[Tone, Style]:
        """The styles of the tones, each readable over the background of another style."""
        if self._tones is None:
            self._tones = {}
        ground = (under.bgcolor, bool(under.reverse))
        if ground not in self._tones:
            self._tones[ground] = self._read_tones(under)
        return self._tones[ground]

    def _read_tones(self, under: Style) -> Mapping[Tone, Style]:
        """The styles over another one; where it is drawn in reverse, weight alone tells tones."""
        if under.reverse:
            return {tone: _weight(tone) for tone in Tone}
        _around, own = self.background_colors
        is_own = under.bgcolor in (None, self.rich_style.bgcolor)
        ground = own if is_own or under.bgcolor is None else Color.from_rich_color(under.bgcolor)
        variables = self.app.theme_variables
        names = tuple(variables[name] for name in tone_names())
        found = tones(names, ground, on_cursor=not is_own)
        return {
            tone: _weight(tone)
            + Style(
                color=colour.rich_color,
                dim=(tone is Tone.DIM and colour.ansi is not None) or None,
                bold=(tone is Tone.DONE and colour.rich_color.is_default) or None,
            )
            for tone, colour in found.items()
        }


def _weight(tone: Tone) -> Style:
    """The look of a tone where there is no colour."""
    return Style(bold=tone in _BOLD or None, underline=tone is Tone.MARK or None)
