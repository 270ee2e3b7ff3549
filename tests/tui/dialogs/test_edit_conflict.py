"""A form and what another window has saved since it opened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dialogs.edit_conflict import Clash, Meanwhile, Texts

NAMES = ("title", "aim", "note")
TEXTS = st.fixed_dictionaries({name: st.sampled_from(["", "a", "b"]) for name in NAMES})


def _saved(base: Texts, present: Texts, mine: Texts) -> tuple[dict[str, str], dict[str, str]]:
    """The texts written by saving until nothing clashes, and the clashes told of."""
    meanwhile, told = Meanwhile(base, lambda: present), dict[str, str]()
    for _time in range(len(NAMES) + 1):
        try:
            return meanwhile.merged(mine), told
        except Clash as clash:
            told[clash.name] = clash.theirs
    raise AssertionError(told)


@given(TEXTS, TEXTS, TEXTS)
def test_a_merge_takes_each_changed_field_and_ours_after_a_clash_was_told(
    base: dict[str, str], present: dict[str, str], mine: dict[str, str]
) -> None:
    saved, told = _saved(base, present, mine)
    for name in NAMES:
        ours, theirs = mine[name] != base[name], present[name] != base[name]
        assert saved[name] == (mine[name] if ours else present[name])
        clash = ours and theirs and mine[name] != present[name]
        assert told.get(name) == (present[name] if clash else None)


def test_another_change_elsewhere_is_another_clash() -> None:
    present = {"aim": "theirs"}
    meanwhile = Meanwhile({"aim": ""}, lambda: present)
    for text in ("theirs", "theirs again"):
        present["aim"] = text
        with pytest.raises(Clash, match=text):
            meanwhile.merged({"aim": "ours"})
    assert meanwhile.merged({"aim": "ours"}) == {"aim": "ours"}
