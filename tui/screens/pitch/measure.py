"""The measure of a pitch: its aim, the pace in its language, its citations, its dictionary."""

from jobs.hyphenation import is_read, read_parts
from planner.language import _
from planner.model.pitches import Pitch
from planner.model.vocabulary import PitchPart
from planner.pitch.canvases.card import CanvasName, Citation
from planner.pitch.four_cs import Measure
from planner.pitch.pace import Paces
from planner.pitch.spoken_language import say_spoken_language, spoken_language


def measure_of(pitch: Pitch, cites: tuple[Citation, ...], paces: Paces) -> Measure:
    """All that a pitch is held against; its dictionary counts only once it was read."""
    language = spoken_language(pitch.language)
    tag = language.tag if language else ""
    was_read = not tag or is_read(tag)
    parts = read_parts(tag) if tag and was_read else None
    return Measure(
        pitch.aim_seconds,
        paces.of(pitch.language),
        language.code if language else "",
        parts,
        "" if parts else _left_out(pitch.language, was_read=was_read),
        not was_read,
        is_proven(cites),
        pitch.persona,
        pitch.concern,
    )


def is_proven(cites: tuple[Citation, ...]) -> bool:
    """Whether what I bring cites an achievement that is there."""
    return any(
        each.place == PitchPart.BRING and each.canvas is CanvasName.ACHIEVEMENTS and not each.gone
        for each in cites
    )


def _left_out(written: str, *, was_read: bool) -> str:
    """The sentence on words that are not looked at."""
    if not was_read:
        return _("long words are looked for while you write")
    language = spoken_language(written)
    if language is None:
        return _("long words are not looked for: the language is not known here")
    said = _("long words are not looked for: there is no dictionary of {language}")
    return said.format(language=say_spoken_language(language))
