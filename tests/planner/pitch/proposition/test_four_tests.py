"""The four tests of a value proposition, in both languages."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.pitch.canvases.card import CanvasName, Citation, Cited
from planner.pitch.proposition.four_tests import (
    Mend,
    MendKind,
    Quality,
    Verdict,
    is_of_mine,
    judge,
)
from planner.pitch.proposition.ground import Achieved, Ground, Purpose
from planner.pitch.proposition.proposition import Slot, Wording
from tests.tui.hostile import HOSTILE

PERSONA = Citation(Cited.PERSONA, "persona", "finance directors", "whom")
PROOF = Citation(
    Cited.CARD, "won", "The late site", "proof", CanvasName.ACHIEVEMENTS, ("achievement",)
)
SKILL = Citation(Cited.CARD, "skill", "Scheduling", "asset", CanvasName.SKILLS, ("hard",))
GROUND = Ground(
    {"won": Achieved(7, "The late site", "12 days early")},
    ("Directrice financière", "Head of Supply-Chain", "Adviser, Plan 2030"),
    goals=(Purpose(1, "goal", "Meet 12 finance directors", frozenset({"persona"})),),
)
FOOD = Ground(
    {},
    projects=(Purpose(3, "p", "Lead", frozenset({"food"})),),
    within={"persona": frozenset({"acme", "food"})},
)
"""A project for a sector that the persona is in."""
WHOLE = Wording("finance directors", "be paid sooner", "a plan", "the site", (PERSONA, PROOF))


def verdict(quality: Quality, wording: Wording = WHOLE, ground: Ground = GROUND) -> Verdict:
    return next(each for each in judge(wording, ground) if each.quality is quality)


def citing(*cites: Citation) -> Wording:
    return replace(WHOLE, cites=cites)


def test_a_whole_proposition_passes_all_four_in_their_order() -> None:
    judged = judge(WHOLE, GROUND)
    assert [each.quality for each in judged] == list(Quality)
    assert all(each.passed and each.mend is None and each.reason for each in judged)


@pytest.mark.parametrize(
    ("cites", "mend"),
    [
        ((PROOF,), Mend(MendKind.SLOT, Slot.WHOM)),
        ((replace(PERSONA, gone=True), PROOF), Mend(MendKind.SLOT, Slot.WHOM)),
        ((replace(PERSONA, place="asset"), PROOF), Mend(MendKind.SLOT, Slot.WHOM)),
        ((replace(SKILL, place="whom"), PROOF), Mend(MendKind.SLOT, Slot.WHOM)),
        ((PERSONA,), Mend(MendKind.SLOT, Slot.PROOF)),
        ((PERSONA, replace(SKILL, place="proof")), Mend(MendKind.SLOT, Slot.PROOF)),
        ((PERSONA, replace(PROOF, place="asset")), Mend(MendKind.SLOT, Slot.PROOF)),
    ],
)
def test_specific_wants_a_target_and_an_achievement(
    cites: tuple[Citation, ...], mend: Mend
) -> None:
    judged = verdict(Quality.SPECIFIC, citing(*cites))
    assert (judged.passed, judged.mend) == (False, mend)


@pytest.mark.parametrize("kind", [Cited.SECTOR, Cited.ORGANISATION, Cited.PERSONA])
def test_specific_takes_a_sector_an_organisation_or_a_persona(kind: Cited) -> None:
    assert verdict(Quality.SPECIFIC, citing(replace(PERSONA, kind=kind), PROOF)).passed


@pytest.mark.parametrize("result", ["", "Much earlier", "one site", "un site", "un site neuf"])
def test_specific_wants_a_number_in_the_result_and_opens_the_card(result: str) -> None:
    ground = replace(GROUND, achieved={"won": Achieved(7, "The late site", result)})
    judged = verdict(Quality.SPECIFIC, ground=ground)
    assert judged.mend == Mend(MendKind.RESULT, Slot.PROOF, 7)
    assert "The late site" in judged.reason


@pytest.mark.parametrize(
    ("cited", "mine"),
    [
        (PROOF, True),
        (SKILL, True),
        (replace(SKILL, canvas=CanvasName.IDENTITY, cells=("values",)), True),
        (replace(SKILL, canvas=CanvasName.IDENTITY, cells=("identity",)), False),
        (replace(SKILL, canvas=CanvasName.SWOT, cells=("strengths",)), False),
        (replace(SKILL, canvas=None, cells=(), gone=True), False),
        (PERSONA, False),
    ],
)
def test_authentic_wants_an_achievement_a_skill_or_a_value(cited: Citation, mine: bool) -> None:
    assert is_of_mine(cited) is mine
    judged = verdict(Quality.AUTHENTIC, citing(replace(cited, place="asset")))
    assert judged.passed is mine
    assert judged.mend == (None if mine else Mend(MendKind.SLOT, Slot.ASSET))


def test_authentic_reads_asset_and_proof_but_not_whom() -> None:
    assert verdict(Quality.AUTHENTIC, citing(PROOF)).passed
    assert not verdict(Quality.AUTHENTIC, citing(replace(PROOF, place="whom"))).passed


@pytest.mark.parametrize(
    ("outcome", "passes"),
    [
        ("be paid twelve days sooner", True),
        ("être payées douze jours plus tôt", True),
        ("", False),
        (" … ", False),
        ("I make them faster", False),
        ("i'm there for them", False),
        ("I’ve done it", False),
        ("“I know cash”", False),
        ("Iterate faster", True),
        ("it works", True),
        ("je les conseille", False),
        ("J’aide les équipes", False),
        ("J'aide", False),
        ("« Je sais »", False),
        ("- I sell plans", False),
        ("— j’aide", False),
        ("„I know cash“", False),
        ("…je les conseille", False),
        ("* faster", True),
        ("Jeter moins", True),
        ("jouer plus juste", True),
        ("have a head for figures", False),
        ("get the supply they ordered", False),
        ("be chained to nothing", True),
        ("une vision FINANCIERE claire", False),
        ("une vision des finances", True),
        ("of the", True),
        ("be ready by 2030", True),
    ],
)
def test_strong_wants_a_benefit_for_the_other(outcome: str, passes: bool) -> None:
    judged = verdict(Quality.STRONG, replace(WHOLE, outcome=outcome))
    assert judged.passed is passes
    assert judged.mend == (None if passes else Mend(MendKind.SLOT, Slot.OUTCOME))


def test_strong_names_the_word_and_the_title() -> None:
    reason = verdict(Quality.STRONG, replace(WHOLE, outcome="a finer supply")).reason
    assert "supply" in reason
    assert "Head of Supply-Chain" in reason


@pytest.mark.parametrize(
    ("ground", "passes"),
    [
        (GROUND, True),
        (Ground({}, projects=(Purpose(3, "p", "Lead", frozenset({"persona"})),)), True),
        (Ground({}, projects=(Purpose(3, "p", "Lead", frozenset({"other"})),)), False),
        (Ground({}, goals=(Purpose(1, "g", "Meet"),)), False),
        (FOOD, True),
        (replace(FOOD, within={"persona": frozenset({"steel"})}), False),
        (Ground({}), False),
    ],
)
def test_coherent_wants_the_project_or_a_goal_to_be_for_them(ground: Ground, passes: bool) -> None:
    judged = verdict(Quality.COHERENT, ground=ground)
    assert judged.passed is passes
    assert judged.mend == (None if passes else Mend(MendKind.AIM, Slot.WHOM))


def test_coherent_asks_for_whom_first() -> None:
    assert verdict(Quality.COHERENT, citing(PROOF)).mend == Mend(MendKind.SLOT, Slot.WHOM)


def test_what_was_deleted_is_said() -> None:
    gone = [replace(each, gone=True, canvas=None) for each in (PERSONA, PROOF)]
    judged = {each.quality: each for each in judge(citing(*gone), GROUND)}
    assert "finance directors" in judged[Quality.SPECIFIC].reason
    assert "The late site" in judged[Quality.AUTHENTIC].reason
    assert "finance directors" in judged[Quality.COHERENT].reason
    assert not any(judged[each].passed for each in (Quality.AUTHENTIC, Quality.COHERENT))


@given(st.sampled_from(HOSTILE) | st.text(max_size=200))
def test_no_text_is_too_much(text: str) -> None:
    ground = Ground({"won": Achieved(7, text, text)}, (text,), GROUND.projects, GROUND.goals)
    wording = Wording(text, text, text, text, (replace(PERSONA, label=text), PROOF))
    assert all(each.passed is (each.mend is None) for each in judge(wording, ground))
    assert wording.sentence
