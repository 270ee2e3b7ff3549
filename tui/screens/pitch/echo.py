"""The question what a listener repeated of a pitch."""

from functools import partial

from planner.grammar.completion import Source, begun_in
from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.pitches import Pitch
from tui.actions.ask_person import ask_which_person
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled
from tui.keyboard.commands import key_of


def ask_echo(screen: LiveScreen, pitch: Pitch) -> None:
    """Ask what they repeated, and who it was."""
    fields = [
        Field(
            "text",
            _("What did they repeat?"),
            hint=_("the words that stayed with them"),
            check=_needed,
        ),
        Field(
            "person",
            pgettext("listener", "Who"),
            hint=_("a name, or nothing"),
            begun=begun_in(Source.PEOPLE, among_known=True),
            check=partial(_meant, screen),
        ),
    ]
    title = _("Told: {audience}").format(audience=shorten(pitch.audience))
    kept_as = Question("pitch", "told", pitch.id)
    ask_form(screen, title, fields, kept_as, partial(_take, screen, pitch))


def _needed(text: str) -> None:
    if not text.strip():
        raise ValueError(_("Write the words that they said again, be they few."))


def _meant(screen: LiveScreen, name: str) -> list[int]:
    """The ids of the people whom a name means, if there is one.

    Raises:
        ValueError: if no person bears it, with a sentence.
    """
    if not name.strip():
        return []
    found = [each.id for each in screen.store.people.bearing(name)]
    if not found:
        said = _("{name} is not in your network yet: {key} in Network adds them.")
        key = key_of(screen, "network.new")
        raise ValueError(said.format(name=shorten(name.strip()), key=key))
    return found


def _take(screen: LiveScreen, pitch: Pitch, values: Filled) -> None:
    """Keep the echo; which person it was is asked if several bear the name."""

    def keep(person_id: int | None) -> None:
        with screen.changing(_("Echo kept")):
            screen.store.echoes.add(
                pitch.id, pitch.versions, values["text"], screen.today, person_id
            )

    with screen.answering():
        found = _meant(screen, values["person"])
        if len(found) > 1:
            ask_which_person(screen, _("Who repeated it?"), found, _("nobody of them"), keep)
        else:
            keep(found[0] if found else None)
