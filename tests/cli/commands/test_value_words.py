"""Values of options as words of both languages."""

import pytest

from cli.commands.value_words import gains_in_words, printed, value_of
from planner import language
from planner.model.labels import came, outcomes
from planner.model.vocabulary import Came, Outcome
from tests.cli.running import Read, Run, Start

VALUES = [*Outcome, *Came]


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_read_in_both_languages(value: Outcome | Came) -> None:
    for spoken in language.LANGUAGES:
        language.use(spoken)
        word = printed(value)
        for typed in (word, word.upper(), word.replace("-", " "), value.value):
            for reader in language.LANGUAGES:
                language.use(reader)
                assert value_of(tuple(type(value)), typed) is value


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_what_the_window_says_is_read_too(value: Outcome | Came, spoken: str) -> None:
    language.use(spoken)
    said = outcomes()[value] if isinstance(value, Outcome) else came()[value]
    assert value_of(tuple(type(value)), said) is value


def test_an_unknown_word_is_no_value() -> None:
    assert value_of(tuple(Outcome), "raté") is None


def test_the_help_and_its_errors_speak_french(start: Start) -> None:
    told = " ".join(start("--lang", "fr", "result", "--help").stdout.split())
    assert "[réussi|en-partie|sans-réponse|refus|pas-fait]" in told
    assert "occasion, aide-donnée" in told
    failed = start("--lang", "fr", "result", "x", "--outcome", "raté")
    assert failed.returncode == 2
    assert "sans-réponse" in failed.stderr


def test_a_result_is_noted_by_french_words(run: Run, read: Read) -> None:
    run("add", "Call Claire")
    run("result", "claire", "--outcome", "Réussi", "--came", "conseil, mise en relation faite")
    [done] = read("today")["done"]
    assert done["result"]["outcome"] == "achieved"
    assert done["result"]["came"] == ["advice", "introduction-made"]


def test_gains_are_all_named() -> None:
    assert gains_in_words() == ", ".join(each.value for each in Came)
