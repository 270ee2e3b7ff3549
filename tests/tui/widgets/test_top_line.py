"""The top line: all places at 80 columns, the date from 100 on."""

import pytest

from planner.language.width import cell_width
from tests.tui.widgets.small_app import SmallApp
from tui.registry import Place
from tui.widgets.top_line import TopLine

ENGLISH = "Today Network Stairs Pitch Events Insights Codes"
FRENCH = "Aujourd’hui Réseau Escalier Pitch Événements Analyses Codes"
DATE = "mercredi 23 septembre 2026"


def _line(names: str) -> TopLine:
    places = [Place(name, str(at), name, "", "") for at, name in enumerate(names.split(), 1)]
    return TopLine(places, "Pitch")


async def _drawn(names: str, width: int) -> str:
    line = _line(names)
    app = SmallApp(line)
    async with app.run_test(size=(width, 2)) as pilot:
        line.show_date(DATE)
        await pilot.pause()
        assert app.widths() == {width}
        return app.lines()[0]


@pytest.mark.parametrize("names", [ENGLISH, FRENCH])
async def test_all_seven_places_fit_80_columns_without_the_date(names: str) -> None:
    drawn = await _drawn(names, 80)
    assert [word for word in drawn.split() if not word.isdigit()] == names.split()


@pytest.mark.parametrize("width", [110, 120, 200])
async def test_where_there_is_room_the_date_stands_at_the_right(width: int) -> None:
    drawn = await _drawn(FRENCH, width)
    assert drawn.endswith(f" {DATE}")
    assert cell_width(drawn) == width - 1


async def test_the_date_never_cuts_the_places_short() -> None:
    drawn = await _drawn(FRENCH, 100)
    assert "7 Codes" in drawn
    assert DATE in drawn or "2026" not in drawn


async def test_the_place_one_is_in_is_lit() -> None:
    line = _line(ENGLISH)
    async with SmallApp(line).run_test(size=(80, 1)):
        lit = [
            segment.text for segment in line.render_line(0) if segment.style and segment.style.bold
        ]
        assert lit == ["Pitch"]
