"""Empty places: each names every key that fills it, whole at 80 columns, in both languages."""

import pytest

from tests.tui.conftest import OpenApp
from tests.tui.picture import picture

ENGLISH = {
    "1": ["n writes down an action", "o proposes somebody to turn to"],
    "2": ["n writes down the first one", "i brings in a file"],
    "3": ["n writes down the first one"],
    "4": ["n writes the first one"],
    "5": ["n writes one down"],
}
FRENCH = {
    "1": ["n pour noter une action", "o propose quelqu’un vers qui vous tourner"],
    "2": ["n pour noter quelqu’un", "i importe un fichier"],
    "3": ["n pour noter le premier"],
    "4": ["n pour écrire le premier"],
    "5": ["n en note un"],
}


async def shown_in(open_app: OpenApp, place: str) -> str:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press(place)
        return " ".join(picture(pilot.app).split())


@pytest.mark.parametrize(("place", "said"), ENGLISH.items())
async def test_an_empty_place_names_its_keys(
    open_app: OpenApp, place: str, said: list[str]
) -> None:
    shown = await shown_in(open_app, place)
    assert [each for each in said if each not in shown] == []


@pytest.mark.parametrize(("place", "said"), FRENCH.items())
async def test_an_empty_place_names_its_keys_in_french(
    open_app: OpenApp, french: None, place: str, said: list[str]
) -> None:
    shown = await shown_in(open_app, place)
    assert [each for each in said if each not in shown] == []


async def test_the_keys_named_are_those_the_user_chose(open_app: OpenApp) -> None:
    async with open_app(keys={"network.new": "N", "network.import": "I"}) as pilot:
        await pilot.press("2")
        shown = picture(pilot.app)
        assert "N writes down the first one" in shown
        assert "I brings in a file" in shown
