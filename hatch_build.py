"""The build hook: it compiles the translations beside their sources, in every installation."""

import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
LOCALE = ROOT / "planner" / "language" / "locale"


def compile_catalogues(locale: Path = LOCALE) -> list[Path]:
    """Compile every `.po` under `locale` that is newer than its `.mo`; return the files written."""
    sources = sorted(locale.glob("*/LC_MESSAGES/*.po"))
    return [_compile(source) for source in sources if _is_stale(source)]


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def _compile(source: Path) -> Path:
    """Write the `.mo` of `source` in one step, so that no reader ever meets half of it."""
    with source.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    compiled = source.with_suffix(".mo")
    with tempfile.NamedTemporaryFile(dir=source.parent, suffix=".mo.part", delete=False) as part:
        write_mo(part, catalogue)
    Path(part.name).chmod(0o644)
    return Path(part.name).replace(compiled)


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]  # generic only in hatchling's annotations
    """Hatchling's custom hook; `pyproject.toml` names this file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues before the files of the wheel are collected."""
        compile_catalogues(Path(self.root) / "planner" / "language" / "locale")
