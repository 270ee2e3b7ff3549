"""The page of the value proposition, over Pitch: slots, tests, versions."""

from collections.abc import Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical, VerticalScroll
from textual.getters import query_one

from planner.language import _, pgettext
from planner.model.drafts import About
from planner.pitch.canvases.card import Cited
from planner.pitch.proposition.four_tests import Quality
from planner.pitch.proposition.proposition import Slot
from tui.base.live_screen import Surroundings
from tui.base.place import WIDE
from tui.base.session import SessionScreen
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import place_key, verb_key
from tui.people.ask_persona import ABOUT, EDIT, NEW, ask_persona
from tui.screens.pitch.proposition import mends, verbs
from tui.screens.pitch.proposition.choose import New
from tui.screens.pitch.proposition.choosing import NEW_CARDS, delete_persona, new_card
from tui.screens.pitch.proposition.lines import (
    empty_lines,
    reason_lines,
    sentence_lines,
    slot_lines,
    version_said,
    versions_lines,
)
from tui.screens.pitch.proposition.parts_list import PartsList
from tui.screens.pitch.proposition.rows import Shown, page_rows
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head
from tui.widgets.row_list import RowList

_bound = partial(verb_key, "proposition")
_of_place = partial(place_key, "proposition")


def _new_card(new: New, screen: "PropositionScreen") -> None:
    """Go on with a new card half typed; the slot is not there any more to cite it."""
    new_card(screen, new, lambda _cited: None, said=_("Card added"))


