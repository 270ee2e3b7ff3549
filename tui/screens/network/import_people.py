"""Import people from a file, over the list of people."""

from functools import partial

from planner.imports.archive_wording import say_brought
from planner.imports.plan import ImportPlan
from planner.language import _, ngettext
from planner.model.drafts import Question
from planner.model.vocabulary import Kind
from planner.network.personas.triumph import say_closed
from planner.network.query import EVERYBODY
from tui.base.live_screen import LiveScreen
from tui.base.writing import tell_done
from tui.keyboard.commands import done_said, key_of
from tui.people.open_person import open_one_of

SHOWN_FOR = 10.0
"""Seconds that the hint after an import stands."""


def ask_file(screen: LiveScreen) -> None:
    """Ask for the file, show what it would do, and write it once that is agreed."""
    from tui.screens.imports.import_files import ImportFiles

    kept_as, circle = Question("network", "import"), key_of(screen, "network.circle")
    question = ImportFiles(screen.store, screen.surroundings.clock, kept_as, circle)
    screen.app.push_screen(question, partial(_tell, screen))


def _tell(screen: LiveScreen, plan: ImportPlan | None) -> None:
    """Show the people imported and their number."""
    if plan is None:
        return
    if plan.is_empty:
        screen.notify(_("Nothing was new; nothing was written."))
        return
    said = _("Brought in: {created} created, {updated} updated")
    done = said.format(created=plan.total.created, updated=plan.total.updated)
    if possible := plan.total.possible:
        said = _(", {number} possibly the same ({key}, {view})")
        key = key_of(screen, "network.view")
        done += said.format(number=possible, key=key, view=_("Duplicates"))
    tell_done(screen, screen.surroundings, done_said(screen, done))
    for each in plan.closed[:1]:
        screen.notify(say_closed(each))
    if plan.archive and plan.archive.changes:
        _show_first_tie(screen, say_brought(plan.archive, plan.total.created))
    if said := say_triage(screen) if plan.total.created else say_no_circle(screen):
        screen.notify(said, timeout=SHOWN_FOR)


def _show_first_tie(screen: LiveScreen, brought: str) -> None:
    """Show what an archive brought and the dormant tie that Today proposes now, if it has one."""
    proposed = screen.store.day.agenda(screen.today).proposed
    ties = [action for action in proposed if action.kind is Kind.RECONNECT and action.person_id]
    if not ties:
        return
    from tui.screens.imports.first_tie import FirstTie

    person = screen.store.people.card(ties[0].person_id or 0)
    question = FirstTie(brought, ties[0], person)
    screen.app.push_screen(question, partial(_open_card, screen))


def _open_card(screen: LiveScreen, person_id: int | None) -> None:
    if person_id is not None:
        open_one_of(screen, [person_id])


def say_triage(screen: LiveScreen) -> str:
    """The key that goes through the people without a circle; empty if all have one."""
    count = screen.store.triage.waiting()
    if not count:
        return ""
    return ngettext(
        "{count} person without a circle: {key} shows what is known and asks",
        "{count} people without a circle: {key} goes through them, twenty at a sitting",
        count,
    ).format(count=count, key=key_of(screen, "session.triage"))


def say_no_circle(screen: LiveScreen) -> str:
    """One line on people of whom none is in a circle, with the key that gives one; else empty."""
    people = screen.store.people
    count = people.count(EVERYBODY)
    if not count or people.filled().circle:
        return ""
    return ngettext(
        "{count} person, in no circle yet: {key} gives one",
        "{count} people, none in a circle yet: {key} gives one",
        count,
    ).format(count=count, key=key_of(screen, "network.circle"))
