"""The six parts of a pitch being written, beside their material and against the clock."""

import json
from collections.abc import Callable
from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message

from db.errors import StoreError
from jobs.hyphenation import is_read, read_parts
from planner.language import _, pgettext
from planner.model.drafts import Question
from planner.model.labels import pitch_parts
from planner.model.pitches import Pitch, PitchText
from planner.model.stored_json import texts
from planner.model.vocabulary import PitchPart
from planner.pitch.four_cs import Measure
from planner.pitch.material import Material, Sources, can_be_cited, material_for
from planner.pitch.pace import Paces
from planner.pitch.spoken_language import spoken_language
from tui.base.place import WIDE
from tui.dialogs.dialog import Dialog, Drafts
from tui.dialogs.edit_conflict import Clash, Meanwhile
from tui.dialogs.frame import Frame
from tui.screens.pitch.editor.ask_which_text import AskWhichText, Kept
from tui.screens.pitch.editor.judging import Judging, text_of
from tui.screens.pitch.editor.material_pane import MaterialList, MaterialPane
from tui.screens.pitch.editor.part_row import PartRow
from tui.screens.pitch.editor.written import Known, Written, label_of
from tui.screens.pitch.measure import measure_of
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.long_text import LongText


class EditPitch(Dialog[Written]):
    """Asks for the text of a pitch and what its parts cite; the answer is the whole of it."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    BINDINGS = [
        Binding(
            "ctrl+s",
            "save",
            _("Save"),
            id="pitch_editor.save",
            priority=True,
            tooltip=_("Keep the text as a new version."),
        ),
        Binding(
            "tab",
            "app.focus_next",
            _("Next part"),
            id="pitch_editor.next",
            tooltip=_("Go to the next part."),
        ),
        Binding(
            "ctrl+t",
            "material",
            pgettext("pitch", "Material"),
            id="pitch_editor.material",
            priority=True,
            tooltip=_("Go to what this part can draw on: concerns, cards, goals; or back."),
        ),
    ]

    DEFAULT_CSS = """
    EditPitch {
        & > Frame { width: 100%; height: 100%; padding: 0 1; }
        & #bar { height: 2; }
        & #body { height: 1fr; margin: 1 0; }
        & #parts { height: 1fr; width: 1fr; }
        &.-narrow PartRow.-current { height: 3fr; max-height: 100%; }
        & MaterialPane {
            width: 44; height: 1fr; border-left: vkey $rule; padding: 0 0 0 2; margin-left: 2;
        }
        &.-narrow MaterialPane { display: none; }
        &.-narrow.-material #body { layout: vertical; }
        &.-narrow.-material #parts { height: 6; width: 100%; }
        &.-narrow.-material PartRow { display: none; }
        &.-narrow.-material PartRow.-current { display: block; }
        &.-narrow.-material MaterialPane {
            display: block; width: 100%; border-left: none; margin: 1 0 0 0; padding: 0 1;
        }
    }
    """

    class DictionaryRead(Message):
        """The dictionary of the language was read, or there is none."""

    def __init__(
        self,
        pitch: Pitch,
        written: Written,
        sources: Sources,
        paces: Paces,
        drafts: Drafts,
        kept_as: Question,
        present: Callable[[], Written],
    ) -> None:
        """Edit a pitch as it was `written`, which `present` reads anew."""
        title = _("Pitch for {audience}").format(audience=pitch.audience)
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._pitch, self._written, self._sources = pitch, written, sources
        self._paces = paces
        self._before = written.texts()
        self._meanwhile = Meanwhile(self._before, lambda: present().texts())
        self._known = Known(sources.cards, written.cites)
        self._now = self._known.written({**self._before, **texts(self.draft())})
        self._judging = Judging(self, self._measured)
        self._part = PitchPart.HOOK

    def compose(self) -> ComposeResult:
        """The time it takes, the parts beside their material, the self-test."""
        with Frame(self.question):
            pace = self._judging.measure.pace
            yield GrowingBlock(id="bar")
            with Horizontal(id="body"):
                with VerticalScroll(id="parts", can_focus=False):
                    for part in PitchPart:
                        yield PartRow(part, self._now.text.part(part), pace)
                yield MaterialPane()
            yield GrowingBlock(id="checks")
        yield KeyLine()

    def on_mount(self) -> None:
        """Count what is there, show the material, and read the dictionary beside."""
        width, _height = self.app.size
        for wanted in self._get_breakpoint_classes(width, self.HORIZONTAL_BREAKPOINTS):
            self.set_class(True, wanted, update=False)  # before the parts are wrapped
        self._judging.begin()
        self._show_material()
        language = spoken_language(self._pitch.language)
        if language is not None and not is_read(language.tag):
            self._read(language.tag)

    def on_resize(self) -> None:
        """Show as much of the self-test as there is room for now."""
        self.call_later(self._judging.judge)

    @work(thread=True, exclusive=True, exit_on_error=False, group="dictionary")
    def _read(self, tag: str) -> None:
        read_parts(tag)
        self.post_message(self.DictionaryRead())

    def on_edit_pitch_dictionary_read(self) -> None:
        """Look for long words now."""
        self._judging.judge()

    def text(self) -> PitchText:
        """The text as it stands."""
        return text_of(self)

    def answer_now(self) -> Written:
        """Everything as it stands."""
        return self._now._replace(text=self.text())

    def draft_text(self) -> str:
        """The texts that differ from the pitch as it was."""
        now = self.answer_now().texts()
        changed = {name: said for name, said in now.items() if said != self._before[name]}
        return json.dumps(changed) if changed else ""

    def on_text_area_changed(self) -> None:
        """Count anew and keep the draft."""
        self._judging.follow()
        self.typed()

    def _measured(self) -> Measure:
        now, pitch = self._now, self._pitch
        return measure_of(replace(pitch, concern=now.concern), now.cites, self._paces)

    def on_descendant_focus(self) -> None:
        """Show the material of the part that has the keys."""
        focused = self.focused
        if isinstance(focused, LongText) and focused.id:
            self._part = PitchPart(focused.id)
            self._show_material()

    def _show_material(self) -> None:
        part = self._part
        for row in self.query(PartRow):
            row.set_class(row.part is part, "-current")
        material = material_for(part, self._sources)
        self.query_one(MaterialPane).show(
            part,
            pitch_parts()[part],
            material,
            [self._now.takes(part, each) for each in material],
            has_persona=bool(self._sources.persona),
        )
        self.refresh_bindings()

    def action_material(self) -> None:
        """Go to the material, or back to the text."""
        if isinstance(self.focused, MaterialList):
            self._to_text()
        else:
            self.add_class("-material")
            self.query_one(MaterialList).focus()

    def _to_text(self) -> None:
        self.remove_class("-material")
        self.query_one(f"#{self._part.value}", LongText).focus()

    def on_row_list_opened(self) -> None:
        """Put the words of the material into the part, which then cites it or takes it up."""
        material = self.query_one(MaterialList).current
        if material is None:
            return
        area = self.query_one(f"#{self._part.value}", LongText)
        if area.cursor_location == (0, 0):
            area.move_cursor(area.document.end)
        before = area.document.get_text_range((0, 0), area.cursor_location)
        gap = " " if before and not before[-1].isspace() else ""
        area.insert(f"{gap}{material.words}")
        if can_be_cited(material) and not self._now.takes(self._part, material):
            self._take(material)
        self._to_text()

    def on_material_list_cited(self) -> None:
        """Cite the material or take it up, or no longer."""
        material = self.query_one(MaterialList).current
        if material is not None and can_be_cited(material):
            self._take(material)

    def on_material_list_left(self) -> None:
        """Go back to the text."""
        self._to_text()

    def _take(self, material: Material) -> None:
        self._now = self._now.turned(self._part, material)
        self._judging.judge()
        self._show_material()
        self.typed()

    def action_save(self) -> None:
        """Answer with everything; what was changed elsewhere meanwhile is told, and asked for."""
        now = self.answer_now()
        try:
            merged = self._meanwhile.merged(now.texts())
        except Clash as clash:
            self._ask_about(clash)
        except StoreError as error:
            self.app.notify(str(error), severity="error")
        else:
            self.answer(self._known.written(merged))

    def _ask_about(self, clash: Clash) -> None:
        """Show both texts; with that of the other window taken, it stands in the editor."""
        name, mine = clash.name, self.answer_now().texts()[clash.name]
        both = self._known.in_words(name, mine, clash.theirs)

        def answered(kept: Kept | None) -> None:
            if kept is Kept.THEIRS:
                self._put(name, clash.theirs)
            if kept is not None:
                self.action_save()

        self.app.push_screen(AskWhichText(label_of(name), *both), answered)

    def _put(self, name: str, text: str) -> None:
        """Let a text of the other window stand here."""
        if name in set(PitchPart):
            self.query_one(f"#part-{name}", PartRow).put(text)
            return
        self._now = self._known.written({**self.answer_now().texts(), name: text})
        self._judging.judge()
        self._show_material()
