"""The path of Pitch: ten stages in the method's order, how far each is, and which one is next."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from planner.language import _, ngettext, pgettext
from planner.language.whole_numbers import say_share
from planner.pitch.canvases.card import CanvasName
from planner.values import dataclass

TARGETS = 10
"""Organisations aimed at with which a market map can be worked on [D]."""
SLOTS = 4
"""The slots of a value proposition: whom, outcome, asset, proof."""
TESTS = 4
"""The tests of a value proposition: specific, authentic, strong, coherent."""


class StageName(StrEnum):
    """The stages in the method's order; those of a canvas have its name."""

    IDENTITY = "identity"
    SKILLS = "skills"
    ACHIEVEMENTS = "achievements"
    WANTS = "wants"
    SWOT = "swot"
    IKIGAI = "ikigai"
    MIX = "mix"
    MARKET = "market"
    PROPOSITION = "proposition"
    PITCH = "pitch"

    @property
    def canvas(self) -> CanvasName | None:
        """The canvas of this stage, of those that have one."""
        return next((canvas for canvas in CanvasName if canvas.value == self.value), None)


class How(StrEnum):
    """The state of a stage: nothing yet, fewer than help, or enough."""

    EMPTY = "empty"
    THIN = "thin"
    DONE = "done"


class Links(NamedTuple):
    """The entries of a stage that cite something, and those that are cited."""

    citing: int = 0
    cited: int = 0


NO_LINKS = Links()
NOT_LINKED: Mapping[StageName, Links] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: `done` of the `helps` answers that help, and the cells that still want some.

    An answer more than help in one cell does not stand in for one that is missing in another.
    `links` are its citations. `passed` counts the tests passed of those that look at an entry which
    is whole, None where there are none.
    """

    name: StageName
    done: int
    helps: int
    lacks: tuple[str, ...] = ()
    begun: bool = False
    links: Links = NO_LINKS
    passed: int | None = None

    @property
    def how(self) -> How:
        """Whether it is empty, thin or done."""
        if self.done >= self.helps:
            return How.DONE
        return How.THIN if self.begun else How.EMPTY

    @property
    def share(self) -> float:
        """The share of what helps, 0–1."""
        return min(self.done / self.helps, 1.0) if self.helps else 1.0


@dataclass(frozen=True, slots=True)
class Beyond:
    """The state of the stages after the canvases.

    `targets` are the organisations aimed at; `slots` those of the value proposition that are
    written, of the fullest one, None while there is none; `pitches` those that have words. `passed`
    counts the tests passed by the best of the whole propositions, None while none is whole.
    """

    targets: int = 0
    slots: int | None = None
    pitches: int = 0
    passed: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every slot of a value proposition is written."""
        return (self.slots or 0) >= SLOTS


_NOTHING = Beyond()


def path(
    counts: Mapping[tuple[CanvasName, str], int],
    wanted: Mapping[tuple[CanvasName, str], int],
    beyond: Beyond = _NOTHING,
    links: Mapping[StageName, Links] = NOT_LINKED,
) -> tuple[Stage, ...]:
    """The ten stages; `counts` and `wanted` are the cards there are and that help, by cell."""
    market, slots, pitches = beyond.targets, beyond.slots, beyond.pitches
    stages = (
        *(_of_canvas(canvas, counts, wanted) for canvas in CanvasName),
        Stage(StageName.MARKET, min(market, TARGETS), TARGETS, begun=market > 0),
        Stage(
            StageName.PROPOSITION,
            min(slots or 0, SLOTS),
            SLOTS,
            begun=slots is not None,
            passed=beyond.passed,
        ),
        Stage(StageName.PITCH, min(pitches, 1), 1, begun=pitches > 0),
    )
    return tuple(replace(stage, links=links.get(stage.name, NO_LINKS)) for stage in stages)


def _of_canvas(
    canvas: CanvasName,
    counts: Mapping[tuple[CanvasName, str], int],
    wanted: Mapping[tuple[CanvasName, str], int],
) -> Stage:
    cells = [(cell, number) for (of, cell), number in wanted.items() if of is canvas]
    there = {cell: min(counts.get((canvas, cell), 0), number) for cell, number in cells}
    return Stage(
        StageName(canvas.value),
        sum(there.values()),
        sum(number for _cell, number in cells),
        tuple(cell for cell, number in cells if there[cell] < number),
        any(number > 0 for (of, _cell), number in counts.items() if of is canvas),
    )


