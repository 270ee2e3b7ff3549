"""The place in the line of an event: after an "@", or in words, up to a comma or a "with"."""

import re
from itertools import pairwise

from planner.grammar.line import PROTECTED, TAKEN, Line

_PLACE = re.compile(r"(?<!\S)@")
_STREET = re.compile(
    r"[0-9]|(?:rue|avenue|av|bd|boulevard|place|quai|cours|allee|impasse|chemin|route|square|passage"
    r"|batiment|salle|etage|hall|room|floor|building|street|road|lane|suite|gate)(?![a-z])"
    r"|.*(?: |^)(?:street|st|road|rd|avenue|ave|lane|square|floor|room)\.?$"
)
"""The beginning of a part of an address, or a street in English."""
_AT = re.compile(
    r"(?<= )(?:at (?:the )?|(?:au |aux |a la |a l')(?=(?:cafe|restaurant|resto|hotel|bar|brasserie"
    r"|bistrots?|salon|cci|mairie|bibliotheque|mediatheque|musee|palais|theatre|centre|campus|tour"
    r"|espace|maison|club|gare|parc|universite|ecole|hall|salle|siege|stade|cinema|chambre|institut"
    r"|incubateur|pepiniere|hub|chateau|domaine|auditorium|amphi|amphitheatre)(?![a-z])))"
)
"""The words before a place without a sign; in French the noun of a place follows them."""
_FEASTS = frozenset("christmas xmas easter night noon midnight".split())
WITH = re.compile(r" (?:with|avec) (?=\S)")
"""The word before the people of an event."""
_WORD = re.compile(r"[^\s\x00,;]+")
_SMALL = re.compile(r"(?:de|du|des|d'|la|le|les|l'|sur|sous|en|upon|on|of|the|&)$")


def take_place(line: Line) -> tuple[Line, str | None]:
    """Take the place out of `line`: the words after @, see `_place_end`."""
    for match in _PLACE.finditer(line.shape):
        limit = _with(line, match.end())
        rest = line.without(match.start(), min(limit, _place_end(line, match.end())))
        whole = bool(line.part(0, match.start()).said()) and bool(rest.said())
        end = _place_end(line, match.end()) if whole else _comma(line, match.end())
        place = line.part(match.end(), min(end, limit)).said()
        if place:
            return line.without(match.start(), min(end, limit)), place
    return _take_place_in_words(line)


def _take_place_in_words(line: Line) -> tuple[Line, str | None]:
    """Take the last place without a sign: "at City Hall", "au Café Bellecour"."""
    for match in reversed(list(_AT.finditer(line.shape))):
        end = _name_end(line, match.end())
        place = line.part(match.end(), end)
        is_no_place = place.shape in _FEASTS or place.shape.endswith("'s")  # at Zoé's
        if place.said() and not is_no_place and line.part(0, match.start()).said():
            return line.without(match.start(), end), place.said()
    return line, None


def _name_end(line: Line, start: int) -> int:
    """The end of the name of a place: words with capitals, small words and numbers among them."""
    end = last = start
    limit = _with(line, start)
    for word in _WORD.finditer(line.text, start, limit):
        if line.text[last : word.start()].strip(" "):
            break
        last = word.end()
        is_last = line.text[last:limit].lstrip(" ")[:1] in ("", ",", ";", TAKEN)
        if _has_capital(line, word) or (word[0][0].isdigit() and is_last and end > start):
            end = last
        elif not (_SMALL.match(word[0].lower()) or word[0].isdigit() or word.start() == start):
            break
    return end


def _has_capital(line: Line, word: re.Match[str]) -> bool:
    """Whether a word begins with a capital, after "l'" if need be, or is protected."""
    bare = word[0][2:] if word[0][1:2] in ("'", "’") else word[0]
    return bare[:1].isupper() or line.shape[word.start()] == PROTECTED


def _with(line: Line, start: int) -> int:
    """The place before the first "with" and a name, else the end."""
    for sign in WITH.finditer(line.shape, start):
        if line.text[sign.end()].isupper() or line.shape[sign.end()] == PROTECTED:
            return sign.start()
    return len(line.shape)


def _comma(line: Line, start: int) -> int:
    """The place of the first comma, else the end."""
    found = line.shape.find(",", start)
    return len(line.shape) if found < 0 else found


def _place_end(line: Line, start: int) -> int:
    """The end of the place: at a comma, unless a street, a number or a town follows it."""
    ends = [place for place, sign in enumerate(line.shape) if sign == "," and place >= start]
    ends.append(len(line.shape))
    for end, following in pairwise(ends):
        part = line.part(end + 1, following)
        words = part.text.replace(TAKEN, " ").strip()
        if not (_STREET.match(part.shape.replace(TAKEN, " ").strip()) or _is_town(words)):
            return end
    return ends[-1]


def _is_town(words: str) -> bool:
    """Whether every word has a capital, small words aside: "Lyon", "Bourg-en-Bresse"."""
    shown = [word for word in words.split() if not _SMALL.match(word.lower())]
    return bool(shown) and all(word[0].isupper() for word in shown)
