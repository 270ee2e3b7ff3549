"""The titles of drafts of every place by their questions, worded when they are shown."""

from collections.abc import Mapping

from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Draft, Question
from planner.pitch import draft_titles as of_pitch


def say_draft(draft: Draft) -> str:
    """The title of a draft in the language of the reader; as it was asked where no code says it."""
    known = _title_of(draft.question)
    if not known or ("{" in known and not draft.name):
        return of_pitch.say_draft(draft)
    name = shorten(draft.name)
    return known.format(title=name, name=name, step=name, goal=name)


def _title_of(question: Question) -> str:
    """The title of a question, with the name of its subject to be filled in; empty if unknown."""
    subject = question.subject
    if (question.place, question.verb) == ("stairs", "edit"):
        return _("A step") if subject is not None and subject.noun == "step" else _("A goal")
    titles = {
        "": _anywhere,
        "today": _of_today,
        "network": _of_network,
        "stairs": _of_stairs,
        "events": _of_events,
    }
    of_place = titles.get(question.place, titles[""])()
    return of_place.get(question.verb) or _anywhere().get(question.verb or question.place, "")


def _anywhere() -> Mapping[str, str]:
    return {
        "spark": _("A spark, in one line"),
        "new_pause": _("A pause, in one line"),
        "new_persona": _("A new persona"),
        "learn": _("What the week taught you, in one sentence"),
        "if_then": _("If–then for the next week"),
        "note": _("A few words for a companion"),
    }


def _of_today() -> Mapping[str, str]:
    return {
        "new": _("An action, in one line"),
        "new_in_full": _("A new action"),
        "edit": _("Change the action"),
        "prepare": _("Prepare: {title}"),
        "result": _("Result: {title}"),
        "smaller": _("A smaller step than: {title}"),
        "edit_spark": _("A spark, in one line"),
        "make_person": _("The person of this spark, in one line"),
        "make_action": _("The action of this spark, in one line"),
        "routine": _("Change the whole routine"),
    }


def _of_network() -> Mapping[str, str]:
    return {
        "new": _("Somebody new, in one line"),
        "full": _("Somebody new"),
        "edit": "{name}",
        "touch": _("A touch with {name}"),
        "change_touch": _("A touch with {name}"),
        "plan": _("An action with {name}"),
        "introduce": _("An introduction of {name}"),
        "new_job": _("Another job of {name}"),
        "answered": _("{name} answered"),
        "new_acquaintance": _("Whom does {name} know?"),
        "import": _("Bring in people from a file"),
    }


def _of_stairs() -> Mapping[str, str]:
    return {
        "new": _("A goal, in one line"),
        "new_in_full": _("A goal"),
        "add_step": _("A step, in one line"),
        "add_action": _("An action for: {step}"),
        "split": _("Split: {goal}"),
    }


def _of_events() -> Mapping[str, str]:
    return {
        "new": _("An event, in one line"),
        "new_in_full": _("A new event"),
        "prepare": "{title}",
        "plan": _("An action for {title}"),
    }
