"""The mutator changes one place at a time, and tells what a test sees from what none does."""

from contextlib import closing
from pathlib import Path
from textwrap import dedent

import pytest

from mutation.mutants import mutants
from mutation.trials import Copy, Reach, Verdict


def changed(source: str) -> list[str]:
    """The first line that each mutant of a source changes, as it then reads."""
    text = dedent(source).encode()
    before = text.decode().splitlines()
    return [
        next(new.strip() for new, old in zip(after, before, strict=True) if new != old)
        for after in (mutant.of(text).decode().splitlines() for mutant in mutants("x.py", text))
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("late = due < today", ["late = (due <= today)"]),
        ("here = key not in row", ["here = (key in row)"]),
        ("both = a and b", ["both = (a)", "both = (b)"]),
        ("none = not a", ["none = (a)"]),
        ("KEPT = 1000", ["KEPT = 1001"]),
        ("on = True", ["on = False"]),
        ("last = asks[-1]", ["last = asks[0]", "last = asks[-2]"]),
        ("after = day + week", ["after = (day - week)"]),
        ("check(tables)", ["pass"]),
        ("if found:\n    x = y", ["if (not (found)):"]),
        ("x = [a for a in b if a.on]", ["x = [a for a in b if (not (a.on))]"]),
        ("def f():\n    return found", ["return None"]),
        ("def f():\n    raise Missing()", ["pass"]),
        ("q = 'SELECT x WHERE a < :b'", ["q = 'SELECT x WHERE a <= :b'"]),
        ("q = f'ORDER BY {a} DESC'", ["q = f'ORDER BY {a}'"]),
        ("é = 'é'; late = é < due", ["é = 'é'; late = (é <= due)"]),
    ],
)
def test_each_place_is_changed_by_itself(source: str, expected: list[str]) -> None:
    assert changed(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring, with a < b."""',
        "@dataclass(frozen=True)\nclass A: ...",
        "day: date | None = None",
        "zip(a, b, strict=True)[x]",
        "if TYPE_CHECKING:\n    KEPT = 1",
        "MANY = 500  # not mutated: only slower",
        "said = 'of ' + name",
    ],
)
def test_what_no_test_should_see_is_left_alone(source: str) -> None:
    assert changed(source) == []


SOURCE = "def is_late(due, today):\n    return due < today\n\n\ndef other():\n    return [1]\n"
TEST = "from code_here import is_late\n\n\ndef test_it():\n    assert is_late(1, {}) is {}\n"


@pytest.mark.parametrize(("today", "verdict"), [(1, Verdict.KILLED), (2, Verdict.SURVIVED)])
def test_a_mutant_is_killed_where_a_test_of_its_line_goes_red(
    tmp_path: Path, today: int, verdict: Verdict
) -> None:
    tree, folder = tmp_path / "tree", tmp_path / "copy"
    (tree / "tests").mkdir(parents=True)
    (tree / "code_here.py").write_text(SOURCE)
    (tree / "tests/test_it.py").write_text(TEST.format(today, today > 1))
    reach = Reach({"tests/test_it.py": 0}, {"tests/test_it.py::test_it": 0.1})
    reach.lines[("code_here.py", 2)] = {"tests/test_it.py::test_it"}
    line, *_others, unseen = mutants("code_here.py", SOURCE.encode())
    with closing(Copy(tree, folder, ["code_here.py", "tests/test_it.py"])) as copy:
        assert copy.try_out(line, reach) is verdict
        assert copy.try_out(unseen, reach) is Verdict.NOT_REACHED
    assert (folder / "code_here.py").read_text() == SOURCE
