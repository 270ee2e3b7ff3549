"""`escalier`: the global options and the commands; alone it opens the planner."""

from datetime import date
from typing import Any

import click

from cli.desk import Desk
from cli.global_options import GlobalOptions
from cli.lazy_group import LazyGroup
from cli.parameters import DAY
from cli.planner_window import open_planner
from planner.language import LANGUAGES, _

COMMANDS = {
    "today": "cli.today_command:today",
    "add": "cli.add_command:add",
    "met": "cli.met_command:met",
    "spark": "cli.spark_command:spark",
    "result": "cli.result_command:result",
    "brief": "cli.brief_command:brief",
    "people": "cli.people_command:people",
    "goals": "cli.goals_command:goals",
    "review": "cli.review_command:review",
    "import": "cli.import_command:import_files",
    "history": "cli.history_commands:history",
    "undo": "cli.history_commands:undo",
    "redo": "cli.history_commands:redo",
    "demo": "cli.demo_command:demo",
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
    """Lay out the desk for the command, or open the planner."""
    context.obj = Desk(GlobalOptions(**files_and_language), today)
    if context.invoked_subcommand is None:
        context.exit(open_planner(context.obj))
