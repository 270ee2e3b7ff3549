"""The fields of a form, and its answer: their texts, and the day on which each was read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from planner.grammar.completion import Begun
from tui.widgets.earlier_text import ReadEarlier

Value = TypeVar("Value")


class Filled(dict[str, str]):
    """The text of each field by its name; days in a text count from the day it was read on."""

    def __init__(self, texts: Mapping[str, str], days: Mapping[str, date]) -> None:
        """Hold texts read on `days`, by the names of their fields."""
        super().__init__(texts)
        self._days = days

    def day_of(self, name: str) -> date:
        """The day on which the text of a field was read as shown."""
        return self._days[name]

    def merged(self, texts: Mapping[str, str]) -> "Filled":
        """Other texts, read on the same days."""
        return Filled(texts, self._days)


Check = Callable[[str], object]
Beside = Callable[[Filled], object]
Reading = Callable[[Filled], str]
"""Says what is understood of a field, empty if nothing; ValueError, with a sentence, if nothing
can be made of it."""


def reading(
    name: str, read: Callable[[str, date], Value | None], say: Callable[[Value], str]
) -> Reading:
    """Say the value that `read` makes of the field called `name`, if it makes one."""

    def said(filled: Filled) -> str:
        value = read(filled[name], filled.day_of(name))
        return "" if value is None else say(value)

    return said


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    `choices` are values with their names; `lines` over 1 make a longer text, which is still one
    `sentence` if it says so. `check` raises
    ValueError with a sentence for what cannot be used, `beside` does so of what cannot stand beside
    the other fields. With `goes_on`, enter goes to the next field instead of saving. `begun` finds
    the names begun in the field. A day, an hour or a length has a `reading`, which is told in as
    many `rows` below it at every letter, beside it if 0; what it refuses is not saved. A field is
    there `only_if` the choice of a name has one of some values, or once the field it stands `after`
    is filled.
    `earlier` reads what was written in it before, which it offers.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    choices: Sequence[tuple[str, str]] = ()
    lines: int = 1
    check: Check | None = None
    goes_on: bool = False
    begun: Begun | None = None
    reading: Reading | None = None
    rows: int = 1
    beside: Beside | None = None
    only_if: tuple[str, Sequence[str]] | None = None
    after: str = ""
    earlier: ReadEarlier | None = None
    sentence: bool = False

    @property
    def rows_typed(self) -> int:
        """The rows of the widget itself."""
        return 1 if self.choices else self.lines

    @property
    def rows_told(self) -> int:
        """The rows below it with what is understood of it."""
        return self.rows if self.reading is not None else 0

    def look_at(self, filled: Filled) -> None:
        """Raise ValueError, with a sentence, if the text of this field cannot be used."""
        if self.check is not None:
            self.check(filled[self.name])
        for look in (self.reading, self.beside):
            if look is not None:
                look(filled)
