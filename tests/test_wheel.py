"""The wheel holds the program whole, and runs where nothing else of the tree is."""

import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("planner", "db", "exchange", "jobs", "tui", "cli")
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


def _run(*command: str | Path, cwd: Path) -> str:
    """The output of a command; the tree and the settings of this shell stay out of its sight."""
    hidden = {"PYTHONPATH", "LANGUAGE"}
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        command, cwd=cwd, env=surroundings, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the tree, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the wheel unpacked in it; what the wheel depends on is lent."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, symlinks=True)
    python = home / "bin" / "python"
    [site] = home.glob("lib/python*/site-packages")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    _run(*pip, "--no-deps", "--no-index", wheel, cwd=home)
    for package in Path(sysconfig.get_path("purelib")).iterdir():
        is_ours = package.suffix == ".pth" or package.name.startswith(("escalier", "_escalier"))
        if not is_ours and not (site / package.name).exists():
            (site / package.name).symlink_to(package)
    return home


def test_the_wheel_holds_every_file_the_program_reads(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    read = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.suffix in {".py", ".tcss", ".mo", ".sql"} and "__pycache__" not in path.parts
    }
    assert read - held == set()
    assert "planner/language/locale/fr/LC_MESSAGES/escalier.mo" in held


def test_the_wheel_holds_nothing_else_of_the_tree(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} <= set(PACKAGES)


def test_the_installed_program_tells_its_version(installed: Path) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert version in _run(installed / "bin" / "escalier", "--version", cwd=installed)


def test_the_installed_program_speaks_french(installed: Path) -> None:
    said = _run(installed / "bin" / "escalier", "--lang", "fr", "--help", cwd=installed)
    assert "Utilisation\N{NO-BREAK SPACE}:" in said


def test_the_installed_program_is_not_the_one_of_the_tree(installed: Path) -> None:
    where = _run(
        installed / "bin" / "python", "-c", "import planner; print(planner.__file__)", cwd=installed
    )
    assert Path(where.strip()).is_relative_to(installed)
