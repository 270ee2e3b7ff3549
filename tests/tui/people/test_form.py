"""The form of a person says what the card says, and reads it back."""

import pytest

from planner.model.people import Person
from tests.tui.columns import speaking
from tui.people.form import changed_fields, person_fields


@pytest.mark.parametrize(
    ("kept", "shown", "typed", "changed"),
    [
        ("fr", "français", "français", {}),
        ("fr", "français", "Anglais", {"language": "en"}),
        ("fr", "français", "en", {"language": "en"}),
        ("fr-CA", "français", "français", {}),
        ("fr", "français", "fr-BE", {"language": "fr-BE"}),
        ("basque", "basque", "", {"language": ""}),
    ],
)
def test_the_language_is_named_and_read_by_its_name_or_code(
    kept: str, shown: str, typed: str, changed: dict[str, str]
) -> None:
    person = Person(1, "uid", "Ana Ruiz", language=kept)
    with speaking("fr"):
        fields = {field.name: field.value for field in person_fields(person)}
        assert fields["language"] == shown
        _name, found = changed_fields({**fields, "language": typed}, person)
    assert found == changed
