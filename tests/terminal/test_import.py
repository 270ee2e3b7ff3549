"""The installed command, as a shell runs it: people brought in, taken back and brought again."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.conftest import ESCALIER
from tests.terminal.terminal import environment

pytestmark = pytest.mark.slow

CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Kérial,CFO,15 Jan 2024
Claire,Dupont,https://www.linkedin.com/in/claire,claire@x.fr,Banque,DAF,02 Mar 2023
"""


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_file_comes_in_once_and_undo_and_redo_take_it_back_and_forth(
    tmp_path: Path, language: str
) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(CONNECTIONS, encoding="utf-8-sig", newline="\r\n")

    def run(*words: str) -> str:
        command = [ESCALIER, "--db", str(tmp_path / "a.db"), *words]
        surroundings = environment(tmp_path, language)
        done = subprocess.run(command, env=surroundings, capture_output=True, check=True)
        return done.stdout.decode()

    def read(*words: str) -> Any:
        return json.loads(run(*words, "--json"))

    def names() -> list[str]:
        return [person["name"] for person in read("people")]

    everybody = ["Ana Ruiz", "Claire Dupont"]
    assert read("import", str(file))["created"] == 2
    assert read("import", str(file))["created"] == 0
    assert names() == everybody
    run("undo")
    assert names() == []
    run("redo")
    assert names() == everybody
