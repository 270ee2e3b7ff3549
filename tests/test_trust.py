"""Each promise of docs/trust.md names a test that is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs/trust.md").read_text(encoding="utf-8")
PROMISES = [line for line in TEXT.splitlines() if line.startswith("| ") and "`tests/" in line]


def named(promise: str) -> list[tuple[str, str]]:
    """The files and tests that a promise names; `::test` alone is of the file named before."""
    found: list[tuple[str, str]] = []
    for file, test in re.findall(r"`(tests/[\w/]+\.py)?(?:::(\w+))?`", promise):
        found.append((file or found[-1][0], test))
    return found


@pytest.mark.parametrize("promise", PROMISES, ids=lambda line: line[2:40])
def test_a_promise_has_its_test(promise: str) -> None:
    assert named(promise)
    for file, test in named(promise):
        source = (ROOT / file).read_text(encoding="utf-8")
        assert f"def {test or 'test_'}" in source


def test_every_line_of_the_tables_is_a_promise_with_a_test() -> None:
    tables = [line for line in TEXT.splitlines() if line.startswith("| ")]
    assert len(tables) - len(PROMISES) == TEXT.count("| promise | test |")
    assert len(PROMISES) > 15
