"""One line: what is understood of it is seen at once, and text half typed is not lost."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from db.store import Store
from planner.grammar.errors import GrammarError
from planner.model.drafts import Question
from tests.tui.dialogs.asking import Asking, type_in
from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.picture import picture
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.dialog import Dialog
from tui.dialogs.reader import Reader, Understood

SIZE = (80, 24)


def _understood(text: str, _today: date) -> Understood:
    if "@" in text:
        raise GrammarError("No name was found.")
    return [("Name", text.upper())]


READER = Reader(_understood, lambda: date.min)


def _kept(store: Store, value: str = "", title: str = "Somebody new") -> Callable[[], AskLine]:
    return lambda: AskLine(
        title, value=value, drafts=store.drafts, kept_as=Question("network", "new")
    )


async def test_enter_answers_with_the_line() -> None:
    app = Asking(lambda: AskLine("Who?"))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Ana Ruiz\n")
        assert app.answer == TypedLine("Ana Ruiz")


async def test_escape_answers_nothing() -> None:
    app = Asking(lambda: AskLine("Who?"))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Ana")
        await pilot.press("escape")
        assert app.answer is None


async def test_an_empty_line_is_no_answer_unless_it_may_be_one() -> None:
    for optional, answer in ((False, None), (True, TypedLine(""))):
        app = Asking(lambda optional=optional: AskLine("Who?", optional=optional))  # type: ignore[misc]  # a default binds it
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press("enter")
            assert app.answer == answer


async def test_what_is_understood_is_drawn_in_the_same_frame_as_the_letter() -> None:
    app = Asking(lambda: AskLine("Who?", reader=READER))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "an")
        frames: list[str] = []
        draw = app._display

        def drawn(screen: object, renderable: object) -> None:
            frames.append(app.seen())
            draw(screen, renderable)  # type: ignore[arg-type]  # as it was given

        app._display = drawn  # type: ignore[method-assign]  # to look over its shoulder
        await pilot.press("a")
        with_letter = [frame for frame in frames if re.search(r"^\W+ana\W*$", frame, re.MULTILINE)]
        assert with_letter
        assert all("ANA" in frame for frame in with_letter)


async def test_what_cannot_be_understood_is_told_and_not_taken() -> None:
    app = Asking(lambda: AskLine("Who?", reader=READER))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "x@\n")
        assert "No name was found." in app.seen()
        assert not app.answered


async def test_tab_asks_for_the_full_form_where_there_is_one() -> None:
    app = Asking(lambda: AskLine("Who?", full_form=True))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Ana")
        await pilot.press("tab")
        assert app.answer == TypedLine("Ana", in_full=True)


async def test_where_there_is_no_full_form_tab_is_not_offered() -> None:
    app = Asking(lambda: AskLine("Who?"))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Ana")
        await pilot.press("tab")
        assert not app.answered
        assert "tab" not in app.seen()


async def test_half_a_second_after_a_key_the_text_is_on_disk(store: Store) -> None:
    app = Asking(_kept(store))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Ana Ru")
        await pilot.pause(Dialog.SAVED_AFTER + 0.1)
        assert store.drafts.load(Question.of("network.new")) == "Ana Ru"
        assert [draft.title for draft in store.drafts.kept()] == ["Somebody new"]


async def test_writing_on_for_long_does_not_put_the_saving_off(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Dialog, "SAVED_AFTER", 0.05)
    app = Asking(_kept(store))
    async with app.run_test(size=SIZE) as pilot:
        for _each in range(8):
            await pilot.press("a")
            await pilot.pause(0.03)
        assert store.drafts.load(Question.of("network.new"))


async def test_text_left_by_escape_is_offered_again_and_forgotten_once_answered(
    store: Store,
) -> None:
    app = Asking(_kept(store))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Ana")
        await pilot.press("escape")
    again = Asking(_kept(store))
    async with again.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "Ana" in again.seen()
        assert "kept from before: typing replaces it" in again.seen()
        await pilot.press("right")
        assert "kept from before" not in again.seen()
        await type_in(pilot, " Ruiz\n")
        assert again.answer == TypedLine("Ana Ruiz")
        assert store.drafts.kept() == []


async def test_typing_replaces_a_line_kept_from_before(store: Store) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R")
    app = Asking(_kept(store))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Zo")
        assert "kept from before" not in app.seen()
        await pilot.press("enter")
        assert app.answer == TypedLine("Zo")


async def test_a_line_that_is_proposed_is_not_called_kept(store: Store) -> None:
    app = Asking(_kept(store, value="Proposed"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "kept from before" not in app.seen()


async def test_text_half_typed_goes_before_the_value_proposed(store: Store) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R")
    app = Asking(_kept(store, value="Proposed"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        assert app.answer == TypedLine("Ana R")


async def test_text_half_typed_is_understood_as_soon_as_it_is_offered(store: Store) -> None:
    store.drafts.save(Question.of("network.new"), "Ana R")
    app = Asking(
        lambda: AskLine(
            "Who?", reader=READER, drafts=store.drafts, kept_as=Question("network", "new")
        )
    )
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "ANA R" in app.seen()


async def test_the_value_proposed_alone_is_no_draft(store: Store) -> None:
    app = Asking(_kept(store, value="Proposed"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("escape")
        assert store.drafts.kept() == []


async def test_hostile_text_is_harmless_in_title_line_and_preview() -> None:
    app = Asking(lambda: AskLine("Who?"))
    async with app.run_test(size=SIZE) as pilot:
        for text in HOSTILE:
            reader = Reader(lambda said, _today: [(said, said)], lambda: date.min)
            app.ask_again(AskLine(text, value=text, reader=reader))
            await pilot.pause()
            assert not COMMANDS & set(app.seen()), ascii(text[:40])
            await pilot.press("enter")
            assert app.answer == (TypedLine(text) if text.strip() else None)


async def test_a_line_means_the_day_on_which_it_was_shown() -> None:
    days = [date(2026, 3, 3)]
    reader = Reader(lambda text, today: [(text, f"{today}")], lambda: days[0])
    app = Asking(lambda: AskLine("Who?", reader=reader))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Ana")
        days[0] = date(2026, 3, 4)
        assert "2026-03-03" in picture(app)
        assert "Past midnight" not in picture(app)
        await pilot.press("enter")
        assert app.answer == TypedLine("Ana", today=date(2026, 3, 3))


async def test_the_line_stays_in_its_place_while_its_reading_grows() -> None:
    app = Asking(
        lambda: AskLine("Who?", reader=Reader.of(lambda text: [(text, "read")] * len(text)))
    )
    async with app.run_test(size=SIZE) as pilot:
        places = set()
        for rows, letter in enumerate("abcdefghijklm", start=1):
            await pilot.press(letter)
            places.add(app.screen.query_one("Input").region.y)
            assert picture(app).count("read") == rows
        assert len(places) == 1


async def test_a_line_typed_on_past_midnight_says_so() -> None:
    days = [date(2026, 3, 3)]
    reader = Reader(lambda text, today: [(text, f"{today}")], lambda: days[0])
    app = Asking(lambda: AskLine("Who?", reader=reader))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "An")
        days[0] = date(2026, 3, 4)
        await type_in(pilot, "a")
        assert "2026-03-04" in picture(app)
        assert "days count from Wednesday 4 March 2026" in picture(app)
        await pilot.press("enter")
        assert app.answer == TypedLine("Ana", today=date(2026, 3, 4))
