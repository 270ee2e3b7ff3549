"""Offers for what stays out: later, fewer, longer days, parts; each found by levelling again.

An offer is made only if levelling with it places all that it is about and nothing else goes out.
The smallest one is looked for in plans of a few hundred actions; in larger ones it is near that.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from enum import StrEnum

from planner.calendar.load import MOST, Load
from planner.stairs.levelling.board import Board, horizon
from planner.stairs.levelling.items import items_of
from planner.stairs.levelling.letting_go import RUNS, fewest
from planner.stairs.levelling.level import level, planned
from planner.stairs.levelling.parts import in_parts, put_in_place
from planner.stairs.levelling.values import MOST_PARTS, Plan, Room, Task, Why, changed
from planner.values import dataclass

_TO_BE_LATER = frozenset({Why.PAST, Why.NO_DAY, Why.WAITS, Why.NUMBER, Why.MINUTES})
_TO_BE_LONGER = frozenset({Why.LONG, Why.WAITS, Why.NUMBER, Why.MINUTES})
_STEP_OF_MINUTES = 5


class Way(StrEnum):
    """The ways to make all fit, in the order in which they are offered."""

    LATER = "later"
    LET_GO = "let-go"
    LONGER = "longer"
    SPLIT = "split"
    ALLOW = "allow"


@dataclass(frozen=True, slots=True)
class Offer:
    """A way to make actions fit that stay out, with the plan that comes of it.

    `tasks` are those let go, split into so many `parts` each, allowed to be long, or placed;
    `dues` the new due days of steps; `more` what each day that takes something takes in addition.
    A part beyond the first of a task has an id below zero.
    """

    way: Way
    plan: Plan
    tasks: tuple[Task, ...]
    dues: Mapping[int, date] = field(default_factory=dict)
    more: Load = Load()
    parts: Mapping[int, int] = field(default_factory=dict)


def offers(tasks: Sequence[Task], room: Room, today: date, plan: Plan) -> tuple[Offer, ...]:
    """The offers for what a plan of tasks leaves out, in the order of their ways."""
    if all(out.why is Why.ZERO for out in plan.out):
        return ()
    ground = _Ground(tasks, room, today, plan)
    found = (ground.later(), ground.let_go(), ground.longer(), ground.split(), ground.allow())
    return tuple(offer for offer in found if offer is not None)


class _Ground:
    """A plan that leaves something out, and what may be changed about it."""

    def __init__(self, tasks: Sequence[Task], room: Room, today: date, plan: Plan) -> None:
        self.tasks = tasks
        self.room = room
        self.today = today
        self.plan = plan
        self.known_out = {out.task.id for out in plan.out}

    def _out(self, reasons: Iterable[Why]) -> list[Task]:
        return [out.task for out in self.plan.out if out.why in reasons]

    def _works(self, plan: Plan, wanted: Iterable[int]) -> bool:
        """Whether a plan places the wanted tasks, and leaves out none that were placed."""
        out = {each.task.id for each in plan.out}
        return out <= self.known_out and out.isdisjoint(wanted)

    # later

    def later(self) -> Offer | None:
        """The earliest due days of their steps with which tasks fit."""
        late = [task for task in self._out(_TO_BE_LATER) if not task.window.climbed]
        dues, wanted = self._first_days(late)
        if not wanted:
            return None
        ids = {task.id for task in wanted}
        plan = self._with_dues(dues)
        if not self._works(plan, ids):
            return None
        if self._is_small(len(dues)):
            self._bring_forward(dues, wanted)
            known = {task.window.step: task.window.due for task in wanted}
            dues = {step: due for step, due in dues.items() if due != known[step]}
            plan = self._with_dues(dues)
        return Offer(Way.LATER, plan, tuple(wanted), dues)

    def _bring_forward(self, dues: dict[int, date], wanted: Sequence[Task]) -> None:
        """Bring new due days forward, one after the other, to the earliest that work."""
        ids = {task.id for task in wanted}
        for step in sorted(dues, key=lambda step: dues[step]):
            days = self._days_between(step, wanted, dues[step])

            def fits(place: int, step: int = step, days: Sequence[date] = days) -> bool:
                return self._works(self._with_dues({**dues, step: days[place]}), ids)

            dues[step] = days[_least(len(days) - 1, fits)]

    def _first_days(self, wanted: Sequence[Task]) -> tuple[dict[int, date], list[Task]]:
        """The due days with which tasks fit, each on the first day with room; and those tasks."""
        if not wanted:
            return {}, []
        last = min(horizon(self.today), self.room.until)
        room = replace(self.room, taken=self._taken())
        board = Board(room, self.today, last, {task.minutes for task in wanted})
        apart = [
            changed(task, after=self.plan.days.get(task.waits_for or 0, task.after))
            for task in wanted
        ]
        steps = {task.window.step for task in wanted}
        dues: dict[int, date] = {}
        placed: set[int] = set()
        items = items_of(apart, board, room, self.today, dict.fromkeys(steps, last))
        for item in sorted(items, key=lambda item: item.low):
            if item.refused is not None:
                continue
            low, high = board.bounds(item)
            place = board.nearest(item, low, low, high)
            if place >= 0 and (item.awaited is None or item.awaited.place >= 0):
                board.put(item, place)
                placed.add(item.task.id)
                step = item.task.window.step
                dues[step] = max(dues.get(step, item.task.window.due), board.days[place])
        return dues, [task for task in wanted if task.id in placed]

    def _taken(self) -> dict[date, Load]:
        """The load of each day with the tasks of the plan."""
        taken = dict(self.room.taken)
        for task in self.tasks:
            day = self.plan.days.get(task.id)
            if day is not None:
                taken[day] = taken.get(day, Load()).plus(task.minutes)
        return taken

    def _days_between(self, step: int, wanted: Sequence[Task], last: date) -> list[date]:
        """The days that may become the due day of a step, the last one of which works."""
        due = next(task.window.due for task in wanted if task.window.step == step)
        return [*self.room.working.between(max(due, self.today), last)] or [last]

    def _with_dues(self, dues: Mapping[int, date]) -> Plan:
        return level(self.tasks, self.room, self.today, days=self.plan.days, dues=dues)

    # fewer

    def let_go(self) -> Offer:
        """The fewest tasks without which the others fit, as far as they are found."""
        gone = fewest(self.tasks, self.plan.out, self._without)
        if len(gone) < len(self.plan.out):
            return Offer(Way.LET_GO, self._without(gone), tuple(gone))
        ids = {task.id for task in gone}
        rest = [task for task in self.tasks if task.id not in ids]
        return Offer(Way.LET_GO, planned(rest, self.plan.days, ()), tuple(gone))

    def _without(self, gone: Sequence[Task]) -> Plan:
        ids = {task.id for task in gone}
        rest = [task for task in self.tasks if task.id not in ids]
        return level(rest, self.room, self.today, days=self.plan.days)

    # longer days

    def longer(self) -> Offer | None:
        """The least that each day has to take in addition: fewest actions, then minutes."""
        wanted = self._out(_TO_BE_LONGER)
        ids = {task.id for task in wanted}
        more = self._heaped(wanted)
        if more is None or not self._works(plan := self._with_more(more), ids):
            return None
        if self._is_small(2):
            more = self._least_more(more, ids)
            plan = self._with_more(more)
        if not all(each.plus(more).is_possible for each in self.room.limits):
            return None
        return Offer(Way.LONGER, plan, tuple(wanted), more=more)

    def _least_more(self, most: Load, wanted: set[int]) -> Load:
        """The least addition that works, where `most` does."""

        def works(number: int, minutes: int) -> bool:
            return self._works(self._with_more(Load(number, minutes)), wanted)

        number = _least(most.number, lambda number: works(number, most.minutes))
        steps = most.minutes // _STEP_OF_MINUTES
        return Load(
            number,
            _STEP_OF_MINUTES * _least(steps, lambda n: works(number, n * _STEP_OF_MINUTES)),
        )

    def _heaped(self, wanted: Sequence[Task]) -> Load | None:
        """An addition to each day with which tasks, put evenly over their windows, would fit."""
        if not wanted:
            return None
        last = max(task.window.due for task in wanted)
        board = Board(self.room, self.today, last, ())
        by_window: defaultdict[tuple[int, int], list[Task]] = defaultdict(list)
        for task in wanted:
            window = task.window
            low, high = board.window(max(self.today, window.first), window.due)
            if low > high:
                return None
            by_window[low, high].append(task)
        added: defaultdict[int, Load] = defaultdict(Load)
        for (low, high), group in by_window.items():
            for share, task in enumerate(group):
                place = low + share * (high - low + 1) // len(group)
                added[place] = added[place].plus(task.minutes)
        number = max(load.number for load in added.values())
        minutes = max(load.minutes for load in added.values())
        return Load(number, -(-minutes // _STEP_OF_MINUTES) * _STEP_OF_MINUTES)

    def _with_more(self, more: Load) -> Plan:
        room = replace(self.room, limits=tuple(each.plus(more) for each in self.room.limits))
        return level(self.tasks, room, self.today, days=self.plan.days)

    # too long

    def split(self) -> Offer | None:
        """Parts, as few as fit, of those tasks that are longer than any day."""
        return self._each_long(Way.SPLIT, self._out((Why.LONG,)), self._in_parts)

    def allow(self) -> Offer | None:
        """A day to itself for each task that is longer than any limit, and not than a day."""
        wanted = [task for task in self._out((Why.LONG,)) if task.minutes <= MOST.minutes]
        return self._each_long(Way.ALLOW, wanted, lambda task: [changed(task, long_allowed=True)])

    def _each_long(
        self, way: Way, wanted: list[Task], made: Callable[[Task], list[Task]]
    ) -> Offer | None:
        """An offer that puts others in the place of those too long; of those that then fit."""
        while wanted:
            others = {task.id: made(task) for task in wanted}
            tasks = put_in_place(self.tasks, others)
            plan = level(tasks, self.room, self.today, days=self.plan.days)
            out = {each.task.id for each in plan.out}
            fitting = [
                task for task in wanted if out.isdisjoint(each.id for each in others[task.id])
            ]
            if len(fitting) == len(wanted):
                ids = {each.id for group in others.values() for each in group}
                if not self._works(plan, ids):
                    return None
                parts = {number: len(group) for number, group in others.items()}
                return Offer(way, plan, tuple(wanted), parts=parts)
            wanted = fitting
        return None

    def _in_parts(self, task: Task) -> list[Task]:
        longest = max(limits.minutes for limits in self.room.limits if not limits.is_free)
        return in_parts(task, min(-(-task.minutes // longest), MOST_PARTS))

    def _is_small(self, kinds: int) -> bool:
        """Whether the plan is so small that the smallest offer may be looked for."""
        return len(self.tasks) * kinds * 8 <= RUNS


def _least(most: int, works: Callable[[int], bool]) -> int:
    """The least number from 0 that works, where `most` does and what is above one that does."""
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        if works(middle):
            high = middle
        else:
            low = middle + 1
    return high
