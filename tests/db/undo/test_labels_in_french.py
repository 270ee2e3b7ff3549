"""Labels of the history for every kind of record, in the language spoken when it was made."""

import re

import pytest

import messages
from db.store import Store
from planner import language
from tests.db import records

ENGLISH = [
    re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)))
    for message in messages.read()
    if message.id and any(place.startswith("db/") for place, _line in message.locations)
    for text in ([message.id] if isinstance(message.id, str) else message.id)
    if text.split("{")[0].strip()
]


@pytest.mark.parametrize("name", records.RESULTS | records.OTHERS)
def test_every_label_is_french_in_a_french_process(store: Store, name: str) -> None:
    language.use("fr")
    (records.RESULTS | records.OTHERS)[name](store)
    labels = [change.what for change in store.history.list()]
    assert labels
    assert [label for label in labels if any(text.fullmatch(label) for text in ENGLISH)] == []
