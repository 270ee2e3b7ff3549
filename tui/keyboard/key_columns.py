"""The keys of a screen in columns, group by group: what the help shows."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from planner.language import _
from planner.language.width import cell_width
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.keyboard.commands import Command, Group

GAP = 4
"""Cells between two columns."""
_BESIDE = 2
"""Cells between a key, its label and its sentence."""
_LEAST = 34
"""Cells of a column that holds keys and labels."""
_SENTENCE = 22
"""Cells below which there is no room for a sentence beside its label."""
_MOST_KEYS, _MOST_LABEL = 16, 22

_ORDER = (Group.ROW, Group.PLACE, Group.MOVES, Group.GO, Group.SESSIONS, Group.EVERYWHERE)


class Cell(NamedTuple):
    """A line of a column, and the command that it tells of, if any."""

    line: Line
    command: Command | None = None

    @property
    def is_title(self) -> bool:
        """Whether the line is the title of those below it."""
        return any(span.tone is Tone.TITLE for span in self.line)


Column = list[Cell]
_Titled = tuple[str, list[Command]]


class Layout(NamedTuple):
    """The columns, the cells that each takes, and whether every sentence stands there in full."""

    columns: list[Column]
    widths: list[int]
    in_full: bool

    @property
    def height(self) -> int:
        """The lines of the longest column."""
        return max(map(len, self.columns))


def laid_out(
    commands: Sequence[Command],
    about: str,
    width: int,
    *,
    whole: bool,
    legend: Sequence[tuple[str, str]] = (),
) -> Layout:
    """The layout for a width, the one of the least height.

    With `whole` the sentences are wrapped; without they are cut, or left out where there is little
    room. `about`, a paragraph on the screen, stands below the last keys, the `legend` of its signs
    below the first ones.
    """
    groups = _groups(commands)
    two = width >= 2 * _LEAST + GAP and len(groups) > 1
    shares = [(groups[:at], groups[at:]) for at in range(1, len(groups))] if two else [(groups,)]
    ways = (_way(share, about, width, legend, whole=whole) for share in shares)
    return min(ways, key=lambda way: way.height)


def _way(
    share: Sequence[Sequence[_Titled]],
    about: str,
    width: int,
    legend: Sequence[tuple[str, str]],
    *,
    whole: bool,
) -> Layout:
    """One way to share the groups out: their sentences have as much room in each column."""
    drawn = [_Drawn(groups) for groups in share]
    width -= GAP * (len(drawn) - 1)
    each = (width - sum(one.before for one in drawn)) // len(drawn)
    if each < _SENTENCE:
        widths, each = [width // len(drawn)] * len(drawn), 0
    else:
        widths = [one.before + each for one in drawn]
    found = [one.column(each, room, whole=whole) for one, room in zip(drawn, widths, strict=True)]
    found[0] = _below(found[0], _signs(legend, widths[0]))
    if about:
        found[-1] = _below(
            found[-1], [Cell((Span(line, Tone.DIM),)) for line in wrap(about, widths[-1])]
        )
    return Layout(found, widths, bool(each) and (whole or all(one.holds(each) for one in drawn)))


def _signs(legend: Sequence[tuple[str, str]], width: int) -> Column:
    """Signs with their words, as many in a line as there is room for, under a title."""
    lines: list[list[Span]] = []
    room = 0
    for sign, word in legend:
        cells = cell_width(f"{sign} {word}")
        if cells > room:
            lines.append([])
            room = width
        elif lines[-1]:
            lines[-1].append(Span(" " * GAP))
        said = fit(word, max(width - cell_width(sign) - 1, 0)).rstrip()
        lines[-1] += [Span(drawn(sign), Tone.ACCENT), Span(f" {said}")]
        room -= cells + GAP
    title = [Cell((Span(_("Signs"), Tone.TITLE),))] if legend else []
    return [*title, *(Cell(tuple(line)) for line in lines)]


def rows(found: Sequence[Column]) -> list[tuple[Cell, ...]]:
    """The columns line by line."""
    return list(zip_longest(*found, fillvalue=Cell(())))


def _groups(commands: Sequence[Command]) -> list[_Titled]:
    grouped = {
        group: [command for command in commands if command.group is group] for group in _ORDER
    }
    act = _("On the highlighted row") if grouped[Group.PLACE] else _("Here")
    titles = {
        Group.ROW: act,
        Group.PLACE: _("In this place"),
        Group.MOVES: _("Move about"),
        Group.GO: _("Go elsewhere"),
        Group.SESSIONS: _("Sessions"),
        Group.EVERYWHERE: _("Everywhere"),
    }
    return [(titles[group], listed) for group, listed in grouped.items() if listed]


def _below(above: Column, cells: Column) -> Column:
    """Cells below others, after a blank line."""
    return [*above, *([Cell(())] if above and cells else []), *cells]


class _Drawn:
    """Titled groups, to be drawn one below the other."""

    def __init__(self, groups: Sequence[_Titled]) -> None:
        """Measure the keys and the labels."""
        self._groups = groups
        commands = [command for _title, listed in groups for command in listed]
        keys = max((cell_width(command.keys) for command in commands), default=0)
        labels = max((cell_width(command.label) for command in commands), default=0)
        self._keys, self._label = min(keys, _MOST_KEYS), min(labels, _MOST_LABEL)
        self._longest = max((cell_width(command.sentence) for command in commands), default=0)

    @property
    def before(self) -> int:
        """The cells before a sentence."""
        return self._keys + self._label + 2 * _BESIDE

    def holds(self, room: int) -> bool:
        """Whether every sentence fits into one line of `room` cells."""
        return self._longest <= room

    def column(self, sentence: int, width: int, *, whole: bool) -> Column:
        """The groups with `sentence` cells for each sentence, 0 for none."""
        column: Column = []
        for title, listed in self._groups:
            cells = [
                Cell(line, command)
                for command in listed
                for line in self._lines(command, sentence, width, whole=whole)
            ]
            column = _below(column, [Cell((Span(title, Tone.TITLE),)), *cells])
        return column

    def _lines(self, command: Command, sentence: int, width: int, *, whole: bool) -> list[Line]:
        beside = " " * _BESIDE
        keys = Span(fit(command.keys, self._keys) + beside, Tone.ACCENT)
        if not sentence:
            return [(keys, Span(fit(command.label, width - self._keys - _BESIDE)))]
        label = Span(fit(command.label, self._label) + beside)
        if not whole:
            return [(keys, label, Span(fit(command.sentence, sentence), Tone.DIM))]
        first, *rest = wrap(command.sentence, sentence)
        indent = Span(" " * self.before)
        below = [(indent, Span(line, Tone.DIM)) for line in rest]
        return [(keys, label, Span(first, Tone.DIM)), *below]
