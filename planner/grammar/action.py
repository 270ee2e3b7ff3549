"""An action in one line."""

from collections.abc import Iterable, Sequence
from datetime import date
from datetime import time as time_of_day

from planner.calendar.day_parts import DayPart
from planner.grammar.action_words import channel_of, take_kind
from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Fields, Keys
from planner.grammar.line import Line
from planner.grammar.literals import read
from planner.grammar.matching import (
    NamedPerson,
    Words,
    keys_of,
    match_people,
    name_key,
    parted,
    plain_words,
    words_of,
)
from planner.grammar.times import When, take_when
from planner.language import _
from planner.model.vocabulary import Channel, Kind
from planner.values import dataclass

_KEYS = Keys(  # not wrapped: words the grammar reads
    {"aim": "aim but", "with": "with avec", "step": "step palier", "note": "note"}
)


@dataclass(frozen=True, slots=True)
class ActionLine:
    """A parsed action line.

    `day` is today unless `day_typed`. Without a typed kind, `kind` is "contact" if a person is
    contacted, else "other". `person_id` is the only match, `candidates` are several. The words
    around the one name of a `with:` go to the note. `unread` are words of the title that looked
    like a date, a time or a duration and were not understood.
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
    with_name: str | None = None
    aim: str | None = None
    step: str | None = None
    note: str | None = None
    unread: tuple[str, ...] = ()

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


def parse_action(line: str, today: date, people: Sequence[NamedPerson] = ()) -> ActionLine:
    """Parse an action; `people` are the candidates for its person, see `name_keys`.

    Raises:
        GrammarError: if there is no title.
    """
    fields = _KEYS.split(read(line))
    title = _title(fields.head, today)
    if not title.line.said():
        raise GrammarError(_("Say what to do: “Call Claire tomorrow 9:30 15 min”."))
    ids = sorted(_people_named(_names(fields, title), people))
    channel = channel_of(title.line)
    withs = fields.all("with")
    named = [parted(value, people) for value in withs]
    reached = bool(channel or ids or withs)
    return ActionLine(
        title=title.line.said(),
        day=title.when.day or today,
        day_typed=title.when.day is not None,
        time=title.when.start,
        part=title.when.part,
        minutes=title.when.minutes,
        kind=title.kind or (Kind.CONTACT if reached else Kind.OTHER),
        channel=channel,
        person_id=ids[0] if len(ids) == 1 else None,
        candidates=tuple(ids) if len(ids) > 1 else (),
        with_name=_joined(name for name, _around in named),
        aim=fields.joined("aim"),
        step=fields.joined("step"),
        note=_joined([fields.joined("note"), *(around for _name, around in named)]),
        unread=title.when.unread,
    )


def _joined(texts: Iterable[str | None]) -> str | None:
    """The texts that are not empty, joined; None if there are none."""
    return "; ".join(filter(None, texts)) or None


def name_keys(line: str, today: date) -> frozenset[str]:
    """Every run of words in `line` that may be the `name_key` of a full or given name.

    A store needs to fetch only the people with one of these keys.
    """
    fields = _KEYS.split(read(line))
    names = _names(fields, _title(fields.head, today))
    return frozenset(key for words in names for key in keys_of(words))


def _title(head: Line, today: date) -> _Title:
    """Take duration, time, date and kind out of `head`, in this order."""
    when = take_when(shield_contacts(head), today)
    line, kind = take_kind(when.line)
    return _Title(line, when, kind)


def _names(fields: Fields, title: _Title) -> list[Words]:
    """The words to search for a person: the values of `with:`, else the title."""
    return [words_of(value.text) for value in fields.all("with")] or [plain_words(title.line)]


def _people_named(names: list[Words], people: Sequence[NamedPerson]) -> frozenset[int]:
    return frozenset().union(*(match_people(words, people) for words in names))
