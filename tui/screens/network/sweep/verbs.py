"""Verbs of the memory sweep: functions over the live screen that write."""

from typing import TYPE_CHECKING

from jobs.diagnose import say_fits
from jobs.name_in_sweep import write_name
from planner.grammar import PersonLine
from planner.language import _
from planner.language.text import shorten
from planner.network.sweeps.topics import Topic

if TYPE_CHECKING:
    from tui.screens.network.sweep.screen import SweepScreen


def save(screen: "SweepScreen", topic: Topic) -> None:
    """Write the name that is typed."""
    with screen.telling():
        new = screen.names.new_name
        screen.drafts.save()  # whole, should the power fail before it is cleared
        written: list[int] = []
        with screen.changing(lambda: say_fits(screen.store, written)):
            written.append(write(screen, topic, new.line, new.person_id))
            saved(screen, topic)


def saved(screen: "SweepScreen", topic: Topic) -> None:
    """Empty the line, and forget its draft."""
    screen.names.clear()
    screen.drafts.forget(topic)


def write(screen: "SweepScreen", topic: Topic, line: PersonLine, person_id: int | None) -> int:
    """Write one name of the sitting, within a change; the person's id."""
    before = screen.ids_of(topic)
    again = person_id in before
    number = write_name(screen.store, topic, line, screen.today, person_id, again=again)
    screen.remember(topic, number, before, is_new=person_id is None)
    return number


def enjoyed(screen: "SweepScreen") -> None:
    """Note that talking with the highlighted person was a pleasure, or no longer."""
    named = screen.highlighted
    if named is None:
        return
    said = _("{name}: no longer to call again") if named.enjoyed else _("{name}: to call again")
    with screen.changing(said.format(name=shorten(named.name))):
        screen.store.people.change(named.id, screen.today, enjoyed=not named.enjoyed)


def end(screen: "SweepScreen", topic: Topic) -> None:
    """Keep that no further name came to mind."""
    with screen.changing(""):
        screen.store.sweeps.end(topic, screen.today)


async def card(screen: "SweepScreen") -> None:
    """Open the card of the highlighted person."""
    named = screen.highlighted
    if named is not None:
        await screen.app.run_action(f"card({named.id})", screen.app)
