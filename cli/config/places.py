"""Countries and regions as a configuration names them: by code, or by name in both languages."""

import re

from cli.config.configuration import Place
from planner.language.text import shape

# not wrapped in this file: names that are read

_CODE = r"([a-z]{2})(?:[-/ ](\w[\w -]*))?"
_APART = r"[^\w]+"

_NAMES = """
DE germany allemagne; AT austria autriche; BE belgium belgique; CA canada; DK denmark danemark;
ES spain espagne; FI finland finlande; FR france; GB united-kingdom royaume-uni great-britain
grande-bretagne uk; IE ireland irlande; IT italy italie; LU luxembourg; MA morocco maroc; NL
netherlands pays-bas; NO norway norvege; PL poland pologne; PT portugal; CH switzerland suisse; SE
sweden suede; TN tunisia tunisie; US united-states etats-unis usa; SN senegal; CI cote-d-ivoire
ivory-coast; CA-QC quebec; CH-GE geneva geneve; CH-VD vaud; CH-FR fribourg; CH-NE neuchatel; CH-VS
valais; CH-JU jura; FR-57 moselle alsace-moselle; FR-6AE alsace bas-rhin haut-rhin; FR-974 reunion
la-reunion; FR-971 guadeloupe; FR-972 martinique; FR-973 guyane; FR-976 mayotte; GB-ENG england
angleterre; GB-SCT scotland ecosse; GB-WLS wales pays-de-galles; GB-NIR northern-ireland
irlande-du-nord
"""
NONE = frozenset({"none", "aucun", "aucune"})


def place_named(text: str) -> Place:
    """The place that a configuration names: "FR", "FR-57", "Écosse"; no country for "none"."""
    typed = _joined(text)
    if typed in NONE:
        return Place(is_asked=True)
    code = _names().get(typed) or typed
    if found := re.fullmatch(_CODE, code.lower()):
        return Place(found[1].upper(), (found[2] or "").upper(), is_asked=True)
    return Place(text.strip(), is_asked=True)


def region_code(text: str, country: str) -> str:
    """The code of a region of a country by one of our names, else the text itself."""
    code = _names().get(_joined(text), "")
    return code.partition("-")[2] if code.startswith(f"{country}-") else text


def _joined(text: str) -> str:
    return re.sub(_APART, "-", shape(text)).strip("-")


def _names() -> dict[str, str]:
    entries = (entry.split() for entry in _NAMES.split(";"))
    return {name: code for code, *names in entries for name in names}
