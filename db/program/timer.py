"""The running timer: kept beside the history, so that it survives whatever ends the program."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.program.drafts import SettingStore
    from planner.today.timer import Timer

_KEY = "timer"


class TimerStore:
    """The one timer that may run."""

    def __init__(self, settings: "SettingStore") -> None:
        self._settings = settings

    def get(self) -> "Timer | None":
        """The running timer, if any; one that cannot be read does not run."""
        said = self._settings.get(_KEY)
        if not said:
            return None
        from planner.today.timer import timer_kept  # mostly no timer runs

        return timer_kept(said)

    def start(self, timer: "Timer") -> None:
        """Let a timer run in place of any other."""
        day = timer.day.isoformat()
        self._settings.set(_KEY, json.dumps([timer.action_id, timer.planned, day, *timer.began]))

    def stop(self) -> None:
        """Let none run."""
        self._settings.set(_KEY, "")
