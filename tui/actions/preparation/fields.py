"""Fields of a preparation, and how they are read."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from planner.calendar.typed_minutes import parse_planned_minutes
from planner.language import _
from planner.model.actions import Action
from planner.model.labels import parts
from planner.model.pitches import Pitch
from planner.model.vocabulary import Part
from tui.actions.form import Values, channel_field, in_digits, minutes_field, read_channel
from tui.dialogs.field import Field
from tui.widgets.earlier_text import ReadEarlier

Earlier = Callable[[Part], Sequence[str]]
"""Reads the texts of a part of the last preparations, the newest first."""


def _needed_fields(action: Action, earlier: Earlier) -> list[Field]:
    """The aim and the if–then, each a sentence over two rows."""
    names = parts()
    aim, if_then = names[Part.AIM], names[Part.IF_THEN]
    worth, example = (
        _("what would make it worth it"),
        _("if it is 9:30 and I have my coffee, then I call"),
    )
    past = partial(earlier, Part.IF_THEN)
    return [
        Field("aim", aim, action.aim, worth, lines=2, sentence=True),
        Field("if_then", if_then, action.if_then, example, lines=2, sentence=True, earlier=past),
    ]


def preparation_fields(
    action: Action, pitches: Sequence[Pitch], earlier: Earlier = lambda _part: ()
) -> list[Field]:
    """The parts of a preparation; `pitches` may begin the opening, `earlier` texts are offered."""
    names = parts()
    return [
        *_needed_fields(action, earlier),
        *opening_fields(
            action.opening,
            action.pitch_id,
            pitches,
            lines=3,
            earlier=partial(earlier, Part.OPENING),
        ),
        Field("questions", names[Part.QUESTIONS], action.questions, lines=3),
        Field("offer", names[Part.OFFER], action.offer, _("what I can bring them")),
        minutes_field(action.minutes),
        channel_field(action.channel),
        Field(
            "expected_welcome",
            names[Part.EXPECTED_WELCOME],
            in_digits(action.expected_welcome),
            _("0 to 10"),
            check=read_welcome,
        ),
    ]


def read_preparation(values: Values) -> dict[str, Any]:
    """The parts of a preparation, as the store writes them."""
    texts = {name: values[name] for name in ("aim", "if_then", "opening", "questions", "offer")}
    return {
        **texts,
        "minutes": parse_planned_minutes(values["minutes"]),
        "channel": read_channel(values),
        "expected_welcome": read_welcome(values["expected_welcome"]),
        "pitch_id": read_pitch(values),
    }


def opening_fields(
    opening: str,
    pitch_id: int | None,
    pitches: Sequence[Pitch],
    *,
    lines: int,
    earlier: ReadEarlier | None = None,
) -> list[Field]:
    """The first words in so many lines, and above them the pitch they begin with, if any."""
    own = Field("opening", parts()[Part.OPENING], opening, lines=lines, earlier=earlier)
    if not pitches:
        return [own]
    choices = [("", _("my own words")), *((str(pitch.id), pitch.audience) for pitch in pitches)]
    return [Field("pitch_id", _("From a pitch"), in_digits(pitch_id), choices=choices), own]


def read_pitch(values: Mapping[str, str]) -> int | None:
    """The id of the pitch chosen, if one is."""
    return int(values["pitch_id"]) if values.get("pitch_id") else None


def read_welcome(text: str) -> int | None:
    """A welcome from 0 to 10; None if nothing is typed.

    Raises:
        ValueError: if it is no such number, with a sentence.
    """
    digits = text.strip()
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 2 and int(digits) <= 10):
        raise ValueError(_("A whole number from 0 to 10, or nothing."))
    return int(digits)
