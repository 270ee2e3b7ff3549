"""English and French, all of it: the catalogue is complete, well set, and nothing goes round it."""

import os
import re
import string
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog, Message
from click.testing import CliRunner

import messages
from planner import language
from planner.language import gettext, ngettext, pgettext
from tests.unwrapped import translated_at_import, unwrapped

CATALOGUE = messages.read()
FRENCH = [message for message in CATALOGUE if message.id]
SPACES = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
TYPOGRAPHY = {
    "a plain or missing space before : ; ? ! »": re.compile(
        rf"[\w»)\]}}’”… ][:;?!»](?=[\s,.)]|$)|[^\s{SPACES}]»|[ \n]»"
    ),
    "no no-break space after «": re.compile(rf"«(?![{SPACES}])"),
    "a straight apostrophe": re.compile(r"(?i)(?<=[a-zà-ÿ])'(?=[a-zà-ÿ{])"),
    "a plain space before %": re.compile(r" %(?![(\w])"),
    "three dots for …": re.compile(r"\w\.\.\."),
}
SOURCES = [
    path
    for package in messages.PACKAGES
    for path in sorted((messages.ROOT / package).rglob("*.py"))
    if path != Path(language.__file__)
]


def _keys(catalogue: Catalog) -> set[tuple[str | None, str | tuple[str, ...]]]:
    """Context and message of each entry; a plural has both its English forms."""
    return {
        (message.context, message.id if isinstance(message.id, str) else tuple(message.id))
        for message in catalogue
        if message.id
    }


def _forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def _english(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def _places(text: str) -> set[str]:
    """The named places of a text, in the three notations that the program and click use."""
    braces = {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}
    return braces | set(re.findall(r"%\(\w+\)[sd]|(?<!\{)\$\w+|\[/?[\w $-]*\]", text))


def _faults(message: Message) -> list[str]:
    return [
        f"{name}: {form!r}"
        for name, pattern in TYPOGRAPHY.items()
        for form in _forms(message)
        if pattern.search(form)
    ]


def test_the_catalogue_holds_every_message_of_the_source_and_no_other() -> None:
    source, known = _keys(messages.extract()), _keys(CATALOGUE)
    assert source - known == set(), "not in the catalogue: run `make messages` and translate"
    assert known - source == set(), "no longer in the source: run `make messages`"
    assert not CATALOGUE.obsolete


def test_every_message_is_translated_in_all_its_forms() -> None:
    missing = messages.untranslated(CATALOGUE)
    assert not missing, "\n".join(["", *missing])


def test_no_translation_is_a_guess() -> None:
    assert [message.id for message in FRENCH if message.fuzzy] == []


def test_a_translation_keeps_the_places_of_its_message() -> None:
    wrong = []
    for message in FRENCH:
        *singular, last = [_places(text) for text in _english(message)]
        for number, form in enumerate(_forms(message)):
            allowed = [last] if number else [last, *singular]
            wrong += [form] if form and _places(form) not in allowed else []
    assert not wrong, "\n".join(["", *wrong])


def test_french_typography_has_no_fault() -> None:
    faults = [fault for message in FRENCH for fault in _faults(message)]
    assert not faults, "\n".join(["", *faults])


@pytest.mark.parametrize(
    "form",
    [
        "Nom:",
        "Nom :",
        "Vraiment ?",
        "«Oui\N{NO-BREAK SPACE}»",
        "« Oui »",
        "l'aide",
        "d'{name}",
        "20 %",
    ],
)
def test_faults_of_typography_are_found(form: str) -> None:
    assert _faults(Message("x", form))


@pytest.mark.parametrize(
    "form",
    [
        "Nom\u00a0:",
        "À 9:30",
        "circle:close",
        "«\u00a0Oui\u00a0»",
        "l’aide",
        "20\u00a0%",
        "{n} %(x)s",
    ],
)
def test_correct_typography_passes(form: str) -> None:
    assert _faults(Message("x", form)) == []


def test_the_file_is_as_make_messages_writes_it() -> None:
    written = messages.CATALOGUE.read_text(encoding="utf-8")
    assert messages.text(messages.read()) == written


def test_every_place_named_in_the_catalogue_is_a_file() -> None:
    named = {Path(name) for message in FRENCH for name, _line in message.locations}
    folders = {"click": Path(click.__file__).parents[1]}
    assert len(named) > 100, "the places are read"
    gone = {
        str(name)
        for name in named
        if not (folders.get(name.parts[0], messages.ROOT) / name).is_file()
    }
    assert gone == set(), "moved or deleted: run `make messages`"


def test_every_text_shown_passes_through_gettext() -> None:
    found = [
        f"{path.relative_to(messages.ROOT)}:{each.line}: {each.text}  ({each.why})"
        for path in SOURCES
        for each in unwrapped(path.read_text(encoding="utf-8"), sql="db" in path.parts)
    ]
    assert not found, "\n".join(["", *found])


def test_outside_the_interface_nothing_is_translated_at_import() -> None:
    found = [
        f"{path.relative_to(messages.ROOT)}:{line}"
        for path in SOURCES
        if path.relative_to(messages.ROOT).parts[0] in {"planner", "db", "exchange"}
        for line in translated_at_import(path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(["translate when called, not when imported:", *found])


def test_english_is_what_the_source_says() -> None:
    language.use("en")
    assert gettext("Usage:") == "Usage:"
    assert ngettext("one", "many", 0) == "many"
    assert pgettext("verb", "Open") == "Open"


def test_french_comes_from_the_catalogue() -> None:
    language.use("fr")
    assert language.language() == "fr"
    assert gettext("Usage:") == "Utilisation\N{NO-BREAK SPACE}:"


def test_an_unknown_language_changes_nothing() -> None:
    with pytest.raises(ValueError, match="de"):
        language.use("de")
    assert language.language() == "en"


def test_click_speaks_the_language_chosen_whatever_the_locale() -> None:
    import click

    os.environ["LANG"] = "C"
    language.use("fr")
    result = CliRunner().invoke(click.Command("x", help="X"), ["--no-such"])
    assert "Utilisation\N{NO-BREAK SPACE}:" in result.output
    assert "Erreur\N{NO-BREAK SPACE}:" in result.output
    language.use("en")
    assert "Usage:" in CliRunner().invoke(click.Command("x", help="X"), ["--no-such"]).output


def test_no_translation_says_a_sentence_twice() -> None:
    texts = [text for message in FRENCH for text in _forms(message) if len(text) > 20]
    assert [text for text in texts if text == text[: len(text) // 2] * 2] == []
