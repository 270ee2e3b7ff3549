"""Preparing an event: the aim, whom to see, one thing to be curious about, the first words."""

from collections.abc import Callable, Sequence

from planner.events import Event
from planner.language import _
from tui.events.fields import Values, preparation_fields, read_preparation
from tui.events.whom import Whom
from tui.live_screen import LiveScreen
from tui.screens.dialogs.ask_form import Field
from tui.screens.dialogs.ask_opening import AskOpening


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

        question = AskOpening(
            event.title,
            fields(),
            pitches,
            drafts=store.drafts,
            draft_key=f"events.prepare.{event.key}",
            present=fields,
        )
        screen.app.push_screen(question, prepared)
