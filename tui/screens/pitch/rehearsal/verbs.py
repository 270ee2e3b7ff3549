"""The verbs of a rehearsal: start, stop, feel, another form, delete the last run."""

from typing import TYPE_CHECKING

from planner.language import _
from planner.pitch.pace import why_not_kept
from planner.pitch.run_clock import RunClock
from tui.screens.pitch.echo import ask_echo
from tui.screens.pitch.editor import verbs as editor

if TYPE_CHECKING:
    from tui.screens.pitch.rehearsal.screen import RehearsalScreen


def start(screen: "RehearsalScreen") -> None:
    """Begin to say the pitch."""
    screen.last = None
    screen.run_clock(RunClock.started(screen.ticks()))


def stop(screen: "RehearsalScreen") -> None:
    """End the run and keep it, or say why it is not kept."""
    clock, pitch = screen.clock, screen.pitch
    if clock is None or pitch is None:
        return
    seen = clock.looked_at(screen.ticks())
    form, script, target = screen.form, screen.script, screen.target
    screen.run_clock(None)
    screen.show_beginning()
    if seen is None:
        tell_held_up(screen)
    elif refused := why_not_kept(seen.elapsed, script.seconds, form):
        screen.notify(refused)
    else:
        with screen.changing(_("Rehearsal kept")):
            run = screen.store.rehearsals.keep(pitch, form, seen.elapsed, script.said, screen.today)
            screen.last, screen.last_target = run, target


def tell_held_up(screen: "RehearsalScreen") -> None:
    """Say that a run during which the program stood still is not kept."""
    screen.notify(_("Not kept: the program was suspended during the run."))


def another_form(screen: "RehearsalScreen") -> None:
    """Go on to the next form: whole, key words, hook alone."""
    screen.form = screen.form.next
    screen.last = None
    screen.reload()
    screen.show_beginning()


def feel(screen: "RehearsalScreen", felt: int) -> None:
    """Note how the last run felt."""
    if screen.last is not None:
        with screen.changing(_("Rehearsal felt: {felt} of 5").format(felt=felt)):
            screen.last = screen.store.rehearsals.feel(screen.last.id, felt)


def delete(screen: "RehearsalScreen") -> None:
    """Delete the last run in this form."""
    same = [run for run in screen.runs if run.form is screen.form]
    if same:
        with screen.changing(_("Rehearsal deleted")):
            screen.store.rehearsals.delete(same[-1].id)
            screen.last = None


def edit(screen: "RehearsalScreen") -> None:
    """Write the parts of the pitch."""
    if screen.pitch is not None:
        editor.edit(screen, screen.pitch.id)


def tell(screen: "RehearsalScreen") -> None:
    """Note what a listener repeated."""
    if screen.pitch is not None:
        ask_echo(screen, screen.pitch)
