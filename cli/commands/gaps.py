"""`escalier people --gaps`: the diagnosis of the network, as text or JSON."""

from cli.environment import Environment
from cli.output import printing as output
from cli.output.gaps import gap_lines
from cli.output.gaps_json import gaps_shape
from jobs.diagnose import diagnosed


def print_gaps(environment: Environment, *, as_json: bool) -> None:
    """Print the findings, those that help the open goals most first."""
    with environment.store() as store:
        found = diagnosed(store, environment.today)
    if as_json:
        output.write_json(gaps_shape(found))
    else:
        output.write(gap_lines(found, environment.today))
