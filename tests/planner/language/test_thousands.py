"""Counts are said with their thousands apart, wherever a noun agrees with them."""

import pytest

from planner import language
from planner.language import ngettext
from planner.language.whole_numbers import say_number


@pytest.mark.parametrize(("spoken", "said"), [("en", "12,345"), ("fr", "12\u202f345")])
def test_a_message_that_agrees_with_a_number_says_it_with_thousands(spoken: str, said: str) -> None:
    language.use(spoken)
    text = ngettext("{n} person", "{n} people", 12_345)
    assert text.format(n=12_345).startswith(f"{said} ")
    assert text.format(n="many").startswith("many ")
    assert ngettext("{n} person", "{n} people", 1).format(n=1).startswith("1 ")
    assert say_number(12_345) == said
