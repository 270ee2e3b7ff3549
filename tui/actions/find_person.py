"""Find the one person of a name typed in a form."""

from planner.grammar.names import parse_names
from planner.language import _
from planner.language.text import shorten
from tui.actions.line import ActionReader
from tui.base.live_screen import LiveScreen


def find_person(screen: LiveScreen, name: str) -> int:
    """Id of the one person of a full or given name.

    Raises:
        ValueError: if there is none or more than one.
    """
    store = screen.store
    line = ActionReader(store, screen.today).read(f"x with: {name}")  # not wrapped: grammar
    if line.person_id is not None and line.note is None:
        return line.person_id
    if len(parse_names(name)) > 1:
        said = _("An action is with one person: one name here, the others in the note.")
    else:
        several, nobody = _("Several people fit “{name}”."), _("Nobody is called “{name}”.")
        said = several if line.candidates else nobody
    raise ValueError(said.format(name=shorten(name)))
