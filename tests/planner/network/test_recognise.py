"""The people a line means, in both languages."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.grammar import name_keys, parse_action
from planner.model.vocabulary import Kind
from planner.network.bearers import Bearer, sure_of
from planner.network.name_key import index_keys
from planner.network.recognise import NamedPerson

TODAY = date(2026, 3, 3)


def _person(
    number: int, name: str, given: str = "", family: str = "", organisation: str = ""
) -> NamedPerson:
    return NamedPerson(number, name, given, family, organisation)


PEOPLE = [
    _person(number, *names)
    for number, names in enumerate(
        [
            ("Claire Dupont", "Claire", "Dupont"),
            ("Claire Martin", "Claire", "Martin"),
            ("Jean-Marc d’Orves",),
            ("Ana Ruiz",),
            ("Ana Ruiz Lopez",),
            ("Élodie Cœur",),
            ("M. Hervé",),
            ("Marie Curie",),
            ("Marie Claire Bel", "Marie Claire", "Bel"),
            ("Friday Okoro",),
            ("Will Smith",),
            ("Jean Roche",),
            ("Anne Petit", "Anne", "Petit", "Kérial"),
            ("Paul Petit", "Paul", "Petit", "Acme"),
            ("Jean de la Tour",),
            ("Nadia",),
            ("李小龍",),
            ("Sophie Arnaud",),
            ("Elise Delorme",),
            ("Paul O'Neil",),
            ("Mme Vasseur",),
            ("Robert (Bob) Smythe",),
            ("Nguyen Van An",),
            ("Ian Mac Donald",),
            ("Dr. Vera Lindt, PhD",),
            ("May",),
            ("April Mars",),
            ("Mark Twain",),
        ],
        start=1,
    )
]
NAMES = {person.id: person.name for person in PEOPLE}

LINKED = {
    # whole names, the longest run
    "Call Claire Dupont tomorrow": "Claire Dupont",
    "call CLAIRE DUPONT's boss": "Claire Dupont",
    "Écrire à jean-marc d'orves": "Jean-Marc d’Orves",
    "Écrire à Jean Marc d’Orves": "Jean-Marc d’Orves",
    "Le CV d’Elodie Coeur, vite": "Élodie Cœur",
    "Call Ana Ruiz": "Ana Ruiz",
    "Call Ana Ruiz Lopez": "Ana Ruiz Lopez",
    "Prepare the file of Sophie Arnaud": "Sophie Arnaud",
    "Préparer le dossier de Sophie ARNAUD": "Sophie Arnaud",
    "Call ARNAUD Sophie": "Sophie Arnaud",
    "Call paul oneil": "Paul O'Neil",
    "Call Paul O’Neil's boss": "Paul O'Neil",
    "Call Bob Smythe": "Robert (Bob) Smythe",
    "Call An Nguyen Van": "Nguyen Van An",
    "Call Ian MacDonald": "Ian Mac Donald",
    "Call Vera Lindt": "Dr. Vera Lindt, PhD",
    "Call Prof. Vera Lindt": "Dr. Vera Lindt, PhD",
    "Call 小龍 李 tomorrow": "李小龍",
    "Appeler 李小龍 demain": "李小龍",
    # no dates
    "Write to Friday Okoro": "Friday Okoro",
    "Écrire à April Mars": "April Mars",
    # a civility or a particle
    "Rappeler M. Hervé mardi": "M. Hervé",
    "Rappeler M. de la Tour": "Jean de la Tour",
    "Appeler de la Tour": "Jean de la Tour",
    "Relire la note de d’Orves": "Jean-Marc d’Orves",
    "Mr O'Neil and his news": "Paul O'Neil",
    "Écrire à Dr Lindt": "Dr. Vera Lindt, PhD",
    "Mme Vasseur : son dossier": "Mme Vasseur",
    # one name alone
    "Call Jean-Marc": "Jean-Marc d’Orves",
    "Call Marie": "Marie Curie",
    "Call Marie Claire": "Marie Claire Bel",
    "Call Dupont": "Claire Dupont",
    "Écrire à Sophie": "Sophie Arnaud",
    "Ecrire a Sophie": "Sophie Arnaud",
    "Déjeuner avec Sophie": "Sophie Arnaud",
    "Lunch with Sophie": "Sophie Arnaud",
    "Send Sophie the deck": "Sophie Arnaud",
    "Envoyer le dossier à Sophie vendredi": "Sophie Arnaud",
    "Call back Sophie": "Sophie Arnaud",
    "Call tomorrow Sophie": "Sophie Arnaud",
    "Remercier Sophie": "Sophie Arnaud",
    "call sophie": "Sophie Arnaud",
    "CALL SOPHIE": "Sophie Arnaud",
    "Call Sophie, then think": "Sophie Arnaud",
    "Call Sophie's boss": "Sophie Arnaud",
    "Lunch w/ Sophie": "Sophie Arnaud",
    "Coffee w/Sophie on Monday": "Sophie Arnaud",
    "Call Nguyen": "Nguyen Van An",
    "Call Bob": "Robert (Bob) Smythe",
    "Write to Mark": "Mark Twain",
    "Write to Friday on Monday": "Friday Okoro",
    # a whole name of one word
    "Prepare Nadia’s file": "Nadia",
    "Nadia: send the deck": "Nadia",
    "Call nadia": "Nadia",
    # the field
    "Call the boss with: Claire Martin": "Claire Martin",
    "Call Ana Ruiz with: Claire Martin": "Claire Martin",
    'Call the boss avec : "Jean-Marc d’Orves"': "Jean-Marc d’Orves",
    "Plan with: elodie": "Élodie Cœur",
    "Plan with: Nadja, Sophie": "Sophie Arnaud",
    "Plan with: my boss Sophie, at last": "Sophie Arnaud",
    # the organisation says which
    "Call Petit @Kérial tomorrow": "Anne Petit",
    "Appeler M. Petit @acme": "Paul Petit",
}


def named(line: str) -> tuple[str | None, set[str]]:
    """The name of the one who is linked, and those of the candidates."""
    parsed = parse_action(line, TODAY, PEOPLE)
    one = None if parsed.person_id is None else NAMES[parsed.person_id]
    return one, {NAMES[number] for number in parsed.candidates}


@pytest.mark.parametrize(("line", "name"), LINKED.items())
def test_the_one_who_fits_is_linked(line: str, name: str) -> None:
    assert named(line) == (name, set())


@pytest.mark.parametrize(
    ("line", "candidates"),
    [
        ("Call Claire", {"Claire Dupont", "Claire Martin"}),
        ("Call Claire and Jean-Marc", {"Claire Dupont", "Claire Martin", "Jean-Marc d’Orves"}),
        ("Appeler M. Petit", {"Anne Petit", "Paul Petit"}),
        ("Call Jean", {"Jean Roche", "Jean de la Tour"}),
        ("Call Sophie, Nadia", {"Sophie Arnaud", "Nadia"}),
        ("Lunch with Ana Ruiz and Sophie", {"Ana Ruiz", "Sophie Arnaud"}),
        ("Call Jean Roche about Anne Petit", {"Jean Roche", "Anne Petit"}),
        ("Call Sophie about Anne Petit", {"Sophie Arnaud", "Anne Petit"}),
        ("Plan with: Claire", {"Claire Dupont", "Claire Martin"}),
        ("Plan with: Ana Ruiz with: Jean-Marc", {"Ana Ruiz", "Jean-Marc d’Orves"}),
    ],
)
def test_several_who_fit_are_all_named_and_none_linked(line: str, candidates: set[str]) -> None:
    assert named(line) == (None, candidates)


@pytest.mark.parametrize(
    "line",
    [
        "Will call tomorrow",
        "Mark the date",
        "Mark call tomorrow",
        "Call Billy-Jean about Jean",
        "Call Jean Dupond",
        "Appeler Jean de la Roche",
        "Call jean martin",
        "Call Clairette",
        "Call Friday",
        "Appeler en mars",
        "Parler à de la compta",
        "Write to Le Monde",
        "Petit déjeuner avec le groupe",
        "Prendre un petit café",
        "Le pont de la tour",
        "Il faut que Sophie rappelle",
        "Écrire à M. Vasseur",
        "Rappeler Mme Hervé",
        'Read "Claire Dupont"',
        "Read « Ana Ruiz »",
        "Call Claire Dupont with: Nobody Known",
        "Call nobody aim: Claire Dupont",
        "Write by 5 may",
        "Plan with: Sofie Arnaud",
    ],
)
def test_nobody_is_linked_who_does_not_fit(line: str) -> None:
    assert named(line) == (None, set())


@pytest.mark.parametrize(
    ("line", "one", "other"),
    [
        ("Introduce Sophie Arnaud to Élise Delorme Friday", "Sophie Arnaud", "Elise Delorme"),
        ("Présenter Sophie Arnaud à Élise Delorme vendredi", "Sophie Arnaud", "Elise Delorme"),
        ("Penser à présenter Sophie à Marie", "Sophie Arnaud", "Marie Curie"),
        ("Introduce Dr Lindt to M. Hervé", "Dr. Vera Lindt, PhD", "M. Hervé"),
        ("Introduce Nadia and Sophie", "Nadia", "Sophie Arnaud"),
        ("Introduce Friday Okoro to Sophie on Monday", "Friday Okoro", "Sophie Arnaud"),
        ("Introduce Sophie to Bob Unknown", "Sophie Arnaud", None),
        ("Introduce Unknown Body to Sophie", "Sophie Arnaud", None),
    ],
)
def test_an_introduction_links_both(line: str, one: str, other: str | None) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert parsed.kind is Kind.INTRODUCE
    assert NAMES.get(parsed.person_id or 0) == one
    assert NAMES.get(parsed.to_id or 0) == other


def test_an_introduction_leaves_open_who_may_be_meant() -> None:
    parsed = parse_action("Introduce Claire to Anne", TODAY, PEOPLE)
    assert (parsed.candidates, parsed.person_id) == ((1, 2), None)
    assert (parsed.to_candidates, parsed.to_id) == ((), 13)
    parsed = parse_action("Présenter Sophie à Claire", TODAY, PEOPLE)
    assert (parsed.person_id, parsed.to_candidates) == (18, (1, 2))


@pytest.mark.parametrize(
    ("line", "one", "other"),
    [
        ("Introduce Claire to Claire Dupont", {2}, {1}),
        ("Introduce Claire Dupont to Claire", {1}, {2}),
        ("Présenter Claire à Claire Dupont", {2}, {1}),
        ("Introduce Claire to Claire", {1, 2}, {1, 2}),
        ("Introduce Ana Ruiz to Ana Ruiz", {4}, set()),
    ],
)
def test_the_certain_one_of_an_introduction_is_not_the_other(
    line: str, one: set[int], other: set[int]
) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert {*parsed.candidates, parsed.person_id} - {None} == one
    assert {*parsed.to_candidates, parsed.to_id} - {None} == other


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Présenter Sophie Arnaud et Ana Ruiz à Élise Delorme", {4, 18, 19}),
        ("Introduce Sophie Arnaud to Ana Ruiz and Élise Delorme", {4, 18, 19}),
        ("Introduce Sophie Arnaud to Ana Ruiz & Wim", {4, 18}),
        ("Introduce Sophie Arnaud, Ana Ruiz and Élise Delorme", {4, 18, 19}),
        ("Introduce Sophie Arnaud and Wim to Zoé Unknown", {18}),
    ],
)
def test_of_three_people_to_introduce_none_is_dropped(line: str, named: set[int]) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert (parsed.kind, parsed.to_id, parsed.to_candidates) == (Kind.INTRODUCE, None, ())
    assert {*parsed.candidates, parsed.person_id} - {None} == named


@pytest.mark.parametrize(
    "line", ["Introduce the topic to Ana Ruiz", "Présenter le projet à Ana Ruiz", "Call Ana Ruiz"]
)
def test_a_thing_is_not_introduced(line: str) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert (parsed.kind, parsed.person_id, parsed.to_id) == (Kind.CONTACT, 4, None)


def test_two_of_one_name_are_both_candidates() -> None:
    twins = [NamedPerson(8, "Ana Ruiz", "Ana"), NamedPerson(4, "ana ruiz", "Ana")]
    assert parse_action("Call Ana Ruiz", TODAY, twins).candidates == (4, 8)


def test_matched_words_stay_in_the_title() -> None:
    parsed = parse_action("Call Claire Dupont with: Ana Ruiz", TODAY, PEOPLE)
    assert (parsed.title, parsed.with_name) == ("Call Claire Dupont", "Ana Ruiz")
    assert parse_action("Write to Friday Okoro", TODAY, PEOPLE).title == "Write to Friday Okoro"


@pytest.mark.parametrize(
    ("line", "name", "note"),
    [
        ("Write with: Ana Ruiz channel : message", "Ana Ruiz", "channel : message"),
        ("Écrire avec : Ana Ruiz canal : message", "Ana Ruiz", "canal : message"),
        ("Write with: my boss Ana Ruiz, at noon note: x", "Ana Ruiz", "x; my boss, at noon"),
        ("Write with: Ana Ruiz", "Ana Ruiz", None),
        ("Write with: Nobody Known at noon", "Nobody Known at noon", None),
    ],
)
def test_what_stands_around_the_name_stays_in_the_note(
    line: str, name: str, note: str | None
) -> None:
    parsed = parse_action(line, TODAY, PEOPLE)
    assert (parsed.with_name, parsed.note) == (name, note)


@given(
    before=st.lists(st.integers(0, 99).map("wörd{}x".format)),
    after=st.lists(st.integers(0, 99).map("wörd{}x".format)),
    name=st.sampled_from([person.name for person in PEOPLE] + ["Claire", "Nobody"]),
)
def test_no_word_beside_a_name_is_lost(before: list[str], after: list[str], name: str) -> None:
    line = " ".join(["Call with:", *before, name, *after])
    parsed = parse_action(line, TODAY, PEOPLE)
    kept = f"{parsed.with_name} {parsed.note or ''}"
    assert all(word in kept for word in (*before, *after, *name.replace(",", "").split()))


WORDS = st.sampled_from(
    "Claire Dupont Martin Ana Ruiz Lopez call with: d’Orves Jean-Marc to M. Petit de la Tour Friday"
    " introduce and , Bob 李小龍 Mac Donald Dr Lindt @Kérial".split()
)


@given(st.lists(WORDS, min_size=1).map(lambda words: " ".join(["call", *words])))
@example("call Dr and Dr M.")
def test_those_without_a_key_of_the_line_change_nothing(line: str) -> None:
    keys = name_keys(line)
    narrow = [
        each for each in PEOPLE if keys.intersection(index_keys(each.name, each.given, each.family))
    ]
    assert parse_action(line, TODAY, narrow) == parse_action(line, TODAY, PEOPLE)


@given(st.text() | st.lists(WORDS).map(" ".join))
def test_whatever_is_typed_names_somebody_or_nobody(line: str) -> None:
    parsed = parse_action(f"x {line}", TODAY, PEOPLE)
    assert parsed.person_id is None or not parsed.candidates


@pytest.mark.parametrize("line", ["Claire " * 2000, "🚀" * 9000, ", " * 5000, "\u202eab c" * 2000])
def test_no_line_is_too_long(line: str) -> None:
    parse_action(f"Call {line}", TODAY, PEOPLE)
    assert len(name_keys(f"Call {line}")) < 1000


@pytest.mark.parametrize(
    ("organisation", "bearers", "sure"),
    [
        ("", [], None),
        ("", [Bearer(1, "Kérial")], 1),
        ("kerial", [Bearer(1, "Kérial"), Bearer(2, "Acme")], 1),
        ("Kérial", [Bearer(1, "Kérial"), Bearer(2, "Kérial")], None),
        ("Kérial", [Bearer(1, "Kérial"), Bearer(2, "Kérial", here=True)], 2),
        ("Acme", [Bearer(1, "Kérial")], None),
        ("Acme", [Bearer(1)], 1),
        ("", [Bearer(1), Bearer(2, here=True)], 2),
        ("", [Bearer(1), Bearer(2)], None),
    ],
)
def test_a_line_about_a_person_means_the_one_who_fits(
    organisation: str, bearers: list[Bearer], sure: int | None
) -> None:
    assert sure_of(organisation, bearers) == sure
