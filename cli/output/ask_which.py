"""The question which of several is meant: asked on a terminal, else they are listed."""

import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import click

from cli.output.notes import note
from cli.output.refusals import Refused
from planner.language import _
from planner.language.text import harmless


class Candidate(NamedTuple):
    """A person, a step or an action that may be meant."""

    id: int
    name: str
    detail: str = ""

    def __str__(self) -> str:
        """Format with the id, by which it can be said."""
        return harmless(f"{self.id} {', '.join(filter(None, (self.name, self.detail)))}")


def listed(candidates: Iterable[Candidate]) -> str:
    """All candidates in one line."""
    return _("; ").join(map(str, candidates))


def can_ask(*, as_json: bool) -> bool:
    """Whether there is a terminal on which the question can be answered."""
    return not as_json and sys.stdin.isatty() and sys.stderr.isatty()


def ask_which(
    question: str, candidates: Iterable[Candidate], nobody: str, sure: int | None = None
) -> int | None:
    """Ask for the id of one of some people; None for `nobody`.

    An empty answer means the `sure` one, else `nobody`.
    """
    people = {candidate.id: candidate for candidate in candidates}
    click.echo(question, err=True)
    for candidate in people.values():
        click.echo(f"  {candidate}", err=True)
    click.echo(f"  0 {nobody}", err=True)
    choice = click.Choice([*map(str, people), "0"])
    answer = click.prompt(
        _("Which one?"),
        type=choice,
        default=str(sure or 0),
        show_choices=False,
        show_default=False,
        prompt_suffix=" ",
        err=True,
    )
    return int(answer) or None


def chosen(
    found: Sequence[Candidate], question: str, none: str, otherwise: str, *, as_json: bool
) -> int | None:
    """The id of the one meant, asked for on a terminal.

    Else None, and a note says `otherwise` with all of them.
    """
    if can_ask(as_json=as_json):
        return ask_which(question, found, none)
    note(otherwise.format(names=listed(found)))
    return None


def refused(name: str, candidates: Iterable[Candidate]) -> Refused:
    """The refusal to guess, with all who may be meant and how to say which."""
    return Refused(
        _(
            "“{name}” may be {people}: say which with “@organisation” or --person,"
            " or --new for somebody else."
        ).format(name=name, people=listed(candidates))
    )
