"""The first store: people, actions, goals, pitches, sparks, imports and the journal of changes."""

from typing import Any

UID = "uid TEXT NOT NULL UNIQUE"
ID = "id INTEGER PRIMARY KEY AUTOINCREMENT"
CHANNEL = (
    "channel TEXT CHECK (channel IN"
    " ('phone', 'email', 'message', 'linkedin', 'in-person', 'video', 'letter'))"
)
JOURNAL_COLUMNS = 40


def text(*names: str) -> str:
    """Columns of text that is never absent, only empty."""
    return ", ".join(f"{name} TEXT NOT NULL DEFAULT ''" for name in names)


PEOPLE = (
    f"CREATE TABLE organisation ({ID}, {UID}, name TEXT NOT NULL UNIQUE CHECK (name <> ''))",
    f"""CREATE TABLE person (
        {ID}, {UID},
        name TEXT NOT NULL CHECK (name <> ''),
        sort_name TEXT NOT NULL,
        {text("given", "family")},
        organisation_id INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
        {text("role_title")},
        circle TEXT CHECK (circle IN ('core', 'close', 'extended', 'watch')),
        strength INTEGER CHECK (strength BETWEEN 1 AND 5),
        role TEXT CHECK (role IN
            ('decision-maker', 'referrer', 'connector', 'expert', 'mentor', 'peer')),
        enjoyed INTEGER NOT NULL DEFAULT 0 CHECK (enjoyed IN (0, 1)),
        {text("city", "language", "need", "offer", "notes", "how_met", "via")},
        state TEXT NOT NULL DEFAULT 'active'
            CHECK (state IN ('active', 'resting', 'do-not-contact')),
        connected_on TEXT,
        created_on TEXT NOT NULL,
        own_period INTEGER CHECK (own_period > 0))""",
    "CREATE INDEX person_sort_name ON person (sort_name, id)",
    "CREATE INDEX person_circle ON person (circle, sort_name, id)",
    "CREATE INDEX person_role ON person (role, sort_name, id) WHERE role IS NOT NULL",
    "CREATE INDEX person_state ON person (state, sort_name, id) WHERE state <> 'active'",
    "CREATE INDEX person_organisation ON person (organisation_id)",
    "CREATE INDEX person_city ON person (city, sort_name, id) WHERE city <> ''",
    f"""CREATE TABLE contact_point (
        {ID},
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'url')),
        value TEXT NOT NULL CHECK (value <> ''),
        {text("label")},
        key TEXT NOT NULL)""",
    "CREATE INDEX contact_point_person ON contact_point (person_id)",
    "CREATE INDEX contact_point_key ON contact_point (kind, key)",
    f"""CREATE TABLE people_group (
        {ID}, {UID},
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        sort_name TEXT NOT NULL,
        parent_id INTEGER REFERENCES people_group (id) ON DELETE SET NULL)""",
    "CREATE INDEX people_group_parent ON people_group (parent_id)",
    f"""CREATE TABLE membership (
        {ID},
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        group_id INTEGER NOT NULL REFERENCES people_group (id) ON DELETE CASCADE,
        UNIQUE (person_id, group_id))""",
    "CREATE INDEX membership_group ON membership (group_id, person_id)",
    f"""CREATE TABLE introduction (
        {ID},
        introducer_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        introduced_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        told_on TEXT,
        UNIQUE (introducer_id, introduced_id))""",
    "CREATE INDEX introduction_introduced ON introduction (introduced_id)",
)

GOALS = (
    f"""CREATE TABLE goal (
        {ID}, {UID},
        statement TEXT NOT NULL CHECK (statement <> ''),
        {text("why", "measure")},
        target INTEGER CHECK (target > 0),
        start TEXT, due TEXT,
        state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'reached', 'dropped')),
        {text("note")})""",
    f"""CREATE TABLE step (
        {ID}, {UID},
        goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        title TEXT NOT NULL CHECK (title <> ''),
        target INTEGER CHECK (target > 0),
        before INTEGER NOT NULL DEFAULT 0 CHECK (before >= 0),
        start TEXT, due TEXT, climbed_on TEXT)""",
    "CREATE INDEX step_goal ON step (goal_id, position)",
)

PITCHES = (
    f"""CREATE TABLE pitch (
        {ID}, {UID},
        audience TEXT NOT NULL CHECK (audience <> ''),
        {text("language")},
        created_on TEXT NOT NULL)""",
    f"""CREATE TABLE pitch_version (
        {ID},
        pitch_id INTEGER NOT NULL REFERENCES pitch (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        kept_on TEXT NOT NULL,
        {text("hook", "who", "what", "bring", "project", "ask")},
        UNIQUE (pitch_id, number))""",
)

