"""How a touch says who was introduced, and whom it means."""

from planner.language import _


def brought_to(name: str) -> str:
    """The words for somebody to whom I introduced the person."""
    return _("an introduction to {name}").format(name=name)


def led_to(name: str) -> str:
    """The words for somebody to whom the person led me."""
    return _("led me to {name}").format(name=name)


def name_in(gave: str, gist: str) -> str:
    """Who was introduced as the words of a touch tell in this language; empty if they do not."""
    led = gist.rpartition(" · ")[2]
    for words, said in ((gave, brought_to), (led, led_to)):
        before, _name, after = said("\0").partition("\0")
        if len(words) > len(before + after) and words.startswith(before) and words.endswith(after):
            return words[len(before) : len(words) - len(after)]
    return ""
