"""The mind map written to a file: its format by the name; nothing else replaced; stopped."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from exchange.errors import ExchangeError
from jobs.export_mind_map import write_mind_map
from planner.model.progress import Cancelled
from planner.network.mind_map.branch import Shape
from planner.network.mind_map.outline import Node

DAY = date(2026, 3, 3)


def test_the_name_says_the_format_and_an_earlier_map_is_replaced(
    store: Store, tmp_path: Path
) -> None:
    store.people.add("Ana Ruiz", DAY)
    for name, begins in (
        ("a.svg", "<?xml "),
        ("a.OPML", "<?xml "),
        ("a.txt", "Mind map by category\n"),
    ):
        file = tmp_path / name
        write_mind_map(store, file, Shape.CATEGORIES)
        text = file.read_text(encoding="utf-8")
        assert text.startswith(begins)
        assert "Ana Ruiz" in text
        write_mind_map(store, file, Shape.CATEGORIES, [Node(0, "Me")])
        assert "Ana Ruiz" not in file.read_text(encoding="utf-8")
        with pytest.raises(ExchangeError, match="already"):
            write_mind_map(store, file, Shape.SECTORS)


def test_another_name_is_refused_and_what_is_stopped_writes_nothing(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(ExchangeError, match=r"\.svg, \.opml or \.txt"):
        write_mind_map(store, tmp_path / "a.pdf", Shape.CATEGORIES)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_mind_map(store, tmp_path / "a.svg", Shape.CATEGORIES, progress=stop)
    assert [each.name for each in tmp_path.iterdir() if each.suffix in (".pdf", ".svg")] == []
