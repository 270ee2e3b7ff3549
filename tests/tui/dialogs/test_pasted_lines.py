"""Several lines pasted where one is asked for: listed before they are saved."""

from datetime import date

from textual import events
from textual.pilot import Pilot

from db.store import Store
from planner.grammar.errors import GrammarError
from planner.model.drafts import Question
from tests.tui.dialogs.asking import Asking, type_in
from tests.tui.picture import picture
from tui.dialogs.ask_line import AskLine, LineInput, TypedLine
from tui.dialogs.pasted_lines import PastedLines
from tui.dialogs.reader import Reader, Understood

SIZE = (80, 24)
TODAY = date(2026, 3, 3)
TITLE = Question("network", "new")


def _understood(text: str, _today: date) -> Understood:
    if "@" in text.split(maxsplit=1)[0]:
        raise GrammarError("No name was found.")
    return [("Name", text.split(",", maxsplit=1)[0]), ("Note", text)]


SEVERAL = Reader(_understood, lambda: TODAY, each=_understood)


async def _paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.screen.query_one(LineInput).post_message(events.Paste(text))
    await pilot.pause()


async def test_pasted_lines_are_listed_and_answered_together() -> None:
    app = Asking(lambda: AskLine("Who?", reader=SEVERAL))
    async with app.run_test(size=SIZE) as pilot:
        await _paste(pilot, "Ana Ruiz, DAF\r\n\n  Zoé Martin\nPaul\n")
        shown = picture(app)
        assert "Who? · 3 lines pasted" in shown
        assert all(name in shown for name in ("1 Ana Ruiz, DAF", "2 Zoé Martin", "3 Paul"))
        await pilot.press("enter")
        assert app.answer == TypedLine("Ana Ruiz, DAF\nZoé Martin\nPaul", today=TODAY)
        assert [line.text for line in app.answer.lines] == ["Ana Ruiz, DAF", "Zoé Martin", "Paul"]


async def test_what_was_typed_before_the_paste_belongs_to_its_first_line() -> None:
    app = Asking(lambda: AskLine("Who?", reader=SEVERAL))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Dr ")
        await _paste(pilot, "Ana\nZoé")
        await pilot.press("enter")
        assert app.answer == TypedLine("Dr Ana\nZoé", today=TODAY)


async def test_a_refused_line_is_named_and_can_be_left_out_or_changed() -> None:
    app = Asking(lambda: AskLine("Who?", reader=SEVERAL))
    async with app.run_test(size=SIZE) as pilot:
        await _paste(pilot, "Ana\n@Kérial\n@Acme\nZoé")
        await pilot.press("enter")
        assert "Line 2: No name was found. e changes it, x leaves it out." in picture(app)
        await pilot.press("x", "e")
        await type_in(pilot, "x")
        await pilot.press("home")
        await type_in(pilot, "Bo ")
        await pilot.press("enter")
        assert isinstance(app.screen, PastedLines)
        await pilot.press("enter")
        assert app.answer == TypedLine("Ana\nBo @Acmex\nZoé", today=TODAY)


async def test_a_list_of_which_nothing_is_kept_is_left() -> None:
    app = Asking(lambda: AskLine("Who?", reader=SEVERAL))
    async with app.run_test(size=SIZE) as pilot:
        await _paste(pilot, "Ana\nZoé")
        await pilot.press("x", "x")
        assert isinstance(app.screen, AskLine)


async def test_lines_pasted_where_one_is_read_become_one() -> None:
    app = Asking(lambda: AskLine("Who?", reader=Reader(_understood, lambda: TODAY)))
    async with app.run_test(size=SIZE) as pilot:
        await _paste(pilot, "Ana\nZoé")
        await pilot.press("enter")
        assert app.answer == TypedLine("Ana Zoé", today=TODAY)


async def test_pasted_lines_that_could_not_be_written_are_listed_again(store: Store) -> None:
    def ask() -> AskLine:
        return AskLine("Who?", reader=SEVERAL, drafts=store.drafts, kept_as=TITLE)

    app = Asking(ask)
    async with app.run_test(size=SIZE) as pilot:
        await _paste(pilot, "Ana\nZoé")
        await pilot.press("enter")
        store.drafts.put_back()
        app.ask_again(ask())
        await pilot.pause()
        assert isinstance(app.screen, PastedLines)
        assert "2 Zoé" in picture(app)


async def test_a_paste_takes_the_place_of_what_is_selected() -> None:
    app = Asking(lambda: AskLine("Who?", reader=SEVERAL))
    async with app.run_test(size=SIZE) as pilot:
        await type_in(pilot, "Dr X")
        app.screen.query_one(LineInput).select_all()
        await _paste(pilot, "Ana\nZoé")
        await pilot.press("enter")
        assert app.answer == TypedLine("Ana\nZoé", today=TODAY)


async def test_a_list_left_before_it_is_saved_is_kept(store: Store) -> None:
    def ask() -> AskLine:
        return AskLine("Who?", reader=SEVERAL, drafts=store.drafts, kept_as=TITLE)

    app = Asking(ask)
    async with app.run_test(size=SIZE) as pilot:
        await _paste(pilot, "Ana\nZoé\nPaul")
        await pilot.press("x", "escape", "escape")
        app.ask_again(ask())
        await pilot.pause()
        assert isinstance(app.screen, PastedLines)
        assert "Who? · 2 lines pasted" in picture(app)
        assert "Zoé" in picture(app)
