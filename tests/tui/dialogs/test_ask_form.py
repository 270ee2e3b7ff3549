"""A form: its fields, what is wrong with them, and what is kept of it."""

import re
from datetime import date

import pytest

from db.store import Store
from planner.model.drafts import Question
from tests.tui.dialogs.asking import Asking, type_in
from tests.tui.hostile import COMMANDS, HOSTILE
from tui.dialogs.ask_form import AskForm
from tui.dialogs.checks import day_or_nothing, minutes_or_nothing
from tui.dialogs.dialog import Dialog
from tui.dialogs.field import Field
from tui.dialogs.frame import Frame
from tui.screens.stairs.forms import new_goal_fields

SIZE = (80, 24)
TUESDAY, WEDNESDAY = date(2026, 3, 3), date(2026, 3, 4)


def _number(text: str) -> None:
    if not text.isdigit():
        raise ValueError("A number is needed.")


FIELDS = [
    Field("name", "Name", "Ana"),
    Field("circle", "Circle", "close", choices=[("core", "Core"), ("close", "Close")]),
    Field("notes", "Notes", lines=3),
    Field("minutes", "Minutes", "15", check=_number),
]


def _form(store: Store | None = None, first: str = "") -> AskForm:
    drafts = None if store is None else store.drafts
    return AskForm("Change", FIELDS, drafts=drafts, kept_as=Question("network", "new"), first=first)


async def test_enter_answers_with_every_field() -> None:
    app = Asking(_form)
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, " Ruiz\n")
        assert app.answer == {
            "name": "Ana Ruiz",
            "circle": "close",
            "notes": "",
            "minutes": "15",
        }


async def test_arrows_and_tab_go_through_the_fields() -> None:
    app = Asking(_form)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("down", "left", "tab")
        await type_in(pilot, "one\ntwo")
        await pilot.press("tab", "2", "0", "up", "up", "ctrl+s")
        assert app.answer == {
            "name": "Ana",
            "circle": "core",
            "notes": "one\ntwo",
            "minutes": "20",
        }


