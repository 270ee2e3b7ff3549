"""The view of the diagnosis, over Network: who is missing, whom to write to, what leans."""

from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one

from jobs.diagnose import diagnosed
from planner.language import _, ngettext
from planner.model.progress import Progress
from planner.network.diagnosis.diagnosis import Diagnosis
from planner.network.diagnosis.facts import PersonaFacts
from planner.network.diagnosis.finding import Code, Finding
from tui.base.live_screen import Surroundings
from tui.base.reading import Reading
from tui.base.session import SessionScreen
from tui.keyboard.bindings import IN_PAGES
from tui.keyboard.commands import key_of
from tui.people.ask_persona import ABOUT, EDIT, NEW
from tui.people.card_lines import dim_lines
from tui.registry import ROOMS
from tui.screens.network.diagnosis import verbs
from tui.screens.network.diagnosis.keys import KEYS
from tui.screens.network.diagnosis.lines import (
    finding_lines,
    persona_lines,
    reading_lines,
    told_lines,
)
from tui.screens.network.diagnosis.rows import diagnosis_rows, persona_rows
from tui.screens.network.views import choose_view
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head
from tui.widgets.row_list import WrappedList
from tui.widgets.rows import RowSource, rows_of


class DiagnosisScreen(SessionScreen):
    """Three findings first, then the others by heading, then the personas."""

    SESSION = "diagnosis"
    AUTO_FOCUS = "RowList"
    TITLE = _("Diagnosis")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "What your network lacks, and whom to write to: first the three findings that help your"
        " open goals most. Each has its reason and its rule; one key makes an action of it, another"
        " puts it away for 90 days, or until it says something else. A persona is somebody you look"
        " for: whoever comes in and fits closes the gap."
    )

    BINDINGS = [*IN_PAGES, *KEYS]
    VERBS = {
        "act": verbs.act,
        "put_away": verbs.put_away,
        "delete": verbs.delete,
        "goal": verbs.goal,
        "leads": verbs.leads,
        "card": verbs.card,
        NEW: verbs.new_persona,
        EDIT: verbs.edit_persona,
        "view": choose_view,
    }

    told = query_one("#told", GrowingBlock)
    detail = query_one("#detail", GrowingBlock)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin to read in the given surroundings; `about` may be the key of a finding."""
        super().__init__(surroundings, about)
        self.reading = Reading(
            self, self.store, self._look, self._show_found, self._say_failed, self._show_progress
        )
        self.rows = WrappedList()
        self.found: Diagnosis | None = None
        self.wanted: str | None = about or None
        """The row to highlight once it is there."""
        self._personas: tuple[PersonaFacts, ...] = ()

    @property
    def finding(self) -> Finding | None:
        """The highlighted finding."""
        found = self.found.findings if self.found else ()
        return next((each for each in found if each.key == self.rows.key), None)

    @property
    def persona(self) -> PersonaFacts | None:
        """The persona of the highlighted row, or of its finding."""
        number = self.persona_id
        return next((each for each in self._personas if each.persona.id == number), None)

    @property
    def persona_id(self) -> int | None:
        """The id of the persona of the highlighted row, or of its finding."""
        key, finding = str(self.rows.key), self.finding
        if finding is not None:
            return int(finding.about) if finding.code is Code.PERSONA else None
        return int(key.removeprefix(ABOUT)) if key.startswith(ABOUT) else None

    @property
    def person_id(self) -> int | None:
        """The person of the highlighted finding."""
        return self.finding.person_id if self.finding else None

    def body(self) -> ComposeResult:
        """The findings, and beside them the highlighted one in full."""
        with Horizontal(classes="panes"):
            with Vertical(classes="pane--main"):
                yield GrowingBlock(id="told")
                yield self.rows
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="detail")

    def head(self) -> Head:
        """The title, and how many people were looked at."""
        people = self.found.people if self.found else 0
        said = ngettext("{count} person", "{count} people", people).format(count=people)
        return Head(self.TITLE, said if people else "")

    def load(self) -> None:
        """Show the personas at once, and read everything else in a thread."""
        if self.found is None:
            self._personas = tuple(map(PersonaFacts, self.store.personas.all()))
            self.told.show(partial(reading_lines, 0, 1))
            self.rows.show_wrapped(self._personas_alone, self.wanted)
        self.reading.begin()

    def on_unmount(self) -> None:
        """Stop reading."""
        self.reading.stop()

    def _look(self, progress: Progress) -> Diagnosis:
        """Read everything and say what was found."""
        return diagnosed(self.store, self.today, progress)

    def _show_progress(self, done: int, total: int) -> None:
        """Draw how far the reading is."""
        if self.found is None:
            self.told.show(partial(reading_lines, done, total))

    def _say_failed(self, said: str) -> None:
        """Say why the reading ended, in place of how far it is if nothing was found yet."""
        if self.found is None:
            self.told.show(partial(dim_lines, said))
        else:
            self.notify(said, severity="error")

    async def _show_found(self, found: Diagnosis) -> None:
        """Show what was found."""
        if self.found is None and found.first and self.wanted is None:
            self.wanted = found.first[0].key
        self.found, self._personas = found, found.personas
        self.told.show(partial(told_lines, self.found))
        self.rows.show_wrapped(self._everything, self.wanted)
        self.wanted = None
        self.show_head()
        self.show_detail()
        self.refresh_bindings()

    def _personas_alone(self, width: int) -> RowSource:
        return rows_of(persona_rows(self._personas, width))

    def _everything(self, width: int) -> RowSource:
        return rows_of(diagnosis_rows(self.found, self.today, width) if self.found else ())

    def show_detail(self) -> None:
        """Show the highlighted row in full."""
        finding, persona = self.finding, self.persona
        if finding is not None:
            keys = {
                name: key_of(self, f"diagnosis.{of}")
                for name, of in {"act": "act", "new": NEW, "away": "put_away"}.items()
            }
            self.detail.show(partial(finding_lines, finding, keys))
        elif persona is not None:
            self.detail.show(partial(persona_lines, persona))
        else:
            self.detail.show(lambda _width: ())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the highlighted row."""
        verb = str(parameters[0]) if action == "do" else action
        of_row = self.persona_id is not None
        needs = {
            **dict.fromkeys(("act", "put_away", "goal"), self.finding is not None),
            "delete": of_row and self.finding is None,
            EDIT: of_row,
            "leads": of_row and "leads" in ROOMS,
            "card": self.person_id is not None
            or (self.persona is not None and bool(self.persona.fitting)),
        }
        return needs.get(verb, True)

    def on_row_list_highlighted(self) -> None:
        """Show the highlighted row in full, and offer its keys."""
        self.show_detail()
        self.refresh_bindings()

    def on_row_list_opened(self) -> None:
        """Open what the row tells of."""
        verbs.open_row(self)
