"""The keeper of the French catalogue: `update` takes up new messages, `compile` makes the `.mo`.

It holds the messages of the program and those of click, which speaks through the same door.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from hatch_build import LOCALE, compile_catalogues

ROOT = Path(__file__).parent
CATALOGUE = LOCALE / "fr" / "LC_MESSAGES" / "escalier.po"
PACKAGES = ("planner", "db", "exchange", "jobs", "tui", "cli")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
HEADER = r"""# The French of Escalier.
msgid ""
msgstr ""
"Project-Id-Version: escalier\n"
"Language: fr\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


def extract() -> Catalog:
    """Every message of the source, without translations, each with the files it stands in."""
    catalogue = read_po(io.BytesIO(HEADER.encode()), locale="fr")  # with its number of plurals
    for folder in [*(ROOT / package for package in PACKAGES), Path(click.__file__).parent]:
        for name, _line, message, comments, context in _messages(folder):
            place = f"{folder.name}/{Path(name).as_posix()}"
            catalogue.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    return catalogue


def _messages(
    folder: Path,
) -> Iterator[tuple[str, int, str | tuple[str, ...], list[str], str | None]]:
    return extract_from_dir(
        folder,
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=["Translators:"],
        strip_comment_tags=True,
    )


def read(path: Path = CATALOGUE) -> Catalog:
    """The catalogue as it stands in its file."""
    with path.open("rb") as file:
        return read_po(file, locale="fr", abort_invalid=True)


def merge(source: Catalog, known: Catalog) -> Catalog:
    """Fill `source` with the translations of `known`; what it lacks stays empty, never guessed."""
    for message in source:
        old = known.get(message.id, message.context) if message.id else None
        if old and old.pluralizable == message.pluralizable:
            message.string = old.string
            message.user_comments = old.user_comments
    return source


def text(catalogue: Catalog) -> str:
    """The catalogue as a `.po` file that is the same on every machine and every day."""
    for message in catalogue:
        message.locations.sort()
    body = io.BytesIO()
    write_po(
        body,
        catalogue,
        width=100,
        omit_header=True,
        sort_by_file=True,
        include_lineno=False,
        ignore_obsolete=True,
    )
    return HEADER + body.getvalue().decode().strip() + "\n"


def update() -> Catalog:
    """Rewrite the catalogue from the source, keeping what is translated; return it."""
    catalogue = merge(extract(), read())
    CATALOGUE.write_text(text(catalogue), encoding="utf-8")
    return catalogue


def untranslated(catalogue: Catalog) -> list[str]:
    """The messages that have no French yet, or only one of its two forms."""
    return [
        _singular(message.id) for message in catalogue if message.id and not _filled(message.string)
    ]


def _singular(identifier: str | tuple[str, ...] | list[str]) -> str:
    return identifier if isinstance(identifier, str) else identifier[0]


def _filled(translation: str | tuple[str, ...] | list[str] | None) -> bool:
    forms = [translation] if isinstance(translation, str) else translation
    return bool(forms) and all(forms or ())


def main(arguments: list[str]) -> int:
    """Do `update` or `compile`; return the exit code."""
    match arguments:
        case ["compile"]:
            compile_catalogues()
        case ["update"]:
            for message in untranslated(update()):
                sys.stdout.write(f"untranslated: {message}\n")
            compile_catalogues()
        case _:
            sys.stderr.write("usage: python messages.py update|compile\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
