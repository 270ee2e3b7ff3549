"""Notes on standard error beside what a command prints, kept until it has ended well.

A command that fails says why, in one line and nothing else.
"""

import click

_KEPT = "cli.output.notes"
"""The key in the context of click, which lives as long as the command."""


def note(text: str) -> None:
    """Keep a sentence for the end of the command."""
    click.get_current_context().meta.setdefault(_KEPT, []).append(text)


def print_notes() -> None:
    """Print the sentences kept, in their order."""
    for text in click.get_current_context().meta.pop(_KEPT, []):
        click.echo(text, err=True)
