"""Preparing an event: the aim, whom to see, one thing to be curious about, the first words."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from db.errors import StoreError
from planner.language import _
from planner.model.drafts import Question
from planner.model.events import Event
from tui.actions.preparation.event_fields import Values, preparation_fields, read_preparation
from tui.actions.preparation.people_to_see import Whom
from tui.base.completion import look_up
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_opening import AskOpening
from tui.dialogs.field import Field
from tui.drawing.text_line import shown


class AskToPrepare(AskOpening):
    """Asks for the preparation of an event; names nearly those of known people get a hint."""

    DEFAULT_CSS = """
    AskToPrepare .ask-to-prepare--nearly {
        display: none;
        color: $dim;
        height: auto;
        padding-left: 20;
    }
    """

    def __init__(self, title: str, *args: Any, whom: Whom, **rest: Any) -> None:
        """Prepare the event of that title; `whom` reads the names of those to see."""
        super().__init__(title, *args, **rest)
        self._whom = whom

    def below(self) -> ComposeResult:
        """The hint about names that are nearly those of known people."""
        yield Static("", classes="ask-to-prepare--nearly", markup=False)

    @on(Input.Changed, "#field-to_see")
    def tell_whom(self, event: Input.Changed) -> None:
        """Follow the names as they are typed."""
        told = self.query_one(".ask-to-prepare--nearly", Static)
        with suppress(StoreError):  # busy in another window: the next letter asks again
            said = self._whom.nearly(event.value)
            told.update("\n".join(map(shown, said)))
            told.display = bool(said)


def ask_to_prepare(
    screen: LiveScreen, event: Event, then: Callable[[], None] | None = None
) -> None:
    """Ask over `screen` for the preparation of an event, and write it down.

    An occurrence of a routine that is not stored yet becomes stored. `then` is called before
    everything shown follows.
    """
    store = screen.store

    def prepared(values: Values | None) -> None:
        if values is None:
            return
        with screen.changing(_("Event prepared")):
            meant = Whom(store, store.events.present(event), event).read(values["to_see"])
            parts = read_preparation(values)
            store.events.prepare_one(
                event, screen.today, meant.people, to_see=meant.others, **parts
            )
            if then is not None:
                then()

    with screen.telling():
        pitches = store.pitches.all()

        def fields() -> Sequence[Field]:
            now = store.events.present(event)
            return preparation_fields(now, Whom(store, now, event), pitches)

        question = AskToPrepare(
            event.title,
            fields(),
            pitches,
            whom=Whom(store, store.events.present(event), event),
            drafts=store.drafts,
            kept_as=Question("events", "prepare", event.key),
            present=fields,
            look_up=look_up(store),
        )
        screen.app.push_screen(question, prepared)
