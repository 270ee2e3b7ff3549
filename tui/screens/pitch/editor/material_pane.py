"""The material of the part being written: concerns, trends, cards, goals; one key takes one."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message

from planner.language import _, pgettext
from planner.model import signs
from planner.model.vocabulary import PitchPart
from planner.pitch.material import Material, MaterialKind, can_be_cited, say_no_material
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row

_ROWS = 3
"""Rows that the words of one material take at most."""
_LETTERS = 1000


class MaterialList(RowList):
    """The rows of the material; what is cited or chosen is marked."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("Insert"),
            id="material.insert",
            tooltip=_("Put these words where you are writing."),
        ),
        Binding(
            "c",
            "cite",
            pgettext("material", "Cite"),
            id="material.cite",
            tooltip=_("Cite this card as the proof, or no longer."),
        ),
        Binding(
            "c",
            "take_up",
            pgettext("concern", "Take up"),
            id="material.take_up",
            tooltip=_("Take up this concern in the pitch, or no longer."),
        ),
        Binding(
            "escape",
            "back",
            _("Back to the text"),
            id="material.back",
            tooltip=_("Go back to the text of the part."),
        ),
    ]

    class Cited(Message):
        """A material is to be cited or taken up, or no longer."""

    class Left(Message):
        """The keys are to go back to the text."""

    material: Sequence[Material] = ()
    taken: Sequence[bool] = ()

    @property
    def current(self) -> Material | None:
        """The highlighted material."""
        at = self.key
        return self.material[at] if isinstance(at, int) and at < len(self.material) else None

    def show_material(self, material: Sequence[Material], taken: Sequence[bool]) -> None:
        """Show material; what is `taken` is marked."""
        self.material, self.taken = material, taken
        self.show(MaterialRows(material, taken, self.row_width))

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap the words anew; Textual lets the base class keep the highlight in sight."""
        self.show_material(self.material, self.taken)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to take something only where there is something, and to cite only what can be."""
        current = self.current
        wanted = {"cite": MaterialKind.CARD, "take_up": MaterialKind.CONCERN}.get(action)
        if wanted is not None:
            return current is not None and current.kind is wanted
        return action != "open" or current is not None

    def action_cite(self) -> None:
        """Cite the highlighted card, or take up the highlighted concern."""
        self.post_message(self.Cited())

    action_take_up = action_cite

    def action_back(self) -> None:
        """Go back to the text."""
        self.post_message(self.Left())


class MaterialPane(Vertical):
    """The material of one part under its title."""

    DEFAULT_CSS = """
    MaterialPane {
        & GrowingBlock { margin-bottom: 1; }
        & MaterialList { height: 1fr; }
    }
    """

    def compose(self) -> ComposeResult:
        """The title and the rows."""
        yield GrowingBlock()
        yield MaterialList()

    def show(
        self,
        part: PitchPart,
        name: str,
        material: Sequence[Material],
        taken: Sequence[bool],
        *,
        has_persona: bool,
    ) -> None:
        """Show the material of a part, called `name`; what is `taken` is marked."""
        empty = say_no_material(part, has_persona=has_persona)

        def title(width: int) -> list[Line]:
            said = _("For “{part}”").format(part=name)
            head = (Span(fit(said, width), Tone.TITLE),)
            if material:
                return [head]
            return [head, (), *((Span(line, Tone.DIM),) for line in wrap(empty, width))]

        self.query_one(GrowingBlock).show(title)
        self.query_one(MaterialList).show_material(material, taken)


class MaterialRows(FixedRows[tuple[int, int]]):
    """Each material on a few rows: its words, wrapped for a width, then its source."""

    def __init__(self, material: Sequence[Material], taken: Sequence[bool], width: int) -> None:
        self._material, self._taken = material, taken
        self._pieces = [_pieces(each, width) for each in material]
        places = [(at, row) for at, each in enumerate(self._pieces) for row in range(len(each) + 1)]
        super().__init__(places, self._row)

    def _row(self, place: tuple[int, int], width: int) -> Row:
        at, row = place
        key = None if row else at
        if not width:
            return Row(key, (), under=row > 0)
        if row < len(self._pieces[at]):
            return Row(key, (Span(fit(self._pieces[at][row], width)),), under=row > 0)
        material, taken = self._material[at], self._taken[at]
        mark = f"{drawn(DONE if taken else OPEN)} " if can_be_cited(material) else ""
        text = f"{mark}{material.source}{_mark(material, taken)}"
        return Row(key, (Span(fit(text, width), Tone.ACCENT if taken else Tone.DIM),), under=True)


def _pieces(material: Material, width: int) -> list[str]:
    """The words on a few rows, the last one cut where they are more."""
    proof = f" {signs.SEPARATOR} {material.proof}" if material.proof else ""
    text = " ".join(f"{material.text}{proof}"[:_LETTERS].split())
    *head, last = wrap(text, width, width)[: _ROWS + 1]
    if len(head) < _ROWS:
        return [*head, last]
    return [*head[:-1], f"{head[-1]} {last}"]


def _mark(material: Material, taken: bool) -> str:
    if not taken:
        return ""
    is_concern = material.kind is MaterialKind.CONCERN
    said = pgettext("concern", "taken up") if is_concern else pgettext("card", "cited")
    return f" · {said}"
