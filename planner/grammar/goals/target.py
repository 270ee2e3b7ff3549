"""The number to reach in a goal or a step, the words it counts, and what they are."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planner.grammar.line import END, PROTECTED, TAKEN, Line
from planner.language.calendar_names import weekday_numbers
from planner.language.number_words import HUNDREDS, UP_TO_99
from planner.language.text import fold, shape
from planner.model.vocabulary import Counts

_DOZENS = {
    "half a dozen": 6,
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
_MILLIONS = {
    "a million": 1_000_000,
    "one million": 1_000_000,
    "un million": 1_000_000,
    "un millier": 1000,
}
_WORDS = {
    **{word: number for word, number in UP_TO_99.items() if number > 1},
    **_DOZENS,
    **HUNDREDS,
    **_MILLIONS,
}
_IN_WORDS = "|".join(sorted(_WORDS, key=len, reverse=True))
_TIMES = {
    **dict.fromkeys(("dozen", "dozens", "douzaines"), 12),
    "dizaines": 10,
    **dict.fromkeys(("hundred", "centaines"), 100),
    **dict.fromkeys(("thousand", "mille", "milliers"), 1000),
    **dict.fromkeys(("million", "millions"), 1_000_000),
}
"""Words after a number that multiply it: "2 million", "3 douzaines"."""
_COLLECTIVE = "|".join(
    f"(?<={end})" for end in ("aine", "aines", "dozens", "illier", "illiers", "illion", "illions")
)
_NUMBER = re.compile(
    r"(?<!\S)(?:(?:[>≥≈~] ?)?([0-9]{1,3}(?:[ ,][0-9]{3})+k?|[0-9]{1,9}k?)\+?"
    rf"|({_IN_WORDS}))(?: ({'|'.join(sorted(_TIMES, key=len, reverse=True))}){END})?"
    rf"(?:(?:{_COLLECTIVE})(?:(?= des )| de(?= )| of(?= )| d(?=['’])))?{END}"
)
_OF = re.compile(r"^(?:d['’]\s*|(?:en tout|au total|in all|in total)\b\s*)", re.IGNORECASE)


_UNIT = (
    "(?:hours?|days?|weeks?|weekends?|months?|quarters?|years?"
    "|heures?|jours?|journees?|semaines?|mois|trimestres?|ans?|annees?|week-ends?)"
)
_DAY = f"(?:{'|'.join(weekday_numbers('en', 'fr'))})s?"
_RATE = re.compile(
    rf"(?<!\S)(?:(?:par|per) (?:{_UNIT}|{_DAY})"
    r"|(?<!for )(?<!in )(?<!within )(?<!of )an? (?:hour|day|week|month|quarter|year)"
    rf"|(?:each|every|chaque|tou(?:s|tes) les) (?:\S+ )?(?:{_UNIT}|{_DAY})"
    rf"|daily|weekly|monthly|quotidien(?:ne)?s?|hebdomadaires?|mensuel(?:le)?s?){END}"
    rf"|(?<=\w) ?/ ?(?:sem|wk|an|{_UNIT}){END}"
)
"""Words of a rate after a number, which is not to be reached but kept up."""
_SPAN = re.compile(
    r"(?<!\S)(?:pendant|durant|sur|depuis|for|over|during|since|within)"
    rf" (?:\S+ )?(?:\S+ ){_UNIT}{END}"
    r"|(?<!\S)(?:en|in|avant|before|by|d'ici|fin|depuis|since|until|jusqu'en)"
    rf" (?:19|20)[0-9]{{2}}{END}"
)
"""A length of time or a year with the word before it, whose number counts nothing."""
_ONE = rf"(?:[0-9]{{1,3}}|{_IN_WORDS}|one|une?)"
_UNCLEAR = re.compile(
    rf"(?<!\S)(?:(?:between {_ONE} and|entre {_ONE} et) {_ONE}"
    rf"|(?:(?:from|de) )?{_ONE} (?:to|or|a|ou) {_ONE}|[0-9]{{1,3}} ?[-–] ?[0-9]{{1,3}}"
    rf"|{_ONE} (?:in|out of|sur) {_ONE}"
    rf"|{_ONE} [^\s,;.]+ (?:in|out of|sur) {_ONE}(?=[,;.!?]*(?:$|{TAKEN}))"
    r"|[0-9]+(?:[.,][0-9]+)?(?: ?%| per ?cent| pour ?cent)"
    rf"|[0-9]+[.,][0-9]{{1,2}}|0+|[-−][0-9]+|[0-9]{{10,}}"
    rf"|(?:{_ONE}|[0-9]{{4,}}) (?:billions?|milliards?)"
    rf"|(?:{'|'.join(HUNDREDS)}) (?:and |et )?(?:{_IN_WORDS})){END}"
)
"""Numbers that are no single whole number: "10 to 15", "10 %", "one in two", "1.5", "0", "-3"."""
_WEEKLY = re.compile(r"week(?!-?end)|wk|sem(?:aine)?\b|hebdomadaire")
_CLAUSE = re.compile(r"[,;]|[.!?:](?= |$)")
"""The end of a clause: a rate after it belongs to another number."""


class Target(NamedTuple):
    """The number to reach and the words after it.

    `rates` are numbers that come again ("5 coffees a week"), `spans` lengths of time, years and
    numbers that are not one whole one ("10 to 15"). None is a target.
    """

    number: int | None = None
    measure: str | None = None
    rates: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()


def target_of(head: Line) -> Target:
    """The first whole number of `head` to be reached, "1 000" and "twelve" included.

    No number of a time, of a length of time or of a rate is one; what is hidden in the shape of
    `head` is left out of the measure too.
    """
    numbers = [match for match in _NUMBER.finditer(head.shape) if _value(match)]
    plain = shape(head.text)
    whole = [match.span() for match in numbers]
    unclear = [
        match.span()
        for match in _UNCLEAR.finditer(plain)
        if not any(start < match.start() < end for start, end in whole)
    ]
    spans = [match.span() for match in _SPAN.finditer(plain) if _has_one(match.span(), numbers)]
    rates = [_with(unclear, span) for span in _rates(plain, numbers)]
    others = (*spans, *rates)
    spans += (span for span in unclear if not any(start <= span[0] < end for start, end in others))
    told = [tuple(head.part(*each).said() for each in found) for found in (rates, spans)]
    for match in numbers:
        if not any(start <= match.start() < end for start, end in (*rates, *spans)):
            measure = _measure(head, match.end(), [*rates, *spans])
            return Target(_value(match), measure, *told)
    return Target(None, None, *told)


def _with(unclear: Iterable[tuple[int, int]], rate: tuple[int, int]) -> tuple[int, int]:
    """A rate with the whole of the numbers it begins with: "4 to 5 coffees a week"."""
    return min(
        (each[0] for each in unclear if each[0] <= rate[0] < each[1]), default=rate[0]
    ), rate[1]


def weekly_of(text: str) -> int | None:
    """The number that comes again each week in a text, "5 coffees a week", if there is one."""
    for rate in target_of(Line(text, shape(text))).rates:
        plain = shape(rate)
        found = _NUMBER.search(plain)
        if found and _WEEKLY.search(plain):
            return _value(found)
    return None


def _value(match: re.Match[str]) -> int:
    times = _TIMES.get(match[3], 1)
    if match[2]:
        return times * _WORDS[match[2]]
    digits = re.sub("[ ,]", "", match[1])
    return times * (1000 * int(digits[:-1]) if digits.endswith("k") else int(digits))


def _has_one(span: tuple[int, int], numbers: Sequence[re.Match[str]]) -> bool:
    return any(span[0] <= match.start() < span[1] for match in numbers)


def _rates(plain: str, numbers: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    """The spans from a number to the words that say how often; those alone that hold a number."""
    found: list[tuple[int, int]] = []
    for match in _RATE.finditer(plain):
        before = [number for number in numbers if number.end() <= match.start()]
        if before and not _CLAUSE.search(plain, before[-1].end(), match.start()):
            found.append((before[-1].start(), match.end()))
        elif _has_one(match.span(), numbers):
            found.append(match.span())
    return found


def _measure(head: Line, start: int, others: Iterable[tuple[int, int]]) -> str | None:
    """The words from `start` on, without numbers that count nothing and without days."""
    hidden = [match.span() for match in re.finditer(rf"{PROTECTED}+", head.shape)]
    rest = head
    for first, last in sorted((*others, *hidden), reverse=True):
        if first >= start:
            rest = rest.without(first, last)
    return _OF.sub("", rest.part(start).said().lstrip(" ,;.!?")) or None


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
