"""An answer awaited in full: what was sent, since when, and the keys that end the waiting."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_full_day
from planner.model.labels import channels
from planner.network.story.opens import Opens, What
from planner.today.waiting import Awaited, say_reminder, say_since
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.people.story.blocks import Block


def awaited_lines(
    awaited: Awaited, today: date, width: int, key_name: Callable[[str], str]
) -> list[Line]:
    """The person, since when, what was sent, and the keys that `key_name` gives by names."""
    since = " · ".join(
        filter(None, (_("no answer yet"), say_since(awaited, today), say_reminder(awaited, today)))
    )
    return [
        *((Span(line, Tone.TITLE),) for line in wrap(awaited.person, width)),
        *((Span(line, Tone.DIM),) for line in wrap(since, width)),
        *pair_lines(list(awaited_pairs(awaited)), width),
        (),
        *key_lines(key_name, width),
    ]


def awaited_pairs(awaited: Awaited) -> Iterator[tuple[str, str]]:
    """Labels and values of an answer awaited."""
    if awaited.title:
        yield pgettext("a message", "Sent"), awaited.title
    if awaited.channel is not None:
        yield _("By"), channels()[awaited.channel]
    yield _("Since"), say_full_day(awaited.since)
    if awaited.messages > 1:
        yield (
            pgettext("a message", "So far"),
            ngettext("{n} message", "{n} messages", awaited.messages).format(n=awaited.messages),
        )
    if awaited.follow_up is not None:
        yield _("Reminder"), say_full_day(awaited.follow_up)


def key_lines(key_name: Callable[[str], str], width: int) -> Sequence[Line]:
    """The keys that note the answer and let it go, by the names of the place."""
    said = _("{answered} notes the answer · {let_go} waits no longer").format(
        answered=key_name("answered"), let_go=key_name("let_go")
    )
    return [(Span(line, Tone.DIM),) for line in wrap(said, width)]


def waiting_blocks(
    awaited: Awaited, today: date, width: int, key_name: Callable[[str], str]
) -> list[Block]:
    """The section of a person's card that tells of an answer awaited."""
    said = " · ".join(
        filter(None, (awaited.title, say_since(awaited, today), say_reminder(awaited, today)))
    )
    lines = [
        *((Span(line, Tone.DUE),) for line in wrap(_("No answer yet"), width)),
        *((Span(line),) for line in wrap(said, width)),
    ]
    return [
        Block([(Span(pgettext("section", "Waiting"), Tone.TITLE),)]),
        Block(lines, Opens(What.AWAITED)),
        Block(key_lines(key_name, width)),
    ]
