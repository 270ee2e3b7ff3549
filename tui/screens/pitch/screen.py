"""Pitch: the path from who I am to a value proposition, and a pitch for each audience."""

from functools import partial

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.getters import query_one

from jobs.pitch_path import stages_of
from planner.language import _, pgettext
from planner.model.drafts import About, Question
from planner.model.pitches import Pitch
from planner.pitch.canvases.declared import canvas_of
from planner.pitch.pace import Paces
from planner.pitch.proposals.wording import say_waiting
from tui.base.place import WIDE, PlaceScreen
from tui.base.session import SessionScreen
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import place_key, verb_key
from tui.people.ask_persona import NEW, ask_persona
from tui.screens.pitch import verbs
from tui.screens.pitch.in_full import read_in_full
from tui.screens.pitch.lines import empty_lines, pitch_lines
from tui.screens.pitch.path_lines import beyond_lines, canvas_lines
from tui.screens.pitch.pitch_list import PitchList
from tui.screens.pitch.proposals.lines import waiting_line
from tui.screens.pitch.questions import ABOUT_CARDS, CARDS, canvas_asked
from tui.screens.pitch.scrolled_pane import ScrolledPane
from tui.screens.pitch.stages import open_stage

_bound = partial(verb_key, "pitch")
_of_place = partial(place_key, "pitch")
_OF_PLACE = ("new", "proposals", "plan", "export", NEW)


class PitchScreen(PlaceScreen):
    """The path and the variants of the pitch, and the highlighted one in full."""

    PLACE = "pitch"
    HELP = _(
        "The path leads from who you are to a value proposition and a pitch for each audience:"
        " enter opens a stage, ▸ marks the next one, → counts its entries that cite others and ←"
        " those that are cited. A pitch has six parts, a hook, who you are,"
        " what you do, what you bring with its proof, your project, and an ask that ends on a"
        " question. Its length is counted at your own pace, learned from rehearsals; before that"
        " at 150 words a minute. Every version is kept."
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
        _of_place(
            "M",
            "market",
            pgettext("pitch", "Market map"),
            _("Open the market map: sectors, and the organisations in them."),
            "app.room('market')",
            show=False,
        ),
        _of_place(
            "V",
            "proposition",
            _("Value proposition"),
            _("Open the value proposition: whom you help, to what, through what, with its proof."),
            "app.room('proposition')",
            show=False,
        ),
        _bound("x", "delete", _("Delete"), _("Take the variant and its versions away.")),
        _of_place(
            "i",
            "proposals",
            pgettext("pitch", "Bring in"),
            _("Take cards from LinkedIn’s archive or from a list of your own, one by one."),
        ),
        _of_place(
            "a",
            "plan",
            _("To Today"),
            _("Put the stage, on a pitch the next one, into Today for a quarter of an hour."),
        ),
        _of_place(
            "o",
            "export",
            pgettext("pitch", "To a file"),
            _("Write all of it, a pitch or a canvas to a Markdown or text file."),
        ),
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
        "proposals": verbs.proposals,
        "plan": verbs.plan,
        "export": verbs.export,
        NEW: lambda screen: ask_persona(screen, lambda _persona: None),
    }

    pitches = query_one(PitchList)
    paces = Paces({})

    def body(self) -> ComposeResult:
        """The path and the variants, beside them the stage or the variant in full."""
        with Container(classes="pitch--panes"):
            with Vertical(classes="pane--main"):
                yield PitchList()
            yield ScrolledPane(classes="pane--side", id="text")

    @property
    def pitch(self) -> Pitch | None:
        """The highlighted variant."""
        return self.pitches.pitch

    def load(self) -> None:
        """Read the path and the variants; the highlight stays where it was."""
        known = self.store.pitches.all()
        self.paces = self.store.rehearsals.paces()
        waiting = say_waiting(sum(self.store.card_proposals.counts().values()))
        lists = partial(waiting_line, waiting, key_of(self, "pitch.proposals"))
        hint = partial(empty_lines, key_of(self, "pitch.new"))
        self.pitches.show_pitches(known, self.paces, stages_of(self.store), (lists, hint))
        self._follow()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with a pitch only where there is one."""
        of_place = action != "do" or parameters[0] in _OF_PLACE
        return of_place or self.pitch is not None

    def on_row_list_highlighted(self) -> None:
        """Show the stage or the variant."""
        self._follow()
        self.refresh_bindings()

    def on_resize(self) -> None:
        """Show as much of the variant as there is room for now."""
        self.call_later(self._follow)

    async def on_row_list_opened(self) -> None:
        """Open the stage, or write the variant."""
        stage = self.pitches.stage
        if stage is None:
            verbs.edit(self)
        else:
            await open_stage(self, stage)

    def has(self, about: About) -> bool:
        """Whether a draft can be gone on with here: also one about a card of any canvas."""
        return str(about).startswith(tuple(CARDS)) or super().has(about)

    async def ask(self, question: Question) -> bool:
        """Ask a question again; one about a card is asked on its canvas."""
        if question.action not in ABOUT_CARDS:
            return await super().ask(question)
        canvas = canvas_asked(self.store, question)
        if canvas is None:
            return False
        await self.app.run_action(f"room('canvas', {canvas.value!r})", self.app)
        asks = self.app.screen
        return isinstance(asks, SessionScreen) and await asks.go_on_with(question)

    def _follow(self) -> None:
        """Let the detail show what is highlighted."""
        pitch, stage = self.pitch, self.pitches.stage
        about = self.query_one("#text", ScrolledPane).block
        if pitch is not None:
            full = read_in_full(self.store, pitch, self.paces)
            high = self.app.size.width >= WIDE
            about.show(lambda width: pitch_lines(full, self.today, width, high=high))
        elif stage is not None and stage.name.canvas is not None:
            canvas, cards = canvas_of(stage.name.canvas), self.store.cards.of(stage.name.canvas)
            about.show(partial(canvas_lines, canvas, stage, cards))
        elif stage is not None:
            about.show(partial(beyond_lines, stage))
