"""A text of several lines in a form."""

from rich.style import Style
from rich.text import Text
from textual.css.styles import RenderStyles
from textual.dom import DOMNode
from textual.reactive import reactive
from textual.widgets import TextArea

from tui.drawing.text_line import in_place
from tui.widgets.short_text import COMPACT

_ALWAYS = {("text-area--cursor-line",), ("text-area--matching-bracket",)}
"""The parts of a text area that are drawn without the keys, too."""


class LongText(TextArea):
    """A plain text area: tab goes on to the next field, ctrl+s saves the form.

    It opens at the end of its text if all of it can be seen, else at the beginning. The styles of
    its parts (cursor, selection) are made when one is drawn, and not eight of them for each field.
    """

    DEFAULT_CSS = """
    LongText { border: none; padding: 0; background: $field; color: $text-on-field; }
    LongText:focus { border: none; }
    """

    compact = reactive(True)

    def __init__(self, text: str, *, id: str | None = None, lines: int | None = 3) -> None:
        """Hold `text` in a box of so many lines, or as CSS says where there is no number."""
        super().__init__(
            text, id=id, tab_behavior="focus", soft_wrap=True, compact=True, classes=COMPACT
        )
        if lines is not None:
            self.styles.height = lines
        self._opened = False

    def on_resize(self) -> None:
        """Open as soon as it is known what can be seen; show how it begins where it is left.

        It is drawn again, as a frame may have come before it was wrapped for its new width.
        """
        self.refresh()
        if not self._opened and self.size.height:
            self._opened = True
            self.call_next(self._open)
        elif not self.has_focus:
            self.call_after_refresh(self.scroll_home, animate=False)

    def on_focus(self) -> None:
        """Show where typing goes on."""
        self.scroll_cursor_visible()

    def on_blur(self) -> None:
        """Show how the text begins."""
        self.scroll_home(animate=False)

    def _open(self) -> None:
        if self.wrapped_document.height <= self.size.height:
            self.move_cursor(self.document.end)

    def notify_style_update(self) -> None:
        """Forget the styles of the parts together with the own ones."""
        self._component_styles.clear()
        super().notify_style_update()

    def get_component_styles(self, *names: str) -> RenderStyles:
        """The styles of a part, made where none were since the own ones changed."""
        for name in names:
            if name not in self._component_styles:
                part = DOMNode(classes=name)
                part._attach(self)
                self.app.stylesheet.apply(part)
                self._component_styles[name] = part.styles
        return super().get_component_styles(*names)

    def get_component_rich_style(
        self, *names: str, partial: bool = False, default: Style | None = None
    ) -> Style:
        """The style of a part; the own one while the part is not drawn."""
        if names in _ALWAYS or self.has_focus or not self.selection.is_empty:
            return super().get_component_rich_style(*names, partial=partial, default=default)
        return self.rich_style

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn: control characters would reach the terminal."""
        text = self.document.get_line(line_index)
        return Text("\t".join(map(in_place, text.split("\t"))), no_wrap=True, end="")


LongText._inherit_component_classes = False  # a widget takes no such keyword
