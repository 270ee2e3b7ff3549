"""Stable ids of rows that may be exported."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from os import urandom
from random import Random
from uuid import UUID, uuid4

_drawn_from: ContextVar[Random | None] = ContextVar("drawn_from", default=None)


def new_uid() -> str:
    """A fresh random UUID, as text."""
    source = _drawn_from.get()
    return str(uuid4() if source is None else UUID(int=source.getrandbits(128), version=4))


def new_uids(number: int) -> Iterator[str]:
    """`number` fresh random UUIDs, their bytes drawn at once."""
    if _drawn_from.get() is not None:
        yield from (new_uid() for _place in range(number))
        return
    drawn = urandom(16 * number).hex()
    for start in range(0, 32 * number, 32):
        text = drawn[start : start + 32]
        variant = "89ab"[int(text[16], 16) & 3]
        yield f"{text[:8]}-{text[8:12]}-4{text[13:16]}-{variant}{text[17:20]}-{text[20:]}"


@contextmanager
def drawn_from(source: Random) -> Iterator[None]:
    """Draw the uids from `source`, so that demo data is the same on every machine."""
    token = _drawn_from.set(source)
    try:
        yield
    finally:
        _drawn_from.reset(token)
