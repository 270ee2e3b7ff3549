"""A widget that draws lines of spans."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.spans import Line, Tone, shown


class Toned(Widget):
    """Draws lines in the tones of the house; what they look like stands in CSS alone.

    Nothing drawn here reaches the terminal as a command.
    """

    COMPONENT_CLASSES = {f"tone--{tone}" for tone in Tone}

    DEFAULT_CSS = """
    Toned {
        & > .tone--plain { color: $foreground; }
        & > .tone--dim { color: $text-muted; }
        & > .tone--strong { color: $foreground; text-style: bold; }
        & > .tone--title { color: $foreground; text-style: bold; }
        & > .tone--accent { color: $text-accent; }
        & > .tone--due { color: $text-warning; }
        & > .tone--late { color: $text-error; }
        & > .tone--done { color: $text-disabled; }
    }
    """

    _tones: dict[Tone, Style]

    def notify_style_update(self) -> None:
        """Forget the tones when the theme or the classes change."""
        self._tones = {}
        super().notify_style_update()

    def tone(self, tone: Tone) -> Style:
        """The style of a tone, without a background."""
        tones = self.__dict__.setdefault("_tones", {})
        if tone not in tones:
            style = self.get_component_rich_style(f"tone--{tone}", partial=True)
            tones[tone] = style.without_color + Style(color=style.color)
        return tones[tone]  # type: ignore[no-any-return]  # setdefault on __dict__ is untyped

    def strip(self, line: Line, width: int, under: Style) -> Strip:
        """One line of `width` cells over the style `under`."""
        segments = [
            Segment(shown(span.text), under + self.tone(span.tone)) for span in line if span.text
        ]
        return Strip(segments).adjust_cell_length(width, under)
