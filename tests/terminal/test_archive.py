"""The first minute: a LinkedIn archive into an empty store, by a handful of keys."""

import csv
import json
import re
import subprocess
import zipfile
from collections import defaultdict
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from planner.language.calendar_names import MONTHS
from tests.archives import large, page
from tests.terminal.conftest import ESCALIER, Open
from tests.terminal.terminal import environment

pytestmark = pytest.mark.slow

PEOPLE, MESSAGES = 5000, 20_000
WITHIN = 120.0
REASONS = {
    "en": r"(P\d+) Ruiz CTO, Acme you wrote to each other on (\d+) (\w+) (\d{4})",
    "fr": r"(P\d+) Ruiz CTO, Acme vous vous êtes écrit le (\d+)(?:er)? (\w+) (\d{4})",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive where a browser leaves it."""
    folder = tmp_path / "home" / "Downloads"
    folder.mkdir(parents=True)
    return large(folder / "Basic_LinkedInDataExport_03-03-2026.zip", PEOPLE, MESSAGES)


@pytest.mark.parametrize(("language", "size"), [("en", (80, 24)), ("fr", (120, 40))])
def test_a_dormant_tie_with_a_true_reason_is_two_keys_after_i(
    open_terminal: Open,
    tmp_path: Path,
    file: Path,
    archive: Path,
    language: str,
    size: tuple[int, int],
) -> None:
    terminal = open_terminal(language=language, size=size, TZ="UTC")
    terminal.see("1 (Today|Aujourd’hui)")
    terminal.type("2")
    terminal.see("[/] n(ame|om)")
    terminal.type("i")
    terminal.see("Basic_LinkedInDataExport")
    terminal.press("enter")
    terminal.see(r"\b5[,\u202f\xa0 ]000\b", within=WITHIN)
    terminal.press("enter")
    terminal.see("you wrote to each other|vous vous êtes écrit", within=WITHIN)
    inside = " ".join(re.findall(r"│ (.*?) *│", terminal.text))
    seen = re.search(REASONS[language], inside)
    assert seen is not None
    who, day, month, year = seen.groups()
    said = date(int(year), MONTHS[language].index(month) + 1, int(day))
    assert said == last_exchanges(archive)[page(who.lower())]
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    again = shell(tmp_path, file, "import", str(archive), "--json")
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, PEOPLE)
    assert (again["messages"]["created"], again["messages"]["updated"]) == (0, 0)
    assert (again["posts"]["created"], again["posts"]["unchanged"]) == (0, 3)
    assert len(shell(tmp_path, file, "history", "--json")) == 1


def last_exchanges(archive: Path) -> dict[str, date]:
    """The last day on which each person wrote in a conversation that both took part in."""
    with zipfile.ZipFile(archive) as opened:
        rows = list(csv.DictReader(StringIO(opened.read("messages.csv").decode())))
    writers = defaultdict(set)
    for row in rows:
        writers[row["CONVERSATION ID"]].add(row["SENDER PROFILE URL"])
    found: dict[str, date] = {}
    for row in rows:
        who, day = row["SENDER PROFILE URL"], date.fromisoformat(row["DATE"][:10])
        if len(writers[row["CONVERSATION ID"]]) == 2:
            found[who] = max(found.get(who, day), day)
    return found


def shell(tmp_path: Path, file: Path, *words: str) -> Any:
    """The JSON of a command on the store of the terminal."""
    command = [ESCALIER, "--db", str(file), "--today", "2026-03-03", *words]
    surroundings = environment(tmp_path / "home", "en") | {"TZ": "UTC"}
    done = subprocess.run(command, env=surroundings, capture_output=True, check=True)
    return json.loads(done.stdout)
