"""The ways in which words of both languages say a recurrence rule, and their meanings."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday
from planner.language.calendar_names import (
    month_numbers,
    short_weekday_numbers,
    weekday_numbers,
)
from planner.language.number_words import NUMBERS, PLACES

_DAYS = weekday_numbers("en", "fr")
_DAY = "|".join(_DAYS)
_MONTHS = month_numbers("en", "fr")
_AND = r"(?: ?, ?| ?& ?| and | et )"
_LIST = rf"(?:{_DAY})s?(?:{_AND}(?:(?:le |les )?(?:{_DAY}))s?)*"
_SHORT = "|".join((*_DAYS, *short_weekday_numbers()))
_SHORT_LIST = rf"(?:{_SHORT})\.?(?:{_AND}(?:{_SHORT})\.?)*"
_NUMBERS = {
    **{word: number for word, number in NUMBERS.items() if number > 1},
    **dict.fromkeys(("second", "2nd", "other"), 2),
    **dict.fromkeys(("third", "3rd"), 3),
    **dict.fromkeys(("fourth", "4th"), 4),
}
_NUMBER = rf"{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|[0-9]{{1,3}}"
_OF_MONTHS = {
    **PLACES,
    **dict.fromkeys(("fifth", "5th", "cinquieme", "5e", "5eme"), 5),
    "avant-dernier": -2,
    "penultimate": -2,
    "last but one": -2,
    "second last": -2,
}
"""Places in a month; "the last Monday but one" has its words apart."""
_PLACE = "|".join(sorted(_OF_MONTHS, key=len, reverse=True))
_THE = r"(?:the |le |les |l')"
_PLACES = rf"(?P<places>(?:{_PLACE})(?:s?{_AND}{_THE}?(?:{_PLACE}))*)"
_BUT_ONE = r"(?P<but> but one)?"
_OF_MONTH = r"(?:of|in) (?:the|each|every) month|(?:du|de chaque) mois"
_WORKING_DAY = r"(?:working|business) days?|weekdays?|jours? (?:ouvres?|ouvrables?|de travail)"
_EVERY = r"(?:every|each|tous les|toutes les|chaque)"
_THE_NUMBER = r"(?P<number>[1-9]|[12][0-9]|3[01]|first|premier)(?:er|st|nd|rd|th)?"
_THE_DAY = rf"(?:(?:on )?(?:the |le )(?:{_THE_NUMBER}|(?P<last>last day|dernier jour)))"
_AND_MONTHS = rf", (?:every|tous les) (?P<times>{_NUMBER}) (?:months|mois)"
_DAY_OF_YEAR = (
    rf"(?:on |le )?(?P<of>[0-9]{{1,2}})(?:er|st|nd|rd|th)? (?:of )?(?P<month>{'|'.join(_MONTHS)})"
)

Read = Callable[[Mapping[str, str]], Rule]


def _weekly(groups: Mapping[str, str]) -> Rule:
    named = {**short_weekday_numbers(), **_DAYS}
    days = sorted({named[day] for day in re.findall(_SHORT, groups.get("days", ""))})
    return Rule(Frequency.WEEKLY, _times(groups), tuple(map(Weekday, days)))


def _span_of_week(groups: Mapping[str, str]) -> Rule:
    first, last = _DAYS[groups["first"]], _DAYS[groups["last"]]
    days = sorted({(first + ahead) % 7 for ahead in range((last - first) % 7 + 1)})
    return Rule(Frequency.WEEKLY, weekdays=tuple(map(Weekday, days)))


def _every(frequency: Frequency) -> Read:
    return lambda groups: Rule(frequency, _times(groups))


def _fortnightly(groups: Mapping[str, str]) -> Rule:
    return replace(_weekly(groups), interval=2)


def _working_days(_groups: Mapping[str, str]) -> Rule:
    return Rule(Frequency.WEEKLY, weekdays=tuple(map(Weekday, range(5))))


def _quarterly(_groups: Mapping[str, str]) -> Rule:
    return Rule(Frequency.MONTHLY, 3)


def _working_day_of_month(groups: Mapping[str, str]) -> Rule:
    days = tuple(map(Weekday, range(5)))
    return Rule(Frequency.MONTHLY, _times(groups), days, positions=_places(groups))


def _day_of_month(groups: Mapping[str, str]) -> Rule:
    said = groups.get("number", "last")
    return Rule(Frequency.MONTHLY, _times(groups), month_days=(PLACES.get(said) or int(said),))


def _day_of_year(groups: Mapping[str, str]) -> Rule:
    month, day = (_MONTHS[groups["month"]],), (int(groups["of"]),)
    return Rule(Frequency.YEARLY, _times(groups), months=month, month_days=day)


def _nth_of_month(groups: Mapping[str, str]) -> Rule:
    days = tuple(Weekday(_DAYS[groups["day"]], nth) for nth in _places(groups))
    return Rule(Frequency.MONTHLY, _times(groups), days)


def _places(groups: Mapping[str, str]) -> tuple[int, ...]:
    """The places in the month, each once; "but one" is said of the last of them."""
    named = [_OF_MONTHS[word] for word in re.findall(_PLACE, groups["places"])]
    if "but" in groups and named[-1] == -1:
        named[-1] = -2
    return tuple(dict.fromkeys(named))


def _times(groups: Mapping[str, str]) -> int:
    said = groups.get("times", "1")
    return _NUMBERS[said] if said in _NUMBERS else int(said)


def _way(pattern: str, read: Read) -> tuple[re.Pattern[str], Read]:
    return re.compile(pattern), read


WAYS = (
    _way(rf"{_EVERY} (?:{_WORKING_DAY})", _working_days),
    _way(
        rf"(?:{_EVERY} (?:days?|jours?|weeks?|semaines?),? )(?:(?:from|du) )?(?P<first>{_DAY})s?"
        rf" (?:to|through|au) (?P<last>{_DAY})s?",
        _span_of_week,
    ),
    _way(rf"every (?P<first>{_DAY}) (?:to|through) (?P<last>{_DAY})", _span_of_week),
    _way(
        rf"(?:(?:from|du) )?(?P<first>{_DAY})s? (?:to|through|au) (?P<last>{_DAY})s?,?"
        r" (?:every week|(?:de )?chaque semaine|toutes les semaines)",
        _span_of_week,
    ),
    _way(r"daily|quotidien(?:nement)?", _every(Frequency.DAILY)),
    _way(r"weekly|hebdomadaire(?:ment)?", _every(Frequency.WEEKLY)),
    _way(
        r"fortnightly|every fortnight|tous les (?:15|quinze) jours"
        r"|(?:toutes les|chaque) quinzaines?",
        _fortnightly,
    ),
    _way(r"monthly|mensuel(?:lement)?", _every(Frequency.MONTHLY)),
    _way(rf"quarterly|trimestriel(?:lement)?|{_EVERY} (?:quarter|trimestres?)", _quarterly),
    _way(r"yearly|annually|annuel(?:lement)?", _every(Frequency.YEARLY)),
    _way(rf"{_EVERY} (?:(?P<times>{_NUMBER}) )?(?:days?|jours?)", _every(Frequency.DAILY)),
    _way(rf"{_EVERY} (?:(?P<times>{_NUMBER}) )?(?:weeks?|semaines?)", _every(Frequency.WEEKLY)),
    _way(rf"{_EVERY} (?:(?P<times>{_NUMBER}) )?(?:months?|mois)", _every(Frequency.MONTHLY)),
    _way(rf"{_EVERY} (?:(?P<times>{_NUMBER}) )?(?:years?|ans|annees?)", _every(Frequency.YEARLY)),
    _way(rf"un jour sur (?P<times>{_NUMBER})", _every(Frequency.DAILY)),
    _way(rf"une semaine sur (?P<times>{_NUMBER})(?:,? le (?P<days>{_LIST}))?", _weekly),
    _way(rf"un mois sur (?P<times>{_NUMBER})", _every(Frequency.MONTHLY)),
    _way(
        rf"(?:(?:on )?the |on |le |les |l'|{_EVERY} )?{_PLACES}s? (?P<day>{_DAY})s?{_BUT_ONE}"
        rf" (?:{_OF_MONTH})(?:{_AND_MONTHS})?",
        _nth_of_month,
    ),
    _way(
        rf"(?:(?:on )?the |on |le |les |l'|{_EVERY} )?(?P<places>{_PLACE})s? (?:{_WORKING_DAY})"
        rf"{_BUT_ONE} (?:{_OF_MONTH})(?:{_AND_MONTHS})?",
        _working_day_of_month,
    ),
    _way(
        rf"{_EVERY} (?:(?P<times>{_NUMBER}) )?(?:months?|mois),? (?:on )?{_THE}"
        rf"(?P<places>{_PLACE}) (?:{_WORKING_DAY}){_BUT_ONE}",
        _working_day_of_month,
    ),
    _way(
        rf"(?:{_EVERY} (?:(?P<times>{_NUMBER}) )?(?:months?|mois),?|monthly|mensuel(?:lement)?)"
        rf" (?:on )?{_THE}{_PLACES} (?P<day>{_DAY}){_BUT_ONE}",
        _nth_of_month,
    ),
    _way(
        rf"{_EVERY} (?P<places>first|1st|last|premier|1er|dernier)s? (?P<day>{_DAY})s?",
        _nth_of_month,
    ),
    _way(
        rf"{_EVERY} (?P<places>first|1st|last|premier|1er|dernier)s? (?:{_WORKING_DAY})",
        _working_day_of_month,
    ),
    _way(
        rf"(?:{_EVERY} |les )(?P<places>(?:{_PLACE})(?:s?{_AND}{_THE}?(?:{_PLACE}))+)s?"
        rf" (?P<day>{_DAY})s?",
        _nth_of_month,
    ),
    _way(
        r"(?:(?:at |by )?the )?end of (?:each|every) month"
        r"|every (?:end of (?:the )?month|month[ -]end)"
        r"|(?:(?:a|pour) la |en )?fin de chaque mois|(?:chaque|toutes les) fins? de mois",
        lambda _groups: Rule(Frequency.MONTHLY, month_days=(-1,)),
    ),
    _way(
        r"(?:(?:at |by )?the )?(?:start|beginning) of (?:each|every) month"
        r"|every (?:start|beginning) of (?:the )?month|(?:(?:au|en) )?debut de chaque mois"
        r"|(?:chaque|tous les) debuts? de mois",
        lambda _groups: _working_day_of_month({"places": "first"}),
    ),
    _way(rf"(?:un|le) (?P<days>{_DAY}) sur (?P<times>{_NUMBER})", _weekly),
    _way(
        rf"(?:{_EVERY} (?:(?P<times>{_NUMBER}) )?|on |le |les )?(?P<days>{_LIST})"
        r"(?: of (?:each|every) week| de chaque semaine)?",
        _weekly,
    ),
    _way(rf"{_EVERY} (?:(?P<times>{_NUMBER}) )?(?P<days>{_SHORT_LIST})", _weekly),
    _way(
        rf"(?:every (?:(?P<times>{_NUMBER}) )?weeks?|weekly) on (?P<days>{_LIST})",
        _weekly,
    ),
    _way(
        rf"(?:toutes les (?P<times>{_NUMBER}) semaines|chaque semaine),? les?"
        rf" (?P<days>{_LIST})",
        _weekly,
    ),
    _way(
        rf"(?:fortnightly|every fortnight|tous les (?:15|quinze) jours)(?: on|,? les?)"
        rf" (?P<days>{_LIST})",
        _fortnightly,
    ),
    _way(
        rf"(?:(?:on )?the |le |tous les |chaque )?(?:{_THE_NUMBER}|(?P<last>last day|dernier jour))"
        rf" (?:{_OF_MONTH})(?:{_AND_MONTHS})?",
        _day_of_month,
    ),
    _way(
        rf"{_EVERY} (?:(?P<times>{_NUMBER}) )?(?:months?|mois),? {_THE_DAY}",
        _day_of_month,
    ),
    _way(
        rf"{_EVERY} (?:(?P<times>{_NUMBER}) )?(?:years?|ans|annees?),? {_DAY_OF_YEAR}",
        _day_of_year,
    ),
    _way(
        rf"(?:the |le )(?:{_THE_NUMBER}|(?P<last>last day|dernier jour)){_AND_MONTHS}",
        _day_of_month,
    ),
    _way(rf"{_THE}{_PLACES}s? (?P<day>{_DAY})s?{_BUT_ONE}{_AND_MONTHS}", _nth_of_month),
    _way(
        rf"{_THE}(?P<places>{_PLACE}) (?:{_WORKING_DAY}){_BUT_ONE}{_AND_MONTHS}",
        _working_day_of_month,
    ),
)
"""Patterns of recurrence phrases, matched against the shape of a text, with their readers."""
