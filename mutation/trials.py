"""Mutants on trial, each in a copy of the tree: the tests that run its lines, the nearest first."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from mutation.mutants import Mutant

_PYTEST = (
    "-x", "-q", "-m", "not slow", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov",
    "-W", "ignore::pytest.PytestAssertRewriteWarning", "--hypothesis-profile=mutation",
)  # fmt: skip
_QUICK, _MOST = 1.5, 15.0
"""Seconds of tests run at first for a mutant, and at most, as they took without it."""


class Verdict(Enum):
    """The fate of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    NOT_REACHED = "not reached"


@dataclass(slots=True)
class Reach:
    """The seconds that each test takes, those red without a mutant, and which run a line.

    `ranks` says how near each file of tests is, 0 first; `left` counts the tests not looked at.
    """

    ranks: Mapping[str, int]
    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    red: list[str] = field(default_factory=list)
    left: int = 0

    def read(self, written: Path) -> None:
        """Add what one run of tests found; nothing if it did not come back."""
        if not written.exists():
            self.left += 1
            return
        found = json.loads(written.read_text(encoding="utf-8"))
        self.seconds |= found["tests"]
        self.red += found["red"]
        self.left += found["left"]
        for file, lines in found["lines"].items():
            for line, tests in lines.items():
                self.lines.setdefault((file, int(line)), set()).update(tests)

    def tests(self, mutant: Mutant) -> list[list[str]]:
        """The tests that are to see a mutant, a few at first, as far as there is time.

        The quickest of the nearest files first; of what importing runs, all that are near.
        """
        reached = set[str]().union(
            *(self.lines.get((mutant.file, line), ()) for line in mutant.lines)
        )
        chosen = reached & self.seconds.keys()
        if mutant.imported:
            chosen = set(self.seconds)
        few: list[str] = []
        others: list[str] = []
        taken = 0.0
        for test in sorted(chosen, key=self._distance):
            taken += self.seconds[test]
            if not few or taken < _QUICK:
                few.append(test)
            elif taken < _MOST:
                others.append(test)
        return [tests for tests in (few, others) if tests]

    def _distance(self, test: str) -> tuple[int, float]:
        return self.ranks[test.partition("::")[0]], self.seconds[test]


class Copy:
    """A copy of the tree in which one mutant after another is tried, by a warm pytest."""

    def __init__(self, tree: Path, folder: Path, files: Iterable[str]) -> None:
        self.folder = folder
        self._clock = int(time.time())
        for file in files:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(tree / file, folder / file)
        self._warm = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("pytest_server.py")],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(folder), "CI": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def close(self) -> None:
        """End the warm pytest."""
        self._warm.communicate()

    def look_around(self, tests: Sequence[str], files: Sequence[str], seconds: float) -> Path:
        """Run test files without a mutant, and write down which lines of `files` they run."""
        into = self.folder / "reach.json"
        asked = {"files": files, "seconds": seconds, "into": str(into)}
        arguments = ["-p", "mutation.coverage_plugin", "--maxfail=1000", *tests]
        self._run(arguments, seconds * 3 + 30, ESCALIER_REACH=json.dumps(asked))
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
        return self._run([f"@{listed}"], 10 + 5 * seconds) == 0

    def _run(self, arguments: Sequence[str], seconds: float, **settings: str) -> int:
        """Run pytest; its exit code, or 1 if it had to be ended."""
        asked = {"arguments": [*_PYTEST, *arguments], "seconds": seconds, "settings": settings}
        print(json.dumps(asked), file=self._warm.stdin, flush=True)
        return int(self._warm.stdout.readline()) if self._warm.stdout else 1
