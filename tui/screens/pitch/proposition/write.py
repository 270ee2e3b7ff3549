"""The four slots of a value proposition being written, the tests beside them at every letter."""

import json
from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from db.errors import StoreError
from planner.language import _
from planner.model.drafts import Question
from planner.model.stored_json import texts
from planner.pitch.canvases.card import Citation
from planner.pitch.proposition.citable import cited_words
from planner.pitch.proposition.four_tests import judge
from planner.pitch.proposition.ground import Ground
from planner.pitch.proposition.proposition import Slot, Wording, slot_names, worded
from tui.dialogs.dialog import Dialog, Drafts
from tui.dialogs.edit_conflict import Clash, Meanwhile, changed_elsewhere
from tui.dialogs.frame import TALL, Frame, ScrolledFields
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.screens.pitch.proposition.kept import as_texts, from_texts, read_cites, written_cites
from tui.screens.pitch.proposition.lines import say_cited, sentence_lines, verdict_lines
from tui.widgets.earlier_long_text import Sentence
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine

Then = Callable[[tuple[Citation, ...]], None]
_CITES = "cites"


class Asked:
    """The questions that the form asks of the store: what to cite, and the ground to judge on."""

    def __init__(
        self,
        choose: Callable[[Slot, Sequence[Citation], Then], None],
        ground: Callable[[], Ground],
        as_now: Callable[[Sequence[Citation]], tuple[Citation, ...]],
    ) -> None:
        """Hold them: `choose` gives the citations of a slot to what follows."""
        self.choose, self.ground, self.as_now = choose, ground, as_now


