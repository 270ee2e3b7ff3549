"""The lines of a value proposition: its sentence, what its slots cite, its tests."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from planner.language import _, ngettext
from planner.language.dates_in_words import say_day, say_of
from planner.language.text import shorten
from planner.language.width import cell_width
from planner.model.signs import SEPARATOR
from planner.pitch.canvases.card import Citation
from planner.pitch.canvases.cells import say_cell
from planner.pitch.path import StageName, say_stage
from planner.pitch.proposition.citable import kind_name
from planner.pitch.proposition.four_tests import MendKind, Verdict, purposes, quality_names
from planner.pitch.proposition.ground import Ground
from planner.pitch.proposition.proposition import (
    Proposition,
    Slot,
    Version,
    Wording,
    slot_names,
    worded,
)
from tui.drawing.columns import GAP
from tui.drawing.label_values import pair_lines
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

_VERSIONS = 8
"""Versions named beside the page, at most."""
_LONG_REASON = 105
"""Letters of a reason that may take more than the two lines of its row."""
_LONG = 160
"""Letters of a label or a slot where several stand in one pane."""


def sentence_lines(wording: Wording, width: int, most: int = 0) -> list[Line]:
    """The whole sentence, wrapped; of at most so many lines, the last one cut with an ellipsis."""
    lines = wrap(wording.sentence, width)
    if most and len(lines) > most:
        lines = [*lines[: most - 1], fit(" ".join(lines[most - 1 :]), min(width, 72)).rstrip()]
    return [(Span(line, Tone.STRONG),) for line in lines]


def say_cited(cites: Iterable[Citation]) -> str:
    """The citations of a slot: the kind and the label of each; one that is gone says so."""
    return " · ".join(map(_say_one, cites))


def _say_one(cited: Citation) -> str:
    said = _("{kind} “{title}”, deleted") if cited.gone else _("{kind} “{title}”")
    return said.format(kind=kind_name(cited), title=shorten(cited.label, _LONG))


def name_column() -> int:
    """The cells of the names of the slots and the tests, with the gap after them."""
    names = [*slot_names().values(), *quality_names().values()]
    return max(map(cell_width, names)) + GAP


def sign_of(verdict: Verdict) -> Span:
    """The sign of a test."""
    passed = verdict.passed
    return Span(drawn(DONE if passed else OPEN), Tone.DONE if passed else Tone.DUE)


def verdict_line(verdict: Verdict, width: int) -> Line:
    """A test in one line: its sign, its name, and the reason as far as there is room."""
    column = name_column()
    room = max(width - column - 2, 0)
    return (
        sign_of(verdict),
        Span(" "),
        Span(fit(quality_names()[verdict.quality], column)),
        Span(fit(verdict.reason, room), Tone.DIM if verdict.passed else Tone.DUE),
    )


def verdict_lines(verdicts: Sequence[Verdict], width: int) -> list[Line]:
    """The four tests, a reason in two lines where it needs them."""
    indent = name_column() + 2
    lines: list[Line] = []
    for each in verdicts:
        first, *rest = wrap(each.reason, width - indent)
        tone = Tone.DIM if each.passed else Tone.DUE
        lines.append(verdict_line(replace(each, reason=first), width))
        if rest:
            said = fit(" ".join(rest), max(width - indent, 0))
            lines.append((Span(" " * indent), Span(said, tone)))
    return lines


def reason_lines(verdict: Verdict, width: int, key: str) -> list[Line]:
    """A test in full: its purpose, the reason if its row has no room for it, the key that mends."""
    lines: list[Line] = [(Span(quality_names()[verdict.quality], Tone.TITLE),)]
    said = verdict.reason if len(verdict.reason) > _LONG_REASON else purposes()[verdict.quality]
    lines += [(Span(line),) for line in wrap(said, width)]
    if verdict.mend is not None:
        said = _mend_said(verdict.mend.kind).format(key=key, slot=slot_names()[verdict.mend.slot])
        lines += [(Span(line, Tone.DIM),) for line in wrap(said, width)]
    return lines


def _mend_said(kind: MendKind) -> str:
    return {
        MendKind.SLOT: _("{key} opens “{slot}”"),
        MendKind.RESULT: _("{key} opens the result of the achievement"),
        MendKind.AIM: _("{key} says which goal or project is for them"),
    }[kind]


def slot_lines(
    wording: Wording, slot: Slot, ground: Ground, told: Mapping[str, str], width: int
) -> list[Line]:
    """A slot in full: its words, and what it cites with what is told of that.

    Told are the result of an achievement, the concerns of a persona, the cell of another card.
    """
    lines: list[Line] = [(Span(slot_names()[slot], Tone.TITLE),)]
    said = shorten(wording.said(slot), 4 * _LONG)
    lines += [(Span(line),) for line in wrap(said or _("still empty"), width)]
    pairs = [pair for each in wording.cited(slot) for pair in _cited_pairs(each, ground, told)]
    return [*lines, *pair_lines(pairs, width)] if pairs else lines


def _cited_pairs(
    cited: Citation, ground: Ground, told: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The kind and the label of a citation, below them what is told of it."""
    yield kind_name(cited), _label(cited)
    achieved = ground.achieved.get(cited.cited)
    if achieved is not None and achieved.result:
        yield _("its result"), shorten(achieved.result, _LONG)
    elif cited.cited in told:
        yield "", shorten(told[cited.cited], _LONG)
    elif cited.canvas is not None and cited.cells and not cited.gone:
        stage = say_stage(StageName(cited.canvas.value))
        cells = ", ".join(map(say_cell, cited.cells))
        yield "", f"{stage} {drawn(SEPARATOR)} {cells}" if cells != stage else stage


