"""Small facts about the program itself, the running timer among them, beside the history."""

import json
from typing import TYPE_CHECKING

from db.engine.database import database
from db.models.memory import Setting

if TYPE_CHECKING:
    from planner.today.timer import Timer

_TIMER = "timer"


class SettingStore:
    """Small facts the program remembers about itself."""

    def get(self, key: str) -> str:
        """The fact kept under `key`, or an empty text."""
        setting = Setting.get_or_none(Setting.key == key)
        return "" if setting is None else setting.value

    def set(self, key: str, value: str) -> None:
        """Keep a fact under `key`."""
        with database.atomic():
            Setting.insert(key=key, value=value).on_conflict(
                conflict_target=[Setting.key], preserve=[Setting.value]
            ).execute()


class TimerStore:
    """The one timer that may run."""

    def __init__(self, settings: SettingStore) -> None:
        self._settings = settings

    def get(self) -> "Timer | None":
        """The running timer, if any; one that cannot be read does not run."""
        said = self._settings.get(_TIMER)
        if not said:
            return None
        from planner.today.timer import timer_kept  # mostly no timer runs

        return timer_kept(said)

    def start(self, timer: "Timer") -> None:
        """Let a timer run in place of any other."""
        day = timer.day.isoformat()
        self._settings.set(_TIMER, json.dumps([timer.action_id, timer.planned, day, *timer.began]))

    def stop(self) -> None:
        """Let none run."""
        self._settings.set(_TIMER, "")
