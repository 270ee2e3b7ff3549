"""Several lines pasted about people met: listed, and saved as one change."""

from collections.abc import Callable, Sequence

from planner.grammar import GrammarError, PersonLine, understood_person
from planner.language import _, ngettext
from tui.base.session import SessionScreen
from tui.base.writing import changing_each
from tui.dialogs.pasted_lines import PastedLines
from tui.dialogs.reader import Understood


def list_pasted(
    screen: SessionScreen,
    event_id: int,
    lines: Sequence[str],
    read: Callable[[str], PersonLine],
    saved: Callable[[], None],
) -> None:
    """List the people of pasted lines; once kept, each is met at the event, and `saved` called.

    A line that fits several known people is refused: it is to be written by itself, or with the
    organisation.
    """
    debriefs, today = screen.store.debriefs, screen.today

    def match(text: str) -> tuple[PersonLine, int | None]:
        line = read(text)
        found = debriefs.meant(event_id, line)
        if found.open:
            raise GrammarError(_("Several people are called so: add @ and the organisation."))
        return line, found.sure

    def understand(text: str) -> Understood:
        line, known = match(text)
        name, *others = understood_person(line)
        standing = _("new") if known is None else _("known already")
        return [name, (_("In your network"), standing), *others]

    def keep(kept: tuple[str, ...] | None) -> None:
        if kept is None:
            return
        before = screen.store.last_change
        several = ngettext("{n} person written down", "{n} people written down", len(kept))
        with changing_each(screen, kept, _("Written down"), several) as texts:
            for text in texts:
                line, known = match(text)
                debriefs.meet(event_id, line, text, today, person_id=known)
            saved()
        if screen.store.last_change is before:  # refused, which is told: nothing pasted is lost
            list_pasted(screen, event_id, kept, read, saved)

    screen.app.push_screen(PastedLines(_("Who you met"), lines, understand), keep)
