"""The installed command, as a shell runs it: people brought in, taken back and brought again."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.conftest import ESCALIER, Open
from tests.terminal.terminal import environment

pytestmark = pytest.mark.slow

CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Kérial,CFO,15 Jan 2024
Claire,Dupont,https://www.linkedin.com/in/claire,claire@x.fr,Banque,DAF,02 Mar 2023
"""


def test_a_file_comes_in_once_and_undo_and_redo_take_it_back_and_forth(tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(CONNECTIONS, encoding="utf-8-sig", newline="\r\n")

    def run(*words: str) -> str:
        command = [ESCALIER, "--db", str(tmp_path / "a.db"), *words]
        surroundings = environment(tmp_path, "fr")
        done = subprocess.run(command, env=surroundings, capture_output=True, check=True)
        return done.stdout.decode()

    def read(*words: str) -> Any:
        return json.loads(run(*words, "--json"))

    def names() -> list[str]:
        return [person["name"] for person in read("people")]

    everybody = ["Claire Dupont", "Ana Ruiz"]
    assert read("import", str(file))["created"] == 2
    assert read("import", str(file))["created"] == 0
    assert names() == everybody
    run("undo")
    assert names() == []
    run("redo")
    assert names() == everybody


WESTERN = (
    "sep=;\r\nPrénom;Nom;Entreprise;Date de connexion\r\n"
    "Zoé;Lefèvre;Kérial;05 mars 2024\r\nJosé;Muñoz;L’Oréal;bientôt\r\n"
)


@pytest.mark.parametrize(
    ("language", "answer", "shown", "asked", "size"),
    [
        ("en", "y", r"2\s+to\s+create", r"Bring these people in\? \[Y/n\]", (120, 40)),
        ("fr", "oui", r"à\s+créer\s:\s+2", r"Importer ces personnes\s\? \[O/n\]", (80, 24)),
    ],
)
def test_a_file_of_an_old_excel_is_shown_and_asked_about_on_a_terminal(
    open_terminal: Open,
    tmp_path: Path,
    language: str,
    answer: str,
    shown: str,
    asked: str,
    size: tuple[int, int],
) -> None:
    file = tmp_path / "my contacts.csv"
    file.write_bytes(WESTERN.encode("cp1252"))
    terminal = open_terminal("import", file.as_uri(), language=language, size=size)
    terminal.see(shown, "Windows-1252", "Zoé Lefèvre · Kérial", asked)
    terminal.see("Date de connexion.+bientôt")
    terminal.type(f"{answer}\r")
    assert terminal.ended() == 0
    assert json.loads(open_shell(tmp_path, "people", "--json"))[0]["name"] == "Zoé Lefèvre"


def open_shell(tmp_path: Path, *words: str) -> str:
    """Run a command on the store of the terminal."""
    command = [ESCALIER, "--db", str(tmp_path / "data" / "a.db"), *words]
    surroundings = environment(tmp_path, "en")
    done = subprocess.run(command, env=surroundings, capture_output=True, check=True)
    return done.stdout.decode()
