"""Frozen dataclasses made quickly: the same as those of the standard library."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from pprint import pformat
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Quick:
    """A value made here."""

    name: str
    number: int = 3
    parts: tuple[int, ...] = ()
    bag: dict[str, int] = field(default_factory=dict)
    hidden: str = field(default="", repr=False)

    @property
    def twice(self) -> int:
        """Twice the number."""
        return 2 * self.number


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """The same value made by the standard library."""

    name: str
    number: int = 3
    parts: tuple[int, ...] = ()
    bag: dict[str, int] = field(default_factory=dict)
    hidden: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Checked:
    """A value that checks itself."""

    number: int

    def __post_init__(self) -> None:
        if self.number < 0:
            raise ValueError(self.number)


_ROWS = st.tuples(
    st.text(max_size=3), st.integers(), st.tuples(st.integers()), st.just({"a": 1}), st.text()
)


@given(_ROWS, _ROWS)
def test_values_compare_and_print_as_those_of_the_standard_library(
    row: tuple[str, int, tuple[int, ...], dict[str, int], str],
    other: tuple[str, int, tuple[int, ...], dict[str, int], str],
) -> None:
    assert (Quick(*row) == Quick(*other)) is (Standard(*row) == Standard(*other))
    assert repr(Quick(*row)) == repr(Standard(*row)).replace("Standard", "Quick")
    assert asdict(Quick(*row)) == asdict(Standard(*row))


def test_equal_values_have_one_hash_and_other_classes_are_never_equal() -> None:
    assert hash(Checked(1)) == hash(Checked(1))
    assert len({Checked(1), Checked(1), Checked(2)}) == 2
    others: list[object] = [Standard("a"), ("a", 3, (), {}, ""), None]
    assert Quick("a") not in others


def test_each_value_has_its_own_default_from_a_factory() -> None:
    assert Quick("a").bag is not Quick("b").bag


@pytest.mark.parametrize("made_before", [0, 100])
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((), {}),
        (("a", 1, (), {}, "", "too many"), {}),
        (("a",), {"name": "twice"}),
        (("a",), {"unknown": 1}),
        ((), {"number": 1}),
    ],
)
def test_arguments_that_do_not_fit_are_refused(
    arguments: tuple[Any, ...], named: dict[str, Any], made_before: int
) -> None:
    @dataclass(frozen=True, slots=True)
    class New:
        name: str
        number: int = 3
        parts: tuple[int, ...] = ()
        bag: dict[str, int] = field(default_factory=dict)
        hidden: str = ""

    for number in range(made_before):
        New("a", number=number)
    with pytest.raises(TypeError):
        New(*arguments, **named)


def test_the_first_value_of_a_class_is_made_as_the_hundredth() -> None:
    @dataclass(frozen=True, slots=True)
    class New:
        name: str
        number: int = 3
        bag: dict[str, int] = field(default_factory=dict)

        def __post_init__(self) -> None:
            if self.number < 0:
                raise ValueError(self.number)

    made = []
    for _value in range(100):
        made.append(New("a", bag={"b": 1}))
        made.append(New(name="a", number=3, bag={"b": 1}))
        assert New("a").bag is not New("a").bag
        with pytest.raises(ValueError, match="-1"):
            New("a", -1)
    assert made == [New("a", 3, {"b": 1})] * 200


def test_a_value_is_printed_prettily_as_it_draws_itself() -> None:
    assert pformat([Quick("a")]) == f"[{Quick('a')!r}]"
    assert pformat({"one": [Quick("a" * 90)]}).count("Quick") == 1


def test_a_value_is_frozen_and_has_slots_alone() -> None:
    value = Quick("a")
    with pytest.raises(FrozenInstanceError):
        value.name = "b"  # type: ignore[misc]  # frozen
    with pytest.raises(FrozenInstanceError):
        del value.name
    with pytest.raises(FrozenInstanceError):
        value.unknown = 1  # type: ignore[attr-defined]  # no such slot
    assert not hasattr(value, "__dict__")


def test_a_value_is_replaced_copied_and_pickled() -> None:
    value = Quick("a", 4, bag={"b": 1})
    assert replace(value, number=5) == Quick("a", 5, bag={"b": 1})
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value


def test_a_value_checks_itself_when_made_and_when_replaced() -> None:
    with pytest.raises(ValueError, match="-1"):
        replace(Checked(1), number=-1)


def test_a_value_is_a_dataclass_that_patterns_match() -> None:
    assert [each.name for each in fields(Quick)] == ["name", "number", "parts", "bag", "hidden"]
    match Quick("a", 2):
        case Quick(name, number):
            assert (name, number) == ("a", 2)
    assert Quick("a", 2).twice == 4
