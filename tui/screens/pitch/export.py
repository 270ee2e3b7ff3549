"""Write the pitch, a canvas or all of one's marketing to a file, whose name says the format."""

from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import StoreError
from exchange.errors import ExchangeError
from exchange.paths import proposed_file, typed_path
from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.pitches import Pitch
from planner.pitch.canvases.card import CanvasName
from planner.pitch.path import StageName, say_stage
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled

if TYPE_CHECKING:
    from jobs.export_pitch import Wanted

SHOWN_FOR = 10.0
"""Seconds that the name of the file stands."""
_ALL = ""


def ask_file(
    screen: LiveScreen, pitch: Pitch | None = None, part: str = _ALL, file: str = ""
) -> None:
    """Ask for the part and the file, and write it; `pitch` is the one at hand.

    A file that cannot be written is told in the form, which stays as it is; one that the disk
    refuses later is asked for again, as the form was filled.
    """
    name = pgettext("name of a file", "my-marketing.md")

    def check(values: Filled) -> None:
        from jobs.export_pitch import check_marketing  # few sessions write a file

        try:
            path = typed_path(values["file"])
            check_marketing(screen.store, path, screen.today, _wanted(values["part"]))
        except (ExchangeError, StoreError) as error:
            raise ValueError(str(error)) from error

    fields = [
        Field("part", pgettext("export", "Part"), part, choices=_parts(screen, pitch)),
        Field("file", _("File"), file or proposed_file(name), check=_needed, beside=check),
    ]

    def write(values: Filled) -> None:
        refused = _write(screen, typed_path(values["file"]), values["part"])
        if refused:
            ask_file(screen, pitch, values["part"], values["file"])
            screen.app.notify(refused, timeout=SHOWN_FOR)

    title = _("Write to a file, .md or .txt")
    ask_form(screen, title, fields, None, write)


def _parts(screen: LiveScreen, pitch: Pitch | None) -> list[tuple[str, str]]:
    """All, the pitch at hand, and the canvases that have cards."""
    filled = {canvas for canvas, _cell in screen.store.cards.counts()}
    canvases = [
        (canvas.value, say_stage(StageName(canvas.value)))
        for canvas in CanvasName
        if canvas in filled
    ]
    here = [(str(pitch.id), shorten(pitch.audience))] if pitch and pitch.text.whole else []
    return [(_ALL, pgettext("parts of a file", "all")), *here, *canvases]


def _wanted(part: str) -> "Wanted":
    from jobs.export_pitch import Wanted  # few sessions write a file

    if part in list(CanvasName):
        return Wanted(canvas=CanvasName(part))
    return Wanted(pitch_id=int(part)) if part.isdecimal() else Wanted()


def _write(screen: LiveScreen, path: Path, part: str) -> str:
    """Write the file; the reason if that is refused, else nothing."""
    from jobs.export_pitch import write_marketing  # few sessions write a file

    try:
        write_marketing(screen.store, path, screen.today, _wanted(part))
    except (ExchangeError, StoreError) as error:
        return str(error)
    screen.notify(_("Written: {file}").format(file=path), timeout=SHOWN_FOR)
    return ""


def _needed(text: str) -> None:
    if not text.strip():
        raise ValueError(_("Name the file: it ends in .md or .txt."))
