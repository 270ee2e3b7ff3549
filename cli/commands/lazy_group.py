"""A group of lazily imported commands, which print a refusal in one line."""

from importlib import import_module
from types import TracebackType
from typing import Any

import click

from cli.output import printing as output
from cli.output.notes import print_notes
from cli.output.refusals import quoted, refusals, sentence
from planner.language import _
from planner.language.text import harmless


class HelpFormatter(click.HelpFormatter):
    """Translates the colon of a heading: French puts a space before it."""

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        indent = " " * self.current_indent
        self.write(indent + _("{heading}:").format(heading=heading) + "\n")


class Context(click.Context):
    """A click context with our formatter of help; every usage error within shows the usage."""

    formatter_class = HelpFormatter

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        tb: TracebackType | None,
    ) -> bool | None:
        """Give the command to an error of the parser, which leaves it out of some."""
        if isinstance(exc_value, click.UsageError) and exc_value.ctx is None:
            exc_value.ctx = self
        return super().__exit__(exc_type, exc_value, tb)


class Commands(click.Group):
    """A command that has commands of its own."""

    context_class = Context

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, with our context."""
        command = super().get_command(ctx, cmd_name)
        if command is not None:
            command.context_class = Context
        return command


class LazyGroup(click.Group):
    """Has its commands as "module:name" and imports the one that is called."""

    context_class = Context

    def __init__(self, *arguments: Any, lazy: dict[str, str], **settings: Any) -> None:
        """Take the arguments of a group, and the commands: name → "module:name", in order."""
        super().__init__(*arguments, **settings)
        self.lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in their order."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name."""
        if cmd_name not in self.lazy:
            return None
        module, _colon, name = self.lazy[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        command.context_class = Context
        return command

    def make_context(self, *arguments: Any, **settings: Any) -> click.Context:
        """Parse the global options; their errors look like those of a command."""
        try:
            return super().make_context(*arguments, **settings)
        except click.UsageError as error:
            raise _translated(error) from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a misspelt name gets a suggestion."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            raise click.exceptions.NoSuchCommand(
                error.command_name, possibilities=list(self.lazy), ctx=ctx
            ) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; print a refusal in one line, and accept a closed pipe at any time."""
        try:
            result = super().invoke(ctx)
            output.finish()
            print_notes()
        except click.exceptions.Exit as end:
            if end.exit_code == 0:
                print_notes()
            raise
        except BrokenPipeError as error:
            output.abandon()
            raise click.exceptions.Exit(0) from error
        except KeyboardInterrupt as error:
            raise click.exceptions.Exit(130) from error
        except click.UsageError as error:
            raise _translated(error) from error
        except refusals() as refusal:
            raise click.ClickException(sentence(refusal)) from refusal
        return result


def _translated(error: click.UsageError) -> click.UsageError:
    """A usage error in one line, safe to print, with the quotation marks of the language."""
    return click.UsageError(quoted(harmless(" ".join(error.format_message().split()))), error.ctx)
