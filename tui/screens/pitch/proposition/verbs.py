"""Verbs on the value proposition: write, copy, compare its versions, delete it."""

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from db.errors import StoreError
from planner.language import _
from planner.model.drafts import Question
from planner.pitch.proposition.proposition import Proposition, Slot, Wording
from tui.people.ask_persona import ask_persona
from tui.screens.pitch.proposition.choosing import PLACE, choose

if TYPE_CHECKING:
    from tui.screens.pitch.proposition.screen import PropositionScreen
    from tui.screens.pitch.proposition.write import WriteProposition


def new(screen: "PropositionScreen") -> None:
    """Write a new proposition."""

    def add(wording: Wording | None) -> None:
        if wording is not None:
            with screen.changing(_("Value proposition added")):
                screen.wanted = screen.store.propositions.add(wording, screen.today).id

    with screen.telling():
        form = _form(screen, Wording(), Question(PLACE, "new"))
        screen.app.push_screen(form, add)


def write(screen: "PropositionScreen", slot: Slot = Slot.WHOM, *, choosing: bool = False) -> None:
    """Write the slots of the proposition shown; with `choosing` the choice of the slot opens."""
    if screen.shown is None:
        new(screen)
        return
    known = screen.shown.proposition

    def keep(wording: Wording | None) -> None:
        if wording is not None:
            with screen.changing(_("Value proposition kept")):
                screen.store.propositions.keep(known.id, wording, screen.today)

    with screen.telling():
        now = screen.store.propositions.get(known.id)
        form = _form(screen, now.wording, Question(PLACE, "write", known.id), now, slot)
        screen.app.push_screen(form, keep)
        if choosing:
            form.call_after_refresh(form.choose_first)


def _form(
    screen: "PropositionScreen",
    wording: Wording,
    kept_as: Question,
    known: Proposition | None = None,
    slot: Slot = Slot.WHOM,
) -> "WriteProposition":
    from tui.screens.pitch.proposition.write import Asked, WriteProposition  # slow to import

    store = screen.store.propositions
    asked = Asked(partial(choose, screen), store.ground, store.as_now)
    present = (lambda: store.get(known.id).wording) if known else None
    return WriteProposition(wording, screen.store.drafts, kept_as, asked, present, slot)


def edit_persona(screen: "PropositionScreen") -> None:
    """Change the persona whom the proposition shown helps."""
    with screen.telling():
        persona = screen.store.personas.of_uid(screen.persona_uid)
        ask_persona(screen, lambda _persona: None, persona.id)


def helping(screen: "PropositionScreen", persona_id: str) -> int | None:
    """The id of a proposition that helps the persona of an id; None without one."""
    with suppress(StoreError, ValueError):
        uid = screen.store.personas.get(int(persona_id)).uid
        for each in screen.shown.all if screen.shown else ():
            if uid in {cited.cited for cited in each.wording.cited(Slot.WHOM)}:
                return each.id
    return None


def versions(screen: "PropositionScreen") -> None:
    """Lay two versions side by side; an old one taken up again becomes the newest."""
    from tui.screens.pitch.proposition.compared import listed  # few sessions compare any
    from tui.screens.pitch.show_versions import ShowVersions

    if screen.shown is None:
        return
    known = screen.shown.proposition

    def take_up(number: int | None) -> None:
        if number is not None:
            with screen.changing(_("Value proposition kept")):
                screen.store.propositions.restore(known.id, number, screen.today)

    with screen.telling():
        kept = screen.store.propositions.versions(known.id)
        title = _("Versions of the value proposition")
        screen.app.push_screen(ShowVersions(title, listed(kept, screen.today)), take_up)


def copy(screen: "PropositionScreen") -> None:
    """Copy the sentence to the clipboard of the terminal."""
    if screen.shown is not None:
        screen.app.copy_to_clipboard(screen.shown.proposition.wording.sentence)
        screen.notify(_("Copied: the whole sentence."))


def delete(screen: "PropositionScreen") -> None:
    """Delete the proposition shown, with its versions."""
    if screen.shown is not None:
        with screen.changing(_("Value proposition deleted")):
            screen.store.propositions.delete(screen.shown.proposition.id)
