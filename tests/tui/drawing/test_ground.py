"""The colours of the ground: contrast, and what each theme gets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import BLACK, WHITE, Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.drawing.ground import (
    FRAMED,
    READABLE,
    SEEN,
    contrast,
    ground,
    readable,
    tone_names,
    tones,
)
from tui.drawing.text_line import Tone
from tui.drawing.themes import THEMES

COLOURS = st.builds(Color, *[st.integers(0, 255)] * 3)
SOLID = [theme for theme in (*THEMES, *BUILTIN_THEMES.values()) if not theme.ansi]


def _variables(theme: Theme) -> dict[str, str]:
    made = theme.to_color_system().generate()
    return {**made, **ground(theme, made), **theme.variables}


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    assert contrast(Color.parse("#777777"), WHITE) == pytest.approx(4.48, abs=0.01)


@given(COLOURS, COLOURS)
def test_every_colour_is_brought_to_be_readable(colour: Color, under: Color) -> None:
    assert contrast(readable(colour, under), under) >= READABLE


def test_a_colour_that_is_readable_stays() -> None:
    assert readable(WHITE, BLACK) == WHITE


@pytest.mark.parametrize("theme", SOLID, ids=lambda theme: theme.name)
def test_a_rule_is_seen_and_dim_text_read_on_every_ground(theme: Theme) -> None:
    variables = _variables(theme)
    parsed = {name: Color.parse(variables[name]) for name in ("dim", "rule", "dim-on-cursor")}
    background = Color.parse(variables["background"])
    for name in ("background", "surface", "panel", "dialog"):
        under = background + Color.parse(variables[name])
        assert contrast(parsed["dim"], under) >= READABLE
    assert contrast(parsed["dim-on-cursor"], Color.parse(variables["cursor"])) >= READABLE
    assert contrast(parsed["rule"], background) >= SEEN


@pytest.mark.parametrize("theme", SOLID, ids=lambda theme: theme.name)
def test_what_stands_in_a_dialog_is_readable(theme: Theme) -> None:
    variables = _variables(theme)
    background = Color.parse(variables["background"])
    pairs = [
        ("text-on-field", "field"),
        ("text-on-dialog", "dialog"),
        ("lit", "dialog"),
        ("lit", "background"),
        ("wrong", "dialog"),
        ("selection", "background"),
    ]
    for text, under in pairs:
        ground = background + Color.parse(variables[under])
        assert contrast(Color.parse(variables[text]), ground) >= READABLE, (text, under)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_our_themes_name_every_colour_of_the_ground(theme: Theme) -> None:
    made = theme.to_color_system().generate()
    other = BUILTIN_THEMES["nord"]
    assert ground(other, other.to_color_system().generate()).keys() == theme.variables.keys()
    assert not ground(theme, made)
    foreground, climbed = (
        Color.parse(_variables(theme)[each]) for each in ("foreground", "climbed")
    )
    assert contrast(foreground, climbed) >= READABLE


@pytest.mark.parametrize("theme", SOLID, ids=lambda theme: theme.name)
def test_a_frame_and_a_scrollbar_are_seen(theme: Theme) -> None:
    variables = _variables(theme)
    frame, rule = Color.parse(variables["frame"]), Color.parse(variables["rule"])
    background = Color.parse(variables["background"])
    dialog = background + Color.parse(variables["dialog"])
    assert min(contrast(frame, dialog), contrast(frame, background)) >= FRAMED
    assert contrast(rule, background + Color.parse(variables["panel"])) >= SEEN


def test_a_light_terminal_has_no_text_that_white_swallows() -> None:
    theme = BUILTIN_THEMES["ansi-light"]
    variables = {**theme.to_color_system().generate()}
    variables |= ground(theme, variables)
    names = tuple(variables[name] for name in tone_names())
    found = tones(names, Color.parse("ansi_default"), on_cursor=False)
    drawn = {tone: colour.rich_color.number for tone, colour in found.items()}
    assert not {2, 3, 6} & set(drawn.values())  # green, yellow, cyan
    assert len({drawn[each] for each in (Tone.ACCENT, Tone.DUE, Tone.LATE, Tone.DONE)}) == 4


def test_a_theme_of_the_terminal_has_its_colours_alone() -> None:
    theme = BUILTIN_THEMES["ansi-dark"]
    found = ground(theme, theme.to_color_system().generate())
    assert all(value.startswith("ansi_") for value in found.values())
