"""A person's name as typed, in its parts."""

from planner.language.text import fold

_TITLES = frozenset(
    "m m. mr mr. mrs mrs. ms ms. mme mme. mlle mlle. dr dr. pr pr. prof prof. me".split()
)
_SHORTEST_SHOUTED_FAMILY = 3
"""Letters: "MOREL Léa" puts the family first, "JP Morel" does not."""


def split_name(name: str) -> tuple[str, str]:
    """The given and family name in `name`; either may be empty.

    The first word is the given name, unless capitals say that the family stands first, as French
    lists do ("FERRAND Nadia"). A title belongs to neither ("M. Petit" has no given name).
    """
    words = name.split()
    if len(words) > 1 and fold(words[0]) in _TITLES:
        return ("", words[1]) if len(words) == 2 else split_name(" ".join(words[1:]))
    family = 0
    while family < len(words) and words[family].isupper():
        family += 1
    if family < len(words) and any(map(_is_shouted, words[:family])):
        return " ".join(words[family:]), " ".join(words[:family])
    return "".join(words[:1]), " ".join(words[1:])


def _is_shouted(word: str) -> bool:
    return sum(map(str.isalpha, word)) >= _SHORTEST_SHOUTED_FAMILY
