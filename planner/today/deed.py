"""The title of a promise: its words as an action that names the person, in English and French.

"lui envoyer mon CV" to Inès Haddad is "Envoyer mon CV à Inès Haddad". Only what is known for sure
is turned so; any other words stand behind the name: "Pour Inès Haddad : mon CV".
"""

import re

from planner.language import _
from planner.language.text import collapse, fold, shape

# not wrapped in this file: verbs of both languages that are read, and the titles made of them

_LONG = 4
"""Words after the verb, at most, that may stand between it and the person."""

_A = """
    adresser annoncer apporter communiquer confirmer conseiller decrire demander dire donner ecrire
    envoyer expliquer fournir indiquer montrer offrir parler passer presenter preter proposer
    raconter rapporter recommander redonner remettre rendre renvoyer repondre resumer signaler
    soumettre souhaiter suggerer telephoner transferer transmettre
"""
_POUR = """
    acheter chercher commander faire garder imprimer ouvrir preparer rediger relire reserver trouver
    verifier
"""
_QUI = """
    accompagner aider appeler associer contacter convier emmener feliciter informer inviter
    presenter prevenir rappeler recevoir recontacter recommander rencontrer remercier revoir saluer
    voir
"""
_TO = """
    bring email explain forward give hand lend mail offer pass pay present read recommend return
    send show submit suggest
"""
_FOR = "book buy check copy draft find keep prepare print reserve review"
_WHOM = """
    ask bring call contact email help introduce invite meet phone remind ring see show teach tell
    thank update visit
"""
_GIVES = frozenset("bring give hand lend mail offer pass send show".split())
"""English verbs before which a long gift follows the person: "Send Bo Lind the list that …"."""

_BEFORE = {  # words that follow a verb whose object is the person
    "fr": "a|au|aux|chez|dans|en|pour|sur|vers|avant|apres|des|d'ici|de|du|quand",
    "en": "about|after|at|back|before|by|for|from|in|on|over|that|to|when|how",
}
_STARTS = "the|a|an|my|our|your|some|any|this|that|these|those|one|two|three|all|both|more|[0-9]+"


