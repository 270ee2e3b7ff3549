"""The French of the interface: agreement, days and hours within sentences, the method's words."""

import ast
import re
from collections.abc import Iterator

import pytest

import messages
from planner import language
from tests.wording_of_sales import ALLOWED, words_of_sales

CATALOGUE = [message for message in messages.read() if message.id]
DOCUMENTS = {
    "en": [
        "README.md",
        "docs/guide.md",
        "docs/method.md",
        "docs/command-line.md",
        "docs/configuration.md",
        "docs/json.md",
        "docs/trust.md",
    ],
    "fr": [
        "README.fr.md",
        "docs/guide.fr.md",
        "docs/method.fr.md",
        "docs/command-line.fr.md",
        "docs/configuration.fr.md",
    ],
}
NO_BREAK = "\N{NO-BREAK SPACE}"


def _texts() -> Iterator[tuple[str, str]]:
    """The language and the text of every form of every message of the program."""
    for message in CATALOGUE:
        if not all(place.startswith("click/") for place, _line in message.locations):
            for spoken, forms in (("en", message.id), ("fr", message.string)):
                for form in (forms,) if isinstance(forms, str) else tuple(forms or ()):
                    yield spoken, form


TEXTS = list(_texts())


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_the_interface_has_no_word_of_sales(spoken: str) -> None:
    found = [(text, words) for to, text in TEXTS if to == spoken
        if (words := words_of_sales(text, spoken))]  # fmt: skip
    assert not found, found


@pytest.mark.parametrize(
    ("spoken", "name"), [(spoken, name) for spoken, names in DOCUMENTS.items() for name in names]
)
def test_the_documents_have_no_word_of_sales(spoken: str, name: str) -> None:
    text = (messages.ROOT / name).read_text(encoding="utf-8")
    assert words_of_sales(text, spoken, code=True) == []


def test_every_word_of_sales_that_is_allowed_stands_somewhere() -> None:
    names = [name for names in DOCUMENTS.values() for name in names]
    pages = [(messages.ROOT / name).read_text(encoding="utf-8") for name in names]
    everything = " ".join(" ".join([*(text for _to, text in TEXTS), *pages]).split()).lower()
    assert [words for words in ALLOWED if words.lower() not in everything] == []


@pytest.mark.parametrize(
    ("spoken", "text"),
    [
        ("fr", "Relancer {name}"), ("fr", "Canal"), ("fr", "Cible\u00a0: {number}"),
        ("fr", "un compagnon de route"), ("fr", "Retombées"), ("fr", "décideurs"),
        ("en", "a warm lead"), ("en", "your pipeline"), ("en", "scored"), ("en", "Prospecting"),
    ],
)  # fmt: skip
def test_a_word_of_sales_is_found(spoken: str, text: str) -> None:
    assert words_of_sales(text, spoken)


OTHER_NAMES = {"carte du marché": "cartographie économique"}
"""Names that a thing had once, and the one that it has."""


def test_a_thing_has_one_name() -> None:
    pages = [(messages.ROOT / name).read_text(encoding="utf-8") for name in DOCUMENTS["fr"]]
    texts = [*(text for _to, text in TEXTS), *pages]
    assert [name for name in OTHER_NAMES for text in texts if name in text.lower()] == []


COUNTED = {  # the noun follows the second number: "1 of 3 actions"
    "en": re.compile(r"\{\w+\} of (?:the last )?\{\w+\} [a-z]+"),
    "fr": re.compile(r"\{\w+\} (?:sur|des|de) (?:les )?\{\w+\} [a-zà-ÿ]+"),
}


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_a_noun_follows_the_first_number_with_which_it_agrees(spoken: str) -> None:
    wrong = [text for to, text in TEXTS if to == spoken and COUNTED[spoken].search(text)]
    assert [text for text in wrong if not re.search(r"\} (?:min|s)\b", text)] == []


@pytest.mark.parametrize(
    ("spoken", "text"),
    [
        ("en", "{part} of {whole} action"), ("en", "{done} of the last {of} working days"),
        ("fr", "{part} sur {whole} actions"), ("fr", "{done} des {of} derniers jours"),
    ],
)  # fmt: skip
def test_a_noun_after_the_second_number_is_found(spoken: str, text: str) -> None:
    assert COUNTED[spoken].search(text)


LEFT = re.compile(r"[0-9}] ?h ?[0-9{]|[0-9] h\b")
TYPED = ("9h30", "18h30-21h", "14h", "1h30", "18h30")
"""Hours as one types them, in examples of lines."""


def test_an_hour_in_a_french_sentence_does_not_break() -> None:
    said = [text for to, text in TEXTS if to == "fr"]
    for typed in TYPED:
        said = [text.replace(typed, "") for text in said]
    assert [text for text in said if LEFT.search(text)] == []
    assert [text for text in said if re.search(r"[0-9]{1,2}:[0-9]{2}", text)] == []


