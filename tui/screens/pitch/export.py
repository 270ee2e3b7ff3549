"""Write the pitch, a canvas or all of one's marketing to a file, whose name says the format."""

from pathlib import Path

from exchange.errors import ExchangeError
from exchange.paths import downloads, typed_path
from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.pitches import Pitch
from planner.pitch.canvases.card import CanvasName
from planner.pitch.path import StageName, say_stage
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled

SHOWN_FOR = 10.0
"""Seconds that the name of the file stands."""
_ALL = ""


def ask_file(screen: LiveScreen, pitch: Pitch | None = None) -> None:
    """Ask for the part and the file, and write it; `pitch` is the one at hand."""
    name = pgettext("name of a file", "my-marketing.md")
    fields = [
        Field("part", _("Part"), choices=_parts(screen, pitch)),
        Field("file", _("File"), f"{downloads()}/{name}", check=_needed),
    ]

    def write(values: Filled) -> None:
        _write(screen, typed_path(values["file"]), values["part"])

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


def _write(screen: LiveScreen, path: Path, part: str) -> None:
    from jobs.export_pitch import Wanted, write_marketing  # few sessions write a file

    wanted = Wanted(pitch_id=int(part)) if part.isdecimal() else Wanted()
    if part in list(CanvasName):
        wanted = Wanted(canvas=CanvasName(part))
    with screen.telling():
        try:
            write_marketing(screen.store, path, screen.today, wanted)
        except ExchangeError as error:
            screen.notify(str(error), timeout=SHOWN_FOR)
            return
        screen.notify(_("Written: {file}").format(file=path), timeout=SHOWN_FOR)


def _needed(text: str) -> None:
    if not text.strip():
        raise ValueError(_("Name the file: it ends in .md or .txt."))
