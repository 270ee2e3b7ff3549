"""Words that say a time counted from the last one: "two weeks after it is done"."""

import re

from planner.calendar.recurrence.after import MOST, After, Unit
from planner.language.number_words import COUNTS
from planner.language.text import shape
from planner.values import dataclass

# not wrapped in this file: words of both languages that are read


@dataclass(frozen=True, slots=True)
class AfterPhrase:
    """Words that say so long after the last one: their span in the text, and their meaning."""

    start: int
    end: int
    after: After


_NUMBER = rf"(?P<number>{'|'.join(sorted(COUNTS, key=len, reverse=True))}|[0-9]{{1,4}})"
_UNITS = {
    Unit.DAYS: "days? jours?",
    Unit.WEEKS: "weeks? semaines?",
    Unit.MONTHS: "months? mois",
    Unit.YEARS: "years? ans? annees?",
}
_UNIT = "|".join(f"(?P<{unit.value}>{'|'.join(words.split())})" for unit, words in _UNITS.items())
_DONE = (
    r"(?:it|this) (?:is|was|has been|gets) done",
    r"it's (?:been )?done",
    r"being done",
    r"i(?: have|'ve)? (?:did|done) (?:it|this)",
    r"(?:doing|having done) (?:it|this)",
    r"(?:the )?(?:last|previous)(?: (?:one|time))?",
    r"each (?:one|time)",
    r"(?:l'avoir|que je l'ai|qu'on l'a|que ce soit|que ce sera|que c'est|que c'etait) faite?s?",
    r"qu'(?:il|elle) (?:soit|est) faite?",
    r"(?:la|le) (?:derniere?|precedente?)(?: fois)?",
    r"la fois (?:precedente|d'avant)",
    r"chaque fois",
)
SAID = "|".join(_DONE)
"""Words that say what it is counted from."""
_AFTER = re.compile(
    r"(?<!\S)(?P<fortnight>a fortnight|une quinzaine)?"
    rf"(?:(?:(?:every|each|tou(?:s|tes) les) )?{_NUMBER} (?:{_UNIT})(?P<whole> pleins?)?)?"
    rf" (?:after|apres)(?: (?P<said>{SAID}))?(?=[,;.!?]*(?!\S))"
)
_END = re.compile(r"[\s,;.!?]*$")
AS_ONE_SAYS = {8: 7, 15: 14}
"""Days of which French counts the first as well: "15 jours" are a fortnight, unless "pleins"."""


def find_after(text: str) -> AfterPhrase | None:
    """The last phrase of clean `text` that says how long after the last one; never raises.

    A bare "two weeks after" counts only at the end: "two weeks after the fair" is something else.
    """
    outline = shape(text)
    found = None
    for match in _AFTER.finditer(outline):
        after = _meaning(match)
        if after and (match["said"] or _END.match(outline, match.end())):
            found = AfterPhrase(match.start(), match.end(), after)
    return found


def parse_after(text: str) -> After | None:
    """The meaning of words that are such a phrase and nothing else; None for any other text."""
    words = text.strip()
    found = find_after(words)
    return found.after if found and (found.start, found.end) == (0, len(words)) else None


def _meaning(match: re.Match[str]) -> After | None:
    """The number and the unit of a phrase; None without them, or for more than the greatest."""
    if match["fortnight"]:
        return None if match["number"] else After(2, Unit.WEEKS)
    if not match["number"]:
        return None
    unit = next(each for each in Unit if match[each.value])
    number = COUNTS.get(match["number"]) or int(match["number"])
    if match["days"] and "jour" in match["days"] and not match["whole"]:
        number = AS_ONE_SAYS.get(number, number)
    if unit is Unit.DAYS and number and number % 7 == 0:
        unit, number = Unit.WEEKS, number // 7
    return After(number, unit) if 0 < number <= MOST else None
