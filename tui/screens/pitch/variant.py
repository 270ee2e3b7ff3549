"""The form of a variant: for whom it is, in which language, how long it is to be."""

from collections.abc import Sequence
from typing import Any

from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.pitches import Pitch
from planner.network.personas.persona import Persona
from planner.pitch.aim import parse_aim, say_aim
from planner.pitch.spoken_language import say_spoken_language, spoken_language
from tui.dialogs.field import Field, Filled

NEW = "new"
"""The choice of a persona that is not written yet."""
_AIM = "60"


def variant_fields(pitch: Pitch | None, personas: Sequence[Persona]) -> list[Field]:
    """The fields of a variant; without one, those of a new one in the language of the reader."""
    language = pitch.language if pitch else pgettext("language of a pitch", "English")
    people = [("", pgettext("persona", "nobody in particular"))]
    people += [(str(each.id), shorten(each.name)) for each in personas]
    people.append((NEW, _("a new persona")))
    return [
        Field(
            "audience",
            _("For whom"),
            pitch.audience if pitch else "",
            _("finance directors, former colleagues"),
            check=_needed,
        ),
        Field("language", _("Language"), language, reading=_understood),
        Field(
            "aim",
            _("Seconds aimed at"),
            str(pitch.aim_seconds) if pitch else _AIM,
            _("30, 60, 120 or your own"),
            reading=lambda filled: say_aim(parse_aim(filled["aim"])),
            rows=0,
        ),
        Field(
            "persona",
            pgettext("of a pitch", "Persona"),
            str((pitch and pitch.persona_id) or ""),
            choices=people,
        ),
    ]


def about(values: Filled) -> dict[str, Any]:
    """The aim and the persona of an answer; a persona not written yet is none so far."""
    persona = values["persona"]
    known = int(persona) if persona and persona != NEW else None
    return {"aim_seconds": parse_aim(values["aim"]), "persona_id": known}


def _needed(text: str) -> None:
    if not text.strip():
        raise ValueError(_("Say for whom: “finance directors”, “former colleagues”."))


def _understood(filled: Filled) -> str:
    """The language that is understood; one that is not known here is no mistake."""
    text = filled["language"]
    language = spoken_language(text)
    if language is not None:
        return f"{say_spoken_language(language)} · {language.tag}"
    return _("not a language known here: long words will not be looked for") if text else ""
