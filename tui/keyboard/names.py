"""The names of keys as people read them, and the French keys that stand for digits."""

from planner.language import _

FRENCH_DIGITS = {
    "1": "ampersand",
    "2": "é",
    "3": "quotation_mark",
    "4": "apostrophe",
    "5": "left_parenthesis",
    "6": "minus",
    "7": "è",
    "8": "underscore",
    "9": "ç",
    "0": "à",
}
"""The keys that a French keyboard gives for digits without Shift, by Textual's names."""


def key_names() -> dict[str, str]:
    """The names of the keys that are words, in the language spoken."""
    return {
        "space": _("space"),
        "enter": _("enter"),
        "escape": _("esc"),
        "tab": _("tab"),
        "up": "↑",
        "down": "↓",
        "left": "←",
        "right": "→",
        "pageup": _("page up"),
        "pagedown": _("page down"),
        "home": _("home"),
        "end": _("end"),
        "delete": _("delete"),
        "question_mark": "?",
        "greater_than_sign": ">",
        "less_than_sign": "<",
        "slash": "/",
        "colon": ":",
        "ampersand": "&",
        "quotation_mark": '"',
        "apostrophe": "'",
        "left_parenthesis": "(",
        "minus": "-",
        "equals_sign": "=",
        "underscore": "_",
        "asterisk": "*",
    }


def key_name(key: str) -> str:
    """A key as the bottom line and the help name it, such as "ctrl+r" or "space"."""
    *modifiers, last = key.split("+")
    names = key_names()
    return "+".join((*modifiers, names.get(last, last)))
