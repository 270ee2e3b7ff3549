"""A large import, planned and written in pieces, does what it would do as a whole."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.engine.database import database
from db.store import Store
from planner.imports import pieces
from planner.imports.card import Batch, Card, PersonRecord
from planner.imports.plan import ImportPlan
from planner.model.people import ContactPoint
from planner.model.vocabulary import PointKind
from tests.db.importing import TODAY
from tests.planner.imports.cards import CARDS

ROOT = Path(__file__).parents[3]
PHONES = st.sampled_from([(), (), ("06 12 34 56 78",), ("+33 6 12 34 56 78",)])
SEVERAL = st.sampled_from(
    "Ana Ruiz|Zoe Ruiz|Bo Ruiz|Lea Ruiz|Ana Costa|Ana Li|Ana Bo|王 小明|!!!|???".split("|")
)
ADDRESSED = st.builds(replace, CARDS, name=SEVERAL, phones=PHONES)
RECORDS = st.builds(
    PersonRecord,
    st.sampled_from(["linkedin", "google"]),
    st.integers(2, 9),
    ADDRESSED | SEVERAL.map(Card),
)
FILES = st.lists(
    st.lists(RECORDS, max_size=5).map(lambda records: Batch("a.csv", "linkedin", records)),
    min_size=1,
    max_size=2,
)
EVERYBODY = """
SELECT p.name, p.given, p.family, o.name, p.role_title, p.connected_on,
    (SELECT group_concat(kind || value, char(10)) FROM
        (SELECT kind, value FROM contact_point WHERE person_id = p.id ORDER BY kind, value)),
    (SELECT group_concat(source || card, char(10)) FROM
        (SELECT source, card FROM imported WHERE person_id = p.id ORDER BY source)),
    (SELECT group_concat(key, char(10)) FROM
        (SELECT key FROM person_key WHERE person_id = p.id ORDER BY key))
FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
"""


def told(plan: ImportPlan) -> list[object]:
    return [
        plan.counts,
        plan.is_empty,
        *(sorted(map(repr, each)) for each in (plan.jobs, plan.alike, plan.joined)),
    ]


def done(store: Store, files: list[Batch]) -> list[object]:
    """Import, and say what was told and what is there; all of it is then rolled back."""
    with database.atomic() as turn:
        plan = store.imports.plan(files)
        store.imports.bring_in(plan, TODAY, "Import")
        everybody = sorted(map(repr, database.execute_sql(EVERYBODY).fetchall()))
        batches = database.execute_sql("SELECT file, created, updated FROM import_batch").fetchall()
        turn.rollback()
    return [*told(plan), everybody, batches]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILES, FILES, st.booleans())
def test_pieces_do_what_the_whole_does(
    store: Store, before: list[Batch], files: list[Batch], edited: bool
) -> None:
    with database.atomic() as turn:
        store.imports.bring_in(store.imports.plan(before), TODAY, "Import")
        for (person,) in database.execute_sql("SELECT id FROM person LIMIT 1").fetchall() * edited:
            points = (ContactPoint(PointKind.EMAIL, "our@own.example"),)
            store.people.change(person, TODAY, name="Renamed Altogether", points=points)
        whole = done(store, files)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pieces, "MOST", 0)
            patch.setattr(pieces, "PIECE", 1)
            assert done(store, files) == whole
        turn.rollback()


GROWTH = """
import resource
from db.undo import derived
from exchange import kept
from jobs.import_people import import_people, read_people
from planner.imports import pieces
from tests.stores import empty_store
kept.MOST = pieces.MOST = pieces.PIECE = derived._SOME = 700
folder = Path(sys.argv[1])
for rows in (3_000, 10_000):
    file = folder / f"{rows}.csv"
    with file.open("w") as out:
        out.write("First Name,Last Name,URL,Company,Position,Connected On\\n")
        for n in range(rows):
            company = f"Company {n % 997}"
            out.write(f"Ana{n % 91},Ruiz{n},https://x.example/in/p{n},{company},CTO,03 Mar 2024\\n")
    files = read_people([file])
    plan = import_people(contextlib.closing(empty_store(folder / f"{rows}.db")), files, TODAY)
    assert plan.total.created == rows, plan.total
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
def test_a_row_more_takes_next_to_no_memory(tmp_path: Path) -> None:
    beginning = "import contextlib, sys\nfrom datetime import date\nfrom pathlib import Path\n"
    program = f"{beginning}TODAY = date(2026, 3, 3)\n{GROWTH}"
    run = [sys.executable, "-c", program, str(tmp_path)]
    said = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    before, after = (int(kibibytes) * 1024 for kibibytes in said.split())
    assert (after - before) / 7_000 < 800  # bytes; all in memory it would be 3,000
