"""The table of signs: one for each state, and what an ASCII terminal draws in the place of each.

Every plain form takes one cell, so that columns stay where they are.
"""

OPEN = "○"
PREPARED = "◐"
DONE = "●"
LATE = "▲"
PROPOSED = "◇"
TO_DEBRIEF = "◆"
PARKED = "z"
DROPPED = "–"
SPARK = "✦"
FREE = "◌"
CURRENT = "▸"
CRITERION_MET = "✓"
FLAG = "⚑"
SEPARATOR = "·"

STATES = {
    OPEN: "o",
    PREPARED: "p",
    DONE: "x",
    LATE: "!",
    PROPOSED: "?",
    TO_DEBRIEF: "d",
    PARKED: "z",
    DROPPED: "-",
    SPARK: "*",
    FREE: "_",
    CURRENT: ">",
    CRITERION_MET: "+",
    FLAG: "P",
}
"""The sign of each state → its plain form; no form stands for two states."""

_LINES = {
    **dict.fromkeys("┌┏┐┓└┗┘┛┙┚├┤┬┴┼┿", "+"),
    **dict.fromkeys("─┄┈", "-"),
    **dict.fromkeys("━▔▁", "="),
    **dict.fromkeys("│┆┊", "|"),
    **dict.fromkeys("┃█▌▐▰■▪", "#"),
    **dict.fromkeys("░▱□▫", "."),
}
_PUNCTUATION = {
    SEPARATOR: "|",
    "…": "~",
    **dict.fromkeys("→›▾", ">"),
    **dict.fromkeys("←‹", "<"),
    "↑": "^",
    "↓": "v",
    "×": "x",
    **dict.fromkeys("—\u2010\u2011\u2012", "-"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("\u00a0\u202f\u2009", " "),
}
_PLAIN = str.maketrans({**_LINES, **_PUNCTUATION, **STATES})


def plain(text: str) -> str:
    """`text` with its signs, lines and typographic marks in ASCII, cell for cell."""
    return text.translate(_PLAIN)
