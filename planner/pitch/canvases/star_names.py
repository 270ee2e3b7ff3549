"""The fields of an achievement told as STAR, by name."""

from collections.abc import Mapping

from planner.language import pgettext

TOLD = ("situation", "task", "actions", "result")
"""The fields that tell it, in the order of STAR."""


def star_names() -> Mapping[str, str]:
    """The names of the fields of an achievement, in their order."""
    return {
        "situation": pgettext("star", "Situation"),
        "task": pgettext("star", "Task"),
        "actions": pgettext("star", "Actions"),
        "result": pgettext("star", "Result"),
        "skills": pgettext("star", "Skills"),
        "satisfaction": pgettext("star", "Satisfaction"),
    }