def _label(cited: Citation) -> str:
    if not cited.gone:
        return shorten(cited.label, _LONG)
    return _("{title}, deleted").format(title=shorten(cited.label, _LONG))


def version_said(version: Version, today: date) -> str:
    """The number and the day of a version, for the head."""
    said = _("version {number}, {day}")
    return said.format(number=version.number, day=say_of(version.kept_on, today))


def versions_lines(versions: Sequence[Version], today: date, width: int, key: str) -> list[Line]:
    """The number of versions, the newest by their days, and the key that compares them."""
    number = len(versions)
    said = ngettext("{number} version kept", "{number} versions kept", number)
    lines: list[Line] = [(Span(said.format(number=number), Tone.TITLE),)]
    lines += [
        (
            Span(fit(str(each.number), 3, right=True) + "  ", Tone.DIM),
            Span(fit(say_day(each.kept_on, today), max(width - 5, 0))),
        )
        for each in versions[:_VERSIONS]
    ]
    if number > 1:
        told = _("{key} lays them side by side").format(key=key)
        lines += [(Span(line, Tone.DIM),) for line in wrap(told, width)]
    return lines


def empty_lines(key: str, width: int) -> list[Line]:
    """The hint while there is none: the sentence, an example, and the key that writes it."""
    paragraphs = [
        (_("A value proposition is one sentence:"), Tone.PLAIN),
        (_pattern(), Tone.STRONG),
        (
            _(
                "For example: I help family-owned manufacturers to be paid twelve days sooner"
                " through a monthly review of late payers, as my last three years show."
            ),
            Tone.DIM,
        ),
        (_("{key} writes yours; cards and entries give the words.").format(key=key), Tone.PLAIN),
    ]
    lines: list[Line] = []
    for said, tone in paragraphs:
        lines += [(), *((Span(line, tone),) for line in wrap(said, width))]
    return lines


def _pattern() -> str:
    """The sentence with the names of its slots."""
    named = {slot: f"[{name.lower()}]" for slot, name in slot_names().items()}
    return worded(named, ()).sentence


def proposition_line(proposition: Proposition, passed: int, width: int) -> Line:
    """One of several propositions: its sentence, and how many tests it passes."""
    said = _("{passed} of 4").format(passed=passed)
    room = max(width - cell_width(said) - GAP, 0)
    return (
        Span(fit(proposition.wording.sentence, room)),
        Span(" " * GAP),
        Span(said, Tone.DONE if passed == 4 else Tone.DIM),
    )
