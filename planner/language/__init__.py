"""Translation: the only access to gettext, for every visible sentence."""

import gettext as _gettext
import os
from pathlib import Path

from planner.language.thousands import Counting

DOMAIN = "escalier"
LANGUAGES = ("en", "fr")
LOCALE = Path(__file__).parent / "locale"


class _Spoken:
    """The current language of the process, set by `use`, and the currency of its sums."""

    language = "en"
    catalogue = _gettext.NullTranslations()
    currency = ""
    territory = ""


def use(language: str) -> None:
    """Set the language; called once, before any module with labels is imported.

    Python's own gettext, which click uses directly, is set too; it reads LANGUAGE.

    Raises:
        ValueError: if the language is not one of `LANGUAGES`.
        FileNotFoundError: if its catalogue has not been compiled.
    """
    if language not in LANGUAGES:
        raise ValueError(language)
    _Spoken.catalogue = _catalogue(language)
    _Spoken.language = language
    os.environ["LANGUAGE"] = language
    _gettext.bindtextdomain(DOMAIN, str(LOCALE))
    _gettext.textdomain(DOMAIN)


def _catalogue(language: str) -> _gettext.NullTranslations:
    """Load the translations into `language`; English is the source and has none."""
    if language == "en":
        return _gettext.NullTranslations()
    return _gettext.translation(DOMAIN, LOCALE, [language])


def language() -> str:
    """The current language: "en" or "fr"."""
    return _Spoken.language


def use_currency(currency: str, territory: str = "") -> None:
    """Set the currency of sums by its code; without one it is that of a territory."""
    _Spoken.currency, _Spoken.territory = currency, territory


def currency() -> tuple[str, str]:
    """The code of the currency that was set, and the territory whose it is without one."""
    return _Spoken.currency, _Spoken.territory


def gettext(message: str) -> str:
    """Translate `message`."""
    return _Spoken.catalogue.gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Translate a message in the plural form for `number`; it says numbers with thousands apart."""
    text = _Spoken.catalogue.ngettext(singular, plural, number)
    return Counting(text, _Spoken.language)


def pgettext(context: str, message: str) -> str:
    """Translate `message` in a context, for an English word with two translations."""
    return _Spoken.catalogue.pgettext(context, message)


_ = gettext
