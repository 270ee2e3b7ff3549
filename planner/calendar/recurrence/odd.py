"""Words that look like a recurrence and are none that can be kept: "every 2 or 3 days"."""

import re

from planner.calendar.recurrence.after_words import SAID
from planner.language.calendar_names import weekday_numbers
from planner.language.number_words import NUMBERS, PLACES

_DAY = f"(?:{'|'.join(weekday_numbers('en', 'fr'))})s?"
_NUMBER = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|[0-9]+)"
_PLACE = (
    rf"(?:{'|'.join(sorted(PLACES, key=len, reverse=True))}|[0-9]{{1,2}}(?:st|nd|rd|th|e|eme))s?"
)
_EVERY = r"(?:every|each|chaque|tou(?:s|tes) les)"
_EDGE = r"(?:ends?|starts?|beginnings?|middle|fins?|debuts?|milieu)"
_UNIT = (
    rf"(?:(?:{_DAY}|hours?|days?|weeks?|weekends?|weekdays?|fortnights?|months?|quarters?|years?"
    r"|mornings?|afternoons?|evenings?|nights?|heures?|jours?|journees?|semaines?|week-?ends?|mois"
    r"|trimestres?|semestres?|ans?|annees?|matins?|matinees?|apres-midis?|soirs?|soirees?|nuits?"
    rf"|midis?|quinzaines?)(?: {_EDGE})?)"
)
_AND = r"(?:or|ou|to|a|and|et|&|/|-)"
_MANY = rf"(?:{_NUMBER}|{_PLACE}|few|couple of|several|single|other|quelques|{_EDGE} (?:of|de|du))"
_BETWEEN = rf"(?:(?:{_MANY}|{_AND}|the|la|le) )"
_TIMES = rf"(?:once|twice|thrice|{_NUMBER} (?:times|fois)|une fois)"
_END = r"(?=[,;.!?]*(?!\S))"
_ODD = re.compile(
    rf"(?<!\S)(?:"
    rf"(?:(?:at |by |in |a |en )?(?:the |la |le )?{_EDGE} (?:of|de|du) )?(?:{_TIMES} )?"
    rf"{_EVERY} {_BETWEEN}{{0,4}}{_UNIT}(?: {_AND} (?:{_EVERY} |le |les |on )?{_UNIT})*"
    rf"|{_EVERY} (?:now and (?:then|again)|so often|once in a while)"
    r"|once in a while|de temps (?:en temps|a autre)"
    rf"|{_TIMES} (?:an?|per|par) {_BETWEEN}{{0,2}}{_UNIT}"
    rf"|{_TIMES} (?:daily|weekly|monthly|yearly)"
    rf"|{_NUMBER} {_DAY} (?:in|out of|sur|par|a|per) (?:{_NUMBER}|{_UNIT})"
    r"|bi-?(?:weekly|monthly|hebdomadaire(?:ment)?|mensuel(?:le)?(?:ment)?)"
    r"|0+ (?:times?|fois)"
    rf"|(?:0+|[0-9]{{3,}}) {_UNIT}(?: pleins?)? (?:after|apres) (?:{SAID})"
    rf"){_END}"
)
_MORE_AFTER = re.compile(
    rf"(?: {_EDGE}|,? (?:or|ou) (?:(?:{_EVERY}|on|the|le|la|les) )?(?:{_MANY}|{_UNIT}))(?!\S)"
)
_MORE_BEFORE = re.compile(
    rf"(?<!\S)(?:{_EDGE} (?:of|de|du)|twice|thrice|(?!one |une ){_NUMBER} (?:times|fois)"
    r"|and|et|or|ou|&) $"
)


def odd_repeats(outline: str) -> tuple[int, int] | None:
    """The span of words in a folded line that only look like a rule: "every few days"."""
    found = _ODD.search(outline)
    return found.span() if found else None


def is_part_of_more(outline: str, start: int, end: int) -> bool:
    """Whether a phrase is but a part of more: "every Monday" of "every Monday or Tuesday"."""
    return bool(_MORE_AFTER.match(outline, end) or _MORE_BEFORE.search(outline[:start]))
