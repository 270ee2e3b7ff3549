"""The question for another number, typed in place of the one there is."""

from planner.grammar.errors import GrammarError
from planner.language import _
from tui.dialogs.ask_line import AskLine

_MOST_DIGITS = 9


class AskNumber(AskLine):
    """Asks for a number; typing takes the place of the one proposed."""

    REPLACED = True


def number_typed(typed: str) -> int:
    """The number typed.

    Raises:
        GrammarError: if it is none from 1 on.
    """
    digits = typed.strip()
    if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS and int(digits):
        return int(digits)
    raise GrammarError(_("A whole number from 1 on."))
