"""The words that, after #, say what an action is for, in both languages."""

import re

from planner.grammar.line import END, Line
from planner.model.vocabulary import Kind

_WORDS = {  # not wrapped: words the grammar reads
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
KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
"""Kind words as typed without case or accents → the kind; every code is among them."""

_TAG = re.compile(r"(?<!\S)#([^\s,;.!?]+)" + END)


def take_kind(line: Line) -> tuple[Line, Kind | None]:
    """`line` without its last #word that is a kind, and that kind; other #words stay."""
    for match in reversed(list(_TAG.finditer(line.shape))):
        if match[1] in KINDS:
            return line.without(*match.span()), KINDS[match[1]]
    return line, None
