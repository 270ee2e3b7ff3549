"""The preparation of an action; its opening can be taken from a pitch."""

from collections.abc import Callable, Sequence

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
        self,
        action: Action,
        pitches: Sequence[Pitch],
        drafts: Drafts,
        draft_key: str,
        present: Callable[[], Action] | None = None,
    ) -> None:
        """Prepare `action`, which `present` reads anew, with the pitches at hand."""
        choices = [(str(pitch.id), pitch.audience) for pitch in pitches]
        self._words = ""
        self._openings = {str(pitch.id): opening_of(pitch) for pitch in pitches}
        super().__init__(
            _("Prepare: {title}").format(title=action.title),
            preparation_fields(action, choices),
            drafts=drafts,
            draft_key=draft_key,
            present=present and (lambda: preparation_fields(present(), choices)),
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


def opening_of(pitch: Pitch) -> str:
    """The words with which a pitch begins."""
    return next(filter(None, pitch.text.parts()), "")


def with_words(own: str, words: str) -> str:
    """An opening with a pitch's words below words of one's own."""
    return f"{own}\n{words}" if own and words else own or words


def without_words(opening: str, words: str) -> str:
    """An opening without the words a pitch put there; whole if they were changed since."""
    if not words:
        return opening
    before, found, after = opening.rpartition(words)
    return before.removesuffix("\n") + after if found else opening
