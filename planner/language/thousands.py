"""Numbers with their thousands apart, and messages that say theirs so."""

from typing import Any

_NARROW = "\N{NARROW NO-BREAK SPACE}"


def apart(number: int, language: str) -> str:
    """Format a number in a language: "12,345", in French with narrow no-break spaces."""
    return f"{number:,}".replace(",", _NARROW) if language == "fr" else f"{number:,}"


class Counting(str):
    """A message in its plural form: whole numbers put into it are counts, said as such."""

    __slots__ = ("_language",)
    _language: str

    def __new__(cls, text: str, language: str) -> "Counting":
        """Say `text`, which is in that language."""
        made = super().__new__(cls, text)
        made._language = language
        return made

    def format(self, *values: Any, **named: Any) -> str:
        """Put values into the message."""
        said = {name: self._said(value) for name, value in named.items()}
        return super().format(*map(self._said, values), **said)

    def _said(self, value: Any) -> Any:
        return apart(value, self._language) if type(value) is int else value
