import random
import pytest
from tests.db.dumps import dump
from tests.tui.conftest import TODAY
from tests.tui.screens.pitch.canvas.cards import keys_to, written, card
from planner.pitch.canvases.card import CanvasName
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture(autouse=True)
def _in_pitch(monkeypatch):
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "pitch")


MOVES = ["shift+up", "shift+down", "shift+left", "shift+right", "K", "J", "H", "L"]
NAV = [
    "up",
    "down",
    "left",
    "right",
    "home",
    "end",
    "pageup",
    "pagedown",
    "h",
    "j",
    "k",
    "l",
    "g",
    "G",
]


@pytest.mark.parametrize("canvas", list(CanvasName))
@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 10)])
async def test_fuzz(open_app, store, canvas, seed, size):
    R = random.Random(f"{canvas}{seed}{size}")
    written(store)
    from planner.pitch.canvases.cells import cells_of

    for i in range(6):
        card(
            store, canvas, R.choice(cells_of(canvas)), f"x{i} " + "word " * R.choice([1, 30, 2000])
        )
    bad = []
    async with open_app(size=size) as pilot:
        await pilot.press(*keys_to(canvas))
        scr = pilot.app.screen
        assert type(scr).__name__ == "CanvasScreen", type(scr)
        for n in range(45):
            before = dump()
            key = R.choice(
                MOVES * 2
                + NAV
                + ["x", "space", "resize"]
                + (list("1234") if canvas == "ikigai" else [])
                + (["7"] if canvas == "mix" else [])
            )
            hand = scr.board.card
            if key == "resize":
                await pilot.resize_terminal(
                    *R.choice([(80, 24), (120, 40), (30, 8), (200, 60), (20, 5)])
                )
                continue
            await pilot.press(key)
            assert pilot.app.screen is scr, (key, pilot.app.screen)
            after = dump()
            if key in NAV and after != before:
                bad.append((n, key, "nav wrote"))
            if after != before:
                if key in MOVES and scr.board.card.id != hand.id:
                    bad.append((n, key, "hand lost"))
                if key in "1234" and scr.board.card.id != hand.id:
                    bad.append((n, key, "hand lost circle"))
                await pilot.press("u")
                if dump() != before:
                    bad.append((n, key, "undo"))
                await pilot.press("ctrl+r")
                d = dump()
                if d != after:
                    bad.append((n, key, "redo"))
            # same cards
        ids = [c.id for c in store.cards.of(canvas)]
        shown = [c.card.id for p in scr.board.cursor.panes for c in p.entries if c.card]
        assert sorted(ids) == sorted(shown)
    assert not bad, bad
