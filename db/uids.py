"""The stable names of what may leave the program."""

from uuid import uuid4


def new_uid() -> str:
    """A fresh random UUID, as text."""
    return str(uuid4())
