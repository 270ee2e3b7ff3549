"""The one door to gettext: every sentence a person reads passes through it."""

import gettext as _gettext
import os
from pathlib import Path

DOMAIN = "escalier"
LANGUAGES = ("en", "fr")
LOCALE = Path(__file__).parent / "locale"


class _Spoken:
    """What `use` chose, for the whole process."""

    language = "en"
    catalogue = _gettext.NullTranslations()


def use(language: str) -> None:
    """Speak `language` from now on; called once, before any module with labels is imported.

    Python's own gettext is turned the same way, because click asks it directly; it reads LANGUAGE.

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
    """The translations into `language`; English stands in the source and has none."""
    if language == "en":
        return _gettext.NullTranslations()
    return _gettext.translation(DOMAIN, LOCALE, [language])


def language() -> str:
    """The language spoken: "en" or "fr"."""
    return _Spoken.language


def gettext(message: str) -> str:
    """`message` in the language spoken."""
    return _Spoken.catalogue.gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The form of a message that fits `number`, in the language spoken."""
    return _Spoken.catalogue.ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """`message` in the language spoken, where one English word needs two translations."""
    return _Spoken.catalogue.pgettext(context, message)


_ = gettext
