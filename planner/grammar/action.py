"""An action in one line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from datetime import time as time_of_day
from typing import TYPE_CHECKING

from planner.calendar.day_parts import DayPart
from planner.grammar.action_words import channel_of, is_thanks, take_kind
from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Fields, Keys
from planner.grammar.introduction import Introduction, read_introduction, visible
from planner.grammar.line import Line
from planner.grammar.literals import read
from planner.grammar.times import When, take_when
from planner.language import _
from planner.model.actions import NamedAction
from planner.model.vocabulary import Channel, Kind
from planner.network.name_key import name_key
from planner.network.recognise import (
    Found,
    NamedPerson,
    find_names,
    find_single_names,
    hidden,
    meant,
    people_in,
    wanted_keys,
)
from planner.network.unknown_names import unknown_names
from planner.values import dataclass

if TYPE_CHECKING:
    from planner.calendar.recurrence.repeats import Repeats
    from planner.grammar.recurrence.actions import Repeated

KEYS = Keys({  # not wrapped: words the grammar reads
    "aim": "aim but", "with": "with avec", "step": "step palier", "after": "after apres",
    "note": "note",
})  # fmt: skip

People = Sequence[NamedPerson]
Awaited = tuple[NamedAction, ...]

_REPEATS = re.compile(
    r"(?<!\S)(?:every|each|tous|toutes|chaque|sur|mois|months?|after|apres|les|on|[a-z]+days"
    r"|daily|[a-z]+ly|quotidiennement|[a-z]+lement|[a-z]+irement)(?![^\s,;.!?:])"
)
"""A word without which no line repeats."""


@dataclass(frozen=True, slots=True)
class ActionLine:
    """A parsed action line.

    `day` is today unless `day_typed`. Without a typed kind, `kind` is that of the first verb, if
    it is thanks to a person, "contact" if a person is contacted, else "other". `person_id` is the
    only match, `candidates` are several. The words around the one name of a `with:` go to the note.
    `awaited` are the actions that `after` names. An introduction has a second person, `to_id`, or
    several `to_candidates`. `unread` are words of the title that looked like a date, a time or a
    duration and were not understood; `unknown` are names of which no person is known. `repeats` is
    how it comes again, `repeated` the words for it; `day` is then the first occurrence.
    """

    title: str
    day: date
    kind: Kind
    day_typed: bool = False
    time: time_of_day | None = None
    part: DayPart | None = None
    minutes: int | None = None
    channel: Channel | None = None
    person_id: int | None = None
    candidates: tuple[int, ...] = ()
    to_id: int | None = None
    to_candidates: tuple[int, ...] = ()
    with_name: str | None = None
    aim: str | None = None
    step: str | None = None
    after: str | None = None
    awaited: Awaited = ()
    note: str | None = None
    unread: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    repeats: "Repeats | None" = None
    repeated: str = ""

    @property
    def is_open(self) -> bool:
        """Whether several people fit for either person of the line."""
        return bool(self.candidates or self.to_candidates)

    @property
    def after_id(self) -> int | None:
        """The id of the one action that this one waits for; a routine waits for none."""
        return self.awaited[0].id if len(self.awaited) == 1 and self.repeats is None else None

    @property
    def people(self) -> tuple[int, ...]:
        """The ids of all whom the line means or may mean, each once."""
        sure = (number for number in (self.person_id, self.to_id) if number is not None)
        return tuple(dict.fromkeys((*sure, *self.candidates, *self.to_candidates)))

    def besides(self, name: str) -> str:
        """The text of `with:` if it is more than the `name` of the person chosen, else empty.

        Empty too if the line alone identifies the person.
        """
        said = self.with_name if self.person_id is None else None
        words = frozenset(name_key(said or "").split())
        return "" if not said or words <= frozenset(name_key(name).split()) else said


@dataclass(frozen=True, slots=True)
class _Title:
    """The head of an action, with the duration, time, day and kind taken out."""

    line: Line
    when: When
    kind: Kind | None
    repeated: "Repeated | None" = None


def parse_action(
    line: str, today: date, people: People = (), awaited: Awaited = (), *, repeats: bool = False
) -> ActionLine:
    """Parse an action, with `repeats` one that may come again; the others are candidates.

    Raises:
        GrammarError: if there is no title, or a rule gives no day.
    """
    fields = KEYS.split(read(line))
    whole = find_names(visible(fields.head), people)  # a whole name is no date
    introduction = _introduction(fields, people)
    title = _title(fields.head, whole, today, repeats=repeats and introduction is None)
    alone = find_single_names(visible(title.line), people)
    ids, others = _two(line, _found_in(fields, [*whole, *alone], people), introduction, people)
    named = [_parted(value, people) for value in fields.all("with")]
    channel = channel_of(title.line)
    return ActionLine(
        title=title.line.said(),
        day=_day(title, today),
        day_typed=title.when.day is not None,
        time=title.when.start,
        part=title.when.part,
        minutes=title.when.minutes,
        kind=title.kind or _kind(introduction, channel, title.line, with_person=bool(ids or named)),
        channel=channel,
        person_id=_one(ids),
        candidates=_several(ids),
        to_id=_one(others),
        to_candidates=_several(others),
        with_name=_joined(name for name, _around in named),
        aim=fields.joined("aim"),
        step=fields.joined("step"),
        after=fields.joined("after"),
        awaited=awaited,
        note=_joined([fields.joined("note"), *(around for _name, around in named)]),
        unread=(*title.when.unread, *(title.repeated.unread if title.repeated else ())),
        unknown=tuple(_unknown(fields, whole, hidden(visible(title.line), alone), people)),
        repeats=title.repeated.repeats if title.repeated else None,
        repeated=title.repeated.words if title.repeated else "",
    )


def _kind(
    introduction: Introduction | None, channel: Channel | None, title: Line, *, with_person: bool
) -> Kind:
    """The kind of an action without a #word for it."""
    if introduction is not None:
        return Kind.INTRODUCE
    if with_person and is_thanks(title):
        return Kind.THANKS
    return Kind.CONTACT if channel or with_person else Kind.OTHER


