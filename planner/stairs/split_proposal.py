"""A split while it is edited: its shape and its stairs, with the person's words kept apart.

Another number or shape divides anew; titles and rewards of the person's own stay at their places,
also those of stairs that are too many for now. As a draft it is JSON.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from planner.grammar.errors import GrammarError
from planner.grammar.goals.step import StepLine, parse_step
from planner.language import _
from planner.language.pasted import split_lines
from planner.stairs.split import (
    MOST_MILESTONES,
    Ground,
    Shape,
    Stair,
    milestones,
    proposed,
    with_words,
)
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Proposal:
    """The stairs of a shape; `beyond` are the words of stairs left out, `text` the milestones.

    Milestones keep the `number` of stairs before them, whose words are all beyond.
    """

    shape: Shape
    stairs: tuple[Stair, ...]
    beyond: tuple[Stair, ...] = ()
    text: str = ""
    number: int = 0


def begun(ground: Ground) -> Proposal:
    """The proposal to begin with."""
    return Proposal(Shape.EVEN, proposed(ground, ground.usual))


def resized(proposal: Proposal, ground: Ground, number: int) -> Proposal:
    """Divide into another number of stairs; that of milestones is the person's."""
    if proposal.shape is Shape.MILESTONES:
        return proposal
    words = (*proposal.stairs, *proposal.beyond)
    stairs = with_words(proposed(ground, number, proposal.shape), words)
    return replace(proposal, stairs=stairs, beyond=words[len(stairs) :])


def shaped(proposal: Proposal, ground: Ground, shape: Shape) -> Proposal:
    """Divide by numbers in another shape; the number and the words are those before milestones."""
    words = _words(proposal)
    stairs = with_words(proposed(ground, _number(proposal) or ground.usual, shape), words)
    return replace(proposal, shape=shape, stairs=stairs, beyond=words[len(stairs) :], number=0)


def _number(proposal: Proposal) -> int:
    """The number of stairs, or of those before the milestones."""
    return proposal.number if proposal.shape is Shape.MILESTONES else len(proposal.stairs)


def _words(proposal: Proposal) -> tuple[Stair, ...]:
    """The stairs with the person's words, those left out too; milestones are none of them."""
    own = () if proposal.shape is Shape.MILESTONES else proposal.stairs
    return (*own, *proposal.beyond)


def parse_milestones(text: str, today: date) -> list[StepLine]:
    """The steps written one a line.

    Raises:
        GrammarError: if there is none, or there are too many, or one has no title.
    """
    lines = [line for line in split_lines(text) if line.strip()]
    if not lines:
        raise GrammarError(_("Write the parts, one a line: “List twelve names by Friday”."))
    if len(lines) > MOST_MILESTONES:
        said = _("{number} steps are too many for one goal: {most} at most.")
        raise GrammarError(said.format(number=len(lines), most=MOST_MILESTONES))
    return [parse_step(line, today) for line in lines]


def in_own_words(proposal: Proposal, ground: Ground, text: str, today: date) -> Proposal:
    """Divide into the person's milestones.

    Raises:
        GrammarError: if the text has none.
    """
    stairs = milestones(ground, parse_milestones(text, today))
    return Proposal(Shape.MILESTONES, stairs, _words(proposal), text, _number(proposal))


def to_json(proposal: Proposal) -> str:
    """A proposal as a draft."""
    return json.dumps(
        {
            "shape": proposal.shape.value,
            "text": proposal.text,
            "number": proposal.number,
            "stairs": _rows(proposal.stairs),
            "beyond": _rows(proposal.beyond),
        },
        ensure_ascii=False,
    )


def _rows(stairs: Sequence[Stair]) -> list[list[object]]:
    return [
        [stair.target, stair.due and stair.due.isoformat(), stair.title, stair.reward]
        for stair in stairs
    ]


def from_json(text: str) -> Proposal | None:
    """The proposal of a draft; None if there is none."""
    try:
        kept = json.loads(text)
        shape, said = Shape(kept["shape"]), str(kept["text"])
        stairs, beyond = _stairs(kept["stairs"]), _stairs(kept["beyond"])
        number = int(kept.get("number", 0))
    except (ValueError, TypeError, KeyError):
        return None
    return Proposal(shape, stairs, beyond, said, number) if stairs else None


def _stairs(rows: Any) -> tuple[Stair, ...]:
    return tuple(
        Stair(
            None if target is None else int(target),
            date.fromisoformat(due) if due else None,
            str(title),
            str(reward),
        )
        for target, due, title, reward in rows
    )


def lines_of(stairs: Sequence[Stair], names: Sequence[str]) -> list[StepLine]:
    """The stairs as steps to be stored, under their names."""
    return [
        StepLine(name, stair.due, stair.target, reward=stair.reward or None)
        for stair, name in zip(stairs, names, strict=True)
    ]
