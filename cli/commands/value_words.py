"""Values of options as words: typed in either language, printed in the one of the process."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

import click

from planner.language import _, language
from planner.language.text import fold
from planner.model.vocabulary import Came, Outcome

Value = TypeVar("Value", bound=StrEnum)

_FRENCH: Mapping[str, str] = {
    Outcome.ACHIEVED: "réussi",
    Outcome.PARTLY: "en-partie",
    Outcome.NO_REPLY: "sans-réponse",
    Outcome.DECLINED: "refus",
    Outcome.NOT_DONE: "pas-fait",
    Came.CONVERSATION: "conversation",
    Came.INFORMATION: "information",
    Came.ADVICE: "conseil",
    Came.INTRODUCTION_RECEIVED: "mise-en-relation-reçue",
    Came.INTRODUCTION_MADE: "mise-en-relation-faite",
    Came.OPPORTUNITY: "occasion",
    Came.HELP_GIVEN: "aide-donnée",
}
_SAID_IN_THE_WINDOW: Mapping[str, str] = {
    "no-answer-yet": Outcome.NO_REPLY,
    "pas-encore-de-reponse": Outcome.NO_REPLY,
}


def printed(value: StrEnum) -> str:
    """The word of a value in the language of the process."""
    return _FRENCH[value] if language() == "fr" else value.value


def value_of(values: Sequence[Value], word: str) -> Value | None:
    """The value of a word in either language, without case or accents; None if there is none."""
    said = _folded(word)
    said = _SAID_IN_THE_WINDOW.get(said, said)
    return next((v for v in values if said in (v.value, _folded(_FRENCH[v]))), None)


def _folded(word: str) -> str:
    return "-".join(fold(word).split())


class OneWord(click.Choice[Value]):
    """One value of a vocabulary."""

    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:
        """The printed word of a value, or of what was typed for it."""
        found = value_of(self.choices, str(choice))
        return printed(found) if found else str(choice)


class Brought(click.ParamType[tuple[Came, ...]]):
    """Gains of an action, separated by commas."""

    name = "came"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Came, ...]:
        """Convert `value` to gains."""
        words = [word.strip() for word in value.split(",") if word.strip()]
        gains = {word: value_of(tuple(Came), word) for word in words}
        for word, gain in gains.items():
            if gain is None:
                said = _("{value!r} is none of {codes}.")
                self.fail(said.format(value=word, codes=gains_in_words()), param, ctx)
        return tuple(gain for gain in gains.values() if gain)


def gains_in_words() -> str:
    """Every gain, as it is printed."""
    return ", ".join(map(printed, Came))
