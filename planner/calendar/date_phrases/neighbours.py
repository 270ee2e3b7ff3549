"""The words around a date phrase: what it needs beside it, and what makes it part of a noun."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planner.calendar.date_phrases.joined import Found
from planner.calendar.date_phrases.patterns import SHORT_WEEKDAYS, WEEKDAYS
from planner.calendar.date_phrases.rows import Needs
from planner.calendar.date_phrases.words import Word

GOVERNING = frozenset(
    """
    of de du des d' since depuis until till jusqu' after apres between entre from than que a au aux
    to at with avec about sur like comme an my our your his its their un une mon ma mes notre
    nos votre vos son sa ses leur leurs cette ces la les last every each chaque tous toutes
    no not pas except excepte sauf hors than partir compter dater w/c
    """.split()
)
"""Words before a phrase that make it part of something else: "la réunion de lundi"."""
_PERHAPS = frozenset({"her", "all", "both", "some", "any"})
"""Words that do so only before a noun: "her Friday talk", but "Call her Friday"."""
OF = frozenset({"of", "de", "du", "d'", "des"})
_LEADING = frozenset({"a", "partir", "compter", "dater", "jusqu'", "not", "pas", "from"})
"""Words that lead to a governing one: "à partir de", "jusqu'au"."""
FUNCTION_WORDS = frozenset(
    """
    about with at to for in and then on by re regarding via from because if when so before after or
    as per over during around until till but avec a au aux pour chez dans sur et puis ou par vers en
    sans si car quand afin avant apres entre depuis jusqu' d' mais lors pendant -
    """.split()
)
"""Words after a phrase that begin something else than a noun of it."""
_SIGNS = frozenset("@#~+(&")
_ORDINAL = re.compile(r"[0-9]+(?:st|nd|rd|th|e|eme)")
_STRONG = frozenset({"on", "by", "before", "avant", "ici"})
_OTHER_WORDS = frozenset("sat sun mer mar sam mon wed jeu dim".split())
"""Abbreviated weekdays that are words too."""
_NAMES = frozenset({"sun", "sam", "mar"})
_FRENCH_SHORT = frozenset("lun mar mer jeu ven sam dim".split())
_LISTING = frozenset("or ou and et to a".split())
_NEAR_DAYS = frozenset("today tomorrow demain aujourd'hui".split())
_ARTICLES = frozenset({"the", "le", "la"})
_MIDDLES = frozenset({"mid", "mi", "middle"})
_ALWAYS = "24/7"
_INITIAL = "A"
"""A capital is no article: "Call A tomorrow"."""
_AFTER_AN = frozenset("aeiou18")
"""First letters after the English article: "le nouvel an lundi" has none."""
_BY = frozenset({"by", "before", "le", "avant", "pour", "ici", "au"})
_FRACTION_AFTER = frozenset("part partie page step etape chapter chapitre volume tome slide diapo "
    "episode round tour lot module niveau level note noter score rate session".split())  # fmt: skip
_VERSIONED = frozenset("version v release ip".split())
_FRACTION_BEFORE = frozenset("of de d' du des page pages heure heures hour hours h journee day "
    "tarif finale pension".split())  # fmt: skip


class Place(NamedTuple):
    """The line in which phrases stand; see `read_dates`."""

    words: Sequence[Word]
    of_title: bool = False
    to_contact: bool = False

    def part(self, found: Found) -> "Place":
        """The words of one phrase alone."""
        return Place(self.words[found.first : found.last])

    def before(self, first: int) -> Word | None:
        """The word before `first`, unless punctuation parts them."""
        word = self.words[first - 1] if first else None
        return word if word and (not word.after or word.after == ".") else None

    def after(self, last: int) -> Word | None:
        """The word after a phrase, unless punctuation parts them."""
        if last >= len(self.words) or self.words[last - 1].after.strip("."):
            return None
        return self.words[last]


def stands(place: Place, needs: Needs, first: int, bare: int, last: int, *, timed: bool) -> bool:
    """Whether a phrase has the neighbours it needs.

    It begins with the word `first`, without its prepositions with the word `bare`, and ends before
    the word `last`; `timed` if a part of the day is among its words.
    """
    match needs:
        case Needs.FREE:
            return is_free(place, last)
        case Needs.SHORT:
            return _short_stands(place, first, bare, last, timed=timed)
        case Needs.MIDDLE:
            at = bare if place.words[bare].shape in _MIDDLES else bare + 1
            led = at > first and place.words[at - 1].shape in FUNCTION_WORDS
            return led or is_last(place, last)
        case Needs.NOT_TO:
            following = place.after(last)
            return following is None or following.shape not in ("to", "door")
    return not _is_plain_figure(place, first, bare, last)


def is_free(place: Place, last: int) -> bool:
    """Whether no noun follows, to which the phrase would belong."""
    following = place.after(last)
    if following is None or following.is_hidden or following.shape in FUNCTION_WORDS:
        return True
    if not following.shape or following.shape[0] in _SIGNS:  # a sign alone has no letters
        return True
    ordinal = _ORDINAL.fullmatch(place.words[last - 1].shape)
    return following.written[:1].isupper() and not ordinal


def is_last(place: Place, last: int) -> bool:
    """Whether nothing follows, or only what was taken out."""
    following = place.after(last)
    return following is None or following.is_hidden


def belongs_to_noun(place: Place, first: int, bare: int, last: int) -> bool:
    """Whether an article makes a weekday part of a noun: "the Monday report"."""
    words = place.words
    if bare == first or words[bare - 1].shape not in _ARTICLES:
        return False
    return words[bare].shape in WEEKDAYS and last - bare <= 2 and not is_free(place, last)


def governed(place: Place, first: int, last: int) -> bool:
    """Whether the word before a phrase makes it part of something else."""
    word = place.before(first)
    if word is None or word.written == _INITIAL:
        return False
    if word.shape == "an" and place.words[first].shape[0] not in _AFTER_AN:
        return False
    return word.shape in GOVERNING or (word.shape in _PERHAPS and not is_free(place, last))


def start_of_governed(place: Place, first: int) -> int:
    """The first of the words that govern a phrase."""
    first -= 1
    while (word := place.before(first)) and word.shape in _LEADING:
        first -= 1
    return first


def _short_stands(place: Place, first: int, bare: int, last: int, *, timed: bool) -> bool:
    """Whether an abbreviated weekday is one, by what stands around it."""
    word = place.words[bare]
    short = word.shape
    led = bare > first and place.words[bare - 1].shape in _STRONG
    if len(place.words) == last - first:
        return True
    if short in _NAMES and word.written.istitle() and (short in _FRENCH_SHORT or bare == 1):
        return False
    following = place.after(last)
    if following is not None and following.shape in _LISTING:
        time = place.before(first)
        return time is not None and (time.is_hidden or _is_listed(place, first))
    if led or timed or (following is not None and following.is_hidden):
        led = bare > first and place.words[bare - 1].shape != "the"
        return led or not _belongs(place, bare) or _is_listed(place, bare)
    if following is not None or bare > first or _belongs(place, first):
        return False
    return short not in _OTHER_WORDS or (place.to_contact and first > 1)


def _is_listed(place: Place, first: int) -> bool:
    """Whether a short word stands in a list, after another day or time: "lundi 9h or fri 9h"."""
    listing = place.before(first)
    if listing is None or listing.shape not in _LISTING:
        return False
    last = place.before(first - 1)
    if last is None:
        return False
    near = last.shape in WEEKDAYS or last.shape in SHORT_WEEKDAYS or last.shape in _NEAR_DAYS
    return near or last.is_hidden or last.shape[:1].isdigit()


def _belongs(place: Place, first: int) -> bool:
    """Whether an article or a preposition makes a short word part of something else."""
    word = place.before(first)
    return word is not None and (
        word.shape in GOVERNING or word.shape in FUNCTION_WORDS or word.shape in _ARTICLES
    )


def _is_plain_figure(place: Place, first: int, bare: int, last: int) -> bool:
    """Whether figures are no date: "24/7", "page 1/2", "1/2 of it", "version 24.12.26"."""
    word = place.words[bare]
    if word.shape.count(".") == 2:
        before = place.before(first)
        return before is not None and before.shape in _VERSIONED
    is_fraction = last == bare + 1 and word.shape.count("/") == 1
    if not is_fraction or len(place.words) == 1:
        return False
    if word.shape == _ALWAYS:
        return bare == first or place.words[bare - 1].shape not in _BY
    before, after = place.before(first), place.after(last)
    if after and after.shape in _FRACTION_BEFORE:
        return True
    return bare == first and before is not None and before.shape in _FRACTION_AFTER


def is_loose_figure(place: Place, first: int, bare: int, last: int) -> bool:
    """Whether figures without a year or a preposition stand before a noun: "4/5 slides"."""
    word = place.words[bare]
    alone = last == bare + 1 and word.shape.count("/") == 1 and word.shape != "/"
    return alone and bare == first > 0 and not is_free(place, last)
