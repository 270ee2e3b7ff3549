"""The words of sales, which Escalier does not speak, and where one of them may stand."""

import re

_WORDS = {
    "en": [
        r"(?<!to )leads?(?! (?:to|from|back|me|you|up|nowhere|elsewhere|instead))",
        "prospects?", "prospecting", "pipelines?", "funnels?",
        "scor(?:e[sd]?|ing)", "conversions?", "closing", "deals?", "cold calls?",
        "follow[- ]up calls?",
    ],
    "fr": [
        r"relanc\w*", r"cibl\w*", "cana(?:l|ux)", "retombées", "compagnons? de route",
        r"prospect\w*", r"décideu\w*", r"prescript\w*", "leads?", "pipelines?", "funnels?",
        "entonnoirs?", r"scor\w*", "conversions?", "closing", r"démarch\w*",
    ],
}  # fmt: skip
SALES = {spoken: re.compile(rf"(?i)\b(?:{'|'.join(words)})\b") for spoken, words in _WORDS.items()}
ALLOWED = {
    "an offer in it reads like prospecting": "says what networking is not",
    "An offer in a first message reads like prospecting": "says what networking is not",
    "une offre y ressemblerait à de la prospection": "says what networking is not",
    "Une offre dans un premier message sent la prospection": "says what networking is not",
    "never given a score": "says what is never done",
    "where it leads": "the way that a goal goes",
    "where goals lead": "the way that goals go",
}
_CODE = re.compile(r"```.*?```|`[^`]*`|^ {4}.*$|\]\([^)]*\)", re.DOTALL | re.MULTILINE)
"""Code, indented blocks and addresses: names of keys and columns are not words."""


def words_of_sales(text: str, spoken: str, *, code: bool = False) -> list[str]:
    """The words of sales in a text; with `code`, what stands in backticks is left out."""
    text = _CODE.sub(" ", text) if code else text
    text = " ".join(text.split())
    for allowed in ALLOWED:
        text = re.sub(re.escape(allowed), "", text, flags=re.IGNORECASE)
    return [found[0] for found in SALES[spoken].finditer(text)]
