"""`escalier review`: the review of a week."""

from typing import Any

import click

from cli.commands.parameters import json_option
from cli.environment import Environment
from cli.output import printing as output
from cli.output.review import review_lines
from cli.output.review_json import review_shape
from jobs.diagnose import match_personas
from jobs.review_note import review_note
from planner.calendar.weeks import Week, week_named, week_to_review
from planner.language import _


class WeekName(click.ParamType[Week]):
    """A week in ISO 8601."""

    name = "week"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Week:
        """Convert `value` to a week."""
        if isinstance(value, Week):
            return value
        try:
            return week_named(value)
        except ValueError:
            self.fail(_("{value!r} is not a week like 2026-W09.").format(value=value), param, ctx)


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_("Look back on a week. On Monday and Tuesday on the one before, else on this one."),
)
@click.option("--week", type=WeekName(), metavar=_("WEEK"), help=_("The week, like 2026-W09."))
@click.option("--markdown", is_flag=True, help=_("Print the note for a companion, as Markdown."))
@json_option
@click.pass_obj
def review(environment: Environment, week: Week | None, markdown: bool, as_json: bool) -> None:
    """Print the review."""
    if markdown and as_json:
        raise click.UsageError(_("--markdown and --json do not go together."))
    week = week or week_to_review(environment.today)
    if markdown:
        with environment.store() as store:
            note = review_note(store, week, environment.today)
        output.write(note.removesuffix("\n").split("\n"))
        return
    with environment.store() as store:
        match_personas(store, environment.today)
        whole = store.reviews.whole(week, environment.today)
    if as_json:
        output.write_json(review_shape(whole, environment.today))
    else:
        output.write(review_lines(whole, environment.today))