ROWS = [  # message, its context, the French for one and for many
    ("{part} action of {whole}", None, ("{part} action sur {whole}", "{part} actions sur {whole}")),
    ("{part} event of {whole}", None,
        ("{part} événement sur {whole}", "{part} événements sur {whole}")),
    ("chosen {day}, still open", None, "à faire depuis {day}"),
    ("planned for {day}", None, "prévue {day}"),
    ("asked {day}", None, "demande {day}"),
    ("Without a date it is {day}.", None, "Sans date\u00a0: {day}."),
    ("Not met yet", None, "Prévus, non rencontrés"),
    ("{done} of {days}", None,
        ("{done} jour d’action sur {days}", "{done} jours d’action sur {days}")),
    ("{week} in the week, {quarter} in 13 weeks", None,
        "{week} cette semaine, {quarter} ce trimestre"),
    ("nothing given", None, "rien de donné"),
    ("asked once", None, ("une demande", "{number} demandes")),
    ("core circle", None, "premier cercle"),
    ("close circle", None, "cercle proche"),
    ("Chosen: {count} of {most}", None,
        ("Choisie\u00a0: {count} sur {most}", "Choisies\u00a0: {count} sur {most}")),
    ("Leave; it goes on from here next time.", None,
        "Quitter\u00a0; vous la reprendrez où vous en êtes."),
    ("one thing to be curious about", None, "votre curiosité du jour"),
    ("Missing: {parts}", None, "Il reste à noter\u00a0: {parts}"),
    ("how many true ones", None, "combien de vraies conversations"),
    ("Introduced", "result", "À qui"),
    ("Take the follow-up of this letter, or leave it.", None,
        "Retenir (ou non) la suite marquée de cette lettre."),
    ("Take all", None, "Tout retenir"),
    ("Take so many minutes.", None, "Choisir cette durée."),
    ("Take the next choice.", None, "Choix suivant."),
    ("Take along", None, "Retenir"),
    ("Taken along", "lesson", "Enseignement retenu pour la semaine prochaine"),
    ("No longer taken along", "lesson", "Enseignement mis de côté"),
    ("A few words for a companion", None, "Quelques mots pour votre binôme"),
    (
        "Kept · {key} goes on with it, {delete} throws it away",
        None,
        "Brouillon gardé · {key} pour le reprendre, {delete} pour le jeter",
    ),
    ("relevant", None, "pertinent"),
    ("time-bound", None, "daté"),
    ("By", None, "Moyen"),
    ("Target", None, "Nombre visé"),
    ("What came", "review", "A apporté"),
    ("Follow up with {name}", None, "Reprendre contact avec {name}"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "context", "french"), ROWS, ids=[row[0] for row in ROWS])
def test_the_french_is_what_a_native_speaker_writes(
    message: str, context: str | None, french: str | tuple[str, str]
) -> None:
    [found] = [
        each for each in CATALOGUE
        if (each.id if isinstance(each.id, str) else each.id[0]) == message
        and (each.context or None) == context
    ]  # fmt: skip
    assert found.string == french


def test_an_hour_printed_by_a_sentence_keeps_together() -> None:
    language.use("fr")
    from datetime import date, time

    from planner.today.reasons import of_meeting

    said = of_meeting(date(2026, 12, 10), time(9, 30), date(2026, 12, 9))
    assert said == f"rencontre à préparer pour demain à 9{NO_BREAK}h{NO_BREAK}30"


COLUMN_FORMS = {"say_day", "say_days", "say_short_day", "say_time"}


def _in_a_sentence(source: str) -> Iterator[str]:
    """Calls of a column form within the places of a sentence."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "format":
            places = [*call.args, *(keyword.value for keyword in call.keywords)]
            inner = [each for place in places for each in ast.walk(place)]
            called = [each.func for each in inner if isinstance(each, ast.Call)]
            yield from (
                name.id for name in called if isinstance(name, ast.Name) and name.id in COLUMN_FORMS
            )


def test_no_sentence_holds_a_day_or_an_hour_in_the_form_of_a_column() -> None:
    sources = [
        path for package in messages.PACKAGES for path in (messages.ROOT / package).rglob("*.py")
    ]
    found = {
        str(path.relative_to(messages.ROOT)): names
        for path in sources
        if (names := list(_in_a_sentence(path.read_text(encoding="utf-8"))))
    }
    assert found == {}


def test_a_column_form_in_a_sentence_is_found() -> None:
    wrong = '_("planned for {day}").format(day=say_day(day, today))'
    assert list(_in_a_sentence(wrong)) == ["say_day"]
