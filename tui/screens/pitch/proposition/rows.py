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
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.pitch.proposition.lines import name_column, proposition_line, verdict_lines
from tui.widgets.rows import FixedRows, Row


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
    """The rows of the page; words and reasons take several where one has no room for them."""
    return FixedRows(list(_rows(shown, width)), lambda draw, width: draw(width))


def _rows(shown: Shown, width: int) -> Iterator[Callable[[int], Row]]:
    wording = shown.proposition.wording
    for slot in Slot:
        first, *under = _slot_lines(wording, slot, width) if width else [()]
        yield lambda _width, slot=slot, first=first: Row(slot, first)  # type: ignore[misc]  # bound now
        for line in under:
            yield lambda _width, line=line: Row(None, line, under=True)  # type: ignore[misc]  # bound now
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


def _slot_lines(wording: Wording, slot: Slot, width: int) -> Iterator[Line]:
    """A slot: its name, its words, wrapped, and the kind of what it cites."""
    column, kinds = name_column() + 2, _kinds_column(wording)
    words, gone = wording.said(slot), any(cited.gone for cited in wording.cited(slot)[:1])
    room = max(width - column - kinds, 1)
    first, *rest = wrap(words or _("still empty"), room)
    yield (
        Span(fit(slot_names()[slot], column), Tone.DIM),
        Span(fit(first, room), Tone.PLAIN if words else Tone.DIM),
        Span(fit(_kind(wording, slot), kinds, right=True), Tone.DUE if gone else Tone.DIM),
    )
    yield from ((Span(" " * column), Span(line)) for line in rest)


def _kinds_column(wording: Wording) -> int:
    """The cells of the kinds of what the slots cite, with the gap before them."""
    widest = max(cell_width(_kind(wording, slot)) for slot in Slot)
    return widest + GAP if widest else 0


def _kind(wording: Wording, slot: Slot) -> str:
    """The kind of the first thing that a slot cites, and how many more there are."""
    cites = wording.cited(slot)
    if cites and cites[0].gone:
        return pgettext("citation", "deleted")
    said = kind_name(cites[0]) if cites else ""
    return f"{said} +{len(cites) - 1}" if len(cites) > 1 else said


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
