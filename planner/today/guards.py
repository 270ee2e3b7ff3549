"""Guards: reasons for pause while a contact is prepared, in a sentence, never a refusal [C]."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner.language import _, ngettext
from planner.language.dates_in_words import say_the_day
from planner.language.text import fold
from planner.model.actions import Action
from planner.model.vocabulary import Direction, Guard, Kind
from planner.today.wording import say_asks, say_gives
from planner.values import dataclass

WINDOW = timedelta(days=90)
ASKING = (Kind.ASK, Kind.ADVICE)
GIVING_BACK = (Kind.THANKS, Kind.NEWS)
MOST_UNANSWERED = 1

_OUR = "my|our|mes|nos"
_WARES = "services|prices|rates|products|prestations|tarifs|produits"
_SAYS_SO = (  # not wrapped: words of both languages that are looked for
    rf"(?:{_OUR}) (?:\w+ )?(?:{_WARES})",
    "(?:mon|ma|notre|une) (?:offre|remise|promotion)",
    "special offer|price list|free trial|discounts?",
    "(?:a|your|our|free) quote",
    "devis",
)
_OFFERING = re.compile(rf"\b(?:{'|'.join(_SAYS_SO)})\b")


@dataclass(frozen=True, slots=True)
class Exchange:
    """A touch with a person, as input of the guards; `kind` is that of its action.

    `asked` is a request, not a reminder of one; a note that is no `message` needs no answer.
    """

    day: date
    direction: Direction = Direction.TWO_WAY
    kind: Kind | None = None
    gave: bool = False
    asked: bool = False
    message: bool = True


@dataclass(frozen=True, slots=True)
class Warned:
    """A guard with its sentence; `short` fits on one line."""

    guard: Guard
    sentence: str
    short: str


def guards(
    action: Action, exchanges: Sequence[Exchange], today: date, set_aside: frozenset[Guard]
) -> tuple[Warned, ...]:
    """The guards of `action`, in the order of `Guard`; none without a person.

    `exchanges` are all those with its person, oldest first; those of one day are in the order in
    which they were stored. Guards `set_aside` for this action are left out.
    """
    if action.person_id is None:
        return ()
    found = _found(action, exchanges, today)
    return tuple(warned for warned in found if warned.guard not in set_aside)


def _found(action: Action, exchanges: Sequence[Exchange], today: date) -> Iterator[Warned]:
    recent = [each for each in exchanges if each.day > today - WINDOW]
    if action.kind in ASKING:
        yield from _asked_recently(action, recent, today)
        yield from _asks_exceed_gives(action, recent)
    yield from _unanswered(action, exchanges)
    if not exchanges and (action.offer.strip() or _is_offering(action.opening)):
        sentence = _(
            "This is a first message to {name}: an offer in it reads like prospecting."
            " Ask, listen, offer later."
        )
        short = _("An offer in a first message reads like prospecting.")
        yield Warned(Guard.OFFER_FIRST, sentence.format(name=action.person), short)


def _asked_recently(action: Action, recent: Sequence[Exchange], today: date) -> Iterator[Warned]:
    """Warn if the person was asked lately and got nothing back since."""
    asks = [place for place, each in enumerate(recent) if each.asked]
    if asks and not any(_gives_back(each) for each in recent[asks[-1] :]):
        sentence = _(
            "You asked {name} for something ({day}), and no thanks, news or gift went back since."
        )
        day = say_the_day(recent[asks[-1]].day, today)
        short = _("Asked before ({day}), and nothing went back since.").format(day=day)
        said = sentence.format(name=action.person, day=day)
        yield Warned(Guard.ASKED_RECENTLY, said, short)


def _gives_back(exchange: Exchange) -> bool:
    return exchange.gave or exchange.kind in GIVING_BACK


def _asks_exceed_gives(action: Action, recent: Sequence[Exchange]) -> Iterator[Warned]:
    asks, gives = sum(each.asked for each in recent), sum(each.gave for each in recent)
    if asks > gives:
        sentence = ngettext(
            "In 90 days you asked {name} once; {gives}. Giving first would help.",
            "In 90 days you asked {name} {asks} times; {gives}. Giving first would help.",
            asks,
        )
        said = sentence.format(name=action.person, asks=asks, gives=say_gives(gives))
        short = _("In 90 days: {asks}, {gives}.").format(
            asks=say_asks(asks), gives=say_gives(gives)
        )
        yield Warned(Guard.ASKS_EXCEED_GIVES, said, short)


def _unanswered(action: Action, exchanges: Sequence[Exchange]) -> Iterator[Warned]:
    """Warn after more than one message without an answer."""
    count = 0
    for exchange in reversed(exchanges):
        if exchange.direction is not Direction.OUT:
            break
        count += exchange.message
    if count > MOST_UNANSWERED:
        sentence = _(
            "{count} messages to {name} are unanswered: another means, or some rest, may do more."
        )
        short = _("{count} messages are unanswered.").format(count=count)
        said = sentence.format(count=count, name=action.person)
        yield Warned(Guard.UNANSWERED, said, short)


def _is_offering(text: str) -> bool:
    """Whether a text offers services, a price or a discount."""
    return _OFFERING.search(" ".join(fold(text).split())) is not None
