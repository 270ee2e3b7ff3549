"""Names of months and weekdays in English and French, as the CLDR writes them."""

from planner.language.text import shape

MONTHS = {  # not wrapped: each language by itself
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
}
SHORT_MONTHS = {  # not wrapped: each language by itself
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": (
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
}
NARROW_MONTHS = {
    "en": SHORT_MONTHS["en"],
    "fr": (
        *("jan", "fév", "mar", "avr", "mai", "jun"),
        *("jul", "aoû", "sep", "oct", "nov", "déc"),
    ),
}
"""Names of three letters, for a place that has no room for more."""
WEEKDAYS = {  # not wrapped: each language by itself
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
SHORT_WEEKDAYS = {  # not wrapped: each language by itself
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
}


def month_numbers(*languages: str) -> dict[str, int]:
    """Full month names of `languages`, without case or accents → 1 to 12."""
    return {
        shape(name): number
        for language in languages
        for number, name in enumerate(MONTHS[language], start=1)
    }


def weekday_numbers(*languages: str) -> dict[str, int]:
    """Full weekday names of `languages`, without case or accents → 0 (Monday) to 6."""
    return {
        shape(name): number
        for language in languages
        for number, name in enumerate(WEEKDAYS[language])
    }


_MORE_SHORT = {
    "en": {"sept": 9},
    "fr": {"fev": 2, "juill": 7},
}
_MORE_SHORT_WEEKDAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}


def short_month_numbers(language: str) -> dict[str, int]:
    """Abbreviated month names of a language, folded and without their dot → 1 to 12."""
    names = enumerate(SHORT_MONTHS[language], start=1)
    return {**{shape(name).rstrip("."): number for number, name in names}, **_MORE_SHORT[language]}


def short_weekday_numbers() -> dict[str, int]:
    """Abbreviated weekday names in both languages, folded and without their dot → 0 to 6."""
    return {
        **{
            shape(name).rstrip("."): number
            for names in SHORT_WEEKDAYS.values()
            for number, name in enumerate(names)
        },
        **_MORE_SHORT_WEEKDAYS,
    }
