"""The platform's folders for configuration, data and cache."""

import os
from pathlib import Path

from cli.config.global_options import GlobalOptions, chosen_file

_NAME = "escalier"


def config_file(options: GlobalOptions) -> Path:
    """The configuration file: of the option, of ESCALIER_CONFIG, or of the platform."""
    return named_config_file(options) or _folder("user_config_path") / "config.toml"


def named_config_file(options: GlobalOptions) -> Path | None:
    """The configuration file named by the option or by ESCALIER_CONFIG."""
    return chosen_file(options.config, "ESCALIER_CONFIG", os.environ)


def database_file(options: GlobalOptions) -> Path:
    """The database file: of the option, of ESCALIER_DB, or of the platform."""
    chosen = chosen_file(options.db, "ESCALIER_DB", os.environ)
    return chosen or _folder("user_data_path") / "escalier.db"


def demo_file(options: GlobalOptions) -> Path:
    """The demo's database file: of the option, or one in the platform's data folder."""
    return Path(options.db) if options.db else _folder("user_data_path") / "demo.db"


def cache_file() -> Path:
    """The file of what can be computed again."""
    return _folder("user_cache_path") / "holidays.json"


def _folder(kind: str) -> Path:
    import platformdirs  # a start that is told its files does without

    folder: Path = getattr(platformdirs, kind)(_NAME, appauthor=False)
    return folder
