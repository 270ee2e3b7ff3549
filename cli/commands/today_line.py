"""`escalier today --line`: the day in one line, fast enough for a prompt."""

from cli.config import folders as places
from cli.environment import Environment
from cli.output import printing as output
from db.today.status_line import glance
from planner.language.text import harmless
from planner.today.status_line import day_line


def print_line(environment: Environment) -> None:
    """Print the line; nothing on an empty day.

    Raises:
        StoreError: if the database cannot be read.
        ConfigurationError: if the settings cannot be used.
    """
    working = environment.configuration().practice.working
    seen = glance(places.database_file(environment.options), environment.today, working)
    line = harmless(day_line(seen.actions, environment.today, seen.working))
    if line:
        output.write([line])
