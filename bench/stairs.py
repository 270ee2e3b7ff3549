"""Stairs opened with 20 goals and 10,000 actions, over Stairs opened with the demo’s."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import product
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, ratio
from bench.terminal import Window
from db.engine.database import database
from db.store import Store
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.vocabulary import Counts

GOALS, STEPS, ACTIONS = 20, 5, 10_000
OPENINGS = 31
_TODAY, _STAIRS = "1", "3"
_SPARK = ("s", "x", "\r")
"""Writes something, so that Stairs is read anew."""


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The same key in two windows in turn."""
    files = (_with_goals(folder), stores.copy(stores.demo(folder), folder / "few-goals.db"))
    many, few = map(programs.escalier, files)
    with Window(many) as first, Window(few) as second:
        for window in (first, second):
            _opened(window)  # the screen is imported from now on
        samples = pairs(7 if quick else OPENINGS, lambda: _opened(first), lambda: _opened(second))
    slow, fast = (side * 1e3 for side in medians(samples))
    return [
        Figure(
            "Stairs opened with 20 goals and 10,000 actions ÷ with the demo's",
            ratio(samples),
            bound=1.5,
            detail=f"{slow:.0f} ms ÷ {fast:.0f} ms",
        )
    ]


def _opened(window: Window) -> float:
    """The seconds until Stairs stands, read anew because something was written meanwhile."""
    opened = window.press_until(_STAIRS, "Goals")
    window.press_each(_TODAY, *_SPARK)
    return opened


@cache
def _with_goals(folder: Path) -> Path:
    """The demo with 20 goals, half of whose actions are done and counted."""
    file = stores.copy(stores.demo(folder), folder / "many-goals.db")
    with stores.opened(file) as store:
        goals = [_goal(store, number) for number in range(GOALS)]
        _act(store, [step for goal in goals for step in goal])
        database.execute_sql("PRAGMA wal_checkpoint(truncate)")
    return file


def _goal(store: Store, number: int) -> list[tuple[int, int]]:
    """The ids of a goal and of each of its steps."""
    line = parse_goal(f"Meet 400 people in circle {number} by 31 December", stores.TODAY)
    steps = [StepLine(f"Part {step}", target=80) for step in range(STEPS)]
    begun = stores.TODAY - timedelta(days=300)
    goal = store.goals.add(replace(line, start=begun), stores.TODAY, steps)
    store.goals.change(goal.id, counts=Counts.RESULTS)
    return [(goal.id, step.id) for step in goal.steps]


def _act(store: Store, steps: list[tuple[int, int]]) -> None:
    """Add the actions in turn: done ones of the last 300 days, open ones of the next."""
    with store.change("Invented actions"):
        connection = database.driver()
        for place, (goal, step) in product(range(ACTIONS // len(steps)), steps):
            day = (stores.TODAY + timedelta(days=3 * place - 150)).isoformat()
            done = day < stores.TODAY.isoformat()
            added = connection.execute(
                "INSERT INTO action (uid, title, step_id, person_id, day, minutes, state,"
                " closed_on, created_on) VALUES (?, ?, ?, ?, ?, 10, ?, ?, ?)",
                (f"a{step}-{place}", f"Do {place}", step, 1 + place % 50, day,
                 "done" if done else "open", day if done else None, day),
            )  # fmt: skip
            if done:
                result = connection.execute(
                    "INSERT INTO result (action_id, outcome, day) VALUES (?, 'achieved', ?)",
                    (added.lastrowid, day),
                )
                connection.execute(
                    "INSERT INTO counted (goal_id, step_id, person_id, result_id, day)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (goal, step, 1 + place % 50, result.lastrowid, day),
                )