class PropositionScreen(SessionScreen):
    """The value proposition: its sentence, its four slots, its four tests."""

    SESSION = "proposition"
    AUTO_FOCUS = "PartsList"
    TITLE = _("Value proposition")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "One sentence: whom you help, to what outcome, through which asset, and the proof. Each"
        " slot cites cards or entries, in words of your own. Four tests say whether it is specific,"
        " authentic, strong and coherent; enter on one that does not pass opens what mends it."
    )

    BINDINGS = [
        _bound("e", "write", _("Write"), _("Write the slots of the sentence.")),
        _bound("y", "copy", _("Copy"), _("Copy the whole sentence.")),
        _bound("v", "versions", _("Versions"), _("Lay versions side by side, take one up again.")),
        _bound(
            "p",
            EDIT,
            _("Persona"),
            _("Change the persona whom you help: role, place, concerns, what you can bring."),
        ),
        _bound(
            "X",
            "delete_persona",
            _("Delete persona"),
            _("Delete the persona whom you help; undo brings it back."),
            show=False,
        ),
        _bound("x", "delete", _("Delete"), _("Take the proposition and its versions away.")),
        _of_place("n", "new", pgettext("proposition", "New"), _("Write another proposition.")),
        _bound("enter", "begin", _("Write"), _("Write the first value proposition.")),
        Binding(
            "escape", "leave", _("Back"), id="proposition.back", tooltip=_("Go back to Pitch.")
        ),
    ]
    VERBS = {
        "write": verbs.write,
        "copy": verbs.copy,
        "versions": verbs.versions,
        "delete": verbs.delete,
        "new": verbs.new,
        "begin": verbs.new,
        EDIT: verbs.edit_persona,
        "delete_persona": lambda screen: delete_persona(screen, screen.persona_uid),
        NEW: lambda screen: ask_persona(screen, lambda _persona: None),
        **{verb: partial(_new_card, new) for new, verb in NEW_CARDS.items()},
        "card_result": mends.result,
        "project": mends.write_project,
    }

    rows = query_one(PartsList)
    shown: Shown | None = None
    wanted: int | None = None
    """The id of the proposition to show when it is read next."""

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Show the proposition whose id is `about`, else the newest."""
        super().__init__(surroundings, about)
        self.wanted = int(about) if about.isdecimal() else None

    def body(self) -> ComposeResult:
        """The sentence and its rows, beside them what is highlighted in full."""
        yield GrowingBlock(id="none")
        with Container(id="page"):
            with Vertical(classes="pane--main"):
                yield GrowingBlock(id="whole")
                yield PartsList()
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="detail")

    def head(self) -> Head:
        """The title, and the version shown."""
        beside = version_said(self.shown.proposition.newest, self.today) if self.shown else ""
        return Head(self.TITLE, beside)

    def load(self) -> None:
        """Read the propositions and judge the one shown."""
        store = self.store.propositions
        known, ground = store.all(), store.ground()
        at = self.wanted or (self.shown.proposition.id if self.shown else None)
        one = next((each for each in known if each.id == at), known[-1] if known else None)
        self.wanted = None
        self.shown = Shown.of(one, known, ground) if one else None
        self._versions = store.versions(one.id) if one else []
        self._told = store.told_of(one.wording.cites) if one else {}
        self._show()

    def _show(self) -> None:
        shown, key = self.shown, key_of(self, "proposition.new")
        self.query_one("#page").display = shown is not None
        self.query_one("#none").display = shown is None
        self.query_one("#none", GrowingBlock).show(partial(empty_lines, key))
        if shown is None:
            self.set_focus(None)
            return
        wording = shown.proposition.wording
        self.query_one("#whole", GrowingBlock).show(lambda width: sentence_lines(wording, width, 4))
        self.rows.show_wrapped(partial(page_rows, shown))
        if self.focused is None:
            self.set_focus(self.rows)
        self._show_detail()

    def _show_detail(self) -> None:
        self.query_one("#detail", GrowingBlock).show(self._detail)

    def _detail(self, width: int) -> Sequence[Line]:
        """The highlighted row in full; where it stands at the side, the versions below it."""
        if self.shown is None:
            return ()
        lines = self._of_row(self.shown, width)
        if self.app.size.width < WIDE:
            return lines
        key = key_of(self, "proposition.versions")
        return [*lines, (), *versions_lines(self._versions, self.today, width, key)]

    def _of_row(self, shown: Shown, width: int) -> list[Line]:
        key, wording = self.rows.key, shown.proposition.wording
        if isinstance(key, Slot):
            return slot_lines(wording, key, shown.ground, self._told, width)
        if isinstance(key, Quality):
            verdict = next(each for each in shown.verdicts if each.quality is key)
            return reason_lines(verdict, width, key_of(self.rows, "proposition.open"))
        other = next((each for each in shown.all if each.id == key), None)
        return sentence_lines(other.wording, width) if other else []

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with a proposition only where there is one."""
        if action != "do" or parameters[0] in ("new", NEW, *NEW_CARDS.values()):
            return True
        if parameters[0] == "begin":
            return self.shown is None
        if parameters[0] in (EDIT, "delete_persona"):
            return bool(self.persona_uid)
        return self.shown is not None

    @property
    def persona_uid(self) -> str:
        """The uid of the persona whom the proposition shown helps; empty without one."""
        if self.shown is None:
            return ""
        cites = self.shown.proposition.wording.cited(Slot.WHOM)
        return next((e.cited for e in cites if e.kind is Cited.PERSONA and not e.gone), "")

    def has(self, about: About) -> bool:
        """Whether there is such a proposition."""
        return self.shown is not None and any(each.id == about for each in self.shown.all)

    def turn_to(self, about: About) -> bool:
        """Show the proposition that a draft is about; False if it is gone."""
        if isinstance(about, str) and about.startswith(ABOUT):
            about = verbs.helping(self, about.removeprefix(ABOUT)) or ""
        if not self.has(about):
            return False
        self.wanted = int(about)
        self.reload()
        return True

    def on_row_list_highlighted(self) -> None:
        """Show what is highlighted in full."""
        self._show_detail()

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """Write a slot, mend a test, show another proposition."""
        if isinstance(event.key, Slot):
            verbs.write(self, event.key)
        elif isinstance(event.key, Quality):
            mends.mend(self, event.key)
        elif isinstance(event.key, int):
            self.wanted = event.key
            self.reload()
