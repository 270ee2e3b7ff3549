"""The language of a pitch: its code, understood from a name or a code in English and French."""

import re

from planner.language import pgettext
from planner.language.text import fold
from planner.model.labels import languages
from planner.values import dataclass

_TYPED = {  # not wrapped: names as a person may type them: in English, French and their own
    "ar": "arabic arabe",
    "bg": "bulgarian bulgare",
    "br": "breton brezhoneg",
    "ca": "catalan català",
    "co": "corsican corse corsu",
    "cs": "czech tchèque čeština",
    "cy": "welsh gallois cymraeg",
    "da": "danish danois dansk",
    "de": "german allemand deutsch",
    "el": "greek grec ελληνικά",
    "en": "english anglais",
    "es": "spanish espagnol español castellano",
    "et": "estonian estonien eesti",
    "eu": "basque euskara",
    "fi": "finnish finnois suomi",
    "fr": "french français",
    "gl": "galician galicien galego",
    "hr": "croatian croate hrvatski",
    "hu": "hungarian hongrois magyar",
    "it": "italian italien italiano",
    "ja": "japanese japonais 日本語",
    "lt": "lithuanian lituanien lietuvių",
    "lv": "latvian letton latviešu",
    "nb": "norwegian norvégien norsk bokmål",
    "nl": "dutch néerlandais nederlands hollandais flemish flamand",
    "oc": "occitan",
    "pl": "polish polonais polski",
    "pt": "portuguese portugais português",
    "ro": "romanian roumain română",
    "ru": "russian russe русский",
    "sk": "slovak slovaque slovenčina",
    "sl": "slovenian slovène slovenščina",
    "sr": "serbian serbe srpski",
    "sv": "swedish suédois svenska",
    "tr": "turkish turc türkçe",
    "uk": "ukrainian ukrainien українська",
    "zh": "chinese chinois mandarin 中文",
}
_REGIONS = {  # not wrapped: names as a person may type them
    "GB": "gb british britannique britain",
    "US": "us usa american américain",
    "BR": "br brazilian brésilien brésil brazil",
    "CA": "ca canadian canadien canada québec quebec",
    "CH": "ch swiss suisse",
    "AT": "at austrian autrichien",
    "BE": "be belgian belge",
}
_CODES = {fold(name): code for code, names in _TYPED.items() for name in names.split()}
_OF_REGION = {fold(name): region for region, names in _REGIONS.items() for name in names.split()}
_CODE = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{2}))?")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    """A language by its code of two letters, and a region where it was named."""

    code: str
    region: str = ""

    @property
    def tag(self) -> str:
        """The code with its region: en-GB."""
        return "-".join(filter(None, (self.code, self.region)))


def spoken_language(text: str) -> SpokenLanguage | None:
    """The language that a name or a code means; None if it is none known here."""
    said = fold(text.strip())
    if (found := _CODE.fullmatch(said)) and found[1] in _TYPED:
        return SpokenLanguage(found[1], (found[2] or "").upper())
    words = _WORDS.findall(said)
    code = next((_CODES[word] for word in words if word in _CODES), None)
    if code is None:
        return None
    region = next((_OF_REGION[word] for word in words if word in _OF_REGION), "")
    return SpokenLanguage(code, region)


def pace_key(text: str) -> str:
    """The name under which the pace in a language is kept: its code, else its words folded."""
    found = spoken_language(text)
    return found.code if found else " ".join(fold(text).split())


def say_spoken_language(language: SpokenLanguage) -> str:
    """The name of a language in the words of the reader, with its region: English (GB)."""
    name = _names()[language.code]
    return f"{name} ({language.region})" if language.region else name


def _names() -> dict[str, str]:
    """The names of all languages known here, by their codes."""
    return {
        **languages(),
        "ar": pgettext("language", "Arabic"),
        "bg": pgettext("language", "Bulgarian"),
        "br": pgettext("language", "Breton"),
        "ca": pgettext("language", "Catalan"),
        "co": pgettext("language", "Corsican"),
        "cs": pgettext("language", "Czech"),
        "cy": pgettext("language", "Welsh"),
        "da": pgettext("language", "Danish"),
        "el": pgettext("language", "Greek"),
        "et": pgettext("language", "Estonian"),
        "eu": pgettext("language", "Basque"),
        "fi": pgettext("language", "Finnish"),
        "gl": pgettext("language", "Galician"),
        "hr": pgettext("language", "Croatian"),
        "hu": pgettext("language", "Hungarian"),
        "ja": pgettext("language", "Japanese"),
        "lt": pgettext("language", "Lithuanian"),
        "lv": pgettext("language", "Latvian"),
        "nb": pgettext("language", "Norwegian"),
        "nl": pgettext("language", "Dutch"),
        "oc": pgettext("language", "Occitan"),
        "pl": pgettext("language", "Polish"),
        "pt": pgettext("language", "Portuguese"),
        "ro": pgettext("language", "Romanian"),
        "ru": pgettext("language", "Russian"),
        "sk": pgettext("language", "Slovak"),
        "sl": pgettext("language", "Slovenian"),
        "sr": pgettext("language", "Serbian"),
        "sv": pgettext("language", "Swedish"),
        "tr": pgettext("language", "Turkish"),
        "uk": pgettext("language", "Ukrainian"),
        "zh": pgettext("language", "Chinese"),
    }
