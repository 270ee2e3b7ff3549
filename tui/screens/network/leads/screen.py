"""The ways to a person or a place: chains of people, the surest first."""

from collections.abc import Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one

from db.errors import Missing, StoreError
from jobs.lead_to import destination, lead_to, who_may_know_more
from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import About, Question
from planner.model.progress import Progress
from planner.network.chains.chain import Chain, Destination, Towards, Ways
from planner.network.chains.links import MOST
from planner.pitch.market_map.leads import Lead
from planner.today.guards import guards
from tui.base.live_screen import Surroundings
from tui.base.reading import Reading
from tui.base.session import SessionScreen
from tui.keyboard.bindings import IN_PAGES
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import place_key, verb_key
from tui.people.card_lines import dim_lines
from tui.screens.network.leads import verbs
from tui.screens.network.leads.lines import no_way_lines, request_lines, said_lines
from tui.screens.network.leads.rows import At, way_rows
from tui.screens.network.leads.way_list import WayList
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head

Looked = tuple[Ways, Sequence[Lead]]


class LeadsScreen(SessionScreen):
    """The chains to a person, an organisation or a persona."""

    SESSION = "leads"
    AUTO_FOCUS = "WayList"
    TITLE = _("Ways in")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Up to three ways to somebody, each through another person you know: four people at most,"
        " the surest way first, and how each of them leads to the next. Groups, events and"
        " organisations of more than 50 people do not count; those who rest are left in peace."
    )

    BINDINGS = [
        *IN_PAGES,
        verb_key(
            "leads",
            "a",
            "request",
            _("Ask"),
            _("Prepare the request for an introduction: it goes to the first person of the way."),
        ),
        place_key(
            "leads", "e", "edit", _("Persona"), _("Write the persona: organisation, sector, role.")
        ),
        place_key("leads", "n", "whom", _("Somebody else"), _("Name whom else you want to reach.")),
        Binding(
            "escape", "leave", _("Back"), id="leads.back", tooltip=_("Go back to where you were.")
        ),
    ]
    VERBS = {"request": verbs.request, "whom": verbs.ask_whom, "edit": verbs.edit_persona}

    rows = query_one(WayList)
    found = query_one("#said", GrowingBlock)
    help_ = query_one("#help", GrowingBlock)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Look for the ways to what `about` names, such as "organisation:12"."""
        super().__init__(surroundings, about)
        self.reading = Reading(self, self.store, self._look, self._show_found, self._say_failed)
        self.ways: Ways | None = None
        self._hints: Sequence[Lead] = ()
        self._to: Destination | None = None
        self._asked: Question | None = None
        """The question to go on with once its way is found."""

    @property
    def at(self) -> At | None:
        """The highlighted person and their chain."""
        return self.rows.key if isinstance(self.rows.key, At) else None

    @property
    def person_id(self) -> int | None:
        """The highlighted person."""
        return self.at.person_id if self.at else None

    @property
    def persona_id(self) -> int | None:
        """The persona to be reached."""
        to = self._to
        return to.id if to is not None and to.towards is Towards.PERSONA else None

    @property
    def chain(self) -> Chain | None:
        """The chain of the highlighted person."""
        at = self.at
        if self.ways is None or at is None or at.chain is None:
            return None
        return self.ways.chains[at.chain] if at.chain < len(self.ways.chains) else None

    def body(self) -> ComposeResult:
        """The ways, and beside them the request with which the highlighted one begins."""
        with Horizontal(classes="panes"):
            with Vertical(classes="pane--main"):
                yield GrowingBlock(id="said")
                yield WayList()
                yield GrowingBlock(id="help")
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="request")

    def head(self) -> Head:
        """The title and where the ways lead: no minutes are counted."""
        return Head(self.TITLE, about=shorten(self._to.name) if self._to else "")

    def load(self) -> None:
        """Look for the ways: at once where that is quick, else in a thread."""
        turn = self.reading.next_turn()
        if not self.about:
            self._show()
            return
        try:
            self._to = destination(self.store, self.about)
        except Missing as gone:
            self.is_left = True
            self.notify(str(gone))
            self.action_leave()
            return
        self._show()
        if self.store.market.is_large:
            self.reading.begin()
        else:
            self._take(_looked(self, self._to, partial(self.reading.go_on, turn)))

    def go_to(self, about: str) -> None:
        """Look for the ways to something else."""
        self.about, self.ways, self._hints, self._asked = about, None, (), None
        self.reload()
        self.focus_first(self.rows)

    def on_unmount(self) -> None:
        """Stop reading."""
        self.reading.stop()

    def _look(self, progress: Progress) -> Looked:
        """Search for the ways."""
        assert self._to is not None
        return _looked(self, self._to, progress)

    def _say_failed(self, said: str) -> None:
        """Say why the search ended, where its ways would stand if there are none yet."""
        self._asked = None
        if self.ways is None:
            self.found.show(partial(dim_lines, said))
        else:
            self.notify(said, severity="error")

    async def _show_found(self, found: Looked) -> None:
        """Show the ways, and go on with the question about one."""
        with self.telling():
            self._take(found)
        self.refresh_bindings()
        asked, self._asked = self._asked, None
        if asked is not None and self.is_current:
            await verbs.go_on_asking(self, asked)

    def _take(self, looked: Looked) -> None:
        self.ways, self._hints = looked
        self._show()

    def _show(self) -> None:
        """Show the ways, and what would help where they are few."""
        ways, key = self.ways, partial(key_of, self)
        self.found.show(partial(said_lines, ways, self.about, self.today, key))
        few = ways is not None and len(ways.chains) < MOST
        self.set_class(few, "-few")
        self.set_class(ways is not None and not ways.chains, "-without-way")
        if ways is not None:
            self.rows.show_all(way_rows(ways, self._hints, self.today))
        self.help_.show(partial(no_way_lines, ways, key) if ways and few else lambda _width: ())
        self.show_head()
        self.show_request()

    def show_request(self) -> None:
        """Show the request with which the highlighted way begins, and what gives pause."""
        block, chain = self.query_one("#request", GrowingBlock), self.chain
        if chain is None or self.ways is None:
            block.show(lambda _width: ())
            return
        with self.telling():
            action = verbs.request_of(self, chain, self.ways.to)
            exchanges = self.store.guards.exchanges(action.person_id)
            warned = guards(action, exchanges, self.today, frozenset())
            block.show(partial(request_lines, action, warned, key_of(self, "leads.request")))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the request only on a way, and the form only of a persona."""
        match parameters if action == "do" else ():
            case ("request",):
                return self.chain is not None
            case ("edit",):
                return self.persona_id is not None
        return True

    def on_row_list_highlighted(self) -> None:
        """Follow the highlight."""
        self.show_request()
        self.refresh_bindings()

    def on_row_list_opened(self) -> None:
        """Open the card of the person."""
        verbs.open_card(self)

    def has(self, about: About) -> bool:
        """Whether the way of a draft is shown: "organisation:12:7" is the one through person 7."""
        to, _colon, first = str(about).rpartition(":")
        chains = self.ways.chains if self.ways else ()
        return to == self.about and any(str(chain.first.id) == first for chain in chains)

    def turn_to(self, about: About) -> bool:
        """Go to the way that a draft is about, also to one that must be looked for first."""
        to, _colon, first = str(about).rpartition(":")
        if to != self.about:
            try:
                destination(self.store, to)
            except StoreError as error:
                self.notify(str(error), severity="error")
                return False
            self.go_to(to)
        for place, chain in enumerate(self.ways.chains if self.ways else ()):
            if str(chain.first.id) == first:
                self.rows.highlight(At(place, chain.first.id))
                return True
        return self.about == to and self.ways is None

    async def ask(self, question: Question) -> bool:
        """Ask a question whose answer is half typed, once the way that it is about is found."""
        if question.about and self.turn_to(question.about) and self.ways is None:
            self._asked = question
            return True
        return await super().ask(question)


def _looked(screen: LeadsScreen, to: Destination, progress: Progress) -> Looked:
    """The ways, and those who may know more where they are few."""
    ways = lead_to(screen.store, to, screen.today, partial(progress, 0, 0))
    few = len(ways.chains) < MOST and not ways.is_known
    return ways, who_may_know_more(screen.store, ways) if few else ()
