"""Pictures of the debrief's pages at both sizes: all in French, two in English."""

from datetime import date, datetime

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner import language
from planner.grammar import parse_event, parse_person
from tests.db import rows
from tests.tui.conftest import TODAY
from tests.tui.walk import SMALL, WIDE, assert_pictured

MONDAY = date(2026, 3, 2)
LINES = (
    "Nadia Ferrand @Kérial, DAF #finance promise: send her the article on the market friday thanks",
    "Karim Haddad @Acme thanks",
    "Jean-Marc d’Orves @Banque de France Lyon need: a trainer promise: lunch in 2 weeks",
)
PAGES = {
    "which event": ("2 d", ""),
    "a new event": ("2 d", "Salon vendredi dernier 9h-18h @Eurexpo"),
    "the people": ("d", ""),
    "somebody new": ("d", "Léa Morel @Acme, RH need: advice promise: the guide monday thanks *"),
    "somebody alike": ("d", "Claire Dupond thanks"),
    "a line said anew": ("d up up", ""),
    "what happened": ("d enter", ""),
    "the end": ("d enter ctrl+s", ""),
}
SPOKEN = [*(("fr", page) for page in PAGES), ("en", "which event"), ("en", "the end")]
"""French has the longer lines; English stands for its own first and last page."""


@pytest.fixture
def spoken(request: pytest.FixtureRequest) -> str:
    """The language of the picture."""
    if request.param == "fr":
        request.getfixturevalue("french")
    return str(request.param)


@pytest.fixture
def evening(spoken: str, store: Store) -> int:
    """An evening yesterday, three people met, two to be seen of whom one was met."""
    line = "Soirée APEC 18h30-21h @CCI de Lyon 2026-03-02 aim: three real conversations"
    event = store.events.add(parse_event(line, MONDAY), MONDAY)
    karim = rows.person("Karim Haddad")
    claire = rows.person("Claire Dupont")
    rows.touch(claire, date(2026, 2, 12))
    for person in (karim, claire):
        store.events.see(event.id or 0, person)
    for text in LINES:
        store.debriefs.meet(event.id or 0, parse_person(text, MONDAY), text, MONDAY)
    assert language.language() == spoken
    return event.id or 0


@pytest.mark.usefixtures("evening")
@pytest.mark.parametrize(("spoken", "page"), SPOKEN, indirect=["spoken"])
async def test_a_page_of_the_debrief_looks_as_it_did(
    store: Store, snapshot: SnapshotAssertion, page: str
) -> None:
    from tui.app import EscalierApp

    keys, text = PAGES[page]
    app = EscalierApp(store, lambda: TODAY, now=lambda: datetime(2026, 3, 3, 22, 40))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        begin, *others = keys.split()
        if begin == "d":
            await app.run_action("begin('debrief', 'event-1')")
        else:
            await pilot.press(begin)
        await pilot.press(*others)
        await pilot.pause()
        if text:
            app.focused.insert_text_at_cursor(text)  # type: ignore[union-attr]  # an Input
        await pilot.pause()
        await assert_pictured(pilot, snapshot, page, SMALL, WIDE)
