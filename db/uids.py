"""The stable names of what may leave the program."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from random import Random
from uuid import UUID, uuid4

_drawn_from: ContextVar[Random | None] = ContextVar("drawn_from", default=None)


def new_uid() -> str:
    """A fresh random UUID, as text."""
    source = _drawn_from.get()
    return str(uuid4() if source is None else UUID(int=source.getrandbits(128), version=4))


@contextmanager
def drawn_from(source: Random) -> Iterator[None]:
    """Draw the uids from `source`, so that what is invented is the same on every machine."""
    token = _drawn_from.set(source)
    try:
        yield
    finally:
        _drawn_from.reset(token)
