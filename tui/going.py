"""Going about the program: to a place, into a session, to what was found, to a card, and back."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.errors import StoreError
from db.store import Store
from planner.language import _
from planner.model.vocabulary import ActionState
from planner.values import dataclass
from tui import registry
from tui.base.follows_file import FollowsFile
from tui.base.live_screen import LiveScreen, Surroundings
from tui.base.place import PlaceScreen
from tui.base.writing import telling
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from planner.model.found import Hit
    from tui.base.session import SessionScreen

_PAGES = {"person": "card", "organisation": "organisation"}
"""The actions that open the pages of people and organisations, by the names of these."""
_PLACES = {"action": "today", "event": "events", "goal": "stairs"}
"""The places of what can be found, by its kind."""


@dataclass(frozen=True, slots=True)
class Before:
    """The place in which something was found elsewhere, and the sessions and cards over it."""

    place: str
    over: Sequence[str]


class Going(FollowsFile, inherit_bindings=False):
    """An app whose screens are opened by the names of their places and sessions."""

    def __init__(self, store: Store) -> None:
        """Begin with nowhere to come back to."""
        super().__init__(store)
        self._way_back: list[Before] = []

    @abstractmethod
    def surroundings(self) -> Surroundings:
        """The environment of a new screen."""

    async def action_go(self, place: str) -> None:
        """Go to a place; the next key is for it."""
        self._way_back.clear()
        await self.switch_mode(place)

    def action_leave_for(self, place: str) -> None:
        """Go to a place from the pages that stand over another one."""
        self._leave()
        self.call_later(self.action_go, place)  # the page left need not be awaited by its own key

    async def action_begin(self, session: str, about: str = "") -> None:
        """Begin a session, or go on with it; the next key is for it.

        The stairs that are climbed meanwhile are shown once it is left.
        """
        found = next(each for each in registry.SESSIONS if each.id == session)
        if any(isinstance(screen, found.open()) for screen in self.screen_stack):
            return
        around = self.surroundings()
        watcher = around.window.watcher
        begun = found.open()(around, about)
        if watcher is None:
            await self.push_screen(begun)
            return
        watcher.hold(begun)
        await self.push_screen(begun, lambda _left: watcher.release(begun))

    async def action_card(self, person_id: int) -> None:
        """Show the card of a person over the screen; the next key is for it."""
        from tui.people.screen import PersonScreen

        await self.push_screen(PersonScreen(self.surroundings(), str(person_id)))

    async def action_room(self, room: str, about: str = "") -> None:
        """Show a page of a place over the screen; the next key is for it."""
        await self.push_screen(registry.ROOMS[room].open()(self.surroundings(), about))

    async def action_stage(self, name: str) -> None:
        """Go to Pitch and open a stage of its path there; the next key is for it."""
        from planner.pitch.path import StageName
        from tui.screens.pitch.stages import go_to_stage

        await go_to_stage(self, StageName(name))

    async def action_organisation(self, organisation_id: int) -> None:
        """Show the page of an organisation over the screen; the next key is for it."""
        from tui.people.organisation.screen import OrganisationScreen

        await self.push_screen(OrganisationScreen(self.surroundings(), str(organisation_id)))

    async def action_open_row(self, kind: str, key: int) -> None:
        """Open an action or an event that the row of a card tells of; escape comes back."""
        from planner.model.found import FoundKind, Hit

        await self.open_found(Hit(FoundKind(kind), key, ""))

    async def action_people(self, query: str) -> None:
        """List the people who match a query in Network; escape comes back to where one was."""
        from tui.widgets.find_line import FindLine

        before = self._leave()
        if before != Before("network", []):
            self._way_back.append(before)
        await self.switch_mode("network")
        line = self.screen.query_one(FindLine)
        line.value = query
        line.given = query if self._way_back else ""
        if isinstance(self.screen, PlaceScreen):
            self.screen.focus_first(self.screen.query_one(RowList))

    async def action_start(self, action_id: int | None) -> None:
        """Go to an action in Today, to begin with it."""
        await self.switch_mode(registry.TODAY.id)
        if action_id is not None and isinstance(self.screen, PlaceScreen):
            self.screen.turn_to(action_id)

    def action_find(self) -> None:
        """Find people, organisations, actions, events and goals by their words."""
        from planner.network.no_match import say_no_match
        from planner.network.no_match_anywhere import say_no_match_anywhere
        from planner.network.query import PeopleQuery, parse_people_query
        from tui.dialogs.finding.anything import FindAnything

        today, find = self.surroundings().clock(), self.store.finding

        def open_it(hit: "Hit | None") -> None:
            if hit is not None:
                self.call_later(self.open_found, hit)

        def nearer(typed: str) -> Sequence[str]:
            query = parse_people_query(typed, today)
            if query != PeopleQuery(text=query.text):
                return say_no_match(typed, today, self.store.people)
            return say_no_match_anywhere(typed, lambda text: find.count(text, today))

        if isinstance(self.screen, LiveScreen):
            with telling(self.screen):
                find.make_ready(today)
                self.push_screen(
                    FindAnything(lambda typed: find.find(typed, today), nearer, today), open_it
                )

    async def open_found(self, hit: "Hit") -> None:
        """Open what was found: a card over the screen, anything else in its place."""
        from planner.model.found import FoundKind

        if hit.kind is FoundKind.PERSON:
            await self.action_card(int(hit.key))
            return
        if hit.kind is FoundKind.ORGANISATION:
            await self.action_organisation(int(hit.key))
            return
        try:
            if hit.kind is FoundKind.ACTION and not self._is_of_today(int(hit.key)):
                self._show_action(int(hit.key))
                return
        except StoreError as error:
            self.notify(str(error))
            return
        self._way_back.append(self._leave())
        await self.switch_mode(_PLACES[hit.kind])
        if isinstance(self.screen, PlaceScreen):
            self.screen.turn_to(hit.key)

    def _leave(self) -> Before:
        """Leave the sessions and cards over the place; each can be opened again."""
        from tui.base.session import SessionScreen  # the start begins none

        over: list[str] = []
        while isinstance(self.screen, SessionScreen):
            over.insert(0, _opens_again(self.screen))
            self.screen.action_leave()
        return Before(self.current_mode, over)

    def _is_of_today(self, action_id: int) -> bool:
        day = self.store.day.agenda(self.surroundings().clock())
        return any(
            action.id == action_id
            for section in (day.chosen, day.late, day.proposed, day.done)
            for action in section
        )

    def _show_action(self, action_id: int) -> None:
        """Show an action that does not stand in Today: in the list of those, or as it was done."""
        screen = self.screen
        if not isinstance(screen, LiveScreen):
            return
        action = self.store.actions.get(action_id)
        if action.state is not ActionState.DONE:
            from tui.screens.today.later.dialog import ShowLater

            self.push_screen(ShowLater(screen, action_id))
            return
        from tui.actions.preparation.lines import action_lines
        from tui.actions.related import related_to
        from tui.dialogs.show_lines import ShowLines

        today = screen.today
        related = related_to(self.store, action, today)
        self.push_screen(
            ShowLines(lambda width: action_lines(action, related, today, width), _("Action"))
        )

    async def action_come_back(self) -> None:
        """Go back to where something was found elsewhere."""
        from tui.widgets.find_line import FindLine

        for line in self.screen.query(FindLine):
            line.value = "" if line.is_given else line.value
        before = self._way_back.pop()
        await self.switch_mode(before.place)
        for action in before.over:
            await self.run_action(action, self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way back only where there is one."""
        if action == "come_back":
            return bool(self._way_back)
        return super().check_action(action, parameters)


def _opens_again(screen: "SessionScreen") -> str:
    """The action of the app that opens a session or a page again."""
    name = screen.SESSION
    if name in registry.ROOMS:
        return f"room({name!r}, {screen.about!r})"
    return f"{_PAGES[name]}({screen.about})" if name in _PAGES else f"begin({name!r})"
