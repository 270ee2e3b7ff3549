"""The main path in a real terminal: from an empty store to a result, taken back and done again."""

from dataclasses import dataclass

import pytest

from tests.terminal.conftest import Open
from tests.terminal.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Words:
    """The texts typed and then seen, in one language."""

    language: str
    person: str
    goal: str
    steps: tuple[str, str, str]
    action: str
    aim: str
    if_then: str
    no_step_yet: str
    recorded: str
    undone: str
    done_again: str
    done: str
    today: str
    climbed: str
    current: str
    not_climbed: str


ENGLISH = Words(
    "en",
    "Claire Dupont @Kérial, DAF #finance",
    "Meet 12 finance directors by 31 March",
    (
        "List the names by 6 March",
        "Write to five of them by 13 March",
        "Meet three of them by 31 March",
    ),
    "Call Claire 9:30 ~15m",
    "Hear about her move",
    "If it is 9:30 and I have my coffee, then I call",
    "c splits the goal",
    "Result recorded · u undoes",
    "Undone: Result recorded",
    "Done again: Result recorded",
    "● +Call Claire +achieved",
    r"▌ +Claire Dupont [^▏]*\btoday\b",
    "1 (of|sur) 12 .*31 Mar",
    "▸ List the names",
    "▸ List the names",
)
FRENCH = Words(
    "fr",
    "Claire Dupont @Kérial, DAF #finance",
    "Rencontrer 12 directeurs financiers fin mars",
    (
        "Lister les noms le 6 mars",
        "Écrire à cinq d’entre eux le 13 mars",
        "En rencontrer trois le 31 mars",
    ),
    "Appeler Claire 9h30 ~15m",
    "Parler de son départ",
    "S’il est 9h30 et que j’ai mon café, alors j’appelle",
    "c découpe l’objectif en paliers, a ajoute",
    "Résultat noté · u pour annuler",
    "Annulé",
    "Rétabli",
    "● +Appeler Claire +réussi",
    "▌ +Claire Dupont [^▏]*aujourd’hui",
    "1 (of|sur) 12 .*31 mars",
    "▸ Lister les noms",
    "▸ Lister les noms",
)


def _write_down(terminal: Terminal, line: str) -> None:
    """Type a line into the question that a key has opened, and save it."""
    terminal.type(line)
    terminal.see(line[-20:])
    terminal.press("enter")


def _person(terminal: Terminal, words: Words) -> None:
    terminal.press("2", "n")
    _write_down(terminal, words.person)
    terminal.see("▌ +Claire Dupont +DAF, Kérial")


def _goal_with_three_steps(terminal: Terminal, words: Words) -> None:
    terminal.press("3", "n")
    _write_down(terminal, words.goal)
    terminal.see("0 (of|sur) 12", words.no_step_yet)
    for step in words.steps:
        terminal.press("a")
        _write_down(terminal, step)
        terminal.see(f"[○▸] {step[:14]}")


def _action_prepared(terminal: Terminal, words: Words) -> None:
    terminal.press("enter", "down", "down", "a")
    _write_down(terminal, words.action)
    terminal.press("1")
    terminal.see(f"◇ 09:30  {words.action[:10]}")
    terminal.press("p")
    terminal.type(words.aim)
    terminal.press("tab")
    terminal.type(words.if_then)
    terminal.press("ctrl+s")
    terminal.see(f"◐ 09:30  {words.action[:10]}")


def _is_recorded(terminal: Terminal, words: Words) -> None:
    """Today shows it done, the person was met today, the step has moved."""
    terminal.press("1")
    terminal.see(words.done)
    terminal.press("2")
    terminal.see(words.today)
    terminal.press("3")
    terminal.see(words.climbed, words.current)


def _is_taken_back(terminal: Terminal, words: Words) -> None:
    terminal.see(f"◐ 09:30  {words.action[:10]}")
    terminal.press("2")
    terminal.see("Claire Dupont")
    terminal.see_no(words.today)
    terminal.press("3")
    terminal.see("0 (of|sur) 12", words.not_climbed)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "size"), [(ENGLISH, (120, 40)), (FRENCH, (80, 24))], ids=["en-120×40", "fr-80×24"]
)
def test_from_an_empty_store_to_a_result_taken_back_and_done_again(
    open_terminal: Open, words: Words, size: tuple[int, int]
) -> None:
    terminal = open_terminal(language=words.language, size=size)
    terminal.see("2026")
    _person(terminal, words)
    _goal_with_three_steps(terminal, words)
    _action_prepared(terminal, words)
    terminal.press("r", "enter")
    terminal.see(words.recorded)
    _is_recorded(terminal, words)
    terminal.press("1", "u")
    terminal.see(words.undone)
    _is_taken_back(terminal, words)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0

    again = open_terminal(language=words.language, size=size)
    again.see(f"◐ 09:30  {words.action[:10]}")
    again.press("ctrl+r")
    again.see(words.done_again)
    _is_recorded(again, words)
