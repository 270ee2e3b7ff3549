"""Verbs on the people whom a person knows."""

from functools import partial

from db.errors import Missing
from planner.grammar.completion import Source, begun_in
from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.people import Acquaintance, Person
from planner.network.ties.after_name import words_after_name
from tui.actions.ask_person import ask_which_person
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled
from tui.dialogs.pick import Pick, numbered
from tui.keyboard.commands import key_of

_ANOTHER = "another"
_KNOWN, _NOT = "known", "not"


def list_known(screen: LiveScreen) -> None:
    """List those whom the person knows: one to be changed, or another to be added."""
    with screen.telling():
        person = screen.store.people.card(screen.person_id or 0)
        if not person.acquaintances:
            new_acquaintance(screen)
            return

        def take(answer: str | None) -> None:
            if answer == _ANOTHER:
                new_acquaintance(screen)
            elif answer is not None:
                _ask_about(screen, person, person.acquaintances[int(answer)])

        each = [(str(at), known.name) for at, known in enumerate(person.acquaintances)]
        options = numbered([*each, (_ANOTHER, _("somebody else"))])
        notes = [*(known.note for known in person.acquaintances), ""]
        said = [option._replace(said=note) for option, note in zip(options, notes, strict=True)]
        title = _("Whom {name} knows").format(name=shorten(person.name))
        screen.app.push_screen(Pick(title, said), take)


def new_acquaintance(screen: LiveScreen) -> None:
    """Ask whom the person knows too."""
    with screen.telling():
        person = screen.store.people.card(screen.person_id or 0)
        fields = [
            Field(
                "name",
                _("Name"),
                begun=begun_in(Source.PEOPLE, among_known=True),
                check=lambda text: _others(screen, person, text),
            ),
            _note(""),
        ]
        ask_form(
            screen,
            _("Whom does {name} know?").format(name=shorten(person.name)),
            fields,
            Question("network", "new_acquaintance", person.id),
            partial(_add, screen, person),
        )


def change_known(screen: LiveScreen, which: str) -> None:
    """Ask again about one whom the person knows, by the id of their acquaintance."""
    with screen.telling():
        person = screen.store.people.card(screen.person_id or 0)
        named = {str(known.id): known for known in person.acquaintances}
        if which not in named:
            raise Missing(_("They are not noted as knowing each other any more."))
        _ask_about(screen, person, named[which])


def _note(value: str) -> Field:
    return Field("note", _("Note"), value, hint=_("from the choir"))


def _others(screen: LiveScreen, person: Person, name: str) -> list[int]:
    """The ids of the people whom a name means, but for the person.

    Raises:
        ValueError: if there is no such person, with a sentence.
    """
    if not name.strip():
        raise ValueError(_("Whom? Write a name."))
    found = [each.id for each in screen.store.people.bearing(name)]
    others = [number for number in found if number != person.id]
    if found and not others:
        raise ValueError(_("Everybody knows themselves: name somebody else."))
    if not others:
        said = _("{name} is not in your network yet: {key} in Network adds them.")
        key = key_of(screen, "network.new")
        raise ValueError(said.format(name=shorten(name.strip()), key=key))
    return others


def _add(screen: LiveScreen, person: Person, answer: Filled) -> None:
    """Write that the person knows the one named; which one is asked if there are several."""
    with screen.answering():
        others = screen.store.people.rows_of(_others(screen, person, answer["name"]))

        def take(known_id: int | None) -> None:
            if known_id is None:
                return
            name = next(row.name for row in others if row.id == known_id)
            notes = filter(None, (words_after_name(answer["name"], name), answer["note"]))
            note = ", ".join(dict.fromkeys(notes))
            with screen.changing(_known(person.name, name, note)):
                screen.store.acquaintances.add(person.id, known_id, note)

        if len(others) == 1:
            take(others[0].id)
        else:
            title = _("Whom does {name} know?").format(name=shorten(person.name))
            ids = [row.id for row in others]
            ask_which_person(screen, title, ids, _("nobody of them"), take)


def _known(one: str, other: str, note: str = "") -> str:
    said = _("{one} knows {other}").format(one=shorten(one), other=shorten(other))
    return f"{said} ({shorten(note)})" if note else said


def _ask_about(screen: LiveScreen, person: Person, known: Acquaintance) -> None:
    """Ask for the note, and whether they know each other at all."""
    choices = [(_KNOWN, _("know each other")), (_NOT, _("do not know each other"))]
    fields = [_note(known.note), Field("is", _("Tie"), _KNOWN, choices=choices)]
    title = _known(person.name, known.name)
    kept_as = Question("network", f"change_known:{known.id}", person.id)
    ask_form(screen, title, fields, kept_as, partial(_change, screen, person, known))


def _change(screen: LiveScreen, person: Person, known: Acquaintance, answer: Filled) -> None:
    store = screen.store.acquaintances
    if answer["is"] == _NOT:
        names = {"one": shorten(person.name), "other": shorten(known.name)}
        with screen.changing(_("{one} does not know {other}").format(**names)):
            store.delete(known.id)
    else:
        with screen.changing(_known(person.name, known.name)):
            store.describe(known.id, answer["note"])
