"""The themes of the house: calm as paper, one accent, amber and red for due and late only.

The last lines of each are the colours that no theme of Textual has; `ground` computes them for
the others.
"""

from textual.theme import Theme

NIGHT = Theme(
    name="escalier-night",
    primary="#6d9ec0",
    secondary="#8a97a6",
    accent="#7fb2d6",
    foreground="#d8d5cd",
    background="#16191d",
    surface="#1e2227",
    panel="#1b1f24",
    success="#a7cc93",
    warning="#d9a44c",
    error="#d9705f",
    dark=True,
    variables={
        "dim": "#9b9a95",
        "dim-on-cursor": "#b4b2ac",
        "placeholder": "#9a9da1",
        "rule": "#4a525a",
        "frame": "#66707a",
        "field": "#282d33",
        "dialog": "#1b1f24",
        "text-on-field": "#d8d5cd",
        "text-on-dialog": "#d8d5cd",
        "lit": "#aacce3",
        "wrong": "#e5a095",
        "selection": "#aacce3",
        "cursor": "#2c3a46",
        "cursor-blurred": "#282d33",
        "done": "#a7cc93",
        "climbed": "#26382b",
    },
)

DAY = Theme(
    name="escalier-day",
    primary="#2f6d94",
    secondary="#6a7480",
    accent="#1f6690",
    foreground="#2b2a27",
    background="#f7f4ec",
    surface="#efebe0",
    panel="#ebe6d9",
    success="#3f6a30",
    warning="#8a5c00",
    error="#a83626",
    dark=False,
    variables={
        "dim": "#5f5d58",
        "dim-on-cursor": "#55534e",
        "placeholder": "#6b6963",
        "rule": "#a39c8b",
        "frame": "#8c8574",
        "field": "#ffffff",
        "dialog": "#f2eee4",
        "text-on-field": "#2b2a27",
        "text-on-dialog": "#2b2a27",
        "lit": "#14435f",
        "wrong": "#6e2319",
        "selection": "#14435f",
        "cursor": "#cfdde3",
        "cursor-blurred": "#e6e0d2",
        "done": "#3f6a30",
        "climbed": "#d3e3c8",
    },
)

THEMES = (NIGHT, DAY)
