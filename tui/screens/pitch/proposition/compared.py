"""Two versions of a value proposition side by side, slot by slot."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from planner.language import _
from planner.language.dates_in_words import DAY_COLUMN, say_day
from planner.pitch.differences import differences, marked
from planner.pitch.proposition.proposition import Version, slot_names
from tui.drawing.label_values import side_by_side
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.pitch.proposition.lines import say_cited
from tui.screens.pitch.show_versions import Kept

_NUMBER = 5
_GAP = 3


def listed(versions: Sequence[Version], today: date) -> list[Kept]:
    """The versions of a proposition, newest first, as they are listed."""
    return [
        Kept(
            version.number,
            partial(_line, version, today),
            partial(compared_lines, version, versions[0]),
        )
        for version in versions
    ]


def _line(version: Version, today: date, width: int) -> Line:
    room = max(width - _NUMBER - DAY_COLUMN - 1, 0)
    return (
        Span(fit(str(version.number), _NUMBER - 2, right=True) + "  ", Tone.DIM),
        Span(fit(say_day(version.kept_on, today), DAY_COLUMN) + " "),
        Span(fit(version.wording.sentence, room), Tone.DIM),
    )


def compared_lines(version: Version, newest: Version, width: int) -> list[Line]:
    """Two versions side by side, slot by slot; signs stand around the words that differ.

    The citations of a slot are told where they differ.
    """
    column = (width - _GAP) // 2
    said = _("version {number}")
    heads = [said.format(number=each.number) for each in (version, newest)]
    lines: list[Line] = [_beside([heads[0]], [heads[1]], column, Tone.STRONG)[0]]
    for slot, name in slot_names().items():
        old, new = differences(version.wording.said(slot), newest.wording.said(slot))
        cited = [say_cited(each.wording.cited(slot)) for each in (version, newest)]
        lines += [(), (Span(name, Tone.TITLE),)]
        lines += _beside(_wrapped(marked(old), column), _wrapped(marked(new), column), column)
        if cited[0] != cited[1]:
            left, right = (wrap(each or _("cites nothing yet"), column) for each in cited)
            lines += _beside(left, right, column, Tone.DIM)
    if version is newest:
        return lines
    return [*lines, (), (Span(_("‹ › stand around the words that differ"), Tone.DIM),)]


def _wrapped(text: str, column: int) -> list[str]:
    return wrap(text or _("still empty"), column)


def _beside(
    left: Sequence[str], right: Sequence[str], column: int, tone: Tone = Tone.PLAIN
) -> list[Line]:
    old, new = ([(Span(text, tone),) for text in texts] for texts in (left, right))
    return side_by_side(old, new, column + _GAP)
