"""The titles of drafts of Pitch by their questions, worded when they are shown."""

from collections.abc import Mapping

from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Draft
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.cells import cells_of, say_cell
from planner.pitch.path import StageName, say_stage


def say_draft(draft: Draft) -> str:
    """The title of a draft in the language of the reader; as it was asked where no code says it."""
    question = draft.question
    known = _titles().get((question.place, question.verb), "")
    if question.verb in ("new_card", "new_in_full") and question.place == "pitch":
        return _of_cell(str(question.about)) or draft.title
    if not known or ("{" in known and not draft.name):
        return draft.title
    name = shorten(draft.name)
    return known.format(audience=name, sector=name, title=name)


def _of_cell(about: str) -> str:
    """The cell of a new card; empty if there is none of that key."""
    canvas, _dash, cell = about.partition("-")
    if canvas not in list(CanvasName):
        return ""
    if cell in cells_of(CanvasName(canvas)):
        return say_cell(cell)
    return say_stage(StageName(canvas))


def _titles() -> Mapping[tuple[str, str], str]:
    return {
        ("pitch", "new"): _("A new pitch"),
        ("pitch", "rename"): _("For whom the pitch is"),
        ("pitch", "edit"): _("Pitch for {audience}"),
        ("pitch", "told"): _("Told: {audience}"),
        ("pitch", "edit_card"): _("A card: {title}"),
        ("pitch", "new_persona"): _("A new persona"),
        ("market", "new_sector"): _("A sector"),
        ("market", "edit_sector"): _("A sector"),
        ("market", "new_place"): _("An organisation of {sector}"),
        ("market", "paste"): _("Organisations of {sector}, one a line"),
        ("market", "edit_place"): "{title}",
        ("market", "adopt"): _("Into which sector?"),
        ("proposals", "paste"): _("One card a line"),
        ("proposals", "edit"): _("A card in your own words"),
        ("proposals", "bring_in"): _("Bring in people from a file"),
        ("proposition", "new"): _("A new value proposition"),
        ("proposition", "write"): _("The value proposition"),
        ("proposition", "project"): _("The project of your SWOT"),
        ("proposition", "new_persona"): _("A new persona"),
        ("proposition", "new_achievement"): _("A new achievement"),
        ("proposition", "new_skill"): _("A new skill"),
        ("proposition", "new_value"): _("A new value"),
    }
