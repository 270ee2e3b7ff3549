"""The bottom line of a short list: enter, and the digits that stand there."""

from collections.abc import Sequence

from textual.binding import Binding

from planner.language import _, pgettext
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.commands import key_of
from tui.widgets.key_line import KeyLine

_DIGITS = "pick.digits"
_FEW = 2
"""Digits in a row that are named each."""


class PickKeys(KeyLine):
    """The keys of a pick; those that take an option by its digit stand there as one."""

    digits: Sequence[str] = ()

    def _shown(self) -> list[Binding]:
        take = Binding("enter", "open", pgettext("pick", "Take"), id="list.open")
        at_once = Binding("1", "pick", _("Take at once"), id=_DIGITS)
        return [take, *([at_once] if self.digits else []), *super()._shown()]

    def _item(self, binding: Binding) -> Line:
        if binding.id != _DIGITS:
            return super()._item(binding)
        keys = in_ranges([key_of(self.screen, f"pick.{digit}") for digit in self.digits])
        return (Span(keys, Tone.ACCENT), Span(f" {binding.description}   ", Tone.DIM))


def in_ranges(keys: Sequence[str]) -> str:
    """Keys as one reads them: digits that follow one another as a range."""
    runs: list[list[str]] = []
    for key in keys:
        last = runs[-1][-1] if runs else ""
        if last.isdecimal() and key.isdecimal() and int(key) == int(last) + 1:
            runs[-1].append(key)
        else:
            runs.append([key])
    return " ".join(f"{run[0]}–{run[-1]}" if len(run) > _FEW else " ".join(run) for run in runs)
