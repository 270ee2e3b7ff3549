"""Events, what came of them, lessons, the weekly review, and the guards that were set aside."""

from typing import Any

UID = "uid TEXT NOT NULL UNIQUE"
ID = "id INTEGER PRIMARY KEY AUTOINCREMENT"


def text(*names: str) -> str:
    """Columns of text that is never absent, only empty."""
    return ", ".join(f"{name} TEXT NOT NULL DEFAULT ''" for name in names)


PLANNING = f"""
    title TEXT NOT NULL CHECK (title <> ''),
    time TEXT, ends TEXT,
    {text("place", "organiser", "aim")},
    conversations INTEGER CHECK (conversations > 0),
    cost INTEGER CHECK (cost >= 0),
    travel INTEGER CHECK (travel >= 0),
    {text("curious", "note")}"""
"""Columns of the plan of an event; the cost in hundredths, the travel in minutes both ways."""

EVENTS = (
    f"CREATE TABLE series ({ID}, {UID}, rrule TEXT NOT NULL, start TEXT NOT NULL, {PLANNING})",
    f"""CREATE TABLE skipped (
        {ID},
        series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        UNIQUE (series_id, day))""",
    f"""CREATE TABLE event (
        {ID}, {UID},
        day TEXT NOT NULL,
        {PLANNING},
        {text("to_see", "opening")},
        pitch_id INTEGER REFERENCES pitch (id) ON DELETE SET NULL,
        series_id INTEGER REFERENCES series (id) ON DELETE SET NULL,
        occurrence TEXT,
        state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'dropped')),
        created_on TEXT NOT NULL,
        UNIQUE (series_id, occurrence))""",
    "CREATE INDEX event_day ON event (day, time)",
    "CREATE INDEX event_pitch ON event (pitch_id)",
    f"""CREATE TABLE attendance (
        {ID},
        event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        wanted INTEGER NOT NULL DEFAULT 0 CHECK (wanted IN (0, 1)),
        met INTEGER NOT NULL DEFAULT 0 CHECK (met IN (0, 1)),
        position INTEGER NOT NULL DEFAULT 0,
        {text("line", "before")},
        created INTEGER NOT NULL DEFAULT 0 CHECK (created IN (0, 1)),
        UNIQUE (event_id, person_id))""",
    "CREATE INDEX attendance_person ON attendance (person_id)",
    """ALTER TABLE action ADD COLUMN
        event_id INTEGER REFERENCES event (id) ON DELETE SET NULL""",
    """ALTER TABLE action ADD COLUMN
        attendance_id INTEGER REFERENCES attendance (id) ON DELETE SET NULL""",
    "CREATE INDEX action_event ON action (event_id)",
    "CREATE INDEX action_attendance ON action (attendance_id)",
    """ALTER TABLE touch ADD COLUMN
        attendance_id INTEGER REFERENCES attendance (id) ON DELETE SET NULL""",
    "CREATE INDEX touch_attendance ON touch (attendance_id)",
    "CREATE INDEX touch_day ON touch (day, person_id)",
    """ALTER TABLE spark ADD COLUMN
        event_id INTEGER REFERENCES event (id) ON DELETE SET NULL""",
    "CREATE INDEX spark_event ON spark (event_id)",
    "CREATE INDEX spark_became ON spark (became, became_id) WHERE became IS NOT NULL",
)

TIES = (
    """CREATE INDEX person_rhythm_contact ON person_rhythm (last_contact)
        WHERE last_contact IS NOT NULL""",
    "CREATE INDEX person_enjoyed ON person (sort_name, id) WHERE enjoyed = 1",
    "CREATE INDEX person_strength ON person (strength, id) WHERE strength IS NOT NULL",
    "CREATE INDEX person_connected ON person (connected_on, id) WHERE connected_on IS NOT NULL",
)
"""Indexes for drawing a dormant tie without reading all the people."""

LEARNING = (
    f"""CREATE TABLE debrief (
        {ID}, {UID},
        event_id INTEGER UNIQUE REFERENCES event (id) ON DELETE CASCADE,
        action_id INTEGER UNIQUE REFERENCES action (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        {text("planned", "happened", "why", "next_time")},
        minutes INTEGER CHECK (minutes >= 0),
        cost INTEGER CHECK (cost >= 0),
        closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
        CHECK ((event_id IS NULL) <> (action_id IS NULL)))""",
    f"""CREATE TABLE lesson (
        {ID}, {UID},
        day TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        kind TEXT CHECK (kind IN
            ('contact', 'thanks', 'news', 'promise', 'ask', 'advice', 'introduce', 'reconnect',
             'meet', 'event', 'prepare', 'other')),
        result_id INTEGER UNIQUE REFERENCES result (id) ON DELETE CASCADE,
        debrief_id INTEGER UNIQUE REFERENCES debrief (id) ON DELETE CASCADE)""",
    "CREATE INDEX lesson_kind ON lesson (kind, day)",
    "CREATE INDEX lesson_day ON lesson (day)",
    f"""CREATE TABLE review (
        {ID}, {UID},
        week TEXT NOT NULL UNIQUE,
        {text("if_then", "note")},
        lesson_id INTEGER REFERENCES lesson (id) ON DELETE SET NULL,
        finished_on TEXT)""",
    "CREATE INDEX review_lesson ON review (lesson_id)",
    f"""CREATE TABLE guard_override (
        {ID},
        action_id INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
        guard TEXT NOT NULL CHECK (guard IN
            ('asked-recently', 'asks-exceed-gives', 'unanswered', 'offer-first')),
        day TEXT NOT NULL,
        UNIQUE (action_id, guard))""",
    "CREATE INDEX guard_override_day ON guard_override (day)",
)

CONSEQUENCES = (
    f"""CREATE TABLE consequence (
        {ID},
        result_id INTEGER NOT NULL REFERENCES result (id) ON DELETE CASCADE,
        action_id INTEGER REFERENCES action (id) ON DELETE CASCADE,
        person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
        introduction_id INTEGER REFERENCES introduction (id) ON DELETE CASCADE,
        {text("before", "after")},
        CHECK ((action_id IS NOT NULL) + (person_id IS NOT NULL)
            + (introduction_id IS NOT NULL) = 1))""",
    "CREATE INDEX consequence_result ON consequence (result_id)",
    "CREATE INDEX consequence_action ON consequence (action_id)",
    "CREATE INDEX consequence_person ON consequence (person_id)",
    "CREATE INDEX consequence_introduction ON consequence (introduction_id)",
    f"""CREATE TABLE introduction_made (
        {ID},
        result_id INTEGER NOT NULL REFERENCES result (id) ON DELETE CASCADE,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        CHECK (person_id <> other_id))""",
    "CREATE INDEX introduction_made_result ON introduction_made (result_id)",
    "CREATE INDEX introduction_made_person ON introduction_made (person_id)",
    "CREATE INDEX introduction_made_other ON introduction_made (other_id)",
)

LEARNED_SO_FAR = """
INSERT INTO lesson (uid, day, text, kind, result_id)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4'
        || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-'
        || hex(randomblob(6))),
    r.day, r.learned, a.kind, r.id
FROM result r JOIN action a ON a.id = r.action_id WHERE trim(r.learned) <> ''
"""
"""Makes lessons of what was learned in results so far."""


def up(_migrator: object, db: Any) -> None:
    """Add the tables, and keep as lessons what results have taught so far."""
    for statement in (*EVENTS, *TIES, *LEARNING, *CONSEQUENCES, LEARNED_SO_FAR):
        db.execute_sql(statement)
