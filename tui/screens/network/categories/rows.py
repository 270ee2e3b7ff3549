"""Rows of the categories: an axis with its bars, and the categories proposed."""

from collections.abc import Iterator, Sequence
from functools import partial

from planner.language import _, pgettext
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.network.inventory.categories import Axis, Bar, Tally, bars, percent
from planner.network.inventory.proposed import Proposal, say_by
from tui.drawing.bars import bar
from tui.drawing.columns import cell, in_columns
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import Entry

_NAME = (16, 28)
"""Cells of the name, at least and at most."""
_PROPOSAL = 36
"""Cells of the name of a proposed group, at most."""
_NUMBER = 7
_SHARE = 6
_WIDEST_BAR = 60
_PROPOSED = "◇"


def say_axes() -> dict[Axis, str]:
    """The titles of the axes."""
    return {
        Axis.CIRCLE: _("Circle"),
        Axis.STRENGTH: _("Strength of the tie"),
        Axis.ROLE: _("Role"),
        Axis.GROUP: _("Groups"),
        Axis.SECTOR: _("Sectors"),
    }


def _say_none(axis: Axis) -> str:
    """Sentence in the place of the bars that are missing."""
    if axis is Axis.GROUP:
        return _("No group yet: mark people in the list, then put them into one together.")
    return _("No sector yet: the market map in Pitch has them.")


def entries(tally: Tally, proposals: Sequence[Proposal], width: int) -> Iterator[Entry]:
    """Each axis with its bars, then what is proposed."""
    found = bars(tally)
    names = [_name(each) for some in found.values() for each in some]
    column = min(max(_NAME[0], *map(cell_width, names)), _NAME[1])
    for place, (axis, title) in enumerate(say_axes().items()):
        if place:
            yield Entry(lambda _width: ())
        yield _title(title)
        for each in found[axis]:
            yield Entry(partial(_bar_line, each, tally.people, column), (each.axis, each.code))
        if not found[axis]:
            yield from _sentence(_say_none(axis), width)
    if proposals:
        yield Entry(lambda _width: ())
        yield _title(pgettext("categories", "Proposed groups"), len(proposals))
        wide = max(cell_width(each.name) for each in proposals)
        wide = min(max(column, wide), _PROPOSAL)
        for proposal in proposals:
            yield Entry(partial(_proposal_line, proposal, wide), proposal.about)


def _title(title: str, count: int = 0) -> Entry:
    number = f"  {say_number(count)}" if count else ""
    return Entry(lambda _width: (Span(title, Tone.TITLE), Span(number, Tone.DIM)))


def _sentence(said: str, width: int) -> Iterator[Entry]:
    for line in wrap(said, max(width - 2, 10)):
        yield Entry(lambda _width, line=line: (Span(line, Tone.DIM),))  # type: ignore[misc]  # bound now


def _name(each: Bar) -> str:
    if each.axis is Axis.STRENGTH and each.code:
        return drawn("●" * int(each.code) + "○" * (5 - int(each.code)))
    return each.name


def _bar_line(each: Bar, people: int, column: int, width: int) -> Line:
    """The name, the bar, the number, the share."""
    tone = Tone.PLAIN if each.code and each.people else Tone.DIM
    cells = min(max(width - column - _NUMBER - _SHARE - 6, 0), _WIDEST_BAR)
    share = _("{n}%").format(n=percent(each.people, people))
    lit = Tone.ACCENT if each.code else Tone.DIM
    return in_columns(
        (
            cell(_name(each), column, tone),
            bar([(each.people, lit)], people, cells),
            cell(say_number(each.people), _NUMBER, tone, right=True),
            cell(share, _SHARE, Tone.DIM, right=True),
        )
    )


def _proposal_line(proposal: Proposal, column: int, width: int) -> Line:
    """The name of a proposed group, the number of its people, and what they share."""
    room = max(width - 2 - column - _NUMBER - 4, 0)
    return (
        Span(f"{drawn(_PROPOSED)} ", Tone.ACCENT),
        *in_columns(
            (
                cell(proposal.name, column),
                cell(say_number(proposal.people), _NUMBER, right=True),
                (Span(fit(say_by(proposal.by), room).rstrip(), Tone.DIM),),
            )
        ),
    )
