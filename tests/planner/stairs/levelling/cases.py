"""Small cases of levelling, and an exhaustive search to hold the rule against."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st

from planner.calendar.load import Limits, Load
from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.stairs.levelling.values import Plan, Room, Task, Window

MONDAY = date(2026, 3, 2)
LENGTHS = (0, 5, 10, 15, 20, 30, 45)


def room(
    number: int = 3,
    minutes: int = 30,
    taken: Mapping[date, Load] | None = None,
    working: WorkingDays = WEEKDAYS_ONLY,
    **weekdays: Limits,
) -> Room:
    """Room with the same limits each day, but for those of weekdays named "d0" to "d6"."""
    limits = tuple(weekdays.get(f"d{day}", Limits(number, minutes)) for day in range(7))
    return Room(limits, working, taken or {})


def small_case(random: Random) -> tuple[list[Task], Room, list[date]]:
    """At most nine actions on at most four days, which often fit only just."""
    days = [MONDAY + timedelta(days=each) for each in range(random.randint(1, 4))]
    number, minutes = random.randint(1, 4), random.choice((20, 30, 45, 60))
    taken = {day: Load(random.randint(0, 1), random.choice((0, 5, 15))) for day in days[::2]}
    tasks: list[Task] = []
    for each in range(1, random.randint(2, 10)):
        first, due = sorted(random.choices(days, k=2))
        waits = random.randint(1, each) if random.random() < 0.2 else 0
        window = Window(random.randint(1, 3) * 100 + each, first, due)
        length = random.choice((5, 10, 15, 20, 25, 30))
        tasks.append(Task(each, window, length, waits_for=waits if 0 < waits < each else None))
    return tasks, room(number, minutes, taken), days


def fits(tasks: Sequence[Task], given: Room, days: Sequence[date]) -> bool:
    """Whether all tasks fit, by trying every way."""
    left = {day: _left(given, day) for day in days}
    longest_first = sorted(tasks, key=lambda task: -task.minutes)
    return _fill(longest_first, left, {}, set(), any(task.waits_for for task in tasks))


def _left(given: Room, day: date) -> Load:
    limits, taken = given.limits[day.weekday()], given.taken.get(day, Load())
    return Load(limits.number - taken.number, limits.minutes - taken.minutes)


def _fill(
    tasks: list[Task],
    left: dict[date, Load],
    placed: dict[int, tuple[Task, date]],
    dead: set[object],
    linked: bool,
) -> bool:
    if len(placed) == len(tasks):
        return True
    state = (len(placed), *left.values())
    if state in dead and not linked:
        return False
    task = tasks[len(placed)]
    for day, load in left.items():
        inside = task.window.first <= day <= task.window.due
        if not inside or not load.number or load.minutes < task.minutes:
            continue
        if any(
            (other.waits_for == task.id and there <= day)
            or (task.waits_for == other.id and day <= there)
            for other, there in placed.values()
        ):
            continue
        left[day] = Load(load.number - 1, load.minutes - task.minutes)
        if _fill(tasks, left, {**placed, task.id: (task, day)}, dead, linked):
            return True
        left[day] = load
    dead.add(state)
    return False


def on_days(tasks: Sequence[Task], plan: Plan) -> list[Task]:
    """Tasks on the days of a plan."""
    return [replace(task, day=plan.days.get(task.id, task.day)) for task in tasks]


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Task], Room]:
    """Steps with actions, some of which wait for another, before days of many kinds."""
    windows = [
        Window(
            step,
            MONDAY + timedelta(days=draw(st.integers(-10, 15))),
            MONDAY + timedelta(days=draw(st.integers(-3, 25))),
            step,
        )
        for step in range(draw(st.integers(1, 4)))
    ]
    tasks = [
        Task(
            each,
            draw(st.sampled_from(windows)),
            draw(st.sampled_from((*LENGTHS, 6000))),
            MONDAY + timedelta(days=draw(st.integers(-6, 20))),
            waits_for=draw(st.one_of(st.none(), st.integers(1, 18))),
            after=draw(st.sampled_from((None, None, None, MONDAY))),
            until=draw(st.sampled_from((None, None, None, MONDAY + timedelta(days=8)))),
            long_allowed=draw(st.booleans()),
        )
        for each in range(1, draw(st.integers(1, 16)) + 1)
    ]
    limits = [
        Limits(draw(st.integers(0, 4)), draw(st.sampled_from((0, 15, 30, 60)))) for _ in range(7)
    ]
    taken = {
        MONDAY + timedelta(days=draw(st.integers(0, 20))): Load(
            draw(st.integers(0, 3)), draw(st.sampled_from((0, 10, 90)))
        )
        for _ in range(draw(st.integers(0, 5)))
    }
    off = frozenset(MONDAY + timedelta(days=draw(st.integers(0, 20))) for _ in range(2))
    pauses = ((MONDAY + timedelta(days=9), MONDAY + timedelta(days=draw(st.integers(9, 12)))),)
    return tasks, Room(tuple(limits), WorkingDays(days_off=off, pauses=pauses), taken)
