"""The number to reach in a goal or a step, the words it counts, and what they are."""

import re

from planner.grammar.line import END, Line
from planner.language.number_words import UP_TO_99
from planner.language.text import fold
from planner.model.vocabulary import Counts

_DOZENS = {
    "a dozen": 12,
    "two dozen": 24,
    "une demi-douzaine": 6,
    "une huitaine": 8,
    "une dizaine": 10,
    "une douzaine": 12,
    "une quinzaine": 15,
    "une vingtaine": 20,
    "une trentaine": 30,
    "une quarantaine": 40,
    "une cinquantaine": 50,
    "une centaine": 100,
}
_WORDS = {word: number for word, number in UP_TO_99.items() if number > 1} | _DOZENS
_IN_WORDS = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = re.compile(
    r"(?<!\S)(?:([0-9]{1,3}(?:[ ,][0-9]{3})+|[0-9]{1,9})"
    rf"|({_IN_WORDS})(?:(?<=aine)(?:(?= des )| de(?= )| d(?=['’])))?){END}"
)
_OF = re.compile(r"^d['’]\s*")


def target_of(head: Line) -> tuple[int | None, str | None]:
    """The first whole number of `head`, "1 000" and "twelve" included, and the words after it."""
    for match in _NUMBER.finditer(head.shape):
        number = _WORDS[match[2]] if match[2] else int(re.sub("[ ,]", "", match[1]))
        if number:
            after = head.part(match.end()).said().lstrip(" ,;.!?")
            return number, _OF.sub("", after) or None
    return None, None


_WORD = re.compile(r"[^\W\d_]+")

_CONVERSATIONS = frozenset(
    """
    advice call chat coffee conversation dinner discussion exchange interview lunch meal meeting
    talk visit visio
    appel cafe conseil dejeuner dialogue diner discussion echange entretien entrevue rendez rdv
    repas reunion tete visite
    """.split()
)
_RESULTS = frozenset(
    """
    answer application article contract email event invitation introduction letter list message
    mission name newsletter offer pitch post proposal quote recommendation referral reply tie word
    annonce candidature contrat courrier devis envoi evenement lettre lien liste mail mise mission
    mot nom offre proposition publication recommandation relation reponse
    """.split()
)
"""Words of a measure that tell what it counts, singular; any other word tells of people."""


def counts_of(measure: str, statement: str = "") -> Counts:
    """Guess what a goal counts from the words of its measure, failing that of its statement."""
    for text in (measure, statement):
        for word in map(_singular, _WORD.findall(fold(text))):
            if word in _CONVERSATIONS:
                return Counts.CONVERSATIONS
            if word in _RESULTS:
                return Counts.RESULTS
        if text.strip():
            return Counts.PEOPLE
    return Counts.RESULTS


def _singular(word: str) -> str:
    return word[:-1] if word.endswith(("s", "x")) and len(word) > 3 else word
