"""Filter lines saved under names: saved, chosen and deleted by one key."""

from collections.abc import Sequence

from textual.binding import Binding

from db.program.saved_filters import SavedFilter
from planner.language import _
from planner.language.text import collapse, shorten
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.pick import Option, Pick, numbered
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import place_key
from tui.widgets.find_line import FindLine
from tui.widgets.row_list import RowList

SAVED_KEY = place_key(
    "network",
    "F",
    "saved",
    _("Saved filters"),
    _("Save what is typed after / under a name, or choose a filter saved before."),
    show=False,
)
_SAVE, _DELETE = "save", "delete "


class PickFilter(Pick):
    """A saved filter to choose, or to delete."""

    BINDINGS = [
        Binding(
            "delete",
            "delete",
            _("Delete"),
            id="saved.delete",
            tooltip=_("Delete the highlighted filter."),
        )
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to delete what is saved."""
        if action == "delete":
            return any(rows.key not in (None, _SAVE) for rows in self.query(RowList))
        return super().check_action(action, parameters)

    def on_row_list_highlighted(self) -> None:
        """Offer what can be done with the row."""
        self.refresh_bindings()

    def action_delete(self) -> None:
        """Answer that the highlighted filter is to go."""
        self.answer(f"{_DELETE}{self.query_one(RowList).key}")


def choose(screen: LiveScreen) -> None:
    """Choose a saved filter, or save the line that is typed."""
    with screen.telling():
        line, saved = collapse(screen.query_one(FindLine).value), screen.store.filters.all()
        is_new = line and line not in [each.line for each in saved]
        if not saved and not is_new:
            said = _("Type a filter after {find}, then {key} saves it under a name.")
            keys = {"find": key_of(screen, "network.find"), "key": key_of(screen, "network.saved")}
            screen.notify(said.format(**keys))
        elif not saved:
            _ask_name(screen, line)
        else:
            _ask_which(screen, line if is_new else "", saved)


def _ask_which(screen: LiveScreen, line: str, saved: Sequence[SavedFilter]) -> None:
    """Ask which of those saved to use, or to save the line."""
    digits = [option.digit for option in numbered([(each.line, each.name) for each in saved])]
    options = [
        Option(digit, str(each.id), each.name, each.line)
        for digit, each in zip(digits, saved, strict=True)
    ]
    if line:
        options.append(Option("0", _SAVE, _("Save this one"), line))

    def take(answer: str | None) -> None:
        if answer == _SAVE:
            _ask_name(screen, line)
        elif answer is not None:
            wanted = answer.removeprefix(_DELETE)
            each = next(each for each in saved if str(each.id) == wanted)
            if answer == wanted:
                screen.query_one(FindLine).value = each.line
            else:
                _delete(screen, each)

    screen.app.push_screen(PickFilter(_("Saved filters"), options), take)


def _delete(screen: LiveScreen, saved: SavedFilter) -> None:
    with screen.changing(_("The filter {name} is deleted").format(name=shorten(saved.name))):
        screen.store.filters.delete(saved)


def _ask_name(screen: LiveScreen, line: str) -> None:
    """Ask for the name of a filter line, and save it."""

    def save(typed: TypedLine | None) -> None:
        if typed is not None:
            with screen.changing(_("Saved as {name}").format(name=shorten(typed.text))):
                screen.store.filters.save(typed.text, line)

    title = _("A name for {line}").format(line=shorten(line))
    screen.app.push_screen(AskLine(title, placeholder=_("people to see again")), save)
