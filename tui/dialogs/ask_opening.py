"""A form with an opening in it, which a pitch can begin."""

from collections.abc import Callable, Sequence

from textual import on

from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.pitches import Pitch
from tui.dialogs.ask_form import AskForm
from tui.dialogs.dialog import Drafts
from tui.dialogs.field import Field
from tui.widgets.choice import Choice
from tui.widgets.completing_text import LookUp
from tui.widgets.long_text import LongText


class AskOpening(AskForm):
    """Asks for every part of a preparation; a pitch that is chosen gives its first words."""

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        pitches: Sequence[Pitch],
        *,
        drafts: Drafts,
        kept_as: Question,
        present: Callable[[], Sequence[Field]] | None = None,
        look_up: LookUp | None = None,
    ) -> None:
        """Prepare what has that title; `fields` are asked, which `present` reads anew."""
        self._words = ""
        self._openings = {str(pitch.id): opening_of(pitch) for pitch in pitches}
        super().__init__(
            _("Prepare: {title}").format(title=shorten(title)),
            fields,
            drafts=drafts,
            kept_as=kept_as,
            present=present,
            look_up=look_up,
        )

    def on_mount(self) -> None:
        """Remember the words of the chosen pitch, which the opening may hold already."""
        chosen = self.query("#field-pitch_id").results(Choice)
        self._words = next((self._openings.get(choice.value, "") for choice in chosen), "")

    @on(Choice.Changed, "#field-pitch_id")
    def take_pitch(self, event: Choice.Changed) -> None:
        """Put the words of this pitch in place of those of the one before it."""
        field = self.query_one("#field-opening", LongText)
        words = self._openings.get(event.value, "")
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
