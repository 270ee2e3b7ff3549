"""A sentence that wraps: enter saves the form, arrows lead on, earlier ones come back."""

from collections.abc import Sequence

from textual import events

from tests.tui.dialogs.asking import Asking, type_in
from tests.tui.picture import picture
from tui.dialogs.ask_form import AskForm
from tui.dialogs.field import Field

SIZE = (80, 24)
LONG = "If the study door is shut at half past nine, then I call Edmund from the kitchen"


def form(value: str = "", earlier: Sequence[str] = ()) -> Asking:
    return Asking(
        lambda: AskForm(
            "Plan",
            [
                Field("aim", "Aim", value, lines=2, sentence=True, earlier=lambda: earlier),
                Field("minutes", "Minutes", "15"),
            ],
        )
    )


async def test_it_is_seen_whole_over_two_rows() -> None:
    async with form(LONG).run_test(size=SIZE) as pilot:
        await pilot.pause()
        shown = picture(pilot.app)
        assert "If the study door" in shown
        assert "from the kitchen" in shown


async def test_enter_saves_and_pasted_lines_are_one() -> None:
    app = form()
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "one ")
        app.post_message(events.Paste("two\n three\n"))
        app.post_message(events.Paste(" four\n"))
        await pilot.pause()
        await pilot.press("enter")
        assert app.answer["aim"] == "one two three four"


async def test_arrows_lead_to_the_next_field_and_back_where_nothing_earlier_is_offered() -> None:
    app = form(LONG)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("down")
        assert getattr(app.screen.focused, "id", "") == "field-minutes"
        await pilot.press("up")
        assert getattr(app.screen.focused, "id", "") == "field-aim"


async def test_an_earlier_one_comes_back_and_the_own_is_not_lost() -> None:
    app = form("mine", ["the last", "the one before"])
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "↑ Earlier ones" in picture(app)
        await pilot.press("up", "up", "down", *"!", "enter")
        assert app.answer["aim"] == "the last!"