def next_stage(stages: Sequence[Stage]) -> Stage | None:
    """The stage to go on with: the first that is empty, then the first that is thin."""
    empty = (stage for stage in stages if stage.how is How.EMPTY)
    thin = (stage for stage in stages if stage.how is How.THIN)
    return next(empty, None) or next(thin, None)


def thinnest(stages: Sequence[Stage]) -> Stage | None:
    """The stage that fifteen minutes help most: the thinnest begun, else the first that is empty.

    One that was begun comes first, so that a sitting completes it; equals stand in their order.
    """
    thin = [stage for stage in stages if stage.how is How.THIN]
    return min(thin, key=lambda stage: stage.share) if thin else next_stage(stages)


def is_begun(stages: Sequence[Stage]) -> bool:
    """Whether any stage holds something."""
    return any(stage.begun for stage in stages)


def say_stage(name: StageName) -> str:
    """The name of a stage."""
    return {
        StageName.IDENTITY: _("Identity and values"),
        StageName.SKILLS: _("Knowledge and skills"),
        StageName.ACHIEVEMENTS: _("Achievements"),
        StageName.WANTS: _("What I want, what I can do"),
        StageName.SWOT: _("SWOT"),
        StageName.IKIGAI: _("Ikigai"),
        StageName.MIX: _("Marketing mix"),
        StageName.MARKET: _("Market map"),
        StageName.PROPOSITION: _("Value proposition"),
        StageName.PITCH: pgettext("stage", "Pitch"),
    }[name]


def say_how_far(stage: Stage) -> str:
    """The number there is of the number that helps."""
    return _("{done} of {needed}").format(done=stage.done, needed=stage.helps)


def say_tests(stage: Stage) -> str:
    """The tests passed, for a column: "tests 1/4"; empty where none looks at the stage yet."""
    if stage.passed is None:
        return ""
    return _("tests {share}").format(share=say_share(stage.passed, TESTS))


def say_how_far_in_full(stage: Stage) -> str:
    """The same number; of a whole value proposition the tests that it passes, too."""
    if stage.passed is None:
        return say_how_far(stage)
    written = ngettext(
        "{done} slot of {needed} written", "{done} slots of {needed} written", stage.done
    )
    tests = ngettext("{n} test of {of} passed", "{n} tests of {of} passed", stage.passed)
    said = (
        written.format(done=stage.done, needed=stage.helps),
        tests.format(n=stage.passed, of=TESTS),
    )
    return ", ".join(said)


def say_links(links: Links) -> str:
    """The number of entries that cite and that are cited, in words; empty without any."""
    citing = ngettext("{n} cites others", "{n} cite others", links.citing)
    cited = ngettext("{n} is cited", "{n} are cited", links.cited)
    said = (citing.format(n=links.citing) if links.citing else "",
            cited.format(n=links.cited) if links.cited else "")  # fmt: skip
    return ", ".join(filter(None, said))


def say_offer(stage: Stage) -> str:
    """The stage as fifteen minutes offer it: “Pitch: Achievements, 2 of 7”."""
    if stage.name is StageName.PITCH:
        return _("Pitch: a first one to write")
    said = _("Pitch: {stage}, {done} of {needed}")
    return said.format(stage=say_stage(stage.name), done=stage.done, needed=stage.helps)


def say_action(name: StageName) -> str:
    """The title of the action that a stage becomes in Today."""
    return {
        StageName.IDENTITY: _("Write who I am and what I stand for (Pitch)"),
        StageName.SKILLS: _("List what I know and can do (Pitch)"),
        StageName.ACHIEVEMENTS: _("Write an achievement (Pitch)"),
        StageName.WANTS: _("Write what I want and what I can do (Pitch)"),
        StageName.SWOT: _("Go on with my SWOT (Pitch)"),
        StageName.IKIGAI: _("Go on with my ikigai (Pitch)"),
        StageName.MIX: _("Go on with my marketing mix (Pitch)"),
        StageName.MARKET: _("Choose organisations to aim at (Pitch)"),
        StageName.PROPOSITION: _("Write my value proposition (Pitch)"),
        StageName.PITCH: _("Write my pitch and say it aloud (Pitch)"),
    }[name]
