"""The pages of the memory sweep, and the names of the day by their topics as they are kept."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from planner.model.drafts import Question
from planner.model.stored_json import numbers

SWEEP = "sweep"
NAME = "name"
"""The line of the page, and the verb of its draft."""
PASTED = "pasted"
"""The verb of the draft of a list of names."""

Names = dict[str, dict[int, bool]]
"""The ids of the people named, by the key of the topic; whether each came new."""


class At(StrEnum):
    """The pages."""

    TOPICS = "topics"
    NAMES = "names"
    END = "end"


def question_of(topic: str, verb: str = NAME) -> Question:
    """The question that a half-typed name of a topic answers, or a list of names."""
    return Question(SWEEP, verb, topic)


def as_kept(names: Names, topic: str, today: date) -> dict[str, Any]:
    """The values by which the sittings of a day are kept."""
    listed = {key: [[number, new] for number, new in each.items()] for key, each in names.items()}
    return {"day": today.isoformat(), "topic": topic, "names": listed}


def from_kept(kept: Mapping[str, Any], today: date) -> tuple[Names, str]:
    """The names of today, and the topic left last; what cannot be read is left out."""
    topic = kept.get("topic")
    topic = topic if isinstance(topic, str) else ""
    names = kept.get("names")
    if kept.get("day") != today.isoformat() or not isinstance(names, dict):
        return {}, topic
    return {key: _people(each) for key, each in names.items()}, topic


def _people(kept: object) -> dict[int, bool]:
    pairs = kept if isinstance(kept, list) else []
    return {
        pair[0]: pair[1]
        for pair in pairs
        if isinstance(pair, list) and len(pair) == 2 and numbers(pair[:1]) and pair[1] in (0, 1)
    }
