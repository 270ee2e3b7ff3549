"""The lines of the map beside its lists: titles, hints, and what is known of a row."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_past_day, say_the_days
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.events import Event
from planner.model.people import PersonRow
from planner.pitch.market_map.coverage import Counted, Place, SectorMap
from planner.pitch.market_map.sector import QUALITIES, Imported, Sector, Target, say_people, sizes
from tui.drawing.columns import GAP
from tui.drawing.label_values import label_column, labelled, pair_lines
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.pitch.market.place_rows import place_heading
from tui.screens.pitch.market.sector_rows import Entry, column_names

_BELOW = 60
"""From so many cells on the pane is the low one below the lists."""

Key = Callable[[str], str]
"""The key of a binding, by what follows `market.` in its id."""


def quality_names() -> dict[str, str]:
    """The labels of what is told of sectors and organisations in words."""
    return {
        "trends": _("Trends"),
        "decides": _("Who decides"),
        "refers": _("Who refers"),
        "meets": _("Where they meet"),
    }


def none_lines(key: Key, imported: int, width: int) -> list[Line]:
    """The hint while there is no sector: the key that adds the first, and what waits for one."""
    said = _("No sector yet: {key} adds the first one, in one line.").format(key=key("new_sector"))
    about = _("A sector is a field such as renewable energy, with organisations you aim at.")
    lines = [(), *_plain(said, width), *_dim(about, width)]
    if imported:
        waiting = ngettext(
            "{n} organisation of people you know waits for one.",
            "{n} organisations of people you know wait for one.",
            imported,
        )
        lines += _dim(waiting.format(n=imported), width)
    return lines


def place_title(
    entry: Entry | None, counted: Counted, places: Sequence[Place], marked: int, width: int
) -> list[Line]:
    """The title over the organisations: the sector, the number listed, those marked."""
    if entry is None:
        return []
    parts = [entry.name]
    if counted is not Counted.ALL and entry.part is not None:
        parts.append(column_names()[counted].lower())
    said = ngettext("{n} marked", "{n} marked", marked).format(n=marked) if marked else ""
    number = entry.number(counted)
    spans = [Span(" · ".join(parts), Tone.TITLE)]
    spans.append(Span(f"  {say_number(number)}" if number else "", Tone.DIM))
    title = (*spans, Span(f"   {said}" if said else "", Tone.ACCENT))
    return [(), title, *([place_heading(places, width)] if places else [])]


def no_place_lines(entry: Entry | None, counted: Counted, key: Key, width: int) -> list[Line]:
    """The sentence of a list without organisations."""
    if entry is None or entry.part is None:
        return []
    if counted is Counted.ALL:
        said = _("No organisation here yet: {new} adds one, {paste} a list.")
        return _dim(said.format(new=key("list"), paste=key("paste")), width)
    aim = _("None is aimed at: on an organisation, {a} and {b} give priority A and B.")
    lead = _("You know nobody there yet: on an organisation, {key} tells who can lead you there.")
    sentences = {
        Counted.TARGETED: aim.format(a=key("priority_a"), b=key("priority_b")),
        Counted.KNOWN: lead.format(key=key("leads")),
        Counted.ONCE: _("None that somebody you know has left."),
        Counted.CONVERSATION: _("No conversation in the last 24 months."),
    }
    return _dim(sentences[counted], width)


def sector_lines(
    part: SectorMap,
    people: Sequence[PersonRow],
    events: Sequence[Event],
    today: date,
    key: Key,
    width: int,
) -> list[Line]:
    """A sector in full: its coverage in a sentence, what is told of it, people and events."""
    sector = part.sector
    if sector is None:
        said = _("Their sector was deleted: {adopt} takes them into another one.")
        return _plain(said.format(adopt=key("adopt")), width)
    there = sum(place.presence.now for place in part.places)
    lines = [*_named(sector, width), *_plain(_say_coverage(part), width)]
    pairs = [
        *_told(sector),
        (_("People"), _say_names(people, there)),
        *((_event_label(place), _say_event(event, today)) for place, event in enumerate(events)),
    ]
    return [*lines, *_blank(width), *pair_lines([pair for pair in pairs if pair[1]], width)]


def place_lines(
    place: Place, sector: str, people: Sequence[PersonRow], today: date, key: Key, width: int
) -> list[Line]:
    """An organisation in full: who is there, the last conversation, what is told of it."""
    target, there = place.target, place.presence
    lines = _named(target, width)
    if not there.now:
        said = _("Nobody there. {key} tells who can lead you there.").format(key=key("leads"))
        lines += [(Span(line, Tone.DUE),) for line in wrap(said, width)]
    pairs = [
        (_("People"), _say_names(people, there.now)),
        (_("Once there"), say_people(there.once) if there.once else ""),
        (_("Last talk"), say_past_day(there.last, today) if there.last else ""),
        (_("Sector"), sector),
        (pgettext("of an organisation", "Size"), _say_size(target)),
        *_told(target),
    ]
    shown = [pair for pair in pairs if pair[1]]
    return [*lines, *([] if there.now else _blank(width)), *pair_lines(shown, width)]


def imported_lines(each: Imported, people: Sequence[PersonRow], key: Key, width: int) -> list[Line]:
    """An organisation that is not on the map yet, and the keys that put it there."""
    said = _("{mark} marks it and others, {adopt} takes them into a sector.")
    column = label_column([(_("People"), "")])
    return [
        (Span(each.name, Tone.STRONG),),
        (),
        *labelled(_("People"), _say_names(people, each.people), Tone.PLAIN, column, width),
        (),
        *_dim(said.format(mark=key("mark"), adopt=key("adopt")), width),
    ]


def about_imported_lines(number: int, key: Key, width: int) -> list[Line]:
    """The row of what is not on the map yet, in words."""
    said = ngettext(
        "{n} organisation of people in your network is in no sector yet.",
        "{n} organisations of people in your network are in no sector yet.",
        number,
    ).format(n=number)
    how = _("{enter} goes there, {mark} marks, {adopt} takes those marked into a sector.")
    keys = how.format(enter=key("list"), mark=key("mark"), adopt=key("adopt"))
    return [*_plain(said, width), (), *_dim(keys, width)]


def _named(thing: Sector | Target, width: int) -> list[Line]:
    """The name with the priority, and a blank line where there is height."""
    said = _("Priority {letter}").format(letter=thing.priority) if thing.priority else ""
    room = max(width - cell_width(said) - GAP, 1) if said else width
    name, *more = wrap(thing.name, room)
    beside = Span(fit(said, width - cell_width(name), right=True), Tone.DIM)
    first: list[Line] = [(Span(name, Tone.STRONG), beside)]
    return [*first, *((Span(line, Tone.STRONG),) for line in more[:2]), *_blank(width)]


def _blank(width: int) -> list[Line]:
    """A blank line in a pane beside the lists, which is narrow and high; none below them."""
    return [()] if width < _BELOW else []


def _told(thing: Sector | Target) -> Iterator[tuple[str, str]]:
    names = quality_names()
    yield from ((names[name], getattr(thing, name)) for name in QUALITIES)


def _say_coverage(part: SectorMap) -> str:
    numbers = part.coverage
    if not numbers.targeted:
        return _("No organisation of priority A or B yet.")
    said = ngettext(
        "You aim at {n} of them: somebody known at {known}, a conversation with {talking}.",
        "You aim at {n} of them: somebody known at {known}, a conversation with {talking}.",
        numbers.targeted,
    )
    return said.format(
        n=numbers.targeted, known=numbers.targets_known, talking=numbers.targets_talking
    )


def _say_names(people: Sequence[PersonRow], number: int) -> str:
    """A few names, and how many more there are."""
    if number and not people:
        return say_people(number)
    names = [", ".join(filter(None, (each.name, each.role_title))) for each in people]
    more = number - len(people)
    if names and more > 0:
        said = ngettext("and {number} other", "and {number} others", more)
        names.append(said.format(number=more))
    return "\n".join(names)


def _event_label(place: int) -> str:
    return "" if place else _("Events")


def _say_event(event: Event, today: date) -> str:
    return f"{event.title}, {say_the_days(event.day, event.last, today)}"


def _say_size(target: Target) -> str:
    return sizes()[target.size] if target.size else ""


def _dim(said: str, width: int) -> list[Line]:
    return [(Span(line, Tone.DIM),) for line in wrap(said, width)]


def _plain(said: str, width: int) -> list[Line]:
    return [(Span(line),) for line in wrap(said, width)]
