"""A line in which names are completed."""

import pytest
from textual.app import ComposeResult
from textual.pilot import Pilot

from planner.grammar.completion import (
    Completion,
    Offer,
    Source,
    beginning_so,
    begun_in,
    begun_in_action,
)
from tests.tui.picture import picture
from tui.drawing.themed_app import ThemedApp
from tui.widgets.completing_text import CompletingText, CompletionLine
from tui.widgets.short_text import ShortText

KNOWN = [
    Completion("Nadia Ferrand", "Kérial"),
    Completion("Nadia MacDonald-Reeve"),
    Completion("Claire Dupont"),
]


def look(text: str) -> Offer | None:
    """Offer the names known; of a name typed whole, its bearers."""
    for begun in begun_in_action(text):
        if names := [each for each in beginning_so(KNOWN, begun.typed) if each.name != begun.typed]:
            return Offer(begun, tuple(names))
        if begun.sure:
            return Offer(begun, bearers=sum(each.name == begun.typed for each in KNOWN))
    return None


class OneLine(ThemedApp):
    """A line that completes, one that does not, and the names."""

    def compose(self) -> ComposeResult:
        yield CompletingText(look=look, id="line")
        yield CompletionLine()
        yield ShortText(id="other")

    @property
    def value(self) -> str:
        return self.query_one("#line", CompletingText).value


async def typed(pilot: Pilot[None], text: str) -> str:
    await pilot.press(*("space" if key == " " else key for key in text))
    return picture(pilot.app).splitlines()[1]


async def test_names_stand_below_the_line_as_letters_are_typed() -> None:
    async with OneLine().run_test(size=(60, 4)) as pilot:
        assert not (await typed(pilot, "Call n")).strip()
        assert "tab Nadia Ferrand · Kérial   Nadia MacDonald-Reeve" in await typed(pilot, "a")
        assert "tab Nadia MacDonald-Reeve" in await typed(pilot, "dia mac")


@pytest.mark.parametrize("key", ["tab", "right"])
async def test_a_key_takes_the_first_name_and_again_the_next(key: str) -> None:
    app = OneLine()
    async with app.run_test(size=(60, 4)) as pilot:
        await typed(pilot, "Call na")
        values = []
        for _time in range(3):
            await pilot.press(key)
            values.append(app.value)
    assert values == ["Call Nadia Ferrand", "Call Nadia MacDonald-Reeve", "Call Nadia Ferrand"]


async def test_the_only_name_taken_leaves_the_key_to_its_other_use() -> None:
    app = OneLine()
    async with app.run_test(size=(60, 4)) as pilot:
        await typed(pilot, "Call nadia mac")
        await pilot.press("tab", "tab")
        assert app.value == "Call Nadia MacDonald-Reeve"
        assert app.focused is not None
        assert app.focused.id == "other"


async def test_typing_goes_on_after_a_name() -> None:
    app = OneLine()
    async with app.run_test(size=(60, 4)) as pilot:
        await typed(pilot, "Call cl")
        await pilot.press("tab")
        await typed(pilot, " about na")
        await pilot.press("tab")
        assert app.value == "Call Claire Dupont about na"


async def test_inside_the_line_right_moves_and_nothing_is_offered() -> None:
    app = OneLine()
    async with app.run_test(size=(60, 4)) as pilot:
        await typed(pilot, "Call na")
        await pilot.press("home", "right", "tab")
        assert app.value == "Call na"
        assert app.focused is not None
        assert app.focused.id == "other"


async def test_leaving_the_line_takes_the_names_away() -> None:
    async with OneLine().run_test(size=(60, 4)) as pilot:
        await typed(pilot, "Call na")
        pilot.app.set_focus(None)
        await pilot.pause()
        assert not picture(pilot.app).splitlines()[1].strip()


@pytest.mark.parametrize(
    ("text", "said"), [("x with: Zoé", "+ a new name"), ("x with: Claire Dupont", "✓ known")]
)
async def test_a_name_that_must_be_one_is_known_or_new(text: str, said: str) -> None:
    async with OneLine().run_test(size=(60, 4)) as pilot:
        assert said in await typed(pilot, text)


@pytest.mark.parametrize(
    ("text", "said"), [("Zoé", "? not in your network yet"), ("Claire Dupont", "✓ known")]
)
async def test_a_name_that_must_be_known_is_not_told_as_a_new_one(text: str, said: str) -> None:
    begun = begun_in(Source.PEOPLE, among_known=True)

    def look_among_known(typed: str) -> Offer | None:
        for each in begun(typed):
            return Offer(each, bearers=sum(one.name == each.typed for one in KNOWN))
        return None

    class Known(OneLine):
        def compose(self) -> ComposeResult:
            yield CompletingText(look=look_among_known)
            yield CompletionLine()

    async with Known().run_test(size=(60, 4)) as pilot:
        shown = await typed(pilot, text)
        assert said in shown
        assert "new" not in shown
