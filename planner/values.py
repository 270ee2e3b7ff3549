"""Frozen dataclasses that are made in a third of the time.

The window opens only once its values are defined, and before Python 3.13 `dataclasses` compiles
six methods for each frozen class, one by one: half a millisecond a class, a twentieth of the start
in all. Here `__init__` alone is compiled, once its class has many values; the other methods are
shared, and the descriptions of the fields wait until `dataclasses` asks for them. The classes are
dataclasses all the same: for `fields`, `replace` and `asdict`, and for type checkers. A field may
have a `default`, a `default_factory`, `repr=False`.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

# not wrapped in this file: source code, and texts for developers

__all__ = ["dataclass"]

Value = TypeVar("Value")

Take = tuple[str, Any, Any]
"""The name of a field, its default and its factory."""

_NOT_GIVEN: Any = object()
_OF_NO_SLOTS = ("__dict__", "__weakref__")
_FIRST = 40
"""Values of a class that are made without a compiled `__init__`, which takes as long as these."""


def _dataclass(*, frozen: bool = False, slots: bool) -> Callable[[type[Value]], type[Value]]:
    """Make a class with slots as `dataclasses.dataclass` does, a frozen one quickly."""
    assert slots
    return _made if frozen else dataclasses.dataclass(slots=slots)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _dataclass


def _made(cls: type[Value]) -> type[Value]:
    names, given = tuple(cls.__annotations__), vars(cls)
    assert not any(dataclasses.is_dataclass(base) for base in cls.__bases__), "fields are its own"
    takes = [_take(name, given.get(name, dataclasses.MISSING)) for name in names]
    values = attrgetter(*names)
    members = {
        **{name: member for name, member in given.items() if name not in (*names, *_OF_NO_SLOTS)},
        "__qualname__": cls.__qualname__,
        "__slots__": names,
        "__match_args__": names,
        "__dataclass_fields__": _Fields(cls, names),
        "__dataclass_params__": _Parameters(),
        "__init__": _first_init(takes),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__eq__": _eq_by(values),
        "__hash__": _hash_by(values),
        "__repr__": _repr,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    made: Any = type(cls)
    result: type[Value] = made(cls.__name__, cls.__bases__, members)
    return result


def _take(name: str, default: Any) -> Take:
    """The name, the default and the factory of a field."""
    if isinstance(default, dataclasses.Field):
        assert default.init
        assert default.compare
        return name, default.default, default.default_factory
    assert default.__class__.__hash__, f"{name} needs a factory"
    return name, default, dataclasses.MISSING


class _Fields:
    """The fields as `dataclasses` has them, worked out when it first asks."""

    def __init__(self, cls: type, names: Sequence[str]) -> None:
        """Keep the annotations and the defaults, of which a plain dataclass is made then."""
        defaults = {name: vars(cls)[name] for name in names if name in vars(cls)}
        self._kept = {"__annotations__": cls.__annotations__, **defaults}

    def __get__(self, _value: object, made: Any) -> "dict[str, dataclasses.Field[Any]]":
        """Give the fields, which take this place from now on."""
        # without a docstring `dataclasses` would work one out, which takes long
        said = {"__doc__": made.__doc__, "__module__": made.__module__}
        plain: Any = type(made.__name__, (), {**said, **self._kept})
        dataclasses.dataclass(init=False, repr=False, eq=False)(plain)
        fields: dict[str, dataclasses.Field[Any]] = plain.__dataclass_fields__
        made.__dataclass_fields__ = fields
        return fields


class _Parameters:
    """The options that `dataclasses` keeps of a class, for which `pprint` asks."""

    def __get__(self, _value: object, _made: Any) -> Any:
        """Give those of a frozen dataclass with a `__repr__` of its own."""
        plain: Any = dataclasses.make_dataclass("Plain", (), frozen=True, repr=False, eq=False)
        return plain.__dataclass_params__


def _first_init(takes: Sequence[Take]) -> Any:
    """Make the `__init__` of the first values: most classes have few, and compiling takes long.

    It takes its own place by the one compiled once there are more, or for what does not fit.
    """
    left = _FIRST
    setters: list[Any] = []  # past the frozen `__setattr__`

    def first(self: Any, *values: Any, **named: Any) -> None:
        nonlocal left
        left -= 1
        found = _filled_in(takes, values, named) if left >= 0 else None
        if found is None:
            made = type(self)
            made.__init__ = _init_of(made, takes)
            made.__init__(self, *values, **named)
            return
        if not setters:
            setters.extend(getattr(type(self), name).__set__ for name, *_rest in takes)
        for setter, value in zip(setters, found, strict=True):
            setter(self, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    return first


def _filled_in(
    takes: Sequence[Take], values: Sequence[Any], named: Mapping[str, Any]
) -> Sequence[Any] | None:
    """The value of each field; None if the arguments do not fit."""
    found, unused = list(values), len(named)
    for name, default, factory in takes[len(values) :]:
        if name in named:
            found.append(named[name])
            unused -= 1
        elif default is not dataclasses.MISSING:
            found.append(default)
        elif factory is not dataclasses.MISSING:
            found.append(factory())
        else:
            return None
    return None if unused or len(found) > len(takes) else found


def _init_of(made: Any, takes: Sequence[Take]) -> Any:
    """Compile `__init__`, whose parameters differ from class to class."""
    names: dict[str, Any] = {"not_given": _NOT_GIVEN}
    parameters, lines = ["self"], ["pass"]
    for name, default, factory in takes:
        given = name
        names[f"set_{name}"] = getattr(made, name).__set__
        if default is not dataclasses.MISSING:
            names[f"default_{name}"] = default
            parameters.append(f"{name}=default_{name}")
        elif factory is not dataclasses.MISSING:
            names[f"make_{name}"] = factory
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
