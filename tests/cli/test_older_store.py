"""A store of an older version: the first command says that its history has ended, no later one."""

from pathlib import Path

import pytest

from tests.cli.running import Start
from tests.db.packed import packed, unpack

ENDED = {
    "en": "so earlier changes can no longer be taken back; as it was, it is kept as ",
    "fr": "les changements antérieurs ne peuvent plus être annulés.",
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("words", [("history", "--json"), ("undo",)])
def test_the_end_of_the_history_is_told_once(
    start: Start, file: Path, words: tuple[str, ...], language: str
) -> None:
    unpack(packed()[0], file)
    first = start("--lang", language, *words)
    note, *refusal = first.stderr.splitlines()
    [backup] = file.parent.glob("a-before-*.db")
    assert ENDED[language] in note
    assert str(backup) in note
    assert len(refusal) == first.returncode == (words == ("undo",))
    assert start("--lang", language, "goals").stderr == ""


def test_a_new_store_has_no_history_that_ended(start: Start) -> None:
    assert start("goals").stderr == ""
