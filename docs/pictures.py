"""Takes the pictures of the README again: places and sessions of the demo, on a fixed day, as SVG.

`python docs/pictures.py` writes them to `docs/pictures/`: in English and French, on a wide and on
a narrow terminal. Nothing is fetched, and the same program gives the same files.
"""

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

from planner import language

TODAY = date(2026, 3, 3)
NOW = datetime(2026, 3, 3, 8, 30)
FOLDER = Path(__file__).with_name("pictures")
SIZES = {"": (120, 40), "-narrow": (80, 24)}
"""Columns and lines, by the ending of the file's name."""

PEOPLE = "people"
"""Stands for the letters of the people met."""
MET = {
    "en": (
        "Gareth Pugh-Ellis",
        "Ana Ruiz @Solvana, HR head promise: the guide friday thanks *",
    ),
    "fr": ("Bruno Charvet", "Ana Ruiz @Solvana, DRH promesse : le guide vendredi merci *"),
}
"""The people typed in a debrief, by language: one is entered, the other is being typed."""

KEYS = {
    "today": (),
    "preparing": ("p",),
    "result": ("r",),
    "network": ("2",),
    "stairs": ("3",),
    "pitch": ("4",),
    "events": ("5",),
    "morning": ("m", "enter"),
    "debrief": ("5", "d", PEOPLE),
    "fifteen": ("f",),
    "review": ("w",),
}
"""The keys pressed for each picture, from Today on."""

_FETCHED_FONT = re.compile(r"@font-face \{.*?\}\n?", re.DOTALL)
_INDENT = re.compile(r"\n\s+")
_PREFIX = re.compile(r"terminal-\d+-")
_LINE_CLIPS = re.compile(
    r'<clipPath id="t-line-\d+">.*?</clipPath>\n?| clip-path="url\(#t-line-\d+\)"', re.DOTALL
)
"""Every line is cut to its own width already."""
_CLASS = "t-"
_RUN = re.compile(
    r'(<text [^>]*x=")([\d.]+)(" [^>]*textLength=")([\d.]+)("[^>]*>)(\xa0*)([^<]*?)(\xa0*)(?=<)'
)
_CELL = 12.2
"""The width of a cell of the picture."""


def main() -> None:
    """Take all pictures; one process a language, because labels are translated at import."""
    if len(sys.argv) > 1:
        language.use(sys.argv[1])
        asyncio.run(take_all(sys.argv[1]))
        return
    FOLDER.mkdir(exist_ok=True)
    for spoken in language.LANGUAGES:
        subprocess.run([sys.executable, __file__, spoken], check=True)


async def take_all(spoken: str) -> None:
    """The pictures in one language."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "demo.db"
        _make_demo(file, spoken)
        for name, keys in KEYS.items():
            for ending, size in SIZES.items():
                picture = FOLDER / f"{name}-{spoken}{ending}.svg"
                fresh = Path(shutil.copy(file, file.with_name("fresh.db")))
                pressed = _pressed(keys, spoken)
                picture.write_text(await take(fresh, pressed, size), encoding="utf-8")


def _pressed(keys: tuple[str, ...], spoken: str) -> list[str]:
    """The keys one by one, with those of the people met."""
    entered, typed = MET[spoken]
    met = [*entered, "enter", *typed]
    return [each for key in keys for each in (met if key == PEOPLE else [key])]


def _make_demo(file: Path, spoken: str) -> None:
    escalier = Path(sys.executable).with_name("escalier")
    options = ["--db", str(file), "--lang", spoken, "--today", TODAY.isoformat()]
    subprocess.run([escalier, *options, "demo", "--no-open"], check=True, stdout=subprocess.DEVNULL)


async def take(file: Path, keys: list[str], size: tuple[int, int]) -> str:
    """The screen after some keys, as a small SVG that needs no font of its own."""
    from db.store import Store  # labels are translated at import
    from tui.app import EscalierApp

    store = Store(file)
    app = EscalierApp(store, lambda: TODAY, now=lambda: NOW)
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        picture = app.export_screenshot(simplify=True)
    store.close()
    return _small(picture)


def _small(picture: str) -> str:
    """Without the font that would be fetched, and in fewer bytes."""
    plain = _FETCHED_FONT.sub("", picture).replace("&#160;", "\u00a0")
    placed = _RUN.sub(_placed, plain)
    return _LINE_CLIPS.sub("", _INDENT.sub("\n", _PREFIX.sub(_CLASS, placed)))


def _placed(run: re.Match[str]) -> str:
    """A run of text that begins where its first letter stands: some viewers drop spaces around."""
    start, x, between, length, end, before, text, after = run.groups()
    left = float(x) + _CELL * len(before)
    width = float(length) - _CELL * (len(before) + len(after))
    return f"{start}{left:g}{between}{width:g}{end}{text}"


if __name__ == "__main__":
    main()
