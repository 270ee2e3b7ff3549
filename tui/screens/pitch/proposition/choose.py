"""A pick with search: the card or entry that a slot cites, or a new one."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.signs import CRITERION_MET
from planner.pitch.canvases.card import Citation, Cited
from planner.pitch.proposition.citable import Citable, kind_name, matching
from planner.pitch.proposition.proposition import Slot, slot_names
from tui.dialogs.dialog import Dialog
from tui.dialogs.finding.find_list import Draw, FindList
from tui.dialogs.frame import Frame
from tui.drawing.columns import GAP
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.find_line import FindLine
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import Row

_KIND = 14


class New(StrEnum):
    """The kinds of thing that can be made right here."""

    PERSONA = "persona"
    ACHIEVEMENT = "achievement"
    SKILL = "skill"
    VALUE = "value"


OFFERED = {
    Slot.WHOM: (New.PERSONA,),
    Slot.ASSET: (New.SKILL, New.VALUE, New.ACHIEVEMENT),
    Slot.PROOF: (New.ACHIEVEMENT,),
}
"""The new things that a slot offers, the likeliest first."""


class Chosen(NamedTuple):
    """The answer: what the slot cites, and a new thing beside it with the words typed for it.

    `deleted` is the uid of a persona to delete instead.
    """

    cites: tuple[Citation, ...] = ()
    new: New | None = None
    typed: str = ""
    deleted: str = ""


class ChooseCited(Dialog[Chosen]):
    """Asks what a slot cites; enter takes one, tab several."""

    BINDINGS = [
        Binding(
            "enter",
            "take",
            pgettext("citation", "Take"),
            id="choose_cited.take",
            priority=True,
            tooltip=_("Take what is highlighted, or what is marked."),
        ),
        Binding(
            "tab",
            "also",
            _("Mark"),
            id="choose_cited.also",
            priority=True,
            tooltip=_("Mark what is highlighted, or no longer, to take several."),
        ),
        Binding(
            "ctrl+d",
            "delete",
            _("Delete"),
            id="choose_cited.delete",
            priority=True,
            tooltip=_("Delete the highlighted persona; undo brings it back."),
        ),
    ]

    DEFAULT_CSS = """
    ChooseCited {
        & > Frame { padding: 1 1 0 1; }
        & RowList { height: 12; }
        & #said { height: auto; margin-bottom: 1; }
    }
    """

    def __init__(
        self,
        slot: Slot,
        known: Sequence[Citable],
        cited: Sequence[Citation],
        more: Callable[[str], Sequence[Citable]],
    ) -> None:
        """Choose for `slot` among `known`; `more` finds further ones for what is typed."""
        super().__init__(slot_names()[slot])
        self._slot, self._known, self._more = slot, known, more
        self._marked = [each for each in cited if not each.gone]
        self._is_marked_here = False
        self._shown: dict[Hashable, Citable] = {}

    def compose(self) -> ComposeResult:
        """The line, and below it what can be cited."""
        with Frame(self.question):
            yield FindList(self._entries, _hints()[self._slot])
            yield GrowingBlock(id="said")
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the keys to the line."""
        self.set_focus(self.query_one(FindLine))

    def _entries(self, typed: str) -> Iterator[Draw]:
        found = matching(self._known, typed)
        there = {each.citation.cited for each in found}
        found += [each for each in self._more(typed) if each.citation.cited not in there]
        self._shown = {each.citation.cited: each for each in found}
        yield from map(self._row_of, found)
        yield from self._new_rows(typed, bool(found))

    def _row_of(self, citable: Citable) -> Callable[[int], Row]:
        return lambda width: Row(citable.citation.cited, self._line(citable, width))

    def _line(self, citable: Citable, width: int) -> Line:
        if not width:
            return ()
        cited = citable.citation
        marked = any(each.cited == cited.cited for each in self._marked)
        room = max(width - 2 - _KIND - GAP, 0)
        return (
            Span(f"{drawn(CRITERION_MET)} " if marked else "  ", Tone.ACCENT),
            Span(fit(cited.label, room)),
            Span(" " * GAP),
            Span(fit(kind_name(cited), _KIND, right=True), Tone.DIM),
        )

    def _new_rows(self, typed: str, any_found: bool) -> Iterator[Callable[[int], Row]]:
        """The new things that can be made, below what is found."""
        if any_found:
            yield lambda _width: Row(None, ())
        said = " ".join(typed.split())
        for new in OFFERED[self._slot]:
            named = _new_names()[new]
            text = _("{new}: “{text}”").format(new=named, text=shorten(said)) if said else named
            line = Span(f"+ {text}", Tone.PLAIN)
            yield lambda width, new=new, line=line: Row(  # type: ignore[misc]  # bound now
                new, (Span("  "), line._replace(text=fit(line.text, max(width - 2, 0))))
            )

    def on_row_list_highlighted(self) -> None:
        """Say more of what is highlighted."""
        self.refresh_bindings()
        citable = self._shown.get(self.query_one(RowList).key)
        said = citable.detail if citable else ""
        self.query_one("#said", GrowingBlock).show(
            lambda width: [(Span(line, Tone.DIM),) for line in wrap(said, width)[:2]]
        )

    def action_also(self) -> None:
        """Mark what is highlighted, or no longer."""
        citable = self._shown.get(self.query_one(RowList).key)
        if citable is None:
            return
        self._is_marked_here = True
        here = [each for each in self._marked if each.cited == citable.citation.cited]
        others = [each for each in self._marked if each not in here]
        self._marked = others if here else [*others, self._of_slot(citable.citation)]
        self.query_one(RowList).refresh()

    def action_take(self) -> None:
        """Answer with what is marked, else with what is highlighted."""
        key = self.query_one(RowList).key
        if isinstance(key, New):
            typed = self.query_one(FindLine).value.strip()
            self.answer(Chosen(tuple(self._marked), key, typed))
        elif self._is_marked_here:
            self.answer(Chosen(tuple(self._marked)))
        elif (citable := self._shown.get(key)) is not None:
            self.answer(Chosen((self._of_slot(citable.citation),)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to delete a persona alone: cards and entries are deleted on their own pages."""
        return action != "delete" or self._persona is not None

    @property
    def _persona(self) -> Citation | None:
        """The highlighted persona."""
        citable = next((self._shown.get(rows.key) for rows in self.query(RowList)), None)
        cited = citable.citation if citable else None
        return cited if cited and cited.kind is Cited.PERSONA else None

    def action_delete(self) -> None:
        """Answer that the highlighted persona is to be deleted."""
        if self._persona is not None:
            self.answer(Chosen(tuple(self._marked), deleted=self._persona.cited))

    def _of_slot(self, cited: Citation) -> Citation:
        return Citation(
            cited.kind, cited.cited, cited.label, self._slot.value, cited.canvas, cited.cells
        )


def _hints() -> dict[Slot, str]:
    return {
        Slot.WHOM: _("a persona, a sector, an organisation"),
        Slot.ASSET: _("a skill, a value, an achievement"),
        Slot.PROOF: _("an achievement, a skill, a value"),
    }


def _new_names() -> dict[New, str]:
    return {
        New.PERSONA: _("a new persona"),
        New.ACHIEVEMENT: _("a new achievement"),
        New.SKILL: _("a new skill"),
        New.VALUE: _("a new value"),
    }
