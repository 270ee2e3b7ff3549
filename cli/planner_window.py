"""Open the planner's window in the terminal."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from cli.config import folders as places
from cli.config.configuration import Configuration
from cli.config.file import ConfigurationError
from cli.config.global_options import country_of
from cli.environment import Environment
from cli.output.refusals import Refused
from planner.language import _, use_currency


def open_planner(environment: Environment, file: Path | None = None) -> int:
    """Open the planner on the store of the environment, or on `file`; return its exit code.

    Raises:
        Refused: if there is no terminal.
        StoreError: if the store cannot be used.
        ConfigurationError: if the settings cannot be used.
    """
    if not (_is_terminal(sys.__stdin__) and _is_terminal(sys.__stderr__)):
        raise Refused(_("The planner needs a terminal; “escalier --help” lists the commands."))
    with environment.store(file) as store:
        from tui.light_import import import_textual  # no command needs what takes the most time

        import_textual()
        from tui.app import run

        settings = environment.configuration()
        _check(settings, places.config_file(environment.options))
        use_currency(settings.currency, country_of(os.environ, "LC_MONETARY"))
        return run(store, environment.calendar, theme=settings.theme, keys=dict(settings.keys))


def _check(settings: Configuration, file: Path) -> None:
    """Check the theme, the bindings and the keys of the configuration.

    Raises:
        ConfigurationError: for the first fault.
    """
    for key, reason in _faults(settings):
        said = _("{file}: {key}: {reason}").format(file=file, key=key, reason=reason)
        raise ConfigurationError(said)


def _faults(settings: Configuration) -> Iterator[tuple[str, str]]:
    """The keys of the configuration with an unknown value, and the reason."""
    if not (settings.theme or settings.keys):
        return
    from tui.keyboard.check_config import is_key, theme_names, unknown_bindings  # seldom needed

    names = theme_names()
    if settings.theme and settings.theme not in names:
        yield "theme", _("it must be one of {choices}").format(choices=", ".join(names))
    for name in unknown_bindings(settings.keys):
        yield f"keys.{name}", _("there is no such binding")
    for name, keys in settings.keys.items():
        for key in map(str.strip, keys.split(",")):
            if not is_key(key):
                yield f"keys.{name}", _("“{name}” is not the name of a key").format(name=key)


def _is_terminal(stream: object) -> bool:
    return getattr(stream, "isatty", bool)()
