"""The pages of the command line and of the configuration, in both languages, tell what there is."""

import gettext
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from cli.commands.root import escalier
from cli.config.file import load
from cli.config.settings import SETTINGS
from planner.language import DOMAIN, LOCALE

DOCS = Path(__file__).parents[2] / "docs"
SPOKEN = ("", ".fr")
"""The endings of the names of a page in English and in French."""


def page(name: str, spoken: str) -> str:
    return (DOCS / f"{name}{spoken}.md").read_text(encoding="utf-8")


def commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """The commands with those below them, each with its whole name."""
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command is not None
        yield f"{before}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} ")


def test_french_help_tells_what_a_command_does_not_what_to_do() -> None:
    french = gettext.translation(DOMAIN, LOCALE, ["fr"]).gettext
    for name, command in commands(escalier):
        said = [command.help, *(getattr(each, "help", None) for each in command.params)]
        for each in map(french, filter(None, said)):
            assert not re.match(r"\w+(er|ir|dre|ire|ettre)\b", each), (name, each)


def options(text: str) -> set[str]:
    """The options that a page names."""
    return set(re.findall(r"(?<![\w-])(?:--[a-z][a-z-]+|-o)\b", text))


@pytest.mark.parametrize("spoken", SPOKEN)
def test_every_command_and_option_is_told(spoken: str) -> None:
    text = page("command-line", spoken)
    for name, command in commands(escalier):
        assert re.search(rf"^\|.*`{name}\b", text, re.MULTILINE), name
        for each in command.params:
            if isinstance(each, click.Option) and not each.hidden:
                assert options(text) & {*each.opts}, (name, each.opts)


def test_both_pages_name_the_same_options_and_no_others() -> None:
    all_of_them = [("", escalier), *commands(escalier)]
    there = {each for _name, command in all_of_them for one in command.params for each in one.opts}
    english, french = (options(page("command-line", spoken)) for spoken in SPOKEN)
    assert english == french
    assert english - there == {"--help"}


@pytest.mark.parametrize("spoken", SPOKEN)
def test_the_configuration_shown_is_read_and_has_every_setting(spoken: str, tmp_path: Path) -> None:
    shown = page("configuration", spoken).partition("```toml\n")[2].partition("```")[0]
    file = tmp_path / "config.toml"
    file.write_text(shown, encoding="utf-8")
    load(file)
    assert {*tomllib.loads(shown)} == {setting.name for setting in SETTINGS}


def test_both_pages_of_the_configuration_list_the_same_bindings() -> None:
    tables = [page("configuration", spoken).rpartition("|---|---|\n")[2] for spoken in SPOKEN]
    english, french = (list(map(_ids, table.splitlines())) for table in tables)
    assert english == french
    assert all(english)


def _ids(row: str) -> list[str]:
    return re.findall(r"`(\S+)`", row)
