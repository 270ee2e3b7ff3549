"""Position in a debrief: stored when it is left, chosen when one begins."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from planner.language import _, pgettext
from planner.model.drafts import About, Question
from planner.model.stored_json import NUMBERS, one_of, whole

DEBRIEF = "debrief"
NEW = "new"
"""The name of the line of a new event."""
PERSON = "person"
"""The name of the line of a person met."""
_EVENT = "event-"
_ACTION = "action-"


class At(StrEnum):
    """The pages, in their order; the values are stored."""

    CHOOSE = "choose"
    PEOPLE = "met"
    TELL = "tell"
    END = "end"


STAGES: Mapping[At, str] = {
    At.PEOPLE: pgettext("stage", "people"),
    At.TELL: pgettext("stage", "what happened"),
    At.END: pgettext("stage", "what follows"),
}
"""The names of the pages of the event, in their order."""


FIELDS: Mapping[str, str] = {
    "planned": pgettext("debrief", "Planned"),
    "happened": pgettext("debrief", "Happened"),
    "why": pgettext("debrief", "Why"),
    "next_time": pgettext("debrief", "Next time"),
    "minutes": _("Minutes"),
    "cost": _("Cost"),
}
"""The fields of a debrief with their labels, in the order in which they are asked."""


@dataclass(frozen=True, slots=True)
class Position:
    """A page of an event's debrief, the field that had the keys, the saved line being edited.

    `editing` holds the row and the place of that line, `aside` the text half typed before it.
    """

    event_id: int
    page: At = At.PEOPLE
    field: str = ""
    editing: tuple[int, int] | None = None
    aside: str = ""

    def facts(self) -> dict[str, object]:
        """Return the position as the session stores it."""
        kept: dict[str, object] = {
            "event": self.event_id,
            "page": self.page.value,
            "field": self.field,
        }
        if self.editing is not None:
            kept |= {"editing": list(self.editing), "aside": self.aside}
        return kept


def position_of(kept: Mapping[str, Any]) -> Position:
    """Read a stored position; that of no event, 0, if nothing usable was stored."""
    editing = kept.get("editing")
    return Position(
        whole(kept.get("event"), NUMBERS, 0),
        one_of(kept.get("page"), (At.PEOPLE, At.TELL), At.PEOPLE),
        one_of(kept.get("field"), FIELDS, ""),
        (editing[0], editing[1]) if isinstance(editing, list) and len(editing) == 2 else None,
        str(kept.get("aside", "")),
    )


def begin_at(about: str, left: Position) -> Position | None:
    """Choose the position for a debrief begun about an event, a field of it, or about nothing.

    One about nothing, or beside an action, goes on where the last one was `left`; None if the event
    has to be asked.
    """
    asked = Question.within(DEBRIEF, about)
    if not asked.action.startswith(_EVENT):
        beside = not about or about.startswith(_ACTION)
        return left if beside and left.event_id else None
    event_id, field = _number(asked.action.removeprefix(_EVENT)), asked.about
    if event_id != left.event_id:
        page = At.TELL if field else At.PEOPLE
        return Position(event_id, page, one_of(field, FIELDS, ""))
    return replace(left, field=one_of(field or left.field, FIELDS, ""))


def beside_action(key: About) -> str:
    """Tell for a debrief the action that was at hand where it was begun, by the key of its row."""
    return f"{_ACTION}{key}"


def action_beside(about: str) -> str:
    """The key of the action at hand; empty without one."""
    return about.removeprefix(_ACTION) if about.startswith(_ACTION) else ""


def enter_at(event_id: int, left: Position) -> Position:
    """Choose the position for an event that has been chosen."""
    if left.event_id == event_id:
        return replace(left, page=At.PEOPLE)
    return Position(event_id)


def question_of(event_id: int, field: str = "") -> Question:
    """Question that the line of people of an event answers, or one of its fields."""
    return Question(DEBRIEF, f"{_EVENT}{event_id}", field)


def _number(text: str) -> int:
    """Read the number of an event; 0, which no event has, for anything else."""
    return whole(int(text[:20]), NUMBERS, 0) if text.isascii() and text.isdigit() else 0
