"""The door to the store: its nouns are imported and made when first asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.store import Noun, Store

NOUNS = [name for name, value in vars(Store).items() if isinstance(value, Noun)]


@pytest.mark.parametrize("name", NOUNS)
def test_each_part_of_the_store_has_its_annotated_type_and_is_made_once(
    store: Store, name: str
) -> None:
    part = getattr(store, name)
    assert Store.__annotations__[name] == f"Noun[{type(part).__name__}]"
    assert getattr(store, name) is part


def test_opening_a_store_imports_none_of_its_parts(path: Path) -> None:
    Store(path).close()
    program = f"""
import sys
from pathlib import Path
from db.store import Store
Store(Path({str(path)!r})).close()
print(*(name for name in sys.modules if name.startswith("db.")))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    chapters = {name.split(".")[1] for name in done.stdout.split()}
    assert chapters == {"store", "opening", "engine", "errors", "undo"}


def test_a_store_that_is_ready_loads_nothing_for_the_first_change(path: Path) -> None:
    Store(path).close()
    program = f"""
import sys
from datetime import date
from pathlib import Path
from db.store import Store
from planner.model.actions import Action
store = Store(Path({str(path)!r}))
store.day.agenda(date(2026, 3, 3))
store.get_ready()
ready = set(sys.modules)
store.actions.store(Action("Call Claire"), date(2026, 3, 3))
store.history.undo()
print(sorted(set(sys.modules) - ready))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"
