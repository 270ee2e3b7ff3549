"""A hello app: the least a Textual program can do that still answers a key."""

from textual.app import App, ComposeResult
from textual.reactive import reactive
from textual.widget import Widget

GREETINGS = ("Hello", "Good morning")


class Greeting(Widget):
    """One line of text that says one thing or the other."""

    turned = reactive(False)

    def render(self) -> str:
        """The line."""
        return GREETINGS[self.turned]


class Hello(App[None]):
    """A greeting; the down key turns it."""

    BINDINGS = [("down", "turn", "Turn")]

    def compose(self) -> ComposeResult:
        """The greeting alone."""
        yield Greeting()

    def action_turn(self) -> None:
        """Say the other thing."""
        greeting = self.query_one(Greeting)
        greeting.turned = not greeting.turned


def main() -> None:
    """Open the hello app."""
    Hello().run()
