"""Settings of the program itself and its running timer, outside the history."""

import json
from typing import TYPE_CHECKING

from db.engine.database import database

if TYPE_CHECKING:
    from planner.today.timer import Timer

# Without a model: a start would make it, to read some of these.
_SET = """INSERT INTO setting (key, value) VALUES (?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value"""
_TIMER = "timer"


class SettingStore:
    """Key and value pairs that the program keeps about itself."""

    def get(self, key: str) -> str:
        """The value of `key`, or an empty text."""
        found = database.execute_sql("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""

    def set(self, key: str, value: str) -> None:
        """Set the value of `key`."""
        with database.atomic():
            database.execute_sql(_SET, (key, value))


class TimerStore:
    """The one timer that may run."""

    def __init__(self, settings: SettingStore) -> None:
        self._settings = settings

    def get(self) -> "Timer | None":
        """The running timer, if any; an unreadable one counts as none."""
        said = self._settings.get(_TIMER)
        if not said:
            return None
        from planner.today.timer import timer_kept  # mostly no timer runs

        return timer_kept(said)

    def start(self, timer: "Timer") -> None:
        """Start a timer in place of any other."""
        day = timer.day.isoformat()
        self._settings.set(_TIMER, json.dumps([timer.action_id, timer.planned, day, *timer.began]))

    def stop(self) -> None:
        """Stop the timer."""
        self._settings.set(_TIMER, "")
