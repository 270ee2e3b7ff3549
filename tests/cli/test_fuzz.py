"""Random arguments for every command: it ends with 0, 1 or 2, and a failure is told in one form."""

import json
import os
import re
import shutil
from itertools import chain
from pathlib import Path

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cli.commands.root import escalier
from tests.cli.forked import Ended, run_forked
from tests.cli.fuzzing import arguments, commands, found, mostly, value
from tests.cli.refusal import is_told
from tests.cli.running import TODAY
from tests.db.packed import packed, unpack
from tests.faults import make_device

EXAMPLES = int(os.environ.get("FUZZ", "8"))
"""Examples a command; with FUZZ=1000 they are other ones at each run."""
SEVERAL = """First Name,Last Name,Email Address,Company,Connected On
Ana,Ruiz,ana@a.example,Kérial,03 Mar 2024
,,,,
Bo,"\x9b2J",x,,32 Foo 1800
"""
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nTEL:+33 6 11 22 33 44\r\nEND:VCARD\r\nBEGIN:\r\n"
)
NOISE = bytes(range(1, 256)) * 9
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with something of everything."""
    folder = tmp_path_factory.mktemp("demo")
    said = run_forked(folder, "--db", str(folder / "a.db"), "--today", TODAY, "demo", "--no-open")
    assert said.code == 0, said
    unpack(packed()[0], folder / "old.db")
    return folder / "a.db"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the commands run."""
    folder = tmp_path / "odd"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def furnish(folder: Path, demo: Path) -> None:
    """Empty the folder of the run before, and fill it with files, odd ones among them."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    os.mkfifo("pipe")
    Path("nowhere").symlink_to("not there")
    Path("circle").symlink_to("circle")
    Path("folder").mkdir()
    make_device(Path("device"))
    Path("locked").touch(mode=0)
    Path("noise").write_bytes(NOISE)
    Path("people.csv").write_text(SEVERAL, encoding="utf-8")
    Path("people.vcf").write_text(CARDS, encoding="utf-8")
    shutil.copyfile(demo, "a.db")
    shutil.copyfile(demo.with_name("old.db"), "old.db")


def assert_ended_well(words: list[str], said: Ended) -> None:
    assert said.code in {0, 1, 2}
    assert not _UNSEEN.search(said.err)
    if said.code:
        assert said.out == ""
        assert is_told(said)
    elif "--json" in words and "--help" not in words:
        json.loads(said.out)
    else:
        assert not _UNSEEN.search(said.out)


def fuzz(path: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    """Whole command lines for the command of this path."""
    usual = {"db": ["--db", "a.db"], "today": ["--today", TODAY]}
    before = [
        mostly(st.just(usual.get(option.name or "", [])), _pair(option))
        for option in escalier.params
        if isinstance(option, click.Option) and not option.is_flag
    ]
    languages = st.sampled_from((["--lang", "fr"], []))
    after = arguments(found(escalier, path))
    parts = st.tuples(*before, languages, st.just(list(path)), after)
    return parts.map(lambda lists: list(chain.from_iterable(lists)))


def _pair(option: click.Parameter) -> st.SearchStrategy[list[str]]:
    return value(option).map(lambda text: [option.opts[0], text])


@pytest.mark.parametrize("path", [(), *commands(escalier)], ids=" ".join)
def test_whatever_the_arguments_it_ends_well(
    path: tuple[str, ...], folder: Path, demo: Path, tmp_path: Path
) -> None:
    @settings(
        max_examples=EXAMPLES,
        derandomize="FUZZ" not in os.environ,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(fuzz(path), st.binary(max_size=40))
    def run(words: list[str], typed: bytes) -> None:
        furnish(folder, demo)
        assert_ended_well(words, run_forked(tmp_path, *words, typed=typed))

    run()
