"""The date phrases of English."""

# not wrapped in this file: words that are read

from planner.calendar.date_phrases import counted as c
from planner.calendar.date_phrases import days, points
from planner.calendar.date_phrases import meanings as m
from planner.calendar.date_phrases.rows import Needs, Table, rows
from planner.calendar.day_parts import DayPart

_PARTS = {"morning": DayPart.MORNING, "afternoon": DayPart.AFTERNOON, "evening": DayPart.EVENING}
_POINTS = (
    ("(at/by/towards) (the) end (of)", days.end_of_month, 12, points.end_of_month),
    ("(at/by/from) (the) start/beginning of", days.start_of_month, 1, points.in_month),
)
_MIDDLE = "(in/by/around) (the) mid/middle (of)"


def table() -> Table:
    """Every phrase with its meaning."""
    yield from _near()
    yield from _weekdays()
    yield from _counted()
    yield from _dates()
    yield from _points()
    yield from _been()
    yield from _vague()
    yield from _moments()


def _near() -> Table:
    yield from rows("today", m.on(0))
    yield from rows("later (on) today", m.on(0))
    yield from rows("tomorrow/tmrw/tmr", m.on(1))
    yield from rows("first thing (on) tomorrow", m.on(1, DayPart.MORNING))
    yield from rows("(the) day after tomorrow", m.on(2))
    yield from rows("tonight", m.on(0, DayPart.EVENING))
    for name, part in _PARTS.items():
        yield from rows(f"this {name}", m.on(0, part))
    yield from rows("next week", m.monday(1))
    yield from rows("(the) week after next", m.monday(2))
    yield from rows("next month", points.month_point(days.start_of_month, 1))
    yield from rows("next year", points.year_point(1, days.start_of_month, 1))


def _weekdays() -> Table:
    yield from rows("D", m.weekday)
    yield from rows("first thing (on) D", m.weekday_morning)
    yield from rows("A", m.weekday, Needs.SHORT)
    yield from rows("this (coming) D/A; coming D", m.weekday)
    yield from rows("next D/A", m.weekday_of_next_week)
    yield from rows("D/A next", m.weekday_of_next_week, Needs.NOT_TO)
    yield from rows("D/A (of) next week; next week (on) D/A", m.weekday_of_next_week)
    yield from rows("(the) D/A after next", m.weekday_after_next)
    yield from rows("D week; a/one week on D", m.weekday_and_weeks(1), Needs.FREE)
    yield from rows("a fortnight on D; D fortnight", m.weekday_and_weeks(2), Needs.FREE)
    yield from rows("A -/to A/D; D - A", m.weekdays_from_to)
    yield from rows("N weeks/week on/from D", m.weeks_on_weekday)


def _counted() -> Table:
    for unit, meaning in (
        ("day/days", c.in_days),
        ("week/weeks/wk/wks", c.in_weeks),
        ("month/months", c.in_months),
        ("year/years/yr/yrs", c.in_years),
    ):
        yield from rows(f"in/within N {unit}; N {unit} from now/today; N {unit} today", meaning)
    for unit, meaning in (("day", c.in_days), ("week", c.in_weeks), ("month", c.in_months)):
        yield from rows(f"in N {unit}'s/{unit}s'/{unit}s time", meaning)
    yield from rows("in/within N working/business day/days", c.in_working_days)
    yield from rows("in half a year", c.in_half_a_year)
    yield from rows("in N year/years and a half; in N and a half years", c.in_years_and_half)
    yield from rows("in/within GLUED", c.shifted)
    yield from rows("in/within a fortnight; a fortnight today", m.on(14))
    yield from rows("a week tomorrow; a week from tomorrow", m.on(8))
    yield from rows("SHIFT", c.shifted)


def _dates() -> Table:
    yield from rows("F", m.in_figures)
    yield from rows("D/A F", m.named_figures)
    yield from rows("(the) O (of) M (Y)", m.calendar_day)
    yield from rows("EM (the) O (Y)", m.month_day)
    yield from rows("D/A (the) O (of) M (Y)", m.named_day)
    yield from rows("D/A EM O (Y)", m.named_month_day)
    yield from rows("D/A (the) O", m.weekday_numbered, Needs.FREE)
    yield from rows("the TH; on the TH", m.numbered, Needs.FREE)
    yield from rows("in EM (Y)", points.in_month)
    yield from rows("M Y", m.not_read)
    yield from rows("(the) NTH D of/in EM (Y)", points.nth_of_month)
    yield from rows("(the) NTH D of/in the/this month", points.nth_of_some_month(0))
    yield from rows("(the) NTH D of/in next month", points.nth_of_some_month(1))
    yield from rows(
        "from O to O M (Y); (from) (the) O to/-/until/through (the) O (of) M (Y)", m.days_from_to
    )
    yield from rows("EM O to/-/through O (Y)", m.month_days_from_to)
    yield from rows("(the) O and/& (the) O (of) M (Y)", m.two_days)
    yield from rows("EM (the) O and/& (the) O (Y)", m.two_days_of_month)
    yield from rows(
        "(the) O or (the) O (of) M (Y); (the) O (the) O and/or/& (the) O (of) M (Y);"
        "EM O or O (Y); EM O O and/or/& O (Y)",
        m.not_read,
    )
    for month, distance in (("the", None), ("this", 0), ("next", 1)):
        yield from rows(f"(the) O of {month} month", points.numbered_of_month(distance))
    yield from rows("(from) D/A (the) O to/- D/A (the) O (of) M (Y)", m.named_days_from_to)
    yield from rows("between (the) O and (the) O (of) M (Y)", m.days_from_to)


