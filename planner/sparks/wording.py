"""Sparks in words: the line with its day, and the story of what it became."""

from datetime import date

from planner.language import _
from planner.language.dates_in_words import say_the_day
from planner.model.labels import came
from planner.model.sparks import CameOf, Spark


def say_spark(spark: Spark, today: date) -> str:
    """Quote a spark with its day."""
    return _("“{text}”, {day}").format(text=spark.text, day=say_the_day(spark.day, today))


def say_story(story: CameOf) -> str:
    """Tell a spark and what it led to in one line."""
    came_of = ", ".join([story.name or _("no longer there"), *say_brought(story)])
    return f"{story.spark.text} → {came_of}"


def say_brought(story: CameOf) -> list[str]:
    """Name what came of a spark."""
    names = came()
    return [names[what] for what in story.came]
