"""The four tests of a value proposition, on what it cites."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from planner.language import _, pgettext
from planner.language.holding_numbers import holds_a_number
from planner.language.text import fold, shorten
from planner.pitch.canvases.card import CanvasName, Citation, Cited
from planner.pitch.proposition.ground import Ground, Purpose
from planner.pitch.proposition.proposition import Slot, Wording
from planner.values import dataclass

SHARED_FROM = 4
"""Letters from which a word shared with a job title counts."""

_WORDS = re.compile(r"[^\W_]+")
_MYSELF = re.compile(r"[\W_]*(?:(?:i|je)\b|j\s*')")
_ENTRIES = (Cited.SECTOR, Cited.ORGANISATION, Cited.PERSONA)
_VALUES = "values"


class Quality(StrEnum):
    """The qualities tested, in their order."""

    SPECIFIC = "specific"
    AUTHENTIC = "authentic"
    STRONG = "strong"
    COHERENT = "coherent"


class MendKind(StrEnum):
    """The kinds of thing that mend a test: a slot, the result of an achievement, an aim."""

    SLOT = "slot"
    RESULT = "result"
    AIM = "aim"


@dataclass(frozen=True, slots=True)
class Mend:
    """The thing that would let a test pass: a slot to fill, or the card `card_id` to complete."""

    kind: MendKind
    slot: Slot
    card_id: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a test: passed or not, the reason, and what would mend it."""

    quality: Quality
    passed: bool
    reason: str
    mend: Mend | None = None


def judge(wording: Wording, ground: Ground) -> tuple[Verdict, ...]:
    """Run the four tests, in their order."""
    return (
        _specific(wording, ground),
        _authentic(wording),
        _strong(wording, ground),
        _coherent(wording, ground),
    )


def most_passed(wordings: Iterable[Wording], ground: Ground) -> int | None:
    """The tests passed by the best of the wordings with every slot written; None without one."""
    whole = (each for each in wordings if all(map(each.said, Slot)))
    passed = (sum(test.passed for test in judge(each, ground)) for each in whole)
    return max(passed, default=None)


def quality_names() -> Mapping[Quality, str]:
    """The qualities by name."""
    return {
        Quality.SPECIFIC: pgettext("proposition", "specific"),
        Quality.AUTHENTIC: pgettext("proposition", "authentic"),
        Quality.STRONG: pgettext("proposition", "strong"),
        Quality.COHERENT: pgettext("proposition", "coherent"),
    }


def purposes() -> Mapping[Quality, str]:
    """The reason for each test, in one sentence."""
    return {
        Quality.SPECIFIC: _("Named people and a number stay in mind better than “companies”."),
        Quality.AUTHENTIC: _("Something you did or stand for can be told, asked about, believed."),
        Quality.STRONG: _("People remember what changes for them rather than a job title."),
        Quality.COHERENT: _(
            "The same people in the sentence, the project and a goal: each serves the others."
        ),
    }


def is_of_mine(cited: Citation) -> bool:
    """Whether a citation is of an achievement, a skill or a value."""
    if cited.kind is not Cited.CARD or cited.gone:
        return False
    if cited.canvas is CanvasName.IDENTITY:
        return _VALUES in cited.cells
    return cited.canvas in (CanvasName.ACHIEVEMENTS, CanvasName.SKILLS)


def _specific(wording: Wording, ground: Ground) -> Verdict:
    def failed(reason: str, mend: Mend) -> Verdict:
        return Verdict(Quality.SPECIFIC, False, reason, mend)

    whom, proofs = wording.cited(Slot.WHOM), wording.cited(Slot.PROOF)
    if not _there(whom, _ENTRIES):
        said = _("Whom is not chosen yet: a sector, an organisation or a persona?")
        return failed(_gone(whom) or said, _slot(Slot.WHOM))
    achieved = [ground.achieved[each.cited] for each in proofs if each.cited in ground.achieved]
    if not achieved:
        said = _("The proof cites no achievement yet: which one shows it?")
        return failed(_gone(proofs) or said, _slot(Slot.PROOF))
    if any(holds_a_number(each.result) for each in achieved):
        return Verdict(Quality.SPECIFIC, True, _("it says whom, and a result in numbers"))
    first = achieved[0]
    said = _("The result of “{title}” has no number yet: how many, how much?")
    if not first.result:
        said = _("The result of “{title}” is not written yet: how many, how much?")
    mend = Mend(MendKind.RESULT, Slot.PROOF, first.id)
    return failed(said.format(title=shorten(first.title)), mend)


