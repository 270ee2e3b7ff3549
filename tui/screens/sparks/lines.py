"""Lines about sparks: the kinds to sort them into, and what became of a sorted one."""

from collections.abc import Iterator, Sequence

from planner.language import _, ngettext
from planner.language.dates_in_words import say_full_day
from planner.model.labels import spark_kinds
from planner.model.sparks import CameOf
from planner.sparks.wording import say_brought
from tui.drawing.text_line import Line, Span, Tone, wrap

_HOLDING = "\N{NO-BREAK SPACE}"


def say_kinds(keys: Sequence[str]) -> str:
    """List the kinds a spark can be sorted into after their `keys`, in the order of `SparkKind`.

    Three keys leave the memory out: its key has another meaning for now.
    """
    person, action, idea, *memories = keys
    if not memories:
        three = _("{person} person · {action} action · {idea} idea")
        return _held(three.format(person=person, action=action, idea=idea))
    [memory] = memories
    four = _("{person} person · {action} action · {idea} idea · {memory} memory")
    return _held(four.format(person=person, action=action, idea=idea, memory=memory))


def _held(hints: str) -> str:
    """Let hints wrap only after a dot, so that each key stays beside its label."""
    return hints.replace(" ", _HOLDING).replace(f"·{_HOLDING}", "· ")


def story_lines(story: CameOf, width: int) -> Iterator[Line]:
    """Lines of a spark and everything that came of it."""
    for line in wrap(story.spark.text, width):
        yield (Span(line, Tone.TITLE),)
    kept = _("kept: {day}").format(day=say_full_day(story.spark.day))
    yield (Span(kept, Tone.DIM),)
    if story.event:
        yield (Span(_("at: {event}").format(event=story.event), Tone.DIM),)
    yield ()
    became = spark_kinds()[story.spark.became] if story.spark.became else ""
    told = [
        _("It became {what}: {name}").format(what=became, name=story.name or _("no longer there")),
        ngettext("{count} action done since", "{count} actions done since", story.done).format(
            count=story.done
        ),
        _("What came: {what}").format(what=", ".join(say_brought(story))) if story.came else "",
    ]
    for sentence in filter(None, told):
        for line in wrap(sentence, width):
            yield (Span(line),)
