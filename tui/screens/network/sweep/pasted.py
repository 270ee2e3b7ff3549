"""Several names pasted in a sweep: listed, and saved as one change."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from jobs.name_in_sweep import meant, read_line
from planner.grammar import GrammarError, PersonLine
from planner.language import _, ngettext
from planner.network.sweeps.topics import Topic
from tui.base.session import SessionScreen
from tui.base.writing import changing_each
from tui.dialogs.pasted_lines import PastedLines
from tui.dialogs.reader import Understood
from tui.screens.network.sweep.line_preview import said_of
from tui.screens.network.sweep.position import PASTED, question_of


class PastedNames(NamedTuple):
    """Names pasted for a topic; `write` writes one, `saved` follows the change.

    A line that fits several known people is refused: it is to be typed by itself, or with the
    organisation.
    """

    screen: SessionScreen
    topic: Topic
    write: Callable[[PersonLine, int | None], int]
    saved: Callable[[], None]

    def list_lines(self, lines: Sequence[str]) -> None:
        """Show the lines, kept as a draft until they are saved as names of the sitting."""
        listed = PastedLines(
            self.topic.name,
            lines,
            self._understand,
            drafts=self.screen.store.drafts,
            kept_as=question_of(self.topic.key, PASTED),
        )
        self.screen.app.push_screen(listed, self._keep)

    def _match(self, text: str) -> tuple[PersonLine, int | None]:
        line = read_line(self.screen.store, text, self.screen.today)
        found = meant(self.screen.store, line)
        if found.open:
            raise GrammarError(_("Several people are called so: add @ and the organisation."))
        return line, found.sure

    def _understand(self, text: str) -> Understood:
        line, known = self._match(text)
        name, *others = said_of(self.screen.store, self.topic, line, known)
        standing = _("new") if known is None else _("known already")
        return [name, (_("In your network"), standing), *others]

    def _keep(self, kept: tuple[str, ...] | None) -> None:
        if kept is None:
            return
        store, before = self.screen.store, self.screen.store.last_change
        several = ngettext("{n} person written down", "{n} people written down", len(kept))
        with changing_each(self.screen, kept, _("Written down"), several) as texts:
            for text in texts:
                self.write(*self._match(text))
            self.saved()
        if store.last_change is before:  # refused, which is told: nothing pasted is lost
            self.list_lines(kept)
