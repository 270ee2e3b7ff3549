"""Colours and letters of a staircase as a picture, by day and by night."""

# not wrapped in this file: markup

TITLE, TEXT, SMALL = 20, 15, 13
"""Sizes of letters, in units."""

_LETTERS = (
    f"text{{font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:{TEXT}px}}"
    f".g{{font-size:{TITLE}px;font-weight:600}}.d{{font-size:{SMALL}px}}.r{{text-anchor:end}}"
    ".figure,.pole{fill:none;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}"
    ".climbed,.current{stroke-width:2}"
)
_DAY = (
    "text{fill:#2b2a27}.d{fill:#55534e}.page{fill:#f7f4ec}"
    ".climbed{fill:#dfe8d8;stroke:#3f6a30}.current{fill:#e6eff5;stroke:#1f6690}"
    ".coming{fill:#fffdf8;stroke:#a39c8b}.ground{stroke:#8c8574}.rail{fill:#c3ccd3}.bar{fill:#3f6a30}"
    ".figure,.pole{stroke:#2f4f4a}.flag{fill:#1f6690}.flag.reached{fill:#3f6a30}"
)
_NIGHT = (
    "text{fill:#d8d5cd}.d{fill:#b4b2ac}.page{fill:#16191d}"
    ".climbed{fill:#26382b;stroke:#a7cc93}.current{fill:#22313d;stroke:#7fb2d6}"
    ".coming{fill:#1e2227;stroke:#4a525a}.ground{stroke:#66707a}.rail{fill:#4a525a}.bar{fill:#a7cc93}"
    ".figure,.pole{stroke:#d8d5cd}.flag{fill:#7fb2d6}.flag.reached{fill:#a7cc93}"
)
STYLE = f"{_LETTERS}{_DAY}@media screen and (prefers-color-scheme:dark){{{_NIGHT}}}"
"""Programs that know no scheme, and printers, take the day."""
