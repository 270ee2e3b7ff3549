"""The lines of the editor: the self-test, in full where there is height, and versions compared."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from planner.language import _
from planner.model.labels import pitch_parts
from planner.model.pitches import PitchText, PitchVersion
from planner.pitch.differences import LEFT, RIGHT, Piece, differences
from planner.pitch.four_cs import Measure, self_test
from planner.pitch.pace import Pace
from tui.drawing.columns import GAP
from tui.drawing.label_values import side_by_side
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.pitch.lines import check_lines, sign_of, text_lines, tone_of, version_row
from tui.screens.pitch.show_versions import Kept

HIGH = 34
"""The height of a window from which the self-test is shown in full."""
_ROWS = 3


def checks(text: PitchText, measure: Measure, width: int, height: int) -> list[Line]:
    """The self-test in a window of that height."""
    if height >= HIGH:
        return check_lines(text, measure, width)
    return in_short(text, measure, width)


def in_short(text: PitchText, measure: Measure, width: int) -> list[Line]:
    """The self-test in three lines: the four tests, and the objections of the first or two."""
    found = self_test(text, measure)
    tests = tuple(Span(f"{sign_of(check)} {check.name}   ", tone_of(check)) for check in found)
    failing = [" · ".join(check.reasons) for check in found if check.ok is False]
    note = next((check.note for check in found if check.note), "")
    first, *rest = wrap(failing[0], width, width) if failing else [""]
    rest = rest or ([] if note else failing[1:2])
    second = (Span(fit(" ".join(rest), width), Tone.DUE),) if rest else (Span(note, Tone.DIM),)
    return [tests, (Span(first, Tone.DUE),), second]


def listed(versions: Sequence[PitchVersion], pace: Pace, today: date) -> list[Kept]:
    """The versions of a pitch, newest first, as they are listed, said at a pace."""
    return [
        Kept(
            version.number,
            lambda width, version=version: version_row(version, pace, today, width).line,  # type: ignore[misc]  # bound now
            partial(_beside_newest, version, versions[0]),
        )
        for version in versions
    ]


def _beside_newest(version: PitchVersion, newest: PitchVersion, width: int) -> list[Line]:
    """The newest alone; an older one beside it, with the words in which they differ."""
    if version is newest:
        return text_lines(version.text, width)
    old, new = (_("Version {number}").format(number=each.number) for each in (version, newest))
    return compared_lines(version.text, newest.text, (old, new), width)


def compared_lines(
    old: PitchText, new: PitchText, titles: tuple[str, str], width: int
) -> list[Line]:
    """Two texts side by side, part by part; words that the other has not are between signs."""
    column = (width - GAP) // 2
    heads = [(Span(fit(title, column), Tone.TITLE),) for title in titles]
    lines = side_by_side(heads[:1], heads[1:], column + GAP)
    for part, name in pitch_parts().items():
        if old.part(part) or new.part(part):
            left, right = differences(old.part(part), new.part(part))
            is_same = old.part(part) == new.part(part)
            said = "  ".join([name, _("the same")]) if is_same else name
            lines += [(), (Span(fit(said, width), Tone.DIM),)]
            lines += side_by_side(
                list(marked_lines(left, column)), list(marked_lines(right, column)), column + GAP
            )
    return lines


def marked_lines(pieces: tuple[Piece, ...], width: int) -> Iterator[Line]:
    """The words of a version in lines, each that differs between signs and lit."""
    words = [(word, piece.differs) for piece in pieces for word in _between_signs(piece).split()]
    line: list[Span] = []
    taken = 0
    for text, differs in words:
        for cut in wrap(text, width, limit=width):
            cells = len(fit(cut, width).rstrip())
            if taken and taken + 1 + cells > width:
                yield tuple(line)
                line, taken = [], 0
            tone = Tone.STRONG if differs else Tone.PLAIN
            line += [Span(" ")] * bool(taken) + [Span(cut, tone)]
            taken += cells + bool(taken)
    if line:
        yield tuple(line)


def _between_signs(piece: Piece) -> str:
    text = piece.text.strip()
    return f"{drawn(LEFT)}{text}{drawn(RIGHT)}" if piece.differs and text else text
