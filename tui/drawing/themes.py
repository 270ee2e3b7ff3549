"""The themes of the house: calm as paper, one accent, amber and red for due and late only."""

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
    success="#8fae7e",
    warning="#d9a44c",
    error="#d9705f",
    dark=True,
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
    success="#4e7a3d",
    warning="#9a6700",
    error="#b03a2a",
    dark=False,
)

THEMES = (NIGHT, DAY)
