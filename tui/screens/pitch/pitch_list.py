"""The list of Pitch: the stages of the path, below them the pitches."""

from collections.abc import Callable, Sequence

from textual.binding import Binding

from planner.language import _
from planner.model.pitches import Pitch
from planner.pitch.pace import Paces
from planner.pitch.path import Stage, StageName, next_stage
from tui.drawing.text_line import Line
from tui.screens.pitch.lines import pitch_row, title_line
from tui.screens.pitch.path_lines import links_column, next_mark, path_title, stage_row
from tui.widgets.rows import FixedRows, Row, RowSource, StackedRows
from tui.widgets.short_list import ShortList

Lines = Callable[[int], Sequence[Line]]
"""Lines drawn for a width in cells."""
_LEAST = 76
"""The width for which a line that takes one row is drawn at least."""


class PitchList(ShortList):
    """The path and the variants; `wanted` is the id of the one to highlight once they are read."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("Open"),
            id="pitch.open",
            tooltip=_("Open the stage of the path, or write the parts of the pitch."),
        )
    ]

    known: Sequence[Pitch] = ()
    stages: Sequence[Stage] = ()
    wanted: int | None = None

    @property
    def pitch(self) -> Pitch | None:
        """The highlighted variant."""
        return next((pitch for pitch in self.known if pitch.id == self.key), None)

    @property
    def stage(self) -> Stage | None:
        """The highlighted stage of the path."""
        return next((stage for stage in self.stages if stage.name.value == self.key), None)

    def show_pitches(
        self,
        pitches: Sequence[Pitch],
        paces: Paces,
        stages: Sequence[Stage],
        between: tuple[Lines, Lines],
    ) -> None:
        """Show the path and the variants, with lines on cards that wait and on the first variant.

        The highlight stays on its row, or goes to the wanted variant. At first it stands on the
        first variant, else on the stage to go on with.
        """
        begins = not self.stages
        self.known, self.stages = pitches, stages
        wanted: int | str | None = self.wanted
        self.wanted, following = None, next_stage(stages)
        if wanted is None and begins:
            first = following.name.value if following else None
            wanted = pitches[0].id if pitches else first
        self.show(StackedRows(_sources(pitches, paces, stages, between)), wanted)


def _sources(
    pitches: Sequence[Pitch],
    paces: Paces,
    stages: Sequence[Stage],
    between: tuple[Lines, Lines],
) -> list[RowSource]:
    """The rows: the title of the path and its stages, the title of the pitches and those."""
    (waiting, hint), following = between, next_stage(stages)
    pitches_title = _pitches_title(len(pitches), following)
    on_path = [stage for stage in stages if stage.name is not StageName.PITCH]
    links = links_column(on_path)

    def stage(each: Stage, width: int) -> Row:
        return stage_row(each, is_next=each is following, width=width, links=links)

    return [
        FixedRows([lambda _width: path_title(on_path)], _line),
        FixedRows(on_path, stage),
        FixedRows(_at_most_one(waiting), _line),
        FixedRows([lambda _width: (), lambda _width: pitches_title], _line),
        FixedRows(pitches, lambda each, width: pitch_row(each, paces, width)),
        FixedRows([] if pitches else _at_most_one(hint), _line),
    ]


def _pitches_title(number: int, following: Stage | None) -> Line:
    is_next = following is not None and following.name is StageName.PITCH
    return (*title_line(number), *([next_mark()] if is_next else []))


def _at_most_one(lines: Lines) -> list[Callable[[int], Line]]:
    """The first of some lines as a row, if there is one."""
    return [lambda width: lines(max(width, _LEAST))[0]] if lines(_LEAST) else []


def _line(draw: Callable[[int], Line], width: int) -> Row:
    return Row(None, draw(width) if width else ())
