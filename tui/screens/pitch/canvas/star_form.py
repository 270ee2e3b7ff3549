"""The form of an achievement: STAR, with hints below it that never refuse."""

import re
from collections.abc import Callable, Mapping

from textual.app import ComposeResult

from planner.language import _, pgettext
from planner.model.drafts import Question
from planner.pitch.canvases.card import Card, Star
from planner.pitch.canvases.star_names import TOLD, star_names
from tui.dialogs.ask_form import AskForm
from tui.dialogs.checks import needed
from tui.dialogs.dialog import Drafts
from tui.dialogs.field import Field
from tui.screens.pitch.canvas.star_lines import BEST, hint_lines
from tui.widgets.growing_block import GrowingBlock

_BETWEEN = re.compile(r"[,;\n]")


def star_fields(text: str, star: Star) -> list[Field]:
    """The fields of an achievement."""
    names = star_names()
    satisfied = "" if star.satisfaction is None else str(star.satisfaction)
    numbers = [(str(number), str(number)) for number in range(1, BEST + 1)]
    return [
        Field("text", pgettext("star", "Title"), text, check=needed),
        _told("situation", names, star, _("where, when, with whom")),
        _told("task", names, star, _("what was asked of you, or what you set yourself")),
        _told("actions", names, star, _("I called, I built, I proposed"), lines=3),
        _told("result", names, star, _("with its number: how many, how much, how fast")),
        Field("skills", names["skills"], ", ".join(star.skills), _("those it shows, with commas")),
        Field("satisfaction", names["satisfaction"], satisfied, choices=[*numbers, ("", "–")]),
    ]


def _told(field: str, names: Mapping[str, str], star: Star, hint: str, lines: int = 2) -> Field:
    told = getattr(star, field)
    return Field(field, names[field], told, hint, lines=lines, sentence=True)


def read_star(values: Mapping[str, str]) -> Star:
    """The further fields of an achievement as the form has them."""
    shown = tuple(filter(None, map(str.strip, _BETWEEN.split(values["skills"]))))
    satisfied = int(values["satisfaction"]) if values["satisfaction"] else None
    situation, task, actions, result = (values[field] for field in TOLD)
    return Star(situation, task, actions, result, shown, satisfied)


def an_achievement() -> str:
    """The title of the form."""
    return pgettext("canvas", "An achievement")


class AskAchievement(AskForm):
    """Asks for an achievement; below the fields stand hints on what would make it stronger."""

    BELOW = 2

    DEFAULT_CSS = """
    AskAchievement #hints { height: auto; padding-left: 1; }
    """

    def __init__(
        self,
        card: Card | None,
        drafts: Drafts,
        kept_as: Question,
        *,
        present: Callable[[], Card] | None = None,
    ) -> None:
        """Ask for a new achievement, or for a card anew, which `present` reads."""
        fields = star_fields(card.text if card else "", (card and card.star) or Star())

        def again() -> list[Field]:
            assert present is not None
            now = present()
            return star_fields(now.text, now.star or Star())

        super().__init__(
            an_achievement(),
            fields,
            drafts=drafts,
            kept_as=kept_as,
            present=again if present else None,
        )

    def below(self) -> ComposeResult:
        """The hints."""
        yield GrowingBlock(id="hints")

    def on_mount(self) -> None:
        """Show the hints; Textual lets the base class do its part after this."""
        self._hint()

    def typed(self) -> None:
        """Let the hints follow what is typed."""
        super().typed()
        self._hint()

    def _hint(self) -> None:
        star = read_star(self.values())
        self.query_one("#hints", GrowingBlock).show(lambda width: hint_lines(star, width))
