"""A group of commands that are imported when they are called, and whose refusals are one line."""

from importlib import import_module
from typing import Any

import click

from cli.output import printing as output
from cli.output.refusals import quoted, refusals, sentence
from planner.language import _
from planner.language.text import harmless


class HelpFormatter(click.HelpFormatter):
    """Leaves the colon of a heading to the language: French puts a space before it."""

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        indent = " " * self.current_indent
        self.write(indent + _("{heading}:").format(heading=heading) + "\n")


class Context(click.Context):
    """What a command runs in; its help is formatted by ours."""

    formatter_class = HelpFormatter


class LazyGroup(click.Group):
    """Knows its commands as "module:name" and imports the one that is asked for."""

    context_class = Context

    def __init__(self, *arguments: Any, lazy: dict[str, str], **settings: Any) -> None:
        """Take what a group takes, and the places of the commands by their names, in order."""
        super().__init__(*arguments, **settings)
        self.lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order in which they were given."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in self.lazy:
            return None
        module, _colon, name = self.lazy[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        command.context_class = Context
        return command

    def make_context(self, *arguments: Any, **settings: Any) -> click.Context:
        """Read the global options; what is wrong with them is told as with those of a command."""
        try:
            return super().make_context(*arguments, **settings)
        except click.UsageError as error:
            raise _told(error) from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a name nearly right is answered by the right one."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            raise click.exceptions.NoSuchCommand(
                error.command_name, possibilities=list(self.lazy), ctx=ctx
            ) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a refusal is told in one line, and a reader may leave at any time."""
        try:
            result = super().invoke(ctx)
            output.finish()
        except BrokenPipeError as error:
            output.abandon()
            raise click.exceptions.Exit(0) from error
        except KeyboardInterrupt as error:
            raise click.exceptions.Exit(130) from error
        except click.UsageError as error:
            raise _told(error) from error
        except refusals() as refusal:
            raise click.ClickException(sentence(refusal)) from refusal
        return result


def _told(error: click.UsageError) -> click.UsageError:
    """What is wrong with a command, clean, its quotations as the language writes them."""
    return click.UsageError(quoted(harmless(error.format_message(), lines=True)), error.ctx)
