"""`escalier`: the global options and the commands; without one it opens the planner."""

from datetime import date
from typing import Any

import click

from cli.commands.lazy_group import LazyGroup
from cli.commands.parameters import DAY
from cli.config.global_options import GlobalOptions
from cli.environment import Environment
from cli.planner_window import open_planner
from planner.language import LANGUAGES, _

COMMANDS = {
    "today": "cli.commands.today:today",
    "add": "cli.commands.add:add",
    "met": "cli.commands.met:met",
    "spark": "cli.commands.spark:spark",
    "result": "cli.commands.result:result",
    "brief": "cli.commands.brief:brief",
    "people": "cli.commands.people:people",
    "lead-to": "cli.commands.lead_to:lead_to_name",
    "goals": "cli.commands.goals:goals",
    "plan": "cli.commands.plan:plan",
    "review": "cli.commands.review:review",
    "import": "cli.commands.import_files:import_files",
    "export": "cli.commands.export:export",
    "history": "cli.commands.history:history",
    "undo": "cli.commands.history:undo",
    "redo": "cli.commands.history:redo",
    "demo": "cli.commands.demo:demo",
}
_COMMAND, _ARGUMENTS = _("COMMAND"), _("ARGUMENTS")


@click.group(
    cls=LazyGroup,
    lazy=COMMANDS,
    invoke_without_command=True,
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=f"[{_COMMAND}] [{_ARGUMENTS}]",
    help=_("Plan your networking, a few prepared actions a day. Alone, it opens the planner."),
)
@click.option("--db", metavar=_("FILE"), help=_("The database to use."))
@click.option("--config", metavar=_("FILE"), help=_("The configuration to use."))
@click.option("--lang", type=click.Choice(LANGUAGES), help=_("The language to speak."))
@click.option("--today", type=DAY, metavar=_("DATE"), help=_("The day to take for today."))
@click.version_option(package_name="escalier", prog_name="escalier")
@click.pass_context
def escalier(context: click.Context, /, today: date | None, **files_and_language: Any) -> None:
    """Set up the environment of the command, or open the planner."""
    context.obj = Environment(GlobalOptions(**files_and_language), today)
    if context.invoked_subcommand is None:
        context.exit(open_planner(context.obj))
