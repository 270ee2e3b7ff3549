"""When: days, times of day and durations, taken out of a title or typed alone."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from datetime import date, time
from enum import Enum, auto

from planner.calendar.alternatives import Kind, Seen, alternatives
from planner.calendar.bare_times import find_bare_times
from planner.calendar.beside import masked
from planner.calendar.clock_times import Clock, find_clocks
from planner.calendar.date_phrases import DatePhrase, Look, read_dates
from planner.calendar.day_parts import DayPart, hour_within, within
from planner.calendar.durations import (
    Duration,
    find_durations,
    minutes_between,
    time_after,
)
from planner.grammar.action_words import channel_of
from planner.grammar.line import PROTECTED, TAKEN, Line
from planner.values import dataclass

_LONGEST_BESIDE = 12 * 60
"""Minutes: "10h" beside another time may be a duration, "14h" not."""
_SOONEST = 7 * 60
"""Minutes: of several bare hours, only one below this is a duration."""
_REPEATING = frozenset(
    "every each tous toutes chaque sur fois times once twice one temps par after apres"
    " biweekly bimonthly".split()
)
_Found = Clock | Duration | DatePhrase


class Use(Enum):
    """The kind of line, which says what of a day and time it can hold."""

    ACTION = auto()
    EVENT = auto()
    DUE = auto()


@dataclass(frozen=True, slots=True)
class When:
    """The day, times and length read in a title; `line` is the rest of it.

    `last` is the last of several days. `unread` are the words that looked like a date, a time or a
    duration and stay in the title.
    """

    line: Line
    day: date | None = None
    last: date | None = None
    part: DayPart | None = None
    start: time | None = None
    end: time | None = None
    minutes: int | None = None
    unread: tuple[str, ...] = ()


@dataclass(slots=True)
class _Search:
    """A line being searched: what was found is hidden from later rules, letter for letter."""

    line: Line
    outline: str
    taken: list[tuple[int, int]] = field(default_factory=list)
    unread: list[tuple[int, int]] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)

    def take(self, start: int, end: int) -> None:
        """Take a part out of the line."""
        self.taken.append((start, end))
        self.outline = masked(self.outline, [(start, end)], TAKEN)

    def leave(self, start: int, end: int) -> None:
        """Leave a part in the line, and remember that it was not understood."""
        self.unread.append((start, end))
        self.outline = masked(self.outline, [(start, end)], PROTECTED)

    def keep_with_its_day(self, start: int, end: int) -> bool:
        """Leave a time beside a day that was not understood: it is no time of today."""
        for first, last in self.unread:
            between = self.line.text[min(end, last) : max(start, first)]
            if not between.strip(" ,"):
                self.taken.remove((start, end))
                self.unread.remove((first, last))
                self.unread.append((min(start, first), max(end, last)))
                return True
        return False

    def see(self, found: Sequence[_Found], kind: Kind, *, unread: bool = False) -> None:
        """Remember days, times or durations, read or not."""
        self.seen += (Seen(each.start, each.end, kind, unread) for each in found)

    def leave_alternatives(self) -> None:
        """Leave whole what lists several days or times: one of them is to be chosen."""
        for start, end in alternatives(self.line.shape, self.seen):
            self.taken = [span for span in self.taken if not start <= span[0] < end]
            self.unread = [span for span in self.unread if not start <= span[0] < end]
            self.unread.append((start, end))

    def holds(self, found: _Found) -> bool:
        """Whether what was found is still taken out of the line."""
        return (found.start, found.end) in self.taken

    def text(self) -> str:
        """The text as typed, without what is hidden."""
        return Line(self.line.text, self.outline).visible()

    def rest(self, *, hides: bool = False) -> Line:
        """The line without what was taken out; `hides` days that stay from later patterns."""
        days = [(each.start, each.end) for each in self.seen if each.kind is Kind.DAY]
        hidden = [*days, *self.unread] if hides else []
        rest = Line(self.line.text, masked(self.line.shape, hidden, PROTECTED))
        for start, end in sorted(self.taken, reverse=True):
            rest = rest.without(start, end)
        return rest

    def said(self) -> tuple[str, ...]:
        """The words not understood, in their order."""
        return tuple(self.line.part(*span).said() for span in sorted(self.unread))


def take_when(
    line: Line,
    today: date,
    use: Use = Use.ACTION,
    look: Look = Look.AHEAD,
    part: DayPart | None = None,
) -> When:
    """Take duration, time and date out of `line`, in this order; of each the last one counts.

    A phrase is taken whole or not at all. For the due day of a goal or a step only days are read,
    and those that stay are hidden in the shape. A `part` of the day may be known already.
    """
    search = _Search(line, line.shape)
    clock, length = (None, None) if use is Use.DUE else _clock_and_length(search, use)
    phrase = _take_phrase(search, today, use, look)
    clock = clock or _take_hour(search, phrase, use)
    search.leave_alternatives()
    clock = clock if clock and search.holds(clock) else None
    phrase = phrase if phrase and search.holds(phrase) else None
    minutes = length.minutes if length and search.holds(length) else None
    if clock and phrase is None and search.keep_with_its_day(clock.start, clock.end):
        clock = None
    part = phrase.part if phrase and phrase.part else part
    start, end = (clock.at, clock.until) if clock else (None, None)
    if start and part:
        start, end, part = within(start, part), end and within(end, part), None
    if use is Use.EVENT:
        end, minutes = end or time_after(start, minutes), None
    elif start and end:
        minutes, end = minutes or minutes_between(start, end), None
    return When(
        search.rest(hides=use is Use.DUE),
        phrase.day if phrase else None,
        phrase.last if phrase else None,
        part,
        start,
        end,
        minutes,
        search.said(),
    )


def take_time(line: Line) -> tuple[Line, time | None]:
    """Take the last time of day out of `line`."""
    return take_times(line)[:2]


def take_times(line: Line) -> tuple[Line, time | None, time | None]:
    """Take the last time or range of time out of `line`: start and end."""
    clocks = [clock for clock in find_clocks(line.shape) if clock.at]
    if not clocks:
        return line, None, None
    last = clocks[-1]
    return line.without(last.start, last.end), last.at, last.until


def _clock_and_length(search: _Search, use: Use) -> tuple[Clock | None, Clock | Duration | None]:
    """Take the time and the duration of a line: a bare "1h30" is either."""
    durations = list(find_durations(search.outline))
    lengths = [found for found in durations if found.minutes]
    spans = [(found.start, found.end) for found in durations]
    clocks = find_clocks(masked(search.outline, spans, TAKEN), of_title=use is Use.EVENT)
    read = [clock for clock in clocks if clock.at and not (clock.vague and use is Use.ACTION)]
    lasting = None if lengths else _lasting(read)
    read = [clock for clock in read if clock is not lasting]
    search.see(durations, Kind.LENGTH)
    for each in clocks:
        kind = Kind.LENGTH if each is lasting else Kind.TIME
        search.see([each], kind, unread=each.at is None)
    for span in _told(durations, clocks, use):
        search.leave(*span)
    clock = read[-1] if read else None
    others = [(each.start, each.end) for each in read[:-1]]
    search.outline = masked(search.outline, others, PROTECTED)
    if clock:
        search.take(clock.start, clock.end)
    if use is Use.EVENT and clock is None:
        return None, None  # the duration of an event needs its beginning
    found = lengths[-1] if lengths else lasting
    if found is None:
        return clock, None
    search.take(found.start, found.end)
    return clock, found


def _take_hour(search: _Search, phrase: DatePhrase | None, use: Use) -> Clock | None:
    """Take a bare hour beside a part of the day: "tonight at 8", "at 3 tomorrow afternoon".

    Beside a day alone, or outside the part, it stays and is told.
    """
    if phrase is None or use is Use.DUE:
        return None
    shown = masked(search.line.shape, [(phrase.start, phrase.end)], TAKEN)
    for clock in find_clocks(shown):
        span = (clock.start, clock.end)
        between = search.line.text[min(clock.end, phrase.end) : max(clock.start, phrase.start)]
        if clock.hour is None or between.strip(" ,"):
            continue
        at = hour_within(clock.hour, phrase.part) if phrase.part else None
        search.unread = [each for each in search.unread if each != span]
        search.seen = [each for each in search.seen if (each.start, each.end) != span]
        search.seen.append(Seen(*span, Kind.TIME, unread=at is None))
        if at:
            search.take(*span)
            lasts = list(find_durations(search.outline))[-1:] if use is Use.EVENT else []
            for length in lasts:
                search.take(length.start, length.end)
            return clock._replace(at=at, until=time_after(at, lasts[0].minutes) if lasts else None)
        search.leave(*span)
    return None


def _told(
    durations: Sequence[Duration], clocks: Sequence[Clock], use: Use
) -> Iterator[tuple[int, int]]:
    """The spans of what looks like a time or a duration and is none that the line can hold."""
    for duration in durations:
        if not duration.minutes:
            yield duration.start, duration.end
    for clock in clocks:
        if clock.at is None or (clock.vague and use is Use.ACTION):
            yield clock.start, clock.end


def _lasting(clocks: list[Clock]) -> Clock | None:
    """The bare time that is a duration: beside another time, or after "environ"."""
    for clock in reversed(clocks):
        if clock.lasting:
            return clock
    sure = [clock for clock in clocks if not clock.bare]
    bare = [clock for clock in clocks if clock.bare]
    longest = _LONGEST_BESIDE if sure else _SOONEST - 1
    if not sure and len(bare) < 2:
        return None
    return next((each for each in reversed(bare) if 0 < each.minutes <= longest), None)


def _take_phrase(search: _Search, today: date, use: Use, look: Look) -> DatePhrase | None:
    """Take the last date phrase out of a line; rules and days that it cannot hold stay."""
    _leave_rule(search, today)
    reading = read_dates(
        search.text(),
        today,
        look,
        of_title=use is Use.EVENT,
        to_contact=channel_of(search.line) is not None,
        of_due=use is Use.DUE,
    )
    for each in reading.dates:
        search.see([each], Kind.DAY, unread=bool(each.last) and use is not Use.EVENT)
    for span in reading.unread:
        search.seen.append(Seen(*span, Kind.DAY, unread=True))
        search.leave(*span)
    if use is not Use.EVENT:
        for phrase in reading.dates:
            if phrase.last:
                search.leave(phrase.start, phrase.end)
    dates = [each for each in reading.dates if use is Use.EVENT or not each.last]
    if dates:
        search.take(dates[-1].start, dates[-1].end)
    for span in () if use is Use.DUE else find_bare_times(search.outline):
        search.leave(*span)
    return dates[-1] if dates else None


def _leave_rule(search: _Search, today: date) -> None:
    """Leave "every Friday" where nothing repeats, so that its weekday is not taken by half."""
    if _REPEATING.isdisjoint(search.outline.split()):
        return
    from planner.calendar.recurrence import find, odd  # most lines repeat nothing

    rule = find.find_repeats(search.text(), today)
    if span := (rule.start, rule.end) if rule else odd.odd_repeats(search.outline):
        search.leave(*span)
