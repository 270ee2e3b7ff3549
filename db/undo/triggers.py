"""The triggers of the store: the journal's, the rhythm's, and those of search and of name keys.

They are written from the present schema, dropped before migrations and installed again after them.
Every start parses them, so the longest words of theirs stand once, in views.
"""

from collections.abc import Callable

from db.engine.database import database
from planner.language.text import PLAIN_LETTERS

JOURNALLED = (
    "organisation", "person", "contact_point", "people_group", "membership", "introduction",
    "goal", "step", "pitch", "pitch_version", "action", "result", "came", "touch", "spark",
    "import_batch", "imported",
    "series", "skipped", "event", "attendance", "debrief", "lesson", "review", "guard_override",
    "consequence", "introduction_made", "counted", "event_goal",
    "organisation_alias", "affiliation", "knows", "person_date",
    "apart", "other_card", "own_post", "saved_filter",
    "card", "card_cell", "achievement", "citation", "card_proposal", "sector", "target", "persona",
    "proposition", "proposition_version", "rehearsal", "echo",
    "deleted_touch",
    "sweep", "board", "board_column", "board_card", "finding_answer",
    "goal_for", "routine", "routine_skip", "pause",
)  # fmt: skip

KEY, IMAGE, RANGE = 0, 1, 2
"""The contents of a journal row: the key of a new row, a whole old row, or a range of new keys."""

_FROM = "max({z}.first, date({{since}}, '+1 day'))"  # not wrapped: SQL
_LOST = f"julianday({{z}}.last) - julianday({_FROM}) + 1"
_CONTACT_DUE = f"""CASE WHEN {{days}} IS NOT NULL THEN
    date({{since}}, '+' || ({{days}} + CASE WHEN EXISTS (SELECT 1 FROM pause) THEN coalesce((
        SELECT sum({_LOST.format(z="z")}) FROM pause z
        WHERE z.last > {{since}} AND max(z.first, date({{since}}, '+1 day'))
            <= date({{since}}, '+' || ({{days}} + coalesce((
                SELECT sum({_LOST.format(z="y")}) FROM pause y
                WHERE y.last > {{since}} AND y.first < z.first), 0)) || ' days')), 0)
    ELSE 0 END) || ' days') END"""
"""The day so many days after the last contact, those of pauses not counted.

`planner.stairs.pauses.moves.contact_due` says the same.
"""

_DERIVED = "surname_key, last_contact, period_days, contact_due"  # not wrapped: columns
_RHYTHM_COLUMNS = f"person_id, {_DERIVED}"
_RHYTHMS = f"""SELECT id, surname_key, last, days, {_CONTACT_DUE.format(since="since", days="days")}
FROM (SELECT id, surname_key, last, days, coalesce(last, circled_on, created_on) AS since
    FROM (SELECT p.id, p.surname_key, p.circled_on, p.created_on,
        (SELECT max(t.day) FROM touch t
            WHERE t.person_id = p.id AND t.direction = 'two-way') AS last,
        CASE WHEN p.state = 'active' THEN coalesce(p.own_period,
            (SELECT c.days FROM period c WHERE c.circle = p.circle)) END AS days
    FROM person p WHERE {{which}}))"""
RHYTHM = f"INSERT INTO person_rhythm ({_RHYTHM_COLUMNS}) {_RHYTHMS}"
_RHYTHM_OF_ROW = f"""INSERT INTO person_rhythm ({_RHYTHM_COLUMNS})
SELECT * FROM rhythm_now WHERE {{which}}"""

_SINCE = """coalesce(last_contact,
    (SELECT coalesce(p.circled_on, p.created_on) FROM person p WHERE p.id = person_id))"""
_DUE_OF_ROW = _CONTACT_DUE.format(since=_SINCE, days="period_days")
_DUE_AGAIN = """UPDATE person_rhythm SET contact_due =
    (SELECT d.contact_due FROM due_now d WHERE d.person_id = person_rhythm.person_id)
WHERE contact_due >= {first}"""
"""After a pause: a rhythm due before it is not changed by it."""
_EARLIER = "min(old.first, new.first)"  # not wrapped: SQL

_RHYTHM_AGAIN = "DELETE FROM person_rhythm WHERE {which}; " + _RHYTHM_OF_ROW


def _folded(expression: str) -> str:
    """SQL for what `planner.language.text.bare` does; FTS5 takes off case and accents itself."""
    for letter, letters in PLAIN_LETTERS.items():
        expression = f"replace({expression}, '{letter}', '{letters}')"
    return expression


_GROUPS = """coalesce((SELECT group_concat(g.name, ' ') FROM membership m
    JOIN people_group g ON g.id = m.group_id WHERE m.person_id = p.id), '')"""

SEARCHED = "names, organisation, title, groups, notes, former"  # not wrapped: columns
"""The columns of the search index."""