def _any(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


_TO_WHOM = re.compile(rf"(?:(lui|leur) )?((?:{_any(_A)})|faire (?:suivre|parvenir|passer))\b ?(.*)")
_FOR_WHOM = re.compile(rf"(?:(lui|leur) )?({_any(_POUR)})\b ?(.*)")
_TO_THEM = re.compile(r"(lui) ((?:(?:en|y) )?[a-z]{2,}(?:er|ir|re|oir))\b ?(.*)")
_SHARED = re.compile(r"(?:(lui|leur) )?(partager)\b ?(.*)")
_IN_THE_END = re.compile(r"(.+ (?:pour|avec|chez|a)) (?:lui|elle|eux|elles)")
_TOGETHER = re.compile(
    r"(?:(?:le|la|les) )?(mettre|tenir) ((?:en|au) (?:relation|contact|courant)\b.*)"
)
_HIM = re.compile(rf"(?:(?:le|la|les) |l')({_any(_QUI)})\b ?(.*)")
_HIM_LEFT_OUT = re.compile(rf"({_any(_QUI)})\b ?((?:{_BEFORE['fr']})\b.*|)")

_PRONOUN = rf"(?:him|them|her(?=$| (?:{_STARTS}|{_BEFORE['en']})\b))"
_GIVEN = re.compile(rf"({_any(_TO)})\b(?: (him|them|her)(?= (?:{_STARTS})\b))? (.+)")
_GIVEN_HIM = re.compile(rf"({_any(_TO)}) (?:him|them) (.+)")
_FOUND = re.compile(rf"({_any(_FOR)}|look for)\b ((?:{_STARTS})\b.+)")
_HIM_IN_ENGLISH = re.compile(rf"({_any(_WHOM)}) {_PRONOUN} ?(.*)")
_SHARED_IN_ENGLISH = re.compile(r"(share)\b (.+)")
_ENGLISH_END = re.compile(r"(.+ (?:to|for|with|from|about)) (?:him|her|them)")
_INTRODUCED = re.compile(r"(introduce)\b (.+)")
_ENGLISH_LEFT_OUT = re.compile(rf"({_any(_WHOM)})\b ?((?:{_BEFORE['en']})\b.*|)")
_THEIRS = re.compile(r"(?:son|sa|ses|leurs?|his|her|their)\b")
_TAKEN = {  # a recipient is named already
    "fr": re.compile(r"(?:^|\s)(?:à|au|aux|pour|chez)\s+(?:M\.|Mme|[A-ZÀ-Þ])"),
    "en": re.compile(r"(?:^|\s)(?:to|for|with)\s+[A-ZÀ-Þ]"),
}


def deed_for(words: str, name: str) -> str:
    """The title of a promise of `words` to the person called `name`; said again, it stays."""
    said = collapse(words)
    if not said or not name or _is_named(said, name):
        return _capital(said)
    folded = shape(said)
    for find in (_in_french, _in_english):
        deed = find(said, folded, name)
        if deed:
            return _capital(deed)
    return _("For {name}: {words}").format(name=name, words=said)


def _is_named(said: str, name: str) -> bool:
    """Whether the first or the last word of the name is among the words."""
    names = re.findall(r"\w{2,}", fold(name))
    return bool(names) and not {names[0], names[-1]}.isdisjoint(re.findall(r"\w+", fold(said)))


def _in_french(said: str, folded: str, name: str) -> str:
    if found := _TOGETHER.fullmatch(folded):
        return f"{_part(said, found, 1)} {name} {_part(said, found, 2)}"
    for whom in (_HIM, _HIM_LEFT_OUT):
        if found := whom.fullmatch(folded):
            return _joined(_part(said, found, 1), name, _part(said, found, 2))
    if found := _IN_THE_END.fullmatch(folded):
        return f"{_part(said, found, 1)} {name}"
    for to_whom, word in ((_TO_WHOM, "à"), (_FOR_WHOM, "pour"), (_TO_THEM, "à"), (_SHARED, "avec")):
        found = to_whom.fullmatch(folded)
        if found and (found[1] or (found[3] and not _is_taken(_part(said, found, 3), "fr"))):
            verb, rest = _part(said, found, 2), _part(said, found, 3)
            return _placed(verb, f"{word} {name}", rest)
    return ""


def _in_english(said: str, folded: str, name: str) -> str:
    if found := _ENGLISH_END.fullmatch(folded):
        return f"{_part(said, found, 1)} {name}"
    if deed := _given(said, folded, name):
        return deed
    for whom in (_HIM_IN_ENGLISH, _ENGLISH_LEFT_OUT):
        if found := whom.fullmatch(folded):
            return _joined(_part(said, found, 1), name, _part(said, found, 2))
    toward = ((_INTRODUCED, "to"), (_FOUND, "for"), (_SHARED_IN_ENGLISH, "with"))
    for pattern, word in toward:
        found = pattern.fullmatch(folded)
        if found and not _is_taken(_part(said, found, 2), "en"):
            return f"{said} {word} {name}"
    return ""


def _given(said: str, folded: str, name: str) -> str:
    """An English gift: "send the guide" or "send him the guide"; empty if it is none for sure."""
    found = _GIVEN.fullmatch(folded) or _GIVEN_HIM.fullmatch(folded)
    if found is None:
        return ""
    verb, rest = _part(said, found, 1), _part(said, found, found.re.groups)
    if _is_taken(rest, "en") or re.match(rf"(?:{_BEFORE['en']}|him|them)\b", fold(rest)):
        return ""
    if fold(verb) in _GIVES and _is_long(rest):
        return f"{verb} {name} {rest}"
    return f"{verb} {rest} to {name}"


def _is_taken(rest: str, spoken: str) -> bool:
    """Whether words name another recipient, or whose the thing is: perhaps the person's."""
    return bool(_TAKEN[spoken].search(rest) or _THEIRS.match(fold(rest)))


def _placed(verb: str, person: str, rest: str) -> str:
    """The person after what is short, before what is long."""
    return _joined(verb, person, rest) if _is_long(rest) else _joined(verb, rest, person)


def _is_long(rest: str) -> bool:
    return len(rest.split()) > _LONG or "," in rest


def _part(said: str, found: re.Match[str], group: int) -> str:
    """The words of a group as they were typed."""
    return said[found.start(group) : found.end(group)].strip()


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
