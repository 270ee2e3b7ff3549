"""Whole numbers in words, in English and French, without case or accents."""

from collections.abc import Iterator

_ENGLISH = "one two three four five six seven eight nine ten eleven twelve".split()
_FRENCH = "un deux trois quatre cinq six sept huit neuf dix onze douze".split()
NUMBERS = {
    word: number for words in (_ENGLISH, _FRENCH) for number, word in enumerate(words, start=1)
}
"""One to twelve."""

LARGER = {
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "quinze": 15,
    "vingt": 20,
    "vingt-cinq": 25,
    "trente": 30,
    "quarante": 40,
    "quarante-cinq": 45,
    "cinquante": 50,
    "soixante": 60,
}
"""The rounder numbers by which minutes and days are counted."""

ARTICLES = {"a": 1, "an": 1, "une": 1}
"""Articles that count one."""

COUNTS = {**NUMBERS, **LARGER, **ARTICLES}

HUNDREDS = {
    "a hundred": 100,
    "one hundred": 100,
    "cent": 100,
    **{
        f"{said} {hundred}": 100 * number
        for said, number in NUMBERS.items()
        for hundred in (("hundred",) if said in _ENGLISH else ("cents", "cent"))
        if 1 < number < 10
    },
    "a thousand": 1000,
    "one thousand": 1000,
    "mille": 1000,
}
"""Round hundreds, and a thousand."""

PLACES = {
    **dict.fromkeys(("first", "1st", "premier", "1er"), 1),
    **dict.fromkeys(("second", "2nd", "deuxieme", "2e", "2eme"), 2),
    **dict.fromkeys(("third", "3rd", "troisieme", "3e", "3eme"), 3),
    **dict.fromkeys(("fourth", "4th", "quatrieme", "4e", "4eme"), 4),
    **dict.fromkeys(("last", "dernier"), -1),
}
"""Places in a month, the last one -1."""


def _english() -> Iterator[tuple[str, int]]:
    """The numbers from 13 to 99 in English, with a hyphen or a space."""
    teens = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    yield from zip(teens, range(13, 20), strict=True)
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    units = "one two three four five six seven eight nine".split()
    for ten, word in enumerate(tens, start=2):
        yield word, 10 * ten
        for unit, name in enumerate(units, start=1):
            yield from ((f"{word}{join}{name}", 10 * ten + unit) for join in "- ")


def _french() -> Iterator[tuple[str, int]]:
    """The numbers from 13 to 99 in French and in the French of Belgium and Switzerland."""
    small = (
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
        " dix-sept dix-huit dix-neuf"
    ).split()
    tens = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
    tens |= {"septante": 70, "huitante": 80, "nonante": 90, "quatre-vingt": 80}
    yield from ((word, number) for number, word in enumerate(small, start=1) if number > 12)
    yield "quatre-vingts", 80
    for word, ten in tens.items():
        yield word, ten
        last = 19 if word in ("soixante", "quatre-vingt") else 9
        for unit, name in enumerate(small[:last], start=1):
            said = f"{word}-et-{name}" if unit in (1, 11) and ten < 80 else f"{word}-{name}"
            yield said, ten + unit
            yield said.replace("-", " "), ten + unit


UP_TO_99 = {**NUMBERS, **dict(_english()), **dict(_french())}
"""One to ninety-nine."""
