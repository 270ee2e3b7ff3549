"""From nothing to a pitch: an archive of one's own, a proposition that passes, thirty seconds."""

from pathlib import Path
from typing import NamedTuple

import pytest

from db.store import Store
from planner.model import pitches
from planner.model.pitches import Pitch
from planner.pitch.proposition.four_tests import judge
from tests.archives import EDUCATION, POSITIONS, connections, zipped
from tests.tui.conftest import OpenApp
from tests.tui.keyboard.test_keys_counted import Fingers
from tests.tui.work_ended import work_ended

SKILLS = "Name\nManagement control\nConsolidation\n"
PROFILE = """First Name,Last Name,Headline,Summary
Hélène,Vasseur,Finance director in industry,I put figures straight.
"""
MOST_KEYS = 60


class Story(NamedTuple):
    """The words of a person, in one language."""

    title: str
    result: str
    whom: str
    outcome: str
    project: str
    audience: str
    parts: tuple[str, ...]


ENGLISH = Story(
    "The books closed in 5 days",
    "5 days instead of 17",
    "owners of family firms",
    "know each month where their money goes",
    "Lead the finances of a family firm",
    "family firms",
    (
        "Do you know on what day your year is closed?",
        "I am Hélène, and I put figures straight in family firms round Lyon.",
        "I close the books early, so that you can decide while it still helps.",
        "At Kérial we closed in 5 days instead of 17, and nobody stayed late.",
        "I want to do it again for a family firm that makes things.",
        "Who near you waits too long for their figures?",
    ),
)
FRENCH = Story(
    "Une clôture en 5 jours",
    "5 jours au lieu de 17",
    "dirigeants d’entreprises familiales",
    "savoir chaque mois où passe leur argent",
    "Diriger les finances d’une entreprise familiale",
    "entreprises familiales",
    (
        "Savez-vous quel jour votre année est vraiment close ?",
        "Je suis Hélène, et je remets les chiffres d’aplomb près de Lyon.",
        "Je ferme les comptes tôt, pour que vous décidiez quand il est encore temps.",
        "Chez Kérial, nous avons fermé en 5 jours au lieu de 17, sans veiller.",
        "Je veux recommencer dans une entreprise familiale qui fabrique.",
        "Qui, près de vous, attend ses chiffres trop longtemps ?",
    ),
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The archive of one person, with what they wrote about themselves."""
    files = {
        "Connections.csv": connections("ana", "bo"),
        "Positions.csv": POSITIONS,
        "Education.csv": EDUCATION,
        "Skills.csv": SKILLS,
        "Profile.csv": PROFILE,
    }
    return zipped(tmp_path / "archive.zip", files)


async def walk(open_app: OpenApp, archive: Path, story: Story) -> int:
    """Walk the way by keys alone; the number of them besides the letters typed."""
    async with open_app(size=(80, 24)) as pilot:
        fingers = Fingers(pilot)
        letters = 0

        async def write(text: str) -> None:
            nonlocal letters
            letters += len(text)
            await fingers.type(text)

        await fingers.press("4", "i", "i")
        await write(str(archive))
        for _step in ("read", "the cards alone", "write"):
            await fingers.press("enter")
            await work_ended(pilot)
        await fingers.press("y", "y", "y", "y", "y", "enter")  # the cards; then an achievement
        await write(story.title)
        await fingers.press("enter", "escape", "down", "down", "enter", "enter")
        await fingers.press("tab", "tab", "tab", "tab")
        await write(story.result)
        await fingers.press("ctrl+s", "escape", "V", "n", "enter")
        await write(story.whom)
        await fingers.press("enter", "enter", "tab")
        await write(story.outcome)
        await fingers.press("tab", "enter", "enter", "tab", "enter", "enter", "ctrl+s")
        await fingers.press("end", "enter", "1")
        await write(story.project)
        await fingers.press("enter", "escape", "n")
        await write(story.audience)
        await fingers.press("tab", "tab", "ctrl+u")
        await write("30")
        await fingers.press("enter")
        for part in story.parts:
            await write(part)
            await fingers.press("tab" if part != story.parts[-1] else "ctrl+s")
        return fingers.keys - letters


def check(store: Store, story: Story, keys: int) -> None:
    """Everything stands in the store as it was meant, and by few keys."""
    [proposition] = store.propositions.all()
    verdicts = judge(proposition.wording, store.propositions.ground())
    assert [each.reason for each in verdicts if not each.passed] == []
    [pitch] = store.pitches.all()
    assert (pitch.audience, pitch.text.parts()) == (story.audience, story.parts)
    assert pitch.aim_seconds == 30
    assert 24 <= _seconds(store, pitch) <= 32  # -20 % to +5 % of what is aimed at
    assert keys <= MOST_KEYS


def _seconds(store: Store, pitch: Pitch) -> float:
    return store.rehearsals.pace(pitch.language).seconds(pitches.said(pitch.text.whole))


async def test_the_whole_way_takes_few_keys(open_app: OpenApp, store: Store, archive: Path) -> None:
    check(store, ENGLISH, await walk(open_app, archive, ENGLISH))


@pytest.mark.usefixtures("french")
async def test_the_whole_way_takes_as_few_in_french(
    open_app: OpenApp, store: Store, archive: Path
) -> None:
    check(store, FRENCH, await walk(open_app, archive, FRENCH))