def _points() -> Table:
    for words, at, month, of_month in _POINTS:
        yield from rows(f"{words} EM (Y)", of_month)
        yield from rows(f"{words} (the) month", points.month_point(at))
        yield from rows(f"{words} this month", points.month_point(at, 0))
        yield from rows(f"{words} next month", points.month_point(at, 1))
        yield from rows(f"{words} (the) year", points.year_point(month, at, None))
        yield from rows(f"{words} this year", points.year_point(month, at, 0))
        yield from rows(f"{words} next year", points.year_point(month, at, 1))
        yield from rows(f"{words} Y; {words} the year Y", points.point_of_year(month, at))
        yield from rows(f"{words} the month of EM (Y)", of_month)
    end, start = _POINTS[0][0], _POINTS[1][0]
    yield from rows("(by) eow", points.week_end(0))
    yield from rows("(by) eom", points.month_point(days.end_of_month))
    yield from rows("(by) eoy", points.year_point(12, days.end_of_month, None))
    yield from rows(f"{end} (the/this) week", points.week_end(0))
    yield from rows(f"{end} next week", points.week_end(1))
    yield from rows(f"{start} (the) week", points.week_start)
    yield from rows(f"{start} next week", m.monday(1))
    yield from rows(f"{_MIDDLE} EM (Y)", points.mid_month)
    yield from rows(f"{_MIDDLE} (the) month", points.month_point(points.fifteenth), Needs.MIDDLE)
    yield from rows(f"{_MIDDLE} this month", points.month_point(points.fifteenth, 0))
    yield from rows(f"{_MIDDLE} next month", points.month_point(points.fifteenth, 1))
    yield from rows(f"{_MIDDLE} (the/this) week", points.midweek(None), Needs.MIDDLE)
    yield from rows(f"{_MIDDLE} next week", points.midweek(1))
    yield from rows(
        f"{_MIDDLE} (the/this) year", points.year_point(6, days.end_of_month, None), Needs.MIDDLE
    )
    yield from rows(f"{_MIDDLE} next year", points.year_point(6, days.end_of_month, 1))
    half = points.point_of_year(6, days.end_of_month)
    yield from rows(f"{_MIDDLE} Y; {_MIDDLE} the year Y", half)
    yield from rows(f"{_MIDDLE} the month of EM (Y)", points.mid_month)


def _been() -> Table:
    yield from rows("yesterday", m.on(-1), back=True)
    for name, part in {**_PARTS, "night": DayPart.EVENING}.items():
        yield from rows(f"yesterday {name}", m.on(-1, part), back=True)
    yield from rows("last night", m.on(-1, DayPart.EVENING), back=True)
    yield from rows("(the) day before yesterday", m.on(-2), back=True)
    yield from rows("last week", m.last_week, back=True)
    yield from rows("last D/A", m.last_weekday, back=True)
    yield from rows("N day/days ago", c.days_ago, back=True)
    yield from rows("N week/weeks ago", c.weeks_ago, back=True)
    yield from rows("N month/months ago", c.months_ago, back=True)
    yield from rows("BACK", c.shifted_back, back=True)


def _vague() -> Table:
    """Words about time that name no single day."""
    seasons = "summer/spring/autumn/fall/winter/quarter/semester/term"
    quarters = "q1/q2/q3/q4"
    some = "a/the (few/couple/next/coming) (of/few) days/weeks/months/years"
    yield from rows(
        f"""
        (in/on/at/over/for) this/next/the (coming) weekend/week-end; (later) this week/month/year;
        next/this {seasons}; early/late EM; early/late next week/month; in {some}; within {some};
        in several/some days/weeks/months; in the week of (the) O (of) M; week of (the) O (of) M;
        last month/year; N year/years ago;
        (the) day/week before/after D/F; (the) day/week before/after (the) O M;
        in the morning/afternoon/evening; at night; black/good friday;
        in/by/before/after (the) spring/summer/autumn/winter;
        cyber/easter monday; easter/palm sunday; ash wednesday; shrove tuesday;
        at/on/for/by/before/after/until/over christmas/easter/xmas (day/eve);
        starting/beginning/commencing (on/from) D/A/today/tomorrow/next (week/month);
        with effect from D; in O or O days/weeks/months; in N or N days/weeks/months;
        in/by/during/before/after/until {quarters} (Y);
        (the) end of {quarters} (Y); {quarters} Y;
        after/before/over the holidays;
        on/by/before/after/until (the) new year's/years (day/eve); in/after/before/by the new year;
        quarterly; every/each quarter; every TH; (on) (the) first/last working/business day of
        the/each/every month; (in/during) week O;
        once/twice a day/week/month/year; N times a/per day/week/month/year;
        in/within N week/weeks/month/months and a half; in/within N and a half weeks/months
        """.replace("\n", " "),
        m.not_read,
    )
    yield from rows("(on) (the) first/second/third/fourth D", m.not_read)  # of which month
    yield from rows("by EM", points.due_by, Needs.FREE)
    yield from rows("before EM", points.due_before, Needs.FREE)
    yield from rows("until/till EM", m.not_read, Needs.FREE)
    yield from rows("in/within O - O days/weeks/months/years", m.not_read)


def _moments() -> Table:
    """Moments of a day that are no part of it."""
    yield from rows(
        """
        (D/tomorrow) (by/at) (the) end of (the) day; (D/tomorrow) (by) eod/cob;
        (by) (the) close of business/play; last thing (on) D/A/today/tomorrow/tonight;
        D/today/tomorrow last thing; D/tomorrow (at) (the) same time; this time tomorrow;
        (at) this/same/the time next week/month/year; (at) (the/this) same time (next) D/tomorrow;
        (at) (the/this) same time next week/month
        """.replace("\n", " "),
        m.not_read,
    )
