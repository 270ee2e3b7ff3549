"""Personas matched in a thread while the review opens, so that it names the gaps that closed."""

from contextlib import suppress

from db.errors import StoreError
from jobs.diagnose import match_personas
from tui.base.live_screen import LiveScreen


def match(screen: LiveScreen) -> None:
    """Match the personas, if there are any; what is new is shown once that is done."""
    store, today = screen.store, screen.today
    if not store.personas.all():
        return

    def look() -> None:
        with suppress(StoreError), store.in_thread():
            if match_personas(store, today):
                screen.app.call_from_thread(_show, screen)

    screen.run_worker(look, thread=True, exclusive=True, exit_on_error=False, group="matching")


def _show(screen: LiveScreen) -> None:
    if screen.is_mounted:
        screen.reload()
