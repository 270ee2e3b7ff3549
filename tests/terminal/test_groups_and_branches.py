"""Twelve people grouped on a board and titled, then found in the mind map, in a real terminal."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from db.store import Store
from planner.network.query import parse_people_query
from tests.terminal.conftest import TODAY, Open
from tui.screens.network.views import VIEWS

pytestmark = pytest.mark.slow

DAY = date.fromisoformat(TODAY)
NAMES = (
    "Ana Adler,Bruno Blanc,Clara Costa,Dov Dupont,Ewa Evans,Finn Faure,Gül Garnier,Hugo Haas,"
    "Inès Ivanov,Jan Joly,Kofi Klein,Lena Lopez"
).split(",")
RIGHT, LEFT = "\x1b[1;2C", "\x1b[1;2D"
WORDS = {
    "en": ("Not yet grouped", "Old bosses", "no title yet", "Me", "Written"),
    "fr": ("À regrouper", "Anciens chefs", "sans titre encore", "Moi", "Fichier écrit"),
}
ROOMS = [view.room for view in VIEWS]


@pytest.fixture
def twelve(file: Path) -> None:
    """Twelve people in no circle."""
    file.parent.mkdir(parents=True)
    store = Store(file)
    with store.change("Twelve"):
        for name in NAMES:
            store.people.add(name, DAY, organisation="Kérial")
    store.close()


def members(file: Path, group: str) -> list[str]:
    """The people of a group, as the list of Network filters them."""
    store = Store(file)
    query = parse_people_query(f'group:"{group}"', DAY)
    found = [row.name for row in store.people.rows(query, 0, 99)]
    store.close()
    return found


@pytest.mark.usefixtures("twelve")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_board_of_twelve_becomes_groups_and_the_mind_map_is_searched_and_written(
    open_terminal: Open, file: Path, tmp_path: Path, language: str
) -> None:
    loose, title, no_title, middle, written = WORDS[language]
    board, mind_map = (str(ROOMS.index(room) + 1) for room in ("affinity", "mindmap"))
    terminal = open_terminal(language=language, size=(80, 24))
    terminal.see("1 ")
    terminal.press("2")
    terminal.see("Adler")
    terminal.press("*", "v", board)
    terminal.see(loose, "12")
    terminal.press(RIGHT, "left", "left", RIGHT, "left", "left", RIGHT)
    terminal.see(no_title)
    terminal.press("enter")
    terminal.type(title)
    terminal.press("enter")
    terminal.see(f"{title} +3")
    assert members(file, title) == ["Ana Adler", "Bruno Blanc", "Clara Costa"]
    terminal.press(LEFT)
    terminal.see(f"{title} +2")
    terminal.press("u")
    terminal.see(f"{title} +3")
    terminal.press("v", mind_map)
    terminal.see(middle, f"#{title}  3")
    terminal.press("down", "right")
    terminal.see("╰─ Clara Costa")
    terminal.press("/")
    terminal.type("lena")
    terminal.see("▌ │  ╰─ Lena Lopez|▌ │  ├─ Lena Lopez")
    terminal.press("enter", "E", "tab", "end", "\x15")
    terminal.type(str(tmp_path / "map.svg"))
    terminal.press("enter")
    terminal.see(written)
    drawn = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "Lena Lopez" in drawn
    assert ElementTree.fromstring(drawn).tag.endswith("svg")
    terminal.press("ctrl+q")