def _authentic(wording: Wording) -> Verdict:
    rests = [*wording.cited(Slot.ASSET), *wording.cited(Slot.PROOF)]
    mine = next(filter(is_of_mine, rests), None)
    if mine is not None:
        said = _("it rests on “{title}”").format(title=shorten(mine.label))
        return Verdict(Quality.AUTHENTIC, True, said)
    said = _("Neither asset nor proof cites an achievement, a skill or a value of yours yet.")
    return Verdict(Quality.AUTHENTIC, False, _gone(rests) or said, _slot(Slot.ASSET))


def _strong(wording: Wording, ground: Ground) -> Verdict:
    outcome = fold(" ".join(wording.outcome.split()))
    if not _WORDS.search(outcome):
        said = _("The outcome is not written yet: what changes for them?")
    elif _MYSELF.match(outcome):
        said = _("It begins with yourself: what changes for them?")
    elif shared := _shared(outcome, ground.titles):
        said = _("“{word}” is in your job title, “{title}”: what changes for them?")
        said = said.format(word=shared[0], title=shorten(shared[1]))
    else:
        return Verdict(Quality.STRONG, True, _("a benefit for them, not a job title"))
    return Verdict(Quality.STRONG, False, said, _slot(Slot.OUTCOME))


def _shared(outcome: str, titles: Iterable[str]) -> tuple[str, str] | None:
    """The first word of an outcome that a title has too, with that title."""
    found = _WORDS.findall(outcome)
    words = [word for word in found if sum(map(str.isalpha, word)) >= SHARED_FROM]
    for title in titles:
        of_title = set(_WORDS.findall(fold(title)))
        shared = next((word for word in words if word in of_title), None)
        if shared is not None:
            return shared, title
    return None


def _coherent(wording: Wording, ground: Ground) -> Verdict:
    whom = wording.cited(Slot.WHOM)
    entries = _there(whom, _ENTRIES)
    if not entries:
        said = _("Whom is not chosen yet: then your project and your goals can be for them.")
        return Verdict(Quality.COHERENT, False, _gone(whom) or said, _slot(Slot.WHOM))
    wanted = {each.cited for each in entries}
    wanted |= {around for each in entries for around in ground.within.get(each.cited, ())}
    if goal := _serving(ground.goals, wanted):
        said = _("your goal “{title}” is for them").format(title=shorten(goal.title))
        return Verdict(Quality.COHERENT, True, said)
    if _serving(ground.projects, wanted):
        return Verdict(Quality.COHERENT, True, _("the project of your SWOT is about them"))
    said = _("Neither the project of your SWOT nor an open goal is for “{whom}” yet.")
    if not ground.projects and not ground.goals:
        said = _("No project in your SWOT and no open goal yet: write one for “{whom}”.")
    said = said.format(whom=shorten(entries[0].label))
    return Verdict(Quality.COHERENT, False, said, Mend(MendKind.AIM, Slot.WHOM))


def _serving(purposes: Iterable[Purpose], wanted: set[str]) -> Purpose | None:
    return next((each for each in purposes if wanted & each.served), None)


def _there(cites: Iterable[Citation], kinds: Sequence[Cited]) -> list[Citation]:
    return [each for each in cites if each.kind in kinds and not each.gone]


def _gone(cites: Iterable[Citation]) -> str:
    """The sentence about the first citation of something deleted, if there is one."""
    gone = next((each for each in cites if each.gone), None)
    if gone is None:
        return ""
    said = _("“{title}” was deleted: undo brings it back, or choose something else.")
    return said.format(title=shorten(gone.label))


def _slot(slot: Slot) -> Mend:
    return Mend(MendKind.SLOT, slot)
