"""An app in the colours of the house."""

from textual.app import App
from textual.filter import ANSIToTruecolor, Monochrome, NoColor
from textual.theme import Theme

from tui.drawing.ground import ground
from tui.drawing.themes import NIGHT, THEMES


class ThemedApp(App[None], inherit_bindings=False):
    """Knows our themes, and has the colours of the ground in every theme.

    The row of a form that has the keys is lit, with a bar before its label.
    """

    DEFAULT_CSS = """
    .field-row { border-left: blank; }
    .field-row:focus-within { border-left: outer $accent; }
    .field-label { width: 19; color: $dim; }
    .field-row:focus-within .field-label { color: $lit; }
    """

    DRESSES_LATER = False
    """Whether a theme is put on once the app is made, so that it begins without any colours."""

    _is_dressed = False
    _worn: Theme | None = None
    _variables: dict[str, str]
    """The variables of the theme that is worn, made once."""

    def wear(self, wanted: str = "") -> None:
        """Put on the theme wanted, or ours, before the style sheet is read for the first time."""
        for own in THEMES:
            self.register_theme(own)
        name = wanted if wanted in self.available_themes else NIGHT.name
        self.set_reactive(App.theme, name)  # setting it plainly would read the sheet twice
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self._is_dressed = True
        self.stylesheet.set_variables(self.get_css_variables())
        self._let_colours_through()

    def _let_colours_through(self) -> None:
        """Leave the colours of the terminal to it in an `ansi` theme, as a plain change would."""
        for place, each in enumerate(self._filters):
            if isinstance(each, ANSIToTruecolor):
                each.enabled = not self.current_theme.ansi
            elif isinstance(each, Monochrome) and self.current_theme.ansi:
                self._filters[place] = NoColor()

    def wear_the_terminals_colours(self) -> None:
        """Put on the theme of the terminal's own colours, as near as it has one."""
        self.wear("ansi-dark" if self.current_theme.dark else "ansi-light")

    def get_css_variables(self) -> dict[str, str]:
        """The variables of the theme, with those of the ground that it does not define itself.

        In a theme of the terminal's colours those of the ground hold: green is for what is done.
        """
        if self.DRESSES_LATER and not self._is_dressed:
            return {}
        theme = self.current_theme
        if self._worn is not theme:
            variables = super().get_css_variables()
            found = ground(theme, variables)
            self._variables = {**variables, **found} if theme.ansi else {**found, **variables}
            self._worn = theme
        self.theme_variables = self._variables
        return self.theme_variables
