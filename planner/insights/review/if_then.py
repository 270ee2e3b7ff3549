"""The if–then of next week that a lesson of this week suggests."""

import re

from planner.language import _, language
from planner.language.text import collapse, fold
from planner.model.lessons import Lesson
from planner.model.vocabulary import Kind

_DEEDS = {
    "en": re.compile(
        "(always |never |not )?(?:accept|add|admit|agree|answer|arrange|arrive|ask|avoid|be|begin|"
        "book|bring|call|check|choose|close|come|confirm|count|do|draft|eat|end|explain|find|finish|"
        "follow|get|give|go|hand|have|help|hold|invite|introduce|keep|leave|let|listen|look|make|"
        "meet|mention|move|name|note|offer|open|pause|pick|plan|prepare|promise|propose|put|read|"
        "remember|repeat|reply|rest|reword|save|say|send|set|share|show|shut|sit|sleep|smile|speak|"
        "stand|start|stay|stop|suggest|take|talk|tell|thank|think|try|turn|use|wait|walk|wear|write)"
        r"\b(?! and| is| was)"
    ),
    "fr": re.compile(
        r"(?:(?:ne pas|ne plus|toujours|mieux) )?(?:s['’e] ?|se )?[a-z]{2,}(?:er|ir|re)\b"
    ),
}
"""The beginning of a lesson that says what to do: an imperative, in French an infinitive."""
_OF_ITSELF = re.compile(r"^((?:ne pas |ne plus |toujours |mieux )?)s(e |['’])")
"""A French verb on itself, which in the first person takes another pronoun: "se taire"."""


def if_then_from(lesson: Lesson) -> str:
    """A draft of next week's if–then from a lesson: a deed as one, anything else as a thought."""
    said, moment = collapse(lesson.text).rstrip(" ."), _moment(lesson.kind)
    if _DEEDS[language()].match(fold(said)):
        deed = said[0].lower() + said[1:]
        if language() == "fr":
            deed = _OF_ITSELF.sub(r"\1m\2", deed)
        return _("If {moment}, then I remember to {deed}").format(moment=moment, deed=deed)
    return _("If {moment}, then I say to myself: “{lesson}”").format(moment=moment, lesson=said)


def _moment(kind: Kind | None) -> str:
    """The moment for a lesson about a kind of action, as the words after "If"."""
    moments = {
        Kind.CONTACT: _("I am about to contact somebody"),
        Kind.THANKS: _("I am about to thank somebody"),
        Kind.NEWS: _("I am about to send news"),
        Kind.PROMISE: _("I am about to keep a promise"),
        Kind.ASK: _("I am about to ask for something"),
        Kind.ADVICE: _("I am about to ask for advice"),
        Kind.INTRODUCE: _("I am about to introduce two people"),
        Kind.RECONNECT: _("I am about to write to somebody after a long time"),
        Kind.MEET: _("I am about to meet somebody"),
        Kind.EVENT: _("I am on the way to an event"),
        Kind.PREPARE: _("I sit down to prepare"),
    }
    otherwise = _("I choose the actions of the day")
    return moments.get(kind, otherwise) if kind else otherwise
