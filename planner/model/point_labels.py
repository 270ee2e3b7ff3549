"""Labels of contact points: a code for the usual ones, the user's own words for any other."""

from planner.language import pgettext
from planner.language.text import collapse, fold
from planner.model.people import ContactPoint

_CODES = {  # not wrapped: words in files
    "home": "home|personal|domicile|personnel|maison|privat|privé|casa|thuis",
    "work": "work|business|office|bureau|travail|professionnel|pro|arbeit|geschäftlich|trabajo",
    "cell": "cell|mobile|mobile phone|cell phone|portable|mobil|handy|gsm|móvil|cellulare|iphone",
    "main": "main|primary|principal",
    "fax": "fax|télécopie",
    "other": "other|autre|otro|andere",
}
CODES = {fold(word): code for code, words in _CODES.items() for word in words.split("|")}
"""Each word → its code."""
_APART = ", "


def label_code(text: str) -> str:
    """The label that a file gives: a code if it is a usual word, else the text itself.

    Google marks its own words with an asterisk.
    """
    bare = collapse(text).removeprefix("*").strip()
    return CODES.get(fold(bare), bare)


def say_label(label: str) -> str:
    """A label in words; of several codes each."""
    words = _words()
    return _APART.join(words.get(part, part) for part in label.split(_APART))


def typed_label(text: str) -> str:
    """The label that is typed as it is shown."""
    codes = {fold(word): code for code, word in _words().items()}
    return _APART.join(codes.get(fold(part), part) for part in text.split(_APART))


def _words() -> dict[str, str]:
    return {
        "home": pgettext("the label of an address", "home"),
        "work": pgettext("the label of an address", "work"),
        "cell": pgettext("the label of an address", "mobile"),
        "main": pgettext("the label of an address", "main"),
        "fax": pgettext("the label of an address", "fax"),
        "other": pgettext("the label of an address", "other"),
    }


def say_point(point: ContactPoint) -> str:
    """A contact point with its label, if it has one."""
    return f"{point.value} ({say_label(point.label)})" if point.label else point.value