_JOBS = "FROM affiliation f WHERE f.person_id = p.id AND f.ended IS"
_SPELLINGS = """coalesce((SELECT group_concat(a.name, ' ') FROM organisation_alias a
    WHERE a.organisation_id IN ({organisations})), '')"""
_NOW_THERE = _SPELLINGS.format(
    organisations=f"SELECT p.organisation_id UNION ALL SELECT f.organisation_id {_JOBS} NULL"
)
_ONCE_THERE = _SPELLINGS.format(organisations=f"SELECT f.organisation_id {_JOBS} NOT NULL")
_TITLES = f"""p.role_title || coalesce((SELECT ' ' || group_concat(f.title, ' ')
    {_JOBS} NULL), '')"""


def _text(bare: Callable[[str], str]) -> str:
    return f"""SELECT p.id, {bare("p.name")} || rtrim(' ' || search_words(p.name)),
    {bare(_NOW_THERE)}, {bare(_TITLES)},
    {bare(_GROUPS)}, {bare("p.notes")}, {bare(_ONCE_THERE)}
FROM person p WHERE {{which}}"""


_INTO_TEXT = f"INSERT INTO person_text (person_id, {SEARCHED})"
_TEXT = f"{_INTO_TEXT} SELECT * FROM text_now WHERE {{which}}"
"""Every spelling of an organisation is found; once the person has left it, in `former`."""

TEXT_OF_MANY = f"{_INTO_TEXT} {_text('bare({})'.format)}"
"""The same by a function of ours, which is quicker; a view stays in the file without it."""

VIEWS = {  # not wrapped: SQL
    "text_now": f"""CREATE VIEW text_now (person_id, {SEARCHED}) AS
        {_text(_folded).format(which="1")}""",
    "rhythm_now": f"""CREATE VIEW rhythm_now ({_RHYTHM_COLUMNS}) AS
        {_RHYTHMS.format(which="1")}""",
    "due_now": f"""CREATE VIEW due_now (person_id, contact_due) AS
        SELECT person_id, {_DUE_OF_ROW} FROM person_rhythm""",
}
"""The texts and rhythms as they should be; triggers read the rows of some people in them."""

KEYS = """INSERT INTO person_key (key, person_id)
SELECT k.value, p.id FROM person p, json_each(index_keys(p.name, p.given, p.family)) k
WHERE {which}"""

_KEYS_AGAIN = (
    "DELETE FROM person_key WHERE person_id IN (SELECT p.id FROM person p WHERE {which}); " + KEYS
)

_TEXT_AGAIN = "DELETE FROM person_text WHERE {which}; " + _TEXT

SEARCH = f"""INSERT INTO person_search (rowid, {SEARCHED})
SELECT person_id, {SEARCHED} FROM person_text WHERE {{which}}"""

_SEARCH_VALUES = ", ".join(f"{{row}}.{name}" for name in ["person_id", *SEARCHED.split(", ")])
_SEARCH_OUT = (
    f"INSERT INTO person_search (person_search, rowid, {SEARCHED})"
    f" VALUES ('delete', {_SEARCH_VALUES.format(row='old')})"
)
_SEARCH_IN = (
    f"INSERT INTO person_search (rowid, {SEARCHED}) VALUES ({_SEARCH_VALUES.format(row='new')})"
)


_IN_GROUP = "person_id IN (SELECT person_id FROM membership WHERE group_id = new.id)"
_AT = """person_id IN (SELECT id FROM person WHERE organisation_id = {row}.organisation_id
    UNION SELECT person_id FROM affiliation WHERE organisation_id = {row}.organisation_id)"""
_THERE, _GONE = _AT.format(row="new"), _AT.format(row="old")
_THERE_OR_GONE = f"{_THERE} OR {_GONE}"  # not wrapped: SQL


def _texts() -> dict[str, str]:
    """The bodies of the triggers that keep the search text, by their events."""
    return {
        "person AFTER INSERT": _TEXT.format(which="person_id = new.id"),
        "person AFTER UPDATE OF name, organisation_id, role_title, notes": _TEXT_AGAIN.format(
            which="person_id = new.id"
        ),
        "person AFTER DELETE": "DELETE FROM person_text WHERE person_id = old.id",
        "organisation_alias AFTER INSERT": _TEXT_AGAIN.format(which=_THERE),
        "organisation_alias AFTER UPDATE OF organisation_id, name": _TEXT_AGAIN.format(
            which=_THERE_OR_GONE
        ),
        "organisation_alias AFTER DELETE": _TEXT_AGAIN.format(which=_GONE),
        "affiliation AFTER INSERT": _TEXT_AGAIN.format(which="person_id = new.person_id"),
        "affiliation AFTER UPDATE": _TEXT_AGAIN.format(
            which="person_id IN (old.person_id, new.person_id)"
        ),
        "affiliation AFTER DELETE": _TEXT_AGAIN.format(which="person_id = old.person_id"),
        "membership AFTER INSERT": _TEXT_AGAIN.format(which="person_id = new.person_id"),
        "membership AFTER UPDATE OF person_id, group_id": _TEXT_AGAIN.format(
            which="person_id IN (old.person_id, new.person_id)"
        ),
        "membership AFTER DELETE": _TEXT_AGAIN.format(which="person_id = old.person_id"),
        "people_group AFTER INSERT": _TEXT_AGAIN.format(which=_IN_GROUP),
        "people_group AFTER UPDATE OF name": _TEXT_AGAIN.format(which=_IN_GROUP),
        "person_text AFTER INSERT": _SEARCH_IN,
        "person_text AFTER DELETE": _SEARCH_OUT,
    }


