"""Import people from a file, over the list of people."""

from functools import partial

from planner.imports.plan import ImportPlan
from planner.language import _, ngettext
from planner.model.drafts import Question
from planner.network.query import EVERYBODY
from tui.base.live_screen import LiveScreen
from tui.base.writing import tell_done
from tui.keyboard.commands import done_said, key_of

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
        done += _(", {number} possibly the same as somebody known").format(number=possible)
    tell_done(screen, screen.surroundings, done_said(screen, done))
    if said := say_triage(screen) if plan.total.created else say_no_circle(screen):
        screen.notify(said, timeout=SHOWN_FOR)


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
