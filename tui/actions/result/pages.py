"""The two pages of the result form: result and debrief."""

from collections.abc import Mapping, Sequence
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static, TextArea

from planner.grammar.completion import Source, begun_in, begun_in_action
from planner.language import _
from planner.model.labels import came
from planner.model.pitches import UsedPitch, say_version
from tui.actions.result.fields import SHOWN_FOR, TOLD, labels
from tui.widgets.choice import Choice
from tui.widgets.completing_text import CompletingText, LookUp, looking
from tui.widgets.earlier_long_text import Sentence
from tui.widgets.multi_choice import MultiChoice
from tui.widgets.short_text import ShortText
from tui.widgets.told_text import Told, ToldRows, ToldText

_BEGUN = {
    "introduced": begun_in(Source.PEOPLE),
    "promised": begun_in_action,
    "next": begun_in_action,
}
"""The lines in which names are completed."""


class FieldsPage(Vertical):
    """Labelled fields; those that are not asked are hidden by their classes."""

    DEFAULT_CSS = """
    FieldsPage {
        height: auto;
        & .result--row { height: auto; layout: horizontal; }
        & Input, & Sentence { width: 1fr; }
        & Sentence { height: 2; }
    }
    """

    def __init__(self, fields: Mapping[str, Widget]) -> None:
        """Ask for fields, by their names, in their order."""
        super().__init__()
        self.fields = fields
        self.told = {name: ToldRows(1) for name in TOLD if name in fields}

    def tell(self, told: Mapping[str, Told]) -> None:
        """Tell below each of these fields what is understood of it."""
        for name, rows in self.told.items():
            rows.tell(*told.get(name, Told()))

    @property
    def texts(self) -> dict[str, str]:
        """The text of each line, by its name."""
        texts = {name: _text(field) for name, field in self.fields.items()}
        return {name: text for name, text in texts.items() if text is not None}

    def compose(self) -> ComposeResult:
        """Each field beside its label."""
        for name, field in self.fields.items():
            beside = name == "minutes"
            told = "-told" if name in self.told and not beside else ""
            with Vertical(classes=f"result--row field-row {told} {SHOWN_FOR.get(name, '')}"):
                yield Static(labels()[name], classes="field-label", markup=False)
                if name in self.told:
                    yield ToldText(field, self.told[name], beside=beside)
                else:
                    yield field


class DebriefPage(FieldsPage):
    """Fields of the debrief: plan, events, reason, lesson."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Ask for the texts of a debrief."""
        hints = {
            "planned": _("what would make it worth it"),
            "happened": _("one sentence is enough"),
            "why": _("what made the difference"),
            "next_time": _("what I will do again, or otherwise"),
        }
        super().__init__(_sentences(values, hints))


class PitchChoice(Choice):
    """The version of a pitch that was used; digits and letters are keys of the dialog."""

    def on_key(self, event: events.Key) -> None:
        """Leave digits and letters to the dialog."""
        event.prevent_default()


class ResultPage(FieldsPage):
    """Fields of the result, or the other day of an action that was not done."""

    def __init__(
        self,
        values: Mapping[str, Any],
        welcome: int | None,
        look_up: LookUp,
        pitches: Sequence[UsedPitch] = (),
    ) -> None:
        """Ask for the result of an action; `welcome` is the one that was expected.

        `look_up` tells the known names for those begun; `pitches` may have been used.
        """
        zero_to_ten = _("0 to 10")
        if welcome is not None:
            zero_to_ten = _("0 to 10, expected {n}").format(n=welcome)
        hints = {
            "introduced": _("who was introduced, by full name"),
            "welcome": zero_to_ten,
            "about": _("a fact or news: it goes to their card"),
            "promised": _("send the article friday"),
            "next": _("Call again in 2 weeks"),
            "again": "",
        }
        choices = [(what.value, name) for what, name in came().items()]
        self._came = MultiChoice(choices, values["came"])
        above = {
            **_sentences(values, {"learned": _("how I do it better next time")}),
            **_lines(values, {"minutes": ""}),
        }
        below = {**_lines(values, hints), **_sentences(values, {"about": hints["about"]})}
        for name, begun in _BEGUN.items():
            below[name] = CompletingText(
                values[name],
                look=looking(look_up, begun),
                placeholder=hints[name],
                id=name,
            )
        used = [("", _("none")), *((str(each.version_id), say_version(each)) for each in pitches)]
        pitch = PitchChoice(used, values["pitch"], id="pitch")
        super().__init__({**above, "came": self._came, "pitch": pitch, **below})

    @property
    def came(self) -> Sequence[str]:
        """Values of the gains chosen."""
        return self._came.values

    def show_next_day(self, day: str) -> None:
        """Show the day to which an action not done goes unless another is typed."""
        self.query_one("#again", ShortText).placeholder = day


def _lines(values: Mapping[str, Any], hints: Mapping[str, str]) -> dict[str, Widget]:
    return {
        name: ShortText(values[name], placeholder=hint, id=name) for name, hint in hints.items()
    }


def _sentences(values: Mapping[str, Any], hints: Mapping[str, str]) -> dict[str, Widget]:
    return {
        name: Sentence(values[name], tuple, placeholder=hint, id=name, lines=None)
        for name, hint in hints.items()
    }


def _text(field: Widget) -> str | None:
    """The text of a field in which one types, the id of a pitch; None for the gains."""
    match field:
        case ShortText():
            return field.value
        case TextArea():
            return field.text
        case PitchChoice():
            return field.value
        case _:
            return None
