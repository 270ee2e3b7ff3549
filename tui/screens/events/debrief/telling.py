"""What happened, why, and what to do next time; the minutes, the cost, and the end."""

from collections.abc import Callable, Mapping

from planner.events.debriefs import DebriefFields
from planner.grammar.times import parse_minutes
from planner.language import _
from planner.language.money import parse_sum, say_sum
from planner.model.events import minutes_there
from tui.dialogs.edit_conflict import changed_elsewhere
from tui.drawing.text_line import Span, Tone, wrap
from tui.screens.events.debrief.meeting import Meeting
from tui.screens.events.debrief.typing import TypeLine
from tui.screens.events.debrief.view import FIELDS, At
from tui.widgets.fixed_block import Page

_FIRST = "happened"
_NUMBERS: Mapping[str, Callable[[str], int | None]] = {"minutes": parse_minutes, "cost": parse_sum}


class Telling(Meeting):
    """The last pages; every field is saved when one goes on from it."""

    _filled: dict[str, str] = {}
    """What was put into each field last, to know which have been typed into."""
    _theirs: Mapping[str, str] = {}
    """What another window wrote into fields that were typed into here, until that is told."""
    _insisted = False
    """Whether to end it once more ends a debrief in which nothing stands."""

    @property
    def field(self) -> str:
        """The field that has the keys."""
        held = self.focused.id if self.focused else None
        return _FIRST if held not in FIELDS or held is None else held

    @property
    def is_said(self) -> bool:
        """Whether anybody was met, or anything said or typed."""
        said = self.debrief is not None and self.debrief.is_said
        typed = (self._line(name).value != text for name, text in self._filled.items())
        return said or bool(self.parts) or any(typed)

    def enter_event(self, at: At, field: str = "") -> None:
        """Go to a page of the event; a field half typed goes on there."""
        super().enter_event(at, field)
        if at is At.TELL:
            self.to_telling(field)

    def to_telling(self, field: str = "") -> None:
        """Show the fields, one sentence of which is enough."""
        self.show_page(At.TELL)
        self._insisted = False
        self._fill()
        self._tell("")
        for name in FIELDS:
            if draft := self.draft_of(self._about(name)):
                self._line(name).put(draft)
        self._go_to(field or _FIRST)

    def load(self) -> None:
        """Read the fields again; what is being typed stays."""
        super().load()
        if self.event is not None and self.at is At.TELL:
            self._fill()

    def follow(self, line: str, text: str) -> None:
        """Keep a field half typed."""
        super().follow(line, text)
        if line in FIELDS and self.event is not None and text != self._filled.get(line):
            self.drafted(self._about(line), text, self.draft_title)

    def _about(self, name: str) -> str:
        return f"event-{self.event_id}.{name}"

    def _line(self, name: str) -> TypeLine:
        return self.query_one(f"#{name}", TypeLine)

    def _fill(self) -> None:
        """Put what is known into the fields that have not been typed into since."""
        for name, text in self._known().items():
            line = self._line(name)
            untouched = name not in self._filled or line.value == self._filled[name]
            if not untouched and text not in (self._filled[name], line.value):
                self._theirs = {**self._theirs, name: text}
            self._filled = self._filled | {name: text}
            if untouched:
                line.put(text)

    def _known(self) -> dict[str, str]:
        """What has been said, else what the event lets one expect."""
        event, said = self.event, self.debrief
        if event is None:
            return {}
        minutes = said.minutes if said and said.minutes is not None else minutes_there(event)
        cost = said.cost if said and said.cost is not None else event.cost
        return {
            "planned": (said.planned if said else "") or event.aim,
            "happened": said.happened if said else "",
            "why": said.why if said else "",
            "next_time": said.next_time if said else "",
            "minutes": "" if minutes is None else str(minutes),
            "cost": "" if cost is None else say_sum(cost),
        }

    def _go_to(self, name: str) -> None:
        line = self._line(name)
        self.focus_first(line)
        if name in _NUMBERS:
            line.select_all()
        self.remember(name)

    def go_on_telling(self, by: int = 1) -> None:
        """Save the field and go to the next one; after the last the debrief ends."""
        names = list(FIELDS)
        if not self._save():
            return
        place = names.index(self.field) + by
        if place < 0:
            self.to_people()
        elif place < len(names):
            self._go_to(names[place])
        elif by > 0 and self.at is At.TELL:
            self.end(seen=True)

    def _save(self, *, closed: bool = False, seen: bool = False) -> bool:
        """Save what has been typed; False, with a sentence, if it is no number where one is due.

        What was filled in beforehand is saved at the end, where it was `seen`.
        """
        with self.telling():
            self.load()
        if self.event is None:  # another window has taken it away
            return False
        said, wrong = self._said()
        wrong = wrong or self._written_elsewhere(said)
        self._tell(wrong)
        if wrong:
            return False
        if closed:
            said |= {"closed": True, **(self._expected() if seen else {})}
        kept = not said
        if said:
            with self.changing(""):
                self.store.debriefs.say(self.today, event_id=self.event_id, **said)
                kept = True
        if not kept:  # the disk or another window: it is told, and the text still stands
            return False
        self._theirs = {}
        for name in FIELDS:
            self.forget_draft(self._about(name))
        return True

    def _written_elsewhere(self, said: DebriefFields) -> str:
        """That another window wrote into a field too; told once, then what stands here counts."""
        name = next((name for name in said if name in self._theirs), "")
        if not name:
            return ""
        theirs = self._theirs[name]
        self._theirs = {other: text for other, text in self._theirs.items() if other != name}
        return changed_elsewhere(FIELDS[name], theirs)

    def _tell(self, wrong: str) -> None:
        """Say what cannot be used, else that one sentence is enough."""
        tone = Tone.DUE if wrong else Tone.DIM
        said = wrong or _("One sentence is enough. ↑ from the first line goes back to the people.")
        self.query_one("#wrong", Page).show(
            lambda width: [(Span(line, tone),) for line in wrap(said, width)]
        )

    def _said(self) -> tuple[DebriefFields, str]:
        """The fields typed into since they were filled, and what cannot be used of them."""
        said: dict[str, object] = {}
        for name in FIELDS:
            text = self._line(name).value
            if text == self._filled.get(name):
                continue
            try:
                said[name] = _NUMBERS[name](text) if name in _NUMBERS else text.strip()
            except ValueError as error:
                return {}, str(error)
        return said, ""  # type: ignore[return-value]  # the fields are those of the debrief

    def _expected(self) -> DebriefFields:
        """What was filled in beforehand and left so."""
        texts = {name: self._line(name).value for name in ("planned", *_NUMBERS)}
        return {
            "planned": texts["planned"].strip(),
            "minutes": parse_minutes(texts["minutes"]),
            "cost": parse_sum(texts["cost"]),
        }

    def forget_event(self) -> None:
        """Put the event aside, as it stands."""
        super().forget_event()
        self._filled, self._theirs = {}, {}
        self.person_line.put("")

    def end(self, *, seen: bool) -> None:
        """Save and close the debrief, and show what it has kept; an empty one only if insisted."""
        if not (self.is_said or self._insisted):
            self._insisted = True
            said = _("Nothing was written: it stays to be debriefed. {key} ends it all the same.")
            self._tell(said.format(key=self.key("end")))
            return
        if not self._save(closed=True, seen=seen):
            return
        self.keep()
        self.show_page(At.END)
        self.set_focus(None)
        self.load()
