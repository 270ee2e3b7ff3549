"""Every verb of the store called with wrong values: refused, and never in SQLite's words."""

import inspect
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import peewee
import pytest

from db.engine.database import database
from db.errors import StoreError
from db.store import Noun, Store
from tests.db import records
from tests.db.dumps import check_search_index, count
from tests.stores import empty_store

TODAY = date(2026, 3, 3)
WRONG = (
    2**70,
    -(2**63),
    -1,
    0,
    10**9,
    1.5,
    "",
    "x",
    "\0",
    "\ud800",
    None,
    date(1900, 1, 1),
    b"x",
    ...,
)
BARE = (sqlite3.Error, peewee.PeeweeException, OverflowError, UnicodeError, IndexError, KeyError)
NOUNS = [name for name, value in vars(Store).items() if isinstance(value, Noun)]


def verbs(store: Store, noun: str) -> Iterator[Callable[..., Any]]:
    """The public methods of a noun."""
    for name, verb in inspect.getmembers(getattr(store, noun), callable):
        if not name.startswith("_"):
            yield verb


def usual(parameter: inspect.Parameter) -> object:
    """A value that a verb may well take."""
    kinds = {"int": 1, "date": TODAY, "str": "Text"}
    return next((value for kind, value in kinds.items() if kind in str(parameter.annotation)), None)


def calls(verb: Callable[..., Any]) -> Iterator[dict[str, object]]:
    """Arguments of which one is wrong."""
    takes = inspect.signature(verb).parameters.values()
    named = [each for each in takes if each.kind is not inspect.Parameter.VAR_KEYWORD]
    for wrong, value in product(named, WRONG):
        needed = {each.name: usual(each) for each in named if each.default is each.empty}
        yield needed | {wrong.name: value}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with every kind of record."""
    file = tmp_path_factory.mktemp("written") / "escalier.db"
    store = empty_store(file)
    records.write_all(store)
    store.close()
    return file


@pytest.mark.parametrize("noun", NOUNS)
def test_a_verb_refuses_a_wrong_value_with_an_error_of_ours(
    written: Path, tmp_path: Path, noun: str
) -> None:
    store = Store(Path(shutil.copy(written, tmp_path)))
    database.execute_sql("PRAGMA synchronous = OFF")
    bare = []
    for verb in verbs(store, noun):
        for arguments in calls(verb):
            try:
                with store.change("Wrong"):
                    answer = verb(**arguments)
                    list(answer if inspect.isgenerator(answer) else ())
            except StoreError:
                pass
            except BARE as error:
                bare.append(f"{verb.__name__}({arguments}): {error!r}")
            except (TypeError, ValueError, AttributeError):
                pass  # a mistake of the script, told as Python tells it
            assert not database.in_transaction()
    assert bare == []
    check_search_index()
    assert count("person")
    store.close()


def test_most_verbs_take_something_that_can_be_wrong(store: Store) -> None:
    takers = [verb for noun in NOUNS for verb in verbs(store, noun) if [*calls(verb)]]
    assert len(takers) > 100
