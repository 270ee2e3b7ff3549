"""`escalier result`: the result of an action."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

import click

from cli.commands.parameters import WholeNumber, json_option
from cli.commands.value_words import Brought, OneWord, gains_in_words
from cli.environment import Environment
from cli.output import printing as output
from cli.output.json_shapes import action_shape
from cli.output.refusals import Refused
from db.store import Store
from jobs.record_result import ResultEntry, record_result
from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.language.text import clean
from planner.model.actions import Action, Result
from planner.model.vocabulary import Came, Outcome
from planner.stairs.counting import say_counted
from planner.today.follow_ups import FollowUp, expected_gains, is_ticked, why_no_reminder
from planner.today.follow_ups import follow_ups as follow_ups_of

_DIGITS = 18
"""Digits of an id, at most; a longer number can only be part of a title."""
_BROUGHT = (Outcome.ACHIEVED, Outcome.PARTLY)
"""The outcomes with which an action brings what is expected of it."""


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_("Record what came of an action. It is named by its id or by a part of its title."),
)
@click.argument("words", nargs=-1, required=True, metavar=_("ACTION"))
@click.option(
    "--outcome",
    type=OneWord(Outcome),
    required=True,
    help=_(
        "How it ended; what was not done moves to the next working day, a message without an"
        " answer gets a reminder."
    ),
)
@click.option(
    "--minutes", type=WholeNumber(0, 24 * 60), metavar=_("N"), help=_("Minutes really spent.")
)
@click.option(
    "--learned", default="", metavar=_("TEXT"), help=_("What was learned, in a sentence.")
)
@click.option("--about", default="", metavar=_("TEXT"), help=_("A fact or news about the person."))
@click.option(
    "--came",
    type=Brought(),
    multiple=True,
    metavar=_("TEXT"),
    help=_("What it brought, separated by commas: {codes}.").format(codes=gains_in_words()),
)
@click.option(
    "--no-count",
    is_flag=True,
    help=_("Count it for no goal; without this it counts if its kind and outcome fit."),
)
@click.option(
    "--no-follow-up",
    is_flag=True,
    help=_("Plan no reminder of a message without an answer."),
)
@json_option
@click.pass_obj
def result(
    environment: Environment,
    /,
    words: tuple[str, ...],
    outcome: Outcome,
    minutes: int | None,
    came: tuple[tuple[Came, ...], ...],
    no_count: bool,
    no_follow_up: bool,
    as_json: bool,
    **told: str,
) -> None:
    """Store the result; say what was understood, what it counts for, a reminder; the id last."""
    from cli.output.climbed import climbed_by, climbed_shapes, say_climbed
    from cli.output.understood import in_one_line, understood_result

    today = environment.today
    counts_for: frozenset[int] | None = frozenset() if no_count else None
    entry = ResultEntry(
        Result(outcome, today, minutes, told["learned"], _each(came), about=told["about"])
    )
    with environment.store() as store:
        found = _find_action(store, " ".join(words), today)
        goals = store.actions.may_count_for(found)
        background, working = store.actions.background(found), store.practice.working
        follow_ups = () if no_follow_up else _ticked(store, found, entry.result)
        why = "" if follow_ups else why_no_reminder(found, entry.result, background, working)
        entry = _expected(
            store, found, replace(entry, counts_for=counts_for, follow_ups=follow_ups)
        )
        with climbed_by(store) as climbed:
            action = record_result(store, found, entry, today)
        counted = store.actions.counted_for(action)
    if as_json:
        output.write_json(action_shape(action, today) | {"climbed": climbed_shapes(climbed)})
    else:
        said = list(understood_result(action, entry.result))
        said += [(_("Counts for"), say_counted(each)) for each in goals if each.goal_id in counted]
        said += [*say_climbed(climbed), *_say_reminders(follow_ups, why)]
        output.write([in_one_line(tuple(said), action.id or 0)])


def _expected(store: Store, action: Action, entry: ResultEntry) -> ResultEntry:
    """An entry with the pitch prepared and, unless gains are told, those expected of an action."""
    result = entry.result
    used = None if result.outcome is Outcome.NOT_DONE else store.used_pitches.of_action(action)
    gains = result.came or (expected_gains(action) if result.outcome in _BROUGHT else ())
    introduced = action.to_person if Came.INTRODUCTION_MADE in gains else ""
    return replace(entry, result=replace(result, pitch=used, came=gains), introduced=introduced)


def _each(came: Iterable[Iterable[Came]]) -> tuple[Came, ...]:
    """Everything that came of it, each once, in the order in which it was said."""
    return tuple(dict.fromkeys(what for each in came for what in each))


def _say_reminders(follow_ups: Sequence[FollowUp], why: str) -> Iterator[tuple[str, str]]:
    """Each follow-up with its day, or `why` there is none."""
    for each in follow_ups:
        yield _("Follow-up"), f"{each.title}, {say_full_day(each.day)}"
    if why:
        yield _("Follow-up"), why


def _ticked(store: Store, action: Action, result: Result) -> tuple[FollowUp, ...]:
    """The follow-ups that the form in the window has ticked, those written before included."""
    offered = follow_ups_of(
        action, result, store.actions.background(action), store.practice.working
    )
    before = action.result
    kept = store.actions.written(action)[0] if before and before.outcome is result.outcome else ()
    return (*kept, *(each for each in offered if is_ticked(each, result.outcome, before)))


def _find_action(store: Store, words: str, today: date) -> Action:
    """Find the action with that id, or the only open one with the words in its title.

    The open occurrence of a routine is found by its title.

    Raises:
        Refused: if there is none or more than one.
        Missing: if there is none with that id.
    """
    words = clean(words).strip()
    if words.isdecimal() and words.isascii() and len(words) <= _DIGITS:
        return store.actions.get(int(words))
    found = store.actions.find(words, today) if words else []
    if len(found) > 1:
        titles = ", ".join(f"{action.id or ''} {action.title}".strip() for action in found)
        raise Refused(
            _("Several open actions fit, name one by its id: {titles}").format(titles=titles)
        )
    if not found:
        raise Refused(_("No open action fits “{words}”.").format(words=words))
    return found[0]
