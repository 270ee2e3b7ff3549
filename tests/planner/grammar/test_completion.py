"""Names begun at the end of a line or a field, and the line with a name written out."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import parse_action, parse_event, parse_person
from planner.grammar.completion import (
    Beginning,
    Begun,
    Place,
    Source,
    begun_in,
    begun_in_action,
    begun_in_event,
    begun_in_list,
    begun_in_person,
    completed,
)
from planner.grammar.names import parse_names
from planner.language.text import collapse
from planner.network.name_key import name_key

TODAY = date(2026, 3, 3)

IN_ACTIONS = {
    "Call Na": [(Source.PEOPLE, "Na")],
    "call na": [(Source.PEOPLE, "na")],
    "Appeler na": [(Source.PEOPLE, "na")],
    "Call Nadia Mac": [(Source.PEOPLE, "Nadia Mac"), (Source.PEOPLE, "Mac")],
    "Call nadia mac": [(Source.PEOPLE, "nadia mac")],
    "Déjeuner avec él": [(Source.PEOPLE, "él")],
    "Introduce Ana Ruiz to Cl": [
        (Source.PEOPLE, "Ana Ruiz to Cl"),
        (Source.PEOPLE, "Ruiz to Cl"),
        (Source.PEOPLE, "Cl"),
    ],
    "Présenter Sophie à éli": [(Source.PEOPLE, "Sophie à éli"), (Source.PEOPLE, "éli")],
    "Send the article to Cl": [(Source.PEOPLE, "Cl")],
    "Read the article": [],
    "Call": [],
    "Call N": [],
    "Nadia": [],
    "Call Claire, then": [],
    'Read "Claire Du': [],
    "x with: nadia m": [(Source.PEOPLE, "nadia m")],
    "x avec : nadia": [(Source.PEOPLE, "nadia")],
    "x step: list tw": [(Source.STEPS, "list tw")],
    "x palier: li": [(Source.STEPS, "li")],
    "x after: wri": [(Source.ACTIONS, "wri")],
    "x après : écr": [(Source.ACTIONS, "écr")],
    "Call Claire aim: hear about Na": [],
    "": [],
}

IN_PEOPLE = {
    "Nadia Fe": [(Source.PEOPLE, "Nadia Fe")],
    "nadia, fi": [],
    "Nadia Ferrand @Ké": [(Source.ORGANISATIONS, "Ké")],
    "Nadia Ferrand @ Ké": [(Source.ORGANISATIONS, "Ké")],
    "Nadia Ferrand @Banque de F": [(Source.ORGANISATIONS, "Banque de F")],
    "Nadia Ferrand @Kérial, da": [],
    'Nadia Ferrand @"Durand, P': [(Source.ORGANISATIONS, "Durand, P")],
    "Nadia @Kérial #fin": [(Source.GROUPS, "fin")],
    "Nadia @Kérial #fin ": [],
    'Nadia @Kérial #"fin dir': [(Source.GROUPS, "fin dir")],
    "Nadia nadia@ke": [(Source.PEOPLE, "Nadia nadia@ke")],
    "Nadia via: cl": [(Source.PEOPLE, "cl")],
    "Nadia knows: Bo connaît : cl": [(Source.PEOPLE, "cl")],
    "Nadia par : cl": [(Source.PEOPLE, "cl")],
    "Nadia need: a job @ke": [],
    "Nadia promise: introduce her to Pa": [(Source.PEOPLE, "Pa")],
    "Nadia promesse : la présenter à Pa": [(Source.PEOPLE, "Pa")],
}

IN_EVENTS = {
    "Alumni evening @CC": [(Source.PLACES, "CC")],
    "Alumni evening @CCI de L": [(Source.PLACES, "CCI de L")],
    "Alumni evening Thursday": [],
    "Alumni evening @CCI aim: three @ta": [],
}


@pytest.mark.parametrize(
    ("begun", "table"),
    [
        (begun_in_action, IN_ACTIONS),
        (begun_in_person, IN_PEOPLE),
        (begun_in_event, IN_EVENTS),
    ],
)
def test_the_names_begun_at_the_end_of_a_line_are_found(
    begun: Begun, table: Mapping[str, list[tuple[Source, str]]]
) -> None:
    wrong = {
        line: found
        for line, wanted in table.items()
        if (found := [(each.source, each.typed) for each in begun(line)]) != wanted
    }
    assert wrong == {}


def test_a_field_holds_one_name_or_a_list_of_them() -> None:
    assert begun_in(Source.PEOPLE)("Nadia, Cl") == (
        Beginning(Source.PEOPLE, 0, "Nadia, Cl", sure=True),
    )
    assert begun_in_list(Source.PEOPLE)("Nadia, Cl") == (
        Beginning(Source.PEOPLE, 7, "Cl", sure=True, place=Place.LIST),
    )
    assert begun_in_list(Source.PEOPLE)("Nadia,") == ()


@pytest.mark.parametrize(
    ("begun", "line", "name", "wanted"),
    [
        (begun_in_action, "Call nadia mac", "Nadia MacDonald", "Call Nadia MacDonald"),
        (begun_in_person, "Ana @ké", "Kérial", "Ana @Kérial"),
        (begun_in_person, "Ana @dur", "Durand, Petit", 'Ana @"Durand, Petit"'),
        (begun_in_person, 'Ana @"dur', "Durand", 'Ana @"Durand"'),
        (begun_in_person, "Ana #fi", "finance", "Ana #finance"),
        (begun_in_person, "Ana #fi", "finance directors", 'Ana #"finance directors"'),
        (begun_in_person, "Ana @so", "Société Merci", 'Ana @"Société Merci"'),
        (begun_in_event, "Salon @pl", "Place du 8 mai", 'Salon @"Place du 8 mai"'),
    ],
)
def test_a_name_is_written_out_in_its_place(
    begun: Begun, line: str, name: str, wanted: str
) -> None:
    assert completed(line, begun(line)[0], name) == wanted


_NAMES = (
    st.text(min_size=1, max_size=20)
    .map(collapse)
    .filter(lambda name: bool(name) and name[0].isalnum() and name[-1].isalnum())
)


@given(_NAMES)
def test_every_name_written_out_is_read_back(name: str) -> None:
    ana, event = "Ana @xx", "Salon @xx"
    line = completed(ana, begun_in_person(ana)[0], name)
    assert parse_person(line, TODAY).organisation == name
    assert parse_event(completed(event, begun_in_event(event)[0], name), TODAY).place == name
    group = completed("Ana #xx", begun_in_person("Ana #xx")[0], name)
    assert parse_person(group, TODAY).groups == (name,)


_ODD = _NAMES | st.lists(
    st.sampled_from(
        [
            "Durand",
            "Petit",
            ",",
            ";",
            "@",
            "?",
            "note:",
            "avec :",
            '"Bob"',
            "*",
            "merci",
            "\\\\",
            "#x",
        ]
    ),
    min_size=2,
).map(" ".join).filter(lambda name: name[0].isalnum())


@given(_ODD, _ODD)
def test_a_name_completed_in_a_field_is_read_back(name: str, other: str) -> None:
    for text in ("Think step: xx", "Réfléchir palier : xx"):
        assert parse_action(completed(text, begun_in_action(text)[0], name), TODAY).step == name
    text = "Think avec : xx"
    assert parse_action(completed(text, begun_in_action(text)[0], name), TODAY).with_name == name
    text = "Ana via: xx"
    assert parse_person(completed(text, begun_in_person(text)[0], name), TODAY).via == name
    seen = begun_in_list(Source.PEOPLE)
    text = completed("xx", seen("xx")[0], other)
    text = completed(f"{text}, xx", seen(f"{text}, xx")[0], name)
    read = {each.name for each in parse_names(text)}
    assert read == ({other, name} if name_key(other) != name_key(name) else {other})


@given(_ODD)
def test_a_quote_begun_in_a_list_is_closed(name: str) -> None:
    text = 'Ana Ruiz, "Durand, Pe'
    [begun] = begun_in_list(Source.PEOPLE)(text)
    assert (begun.typed, begun.quoted) == ("Durand, Pe", True)
    assert parse_names(completed(text, begun, name))[-1].name in (name, "Ana Ruiz")


@given(st.text(max_size=60))
def test_what_stands_before_the_name_begun_stays_as_it_was_typed(text: str) -> None:
    for begun in (begun_in_action, begun_in_person, begun_in_event):
        for each in begun(text):
            assert completed(text, each, "Ana").startswith(completed(text, each, "")[: each.start])
            assert each.typed
