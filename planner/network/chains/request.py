"""The request with which a chain begins: a prepared action, with the line about consent."""

from datetime import date

from planner.language import _
from planner.model.actions import Action
from planner.model.vocabulary import Kind
from planner.network.chains.chain import Chain, Destination, Someone, Step, Towards

_MINUTES = 15
_WORD_MINUTES = 10


def request(chain: Chain, to: Destination, today: date) -> Action:
    """The request to the first person of a chain, for today.

    It asks for an introduction to the next one; of a chain of one, for a talk with that person. For
    a person whom I know well it is a word, and asks for nothing.
    """
    first = chain.first
    if chain.is_known and to.towards is Towards.PERSON:
        return _a_word(first, today)
    if not chain.steps:
        return _of_one(first, to, today)
    then = chain.steps[0].person
    names = {"first": first.short, "then": then.name, "short": then.short}
    opening = f"{_say_tie(chain.steps[0])} {_say_consent()}"
    return Action(
        _("Ask {first} to introduce me to {then}").format(first=first.name, then=then.name),
        kind=Kind.ASK,
        person_id=first.id,
        person=first.name,
        day=today,
        minutes=_MINUTES,
        aim=_aim(chain, to),
        if_then=_say_when(first),
        opening=opening.format(**names),
        questions=_("What may I send you that you could pass on to {short} as it is?").format(
            **names
        ),
    )


def _say_tie(step: Step) -> str:
    """The beginning of the opening: it is known that they know each other, or it is asked."""
    if step.link.cost == 1:
        return _("Hello {first}, I would like to get to know {then}, whom you know.")
    return _("Hello {first}, I would like to get to know {then}: do you know each other?")


def _say_consent() -> str:
    return _(
        "Would you introduce us? Only if {short} agrees, and if it suits you: until you say yes,"
        " I mention your name to nobody."
    )


def _aim(chain: Chain, to: Destination) -> str:
    then, last = chain.steps[0].person, chain.last
    if then.id != last.id:
        said = _("Get to know {then}, who is nearer to {end}")
        end = last.name if to.towards is not Towards.ORGANISATION else to.name
        return said.format(then=then.name, end=end)
    if to.organisation:
        said = _("A first talk with {then} about {organisation}, once both have agreed")
        return said.format(then=then.name, organisation=to.organisation)
    return _("A first talk with {then}, once both have agreed").format(then=then.name)


def _a_word(person: Someone, today: date) -> Action:
    """A word to a person whom I know well."""
    opening = _("Hello {name}, I was thinking of you: how are you, and what keeps you busy?")
    return Action(
        _("Catch up with {name}").format(name=person.name),
        kind=Kind.CONTACT,
        person_id=person.id,
        person=person.name,
        day=today,
        minutes=_WORD_MINUTES,
        aim=_("Hear the news, before you need anything"),
        if_then=_say_when(person),
        opening=opening.format(name=person.short),
    )


def _of_one(person: Someone, to: Destination, today: date) -> Action:
    """A request for advice from a person of the place, to whom I can write directly."""
    about = to.organisation or person.organisation
    if about:
        title = _("Ask {name} for twenty minutes about {organisation}")
        aim = _("Understand what matters at {organisation} now").format(organisation=about)
        opening = _(
            "Hello {name}, you know {organisation} from within. Would you give me twenty minutes"
            " to hear how you see it? I ask for nothing but your view."
        )
    else:
        title, aim = _("Ask {name} for twenty minutes"), _("Get to know how they see their work")
        opening = _(
            "Hello {name}, I would value your view. Would you give me twenty minutes? I ask for"
            " nothing but your advice."
        )
    return Action(
        title.format(name=person.name, organisation=about),
        kind=Kind.ADVICE,
        person_id=person.id,
        person=person.name,
        day=today,
        minutes=_MINUTES,
        aim=aim,
        if_then=_say_when(person),
        opening=opening.format(name=person.short, organisation=about),
    )


def _say_when(person: Someone) -> str:
    return _("If my morning session is over, then I get in touch with {name}").format(
        name=person.short
    )
