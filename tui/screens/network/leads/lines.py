"""The lines of the ways: the result, remedies, and the request of a chain."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.labels import parts
from planner.model.vocabulary import Part
from planner.network.chains.chain import Ways
from planner.network.chains.remedies import is_helped, is_vague, say_debrief_helps
from planner.network.chains.wording import say_ways
from planner.today.guards import Warned
from tui.drawing.label_values import stacked_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.registry import ROOMS

Key = Callable[[str], str]
"""The key of a binding, by its id."""

_SHOWN = (Part.AIM, Part.IF_THEN, Part.OPENING, Part.QUESTIONS)


def said_lines(ways: Ways | None, about: str, today: date, key: Key, width: int) -> list[Line]:
    """The result in a sentence."""
    if not about:
        said = _("{key} asks whom you want to reach.").format(key=key("leads.whom"))
        return [(Span(line),) for line in wrap(said, width)]
    if ways is None:
        return [(Span(_("Looking who can lead you there"), Tone.DIM),)]
    lines: list[Line] = [(Span(line),) for line in wrap(say_ways(ways, today), width)]
    if ways.is_known:
        said = _("{key} plans a word to them.").format(key=key("leads.request"))
        lines += [(Span(line, Tone.DIM),) for line in wrap(said, width)]
    return lines


def no_way_lines(ways: Ways, key: Key, width: int) -> list[Line]:
    """Remedies, where there is no way or only one or two."""
    if not is_helped(ways):
        return []
    lines: list[Line] = [(), (Span(_("What would help"), Tone.TITLE),)]
    for said in _what_would_help(ways, key):
        first, *others = wrap(said, max(width - 2, 2))
        lines += [(Span("· ", Tone.DIM), Span(first)), *((Span(f"  {line}"),) for line in others)]
    return lines


def _what_would_help(ways: Ways, key: Key) -> Iterator[str]:
    """The deeds that make ways, each with its key."""
    if is_vague(ways):
        said = _("{key} opens the persona: say at which organisation or in which sector to look.")
        yield said.format(key=key("leads.edit"))
    knows, jobs = key("network.knows"), key("network.jobs")
    yield _("On somebody’s card, {key} notes whom they know.").format(key=knows)
    yield _("On a card, {key} notes former jobs: old colleagues open doors.").format(key=jobs)
    yield say_debrief_helps()
    if "sweep" in ROOMS:
        said = _("The memory sweep, {key} in Network, brings back those you lost sight of.")
        yield said.format(key=key("network.view"))
    yield _("The market map, {key} in Pitch, says who is near.").format(key=key("pitch.market"))


def request_lines(action: Action, warned: Sequence[Warned], prepare: str, width: int) -> list[Line]:
    """The request that a key prepares: what gives pause first, then its parts."""
    lines: list[Line] = [(Span(line, Tone.STRONG),) for line in wrap(action.title, width)]
    for each in warned:
        lines += [(), *((Span(line, Tone.DUE),) for line in wrap(each.sentence, width))]
    said = pgettext("a request", "{key} prepares it: nothing is written before you save.")
    last = wrap(said.format(key=prepare), width)
    lines += stacked_lines(_parts(action), width)
    return [*lines, (), *((Span(line, Tone.DIM),) for line in last)]


def _parts(action: Action) -> list[tuple[str, str]]:
    """The parts of a request that are filled in, with their labels."""
    labels = parts()
    filled = [(labels[part], str(getattr(action, part.value))) for part in _SHOWN]
    return [(label, value) for label, value in filled if value]
