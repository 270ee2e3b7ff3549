"""Pitch: a variant for each audience and language, written part by part against the clock."""

from collections.abc import Sequence
from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one

from planner.language import _, pgettext
from planner.model.pitches import Pitch
from planner.pitch.four_cs import said_in
from planner.pitch.pace import Paces
from tui.base.place import WIDE, PlaceScreen
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import place_key, verb_key
from tui.screens.pitch import verbs
from tui.screens.pitch.in_full import PitchInFull, read_in_full
from tui.screens.pitch.lines import (
    bar_lines,
    beside_lines,
    check_lines,
    empty_lines,
    text_lines,
    title_line,
)
from tui.screens.pitch.pitch_list import PitchList
from tui.widgets.growing_block import GrowingBlock

_bound = partial(verb_key, "pitch")
_of_place = partial(place_key, "pitch")


class PitchScreen(PlaceScreen):
    """The variants of the pitch, and the highlighted one with its tests and versions."""

    PLACE = "pitch"
    HELP = _(
        "A pitch has six parts: a hook, who you are, what you do, what you bring with its proof,"
        " your project, and an ask that ends on a question. Its length is counted at your own pace,"
        " learned from rehearsals; before that at 150 words a minute. Every version is kept."
    )
    CSS_PATH = "screen.tcss"

    BINDINGS = [
        _of_place(
            "n",
            "new",
            pgettext("pitch", "New"),
            _("Begin a pitch for another audience or language."),
        ),
        _bound("e", "edit", _("Edit"), _("Write the parts of the pitch.")),
        _bound("y", "copy", _("Copy"), _("Copy the whole text.")),
        _bound(
            "R",
            "rehearse",
            _("Rehearse"),
            _("Say the pitch aloud against the clock, and see how the runs go."),
        ),
        _bound(
            "t",
            "told",
            pgettext("pitch", "Told"),
            _("Note what a listener repeated after you told it."),
        ),
        _bound("v", "versions", _("Versions"), _("Show the versions kept, take one up again.")),
        _bound(
            "E",
            "rename",
            _("For whom"),
            _("Change the audience, the language, the length aimed at or the persona."),
        ),
        _bound("x", "delete", _("Delete"), _("Take the variant and its versions away.")),
    ]
    VERBS = {
        "new": verbs.new,
        "edit": verbs.edit,
        "copy": verbs.copy,
        "rehearse": verbs.rehearse,
        "told": verbs.tell,
        "versions": verbs.versions,
        "rename": verbs.rename,
        "delete": verbs.delete,
    }

    pitches = query_one(PitchList)
    full: PitchInFull | None = None
    paces = Paces({})

    def body(self) -> ComposeResult:
        """The variants and the text of one, beside them its tests and versions."""
        with Horizontal(classes="panes"):
            with Vertical(classes="pane--main"):
                yield GrowingBlock(id="title")
                yield PitchList()
                yield GrowingBlock(id="bar")
                with VerticalScroll(id="text"):
                    yield GrowingBlock(id="parts")
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="about")

    @property
    def pitch(self) -> Pitch | None:
        """The highlighted variant."""
        return self.pitches.pitch

    def load(self) -> None:
        """Read the variants; the highlight stays where it was."""
        known = self.store.pitches.all()
        self.paces = self.store.rehearsals.paces()
        self.pitches.show_pitches(known, self.paces)
        self.query_one("#title", GrowingBlock).show(lambda _width: [title_line(len(known))])
        self._follow()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with a pitch only where there is one."""
        return self.pitch is not None if action == "do" and parameters != ("new",) else True

    def on_row_list_highlighted(self) -> None:
        """Show the text of the variant."""
        self._follow()

    def on_row_list_opened(self) -> None:
        """Write the variant."""
        verbs.edit(self)

    def _follow(self) -> None:
        """Let everything show the highlighted variant."""
        pitch, key = self.pitch, key_of(self, "pitch.new")
        full = self.full = read_in_full(self.store, pitch, self.paces) if pitch else None
        self.query_one("#bar", GrowingBlock).show(
            lambda width: (
                bar_lines(said_in(full.text), full.measure, width)
                if full
                else empty_lines(key, width)
            )
        )
        self.query_one("#parts", GrowingBlock).show(self._parts)
        self.query_one("#about", GrowingBlock).show(self._about)

    def _parts(self, width: int) -> Sequence[Line]:
        """The text, and below it what has no pane of its own."""
        if self.full is None:
            return ()
        below = self._about(width) if self.app.size.width < WIDE else ()
        return [*text_lines(self.full.text, width), *below]

    def _about(self, width: int) -> Sequence[Line]:
        """The tests, what listeners repeated, the versions."""
        if self.full is None:
            return ()
        checks = check_lines(self.full.text, self.full.measure, width)
        return [*checks, (), *beside_lines(self.full, self.today, width)]
