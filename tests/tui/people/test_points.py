import pytest

from db.store import Store
from planner.model.people import ContactPoint
from planner.model.vocabulary import PointKind
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.work_ended import work_ended
from tui.base.open_address import opener

MAIL = ContactPoint(PointKind.EMAIL, "ana@k.fr", "work")
PHONE = ContactPoint(PointKind.PHONE, "+33 6 12")
WEB = ContactPoint(PointKind.URL, "linkedin.com/in/ana")


class Outside:
    """A system that opens every address, or none, and keeps them."""

    def __init__(self, *, opens: bool = True) -> None:
        self.opened: list[str] = []
        self._opens = opens

    def __call__(self, address: str) -> bool:
        self.opened.append(address)
        return self._opens


async def test_the_only_point_is_copied_and_opened_at_once(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.people.add("Ana Ruiz", TODAY, points=(MAIL,))
    copied: list[str] = []
    outside = Outside()
    async with open_app(outside=outside) as pilot:
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await pilot.press("2", "y")
        assert "Copied: ana@k.fr" in picture(pilot.app)
        await pilot.press("o")
        await work_ended(pilot)
        assert "Opened: ana@k.fr" in picture(pilot.app)
    assert (copied, outside.opened) == (["ana@k.fr"], ["mailto:ana@k.fr"])


async def test_of_several_points_a_digit_picks_one(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.people.add("Ana Ruiz", TODAY, points=(MAIL, PHONE, WEB))
    copied: list[str] = []
    outside = Outside()
    async with open_app(outside=outside) as pilot:
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await pilot.press("2", "y")
        assert "Copy what of Ana Ruiz?" in picture(pilot.app)
        assert "1 ana@k.fr (work)" in flat(pilot.app)
        await pilot.press("é", "o", "down", "down", "enter")
        await work_ended(pilot)
    assert (copied, outside.opened) == (["+33 6 12"], ["https://linkedin.com/in/ana"])


async def test_what_nothing_opens_is_said_and_copied(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = ContactPoint(PointKind.URL, "javascript:alert(1)")
    store.people.add("Ana Ruiz", TODAY, points=(PHONE, script))
    copied: list[str] = []
    outside = Outside(opens=False)
    async with open_app(outside=outside) as pilot:
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await pilot.press("2", "o", "1")
        await work_ended(pilot)
        assert "Nothing here opens +33 6 12: it is copied." in picture(pilot.app)
        await pilot.press("o", "2")
        await work_ended(pilot)
    assert copied == ["+33 6 12", "javascript:alert(1)"]
    assert outside.opened == ["tel:+33612"]


async def test_without_any_the_key_that_adds_one_is_named(open_app: OpenApp, store: Store) -> None:
    store.people.add("Ana Ruiz", TODAY)
    async with open_app() as pilot:
        for key in "yo":
            await pilot.press("2", key)
            said = "No e-mail, phone or web page of Ana Ruiz yet: e adds one."
            assert said in flat(pilot.app)


@pytest.mark.parametrize(
    ("platform", "environment", "command"),
    [
        ("linux", {}, []),
        ("linux", {"DISPLAY": ":0"}, ["xdg-open"]),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, ["xdg-open"]),
        ("darwin", {}, ["open"]),
        ("win32", {}, ["rundll32", "url.dll,FileProtocolHandler"]),
    ],
)
def test_a_desktop_opens_addresses_and_a_bare_terminal_does_not(
    platform: str, environment: dict[str, str], command: list[str]
) -> None:
    assert opener(platform, environment) == command
