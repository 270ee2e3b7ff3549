"""The text of a run, with a sign at the word that is due."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.geometry import Region, Size
from textual.strip import Strip

from planner.language.width import cell_width
from planner.model.labels import pitch_parts
from planner.model.vocabulary import PitchPart
from planner.pitch.rehearsal import Script, Word
from tui.drawing.signs import drawn
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone, wrap

_MARGIN = 3
_WIDEST = 72
_HERE, _BEFORE = "▌", "›"
_LEFT_OUT = "···"


class _Piece(NamedTuple):
    """Some words shown as one: the places of the first and of the one after the last."""

    text: str
    first: int
    end: int


class _Row(NamedTuple):
    """A line of the text, or the name of the part that begins below it."""

    part: PitchPart
    pieces: Sequence[_Piece] = ()
    is_name: bool = False


class ScriptView(Toned):
    """The words of a script in lines; each look at the clock draws the lines that change alone."""

    DEFAULT_CSS = """
    ScriptView { height: auto; width: 1fr; }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.words: Sequence[Word] = ()
        self.place: int | None = None
        self._wrapped: tuple[int, list[_Row]] = (-1, [])

    def show(self, script: Script) -> None:
        """Show the words of a script, none of them due."""
        if script.words != self.words:
            self.words = script.words
            self._wrapped = (-1, [])
        self.place = None
        self.refresh(layout=True)

    def go_to(self, place: int | None) -> None:
        """Put the sign at a word; at none, the whole text is to come."""
        if place == self.place:
            return
        before, self.place = self._line_of(self.place), place
        now = self._line_of(place)
        if before is None or now is None or self._part_of(before) is not self._part_of(now):
            self.refresh()
        else:
            self.refresh(*(Region(0, line, self.size.width, 1) for line in {before, now}))

    @property
    def line(self) -> int | None:
        """The line of the word that is due."""
        return self._line_of(self.place)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are lines at that width."""
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        """One line."""
        rows = self._rows(self.size.width)
        line = self._line(rows[y]) if y < len(rows) else ()
        return self.strip(line, self.size.width, self.rich_style)

    def _rows(self, width: int) -> list[_Row]:
        if self._wrapped[0] != width:
            self._wrapped = (width, list(_wrapped(self.words, width)))
        return self._wrapped[1]

    def _line_of(self, place: int | None) -> int | None:
        if place is None:
            return None
        rows = self._rows(self.size.width)
        return next(
            (at for at, row in enumerate(rows) if row.pieces and place < row.pieces[-1].end), None
        )

    def _part_of(self, line: int) -> PitchPart:
        return self._rows(self.size.width)[line].part

    def _line(self, row: _Row) -> Line:
        place = self.place
        due = self.words[place].part if place is not None and self.words else None
        if row.is_name:
            tone = Tone.TITLE if row.part is due else Tone.DIM
            return (Span(f"  {pitch_parts()[row.part]}", tone),)
        spans: list[Span] = []
        here = False
        for piece in row.pieces:
            is_due = place is not None and piece.first <= place < piece.end
            here = here or is_due
            said = place is not None and piece.end <= place
            tone = Tone.ACCENT if is_due else Tone.DIM if said else Tone.PLAIN
            before = drawn(_BEFORE) if is_due else " "
            spans += [Span(before, Tone.ACCENT), Span(piece.text, tone)]
        sign = drawn(_HERE) if here else " "
        return (Span(sign, Tone.ACCENT), *spans)


def _wrapped(words: Sequence[Word], width: int) -> list[_Row]:
    """The lines of the words, each part under its name, with a blank line between them."""
    room = max(min(width - _MARGIN, _WIDEST), 8)
    rows: list[_Row] = []
    taken = 0
    for piece, part in _pieces(words, room):
        if not rows or rows[-1].part is not part:
            if rows:
                rows.append(_Row(rows[-1].part))
            rows += [_Row(part, is_name=True), _Row(part, [])]
            taken = 0
        cells = cell_width(piece.text)
        if taken and taken + 1 + cells > room:
            rows.append(_Row(part, []))
            taken = 0
        rows[-1] = rows[-1]._replace(pieces=[*rows[-1].pieces, piece])
        taken += cells + bool(taken)
    return rows


def _pieces(words: Sequence[Word], room: int) -> list[tuple[_Piece, PitchPart]]:
    """The words one by one, those left out in one piece, those that are too long in several."""
    found: list[tuple[_Piece, PitchPart]] = []
    for at, word in enumerate(words):
        last = found[-1] if found else None
        if word.shown:
            found += [(_Piece(text, at, at + 1), word.part) for text in wrap(word.text, room, room)]
        elif last and last[0].text == _LEFT_OUT and last[1] is word.part:
            found[-1] = (last[0]._replace(end=at + 1), word.part)
        else:
            found.append((_Piece(_LEFT_OUT, at, at + 1), word.part))
    return found
