import subprocess
import sys
from pathlib import Path

import pytest

from jobs.hyphenation import is_read, read_parts

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("tag", "word", "parts"),
    [
        ("en", "late", 1),
        ("en", "information", 4),
        ("en-GB", "particularly", 4),
        ("en-US", "organizations", 5),
        ("fr", "trésorerie", 4),
        ("fr", "entreprise", 3),
        ("fr-CA", "facture", 2),
        ("en", "", 1),
    ],
)
def test_the_parts_of_a_word_are_counted_in_its_language(tag: str, word: str, parts: int) -> None:
    counts = read_parts(tag)
    assert counts is not None
    assert counts(word) == parts


@pytest.mark.parametrize("tag", ["br", "zh", "", "xx"])
def test_a_language_without_a_dictionary_counts_nothing(tag: str) -> None:
    assert read_parts(tag) is None
    assert is_read(tag)


def test_a_dictionary_is_read_once() -> None:
    assert read_parts("fr") is read_parts("fr")


@pytest.mark.parametrize(
    "module", ["tui.screens.pitch.screen", "tui.screens.pitch.verbs", "cli.main"]
)
def test_the_dictionaries_are_not_looked_for_before_the_editor(module: str) -> None:
    code = f"import {module}, sys; print('pyphen' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"
