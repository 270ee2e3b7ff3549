"""The configuration file: TOML, read strictly, so that a typing error is reported."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cli.config.configuration import Configuration, of_locale
from cli.config.global_options import country_of
from planner.language import LANGUAGES, _

_PLACE = r"line (\d+), column (\d+)"


class ConfigurationError(Exception):
    """The configuration cannot be used; the text names the file and the key."""


def load(file: Path, *, named: bool = False) -> Configuration:
    """Load the configuration in `file`, or the defaults without one.

    Raises:
        ConfigurationError: if it cannot be read, has an unknown key or a bad value, or was `named`
            and does not exist.
    """
    if named and not _is_there(file):
        raise ConfigurationError(_("{file}: there is no such configuration.").format(file=file))
    configuration, table = of_locale(country_of(os.environ)), _table(file)
    return _with(configuration, table, file) if table else configuration


def _with(configuration: Configuration, table: Mapping[str, Any], file: Path) -> Configuration:
    """The configuration with the settings of the table in a file."""
    from cli.config.checks import BadValue  # a start without settings does without
    from cli.config.settings import SETTINGS

    settings = {setting.name: setting for setting in SETTINGS}
    for key, value in table.items():
        if key not in settings:
            raise ConfigurationError(_("{file}: unknown key {key}").format(file=file, key=key))
        try:
            configuration = settings[key].set(configuration, settings[key].check(value))
        except BadValue as reason:
            name = ".".join([key, *map(str, reason.args[1:])])
            raise ConfigurationError(
                _("{file}: {key}: {reason}").format(file=file, key=name, reason=reason.args[0])
            ) from reason
    return configuration


def configured_language(file: Path) -> str | None:
    """The language set in `file`; None if there is none, or the file is invalid."""
    try:
        wanted = _table(file).get("language")
    except ConfigurationError:
        return None
    return wanted if wanted in LANGUAGES else None


def _table(file: Path) -> dict[str, Any]:
    """Parse the TOML of `file`; empty without a file."""
    try:
        if not _is_there(file) or (file.exists() and file.samefile(os.devnull)):
            return {}
        if not (file.is_file() or file.is_dir()):  # a pipe would be waited for
            raise ConfigurationError(_("{file} is no ordinary file.").format(file=file))
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            _("{file} cannot be read as a configuration.").format(file=file)
        ) from error
    import tomllib  # a start without a configuration does without

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(_not_toml(file, str(error))) from error
    except RecursionError as error:
        raise ConfigurationError(_("{file} is nested too deep.").format(file=file)) from error


def _is_there(file: Path) -> bool:
    """Whether anything is at a path; also what cannot be looked at."""
    try:
        return bool(file.stat())
    except (FileNotFoundError, NotADirectoryError):
        return file.is_symlink()
    except OSError:
        return True


def _not_toml(file: Path, reason: str) -> str:
    """The error of the parser as a sentence, with the position if known."""
    place = re.search(_PLACE, reason)
    if place is None:
        return _("{file} is not TOML: something is left open at its end.").format(file=file)
    return _("{file} is not TOML: look at line {line}, column {column}.").format(
        file=file, line=place[1], column=place[2]
    )
