"""An inventory brought in and put in order in a real terminal, in both languages.

Thirty people of triage in two sittings, and forty changed at once and taken back.
"""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from db.store import Store
from planner.model.vocabulary import Circle, PersonState
from planner.network.query import EVERYBODY
from tests.terminal.conftest import TODAY, Open

pytestmark = pytest.mark.slow

DAY = date.fromisoformat(TODAY)
PEOPLE = 45
DECISIONS = (*"11222333334444***zz*2", "\x1b[C", *"12344*z1")
"""Keys of thirty decisions, one of them for later."""
SIZES = [("en", (80, 24)), ("fr", (120, 40))]
WORDS = {
    "en": {
        "brought": "This sitting brought",
        "second": "without a circle",
        "marked": "40 marked",
        "circled": "40 people: close circle",
        "undone": "Undone",
    },
    "fr": {
        "brought": "Cette séance a apporté",
        "second": "sans cercle",
        "marked": "40 marquées",
        "circled": "40 personnes.: cercle proche",
        "undone": "Annulé",
    },
}


@pytest.fixture
def many(file: Path) -> None:
    """People who are known by name alone, as an import leaves them."""
    file.parent.mkdir(parents=True)
    store = Store(file)
    with store.change("Import"):
        for place in range(PEOPLE):
            connected = DAY - timedelta(days=place)
            store.people.add(f"Ana Abel{place:02}", DAY, connected_on=connected)
    store.close()


def circles(file: Path) -> Counter[Circle | None]:
    """The number of people in each circle."""
    store = Store(file)
    found = Counter(row.circle for row in store.people.rows(EVERYBODY, 0, PEOPLE))
    store.close()
    return found


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(("language", "size"), SIZES)
def test_thirty_people_are_thirty_keys_and_two_sittings(
    open_terminal: Open, file: Path, language: str, size: tuple[int, int]
) -> None:
    assert len(DECISIONS) == 30
    words = WORDS[language]
    terminal = open_terminal(language=language, size=size)
    terminal.see("1 ")
    terminal.press("T")
    terminal.see("Ana Abel00")
    terminal.press(*DECISIONS[:20])
    terminal.see(words["brought"], words["second"])
    terminal.press("enter", *DECISIONS[20:])
    terminal.press("u", "2")  # the last decision is made anew
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    keys = Counter([*DECISIONS[:-1], "2"])
    found = circles(file)
    assert [found[circle] for circle in Circle] == [keys[digit] for digit in "1234"]
    store = Store(file)
    rows = list(store.people.cards(EVERYBODY))
    assert sum(row.enjoyed for row in rows) == keys["*"]
    assert sum(row.state is PersonState.RESTING for row in rows) == keys["z"]
    assert store.triage.waiting() == PEOPLE - 29
    store.close()


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(("language", "size"), SIZES)
def test_forty_are_changed_at_once_and_taken_back(
    open_terminal: Open, file: Path, language: str, size: tuple[int, int]
) -> None:
    words = WORDS[language]
    terminal = open_terminal(language=language, size=size)
    terminal.see("1 ")
    terminal.press("2")
    terminal.see("Ana Abel00")
    terminal.press(*["\x1b[1;2B"] * 39)  # shift and the down arrow
    terminal.see(words["marked"])
    terminal.press("B")
    terminal.see(words["marked"])
    terminal.press("1", "2")
    terminal.see(words["circled"])
    assert circles(file) == {Circle.CLOSE: 40, None: PEOPLE - 40}
    terminal.press("u")
    terminal.see(words["undone"])
    assert circles(file) == {None: PEOPLE}
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