ACTIONS = (
    f"""CREATE TABLE action (
        {ID}, {UID},
        title TEXT NOT NULL CHECK (title <> ''),
        kind TEXT NOT NULL DEFAULT 'other' CHECK (kind IN
            ('contact', 'thanks', 'news', 'promise', 'ask', 'advice', 'introduce', 'reconnect',
             'meet', 'event', 'prepare', 'other')),
        {CHANNEL},
        person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
        step_id INTEGER REFERENCES step (id) ON DELETE SET NULL,
        pitch_id INTEGER REFERENCES pitch (id) ON DELETE SET NULL,
        follows_id INTEGER REFERENCES action (id) ON DELETE SET NULL,
        day TEXT, time TEXT,
        minutes INTEGER CHECK (minutes >= 0),
        {text("aim", "if_then", "opening", "questions", "offer")},
        expected_welcome INTEGER CHECK (expected_welcome BETWEEN 0 AND 10),
        {text("note")},
        state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'parked', 'dropped')),
        chosen_on TEXT, closed_on TEXT,
        created_on TEXT NOT NULL,
        CHECK (state <> 'open' OR day IS NOT NULL))""",
    "CREATE INDEX action_state_day ON action (state, day)",
    "CREATE INDEX action_closed ON action (closed_on, state)",
    "CREATE INDEX action_chosen ON action (chosen_on)",
    "CREATE INDEX action_person ON action (person_id, state)",
    "CREATE INDEX action_step ON action (step_id, state)",
    "CREATE INDEX action_pitch ON action (pitch_id)",
    "CREATE INDEX action_follows ON action (follows_id)",
    f"""CREATE TABLE result (
        {ID},
        action_id INTEGER NOT NULL UNIQUE REFERENCES action (id) ON DELETE CASCADE,
        outcome TEXT NOT NULL
            CHECK (outcome IN ('achieved', 'partly', 'no-reply', 'declined', 'not-done')),
        day TEXT NOT NULL,
        minutes INTEGER CHECK (minutes >= 0),
        {text("learned")},
        welcome INTEGER CHECK (welcome BETWEEN 0 AND 10))""",
    "CREATE INDEX result_day ON result (day, outcome)",
    f"""CREATE TABLE came (
        {ID},
        result_id INTEGER NOT NULL REFERENCES result (id) ON DELETE CASCADE,
        what TEXT NOT NULL CHECK (what IN
            ('conversation', 'information', 'advice', 'introduction-received',
             'introduction-made', 'opportunity', 'help-given')),
        UNIQUE (result_id, what))""",
    f"""CREATE TABLE touch (
        {ID}, {UID},
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        result_id INTEGER REFERENCES result (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        {CHANNEL},
        direction TEXT NOT NULL DEFAULT 'two-way' CHECK (direction IN ('two-way', 'out', 'in')),
        minutes INTEGER CHECK (minutes >= 0),
        {text("gist", "gave", "asked")})""",
    "CREATE INDEX touch_person ON touch (person_id, direction, day)",
    "CREATE INDEX touch_result ON touch (result_id)",
    f"""CREATE TABLE spark (
        {ID}, {UID},
        day TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        became TEXT CHECK (became IN ('person', 'action', 'idea', 'memory')),
        became_id INTEGER)""",
    "CREATE INDEX spark_unsorted ON spark (id) WHERE became IS NULL",
)

IMPORTS = (
    f"""CREATE TABLE import_batch (
        {ID},
        day TEXT NOT NULL,
        {text("format", "file")},
        created INTEGER NOT NULL DEFAULT 0,
        updated INTEGER NOT NULL DEFAULT 0)""",
    f"""CREATE TABLE imported (
        {ID},
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL,
        source TEXT NOT NULL,
        card TEXT NOT NULL,
        UNIQUE (person_id, source))""",
    "CREATE INDEX imported_batch ON imported (batch_id)",
)

UNJOURNALLED = (
    "CREATE TABLE period (circle TEXT PRIMARY KEY, days INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE draft (
        key TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        kept_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now'))) WITHOUT ROWID""",
    """CREATE TABLE person_rhythm (
        person_id INTEGER PRIMARY KEY,
        sort_name TEXT NOT NULL,
        last_contact TEXT,
        period_days INTEGER,
        contact_due TEXT)""",
    """CREATE INDEX person_rhythm_due
        ON person_rhythm (period_days, contact_due, sort_name, person_id)
        WHERE contact_due IS NOT NULL""",
    f"""CREATE TABLE person_text (
        person_id INTEGER PRIMARY KEY,
        {text("names", "organisation", "groups", "notes")})""",
    """CREATE VIRTUAL TABLE person_search USING fts5 (
        names, organisation, groups, notes,
        content='person_text', content_rowid='person_id',
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')""",
)

JOURNAL = (
    f"""CREATE TABLE journal_entry (
        {ID},
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        first_row INTEGER NOT NULL,
        last_row INTEGER NOT NULL)""",
    """CREATE TABLE journal_table (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        columns TEXT NOT NULL)""",
    f"""CREATE TABLE journal_row (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        tbl INTEGER NOT NULL,
        op INTEGER NOT NULL,
        {", ".join(f"c{number}" for number in range(JOURNAL_COLUMNS))})""",
)


def up(_migrator: object, db: Any) -> None:
    """Create every table and index; triggers are installed after the migrations."""
    for statement in (*PEOPLE, *GOALS, *PITCHES, *ACTIONS, *IMPORTS, *UNJOURNALLED, *JOURNAL):
        db.execute_sql(statement)
