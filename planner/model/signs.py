"""The table of signs: one for each state, and what an ASCII terminal draws in the place of each.

Every plain form takes one cell, so that columns stay where they are.
"""

from planner.model.vocabulary import Circle

OPEN = "○"
PREPARED = "◐"
DONE = "●"
LATE = "▲"
DUE = "△"
PROPOSED = "◇"
TO_DEBRIEF = "◆"
EVENT = "◈"
PARKED = "z"
DROPPED = "–"
SPARK = "✦"
FREE = "◌"
CURRENT = "▸"
CRITERION_MET = "✓"
FLAG = "⚑"
SEPARATOR = "·"
FOLDED, UNFOLDED = "▹", "▿"
"""The signs of a branch that unfolds, and of one that is unfolded."""

STATES = {
    OPEN: "o",
    PREPARED: "p",
    DONE: "x",
    LATE: "!",
    DUE: "A",
    PROPOSED: "?",
    TO_DEBRIEF: "d",
    EVENT: "e",
    PARKED: "z",
    DROPPED: "-",
    SPARK: "*",
    FREE: "_",
    CURRENT: "@",
    CRITERION_MET: "+",
    FLAG: "P",
}
"""The sign of each state → its plain form; no form stands for two states, nor for an arrow."""

CIRCLES = {Circle.CORE: "◉", Circle.CLOSE: "◎", Circle.EXTENDED: OPEN, Circle.WATCH: SEPARATOR}
"""The sign of each circle, from the fullest; the two last are drawn like other signs."""
_RINGS = {CIRCLES[Circle.CORE]: "8", CIRCLES[Circle.CLOSE]: "0"}

_LINES = {
    **dict.fromkeys("┌┏┐┓└┗┘┛┙┚├┤┬┯┴┷┼┿╭╮╰╯", "+"),
    **dict.fromkeys("─┄┈", "-"),
    "╍": "~",
    **dict.fromkeys("━▔▁", "="),
    **dict.fromkeys("│┆┊", "|"),
    **dict.fromkeys("┃█▐▒▰■▪", "#"),
    **dict.fromkeys("░▱□▫◦", "."),
}
_PUNCTUATION = {
    SEPARATOR: "|",
    "…": "~",
    **dict.fromkeys("→›▾▌", ">"),
    **dict.fromkeys("←‹▴", "<"),
    FOLDED: "+",
    UNFOLDED: "-",
    "↑": "^",
    "↓": "v",
    "×": "x",
    **dict.fromkeys("—\u2010\u2011\u2012", "-"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("\u00a0\u202f\u2009", " "),
}
_PLAIN = str.maketrans({**_LINES, **_PUNCTUATION, **STATES, **_RINGS})


def plain(text: str) -> str:
    """`text` with its signs, lines and typographic marks in ASCII, cell for cell."""
    return text.translate(_PLAIN)
