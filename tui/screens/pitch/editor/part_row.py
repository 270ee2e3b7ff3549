"""A part of a pitch being written: its name, its words and seconds, its text."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from planner.language import _, ngettext
from planner.model.labels import pitch_part_hints, pitch_parts
from planner.model.pitches import Said, said
from planner.model.vocabulary import PitchPart
from planner.pitch.pace import Pace
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.long_text import LongText


class PartRow(Horizontal):
    """A part on a few rows; it counts its own words when its text changes, and only then."""

    DEFAULT_CSS = """
    PartRow {
        height: 1fr;
        min-height: 2;
        & GrowingBlock { width: 19; height: 2; }
        & LongText { width: 1fr; height: 100%; }
    }
    """

    def __init__(self, part: PitchPart, text: str, pace: Pace) -> None:
        """Edit the `text` of a part, which is said at a pace."""
        super().__init__(classes="field-row", id=f"part-{part.value}")
        self.part = part
        self._label, self._text, self._pace = pitch_parts()[part], text, pace
        self.counted = said(text)

    def compose(self) -> ComposeResult:
        """The name over the count, and the text."""
        yield GrowingBlock()
        field = LongText(self._text, id=self.part.value, lines=None)
        field.placeholder = pitch_part_hints()[self.part]
        yield field

    def on_mount(self) -> None:
        """Show the count."""
        self._show()

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self._text

    def put(self, text: str) -> None:
        """Let another text stand here."""
        self._text = text
        self.query_one(LongText).text = text

    def on_text_area_changed(self, event: LongText.Changed) -> None:
        """Count anew; the editor hears of it too."""
        self._text = event.text_area.text
        counted = said(self._text)
        if counted != self.counted:
            self.counted = counted
            self._show()

    def on_descendant_focus(self) -> None:
        """Light the name."""
        self._show(lit=True)

    def on_descendant_blur(self) -> None:
        """Let the name be dim again."""
        self._show(lit=False)

    def _show(self, *, lit: bool | None = None) -> None:
        is_lit = self.has_focus_within if lit is None else lit
        name, count = self._label, say_count(self.counted, self._pace)
        self.query_one(GrowingBlock).show(lambda width: _lines(name, count, width, lit=is_lit))


def _lines(name: str, count: str, width: int, *, lit: bool) -> list[Line]:
    """The name of a part over its count."""
    return [
        (Span(fit(name, width), Tone.ACCENT if lit else Tone.DIM),),
        (Span(fit(count, width - 1), Tone.DIM),),
    ]


def say_count(counted: Said, pace: Pace) -> str:
    """The words and the seconds of a part; empty for an empty one."""
    if not counted.words and not counted.pauses:
        return ""
    words = ngettext("{number} word", "{number} words", counted.words)
    seconds = _("{seconds} s").format(seconds=round(pace.seconds(counted)))
    return f"{words.format(number=counted.words)} · {seconds}"
