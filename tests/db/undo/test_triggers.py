"""The triggers in the file are those that the schema calls for."""

from db.engine.database import database
from db.store import Store
from db.undo import derived, triggers
from tests.db.dumps import dump
from tests.db.importing import TODAY, bring_in, crowd

UNJOURNALLED = {
    "draft", "drawn_tie", "journal_entry", "journal_row", "journal_table", "period", "person_key",
    "person_rhythm", "person_search", "person_text", "persona_match", "schema_migration", "setting",
}  # fmt: skip


def tables() -> set[str]:
    """The tables of the file, without those of SQLite and of the search index itself."""
    rows = database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name for (name,) in rows if not name.startswith(("sqlite_", "person_search_"))}


def test_no_trigger_is_missing_stray_or_different(store: Store) -> None:
    assert triggers.present() == triggers.wanted()
    assert triggers.present("view") == triggers.VIEWS


def test_an_opening_parses_few_letters_of_triggers_and_views(store: Store) -> None:
    said = {**triggers.present(), **triggers.present("view")}
    assert sum(map(len, said.values())) <= 70_000  # 100,000 took a hundredth of a start and 1 MiB


def test_every_table_is_journalled_or_known_not_to_be(store: Store) -> None:
    assert tables() == {*triggers.JOURNALLED, *UNJOURNALLED}
    for table in triggers.JOURNALLED:
        verbs = {f"journal_{table}_{verb}" for verb in ("insert", "update", "delete")}
        assert verbs <= triggers.present().keys()


def test_every_image_has_room_in_the_journal(store: Store) -> None:
    room = sum(name.startswith("c") for name in triggers.columns("journal_row"))
    assert max(len(triggers.columns(table)) for table in triggers.JOURNALLED) <= room


def test_the_journal_knows_the_columns_of_its_images(store: Store) -> None:
    rows = database.execute_sql("SELECT number, name, columns FROM journal_table ORDER BY number")
    assert rows.fetchall() == [
        (number, table, " ".join(triggers.columns(table)))
        for number, table in enumerate(triggers.JOURNALLED)
    ]


def test_every_journalled_table_has_ids_that_never_return(store: Store) -> None:
    for table in triggers.JOURNALLED:
        found = database.execute_sql("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
        (sql,) = found.fetchone()
        assert "id INTEGER PRIMARY KEY AUTOINCREMENT" in sql, table


def test_triggers_derive_the_same_rows_as_a_refresh_of_all(store: Store) -> None:
    bring_in(store, *crowd(30))
    store.people.change(3, TODAY, name="Zoé Tea", groups=("Lyon", "Œuvre"))
    store.people.delete(4)
    kept = dump("oeuvre", "zoe", "acme")
    with store.change("Refresh"), derived.set_aside():
        derived.affect("SELECT id FROM person UNION SELECT person_id FROM person_text")
    assert dump("oeuvre", "zoe", "acme") == kept