async def test_enter_on_a_choice_saves() -> None:
    app = Asking(lambda: _form(first="circle"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("left", "enter")
        assert app.answer["circle"] == "core"


async def test_a_field_that_cannot_be_used_is_told_and_given_the_keys() -> None:
    app = Asking(_form)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "tab", "tab", "9", "x", "up", "ctrl+s")
        assert not app.answered
        assert "A number is needed." in app.seen()
        await pilot.press("backspace", "enter")
        assert app.answer["minutes"] == "9"


async def test_what_is_told_of_a_field_stands_until_the_field_can_be_used() -> None:
    app = Asking(lambda: _form(first="minutes"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("9", "x", "y", "ctrl+s")
        await pilot.press("backspace")
        assert "A number is needed." in app.seen()
        await pilot.press("backspace")
        assert "A number is needed." not in app.seen()
        await pilot.press("x")
        assert "A number is needed." not in app.seen()  # it is told when it is to be saved


async def test_the_field_asked_for_has_the_keys_first_and_its_number_is_replaced() -> None:
    app = Asking(lambda: _form(first="minutes"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2", "0", "enter")
        assert app.answer["minutes"] == "20"


@pytest.mark.parametrize("back", ["up", "shift+tab"])
async def test_typing_replaces_the_text_of_a_line_that_is_come_to(back: str) -> None:
    app = Asking(_form)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", back, "Z", "o", "é", "enter")
        assert app.answer["name"] == "Zoé"


async def test_end_keeps_the_text_of_a_line_that_is_come_to() -> None:
    app = Asking(_form)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "up", "end", "x", "enter")
        assert app.answer["name"] == "Anax"


@pytest.mark.parametrize(
    ("first", "key"),
    [("name", "enter"), ("circle", "enter"), ("minutes", "enter"), ("notes", "ctrl+s")],
)
async def test_the_key_line_names_the_key_that_saves_here(first: str, key: str) -> None:
    app = Asking(lambda: _form(first=first))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert _saving(app) == [key]
        await pilot.press(key)
        assert app.answered


def _saving(app: Asking) -> list[str]:
    """The keys that the bottom line says to save, as Textual names them."""
    drawn = re.findall(r"(\S+) Save", app.seen().split("\n")[-1])
    return [{"⏎": "enter", "^s": "ctrl+s"}.get(key, key) for key in drawn]


def _goal_form() -> AskForm:
    return AskForm("Goal", new_goal_fields(TUESDAY), first="step1", clock=lambda: TUESDAY)


async def test_enter_goes_from_step_to_step_of_a_goal_and_saves_at_the_last() -> None:
    app = Asking(_goal_form)
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "One\n")
        assert _saving(app) == ["ctrl+s"]
        await type_in(pilot, "two\nthree")
        assert not app.answered
        await pilot.press(*["shift+tab"] * 10)
        await type_in(pilot, "Grow\n")
        assert [app.answer[name] for name in ("statement", "step1", "step2", "step3")] == [
            "Grow",
            "One",
            "two",
            "three",
        ]


@pytest.mark.parametrize(
    ("keys", "name", "value"),
    [("x", "name", "Anax"), ("tab left", "circle", "core"), ("tab tab x", "notes", "x")],
)
async def test_every_kind_of_field_is_kept_half_filled_and_offered_again(
    store: Store, keys: str, name: str, value: str
) -> None:
    app = Asking(lambda: _form(store))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause(Dialog.SAVED_AFTER + 0.1)
        assert [draft.title for draft in store.drafts.kept()] == ["Change"]
    again = Asking(lambda: _form(store))
    async with again.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+s")
        assert again.answer[name] == value
        assert store.drafts.kept() == []


async def test_a_form_left_as_it_was_leaves_no_draft(store: Store) -> None:
    app = Asking(lambda: _form(store))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("x", "backspace", "escape")
        assert app.answer is None
        assert store.drafts.kept() == []


async def test_a_form_higher_than_the_window_still_shows_the_field_with_the_keys() -> None:
    fields = [Field(f"f{at}", f"Field {at}") for at in range(40)]
    app = Asking(lambda: AskForm("Long", fields, first="f39"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Field 39" in app.seen()
        assert "Save" in app.seen().split("\n")[-1]


def _hostile_form(text: str) -> AskForm:
    def refuse(_value: str) -> None:
        raise ValueError(text)

    fields = [
        Field("line", text[:30], text, text),
        Field("choice", "Choice", choices=[("a", text), ("b", text)]),
        Field("long", "Long", text, lines=3, check=refuse),
    ]
    return AskForm(text, fields)


async def test_hostile_text_is_harmless_in_every_part_of_a_form() -> None:
    app = Asking(_form)
    async with app.run_test(size=SIZE) as pilot:
        for text in HOSTILE:
            app.ask_again(_hostile_form(text))
            await pilot.press("ctrl+s")
            await pilot.pause()
            assert not COMMANDS & set(app.seen()), ascii(text[:40])
            assert not app.answered


def _dated(days: list[date]) -> AskForm:
    """A form of a day and a length, by a clock that can be set."""
    fields = [
        Field("due", "Due", reading=day_or_nothing("due")),
        Field("minutes", "Minutes", "15", reading=minutes_or_nothing("minutes")),
        Field("note", "Note"),
    ]
    return AskForm("Plan", fields, clock=lambda: days[0])


async def test_what_is_understood_of_a_day_and_a_length_is_told_as_one_types() -> None:
    app = Asking(lambda: _dated([TUESDAY]))
    async with app.run_test(size=SIZE) as pilot:
        assert "15 min" in app.seen()
        await type_in(pilot, "friday")
        assert "Friday 6 March 2026" in app.seen()
        await pilot.press("tab")
        await type_in(pilot, "1h30")
        assert "1 h 30" in app.seen()


async def test_what_is_not_understood_is_told_as_one_types_and_nothing_moves() -> None:
    app = Asking(lambda: _dated([TUESDAY]))
    async with app.run_test(size=SIZE) as pilot:
        height = app.screen.query_one(Frame).size.height
        await type_in(pilot, "fri")
        assert "Friday 6 March 2026" in app.seen()
        await type_in(pilot, "x")
        assert "Not a day: try" in app.seen()
        assert app.screen.query_one(Frame).size.height == height
        await pilot.press("enter")
        assert not app.answered


async def test_a_field_come_to_below_the_window_shows_what_is_told_of_it_too() -> None:
    fields = [
        Field(f"f{at}", f"Field {at}", "fri", reading=day_or_nothing(f"f{at}")) for at in range(20)
    ]
    app = Asking(lambda: AskForm("Long", fields, clock=lambda: TUESDAY))
    async with app.run_test(size=SIZE) as pilot:
        for at in range(1, 15):
            await pilot.press("tab")
            shown = app.seen().split("\n")
            place = next(y for y, line in enumerate(shown) if f"Field {at} " in line)
            assert "Friday 6 March 2026" in shown[place + 1]


async def test_a_text_that_says_the_day_in_full_is_not_repeated() -> None:
    app = Asking(lambda: _dated([TUESDAY]))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "friday 6 march 2026")
        assert app.seen().lower().count("friday 6 march 2026") == 1


async def test_a_day_shown_before_midnight_and_saved_after_is_the_day_shown() -> None:
    days = [TUESDAY]
    app = Asking(lambda: _dated(days))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "tomorrow")
        days[0] = WEDNESDAY
        await pilot.press("tab", "tab", "x")
        assert "Wednesday 4 March 2026" in app.seen()
        await pilot.press("enter")
        assert app.answer.day_of("due") == TUESDAY


async def test_a_day_typed_after_midnight_counts_from_the_new_day() -> None:
    days = [TUESDAY]
    app = Asking(lambda: _dated(days))
    async with app.run_test(size=SIZE) as pilot:
        days[0] = WEDNESDAY
        await type_in(pilot, "tomorrow")
        assert "Thursday 5 March 2026" in app.seen()
        await pilot.press("enter")
        assert app.answer.day_of("due") == WEDNESDAY


async def test_a_field_that_goes_with_a_choice_is_there_only_beside_it_and_keeps_its_room() -> None:
    kinds = [("call", "Call"), ("introduce", "Introduce")]
    fields = [
        Field("kind", "Kind", "call", choices=kinds),
        Field("to", "Towards", check=_number, only_if=("kind", ("introduce",))),
        Field("note", "Note"),
    ]
    app = Asking(lambda: AskForm("Action", fields))
    async with app.run_test(size=SIZE) as pilot:
        height = app.screen.query_one(Frame).size.height
        assert "Towards" not in app.seen()
        await pilot.press("right")
        assert "Towards" in app.seen()
        assert app.screen.query_one(Frame).size.height == height
        await pilot.press("down", "x", "enter")
        assert "A number is needed." in app.seen()
        await pilot.press("up", "left", "enter")
        assert app.answered


async def test_tab_from_the_last_field_comes_to_save_where_no_letter_changes_a_field() -> None:
    app = Asking(lambda: _form(first="minutes"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "x", "y")
        assert _saving(app) == ["enter"]
        await pilot.press("enter")
        assert app.answer == {"name": "Ana", "circle": "close", "notes": "", "minutes": "15"}


@pytest.mark.parametrize(("round_by", "field"), [("tab", "name"), ("shift+tab", "minutes")])
async def test_round_from_the_end_typing_goes_on_with_what_stands_there(
    round_by: str, field: str
) -> None:
    app = Asking(lambda: _form(first="minutes"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", round_by, "9", "ctrl+s")
        assert app.answer[field].endswith("9")
        assert len(app.answer[field]) > 1


async def test_a_form_of_one_field_does_not_overwrite_it_after_tab() -> None:
    app = Asking(lambda: AskForm("One", [Field("name", "Name", "Ana")]))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "x", "enter")
        assert app.answer == {"name": "Ana"}
