"""Several lines pasted about people met: listed, and saved as one change."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from planner.grammar import GrammarError, PersonLine, understood_person
from planner.language import _, ngettext
from tui.base.session import SessionScreen
from tui.base.writing import changing_each
from tui.dialogs.pasted_lines import PastedLines
from tui.dialogs.reader import Understood
from tui.screens.events.debrief.debriefed import Debriefed
from tui.screens.events.debrief.verbs import read_line


class PastedPeople(NamedTuple):
    """People pasted in the debrief of the event `shown`; `saved` follows the write.

    Days count from the day on which they were pasted, and are listed.

    A line that fits several known people is refused: it is to be written by itself, or with the
    organisation.
    """

    screen: SessionScreen
    shown: Debriefed | None
    today: date
    saved: Callable[[], None]

    @property
    def _event_id(self) -> int:
        return self.shown.id if self.shown else 0

    def list_lines(self, lines: Sequence[str]) -> None:
        """Show the lines; those kept are people met at the event."""
        listed = PastedLines(_("Who you met"), lines, self._understand)
        self.screen.app.push_screen(listed, self._keep)

    def _match(self, text: str) -> tuple[PersonLine, int | None]:
        line = read_line(self.screen, self.shown, text, self.today)
        found = self.screen.store.debriefs.meant(self._event_id, line)
        if found.open:
            raise GrammarError(_("Several people are called so: add @ and the organisation."))
        return line, found.sure

    def _understand(self, text: str) -> Understood:
        line, known = self._match(text)
        name, *others = understood_person(line)
        standing = _("new") if known is None else _("known already")
        return [name, (_("In your network"), standing), *others]

    def _keep(self, kept: tuple[str, ...] | None) -> None:
        if kept is None:
            return
        store, before = self.screen.store, self.screen.store.last_change
        several = ngettext("{n} person written down", "{n} people written down", len(kept))
        with changing_each(self.screen, kept, _("Written down"), several) as texts:
            for text in texts:
                line, known = self._match(text)
                store.debriefs.meet(self._event_id, line, text, self.today, person_id=known)
            self.saved()
        if store.last_change is before:  # refused, which is told: nothing pasted is lost
            self.list_lines(kept)
