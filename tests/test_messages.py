"""Entries that `make messages` keeps and drops; it never guesses one."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

import messages
from hatch_build import compile_catalogues

CALLS = ("{n} call", "{n} calls")


def _catalogue(*entries: tuple[str | tuple[str, str], str | tuple[str, str] | None]) -> Catalog:
    catalogue = Catalog(locale="fr")
    for message, french in entries:
        catalogue.add(message, french, locations=[("tui/app.py", 3)])
    return catalogue


def test_a_translation_survives_a_new_extraction() -> None:
    known = _catalogue(("Late", "En retard"), (CALLS, ("{n} appel", "{n} appels")))
    merged = messages.merge(_catalogue(("Late", None), (CALLS, None)), known)
    assert merged["Late"].string == "En retard"
    assert merged[CALLS[0]].string == ("{n} appel", "{n} appels")


def test_a_message_that_left_the_source_leaves_the_catalogue() -> None:
    merged = messages.merge(_catalogue(("Late", None)), _catalogue(("Early", "En avance")))
    assert "Early" not in messages.text(merged)


def test_a_message_nearly_the_same_is_not_guessed() -> None:
    merged = messages.merge(
        _catalogue(("Is late", None)), _catalogue(("Is late.", "Est en retard."))
    )
    assert messages.untranslated(merged) == ["Is late"]


def test_a_message_that_became_a_plural_is_translated_again() -> None:
    merged = messages.merge(_catalogue((CALLS, None)), _catalogue((CALLS[0], "{n} appel")))
    assert messages.untranslated(merged) == [CALLS[0]]


def test_half_a_plural_is_untranslated() -> None:
    assert messages.untranslated(_catalogue((CALLS, ("{n} appel", "")))) == [CALLS[0]]


def test_the_text_has_no_dates_and_no_line_numbers() -> None:
    text = messages.text(_catalogue(("Late", "En retard")))
    assert "Date" not in text
    assert "#: tui/app.py\n" in text


def test_a_file_read_and_written_again_is_the_same(tmp_path: Path) -> None:
    catalogue = Catalog(locale="fr")
    catalogue.add("Early", "En avance", locations=[("planner/today/agenda.py", 0)])
    catalogue.add("Late", "En retard", locations=[("tui/app.py", 0), ("cli/main.py", 0)])
    file = tmp_path / "escalier.po"
    file.write_text(written := messages.text(catalogue))
    assert messages.text(messages.read(file)) == written


def test_a_catalogue_is_compiled_once_for_each_change(tmp_path: Path) -> None:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "escalier.po").write_text(messages.text(_catalogue(("Late", "En retard"))))
    assert compile_catalogues(tmp_path) == [folder / "escalier.mo"]
    assert compile_catalogues(tmp_path) == []
    assert [path.name for path in sorted(folder.iterdir())] == ["escalier.mo", "escalier.po"]


@pytest.mark.parametrize("arguments", [[], ["no-such"], ["update", "twice"]])
def test_wrong_usage_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert messages.main(arguments) == 2
    assert "usage" in capsys.readouterr().err
