"""The owners of drafts: programs that run, or have ended."""

import os
import socket
from pathlib import Path

_PROCESSES = Path("/proc")


def this_program() -> str:
    """This program as an owner: where it runs, its number there, and when it began."""
    number = os.getpid()
    return f"{_here()} {number} {_begun(number)}"


def has_ended(owner: str) -> bool:
    """Whether the program of an owner no longer runs; no owner at all counts as one that ended.

    One that runs on another machine, or in another container, may still be at work.
    """
    if not owner:
        return True
    here, number, begun = owner.split(" ")
    if here != _here():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:  # it is another user's, and runs
        return False
    return _begun(int(number)) != begun


def _here() -> str:
    """The machine, and the container in it: numbers of programs are only unique there."""
    try:
        container = str((_PROCESSES / "self/ns/pid").stat().st_ino)
    except OSError:
        container = ""
    return "".join(f"{socket.gethostname()}/{container}".split())


def _begun(number: int) -> str:
    """The time at which a program began, in ticks; empty if it has ended or that is not told."""
    try:
        told = (_PROCESSES / str(number) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    state, *rest = told.rpartition(")")[
        2
    ].split()  # https://man7.org/linux/man-pages/man5/proc.5.html
    return "" if state == "Z" else rest[18]
