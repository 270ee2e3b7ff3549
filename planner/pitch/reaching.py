"""Words of a pitch that reach its listener: the one spoken to, a concern taken up."""

import re

from planner.language.text import fold

_WORD = re.compile(r"[^\W_]+")
# not wrapped in this file: words that are read, never shown
_YOU = {
    "en": "you your yours yourself yourselves",
    "fr": "vous votre vos votres tu te t toi ton ta tes",
    "de": "sie ihnen ihr ihre ihren ihrem ihrer du dir dich dein deine deinen euch euer eure",
    "es": "usted ustedes tu te ti su sus vosotros vosotras os vuestro vuestra",
    "it": "lei voi vi vostro vostra vostri vostre suo sua tu te ti tuo tua",
    "nl": "u uw je jij jou jouw jullie",
    "pt": "voce voces senhor senhora vos vosso vossa seu sua seus suas tu te ti teu tua",
    "ca": "vosaltres voste vostes us vos seu seva seus seves tu et t teu teva",
}
_NOBODY = re.compile(
    r"[- ]t[-'](?=(?:ils?|elles?|on)\b)|\brendez-?vous\b|\b(?:le|un|du|au|ce|bon|meme) ton\b"
)
"""A sound, as in y a-t-il, a meeting and a tone of French: none is the one spoken to."""
_SMALL = frozenset(
    "with that this their them they have from into what when which more most very much than your"
    " about after before under over between among within without through would could should will"
    " does make made take work need want here there also only just some such other these those"
    " where being been were while since until"
    " avec dans pour leur leurs plus sans sont cette ceux dont mais nous vous trop tout toute tous"
    " toutes etre avoir entre quand comme avant apres sous vers contre depuis pendant alors aussi"
    " bien chez donc encore faire fait ainsi afin selon malgre toujours jamais autre autres meme"
    " notre votre aucun aucune chaque parce lors".split()
)
_QUESTION_MARKS = frozenset("?？؟")
_STEM = 5
"""Letters that two forms of one word share, at least."""
_LEAST = 4
"""Letters of a word by which a concern is known."""
_LONGEST = 40
"""Letters of a word by which it is compared."""


def says_you(text: str, code: str) -> bool | None:
    """Whether a text speaks to its listener; None for a language whose words are not known here."""
    if code not in _YOU:
        return None
    spoken = fold(text)
    if code == "fr":
        spoken = _NOBODY.sub(" ", spoken)
    return bool({*_YOU[code].split()} & {*_WORD.findall(spoken)})


def takes_up(text: str, concern: str) -> bool:
    """Whether a text has a word of a concern: the same, or one that begins alike."""
    asked, said = _words(concern), {*_words(text)}
    if telling := [word for word in asked if len(word) >= _LEAST and word not in _SMALL]:
        said -= _SMALL
    stems = {*map(_stem, said)} - {""}
    beginnings = {each for word in said for each in _starts(word)}
    return any(
        word in said
        or word.removesuffix("s") in said
        or f"{word}s" in said
        or _stem(word) in beginnings
        or not stems.isdisjoint(_starts(word))
        for word in telling or asked
    )


def _stem(word: str) -> str:
    """The beginning of a word that tells its other forms: most of it; empty of a short one."""
    word = word[:_LONGEST]
    return word[: max(_STEM, len(word) * 5 // 8 + 1)] if len(word) >= _STEM else ""


def _starts(word: str) -> list[str]:
    return [word[:end] for end in range(_STEM, min(len(word), _LONGEST) + 1)]


def ends_on_a_question(text: str) -> bool:
    """Whether a text ends on a question mark; other marks, quotes and pauses may go with it."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    return not _QUESTION_MARKS.isdisjoint(text[end:])


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
