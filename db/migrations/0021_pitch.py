"""Step 1 of the method: cards on canvases, the market map, value propositions, rehearsals.

A citation knows both ends by their uids, so that it outlives the row cited: it then says that the
row is gone, and holds again once the deletion is undone.
"""

from typing import Any

CANVASES = "'identity', 'skills', 'wants', 'achievements', 'swot', 'ikigai', 'mix'"
PRIORITY = "priority TEXT CHECK (priority IN ('A', 'B', 'C'))"
QUALITIES = """trends TEXT NOT NULL DEFAULT '',
        decides TEXT NOT NULL DEFAULT '',
        refers TEXT NOT NULL DEFAULT '',
        meets TEXT NOT NULL DEFAULT ''"""

CARDS = (
    f"""CREATE TABLE card (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        canvas TEXT NOT NULL CHECK (canvas IN ({CANVASES})),
        text TEXT NOT NULL CHECK (text <> ''),
        position INTEGER NOT NULL DEFAULT 0,
        created_on TEXT NOT NULL)""",
    "CREATE INDEX card_canvas ON card (canvas, position, id)",
    """CREATE TABLE card_cell (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        card_id INTEGER NOT NULL REFERENCES card (id) ON DELETE CASCADE,
        cell TEXT NOT NULL CHECK (cell <> ''),
        UNIQUE (card_id, cell))""",
    """CREATE TABLE achievement (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        card_id INTEGER NOT NULL UNIQUE REFERENCES card (id) ON DELETE CASCADE,
        situation TEXT NOT NULL DEFAULT '',
        task TEXT NOT NULL DEFAULT '',
        actions TEXT NOT NULL DEFAULT '',
        result TEXT NOT NULL DEFAULT '',
        skills TEXT NOT NULL DEFAULT '',
        satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5))""",
    """CREATE TABLE citation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        citing TEXT NOT NULL,
        place TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL CHECK (kind IN ('card', 'sector', 'organisation', 'persona')),
        cited TEXT NOT NULL CHECK (cited <> citing),
        label TEXT NOT NULL DEFAULT '',
        UNIQUE (citing, place, kind, cited))""",
    "CREATE INDEX citation_cited ON citation (cited)",
    f"""CREATE TABLE card_proposal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        canvas TEXT NOT NULL CHECK (canvas IN ({CANVASES})),
        cell TEXT NOT NULL CHECK (cell <> ''),
        text TEXT NOT NULL CHECK (text <> ''),
        detail TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL
            CHECK (source IN ('position', 'school', 'skill', 'profile', 'pasted')),
        card_id INTEGER REFERENCES card (id) ON DELETE SET NULL,
        answer TEXT CHECK (answer IN ('taken', 'refused')),
        UNIQUE (canvas, cell, text))""",
    "CREATE INDEX card_proposal_waiting ON card_proposal (canvas, id) WHERE answer IS NULL",
    "CREATE INDEX card_proposal_card ON card_proposal (card_id) WHERE card_id IS NOT NULL",
)

MARKET = (
    f"""CREATE TABLE sector (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL CHECK (name <> ''),
        key TEXT NOT NULL UNIQUE,
        {PRIORITY},
        {QUALITIES},
        position INTEGER NOT NULL DEFAULT 0)""",
    f"""CREATE TABLE target (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        organisation_id INTEGER NOT NULL UNIQUE REFERENCES organisation (id) ON DELETE CASCADE,
        sector_id INTEGER REFERENCES sector (id) ON DELETE SET NULL,
        {PRIORITY},
        size TEXT CHECK (size IN ('1-9', '10-49', '50-249', '250-4999', '5000+')),
        {QUALITIES})""",
    "CREATE INDEX target_sector ON target (sector_id)",
    "ALTER TABLE event ADD COLUMN sector_id INTEGER REFERENCES sector (id) ON DELETE SET NULL",
    "CREATE INDEX event_sector ON event (sector_id) WHERE sector_id IS NOT NULL",
    """CREATE TABLE persona (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL CHECK (name <> ''),
        role_title TEXT NOT NULL DEFAULT '',
        organisation_id INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
        sector_id INTEGER REFERENCES sector (id) ON DELETE SET NULL,
        goal_id INTEGER REFERENCES goal (id) ON DELETE SET NULL,
        concerns TEXT NOT NULL DEFAULT '',
        bring TEXT NOT NULL DEFAULT '',
        meets TEXT NOT NULL DEFAULT '',
        leads TEXT NOT NULL DEFAULT '',
        created_on TEXT NOT NULL)""",
    "CREATE INDEX persona_organisation ON persona (organisation_id)",
    "CREATE INDEX persona_sector ON persona (sector_id)",
    "CREATE INDEX persona_goal ON persona (goal_id)",
)

