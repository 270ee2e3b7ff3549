"""The card of a person over whichever place or session asked for it; escape goes back there."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one

from db.errors import Missing
from planner.language import _
from planner.model.drafts import About
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.keyboard.bindings import IN_PAGES
from tui.people.keys import PERSON_KEYS, PERSON_VERBS
from tui.people.story.card_list import CardList
from tui.widgets.head_line import Head


class PersonScreen(SessionScreen):
    """One person in full, with the keys of Network for them."""

    SESSION = "person"
    ASKS = "network"
    AUTO_FOCUS = "CardList"
    TITLE = _("A person")
    HELP = _(
        "All that is known of one person: what they do, the circle and its rhythm, what is planned"
        " and what passed between you, in one column of time. Enter opens what a row tells of, e"
        " changes it in place; the other keys are those of Network."
    )

    BINDINGS = [
        *IN_PAGES,
        Binding(
            "escape", "leave", _("Back"), id="person.back", tooltip=_("Go back to where you were.")
        ),
        *PERSON_KEYS,
    ]
    VERBS = PERSON_VERBS

    DEFAULT_CSS = """
    PersonScreen CardList { margin: 1 2 0 0; }
    """

    card = query_one(CardList)

    def __init__(self, surroundings: Surroundings, about: str) -> None:
        """Show the person whose id is `about`."""
        super().__init__(surroundings, about)
        self._person_id = int(about)

    @property
    def person_id(self) -> int:
        """The person."""
        return self._person_id

    def body(self) -> ComposeResult:
        """The card."""
        yield CardList()

    def head(self) -> Head:
        """The title alone: no minutes are counted."""
        return Head(self.TITLE)

    def load(self) -> None:
        """Read the person; a card without one closes."""
        try:
            self.card.show_person(self, self.person_id)
        except Missing:
            self.is_left = True
            self.action_leave()

    def has(self, about: About) -> bool:
        """Whether it is this person."""
        return about == self.person_id

    def turn_to(self, about: About) -> bool:
        """Stay with the person, if it is this one."""
        return self.has(about)
