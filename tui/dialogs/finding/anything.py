"""Find people, actions, events and goals, in sections as one types."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _, ngettext
from planner.language.dates_in_words import say_day
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.found import FoundKind, Hit, Section
from planner.model.labels import action_states
from planner.model.vocabulary import ActionState
from tui.dialogs.dialog import Dialog
from tui.dialogs.finding.find_list import FindList
from tui.dialogs.frame import Frame
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.widgets.find_line import FindLine
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import Row

_APART = "  "
"""Between two columns."""

Look = Callable[[str], Sequence[Section]]
Nearer = Callable[[str], Sequence[str]]


class FindAnything(Dialog[Hit]):
    """Asks what to find; the answer is what was chosen, to be opened in its place."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("Open"),
            id="anything.open",
            priority=True,
            tooltip=_("Open what is highlighted."),
        ),
    ]

    DEFAULT_CSS = """
    FindAnything {
        & > Frame { padding: 1 1 0 1; }
        & RowList { height: 16; }
    }
    """

    def __init__(self, look: Look, nearer: Nearer, today: date) -> None:
        """Look for words by `look`; what would find something is told by `nearer`."""
        super().__init__()
        self._look, self._nearer = look, nearer
        self._today = today

    def compose(self) -> ComposeResult:
        """The line, and below it what is found."""
        with Frame(_("Find")):
            yield FindList(self._entries, _("anybody or anything: a name, a title, a word"))
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the keys to the line."""
        self.set_focus(self.query_one(FindLine))

    def _entries(self, typed: str) -> Iterator[Callable[[int], Row]]:
        if not typed.strip():
            yield _sentence(
                _("People, organisations, actions, events, goals, by any of their words.")
            )
            return
        sections = self._look(typed)
        for place, section in enumerate(sections):
            if place:
                yield lambda _width: Row(None, ())
            yield lambda _width, section=section: Row(None, _title(section))  # type: ignore[misc]  # bound now
            for hit in section.hits:
                yield lambda width, hit=hit, section=section: Row(  # type: ignore[misc]  # bound now
                    hit, _line(hit, section, self._today, width)
                )
        if not sections:
            for said in self._nearer(typed):
                yield _sentence(said)

    def action_open(self) -> None:
        """Answer with what is highlighted."""
        chosen = self.query_one(RowList).key
        if isinstance(chosen, Hit):
            self.answer(chosen)


def _sentence(said: str) -> Callable[[int], Row]:
    return lambda width: Row(None, (Span(fit(said, width), Tone.DIM),))


def _title(section: Section) -> Line:
    """The name of a section, with the number found and whether more are than shown."""
    names = {
        FoundKind.PERSON: _("People"),
        FoundKind.ACTION: _("Actions"),
        FoundKind.EVENT: _("Events"),
        FoundKind.GOAL: _("Goals"),
        FoundKind.ORGANISATION: _("Organisations"),
    }
    count = say_number(section.count)
    count = _("{count} or more").format(count=count) if section.capped else count
    left = section.count - len(section.hits)
    more = ngettext("{count} more: add a word", "{count} more: add a word", left).format(count=left)
    return (
        Span(names[section.kind], Tone.TITLE),
        Span(f"  {count}", Tone.DIM),
        Span(f" · {more}" if left > 0 else "", Tone.DIM),
    )


def _line(hit: Hit, section: Section, today: date, width: int) -> Line:
    """A thing found: its name, what it is known by, its day, which is never cut.

    The columns are those of its section.
    """
    if not width:
        return ()
    days = _column(_day(each, today) for each in section.hits)
    room = max(width - days, 0)
    if hit.kind is FoundKind.PERSON:
        beside = room - room * 2 // 5
    else:
        beside = min(_column(each.beside for each in section.hits), room * 2 // 5)
    tone = Tone.DIM if hit.state in (ActionState.DONE, ActionState.DROPPED) else Tone.PLAIN
    return (
        Span(fit(hit.name, max(room - beside, 0)), tone),
        Span(fit(hit.beside and _APART + hit.beside, beside), Tone.DIM),
        Span(fit(_day(hit, today), days, right=True), Tone.DIM),
    )


def _day(hit: Hit, today: date) -> str:
    """The day of a thing found, after its state unless it is open; people have none."""
    if hit.kind is FoundKind.PERSON:
        return ""
    closed = hit.state not in (None, ActionState.OPEN)
    state = action_states()[hit.state] if closed and hit.state else ""
    return " ".join(filter(None, (state, say_day(hit.day, today) if hit.day else "")))


def _column(texts: Iterable[str]) -> int:
    """The cells of a column of texts with those before it; none if all are empty."""
    widest = max(map(cell_width, texts), default=0)
    return widest and widest + len(_APART)
