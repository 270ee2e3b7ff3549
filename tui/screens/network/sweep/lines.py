"""Lines of the memory sweep: topics, questions, names, hints, and what a sitting brought."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.language import _, pgettext
from planner.language.dates_in_words import DAY_COLUMN, say_past_day
from planner.model import signs
from planner.network.sweeps.sittings import (
    FINE,
    Named,
    Swept,
    say_brought,
    say_day,
    say_names,
)
from planner.network.sweeps.topics import Topic
from tui.drawing.columns import cell, in_columns
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import Row

_COUNT = 9
_WIDEST = 72
ENJOYED = "*"


def topic_row(swept: Swept, today: date, width: int) -> Row:
    """A topic: its sign, its name, how many names it brought, and when."""
    past = swept.past
    if past is None:
        sign, tone = OPEN, Tone.PLAIN
    else:
        sign, tone = (DONE, Tone.DONE) if past.ended else (signs.PREPARED, Tone.PLAIN)
    names = say_names(past.named) if past and past.named else ""
    day = say_past_day(past.day, today) if past else ""
    room = max(width - 2 - _COUNT - DAY_COLUMN - 4, 0)
    line = in_columns(
        (
            cell(swept.topic.name, room),
            cell(names, _COUNT, Tone.DIM, right=True),
            cell(day, DAY_COLUMN, Tone.DIM, right=True),
        )
    )
    return Row(swept.topic.key, (Span(f"{drawn(sign)} ", tone), *line))


def asked_lines(topic: Topic, width: int) -> list[Line]:
    """The name of a topic, and its questions."""
    width = min(width, _WIDEST)
    return [
        *_wrapped(topic.name, width, Tone.TITLE),
        *(line for question in topic.questions for line in _question(question, width)),
    ]


def _question(question: str, width: int) -> Iterator[Line]:
    first, *rest = wrap(question, max(width - 2, 2))
    yield (Span("· ", Tone.ACCENT), Span(first))
    yield from ((Span("  "), Span(line)) for line in rest)


def topic_lines(swept: Swept, today: date, width: int) -> list[Line]:
    """Lines of the pane of a topic: its questions, and the sittings so far."""
    lines = asked_lines(swept.topic, width)
    if swept.past is None:
        return lines
    day = say_past_day(swept.past.day, today)
    said = _("Last swept: {day}").format(day=day)
    if swept.past.named:
        said = f"{said} {signs.SEPARATOR} {say_names(swept.past.named)}"
    return [*lines, (), *_wrapped(said, width, Tone.DIM)]


def intro_lines(width: int) -> list[Line]:
    """Sentence above the topics."""
    said = _(
        "One circle of life at a time: you know more people than you think. {fine} names a day are"
        " plenty."
    )
    return [*_wrapped(said.format(fine=FINE), min(width, _WIDEST), Tone.DIM), ()]


def name_row(named: Named, width: int) -> Row:
    """A person named: whether new, name, present or former work, whether enjoyed."""
    sign = "+" if named.is_new else drawn(signs.CRITERION_MET)
    enjoyed = f" {ENJOYED}" if named.enjoyed else ""
    once = _("formerly {work}").format(work=named.once) if named.once else ""
    said = ", ".join(filter(None, (named.name, named.work, once)))
    room = max(width - 2 - len(enjoyed), 0)
    return Row(
        named.id,
        (Span(f"{sign} ", Tone.ACCENT), Span(fit(said, room).rstrip()), Span(enjoyed, Tone.ACCENT)),
    )


def hint_lines(topic: Topic, keys: tuple[str, str], any_named: bool, width: int) -> list[Line]:
    """The help beside an empty line: what may be typed, and the keys."""
    undo, enjoyed = keys
    pieces = [
        (pgettext("line", "@Kérial"), _("where they work now")),
        (pgettext("line", ", finance director"), _("what they do there")),
        (pgettext("line", "#finance"), _("a group")),
        ("*", _("you enjoyed talking with them")),
    ]
    first = [_("A name a line, as it comes; a pasted list is shown before it is saved.")]
    if any_named:
        more = _("{enjoyed} on the empty line: enjoyed talking · {undo} undoes")
        first = [
            more.format(enjoyed=enjoyed, undo=undo),
            _("Nobody else comes to mind? enter ends the sitting."),
        ]
    about = [_about_job(topic)] if topic.employer is not None else []
    return [
        *(line for text in (*first, *about) for line in _wrapped(text, width, Tone.DIM)),
        *_table(pieces, width),
    ]


def _about_job(topic: Topic) -> str:
    """Sentence on the job that is written beside a name."""
    assert topic.employer is not None
    if topic.employer.goes_on:
        said = _("Each is written as working at {organisation} now; @ says where else.")
    else:
        said = _(
            "Each is written as having worked at {organisation}, end unknown;"
            " @{organisation} says they are still there."
        )
    return said.format(organisation=topic.employer.name)


def _table(pieces: Sequence[tuple[str, str]], width: int) -> Iterator[Line]:
    column = max(len(piece) for piece, _said in pieces) + 2
    for piece, said in pieces:
        first, *rest = wrap(said, max(width - column, 10))
        yield (Span(fit(piece, column), Tone.ACCENT), Span(first, Tone.DIM))
        yield from ((Span(" " * column), Span(line, Tone.DIM)) for line in rest)


def end_lines(
    topic: Topic, named: Sequence[Named], today: int, following: str, width: int
) -> list[Line]:
    """Outcome of a sitting, progress of the day, and the topic that comes next."""
    width = min(width, _WIDEST)
    lines = [*_wrapped(topic.name, width, Tone.TITLE), ()]
    brought = say_brought(named)
    for said in brought or [_("No name this time: it may come back by itself.")]:
        tone = Tone.DONE if brought else Tone.PLAIN
        sign = (Span(f"{drawn(DONE)} ", tone),) if brought else ()
        lines.append((*sign, Span(said, tone)))
    lines.extend([(), *_wrapped(say_day(today), width, Tone.PLAIN)])
    if following:
        said = _("Next, when you like: {topic}").format(topic=following)
        lines.extend(_wrapped(said, width, Tone.DIM))
    return [*lines, ()]


def _wrapped(text: str, width: int, tone: Tone) -> Iterator[Line]:
    yield from ((Span(line, tone),) for line in wrap(text, width) if line)