class WriteProposition(Dialog[Wording]):
    """Asks for the words and the citations of the slots; the answer is the whole wording."""

    BINDINGS = [
        Binding(
            "enter",
            "choose",
            _("Choose"),
            id="proposition_form.choose",
            priority=True,
            tooltip=_("Choose the cards or entries of this slot."),
        ),
        Binding(
            "enter",
            "app.focus_next",
            _("Next slot"),
            id="proposition_form.onward",
            show=False,
            priority=True,
            tooltip=_("Go to the next slot."),
        ),
        Binding(
            "ctrl+s",
            "save",
            _("Keep"),
            id="proposition_form.save",
            priority=True,
            tooltip=_("Keep the sentence as a new version."),
        ),
        Binding(
            "tab",
            "app.focus_next",
            _("Next slot"),
            id="proposition_form.next",
            tooltip=_("Go to the next slot."),
        ),
    ]

    DEFAULT_CSS = """
    WriteProposition {
        align: center top;
        & > Frame { width: 96; }
        & #sentence { margin-bottom: 1; min-height: 3; }
        & .proposition--slot { height: auto; layout: horizontal; }
        & .proposition--slot.-spaced { margin-bottom: 1; }
        & .field-label { width: 12; }
        & .proposition--words { height: auto; }
        & Sentence { width: 1fr; height: 1; }
        & Sentence.-tall { height: 2; }
        & #verdicts { margin-top: 1; }
    }
    """

    def __init__(
        self,
        wording: Wording,
        drafts: Drafts,
        kept_as: Question,
        asked: Asked,
        present: Callable[[], Wording] | None = None,
        slot: Slot = Slot.WHOM,
    ) -> None:
        """Write `wording`, which `present` reads anew; the keys begin in `slot`."""
        title = _("A new value proposition") if present is None else _("The value proposition")
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._before, self._asked, self._slot = wording, asked, slot
        self._cites = wording.cites
        self._ground = asked.ground()
        self._meanwhile = present and Meanwhile(as_texts(wording), lambda: as_texts(present()))

    def compose(self) -> ComposeResult:
        """The sentence, the slots with what they cite, the tests."""
        kept = texts(self.draft())
        if _CITES in kept:
            self._cites = self._asked.as_now(read_cites(kept[_CITES]))
        with Frame(self.question) as frame:
            frame.stand(self.app.size.height)
            yield GrowingBlock(id="sentence")
            with ScrolledFields():
                for slot, name in slot_names().items():
                    yield from self._slot_row(slot, name, kept)
            yield GrowingBlock(id="verdicts")
        yield KeyLine()

    def _slot_row(self, slot: Slot, name: str, kept: Mapping[str, str]) -> ComposeResult:
        said = kept.get(slot.value, self._before.said(slot))
        with Horizontal(classes="proposition--slot field-row"):
            yield Static(name, classes="field-label", markup=False)
            with Vertical(classes="proposition--words"):
                yield Sentence(said, tuple, id=slot.value, lines=None, placeholder=_hints()[slot])
                yield GrowingBlock(id=f"cited-{slot.value}")

    def on_mount(self) -> None:
        """Give the keys to the slot asked for."""
        self.query_one(f"#{self._slot.value}").focus()
        self._fit()
        self._follow()

    def on_resize(self) -> None:
        """Leave rows to the slots where there is height."""
        self.query_one(Frame).stand(self.app.size.height)
        self._fit()

    def _fit(self) -> None:
        tall = self.app.size.height >= TALL
        for row in self.query(".proposition--slot"):
            row.set_class(tall, "-spaced")
        for area in self.query(Sentence):
            area.set_class(tall, "-tall")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a choice in the slots that cite; from the outcome enter goes on."""
        return self._held() is not Slot.OUTCOME if action == "choose" else True

    def on_descendant_focus(self) -> None:
        """Offer what the keys do in this slot."""
        self.refresh_bindings()

    def choose_first(self) -> None:
        """Open the choice of the slot that has the keys, where it has one."""
        if self._slot is not Slot.OUTCOME:
            self.action_choose()

    def wording(self) -> Wording:
        """The wording as it stands."""
        words = {Slot(area.id or ""): area.text for area in self.query(Sentence)}
        return worded(words, self._cites)

    def draft_text(self) -> str:
        """The slots that differ from the wording as it was, with all citations."""
        now = self.wording()
        changed = {
            slot.value: now.said(slot) for slot in Slot if now.said(slot) != self._before.said(slot)
        }
        if not changed and now.cites == self._before.cites:
            return ""
        return json.dumps({**changed, _CITES: written_cites(now.cites)})

    def on_text_area_changed(self) -> None:
        """Follow each letter, and keep the draft."""
        self._follow()
        self.typed()

    def _follow(self) -> None:
        wording = self.wording()
        verdicts = judge(wording, self._ground)
        self.query_one("#sentence", GrowingBlock).show(
            lambda width: sentence_lines(wording, width, 3)
        )
        self.query_one("#verdicts", GrowingBlock).show(lambda width: verdict_lines(verdicts, width))
        for slot in Slot:
            self.query_one(f"#cited-{slot.value}", GrowingBlock).show(
                lambda width, slot=slot: _cited_lines(wording, slot, width)  # type: ignore[misc]  # bound now
            )

    def _held(self) -> Slot:
        held = self.focused
        return Slot(held.id) if isinstance(held, Sentence) and held.id else self._slot

    def action_choose(self) -> None:
        """Choose what the slot cites."""
        slot = self._held()
        self._asked.choose(slot, self.wording().cited(slot), lambda cites: self._cite(slot, cites))

    def _cite(self, slot: Slot, cites: tuple[Citation, ...]) -> None:
        """Let a slot cite these; its words begin from their labels unless they are one's own."""
        before = self.wording()
        area = self.query_one(f"#{slot.value}", Sentence)
        if before.said(slot).strip() in ("", cited_words(before.cited(slot))):
            area.text = cited_words(cites)
            area.move_cursor(area.document.end)
        self._cites = (*(each for each in self._cites if each.place != slot.value), *cites)
        self._ground = self._asked.ground()
        self._follow()
        self.typed()

    def action_save(self) -> None:
        """Answer with the wording, and with the slots that were changed elsewhere meanwhile."""
        mine = as_texts(self.wording())
        try:
            merged = self._meanwhile.merged(mine) if self._meanwhile else mine
        except Clash as clash:
            slot, theirs = Slot(clash.name), clash.theirs.partition("\n")[0]
            self.app.notify(changed_elsewhere(slot_names()[slot], theirs), severity="warning")
            self.query_one(f"#{slot.value}").focus()
        except StoreError as error:
            self.app.notify(str(error), severity="error")
        else:
            self.answer(from_texts(merged))


def _cited_lines(wording: Wording, slot: Slot, width: int) -> list[Line]:
    """The line below the words of a slot: what it cites."""
    if slot is Slot.OUTCOME:
        return []
    said = say_cited(wording.cited(slot))
    if said:
        return [(Span(fit(said, width), Tone.ACCENT),)]
    return [(Span(fit(_("cites nothing yet"), width), Tone.DIM),)]


def _hints() -> Mapping[Slot, str]:
    return {
        Slot.WHOM: _("enter chooses whom"),
        Slot.OUTCOME: _("be paid twelve days sooner"),
        Slot.ASSET: _("enter chooses a skill, a value, an achievement"),
        Slot.PROOF: _("enter chooses an achievement"),
    }