PITCHES = (
    """CREATE TABLE proposition (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        created_on TEXT NOT NULL)""",
    """CREATE TABLE proposition_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        proposition_id INTEGER NOT NULL REFERENCES proposition (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        kept_on TEXT NOT NULL,
        whom TEXT NOT NULL DEFAULT '',
        outcome TEXT NOT NULL DEFAULT '',
        asset TEXT NOT NULL DEFAULT '',
        proof TEXT NOT NULL DEFAULT '',
        UNIQUE (proposition_id, number))""",
    """ALTER TABLE pitch ADD COLUMN aim_seconds INTEGER NOT NULL DEFAULT 60
        CHECK (aim_seconds BETWEEN 10 AND 600)""",
    "ALTER TABLE pitch ADD COLUMN persona_id INTEGER REFERENCES persona (id) ON DELETE SET NULL",
    "CREATE INDEX pitch_persona ON pitch (persona_id) WHERE persona_id IS NOT NULL",
    "ALTER TABLE pitch ADD COLUMN concern TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE rehearsal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        pitch_id INTEGER NOT NULL REFERENCES pitch (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        day TEXT NOT NULL,
        form TEXT NOT NULL CHECK (form IN ('whole', 'keywords', 'hook')),
        seconds REAL NOT NULL CHECK (seconds > 0),
        words INTEGER NOT NULL CHECK (words > 0),
        felt INTEGER CHECK (felt BETWEEN 1 AND 5))""",
    "CREATE INDEX rehearsal_pitch ON rehearsal (pitch_id, id)",
    """CREATE TABLE echo (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        pitch_id INTEGER NOT NULL REFERENCES pitch (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''))""",
    "CREATE INDEX echo_pitch ON echo (pitch_id, id)",
    "CREATE INDEX echo_person ON echo (person_id) WHERE person_id IS NOT NULL",
    """ALTER TABLE result ADD COLUMN pitch_version_id INTEGER
        REFERENCES pitch_version (id) ON DELETE SET NULL""",
    """ALTER TABLE debrief ADD COLUMN pitch_version_id INTEGER
        REFERENCES pitch_version (id) ON DELETE SET NULL""",
    """CREATE INDEX result_pitch_version ON result (pitch_version_id)
        WHERE pitch_version_id IS NOT NULL""",
    """CREATE INDEX debrief_pitch_version ON debrief (pitch_version_id)
        WHERE pitch_version_id IS NOT NULL""",
)


PROPOSALS = (
    """INSERT OR IGNORE INTO card_proposal (canvas, cell, text, detail, source)
        SELECT 'achievements', 'achievement',
            CASE title WHEN '' THEN organisation ELSE title || ', ' || organisation END,
            rtrim(organisation || char(10) || title || char(10) || since || char(10) || until,
                char(10)),
            'position'
        FROM own_post WHERE kind = 'employer' ORDER BY id""",
    """INSERT OR IGNORE INTO card_proposal (canvas, cell, text, source)
        SELECT 'skills', 'knowledge', title || ', ' || organisation, 'school'
        FROM own_post WHERE kind = 'school' AND title <> '' ORDER BY id""",
)
"""The posts of an archive brought in before, as the rules of `planner.pitch.proposals` have it."""


def up(_migrator: object, db: Any) -> None:
    """Add the tables, columns and indexes, and propose the posts that are there."""
    for statement in (*CARDS, *MARKET, *PITCHES, *PROPOSALS):
        db.execute_sql(statement)
