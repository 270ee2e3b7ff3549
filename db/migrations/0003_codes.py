"""Introductions and proposals have columns; the sentences that told of them are read once.

The words are all that the program has ever written, in English and in French; the store keeps no
no-break space.
"""

# not wrapped in this file: words of both languages that are looked for

from typing import Any

COLUMNS = (
    "ALTER TABLE result ADD COLUMN introduced TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE touch ADD COLUMN introduced TEXT NOT NULL DEFAULT ''",
    """ALTER TABLE touch ADD COLUMN introduction TEXT
        CHECK (introduction IN ('introduction-made', 'introduction-received'))""",
    """ALTER TABLE action ADD COLUMN origin TEXT CHECK (origin IN
        ('catch-up', 'reconnect', 'step', 'preparation', 'thanks', 'news', 'first-word',
         'reminder'))""",
)

MADE = ("an introduction to ", "une mise en relation avec ")
LED = (" · led me to ", " · m’a présenté ")

# The deed stands in the gist; the touch of the other person has none.
MADE_BY_TOUCH = """
UPDATE touch SET introduction = 'introduction-made', introduced = substr(gave, length(:words) + 1),
    gave = CASE WHEN gist <> '' THEN gist ELSE (
        SELECT a.title FROM result r JOIN action a ON a.id = r.action_id
        WHERE r.id = touch.result_id) END
WHERE substr(gave, 1, length(:words)) = :words AND length(gave) > length(:words) AND gave <> gist
    AND introduction IS NULL
    AND EXISTS (SELECT 1 FROM came WHERE result_id = touch.result_id
        AND what = 'introduction-made')
"""

LED_TO_BY_TOUCH = """
UPDATE touch SET introduction = 'introduction-received',
    introduced = substr(gist, instr(gist, :words) + length(:words)),
    gist = substr(gist, 1, instr(gist, :words) - 1)
WHERE instr(gist, :words) > 0 AND length(gist) >= instr(gist, :words) + length(:words)
    AND introduction IS NULL
    AND EXISTS (SELECT 1 FROM came WHERE result_id = touch.result_id
        AND what = 'introduction-received')
"""

BY_RESULT = """
UPDATE result SET introduced = coalesce((
    SELECT t.introduced FROM touch t WHERE t.result_id = result.id AND t.gist <> ''), '')
"""


def begins(*sentences: str) -> str:
    """SQL for a title that begins with one of some words and goes on."""
    return "({})".format(
        " OR ".join(
            f"(substr(action.title, 1, {len(words)}) = '{words}'"
            f" AND length(action.title) > {len(words)})"
            for words in sentences
        )
    )


def names(person: str, *sentences: str) -> str:
    """SQL for a title that is one of some words and then a name; `person` gives the name."""
    return "action.title IN ({})".format(
        ", ".join(f"'{words}' || ({person})" for words in sentences)
    )


NAME = "SELECT name FROM person WHERE id = action.person_id"
INTRODUCED = "SELECT introduced FROM result WHERE action_id = action.follows_id"
BEFORE = """
SELECT 1 FROM action f LEFT JOIN result r ON r.action_id = f.id WHERE f.id = action.follows_id"""
OF_SAME = "f.person_id IS action.person_id"

ORIGINS = {
    "catch-up": f"""follows_id IS NULL AND kind = 'contact' AND
        {names(NAME, "Catch up with ", "Faire signe à ", "Reprendre des nouvelles : ")}""",
    "reconnect": f"""follows_id IS NULL AND kind = 'reconnect' AND
        {names(NAME, "Reconnect with ", "Renouer avec ")}""",
    "step": "kind = 'other' AND title = (SELECT title FROM step WHERE id = action.step_id)",
    "preparation": f"""kind = 'prepare' AND (event_id IS NOT NULL OR follows_id IS NOT NULL) AND
        {begins("Prepare: ", "Préparer : ")}""",
    "thanks": f"""kind = 'thanks' AND {begins("Thank ", "Remercier ")} AND
        EXISTS ({BEFORE} AND {OF_SAME})""",
    "news": f"kind = 'news' AND EXISTS ({BEFORE})",
    "first-word": f"""kind = 'contact' AND
        {names(INTRODUCED, "Write to ", "Écrire à ")}""",
    "reminder": f"""EXISTS (
        {BEFORE} AND {OF_SAME} AND f.kind = action.kind AND r.outcome = 'no-reply' AND
        CASE WHEN action.person_id IS NOT NULL THEN {begins("Follow up with ", "Relancer ")}
            ELSE action.title = f.title
                OR {begins("Follow up: ", "Relance : ", "Relancer : ")} END)""",
}  # fmt: skip
"""The condition for each origin of an action: its kind, its links and its title."""


def up(_migrator: object, db: Any) -> None:
    """Add the columns and fill them; nothing else changes."""
    for statement in COLUMNS:
        db.execute_sql(statement)
    for statement, sentences in ((MADE_BY_TOUCH, MADE), (LED_TO_BY_TOUCH, LED)):
        for words in sentences:
            db.execute_sql(statement, {"words": words})
    db.execute_sql(BY_RESULT)
    for origin, which in ORIGINS.items():
        db.execute_sql(f"UPDATE action SET origin = '{origin}' WHERE origin IS NULL AND {which}")
