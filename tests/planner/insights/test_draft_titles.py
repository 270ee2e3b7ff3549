"""The titles of drafts of every place, in the language of the reader, not in that of the draft."""

import pytest

from planner.insights.draft_titles import say_draft
from planner.language import use
from planner.model.drafts import Draft, Question


@pytest.mark.parametrize(
    ("key", "name", "english", "french"),
    [
        ("spark", "", "A spark, in one line", "Une étincelle, en une ligne"),
        ("today.new", "", "An action, in one line", "Une action, en une ligne"),
        ("today.prepare.1", "Call Ana", "Prepare: Call Ana", "Préparer\u00a0: Call Ana"),
        ("today.prepare.tie-3", "", "Kept as it was", "Kept as it was"),
        ("network.change_touch:5.2", "Ana", "A touch with Ana", "Un échange avec Ana"),
        ("network.edit.2", "Ana", "Ana", "Ana"),
        ("stairs.edit.1", "Meet", "A goal", "Un objectif"),
        ("stairs.edit.s1", "Write", "A step", "Un palier"),
        ("stairs.new_pause", "", "A pause, in one line", "Une pause, en une ligne"),
        ("events.move.1", "Forum", "Kept as it was", "Kept as it was"),
        ("pitch.new", "", "A new pitch", "Un nouveau pitch"),
    ],
)
def test_a_draft_is_titled_by_its_question(key: str, name: str, english: str, french: str) -> None:
    draft = Draft(Question.of(key), "Kept as it was", name=name)
    for language, said in (("en", english), ("fr", french)):
        use(language)
        assert say_draft(draft) == said