def _day(title: _Title, today: date) -> date:
    """The day of an action; of one that repeats the first."""
    if title.repeated is None:
        return title.when.day or today
    return title.repeated.first(title.when.day, today)


def _unknown(
    fields: Fields, whole: Sequence[Found], title: str, people: Sequence[NamedPerson]
) -> Iterator[str]:
    """The names of which no person is known: those of `with:`, else those of the title.

    In the `title` the names of people known are hidden.
    """
    if withs := fields.all("with"):
        for value in withs:
            if not any(each.ids for each in people_in(value.text, people, named=True)):
                yield from unknown_names(value.text, named=True)
        return
    yield from (fields.head.part(each.start, each.end).said() for each in whole if not each.ids)
    yield from unknown_names(title)


def _introduction(fields: Fields, people: Sequence[NamedPerson]) -> Introduction | None:
    return None if fields.all("with") else read_introduction(fields.head, people)


def _found_in(
    fields: Fields, titled: Sequence[Found], people: Sequence[NamedPerson]
) -> list[Found]:
    """The names that say whom an action is with: those of `with:`, else those `titled`."""
    if withs := fields.all("with"):
        return [each for value in withs for each in people_in(value.text, people, named=True)]
    return list(titled)


def _two(
    line: str,
    found: Sequence[Found],
    introduction: Introduction | None,
    people: Sequence[NamedPerson],
) -> tuple[list[int], list[int]]:
    """The ids of all who may be the person, and the second person of an introduction."""
    if introduction is None or introduction.more:
        return meant(line, found, people), []
    one, other = (
        meant(line, [Found(0, 0, ids)], people) for ids in (introduction.one, introduction.other)
    )
    return (one, other) if one else (other, [])


def _one(ids: Sequence[int]) -> int | None:
    return ids[0] if len(ids) == 1 else None


def _several(ids: Sequence[int]) -> tuple[int, ...]:
    return tuple(ids) if len(ids) > 1 else ()


def _parted(line: Line, people: Sequence[NamedPerson]) -> tuple[str, str]:
    """Split the value of a `with:` into the first name in it, and the words around.

    With no name or different names, the whole value is the name.
    """
    found = people_in(line.text, people, named=True)
    if len({each.ids for each in found}) != 1:
        return line.said(), ""
    first = found[0]
    around = line.without(first.start, first.end).said()
    return line.part(first.start, first.end).said(), around


def _joined(texts: Iterable[str | None]) -> str | None:
    """The texts that are not empty, joined; None if there are none."""
    return "; ".join(filter(None, texts)) or None


def name_keys(line: str) -> frozenset[str]:
    """The index keys of all whom a line may name: a store fetches only people with one of them."""
    fields = KEYS.split(read(line))
    texts = [value.text for value in fields.all("with")] or [visible(fields.head)]
    return frozenset(key for text in texts for key in wanted_keys(text))


def words_after(line: str) -> str | None:
    """The words of a line that name the action it comes after, if there are any."""
    return KEYS.split(read(line)).joined("after")


def _title(line: Line, whole: Sequence[Found], today: date, *, repeats: bool) -> _Title:
    """Take the recurrence, duration, time, date and kind out of a head, in this order.

    The names in it are no part of them.

    Raises:
        GrammarError: if nothing is left.
    """
    head = line.shielded((each.start, each.end) for each in whole)
    repeated = _repeated(shield_contacts(head), today) if repeats else None
    rest = head if repeated is None else repeated.rest
    when = take_when(shield_contacts(rest), today, part=repeated.part if repeated else None)
    if repeated is not None and when.start is None:
        when = replace(when, start=repeated.at)
    line, kind = take_kind(when.line)
    if not line.said():
        raise GrammarError(_("Say what to do: “Call Claire tomorrow 9:30 15 min”."))
    return _Title(line, when, kind, repeated)


def _repeated(head: Line, today: date) -> "Repeated | None":
    """The recurrence of an action; most lines have no word for one."""
    if not _REPEATS.search(head.shape):
        return None
    from planner.grammar.recurrence.actions import take_repeats  # most lines repeat nothing

    return take_repeats(head, today)
