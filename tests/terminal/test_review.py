"""The weekly review in a real terminal: left by a power cut, gone on with, ended with its note."""

from pathlib import Path
from typing import NamedTuple

import pytest

from db.store import Store
from tests.terminal.conftest import Open
from tests.tui.screens.insights.last_week import TODAY, WEEK, lived


class Words(NamedTuple):
    """The texts to be seen, in one language."""

    language: str
    first: str
    fourth: str
    lesson: str
    proposed: str
    last: str
    written: str
    kept: str
    title: str


ENGLISH = Words(
    "en",
    "◉○○○○○○",
    "●●●◉○○○",
    "●●●●●◉○",
    "enter begins with: If I am about to ask for",
    "●●●●●●◉",
    "Written:",
    r"Review kept\. If I am about to ask for",
    "# Weekly review, week of Monday 23 February 2026",
)
FRENCH = Words(
    "fr",
    "◉○○○○○○",
    "●●●◉○○○",
    "●●●●●◉○",
    "Si je m’apprête à",
    "●●●●●●◉",
    "Fichier écrit",
    r"Revue gardée\u00a0: Si je m’apprête à",
    "# Revue hebdomadaire, semaine du lundi 23 février 2026",
)


@pytest.mark.parametrize(
    ("words", "size"), [(ENGLISH, (80, 24)), (FRENCH, (120, 40))], ids=["en", "fr"]
)
def test_a_review_survives_a_power_cut_and_ends_with_an_if_then_and_a_note(
    open_terminal: Open, file: Path, words: Words, size: tuple[int, int]
) -> None:
    store = Store(file)
    lived(store)
    store.close()
    terminal = open_terminal(language=words.language, size=size)
    terminal.press("w")
    terminal.see(words.first)
    terminal.press("enter", "enter", "enter")
    terminal.see(words.fourth)
    terminal.kill()

    terminal = open_terminal(language=words.language, size=size)
    terminal.press("w")
    terminal.see(words.fourth)
    terminal.press("right", "right")
    terminal.see(words.lesson, "Ask for one name only")
    terminal.press("space", "enter")
    terminal.see(words.last, words.proposed)
    terminal.press("enter", "enter", "e")
    terminal.see(words.written)
    terminal.press("enter")
    terminal.see(words.kept)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert terminal.is_sane

    name = "revue-2026-S09.md" if words.language == "fr" else "review-2026-W09.md"
    note = (file.parent / name).read_text(encoding="utf-8")
    assert note.startswith(words.title)
    store = Store(file)
    assert store.reviews.of(WEEK).finished_on == TODAY
    assert store.reviews.of(WEEK).if_then in note
    store.close()
