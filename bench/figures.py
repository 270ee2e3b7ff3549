"""Figures: what was measured, the bound it must keep, and how samples become one number."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; `detail` tells the absolute numbers behind it."""

    what: str
    value: float
    bound: float
    aim: float | None = None
    unit: str = "×"
    detail: str = ""

    @property
    def holds(self) -> bool:
        """Whether the bound is kept."""
        return self.value <= self.bound


def pairs(count: int, first: Callable[[], A], second: Callable[[], B]) -> list[tuple[A, B]]:
    """Samples of two things taken in turn: one, the other, one, the other."""
    return [(first(), second()) for _turn in range(count)]


def ratio(samples: Sequence[tuple[float, float]]) -> float:
    """The median of the ratios pair by pair, so that a busy moment weighs on both sides of one."""
    return statistics.median(first / second for first, second in samples)


def medians(samples: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The median of each side."""
    first, second = zip(*samples, strict=True)
    return statistics.median(first), statistics.median(second)


def percentile(values: Sequence[float], percent: float) -> float:
    """The nearest rank."""
    ordered = sorted(values)
    rank = -(-len(ordered) * percent // 100)
    return ordered[max(int(rank), 1) - 1]
