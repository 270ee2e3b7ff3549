"""Going about the program: to a place, into a session, to a card and back."""

from abc import abstractmethod

from tui import registry
from tui.base.follows_file import FollowsFile
from tui.base.live_screen import Surroundings
from tui.base.place import PlaceScreen


class Going(FollowsFile, inherit_bindings=False):
    """An app whose screens are opened by the names of their places and sessions."""

    @abstractmethod
    def surroundings(self) -> Surroundings:
        """The environment of a new screen."""

    async def action_go(self, place: str) -> None:
        """Go to a place; the next key is for it."""
        await self.switch_mode(place)

    async def action_begin(self, session: str, about: str = "") -> None:
        """Begin a session, or go on with it; the next key is for it."""
        found = next(each for each in registry.SESSIONS if each.id == session)
        if not any(isinstance(screen, found.open()) for screen in self.screen_stack):
            await self.push_screen(found.open()(self.surroundings(), about))

    async def action_card(self, person_id: int) -> None:
        """Show the card of a person over the screen; the next key is for it."""
        from tui.people.screen import PersonScreen

        await self.push_screen(PersonScreen(self.surroundings(), str(person_id)))

    async def action_start(self, action_id: int | None) -> None:
        """Go to an action in Today, to begin with it."""
        await self.switch_mode(registry.TODAY.id)
        if action_id is not None and isinstance(self.screen, PlaceScreen):
            self.screen.turn_to(action_id)
