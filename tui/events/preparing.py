"""Preparing an event: the aim, whom to see, one thing to be curious about, the first words."""

from collections.abc import Sequence

from textual import on

from db.store import Store
from planner.events import Event
from planner.language import _
from planner.shortening import shorten
from tui.events.fields import Values, preparation_fields, read_preparation
from tui.events.whom import Whom
from tui.live_screen import LiveScreen
from tui.screens.dialogs.ask_form import AskForm, Field
from tui.screens.dialogs.ask_preparation import opening_of, with_words, without_words
from tui.widgets.choice import Choice
from tui.widgets.long_text import LongText


def ask_to_prepare(screen: LiveScreen, event: Event) -> None:
    """Ask over `screen` for the preparation of an event, and write it down.

    An occurrence of a routine that is not stored yet becomes stored.
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

    with screen.telling():
        key = f"events.prepare.{event.key}"
        screen.app.push_screen(AskEventPreparation(store, event, key), prepared)


class AskEventPreparation(AskForm):
    """Asks for every part; a pitch that is chosen gives its first words."""

    def __init__(self, store: Store, event: Event, draft_key: str) -> None:
        """Prepare `event`, which may be stored or not."""
        pitches = store.pitches.all()
        choices = [(str(pitch.id), pitch.audience) for pitch in pitches]
        self._words = ""
        self._openings = {str(pitch.id): opening_of(pitch) for pitch in pitches}

        def fields() -> Sequence[Field]:
            now = store.events.present(event)
            return preparation_fields(now, Whom(store, now, event), choices)

        super().__init__(
            _("Prepare: {title}").format(title=shorten(event.title)),
            fields(),
            drafts=store.drafts,
            draft_key=draft_key,
            present=fields,
        )

    def on_mount(self) -> None:
        """Know whose words may stand in the opening already."""
        chosen = self.query("#field-pitch_id").results(Choice)
        self._words = next((self._openings.get(choice.value, "") for choice in chosen), "")

    @on(Choice.Changed, "#field-pitch_id")
    def take_pitch(self, event: Choice.Changed) -> None:
        """Put the words of this pitch in place of those of the one before it."""
        field, words = (
            self.query_one("#field-opening", LongText),
            self._openings.get(event.value, ""),
        )
        field.text = with_words(without_words(field.text, self._words), words)
        self._words = words
