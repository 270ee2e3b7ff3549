"""A title in a list names its person, unless it does already."""

import pytest

from planner.model.actions import Action, titled


@pytest.mark.parametrize(
    ("title", "person", "said"),
    [
        ("lui envoyer l’article", "Claire Dupont", "lui envoyer l’article · Claire Dupont"),
        ("Thank Claire Dupont", "Claire Dupont", "Thank Claire Dupont"),
        ("Call CLAIRE", "Claire Dupont", "Call CLAIRE"),
        ("Ask Mr. Dupont for a name", "Claire Dupont", "Ask Mr. Dupont for a name"),
        ("Écrire à Zoé", "Zoe Petit", "Écrire à Zoé"),
        ("Read the annals", "Ann Al", "Read the annals · Ann Al"),
        ("Envoyer le plan de Lyon", "Anne de Brie", "Envoyer le plan de Lyon · Anne de Brie"),
        ("Send the figures", "", "Send the figures"),
    ],
)
def test_a_list_names_the_person_a_title_leaves_out(title: str, person: str, said: str) -> None:
    assert titled(Action(title, person=person)) == said
