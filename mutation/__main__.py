"""Mutate the code changed since a commit, in copies of the tree, and print what no test sees."""

import argparse
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

from mutation.mutants import Mutant, mutants
from mutation.trials import Copy, Reach, Verdict

_ROOT = Path(__file__).parents[1]
_CODE = ("planner/", "db/", "exchange/", "jobs/", "tui/", "cli/")
_LEFT_OUT = ("db/migrations/", "cli/demo/")
_SHARE = 0.35
"""The most of the time that may go into finding out which test runs which line."""


def main() -> int:
    """Try as many mutants as there is time for; 2 if nothing can be tried."""
    parser = argparse.ArgumentParser(prog="python -m mutation", description=__doc__)
    parser.add_argument("files", nargs="*", help="these files instead of those changed")
    parser.add_argument("--since", default="HEAD~1", metavar="COMMIT")
    parser.add_argument("--seconds", type=float, default=120.0)
    asked = parser.parse_args()
    ends = time.monotonic() + asked.seconds
    tree = _listed("ls-files", "--cached", "--others", "--exclude-standard")
    tree = [file for file in tree if (_ROOT / file).is_file()]
    changed = set(asked.files or _listed("diff", "--name-only", asked.since))
    files = [file for file in tree if file in changed and _is_code(file)]
    if not files:
        print("mutate: no code has changed")
        return 0
    with tempfile.TemporaryDirectory(prefix="escalier-mutation-") as folder, ExitStack() as open_:
        copies = [
            open_.enter_context(closing(Copy(_ROOT, Path(folder) / str(number), tree)))
            for number in range(os.cpu_count() or 1)
        ]
        ranks = nearest(files, tree, changed)
        reach = _look_around(copies, ranks, files, asked.seconds * _SHARE)
        lines = {} if asked.files else _changed_lines(asked.since)
        queue = sorted(
            (each for file in files for each in mutants(file, (_ROOT / file).read_bytes())),
            key=lambda each: (lines.get(each.file, set()).isdisjoint(each.lines), _drawn(each)),
        )
        verdicts = _try_all(copies, queue, reach, ends)
    tried = Counter(verdicts.values())
    seen = tried[Verdict.KILLED] / max(tried.total(), 1)
    print(
        f"mutate: {tried.total()} of {len(queue)} mutants in {len(files)} files tried:",
        ", ".join(f"{tried[verdict]} {verdict.value}" for verdict in Verdict),
        f"({seen:.0%} killed)",
    )
    return 0 if tried else 2


def nearest(files: Sequence[str], tree: Sequence[str], changed: set[str]) -> dict[str, int]:
    """The test files for code with how near they are, the nearest first.

    Those changed with it or named after a file; those that import one, or are named after code
    that does; those of the chapter.
    """
    modules = "|".join(re.escape(file.removesuffix(".py").replace("/", ".")) for file in files)
    imports = re.compile(rf"(?m)^\s*(?:from|import) (?:{modules})\b")
    importing = {file for file in tree if file.endswith(".py") and imports.search(_text(file))}
    names, further = {Path(file).stem for file in files}, {Path(file).stem for file in importing}
    folders = tuple(_chapter(file) for file in files)
    ranks = {}
    for test in filter(_is_test, tree):
        stem = Path(test).stem.removeprefix("test_")
        if test in changed or stem in names:
            ranks[test] = 0
        elif test in importing or stem in further:
            ranks[test] = 1
        elif test.startswith(folders):
            ranks[test] = 2
    return dict(sorted(ranks.items(), key=lambda ranked: (ranked[1], ranked[0])))


def _text(file: str) -> str:
    return (_ROOT / file).read_text(encoding="utf-8")


def _chapter(file: str) -> str:
    """The folder of tests that mirrors the folder of a file, or the nearest above it."""
    folder = Path("tests", file).parent
    while not (_ROOT / folder).is_dir():
        folder = folder.parent
    return f"{folder}/"


def _is_code(file: str) -> bool:
    return file.startswith(_CODE) and file.endswith(".py") and not file.startswith(_LEFT_OUT)


def _is_test(file: str) -> bool:
    return file.startswith("tests/") and Path(file).name.startswith("test_")


def _listed(*command: str) -> list[str]:
    done = subprocess.run(["git", *command], cwd=_ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"mutate: {done.stderr.strip()}")
    return done.stdout.splitlines()


def _changed_lines(since: str) -> dict[str, set[int]]:
    """The lines of each file that a commit did not have; they are mutated first."""
    lines: dict[str, set[int]] = {}
    file = ""
    for line in _listed("diff", "--unified=0", since):
        if line.startswith("+++ "):
            file = line.removeprefix("+++ b/")
        elif hunk := re.match(r"@@ \S+ \+(\d+)(?:,(\d+))? @@", line):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            lines.setdefault(file, set()).update(range(first, first + count))
    return lines


def _drawn(mutant: Mutant) -> str:
    """An order as good as chance, and the same each time."""
    return hashlib.sha256(repr(mutant).encode()).hexdigest()


def _look_around(
    copies: Sequence[Copy], ranks: dict[str, int], files: Sequence[str], seconds: float
) -> Reach:
    """See which lines the tests run, each copy with its share of them."""
    reach, tests = Reach(ranks), list(ranks)
    with ThreadPoolExecutor(len(copies)) as pool:
        for written in pool.map(
            lambda place: copies[place].look_around(tests[place :: len(copies)], files, seconds),
            range(len(copies)),
        ):
            reach.read(written)
    if reach.red:
        print("mutate: left out, red or skipped without a mutant:", *reach.red, sep="\n  ")
    if reach.left:
        print(
            f"mutate: {reach.left} tests further away are left out: more SECONDS, fewer survivors"
        )
    return reach


def _try_all(
    copies: Sequence[Copy], queue: Sequence[Mutant], reach: Reach, ends: float
) -> dict[Mutant, Verdict]:
    """Try mutants until the time is over, and print those that are not killed."""
    verdicts: dict[Mutant, Verdict] = {}
    waiting = iter(queue)

    def work(copy: Copy) -> None:
        while time.monotonic() < ends and (mutant := next(waiting, None)):
            verdict = copy.try_out(mutant, reach)
            if verdict is Verdict.NOT_REACHED and reach.left:
                continue  # a test that was not looked at may reach it
            verdicts[mutant] = verdict
            if verdict is not Verdict.KILLED:
                print(_told(mutant, verdict), flush=True)

    with ThreadPoolExecutor(len(copies)) as pool:
        list(pool.map(work, copies))
    return verdicts


def _told(mutant: Mutant, verdict: Verdict) -> str:
    """The place of a mutant and its change."""
    source = (_ROOT / mutant.file).read_bytes()
    place, last = mutant.lines.start, len(source) - len(source[mutant.end :].lstrip(b" "))
    first = source.rfind(b"\n", 0, mutant.start) + 1
    end = source.find(b"\n", last)
    before, after = (
        source[first:end],
        mutant.of(source)[first : end + len(mutant.text) - (mutant.end - mutant.start)],
    )
    changes = [
        f"  {sign} {line}"
        for sign, text in (("-", before), ("+", after))
        for line in text.decode().splitlines()
    ]
    return "\n".join([f"{mutant.file}:{place}: {verdict.value}", *changes])


if __name__ == "__main__":
    sys.exit(main())
