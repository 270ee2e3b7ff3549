"""Real faults of a disk, for one test."""

import os
import resource
import signal
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from db.engine.database import database

Fault = Callable[[], AbstractContextManager[str]]
"""Makes every write fail until it ends, and gives the words with which that is told."""


def make_device(path: Path) -> None:
    """Make a device of the test's own: one of the system's might be harmed by a fault, by root."""
    if os.geteuid():
        path.symlink_to("/dev/full")
        return
    try:
        os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 7))
    except PermissionError:
        pytest.skip("no device may be made here")


@contextmanager
def no_room() -> Iterator[str]:
    """The database may not grow by a page, nor use one that is free."""
    database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.execute_sql("VACUUM")
    (pages,) = database.execute_sql("PRAGMA page_count").fetchone()
    database.execute_sql(f"PRAGMA max_page_count = {pages}")
    yield "the disk is full"
    database.execute_sql("PRAGMA max_page_count = 1000000000")


@contextmanager
def broken_disk() -> Iterator[str]:
    """The system refuses to write to any file of this process."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield "the disk reports an error"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of one mebibyte at `folder`; the test is skipped where none may be mounted."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def filled(disk: Path) -> Iterator[str]:
    """Fill a small disk to its last byte."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    yield "the disk is full"
    ballast.unlink()
