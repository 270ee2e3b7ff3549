"""Preview of a name in a sweep: whom it means, and what will be written."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from db.store import Store
from jobs.name_in_sweep import as_written, meant, read_line
from planner.grammar import PersonLine, understood_person
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.network.bearers import Meant
from planner.network.sweeps.bare_names import split_names
from planner.network.sweeps.colleagues import say_former
from planner.network.sweeps.topics import Topic
from tui.actions.candidates import Candidates, candidate_lines, wrapped
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.keyboard.commands import key_of
from tui.screens.network.sweep.lines import hint_lines
from tui.widgets.fixed_block import FixedBlock


class NewName(NamedTuple):
    """A name to be written, of a known person or of a new one."""

    line: PersonLine
    person_id: int | None


class LinePreview(FixedBlock):
    """Follows the line as it is typed, and holds the candidate chosen for it."""

    def __init__(self, store: Store, clock: Callable[[], date]) -> None:
        """Read lines for `store`, on the day of `clock`."""
        super().__init__(id="meant", classes="pane--side")
        self._store, self._clock = store, clock
        self._matched: object = None
        self._candidates = Candidates()
        self.topic: Topic | None = None
        self.any_named = False

    @property
    def has_choice(self) -> bool:
        """Whether the line has several candidates."""
        return self._candidates.is_open

    def expect(self, topic: Topic, *, any_named: bool) -> None:
        """Take a topic; candidates are looked for again."""
        self.topic, self.any_named = topic, any_named
        self._matched = None

    def choose_next(self, text: str) -> None:
        """Choose the next candidate for the line."""
        self._candidates = self._candidates.next()
        self.show_line(text)

    def read(self, text: str) -> NewName:
        """Read a line to be written.

        Raises:
            GrammarError: if it has no name, or if a candidate has to be chosen first.
        """
        line = read_line(self._store, text, self._clock())
        self._find(line)
        if not self._candidates.is_chosen:
            key = key_of(self, "sweep.who")
            raise GrammarError(_("{key} chooses which one is meant.").format(key=key))
        return NewName(line, self._candidates.person_id)

    def show_line(self, text: str) -> None:
        """Show what is understood of a line."""
        self.show(self._lines_of(text))

    def _lines_of(self, text: str) -> Callable[[int], Sequence[Line]]:
        topic, any_named = self.topic, self.any_named
        if topic is None:
            return lambda _width: ()
        if not text.strip():
            keys = key_of(self, "sweep.undo"), key_of(self, "sweep.enjoyed")
            return lambda width: hint_lines(topic, keys, any_named, width)
        if len(names := split_names(text)) > 1:
            several = _("{n} names: enter lists them before they are saved.").format(n=len(names))
            return lambda width: [(Span(each, Tone.DIM),) for each in wrap(several, width)]
        try:
            line = read_line(self._store, text, self._clock())
        except GrammarError as error:
            said = str(error)
            return lambda width: [(Span(each, Tone.DUE),) for each in wrap(said, width)]
        self._find(line)
        about = candidate_lines(
            line.name, self._candidates, False, key_of(self, "sweep.who"), self._clock()
        )
        _name, *pairs = said_of(self._store, topic, line, self._candidates.person_id)
        return lambda width: [*wrapped(about, width), *pair_lines(pairs, width)]

    def _find(self, line: PersonLine) -> None:
        """Look for the candidates, if the line names others than before."""
        matched = (line.name, line.organisation, line.emails, line.urls)
        if matched != self._matched:
            self._matched = matched
            self._candidates = _candidates(meant(self._store, line))


def said_of(
    store: Store, topic: Topic, line: PersonLine, person_id: int | None
) -> list[tuple[str, str]]:
    """The labels and values that a line writes, the job at the employer included."""
    read = as_written(store, topic, line, person_id)
    pairs = list(understood_person(read.line))
    if read.job is not None:
        pairs.insert(1, (_("Former job"), say_former(read.job)))
    return pairs


def _candidates(found: Meant) -> Candidates:
    """The people of the name, those of a similar one, a new one; of several none is chosen."""
    known = (*found.same, *found.alike)
    place = next((at for at, row in enumerate(known) if row.id == found.sure), None)
    if place is None:
        place = -1 if found.open else len(known)
    return Candidates((*known, None), place)
