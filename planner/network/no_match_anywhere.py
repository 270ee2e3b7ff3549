"""The sentences for a search of everything that finds nothing: the words that would."""

from collections.abc import Callable, Iterator, Sequence

from planner.language import _, ngettext

_MOST_WORDS = 6
_MOST_SAID = 2


def longest_found(text: str, count: Callable[[str], int]) -> tuple[str, int] | None:
    """The longest beginning of `text`, of two letters or more, that is found, and how often.

    A longer beginning never finds more than a shorter one.
    """
    shortest, longest = 2, len(text) - 1
    best: tuple[str, int] | None = None
    while shortest <= longest:
        middle = (shortest + longest + 1) // 2
        start = text[:middle].rstrip()
        if found := count(start):
            best, shortest = (start, found), middle + 1
        else:
            longest = middle - 1
    return best


def say_no_match_anywhere(text: str, count: Callable[[str], int]) -> list[str]:
    """One sentence that nothing has all the words, and what fewer of them would find.

    `count` gives the number of things that have all words of a text.
    """
    words = text.split()
    nothing = _("Nothing has “{text}”.").format(text=" ".join(words))
    return [nothing, *_nearer(words, count)][: 1 + _MOST_SAID]


def _nearer(words: Sequence[str], count: Callable[[str], int]) -> Iterator[str]:
    if len(words) == 1:
        if found := longest_found(words[0], count):
            start, number = found
            said = ngettext("“{start}” finds {count}.", "“{start}” finds {count}.", number)
            yield said.format(start=start, count=number)
        return
    for place in range(min(len(words), _MOST_WORDS)):
        rest = " ".join((*words[:place], *words[place + 1 :]))
        if number := count(rest):
            said = ngettext("“{start}” finds {count}.", "“{start}” finds {count}.", number)
            yield said.format(start=rest, count=number)
