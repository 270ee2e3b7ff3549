"""The names in a line that nothing known bears: told, so that none is taken for known."""

from collections.abc import Iterator, Sequence

from planner.model.vocabulary import Channel
from planner.network.contact_words import AGAIN, AND, CHANNEL_VERBS, NO_NAMES, PREPOSITIONS, VERBS
from planner.network.line_words import Word, is_particle, words_of
from planner.network.written_name import is_civility

_TAKING_THINGS = frozenset(CHANNEL_VERBS[Channel.MESSAGE].split()) - frozenset(("text", "whatsapp"))
"""Verbs after which a thing stands: "Send Christmas Cards"; a person follows "to"."""
_WITH = frozenset(("with", "avec"))
_SPEAKING = frozenset(
    "talk speak chat listen parler parle parlez parlons discuter discute discutez".split()
)
_BODIES = frozenset(
    "bank banque corp inc ltd llc sas sarl group groupe team equipe club university universite "
    "ecole school college institute institut agency agence office bureau department service "
    "services support company society societe association foundation fondation cabinet".split()
)
"""Words by which a name is that of an organisation."""
_LONGEST_SHORT = 4
"""Letters of a word in capitals that is rather an organisation than a name: "EDF Lyon"."""


def unknown_names(text: str, *, named: bool = False) -> list[str]:
    """The words after a word of contact that look like a whole name, as typed.

    They are two words or more with a capital, or a civility and one. The names of people known are
    hidden in the text. If `named`, the text itself is a name.
    """
    words = words_of(text)
    found: list[str] = []
    place, end = 0, -1
    while place < len(words):
        near = (named and place == 0) or _is_contacted(words, place) or _is_added(words, place, end)
        last = _last_of_name(words, place) if near else None
        if last is None:
            place += 1
            continue
        found.append(text[words[place].start : words[last].end])
        place = end = last + 1
    return found


def _is_contacted(words: Sequence[Word], place: int) -> bool:
    """Whether a word stands after a verb of contact, after "with", or after "to" behind a verb."""
    if place == 0 or words[place].between or words[place].tie:
        return False
    again = place > 1 and words[place - 1].key in AGAIN
    before = words[place - 2 if again else place - 1].key
    if before in _WITH or (before in VERBS and before not in _TAKING_THINGS):
        return True
    earlier = {word.key for word in words[: place - 1]}
    return before in PREPOSITIONS and not earlier.isdisjoint(VERBS | _SPEAKING)


def _is_added(words: Sequence[Word], place: int, end: int) -> bool:
    """Whether a word stands after another unknown name, which ends before `end`, and an "and"."""
    if place == end + 1 and end > 0 and words[end].key in AND:
        return True
    return place == end and words[place].between in AND


def _last_of_name(words: Sequence[Word], first: int) -> int | None:
    """The last word of a whole name that begins at a word; None if none does."""
    places = list(_name_words(words, first))
    capitals = [place for place in places if not is_particle(words[place])]
    if not capitals or _is_organisation([words[place] for place in places]):
        return None
    civil = is_civility(words[first].text)
    whole = [place for place in capitals if not words[place].tie or is_particle(words[place - 1])]
    return capitals[-1] if len(whole) > 1 or (civil and len(capitals) > 1) else None


def _name_words(words: Sequence[Word], first: int) -> Iterator[int]:
    """The words of a name one after the other, particles among them."""
    for place in range(first, len(words)):
        word = words[place]
        if place > first and not word.follows:
            return
        looks = word.text[0].isupper() and word.key not in NO_NAMES | VERBS
        civil = place == first and is_civility(word.text)
        if not (looks or civil or (place > first and is_particle(word))):
            return
        yield place


def _is_organisation(name: Sequence[Word]) -> bool:
    """Whether the words of a name are rather those of an organisation."""
    first = name[0].text
    shouted = first.isupper() and 1 < len(first) <= _LONGEST_SHORT and not is_civility(first)
    mixed = not all(word.text.isupper() for word in name)
    return (shouted and mixed) or any(word.key in _BODIES for word in name)
