"""Words of an action line for its kind (#words) and its channel (the first verb)."""

import re

from planner.grammar.line import END, TAKEN, Line
from planner.model.vocabulary import Channel, Kind
from planner.network.contact_words import CHANNEL_VERBS

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

_ELISIONS = ("l'", "d'", "m'", "t'")


def take_kind(line: Line) -> tuple[Line, Kind | None]:
    """Take the last #word that is a kind out of `line`; other #words stay."""
    for match in reversed(list(_TAG.finditer(line.shape))):
        if match[1] in KINDS:
            return line.without(*match.span()), KINDS[match[1]]
    return line, None


def channel_of(title: Line) -> Channel | None:
    """The channel of the first verb of `title`, if it has one."""
    for typed in title.shape.split():
        word = typed.strip(",;:.!?" + TAKEN)
        if word.startswith(_ELISIONS):
            word = word[2:]
        if word and word not in _OPENERS:
            return CHANNELS.get(word)
    return None
