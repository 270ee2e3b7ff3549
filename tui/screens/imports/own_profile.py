"""The question which profile of an archive is the user's own."""

from collections.abc import Callable, Sequence
from typing import Any

from textual.screen import Screen

from planner.imports.archive_wording import say_candidate
from planner.imports.conversations import Correspondent
from planner.language import _
from tui.dialogs.pick import Pick, numbered


def ask_own_profile(
    screen: Screen[Any],
    candidates: Sequence[Correspondent],
    take: Callable[[str | None], None],
) -> None:
    """Ask for one of the candidates; `take` gets its profile, or None if none is chosen."""
    options = numbered([(each.profile, say_candidate(each)) for each in candidates])
    screen.app.push_screen(Pick(_("Which of these profiles is yours?"), options), take)
