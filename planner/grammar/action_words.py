"""Words of an action line for its kind (#words) and its channel (the first verb)."""

import re

from planner.grammar.line import END, TAKEN, Line
from planner.model.vocabulary import Channel, Kind
from planner.network.contact_words import BETWEEN, CHANNEL_VERBS, PHRASES

_KIND_WORDS = {  # not wrapped: words the grammar reads
    Kind.CONTACT: "contact contacts contacter relance relancer follow-up followup suivi",
    Kind.THANKS: "thanks thank thank-you merci remerciement remerciements remercier",
    Kind.NEWS: "news update nouvelles nouvelle",
    Kind.PROMISE: "promise promises promesse promesses promis",
    Kind.ASK: "ask request demande demander",
    Kind.ADVICE: "advice conseil conseils avis",
    Kind.INTRODUCE: "introduce introduction intro presenter presentation mise-en-relation",
    Kind.RECONNECT: "reconnect renouer retrouvailles",
    Kind.MEET: "meet meeting rencontre rencontrer rendez-vous rdv",
    Kind.EVENT: "event evenement soiree salon",
    Kind.PREPARE: "prepare preparation prep preparer",
    Kind.OTHER: "other autre",
}
KINDS = {word: kind for kind, words in _KIND_WORDS.items() for word in words.split()}
"""Kind words without case or accents → the kind; every code is among them."""

_TAG = re.compile(r"(?<!\S)#([^\s,;.!?]+)" + END)

CHANNELS = {verb: channel for channel, verbs in CHANNEL_VERBS.items() for verb in verbs.split()}
"""First verbs of an action without case or accents → the channel."""

_OPENERS = frozenset(
    "to please must should need remember i i'll will then also "
    "penser pense pensez a puis il faut je dois vais lui leur le la les".split()
)
"""Words before the verb: "Penser à rappeler…", "Please call…"."""

_THANKING = ("remercie", "remercions")

_WORD = re.compile(r"\S+")
_ELISIONS = ("l'", "d'", "m'", "t'")


def take_kind(line: Line) -> tuple[Line, Kind | None]:
    """Take the last #word that is a kind out of `line`; other #words stay."""
    for match in reversed(list(_TAG.finditer(line.shape))):
        if match[1] in KINDS:
            return line.without(*match.span()), KINDS[match[1]]
    return line, None


def is_thanks(title: Line) -> bool:
    """Whether the first verb of `title` is one of thanking: "Thank Claire for the book"."""
    verb, _end = _first_verb(title)
    return KINDS.get(verb) is Kind.THANKS or verb in _THANKING


def channel_of(title: Line) -> Channel | None:
    """The channel of the first verb of `title`, or of the noun that tells more than its verb."""
    verb, end = _first_verb(title)
    return CHANNELS.get(verb) or _of_phrase(verb, title.part(end))


def _first_verb(title: Line) -> tuple[str, int]:
    """The first word of `title` that is no opener, and where it ends; empty if there is none."""
    for typed in _WORD.finditer(title.shape):
        word = _bare(typed[0])
        if word and word not in _OPENERS:
            return word, typed.end()
    return "", len(title.shape)


def _of_phrase(verb: str, rest: Line) -> Channel | None:
    """The channel of the noun of a verb, which stands behind articles and names alone."""
    if not (nouns := _NOUNS.get(verb)):
        return None
    for typed in _WORD.finditer(rest.shape):
        word = _bare(typed[0])
        if word in nouns:
            return nouns[word]
        if word not in BETWEEN and not rest.text[typed.start()].isupper():
            return None
    return None


def _bare(typed: str) -> str:
    """A word without the signs around it and what is elided before it."""
    word = typed.strip(",;:.!?" + TAKEN)
    return word[2:] if word.startswith(_ELISIONS) else word


def _nouns() -> dict[str, dict[str, Channel]]:
    """The channel by the noun of each verb that says none alone."""
    found: dict[str, dict[str, Channel]] = {}
    for channel, *languages in PHRASES:
        for verbs, nouns in languages:
            for verb in verbs.split():
                found.setdefault(verb, {}).update(dict.fromkeys(nouns.split(), channel))
    return found


_NOUNS = _nouns()
