"""The diagnosis in a real terminal, in both languages: a gap, its persona, a match, the review."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.grammar import parse_goal
from tests.terminal.conftest import Open
from tui.screens.network.views import VIEWS

pytestmark = pytest.mark.slow

DAY = date(2026, 3, 5)
DIGIT = str([view.room for view in VIEWS].index("diagnosis") + 1)
WORDS = {
    "en": (
        ("Meet 12 finance directors", "Nobody here fits the goal", "A new persona", "nobody yet"),
        ("Nadia Ferrand @Kérial, CFO", "1 fits", "Nadia Ferrand: CFO", "A small triumph"),
    ),
    "fr": (
        ("Rencontrer 12 directrices financières", "Personne ne correspond à l’objectif",
         "Un nouveau persona", "encore personne"),
        ("Nadia Ferrand @Kérial, CFO", "1 correspond", "Nadia Ferrand.: CFO",
         "Une petite victoire"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("language", "size"), [("fr", (80, 24)), ("en", (120, 40))])
def test_from_a_finding_to_a_persona_to_its_match_in_the_review(
    open_terminal: Open, file: Path, language: str, size: tuple[int, int]
) -> None:
    (goal, gap, form, nobody), (line, fits, words, triumph) = WORDS[language]
    file.parent.mkdir(parents=True)
    store = Store(file)
    store.people.add("Omar", DAY, role_title="cook")
    store.goals.add(parse_goal(goal, DAY), DAY)
    store.close()
    terminal = open_terminal("--today", DAY.isoformat(), language=language, size=size)
    terminal.see("1 ")
    terminal.press("2")
    terminal.see("Omar")
    terminal.press("v", DIGIT)
    terminal.see(gap)
    terminal.press("n")
    terminal.see(form)
    terminal.press("enter")
    terminal.see(nobody)
    terminal.press("escape")
    terminal.see_no(nobody)
    terminal.press("n")
    terminal.type(line)
    terminal.press("enter")
    terminal.see("Nadia Ferrand")
    terminal.press("v", DIGIT)
    terminal.see(fits)
    terminal.see(words)
    terminal.press("escape")
    terminal.see_no(fits)
    terminal.press("w")
    terminal.see(triumph, r"Ferrand\.")
    terminal.press("escape", "ctrl+q")
