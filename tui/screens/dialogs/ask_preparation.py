"""The preparation of an action; its opening can be taken from a pitch."""

from collections.abc import Mapping, Sequence

from textual import on

from planner.actions import Action
from planner.language import _
from planner.pitches import Pitch
from tui.screens.dialogs.action_form import preparation_fields
from tui.screens.dialogs.ask_form import AskForm
from tui.screens.dialogs.dialog import Drafts
from tui.widgets.choice import Choice
from tui.widgets.long_text import LongText


class AskPreparation(AskForm):
    """Asks for every part; a pitch that is chosen gives its first words."""

    def __init__(
        self, action: Action, pitches: Sequence[Pitch], drafts: Drafts, draft_key: str
    ) -> None:
        """Prepare `action` with the pitches at hand."""
        self._openings = {str(pitch.id): opening_of(pitch) for pitch in pitches}
        super().__init__(
            _("Prepare: {title}").format(title=action.title),
            preparation_fields(action, [(str(pitch.id), pitch.audience) for pitch in pitches]),
            drafts=drafts,
            draft_key=draft_key,
        )

    @on(Choice.Changed, "#field-pitch_id")
    def take_pitch(self, event: Choice.Changed) -> None:
        """Take the opening from the pitch; words of one's own stay above it."""
        if event.value:
            field = self.query_one("#field-opening", LongText)
            field.text = taken(field.text, event.value, self._openings)


def opening_of(pitch: Pitch) -> str:
    """The words with which a pitch begins."""
    return next(filter(None, pitch.text.parts()), "")


def taken(text: str, pitch: str, openings: Mapping[str, str]) -> str:
    """The opening once a pitch is chosen: its words, in place of those of another pitch."""
    if not text.strip() or text in openings.values():
        return openings[pitch]
    return f"{text}\n{openings[pitch]}"
