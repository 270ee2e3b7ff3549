"""Frozen dataclasses that are made in a third of the time.

The window opens only once its values are defined, and before Python 3.13 `dataclasses` compiles
six methods for each frozen class, one by one: half a millisecond a class, a twentieth of the start
in all. Here `__init__` alone is compiled, for the first value of its class, and the other methods
are shared. The classes are dataclasses all the same: for `fields`, `replace` and `asdict`, and for
type checkers. A field may have a `default`, a `default_factory`, `repr=False`.
"""

import dataclasses
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

# not wrapped in this file: source code, and texts for developers

__all__ = ["dataclass"]

Value = TypeVar("Value")

_NOT_GIVEN: Any = object()


def _dataclass(*, frozen: bool = False, slots: bool) -> Callable[[type[Value]], type[Value]]:
    """Make a class with slots as `dataclasses.dataclass` does, a frozen one quickly."""
    assert slots
    return _made if frozen else dataclasses.dataclass(slots=slots)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _dataclass


def _made(cls: type[Value]) -> type[Value]:
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    fields = dataclasses.fields(made)
    assert all(each.init and each.compare and not each.kw_only for each in fields)
    methods = {
        "__init__": _first_init(made, fields),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__eq__": _eq_by(attrgetter(*(each.name for each in fields))),
        "__hash__": _hash_by(attrgetter(*(each.name for each in fields))),
        "__repr__": _repr,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    for name, method in methods.items():
        setattr(made, name, method)
    result: type[Value] = made
    return result


def _first_init(made: Any, fields: Sequence["dataclasses.Field[Any]"]) -> Any:
    """Make the `__init__` that takes its own place by the one compiled: most classes wait long."""

    def first(self: Any, *values: Any, **named: Any) -> None:
        made.__init__ = _init_of(made, fields)
        made.__init__(self, *values, **named)

    return first


def _init_of(made: type, fields: Sequence["dataclasses.Field[Any]"]) -> Any:
    """Compile `__init__`, whose parameters differ from class to class."""
    names: dict[str, Any] = {"not_given": _NOT_GIVEN}
    parameters, lines = ["self"], ["pass"]
    for each in fields:
        name, given = each.name, each.name
        names[f"set_{name}"] = getattr(made, name).__set__  # past the frozen `__setattr__`
        if each.default is not dataclasses.MISSING:
            names[f"default_{name}"] = each.default
            parameters.append(f"{name}=default_{name}")
        elif each.default_factory is not dataclasses.MISSING:
            names[f"make_{name}"] = each.default_factory
            parameters.append(f"{name}=not_given")
            given = f"make_{name}() if {name} is not_given else {name}"
        else:
            parameters.append(name)
        lines.append(f"set_{name}(self, {given})")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines), names)  # noqa: S102  its source is made here
    return names["__init__"]


def _eq_by(values: Callable[[Any], Any]) -> Callable[[Any, object], Any]:
    def equal(self: Any, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or values(self) == values(other)

    return equal


def _hash_by(values: Callable[[Any], Any]) -> Callable[[Any], int]:
    return lambda self: hash(values(self))


def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in _shown(self))
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _shown(self: Any) -> Sequence["dataclasses.Field[Any]"]:
    return [each for each in dataclasses.fields(self) if each.repr]


def _refuse(_self: Any, name: str, *_value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
