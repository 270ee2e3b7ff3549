"""The content files of the demo, and its days relative to today."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from planner.calendar.working_days import WorkingDays

Entry = dict[str, Any]
"""One table of a TOML file; its keys are explained at the top of the file."""

_FOLDER = Path(__file__).parent
_DAY = timedelta(days=1)


def entries(language: str, name: str) -> list[Entry]:
    """The entries of one kind ("person", "goal", "event"…) in `language`."""
    files = {"person": "people", "pitch": "pitches"}
    files |= dict.fromkeys(("sector", "persona", "proposition"), "market")
    file = _FOLDER / language / f"{files.get(name, f'{name}s')}.toml"
    found: list[Entry] = tomllib.loads(file.read_text(encoding="utf-8"))[name]
    return found


@dataclass(frozen=True, slots=True)
class Days:
    """Days counted from today."""

    today: date
    working: WorkingDays

    def ago(self, days: int) -> date:
        """The day that many days ago, or the last working day before it."""
        return self.working.last(1, self.today - timedelta(days=days))[0]

    def at(self, number: int) -> date:
        """The day that many working days after today, or before it if negative; 0 is today."""
        day = self.today
        for _step in range(number):
            day = self.working.next_after(day)
        return self.working.last(-number, day - _DAY)[-1] if number < 0 else day
