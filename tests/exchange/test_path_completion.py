"""Paths as people type them."""

from pathlib import Path

import pytest

from exchange.path_completion import completed, continuations, typed_path


@pytest.mark.parametrize(
    "text",
    [
        "/data/My file.csv",
        " '/data/My file.csv' ",
        '"/data/My file.csv"',
        "file:///data/My%20file.csv",
    ],
)
def test_a_path_is_understood_however_it_came(text: str) -> None:
    assert typed_path(text) == Path("/data/My file.csv")


def test_a_path_may_begin_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/people/ana")
    assert typed_path("~/a.csv") == Path("/people/ana/a.csv")
    assert typed_path("~nobody-of-that-name/a.csv") == Path("~nobody-of-that-name/a.csv")


def test_a_path_goes_on_with_what_is_there(tmp_path: Path) -> None:
    for name in ("Connections.csv", "Contacts.vcf", ".hidden", "other.txt"):
        (tmp_path / name).touch()
    (tmp_path / "conf").mkdir()
    begun = f"{tmp_path}/con"
    assert continuations(begun) == [
        f"{tmp_path}/{name}" for name in ("conf/", "Connections.csv", "Contacts.vcf")
    ]
    assert continuations(f"{tmp_path}/.") == [f"{tmp_path}/.hidden"]
    assert continuations(f"{tmp_path}/none/x") == []


def test_a_path_is_completed_as_far_as_it_is_certain() -> None:
    assert completed("/a/c", ["/a/Connections.csv"]) == "/a/Connections.csv"
    assert completed("/a/C", ["/a/Connections.csv", "/a/Contacts.csv"]) == "/a/Con"
    assert completed("/a/x", []) == "/a/x"
