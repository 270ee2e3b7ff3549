"""The length that a pitch aims at, as it is typed and said."""

import re

from planner.language import _
from planner.language.text import fold
from planner.model.pitches import AIMS

_SECONDS = r"(\d{1,3})(?:s|sec|secs|second|seconds|seconde|secondes)?"
_AIM = re.compile(rf"{_SECONDS}|(\d{{1,2}})(?:m|mn|min|minute|minutes|')(?:{_SECONDS})?")


def parse_aim(text: str) -> int:
    """The seconds of a length: 45, 30 s, 1 min 30, 2 minutes.

    Raises:
        ValueError: if it is none, or one that no pitch has, with a sentence.
    """
    found = _AIM.fullmatch(fold("".join(text.split())))
    if found is not None:
        alone, minutes, seconds = (int(each or 0) for each in found.groups())
        if (aim := alone + 60 * minutes + seconds) in AIMS:
            return aim
    said = _("Say how long it is to last, from {least} s to {most} min: 30, 60, 1 min 30.")
    raise ValueError(said.format(least=AIMS.start, most=(AIMS.stop - 1) // 60))


def say_aim(aim: int) -> str:
    """A length in words."""
    minutes, seconds = divmod(aim, 60)
    if not minutes:
        return _("{seconds} s").format(seconds=seconds)
    if not seconds:
        return _("{minutes} min").format(minutes=minutes)
    return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)
