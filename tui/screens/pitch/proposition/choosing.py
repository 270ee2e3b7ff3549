"""Choosing what a slot cites: the pick, and what is made new in it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.network.personas.persona import Persona, PersonaLine
from planner.pitch.canvases.card import CanvasName, Card, Citation, Cited, Star
from planner.pitch.canvases.citing import citation_of
from planner.pitch.proposition.citable import Citable
from planner.pitch.proposition.proposition import Slot
from tui.base.ask_form import ask_form
from tui.dialogs.checks import needed
from tui.dialogs.field import Field, Filled
from tui.people.ask_persona import ask_persona
from tui.screens.pitch.proposition.choose import ChooseCited, Chosen, New

if TYPE_CHECKING:
    from tui.screens.pitch.proposition.screen import PropositionScreen

Then = Callable[[tuple[Citation, ...]], None]

PLACE = "proposition"
"""The name of the page in the keys of drafts."""

_CELLS = {
    New.ACHIEVEMENT: (CanvasName.ACHIEVEMENTS, "achievement"),
    New.SKILL: (CanvasName.SKILLS, "hard"),
    New.VALUE: (CanvasName.IDENTITY, "values"),
}
"""The canvas and the cell of a new card; a skill can be moved there later."""

NEW_CARDS = {new: f"new_{new.value}" for new in _CELLS}
"""The verbs of the page under which a new card half typed is kept."""


def choose(screen: "PropositionScreen", slot: Slot, cited: Sequence[Citation], then: Then) -> None:
    """Ask what a slot cites, among all that suits it or something new, and go on with it."""
    store = screen.store.propositions

    def take(chosen: Chosen | None) -> None:
        if chosen is None:
            return
        if chosen.deleted:
            delete_persona(screen, chosen.deleted)
            choose(screen, slot, [e for e in chosen.cites if e.cited != chosen.deleted], then)
            return
        if chosen.new is None:
            then(chosen.cites)
            return

        def cite(made: Citation) -> None:
            then((*chosen.cites, replace(made, place=slot.value)))

        if chosen.new is New.PERSONA:
            _new_persona(screen, cite, chosen.typed)
        else:
            new_card(screen, chosen.new, cite, chosen.typed)

    def more(typed: str) -> Sequence[Citable]:
        return store.organisations(typed) if slot is Slot.WHOM else ()

    with screen.telling():
        question = ChooseCited(slot, store.citable(slot), cited, more)
        screen.app.push_screen(question, take)


def delete_persona(screen: "PropositionScreen", uid: str) -> None:
    """Delete a persona; what cites it says that it is gone."""
    with screen.telling():
        persona = screen.store.personas.of_uid(uid)
        with screen.changing(_("Persona deleted: {title}").format(title=shorten(persona.name))):
            screen.store.personas.delete(persona.id)


def _new_persona(screen: "PropositionScreen", cite: Callable[[Citation], None], role: str) -> None:
    def made(persona: Persona) -> None:
        cite(Citation(Cited.PERSONA, persona.uid, persona.name))

    ask_persona(screen, made, begun=PersonaLine(role_title=role))


def new_card(
    screen: "PropositionScreen",
    new: New,
    cite: Callable[[Citation], None],
    title: str = "",
    *,
    said: str = "",
) -> None:
    """Ask for the title of a card, and the result of an achievement; then write and cite it."""
    canvas, cell = _CELLS[new]

    def add(values: Filled) -> None:
        star = Star(result=values["result"]) if new is New.ACHIEVEMENT else None
        made: Card | None = None
        with screen.changing(said):
            made = screen.store.cards.add(canvas, (cell,), values["title"], screen.today, star)
        if made is not None:
            cite(citation_of(made))

    kept_as = Question(PLACE, NEW_CARDS[new])
    ask_form(screen, _titles()[new], _card_fields(new, title), kept_as, add)


def _titles() -> dict[New, str]:
    return {
        New.ACHIEVEMENT: _("A new achievement"),
        New.SKILL: _("A new skill"),
        New.VALUE: _("A new value"),
    }


def _card_fields(new: New, typed: str) -> list[Field]:
    if new is not New.ACHIEVEMENT:
        return [Field("title", _("In a few words"), typed, check=needed)]
    return [
        Field("title", _("In a few words"), typed, check=needed, goes_on=True),
        result_field(""),
    ]


def result_field(result: str) -> Field:
    """The result of an achievement."""
    hint = _("with its number: twelve days earlier")
    return Field("result", _("Result"), result, hint, lines=2, sentence=True)
