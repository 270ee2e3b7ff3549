"""The program as a shell starts it: language, start, pipes, signals and faults."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import SCRIPT
from tests.cli.forked import Ended
from tests.cli.refusal import is_told
from tests.cli.running import Start

HEARD = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
"""Hear an interruption, also where the runner of the tests ignores it."""
NEVER = ("textual", "rich", "peewee")


def _imported_by(*arguments: str) -> set[str]:
    """The modules that a command has imported when it ends."""
    program = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    process = subprocess.run(
        [sys.executable, "-c", program + SCRIPT, *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(process.stderr.split())


@pytest.mark.parametrize("arguments", [("--version",), ("history", "--help")])
def test_help_and_version_import_neither_screens_nor_store(arguments: tuple[str, ...]) -> None:
    assert not _imported_by(*arguments).intersection(NEVER)


@pytest.mark.parametrize("command", ["today", "people", "goals", "history"])
def test_commands_import_no_screens_and_no_other_commands(tmp_path: Path, command: str) -> None:
    imported = _imported_by("--db", str(tmp_path / "a.db"), command)
    assert not imported.intersection({"textual", "rich", "cli.commands.demo", "cli.commands.add"})


def test_the_planner_opens_without_click(tmp_path: Path) -> None:
    process = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", SCRIPT, "--db", str(tmp_path / "a.db")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 1
    assert "terminal" in process.stderr.splitlines()[-1]
    assert "| click" not in process.stderr


def test_the_version_is_the_packages(start: Start) -> None:
    from importlib.metadata import version

    assert start("--version").stdout.strip().endswith(version("escalier"))


def test_help_lists_every_command_in_one_line_each(start: Start) -> None:
    from cli.commands.root import COMMANDS

    lines = start("--help").stdout.splitlines()
    listed = [line.split()[0] for line in lines[lines.index("Commands:") + 1 :] if line[2:3] > " "]
    assert listed == list(COMMANDS)


FRENCH = ("--lang", "fr")


def test_french_help_is_french_throughout(start: Start) -> None:
    said = start(*FRENCH, "--help").stdout
    assert "Utilisation\N{NO-BREAK SPACE}: escalier [OPTIONS] [COMMANDE] [ARGUMENTS]" in said
    assert "Commandes\N{NO-BREAK SPACE}:" in said
    assert "Show" not in said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("people", "--bogus"), "Il n’y a pas d’option « --bogus »."),
        (("peopl",), "Il n’y a pas de commande « peopl »."),
        (("result", "1", "--outcome", "partly", "--minutes", "x"), "nombre entier"),
        (("--today", "hier", "today"), "« hier » n’est pas une date telle que 2026-03-15."),
        (("result", "1", "--outcome", "zz"), "pour « --outcome » : « zz » n’est pas"),
        (("add",), "Il manque l’argument « LIGNE »."),
    ],
)
def test_wrong_usage_is_told_in_french(start: Start, words: tuple[str, ...], expected: str) -> None:
    process = start(*FRENCH, *words)
    assert process.returncode == 2
    assert expected in process.stderr.replace("\N{NO-BREAK SPACE}", " ")
    assert "Erreur\N{NO-BREAK SPACE}:" in process.stderr


@pytest.mark.parametrize(
    "words", [("result", "1"), ("result", "1", "--outcome"), ("people", "--json=1"), ("--db",)]
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_wrong_usage_is_told_in_one_form(
    start: Start, language: str, words: tuple[str, ...]
) -> None:
    process = start("--lang", language, *words)
    assert is_told(Ended(process.returncode, process.stdout, process.stderr))


def test_french_today_and_refusals(start: Start) -> None:
    assert start(*FRENCH, "today").stdout.startswith("mardi 3 mars 2026\n")
    assert start(*FRENCH, "undo").stderr.startswith("Erreur\N{NO-BREAK SPACE}:")


def test_the_locale_decides_where_nothing_else_does(start: Start) -> None:
    assert start("today", LC_ALL="", LANG="fr_FR.UTF-8").stdout.startswith("mardi")
    assert start("today", LC_ALL="", LANG="de_DE.UTF-8").stdout.startswith("Tuesday")


def test_the_configuration_decides_before_the_locale(start: Start, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("language = 'fr'")
    assert start("--config", str(config), "today", LANG="en_GB.UTF-8").stdout.startswith("mardi")
    assert start("today", ESCALIER_CONFIG=str(config)).stdout.startswith("mardi")
    assert start("--lang", "en", "today", ESCALIER_CONFIG=str(config)).stdout.startswith("Tues")


def test_a_bad_configuration_is_one_line_in_its_own_language(start: Start, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("language = 'fr'\ndaily_number = 'x'")
    process = start("today", ESCALIER_CONFIG=str(config))
    assert (process.returncode, process.stdout) == (1, "")
    assert process.stderr.count("\n") == 1
    assert f"{config}" in process.stderr
    assert "daily_number" in process.stderr
    assert "nombre entier" in process.stderr


def test_a_configuration_that_was_named_and_is_not_there_is_refused(
    start: Start, tmp_path: Path
) -> None:
    missing = tmp_path / "no.toml"
    for process in (
        start("--config", str(missing), "today"),
        start("today", ESCALIER_CONFIG=str(missing)),
    ):
        assert (process.returncode, process.stdout) == (1, "")
        assert process.stderr.count("\n") == 1
        assert f"{missing}" in process.stderr


def test_a_bad_configuration_does_not_stand_before_help(start: Start, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("nonsense")
    assert start("today", "--help", ESCALIER_CONFIG=str(config)).returncode == 0


def test_the_database_of_the_environment_is_used(tmp_path: Path) -> None:
    environment = os.environ | {"ESCALIER_DB": str(tmp_path / "b.db")}
    subprocess.run([sys.executable, "-c", SCRIPT, "spark", "x"], env=environment, check=True)
    assert (tmp_path / "b.db").exists()


def test_a_file_that_is_no_database_is_one_line_and_untouched(start: Start, file: Path) -> None:
    file.write_bytes(b"not a database, just some text\n" * 50)
    before = file.read_bytes()
    process = start("today")
    assert (process.returncode, process.stdout, process.stderr.count("\n")) == (1, "", 1)
    assert file.read_bytes() == before


def test_a_closed_pipe_ends_a_command_without_an_error(start: Start, file: Path) -> None:
    start("demo", "--no-open")
    program = f'"{sys.executable}" -c "{SCRIPT}" --db "{file}" people --json'
    process = subprocess.run(
        ["bash", "-c", f"{program} | read -r line; echo ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (process.stdout, process.stderr) == ("0\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_one_line(start: Start, file: Path) -> None:
    start("demo", "--no-open")
    program = f'"{sys.executable}" -c "{SCRIPT}" --db "{file}" people > /dev/full'
    process = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False)
    assert process.returncode == 1
    assert process.stderr == "Error: The output cannot be written: the disk is full.\n"


def test_an_output_without_unicode_gets_plain_signs(start: Start) -> None:
    start("demo", "--no-open")
    for words in (("today",), ("goals",), ("review",), ("add", "--help"), ("people", "--bogus")):
        process = start(*words, PYTHONIOENCODING="ascii")
        said = process.stdout + process.stderr
        assert said
        assert not set(said).intersection("\\\ufffd“”’…·●")
    assert "\np\t22\t" in start("today", PYTHONIOENCODING="ascii").stdout


def test_quotes_and_dashes_of_an_error_are_plain_too(start: Start) -> None:
    process = start("result", "“x”", "--outcome", "partly", PYTHONIOENCODING="ascii")
    assert process.stderr == 'Error: No open action fits ""x"".\n'


def test_an_output_that_knows_no_accents_gets_question_marks(start: Start) -> None:
    start("spark", "déjà", "vu")
    said = start("today", PYTHONIOENCODING="ascii").stdout
    assert "*\t1\td?j? vu" in said
    assert "d\\u00e9j\\u00e0" in start("today", "--json", PYTHONIOENCODING="ascii").stdout


def test_an_interruption_exits_with_130_and_writes_nothing(file: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, "--db", str(file), "spark", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=HEARD,  # noqa: PLW1509  # no other thread runs Python here
    ) as process:
        assert process.stdin
        process.stdin.write(b"half a li")
        process.stdin.flush()
        _wait_until_reading(process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"")


def _wait_until_reading(process: "subprocess.Popen[bytes]") -> None:
    """Return once the process sleeps in a read of its pipe."""
    wchan = Path(f"/proc/{process.pid}/wchan")
    if not wchan.exists():
        pytest.skip("the kernel does not tell what a process waits for")
    while "pipe" not in wchan.read_text():
        assert process.poll() is None
