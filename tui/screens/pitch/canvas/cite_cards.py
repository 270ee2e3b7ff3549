"""The cards that a card cites: found as one types, several of them marked."""

from collections.abc import Callable, Iterable, Iterator

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _
from planner.pitch.canvases.card import Card, Citation
from planner.pitch.canvases.citing import citable, citation_of, has_words, matching
from planner.pitch.path import StageName, say_stage
from planner.pitch.proposition.citable import kind_name
from tui.dialogs.dialog import Dialog
from tui.dialogs.finding.find_list import FindList
from tui.dialogs.frame import Frame
from tui.drawing.text_line import Span, Tone, fit, wrap
from tui.widgets.find_line import FindLine
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import Row

Citations = tuple[Citation, ...]


class CiteCards(Dialog[Citations]):
    """Asks for the cards that a card cites; the answer is all that it cites from now on."""

    BINDINGS = [
        Binding(
            "enter",
            "save",
            _("Cite"),
            id="cite.save",
            priority=True,
            tooltip=_("Cite what is marked; without a mark, the highlighted card."),
        ),
        Binding(
            "space",
            "mark",
            _("Mark"),
            id="cite.mark",
            tooltip=_("Mark the highlighted card, or no longer: several can be cited."),
        ),
        Binding(
            "slash",
            "look_for",
            _("Find"),
            id="cite.find",
            tooltip=_("Find cards by their words; tab comes back to the list."),
        ),
    ]

    DEFAULT_CSS = """
    CiteCards {
        & > Frame { padding: 1 1 0 1; }
        & RowList { height: 14; }
    }
    """

    def __init__(self, card: Card, cards: Iterable[Card]) -> None:
        """Ask what `card` cites, out of `cards`."""
        super().__init__(_("What does it cite?"))
        self._offered = citable(card, cards)
        self._marked = {each.cited: each for each in card.cites}
        self._gone = [each for each in card.cites if each.gone]
        offered = {each.uid for those in self._offered.values() for each in those}
        self._besides = [e for e in card.cites if not e.gone and e.cited not in offered]
        self._touched = bool(card.cites)

    def compose(self) -> ComposeResult:
        """The line in which one types, and the cards below their canvases."""
        with Frame(self.question):
            yield FindList(self._entries, _("any word of a card"))
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the keys to the list."""
        self.set_focus(self.query_one(RowList))

    def _entries(self, typed: str) -> Iterator[Callable[[int], Row]]:
        if self._gone and not typed.strip():
            yield _title(_("No longer there"))
            for citation in self._gone:
                yield self._row(citation.cited, citation.label)
        besides = [each for each in self._besides if has_words(each.label, typed)]
        if besides:
            yield _title(_("Cited besides cards"))
            for citation in besides:
                yield self._row(citation.cited, f"{citation.label} · {kind_name(citation)}")
        for canvas, cards in self._offered.items():
            those = matching(cards, typed)
            if those:
                yield _title(say_stage(StageName(canvas.value)))
            for card in those:
                yield self._row(card.uid, card.text)
        if not self._offered and not self._gone and not self._besides:
            yield _sentence(_("No other canvas has a card yet."))

    def _row(self, uid: str, text: str) -> Callable[[int], Row]:
        def draw(width: int) -> Row:
            if not width:
                return Row(uid, ())
            marked = uid in self._marked
            mark = Span("[x] " if marked else "[ ] ", Tone.ACCENT if marked else Tone.DIM)
            return Row(uid, (mark, Span(fit(text, width - 4))))

        return draw

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave letters to the line in which one types."""
        types = isinstance(self.focused, FindLine)
        return not types if action in ("mark", "look_for") else True

    def action_look_for(self) -> None:
        """Give the keys to the line."""
        self.set_focus(self.query_one(FindLine))

    def action_mark(self) -> None:
        """Mark the highlighted card, or no longer."""
        uid, self._touched = self.query_one(RowList).key, True
        if not isinstance(uid, str):
            return
        if uid in self._marked:
            del self._marked[uid]
        elif (citation := self._citation(uid)) is not None:
            self._marked[uid] = citation
        self.query_one(RowList).refresh()

    def action_save(self) -> None:
        """Answer with what is marked; where nothing ever was, with the highlighted card."""
        if not self._touched:
            self.action_mark()
        self.answer(tuple(self._marked.values()))

    def _citation(self, uid: str) -> Citation | None:
        cards = (card for those in self._offered.values() for card in those)
        found = next((citation_of(card) for card in cards if card.uid == uid), None)
        held = (*self._gone, *self._besides)
        return found or next((each for each in held if each.cited == uid), None)


def _title(said: str) -> Callable[[int], Row]:
    return lambda width: Row(None, (Span(fit(said, width), Tone.TITLE),))


def _sentence(said: str) -> Callable[[int], Row]:
    return lambda width: Row(None, (Span(wrap(said, max(width, 2))[0], Tone.DIM),))
