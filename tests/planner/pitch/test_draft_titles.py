"""The titles of drafts of Pitch, in the language of the reader and not in that of the draft."""

import pytest

from planner.language import use
from planner.model.drafts import Draft, Question
from planner.pitch.draft_titles import say_draft


@pytest.mark.parametrize(
    ("key", "name", "english", "french"),
    [
        ("pitch.new", "", "A new pitch", "Un nouveau pitch"),
        ("pitch.edit.1", "DAF", "Pitch for DAF", "Pitch pour DAF"),
        ("pitch.new_card.swot-strengths", "", "Strengths", "Forces"),
        ("pitch.new_card.ikigai", "", "Ikigai", "Ikigaï"),
        ("market.new_place.3", "Food", "An organisation of Food", "Une organisation\u00a0: Food"),
        ("market.edit_place.target-3", "Acme", "Acme", "Acme"),
        ("today.new", "", "Kept as it was", "Kept as it was"),
        ("pitch.edit.9", "", "Kept as it was", "Kept as it was"),
    ],
)
def test_a_draft_is_titled_by_its_question(key: str, name: str, english: str, french: str) -> None:
    draft = Draft(Question.of(key), "Kept as it was", name=name)
    for language, said in (("en", english), ("fr", french)):
        use(language)
        assert say_draft(draft) == said
