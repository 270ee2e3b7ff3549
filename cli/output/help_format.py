"""How help looks: as click writes it, with headings set as the language asks."""

import click

from planner.language import _


class HelpFormatter(click.HelpFormatter):
    """Leaves the colon of a heading to the language: French puts a space before it."""

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        indent = " " * self.current_indent
        self.write(indent + _("{heading}:").format(heading=heading) + "\n")


class Context(click.Context):
    """What a command runs in; its help is formatted by ours."""

    formatter_class = HelpFormatter
