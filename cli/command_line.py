"""The command line: sets the language, then opens the planner or runs a command."""

import gc
import os
import sys
from typing import NoReturn

from cli.config import folders as places
from cli.config.file import configured_language
from cli.config.global_options import GlobalOptions, day_of, language_of, scan
from cli.light_imports import import_lightly
from cli.output.plain_forms import draw_plainly
from planner import language

COMPLETE = "_ESCALIER_COMPLETE"
"""The variable by which click tells a request of a shell's completion."""

SWITCH = 0.0005
"""Seconds after which a thread that waits has its turn: Textual writes frames in one of its own.

By Python's 0.005 a frame waits while the next one is prepared, and a key while a thread reads.
"""


def run() -> int:
    """Run the command line; return the exit code.

    The language is set first, because labels are translated when their modules are imported.
    """
    draw_plainly()
    options = scan(sys.argv[1:])
    configured = None if options.lang else configured_language(places.config_file(options))
    language.use(language_of(options.lang, configured, os.environ))
    if COMPLETE in os.environ:  # a shell asks how the line may go on
        return _command()
    try:
        if options.line and _is_sound(options):
            return _line(options)
        return _open(options) if options.alone and _is_sound(options) else _command()
    except KeyboardInterrupt:
        return 130


def _is_sound(options: GlobalOptions) -> bool:
    """Whether the options are valid, so that click is not needed to refuse them."""
    return options.lang in (None, *language.LANGUAGES) and _is_day(options.today)


def _is_day(text: str | None) -> bool:
    try:
        return text is None or day_of(text) is not None
    except ValueError:
        return False


def _open(options: GlobalOptions) -> int:
    """Open the planner without click, whose import takes a tenth of the start."""
    sys.setswitchinterval(SWITCH)
    gc.disable()  # a start drops little; the planner collects from its first frame on
    import_lightly()

    from cli.environment import Environment  # labels are translated at import
    from cli.output.refusals import refusals, say
    from cli.planner_window import open_planner

    day = day_of(options.today) if options.today else None
    try:
        return open_planner(Environment(options, day))
    except refusals() as refusal:
        say(refusal)
        return 1


def _line(options: GlobalOptions) -> int:
    """Print the day in one line without importing click and Peewee: a prompt waits for it."""
    from cli.commands.today_line import print_line
    from cli.environment import Environment
    from cli.output import printing as output  # labels are translated at import
    from cli.output.refusals import refusals, say

    try:
        print_line(Environment(options, day_of(options.today) if options.today else None))
        output.finish()
    except BrokenPipeError:
        output.abandon()
    except refusals() as refusal:
        say(refusal)
        return 1
    return 0


def _command() -> NoReturn:
    """Run one command; click exits with its code."""
    from cli.commands.root import escalier  # labels are translated at import

    escalier.main(prog_name="escalier")
