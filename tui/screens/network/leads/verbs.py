"""The verbs of the ways: ask for an introduction, open a card, look for another way."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.binding import Binding

from jobs.lead_to import named
from planner.grammar.completion import Source, begun_in
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.vocabulary import ActionState
from planner.network.chains.chain import Chain, Destination, Towards
from planner.network.chains.request import request as requested
from planner.network.chains.wording import kinds_of_destination
from tui.actions.preparation.verbs import ask_to_prepare
from tui.base.completion import looking_among_known
from tui.base.open_page import show_card
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.pick import Pick, numbered
from tui.dialogs.reader import Reader, Understood
from tui.people.ask_persona import ask_persona
from tui.people.touch_form import usual_channel

if TYPE_CHECKING:
    from tui.screens.network.leads.screen import LeadsScreen


def request(screen: "LeadsScreen") -> None:
    """Show the request for an introduction, to be prepared: it is written once that is saved."""
    chain, ways = screen.chain, screen.ways
    if chain is None or ways is None:
        screen.notify(_("Choose a person of a way first."))
        return
    with screen.telling():
        kept_as = Question("leads", "request", f"{ways.to.about}:{chain.first.id}")
        ask_to_prepare(screen, request_of(screen, chain, ways.to), kept_as=kept_as)


async def go_on_asking(screen: "LeadsScreen", question: Question) -> None:
    """Go on with the half-typed request of a way that was looked for; say if it is gone."""
    if screen.has(question.about):
        await screen.app.run_action(f"resume({question.key!r})", screen.app)
        return
    screen.notify(_("This way is there no longer: your text is kept."))


def request_of(screen: "LeadsScreen", chain: Chain, to: Destination) -> Action:
    """The request with which a chain begins; the one already planned, if there is one."""
    store, action = screen.store, requested(chain, to, screen.today)
    number = chain.first.id
    for known in store.actions.of_person(number, screen.today):
        if known.state is ActionState.OPEN and known.title == action.title:
            return known
    channel = usual_channel(store.people.card(number), store.touches.of(number))
    return replace(action, channel=channel)


def open_card(screen: "LeadsScreen") -> None:
    """Open the card of the highlighted person."""
    if screen.person_id is not None:
        show_card(screen, screen.person_id)


def edit_persona(screen: "LeadsScreen") -> None:
    """Write the persona to be reached anew, and look for the ways again."""
    if screen.persona_id is not None:
        ask_persona(screen, lambda _persona: screen.reload(), screen.persona_id)


class _AskWhom(AskLine):
    """Asks for the destination: enter looks for the ways there."""

    BINDINGS = [
        Binding(
            "enter",
            "save",
            _("Find the ways"),
            id="leads.find",
            tooltip=_("Look for the ways to the person, organisation or persona named."),
            priority=True,
        )
    ]


def ask_whom(screen: "LeadsScreen") -> None:
    """Ask for a person, an organisation or a persona, and look for the ways there."""
    question = _AskWhom(
        _("Whom do you want to reach?"),
        reader=Reader(
            lambda text, _today: _understood(screen, text),
            screen.surroundings.clock,
            looking_among_known(screen.store, begun_in(Source.ORGANISATIONS)),
        ),
        placeholder=_("a name, an organisation or a persona"),
    )

    def take(typed: TypedLine | None) -> None:
        if typed is not None:
            with screen.answering():
                _go_to_one_of(screen, named(screen.store, typed.text))

    screen.app.push_screen(question, take)


def _understood(screen: "LeadsScreen", text: str) -> Understood:
    kinds = kinds_of_destination()
    return [(kinds[each.towards], _said_in_full(each)) for each in named(screen.store, text)]


def _said_in_full(to: Destination) -> str:
    """The name, and of a person their organisation."""
    is_person = to.towards is Towards.PERSON
    return ", ".join(filter(None, (to.name, to.organisation if is_person else "")))


def _go_to_one_of(screen: "LeadsScreen", found: Sequence[Destination]) -> None:
    """Look for the ways to what was named; which one is asked if there are several."""
    if len(found) == 1:
        screen.go_to(found[0].about)
        return
    options = numbered([(each.about, shorten(_said_in_full(each))) for each in found])
    kinds = kinds_of_destination()
    told = [
        option._replace(said=kinds[each.towards])
        for option, each in zip(options, found, strict=True)
    ]

    def take(answer: str | None) -> None:
        if answer is not None:
            screen.go_to(answer)

    screen.app.push_screen(Pick(_("Which one do you mean?"), told), take)
