"""Words of a pitch that reach its listener: the one spoken to, a concern taken up."""

import re

from planner.language.text import fold

_WORD = re.compile(r"[^\W_]+")
# not wrapped in this file: words that are read, never shown
_YOU = {
    "en": "you your yours yourself yourselves",
    "fr": "vous votre vos votres tu te toi ton ta tes",
    "de": "sie ihnen ihr ihre ihren ihrem ihrer du dir dich dein deine deinen euch euer eure",
    "es": "usted ustedes tu te ti su sus vosotros vosotras os vuestro vuestra",
    "it": "lei voi vi vostro vostra vostri vostre suo sua tu te ti tuo tua",
    "nl": "u uw je jij jou jouw jullie",
    "pt": "voce voces o-senhor vos vosso vossa seu sua seus suas tu te ti teu tua",
    "ca": "vosaltres voste vostes us vos el-seu tu et teu teva",
}
_SMALL = frozenset(
    "with that this their them they have from into what when which more most very much than your"
    " avec dans pour leur leurs plus sans sont cette ceux dont mais nous vous trop tout toute tous"
    " toutes etre avoir leurs entre quand comme".split()
)
_STEM = 5
"""Letters that two forms of one word share, at least."""
_LEAST = 4
"""Letters of a word by which a concern is known."""


def says_you(text: str, code: str) -> bool | None:
    """Whether a text speaks to its listener; None for a language whose words are not known here."""
    if code not in _YOU:
        return None
    return bool({*_YOU[code].split()} & {*_words(text)})


def takes_up(text: str, concern: str) -> bool:
    """Whether a text has a word of a concern: the same, or one that begins alike."""
    asked = _words(concern)
    telling = [word for word in asked if len(word) >= _LEAST and word not in _SMALL] or asked
    said = {*_words(text)}
    stems = {word[:_STEM] for word in said if len(word) >= _STEM}
    return any(
        word in said
        or word.removesuffix("s") in said
        or f"{word}s" in said
        or (len(word) >= _STEM and word[:_STEM] in stems)
        for word in telling
    )


def ends_on_a_question(text: str) -> bool:
    """Whether a text ends on a question mark, quotes and brackets apart."""
    return text.rstrip(" \n\u00a0\u202f»”\"')").endswith(("?", "？", "؟"))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
