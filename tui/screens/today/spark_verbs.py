"""Verbs on the highlighted spark of Today: keys that sort it, edit it or delete it."""

from collections.abc import Mapping
from functools import partial

from planner.language import _, pgettext
from planner.model.vocabulary import SparkKind
from tui.base.live_screen import LiveScreen, Verb
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import verb_key
from tui.screens.today.day_list import DayList

_bound = partial(verb_key, "spark")


SPARK_KEYS = [
    _bound("p", "person", _("Person"), _("Make a person of the spark."), "do('make_person')"),
    _bound("a", "action", _("Action"), _("Make an action of the spark."), "do('make_action')"),
    _bound("i", "idea", _("Idea"), _("Keep the spark as an idea."), "do('keep_idea')"),
    _bound("m", "memory", _("Memory"), _("Keep the spark as a memory."), "do('keep_memory')"),
    _bound("e", "edit", _("Edit"), _("Say the spark in other words."), "do('edit_spark')"),
    _bound(
        "x", "delete", pgettext("spark", "Delete"), _("Take the spark away."), "do('delete_spark')"
    ),
]


def _sort(kind: SparkKind, screen: LiveScreen) -> None:
    from tui.screens.sparks import verbs

    spark = screen.query_one(DayList).spark
    if spark is not None:
        verbs.sort(screen, spark, kind)


def _edit(screen: LiveScreen) -> None:
    from tui.screens.sparks import verbs

    spark = screen.query_one(DayList).spark
    if spark is not None:
        verbs.edit(screen, spark)


def _delete(screen: LiveScreen) -> None:
    from tui.screens.sparks import verbs

    spark = screen.query_one(DayList).spark
    if spark is not None:
        verbs.delete(screen, spark)


SPARK_VERBS: Mapping[str, Verb] = {
    "make_person": partial(_sort, SparkKind.PERSON),
    "make_action": partial(_sort, SparkKind.ACTION),
    "keep_idea": partial(_sort, SparkKind.IDEA),
    "keep_memory": partial(_sort, SparkKind.MEMORY),
    "edit_spark": _edit,
    "delete_spark": _delete,
}


def say_spark_keys(screen: LiveScreen, *, memory: bool) -> str:
    """List the kinds to sort a spark into after their keys; `memory` tells if its key works."""
    kinds = [kind for kind in SparkKind if memory or kind is not SparkKind.MEMORY]
    from tui.screens.sparks.lines import say_kinds  # few days begin on a spark

    return say_kinds([key_of(screen, f"spark.{kind}") for kind in kinds])
