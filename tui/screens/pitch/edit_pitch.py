"""The six parts of a pitch being written, with the time it takes to say them."""

import json
from collections.abc import Callable
from dataclasses import asdict

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from db.errors import StoreError
from planner.language import _
from planner.model.drafts import Question
from planner.model.labels import pitch_parts
from planner.model.pitches import Pitch, PitchText
from planner.model.stored_json import texts
from planner.model.vocabulary import PitchPart
from tui.dialogs.dialog import Dialog, Drafts
from tui.dialogs.edit_conflict import Clash, Meanwhile, changed_elsewhere
from tui.dialogs.frame import Frame
from tui.screens.pitch.lines import bar_lines, tests_in_short
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.long_text import LongText


class EditPitch(Dialog[PitchText]):
    """Asks for the text of a pitch; the answer is the whole of it."""

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
    ]

    DEFAULT_CSS = """
    EditPitch {
        & > Frame { width: 96; height: 100%; }
        & .edit-pitch--part { height: 1fr; min-height: 2; }
        & .edit-pitch--parts { height: 1fr; margin: 1 0; }
        & LongText { width: 1fr; height: 100%; }
    }
    """

    def __init__(
        self, pitch: Pitch, drafts: Drafts, kept_as: Question, present: Callable[[], PitchText]
    ) -> None:
        """Edit the text of `pitch`, which `present` reads anew."""
        title = _("Pitch for {audience}").format(audience=pitch.audience)
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._text = pitch.text
        self._meanwhile = Meanwhile(asdict(pitch.text), lambda: asdict(present()))

    def compose(self) -> ComposeResult:
        """The time it takes, the parts, the self-test."""
        kept = {**asdict(self._text), **self._kept()}
        with Frame(self.question):
            yield GrowingBlock(id="bar")
            with VerticalScroll(classes="edit-pitch--parts", can_focus=False):
                for part, name in pitch_parts().items():
                    with Horizontal(classes="edit-pitch--part field-row"):
                        yield Static(name, classes="field-label", markup=False)
                        yield LongText(kept[part.value], id=part.value, lines=None)
            yield GrowingBlock(id="checks")
        yield KeyLine()

    def _kept(self) -> dict[str, str]:
        return texts(self.draft())

    def on_mount(self) -> None:
        """Count what is there."""
        self._count()

    def text(self) -> PitchText:
        """The text as it stands."""
        return PitchText(**{area.id or "": area.text for area in self.query(LongText)})

    def draft_text(self) -> str:
        """The parts that differ from the pitch as it was."""
        before, now = asdict(self._text), asdict(self.text())
        changed = {name: said for name, said in now.items() if said != before[name]}
        return json.dumps(changed) if changed else ""

    def on_text_area_changed(self) -> None:
        """Count anew and keep the draft."""
        self._count()
        self.typed()

    def _count(self) -> None:
        text = self.text()
        self.query_one("#bar", GrowingBlock).show(lambda width: bar_lines(text, width))
        self.query_one("#checks", GrowingBlock).show(lambda width: tests_in_short(text, width))

    def action_save(self) -> None:
        """Answer with the text, and with the parts that were changed elsewhere meanwhile."""
        try:
            merged = self._meanwhile.merged(asdict(self.text()))
        except Clash as clash:
            part = pitch_parts()[PitchPart(clash.name)]
            self.app.notify(changed_elsewhere(part, clash.theirs), severity="warning")
            self.query_one(f"#{clash.name}").focus()
        except StoreError as error:
            self.app.notify(str(error), severity="error")
        else:
            self.answer(PitchText(**merged))
