"""Verbs on an organisation: open its page, rename it, join it with another, part a spelling."""

from datetime import date
from functools import partial

from planner.grammar import GrammarError
from planner.grammar.completion import Source, begun_in
from planner.language import _, ngettext
from planner.language.text import collapse, shorten
from planner.model.people import Person
from planner.network.organisations import Organisation, Spelling
from tui.base.ask_form import ask_form
from tui.base.completion import looking_among_known
from tui.base.live_screen import LiveScreen
from tui.base.open_page import show_organisation
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.checks import needed
from tui.dialogs.field import Field, Filled
from tui.dialogs.pick import Pick, numbered
from tui.dialogs.reader import Reader, Understood
from tui.keyboard.commands import key_of


def open_organisation(screen: LiveScreen) -> None:
    """Open the page of the person's organisation; which one is asked if there are several."""
    with screen.telling():
        person = screen.store.people.card(screen.person_id or 0)
        found = _organisations(person)
        if not found:
            said = _("{name} has no organisation yet: {key} notes a job.")
            key = key_of(screen, "network.jobs")
            screen.notify(said.format(name=shorten(person.name), key=key))
        elif len(found) == 1:
            show_organisation(screen, next(iter(found)))
        else:
            options = numbered([(str(number), name) for number, name in found.items()])
            screen.app.push_screen(
                Pick(_("Which organisation?"), options),
                lambda answer: None if answer is None else show_organisation(screen, int(answer)),
            )


def _organisations(person: Person) -> dict[int, str]:
    """The names of the organisations of all jobs of a person, by their ids."""
    return {
        job.organisation_id: job.organisation
        for job in person.affiliations
        if job.organisation_id is not None
    }


def rename(screen: LiveScreen, organisation: Organisation) -> None:
    """Ask for another name; the one it has stays a spelling."""

    def take(answer: Filled) -> None:
        name_it(screen, organisation, answer["name"])

    ask_form(
        screen,
        shorten(organisation.name),
        [Field("name", _("Name"), organisation.name, check=needed)],
        None,
        take,
    )


def name_it(screen: LiveScreen, organisation: Organisation, name: str) -> None:
    """Give an organisation a name, such as that of one of its spellings."""
    with screen.changing(_("It is called {name} now").format(name=shorten(collapse(name)))):
        screen.store.organisations.rename(organisation.id, name)


def join(screen: LiveScreen, organisation: Organisation) -> None:
    """Ask for another organisation, show what it brings, and make one of the two."""

    def take(typed: TypedLine | None) -> None:
        if typed is not None:
            with screen.answering():
                other = _other(screen, organisation, typed.text)
                said = _("{other} and {name} are one organisation now")
                names = {"other": shorten(other.name), "name": shorten(organisation.name)}
                with screen.changing(said.format(**names)):
                    screen.store.organisations.join(organisation.id, other.id)

    title = _("Join {name} with").format(name=shorten(organisation.name))
    look = looking_among_known(screen.store, begun_in(Source.ORGANISATIONS))
    question = AskLine(
        title,
        reader=Reader(partial(_preview, screen, organisation), screen.surroundings.clock, look),
        placeholder=_("the name of the other organisation"),
    )
    screen.app.push_screen(question, take)


def _preview(screen: LiveScreen, organisation: Organisation, text: str, _today: date) -> Understood:
    """Say how many people and which spellings the other organisation brings."""
    other = _other(screen, organisation, text)
    there, before = len(other.people), len(other.former)
    return (
        (_("Organisation"), other.name),
        (
            _("There now"),
            ngettext("{n} person", "{n} people", there).format(n=there),
        ),
        (
            _("Once there"),
            ngettext("{n} person", "{n} people", before).format(n=before),
        ),
        (_("Spellings"), ", ".join(each.name for each in other.spellings)),
    )


def _other(screen: LiveScreen, organisation: Organisation, text: str) -> Organisation:
    """The other organisation that a text names.

    Raises:
        GrammarError: if there is none, with a sentence.
    """
    found = screen.store.organisations.find(text)
    if found is None:
        raise GrammarError(_("No organisation of your network is called so."))
    if found == organisation.id:
        raise GrammarError(_("This is one organisation already."))
    return screen.store.organisations.read(found)


def part(screen: LiveScreen, spelling: Spelling) -> None:
    """Make a spelling an organisation of its own."""
    said = _("{name} is an organisation of its own now")
    with screen.changing(said.format(name=shorten(spelling.name))):
        screen.store.organisations.part(spelling.id)
