"""A pytest plugin that notes which lines of some files each test runs, and how long it takes.

`ESCALIER_REACH` holds JSON: the `files`, the `seconds` after which no further test begins, and the
file to write `into`.
"""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

_asked = json.loads(os.environ["ESCALIER_REACH"])
_files = {str(Path(file).resolve()): file for file in _asked["files"]}
_ends = time.monotonic() + _asked["seconds"]
_seconds: dict[str, float] = {}
_red: set[str] = set()
_watch = coverage.Coverage(data_file=None, config_file=False, include=list(_files))
_watch.start()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Note under the name of the test what is run until it ends."""
    _watch.switch_context(item.nodeid)
    began = time.monotonic()
    result = yield
    _seconds[item.nodeid] = time.monotonic() - began
    _watch.switch_context("")
    if time.monotonic() > _ends:
        item.session.shouldstop = "the time for looking around is over"
    return result


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """A test that is red or skipped without any mutant tells nothing."""
    if not report.passed:
        _red.add(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write down what was found; a line that no test runs but the import does is under ""."""
    _watch.stop()
    data = _watch.get_data()
    lines = {name: data.contexts_by_lineno(full) for full, name in _files.items()}
    tests = {test: taken for test, taken in _seconds.items() if test not in _red}
    left = len(session.items) - len(_seconds)
    found = {"lines": lines, "tests": tests, "red": sorted(_red & _seconds.keys()), "left": left}
    Path(_asked["into"]).write_text(json.dumps(found), encoding="utf-8")
