"""The lines above the list of people: how many there are, and what to do where none is."""

from collections.abc import Sequence

from planner.language import _, ngettext
from planner.language.whole_numbers import say_number
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.people.card_lines import dim_lines


def nobody_lines(new: str, bring_in: str, sweep: str, width: int) -> list[Line]:
    """The hint of an empty inventory: the keys that fill it."""
    said = (
        _("Nobody here yet: {key} writes down the first one, in one line.").format(key=new),
        _("{key} brings in a file: LinkedIn, an address book, a table.").format(key=bring_in),
        _("{key} asks you circle by circle: ten names from memory are a fine start.").format(
            key=sweep
        ),
    )
    return [line for sentence in said for line in dim_lines(sentence, width)]


def no_match_lines(key: str, nearer: Sequence[str], width: int) -> list[Line]:
    """The hint of a search without matches: the key that ends it, and what would find people."""
    said = _("Nobody fits: {key} shows everybody again.").format(key=key)
    return [line for sentence in (said, *nearer) for line in dim_lines(sentence, width)]


def hint_lines(said: str, width: int) -> list[Line]:
    """A sentence above the list, and a line between."""
    return [*dim_lines(said, width), ()]


def say_marked(marked: int, hidden: int) -> str:
    """The number of people marked, and of those of them who are not in the list now."""
    said = ngettext("{count} marked", "{count} marked", marked).format(count=marked)
    if not hidden:
        return said
    away = ngettext("{n} of them out of sight", "{n} of them out of sight", hidden)
    return f"{said}, {away.format(n=hidden)}"


def mark_line(marked: int, hidden: int, width: int) -> Line:
    """The number of people marked, at the right."""
    return (Span(fit(say_marked(marked, hidden), width, right=True), Tone.ACCENT),)


def count_line(at: int, count: int, *, found: bool, capped: bool, width: int) -> Line:
    """The place of the highlight among all people, or the number of those found."""
    if not count:
        said = ""
    elif capped:
        said = _("{count} or more").format(count=say_number(count))
    elif found:
        said = ngettext("{count} found", "{count} found", count).format(count=count)
    else:
        said = _("{at} of {count}").format(at=say_number(at), count=say_number(count))
    return (Span(fit(said, width, right=True), Tone.DIM),)
