"""The ground of the look: colours that a theme does not have, each computed until it is readable.

The ratio is that of WCAG 2.2, success criterion 1.4.3: text has at least 4.5 : 1.
"""

from collections.abc import Mapping
from functools import lru_cache

from textual.color import BLACK, WHITE, Color
from textual.theme import Theme

from tui.drawing.text_line import Tone

READABLE = 4.5
"""The least contrast of a text."""
SEEN = 1.8
"""The least contrast of a rule between two panes."""
FRAMED = 3.0
"""The least contrast of the frame of a dialog."""

_SHARES = 20
"""Steps in which a colour is brought nearer to black or white."""

_COLOURS = {
    Tone.PLAIN: "foreground",
    Tone.DIM: "dim",
    Tone.STRONG: "foreground",
    Tone.TITLE: "foreground",
    Tone.ACCENT: "text-accent",
    Tone.DUE: "text-warning",
    Tone.LATE: "text-error",
    Tone.DONE: "done",
    Tone.RULE: "rule",
    Tone.MARK: "text-accent",
}
"""The theme's colour of each tone."""
_ON_CURSOR = {Tone.DIM: "dim-on-cursor"}
_ANSI_GROUND = {
    "dim": "ansi_default",
    "dim-on-cursor": "ansi_default",
    "placeholder": "ansi_default",
    "rule": "ansi_bright_black",
    "frame": "ansi_bright_black",
    "field": "ansi_default",
    "dialog": "ansi_default",
    "text-on-field": "ansi_default",
    "text-on-dialog": "ansi_default",
    "lit": "ansi_cyan",
    "wrong": "ansi_red",
    "selection": "ansi_cyan",
    "cursor": "ansi_default",
    "cursor-blurred": "ansi_default",
    "done": "ansi_green",
    "climbed": "ansi_green",
    "accent": "ansi_cyan",
    "text-accent": "ansi_cyan",
    "text-warning": "ansi_yellow",
    "text-error": "ansi_red",
}
"""The colours where the terminal gives them, whatever such a theme calls its own."""
_COMPUTED = _ANSI_GROUND.keys() - {"accent", "text-accent", "text-warning", "text-error"}
"""The colours that no theme of Textual has."""
_ANSI_LIGHT = {
    "done": "ansi_default",
    "accent": "ansi_blue",
    "lit": "ansi_blue",
    "selection": "ansi_blue",
    "text-accent": "ansi_blue",
    "text-warning": "ansi_magenta",
}
"""The colours that take the place of those which no white ground lets read; done is bold there."""


def contrast(one: Color, other: Color) -> float:
    """The contrast of two opaque colours, from 1 to 21."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(colour: Color, *grounds: Color, least: float = READABLE) -> Color:
    """The colour itself, or the nearest one to it that is readable on all grounds."""

    def holds(tried: Color) -> bool:
        return all(contrast(tried, ground) >= least for ground in grounds)

    pole = max((BLACK, WHITE), key=lambda end: min(contrast(end, ground) for ground in grounds))
    tries = (colour.blend(pole, step / _SHARES) for step in range(_SHARES + 1))
    return next(filter(holds, tries), pole)


def ground(theme: Theme, variables: Mapping[str, str]) -> dict[str, str]:
    """The colours of the house for a theme, by the variables that Textual makes of it.

    None are worked out for a theme that has them all, as ours have.
    """
    if theme.variables.keys() >= _COMPUTED:
        return {}
    if theme.ansi:
        return _ANSI_GROUND if theme.dark else {**_ANSI_GROUND, **_ANSI_LIGHT}
    background = Color.parse(variables["background"])

    def solid(name: str) -> Color:
        return background + Color.parse(variables[name])

    foreground, surface, panel = solid("foreground"), solid("surface"), solid("panel")
    field, cursor = solid("surface-lighten-1"), solid("primary-muted")
    grounds = background, surface, panel
    faint, rule = background.blend(foreground, 0.65), background.blend(foreground, 0.2)
    done = readable(solid("success"), *grounds)
    colours = {
        "dim": readable(faint, *grounds),
        "dim-on-cursor": readable(faint, cursor),
        "placeholder": readable(background.blend(foreground, 0.55), field),
        "rule": readable(rule, background, surface, panel, least=SEEN),
        "frame": readable(rule, background, surface, least=FRAMED),
        "field": field,
        "dialog": surface,
        "text-on-field": readable(foreground, field),
        "text-on-dialog": readable(foreground, surface),
        "lit": readable(solid("text-accent"), *grounds),
        "wrong": readable(solid("text-error"), *grounds),
        "selection": readable(solid("text-accent"), background),
        "cursor": cursor,
        "cursor-blurred": field,
        "done": done,
        "climbed": background.blend(done, 0.2),
    }
    return {name: colour.hex6 for name, colour in colours.items()}


@lru_cache(maxsize=64)
def tones(colours: tuple[str, ...], under: Color, *, on_cursor: bool) -> Mapping[Tone, Color]:
    """The colour of each tone on the colour `under`; `colours` are those of `tone_names`."""
    found = dict(zip(tone_names(), colours, strict=True))
    if under.ansi is not None:
        return {tone: Color.parse(found[name]) for tone, name in _COLOURS.items()}
    names = {**_COLOURS, **(_ON_CURSOR if on_cursor else {})}
    return {tone: readable(under + Color.parse(found[name]), under) for tone, name in names.items()}


@lru_cache(maxsize=1)
def tone_names() -> tuple[str, ...]:
    """The names of the variables that the tones take their colours from."""
    return tuple(dict.fromkeys((*_COLOURS.values(), *_ON_CURSOR.values())))
