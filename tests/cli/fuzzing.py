"""Random command lines: every command of the tree, and values for each parameter by its type."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import click
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from cli.commands.parameters import Day
from cli.commands.review import WeekName
from cli.commands.value_words import Brought

Value = TypeVar("Value")
FILES = ("a.db", "people.csv", "people.vcf", "old.db", "noise")
ODD = (
    *("pipe", "nowhere", "circle", "folder", "device", "locked", "not there"),
    *("people.csv/x", "a" * 300, f"{'a' * 300}/x", "", ".", "folder/", "-", "~", "x" * 5000),
    *("\udce9.csv", "📇.csv", "שלום.csv", "a\tb\n.csv", "--new", "file:///nowhere", "file:///%00"),
)
NUMBERS = (
    *("0", "1", "2", "7", "-1", "1440", "1441", "9" * 18, "9" * 19, "9" * 5000, "-" + "9" * 30),
    *("1.5", "1e3", "0x10", "1_000", "+3", " 5 ", "１２", "٣", "²", "nan", ""),
)
DAYS = (
    *("2026-03-03", "1900-01-01", "2999-12-31", "1899-12-31", "3000-01-01", "0001-01-01"),
    *("9999-12-31", "2026-02-30", "20260303", "2026-W09-2", "2026-3-3", "tomorrow", "-1", ""),
)
WEEKS = (
    *("2026-W09", "2026-W53", "2025-W53", "0001-W01", "9999-W52", "1900-W01", "2999-W52", "W09"),
    *("2026-09", "2026-W9", "2026W09", "99999-W01", "２０２６-W09", ""),
)
WORDS = """
Call Claire Ana Ruiz Dupont meet prepare tomorrow demain every chaque tous les 9:30 25:99 ~15m
~99999999h @Kérial @ #close #client !! circle:close city: overdue with to avec à 29/02/2027
31/12/9999 0/0/0 2026-02-30 lundi thanks merci promise:x next month -99 in 999999999 days dans
99999999999 semaines page https://a.example ana@a.example +33 from 2999 until 1 janvier
""".split()
STRANGE = (
    *("", " ", "\t", "\x01\x1b[2J", "\x7f\x9b", "\udcff\udc80", "\u202eabc\u2069", "שלום עליכם"),
    *(
        "👩‍👩‍👧‍👦",
        "é" * 3000,
        "e\u0301" * 50,
        "\ufeff",
        "\u2028",
        "\N{NO-BREAK SPACE}",
        "{0}",
        "%s",
    ),
    *("[b]x[/b]", "'; DROP TABLE person; --", '"', "“", "\\", "--", "-", "-x", "--help"),
)
ENDINGS = (("--bogus",), ("--help",), ("more",), ("--json=1",), ("--person",), ("-o",), ("-",))

_LETTER = st.characters(exclude_characters="\0/", exclude_categories=["Cs"])
TYPED = st.one_of(
    st.sampled_from("1 2 3 Claire Ana café meet".split()),
    st.sampled_from(STRANGE),
    st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join),
    st.text(_LETTER, max_size=30),
    st.text(st.sampled_from("09:-.,~@#!+=<>()[]{}|&;éß中\udc80 "), max_size=20),
)


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command below a group, those of groups below it included."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield (*path, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


def found(group: click.Group, path: Sequence[str]) -> click.Command:
    """The command of these words."""
    command: click.Command = group
    for name in path:
        assert isinstance(command, click.Group)
        below = command.get_command(click.Context(command), name)
        assert below is not None
        command = below
    return command


def mostly(usual: SearchStrategy[Value], odd: SearchStrategy[Value]) -> SearchStrategy[Value]:
    """The usual six times out of seven."""
    return st.sampled_from(range(7)).flatmap(lambda place: odd if place == 6 else usual)


def value(parameter: click.Parameter) -> SearchStrategy[str]:
    """Values for a parameter: fitting, odd and senseless ones."""
    kind = parameter.type
    if isinstance(kind, click.Path) or parameter.metavar == "FILE":  # also what is written
        return mostly(st.sampled_from(FILES), st.sampled_from(ODD)) | st.sampled_from(ODD)
    if isinstance(kind, click.Choice):
        fitting = [str(getattr(choice, "value", choice)) for choice in kind.choices]
        return mostly(st.sampled_from(fitting), TYPED | st.sampled_from(fitting).map(str.upper))
    for type_, fitting, odd in (
        (click.types.IntParamType, ["1", "2", "3", "7", "15"], NUMBERS),
        (Day, ["2026-03-03", "2026-12-31"], DAYS),
        (WeekName, ["2026-W09", "2025-W52"], WEEKS),
        (Brought, ["advice", "conseil,information", "help-given, "], ("conseil;", ",", ",,")),
    ):
        if isinstance(kind, type_):
            return mostly(st.sampled_from(fitting), st.sampled_from(odd) | TYPED)
    return TYPED


@st.composite
def arguments(draw: st.DrawFn, command: click.Command) -> list[str]:
    """Words for the options and arguments of a command, some too many or too few."""
    options: list[str] = []
    words: list[str] = []
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            for _turn in range(draw(_times(parameter))):
                options.append(draw(st.sampled_from(parameter.opts)))
                if not parameter.is_flag:
                    options.append(draw(value(parameter)))
        else:
            words += draw(st.lists(value(parameter), min_size=parameter.required, max_size=3))
    middle = draw(mostly(st.just(["--"]), st.just([])))
    ending = draw(mostly(st.just(()), st.sampled_from(ENDINGS)))
    return [*options, *middle, *words, *ending]


def _times(option: click.Option) -> SearchStrategy[int]:
    """The number of times that an option is given; one that is required is seldom left out."""
    if option.required:
        return mostly(st.just(1), st.integers(0, 2))
    if option.is_flag:
        return mostly(st.integers(0, 1), st.just(2))
    return mostly(st.just(0), st.just(1)) | st.integers(0, 3 if option.multiple else 1)
