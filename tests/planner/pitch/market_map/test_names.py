"""Pasted names of organisations, and the rows of the map for a file."""

import pytest

from planner.pitch.market_map.coverage import Presence, market_map
from planner.pitch.market_map.names import Recognised, Standing, listed_names
from planner.pitch.market_map.sector import Priority, Sector, Target
from planner.pitch.market_map.summary import MarketOrganisation, market_lines
from tests.planner.pitch.market_map.test_coverage import TODAY


@pytest.mark.parametrize(
    ("pasted", "names"),
    [
        ("", []),
        (" \n\t\n", []),
        ("Acme\nBank\n", ["Acme", "Bank"]),
        ("- Acme\n2. Bank", ["Acme", "Bank"]),
        ("Acme\nACME Inc.\nSAS Acme", ["Acme"]),
        ("Orange\nOrange Bank", ["Orange", "Orange Bank"]),
        ("  Durand   et fils ", ["Durand et fils"]),
        ("Ac\x1b[31mme\u202f& Co\r\nBank", ["Ac[31mme & Co", "Bank"]),
        ("[bold]Acme[/bold]", ["[bold]Acme[/bold]"]),
        ("x" * 10_000, ["x" * 10_000]),
        ("Acme\n---\n====\n~~~\n| + |\n\u200b\n…\n\ufeffBank\n&\n🏦", ["Acme", "Bank", "🏦"]),
    ],
)
def test_a_list_gives_each_name_once(pasted: str, names: list[str]) -> None:
    assert listed_names(pasted) == names


@pytest.mark.parametrize(
    ("recognised", "standing"),
    [
        (Recognised("Acme"), Standing.NEW),
        (Recognised("Acme", 1, "Acme", 4), Standing.KNOWN),
        (Recognised("Acme", 1, "Acme", 4, on_map=True), Standing.LOOSE),
        (Recognised("Acme", 1, "Acme", 4, on_map=True, sector_id=7), Standing.HERE),
        (Recognised("Acme", 1, "Acme", 4, on_map=True, sector_id=8), Standing.ELSEWHERE),
    ],
)
def test_a_name_stands_somewhere_as_seen_from_a_sector(
    recognised: Recognised, standing: Standing
) -> None:
    assert recognised.standing(7) is standing


def test_the_map_has_plain_rows() -> None:
    targets = [Target(1, "Acme", 1, Priority.A), Target(2, "Bank")]
    parts = market_map([Sector(1, "u", "Health")], targets, {1: Presence(2)}, TODAY)
    health, loose = market_lines(parts)
    assert (health.name, health.coverage.targeted, health.coverage.known) == ("Health", 1, 1)
    assert health.organisations == [MarketOrganisation("Acme", Priority.A, 2)]
    assert (loose.name, loose.sector) == ("Without a sector", None)
