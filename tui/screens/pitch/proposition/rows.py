"""The rows of the page: the slots, the tests, and the propositions where there are several."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, Self

from planner.language import _, ngettext, pgettext
from planner.language.width import cell_width
from planner.model.signs import CURRENT
from planner.pitch.proposition.citable import kind_name
from planner.pitch.proposition.four_tests import Verdict, judge
from planner.pitch.proposition.ground import Ground
from planner.pitch.proposition.proposition import Proposition, Slot, Wording, slot_names
from tui.drawing.columns import GAP
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.screens.pitch.proposition.lines import name_column, proposition_line, verdict_lines
from tui.widgets.rows import FixedRows, Row

_KIND = 14
"""Cells of the kind of what a slot cites."""


class Shown(NamedTuple):
    """The proposition on the page, judged, and all others with the number of tests passed."""

    proposition: Proposition
    verdicts: tuple[Verdict, ...]
    all: Sequence[Proposition]
    ground: Ground
    passed: Mapping[int, int]

    @classmethod
    def of(cls, one: Proposition, known: Sequence[Proposition], ground: Ground) -> Self:
        """Judge all propositions that are known, of which `one` is on the page."""
        judged = {each.id: judge(each.wording, ground) for each in known}
        passed = {number: sum(each.passed for each in of) for number, of in judged.items()}
        return cls(one, judged[one.id], known, ground, passed)


def page_rows(shown: Shown, width: int) -> FixedRows[Callable[[int], Row]]:
    """The rows of the page; a reason takes two where `width` is too narrow for one."""
    return FixedRows(list(_rows(shown, width)), lambda draw, width: draw(width))


def _rows(shown: Shown, width: int) -> Iterator[Callable[[int], Row]]:
    wording = shown.proposition.wording
    for slot in Slot:
        yield lambda width, slot=slot: Row(slot, _slot_line(wording, slot, width))  # type: ignore[misc]  # bound now
    yield _blank
    yield lambda width: Row(None, _tests_title(shown.passed[shown.proposition.id], width))
    for each in shown.verdicts:
        first, *under = verdict_lines([each], width) if width else [()]
        yield lambda _width, each=each, first=first: Row(each.quality, first)  # type: ignore[misc]  # bound now
        for line in under:
            yield lambda _width, line=line: Row(None, line, under=True)  # type: ignore[misc]  # bound now
    if len(shown.all) > 1:
        yield _blank
        yield lambda _width: Row(None, _others_title(len(shown.all)))
        for one in shown.all:
            yield lambda width, one=one: Row(one.id, _other_line(one, shown, width))  # type: ignore[misc]  # bound now


def _blank(_width: int) -> Row:
    return Row(None, ())


def _slot_line(wording: Wording, slot: Slot, width: int) -> Line:
    """A slot: its name, its words, the kind of what it cites."""
    if not width:
        return ()
    column, cites = name_column() + 2, wording.cited(slot)
    said = kind_name(cites[0]) if cites else ""
    if cites and cites[0].gone:
        said = pgettext("citation", "deleted")
    elif len(cites) > 1:
        said = f"{said} +{len(cites) - 1}"
    words = wording.said(slot)
    room = max(width - column - GAP - _KIND, 0)
    return (
        Span(fit(slot_names()[slot], column), Tone.DIM),
        Span(fit(words or _("still empty"), room), Tone.PLAIN if words else Tone.DIM),
        Span(" " * GAP),
        Span(fit(said, _KIND, right=True), Tone.DUE if cites and cites[0].gone else Tone.DIM),
    )


def _tests_title(passed: int, width: int) -> Line:
    said = _("{passed} of 4").format(passed=passed)
    title = _("Tests")
    room = max(width - cell_width(title) - GAP, 0)
    tone = Tone.DONE if passed == 4 else Tone.DIM
    return (Span(title, Tone.TITLE), Span(" " * GAP), Span(fit(said, room), tone))


def _others_title(number: int) -> Line:
    said = ngettext("Proposition", "Propositions", number)
    return (Span(said, Tone.TITLE), Span(f"  {number}", Tone.DIM))


def _other_line(one: Proposition, shown: Shown, width: int) -> Line:
    if not width:
        return ()
    here = one.id == shown.proposition.id
    return (
        Span(f"{drawn(CURRENT)} " if here else "  ", Tone.ACCENT),
        *proposition_line(one, shown.passed[one.id], max(width - 2, 0)),
    )