def derived() -> dict[str, str]:
    """The triggers that keep rhythm, search text and name keys, by name."""
    rhythms = {
        "person AFTER INSERT": _RHYTHM_OF_ROW.format(which="person_id = new.id"),
        "person AFTER UPDATE OF surname_key, circle, state, own_period, circled_on, created_on": (
            _RHYTHM_AGAIN.format(which="person_id = new.id")
        ),
        "person AFTER DELETE": "DELETE FROM person_rhythm WHERE person_id = old.id",
        "touch AFTER INSERT": _RHYTHM_AGAIN.format(which="person_id = new.person_id"),
        "touch AFTER UPDATE": _RHYTHM_AGAIN.format(
            which="person_id IN (old.person_id, new.person_id)"
        ),
        "touch AFTER DELETE": _RHYTHM_AGAIN.format(which="person_id = old.person_id"),
        "pause AFTER INSERT": _DUE_AGAIN.format(first="new.first"),
        "pause AFTER UPDATE": _DUE_AGAIN.format(first=_EARLIER),
        "pause AFTER DELETE": _DUE_AGAIN.format(first="old.first"),
    }
    keys = {
        "person AFTER INSERT": KEYS.format(which="p.id = new.id"),
        "person AFTER UPDATE OF name, given, family": _KEYS_AGAIN.format(which="p.id = new.id"),
        "person AFTER DELETE": "DELETE FROM person_key WHERE person_id = old.id",
    }
    return {
        _name(family, event): _trigger(_name(family, event), event, body)
        for family, bodies in (("text", _texts()), ("rhythm", rhythms), ("keys", keys))
        for event, body in bodies.items()
    }


def _name(family: str, event: str) -> str:
    table, _after, verb, *_rest = event.split()
    return f"{family}_{table}_{verb.lower()}"


def _trigger(name: str, event: str, body: str) -> str:
    table, moment = event.split(" ", 1)
    return f"CREATE TRIGGER {name} {moment} ON {table} BEGIN {body}; END"


def columns(table: str) -> list[str]:
    """The stored columns of a table, the key first."""
    rows = database.execute_sql(f"PRAGMA table_xinfo({table})").fetchall()
    return [row[1] for row in rows if row[6] == 0]


def journal(table: str, number: int) -> dict[str, str]:
    """The triggers that write a table's inverse into the journal, by name."""
    names = columns(table)
    places = ", ".join(f"c{place}" for place in range(len(names)))
    old = ", ".join(f'old."{name}"' for name in names)
    image = f"INSERT INTO journal_row (tbl, op, {places}) VALUES ({number}, {IMAGE}, {old})"
    key = f"INSERT INTO journal_row (tbl, op, c0) VALUES ({number}, {KEY}, new.id)"
    moved = (
        f"INSERT INTO journal_row (tbl, op, c0) SELECT {number}, {KEY}, new.id"
        " WHERE new.id <> old.id"
    )
    bodies = {"INSERT": key, "UPDATE": f"{image}; {moved}", "DELETE": image}
    return {
        f"journal_{table}_{verb.lower()}": _trigger(
            f"journal_{table}_{verb.lower()}", f"{table} AFTER {verb}", body
        )
        for verb, body in bodies.items()
    }


def wanted() -> dict[str, str]:
    """Every trigger the present schema calls for: name to SQL."""
    triggers = derived()
    for number, table in enumerate(JOURNALLED):
        triggers |= journal(table, number)
    return triggers


def present(kind: str = "trigger") -> dict[str, str]:
    """Every trigger or view in the file: name to SQL."""
    rows = database.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = ?", (kind,))
    return dict(rows.fetchall())


def drop() -> None:
    """Drop every trigger and view, so that a migration may change the schema."""
    for kind in ("trigger", "view"):
        for name in present(kind):
            database.execute_sql(f"DROP {kind} {name}")  # not wrapped: SQL


def install() -> None:
    """Create every trigger and view, and note the columns that the journal's images hold."""
    for sql in (*VIEWS.values(), *wanted().values()):
        database.execute_sql(sql)
    database.execute_sql("DELETE FROM journal_table")
    for number, table in enumerate(JOURNALLED):
        database.execute_sql(
            "INSERT INTO journal_table (number, name, columns) VALUES (?, ?, ?)",
            (number, table, " ".join(columns(table))),
        )
