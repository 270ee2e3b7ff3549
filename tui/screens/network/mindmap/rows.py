"""The rows of the mind map: the lines of the branches, a sign, a name, and what is told of it."""

from collections.abc import Set

from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.signs import CIRCLES, FOLDED, UNFOLDED
from planner.model.vocabulary import Circle
from planner.network.mind_map.branch import Branch, Kind, Path
from planner.network.mind_map.drawing import MapRow, is_unfolding
from planner.network.mind_map.outline import say_middle, say_more, say_ring
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.widgets.rows import Row

_GAP = "  "
_TONES = {Kind.PERSON: Tone.PLAIN, Kind.ORGANISATION: Tone.PLAIN, Kind.MORE: Tone.DIM}
_CODES = {circle.value: sign for circle, sign in CIRCLES.items()}


def map_row(row: MapRow, unfolded: Set[Path], width: int) -> Row:
    """A row of the map; the middle cannot be highlighted."""
    branch = row.branch
    if branch is None:
        return Row(None, (Span(drawn(row.lead), Tone.RULE), Span(say_middle(), Tone.TITLE)))
    if not width:
        return Row(row.path, ())
    lead = Span(drawn(row.lead), Tone.RULE)
    room = max(width - cell_width(row.lead), 0)
    return Row(row.path, (lead, *_told(branch, row.path in unfolded, room)))


def _told(branch: Branch, is_unfolded: bool, room: int) -> Line:
    if branch.kind is Kind.MORE:
        return (Span(fit(say_more(branch.count), room), Tone.DIM),)
    sign = _sign(branch, is_unfolded)
    name = _name(branch)
    detail = say_ring(branch.ring) if branch.ring else branch.detail
    count = f"{_GAP}{say_number(branch.count)}" if branch.count else ""
    room = max(room - cell_width(sign) - cell_width(count), 0)
    shown = name if cell_width(name) <= room else fit(name, room).rstrip()
    left = room - cell_width(shown) - len(_GAP)
    beside = fit(_GAP + detail, left + len(_GAP)).rstrip() if detail and left > 0 else ""
    return (
        Span(sign, Tone.ACCENT if branch.count else Tone.DIM),
        Span(shown, _TONES.get(branch.kind, Tone.STRONG)),
        Span(beside, Tone.DUE if branch.ring else Tone.DIM),
        Span(count, Tone.DIM),
    )


def _sign(branch: Branch, is_unfolded: bool) -> str:
    """The sign before a name: whether the branch is unfolded, if it can be."""
    if not is_unfolding(branch):
        return ""
    return drawn(UNFOLDED if is_unfolded else FOLDED) + " "


def _name(branch: Branch) -> str:
    """The name, after the sign of a circle or of a group."""
    if branch.kind is Kind.CIRCLE and branch.code in list(Circle):
        return f"{drawn(_CODES[branch.code])} {branch.name}"
    return f"#{branch.name}" if branch.kind is Kind.GROUP else branch.name
