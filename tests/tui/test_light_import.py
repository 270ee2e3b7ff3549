"""The import of Textual without its command palette, tried in a process of its own."""

from tests.own_process import run_alone


def test_what_textual_leaves_out_is_there_for_whatever_imports_it_later() -> None:
    program = """
import sys
from tui.light_import import import_textual
import_textual()
assert not {"textual.command", "textual.types", "rich.table"}.intersection(sys.modules)

import textual.command
from rich.table import Table
from textual.widgets import Input, OptionList, Select
assert issubclass(textual.command.CommandPalette, textual.screen.ModalScreen)
assert Table("column").columns
"""
    run_alone(program)


def test_a_textual_that_takes_more_of_its_palette_gets_the_palette() -> None:
    program = """
import sys
from tui import light_import
light_import._STANDING_IN["textual.command"] = ("CommandPalette",)
light_import.import_textual()
from textual.app import App, CommandPalette
assert CommandPalette.__module__ == "textual.command"
"""
    run_alone(program)
