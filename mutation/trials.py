"""Mutants on trial, each in a copy of the tree: the tests that run its lines, the nearest first."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain
from pathlib import Path

from mutation.mutants import Mutant

_PYTEST = (
    sys.executable, "-m", "pytest", "-x", "-q", "-m", "not slow",
    "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov",
)  # fmt: skip
_MOST = 15.0
"""So many seconds of tests are run for one mutant, as they took without it."""


class Verdict(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    NOT_REACHED = "not reached"


@dataclass(slots=True)
class Reach:
    """The seconds that each test takes, those red without a mutant, and which run a line.

    `files` are the files of tests, the nearest first; `left` counts the tests not looked at.
    """

    files: Sequence[str]
    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    red: list[str] = field(default_factory=list)
    left: int = 0

    def read(self, written: Path) -> None:
        """Add what one run of tests found."""
        found = json.loads(written.read_text(encoding="utf-8"))
        self.seconds |= found["tests"]
        self.red += found["red"]
        self.left += found["left"]
        for file, lines in found["lines"].items():
            for line, tests in lines.items():
                self.lines.setdefault((file, int(line)), set()).update(tests)

    def tests(self, mutant: Mutant) -> list[list[str]]:
        """Which tests are to see a mutant, the nearest file first, as far as there is time.

        Of what only importing runs, all tests that are near.
        """
        reached = set[str]().union(
            *(self.lines.get((mutant.file, line), ()) for line in mutant.lines)
        )
        chosen = reached & self.seconds.keys()
        if not chosen and "" in reached:
            chosen = set(self.seconds)
        by_file: dict[str, list[str]] = {file: [] for file in self.files}
        taken = 0.0
        for test in sorted(chosen, key=self._place):
            taken += self.seconds[test]
            if taken < _MOST or not any(by_file.values()):
                by_file[test.partition("::")[0]].append(test)
        near, *others = [tests for tests in by_file.values() if tests] or [[]]
        return [tests for tests in (near, list(chain(*others))) if tests]

    def _place(self, test: str) -> tuple[int, float]:
        return self.files.index(test.partition("::")[0]), self.seconds[test]


class Copy:
    """A copy of the tree in which one mutant after another is tried."""

    def __init__(self, tree: Path, folder: Path, files: Iterable[str]) -> None:
        self.folder = folder
        self._clock = int(time.time())
        for file in files:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(tree / file, folder / file)

    def look_around(self, tests: Sequence[str], files: Sequence[str], seconds: float) -> Path:
        """Run test files without a mutant, and write down which lines of `files` they run."""
        into = self.folder / "reach.json"
        asked = {"files": files, "seconds": seconds, "into": str(into)}
        command = [*_PYTEST, "-p", "mutation.reach", "--maxfail=1000", *tests]
        self._run(command, seconds * 3 + 30, ESCALIER_REACH=json.dumps(asked))
        return into

    def try_out(self, mutant: Mutant, reach: Reach) -> Verdict:
        """Whether a test goes red, or does not come back, with the mutant."""
        path = self.folder / mutant.file
        source, before = path.read_bytes(), path.stat()
        path.write_bytes(mutant.of(source))
        self._clock += 2  # no other mutant's bytecode is taken for this one's
        os.utime(path, (self._clock, self._clock))
        verdict = Verdict.NOT_REACHED
        try:
            for tests in reach.tests(mutant):
                if not self.is_green(tests, sum(map(reach.seconds.__getitem__, tests))):
                    return Verdict.KILLED
                verdict = Verdict.SURVIVED
        finally:
            path.write_bytes(source)
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        return verdict

    def is_green(self, tests: Sequence[str], seconds: float) -> bool:
        """Whether tests pass, in five times the seconds they took and ten more."""
        listed = self.folder / "tests.txt"
        listed.write_text("\n".join(tests), encoding="utf-8")
        return self._run([*_PYTEST, f"@{listed}"], 10 + 5 * seconds) == 0

    def _run(self, command: Sequence[str], seconds: float, **settings: str) -> int | None:
        """How a command ended; None if it had to be ended."""
        surroundings = {**os.environ, "PYTHONPATH": str(self.folder), "CI": "1", **settings}
        if not settings:
            surroundings["PYTHONDONTWRITEBYTECODE"] = "1"
        running = subprocess.Popen(
            command,
            cwd=self.folder,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return running.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, 9)
            running.wait()
            return None
