"""Whether a message offers something for sale: a few sure words, in English and in French."""

import re

from planner.language.text import fold

_OUR = "my|our|mes|nos"
_WARES = "services|prices|rates|products|prestations|tarifs|produits"
_SAYS_SO = (  # not wrapped: words of both languages that are looked for
    rf"(?:{_OUR}) (?:\w+ )?(?:{_WARES})",
    "(?:mon|ma|notre|une) (?:offre|remise|promotion)",
    "special offer|price list|free trial|discounts?",
    "(?:a|your|our|free) quote",
    "devis",
)
_OFFERING = re.compile(rf"\b(?:{'|'.join(_SAYS_SO)})\b")


def is_offering(text: str) -> bool:
    """Whether a text offers services, a price or a discount."""
    return _OFFERING.search(" ".join(fold(text).split())) is not None
