"""The things that the rows of a card open: forms over it, other cards and pages, other places."""

from collections.abc import Callable, Mapping

from db.errors import Missing
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.found import FoundKind
from planner.model.people import ContactPoint, Person
from planner.model.vocabulary import ActionState
from planner.network.inventory.listing import of_group
from planner.network.story.opens import Opens, What
from planner.sparks.wording import say_spark
from tui.base.live_screen import LiveScreen
from tui.base.open_page import open_page, show_card, show_organisation
from tui.dialogs.pick import Pick, numbered
from tui.people import acquaintances, answers, circle, jobs, points, verbs
from tui.people.story import touches

_MAIN = "main"


def open_row(screen: LiveScreen, opens: Opens) -> None:
    """Open what a row of the person's card tells of."""
    with screen.telling():
        _OPENING[opens.what](screen, opens)


def edit_row(screen: LiveScreen, opens: Opens) -> None:
    """Change in place what a row tells of; the whole form where it has no form of its own."""
    with screen.telling():
        verb, _colon, part = opens.edits.partition(":")
        if verb == "change_job":
            jobs.change_job(screen, part)
        elif verb == "change_known":
            acquaintances.change_known(screen, part)
        elif opens.edits:
            verbs.edit(screen, opens.edits)
        elif opens.what in _EDITING:
            _EDITING[opens.what](screen, opens)
        else:
            verbs.edit(screen)


def _person(screen: LiveScreen) -> Person:
    return screen.store.people.card(screen.person_id or 0)


def _open_action(screen: LiveScreen, opens: Opens) -> None:
    open_page(screen, f"open_row({FoundKind.ACTION.value!r}, {opens.id})")


def _open_occurrence(screen: LiveScreen, opens: Opens) -> None:
    """Show all that is known of the next occurrence of a routine."""
    from tui.actions.preparation.lines import action_lines  # few cards have a routine
    from tui.actions.related import related_to
    from tui.dialogs.show_lines import ShowLines

    action, today = _occurrence(screen, opens), screen.today
    related = related_to(screen.store, action, today)
    screen.app.push_screen(
        ShowLines(lambda width: action_lines(action, related, today, width), _("Action"))
    )


def _prepare_occurrence(screen: LiveScreen, opens: Opens) -> None:
    """Prepare the next occurrence of a routine over the card."""
    from tui.actions.preparation.verbs import ask_to_prepare  # few cards have a routine

    ask_to_prepare(screen, _occurrence(screen, opens))


def _occurrence(screen: LiveScreen, opens: Opens) -> Action:
    """The occurrence of a row.

    Raises:
        Missing: if another window has just changed or ended the routine.
    """
    found = screen.store.routines.of_person(screen.person_id or 0, screen.today)
    for action in found:
        if action.routine_id == opens.id:
            return action
    raise Missing(_("This action is no longer there."))


def _open_event(screen: LiveScreen, opens: Opens) -> None:
    open_page(screen, f"open_row({FoundKind.EVENT.value!r}, {opens.id})")


def _open_result(screen: LiveScreen, opens: Opens) -> None:
    """Ask for the result anew, as it was written."""
    from tui.actions.result.verbs import ask_result  # few cards open one

    ask_result(screen, screen.store.actions.get(opens.id))


def _prepare(screen: LiveScreen, opens: Opens) -> None:
    """Prepare an action over the card; of one that is done, change its result."""
    from tui.actions.preparation.verbs import ask_to_prepare  # few cards open one

    action = screen.store.actions.get(opens.id)
    if action.state is ActionState.DONE:
        _open_result(screen, opens)
    else:
        ask_to_prepare(screen, action)


def _open_touch(screen: LiveScreen, opens: Opens) -> None:
    touches.change_touch(screen, str(opens.id), first=opens.name)


def _open_person(screen: LiveScreen, opens: Opens) -> None:
    show_card(screen, opens.id)


def _open_organisation(screen: LiveScreen, opens: Opens) -> None:
    show_organisation(screen, opens.id)


def _open_job(screen: LiveScreen, opens: Opens) -> None:
    jobs.change_job(screen, str(opens.id or _MAIN))


def _open_groups(screen: LiveScreen, _opens: Opens) -> None:
    """List the people of the group in Network; which group is asked if there are several."""
    groups = _person(screen).groups

    def list_it(group: str) -> None:
        open_page(screen, f"people({of_group(group)!r})")

    if len(groups) == 1:
        list_it(groups[0])
    elif groups:
        options = numbered([(group, group) for group in groups])
        screen.app.push_screen(
            Pick(_("Which group?"), options),
            lambda answer: None if answer is None else list_it(answer),
        )


def _open_events(screen: LiveScreen, _opens: Opens) -> None:
    """Go to an event at which both were; which one is asked if there are several."""
    from planner.language.dates_in_words import say_day

    met = screen.store.stories.of(_person(screen)).events
    if len(met) == 1:
        _open_event(screen, Opens(What.EVENT, met[0].event_id))
        return
    names = [
        (str(each.event_id), f"{shorten(each.title)}, {say_day(each.day, screen.today)}")
        for each in met
    ]
    screen.app.push_screen(
        Pick(_("Which event?"), numbered(names)),
        lambda answer: (
            None if answer is None else _open_event(screen, Opens(What.EVENT, int(answer)))
        ),
    )


def point_of(screen: LiveScreen, opens: Opens) -> ContactPoint | None:
    """The contact point of a row, as it stands now."""
    return next((each for each in _person(screen).points if each.value == opens.name), None)


def _open_point(screen: LiveScreen, opens: Opens) -> None:
    if (point := point_of(screen, opens)) is not None:
        points.open_it(screen, point)


def _open_circle(screen: LiveScreen, _opens: Opens) -> None:
    circle.of_one(screen)


def _open_field(screen: LiveScreen, opens: Opens) -> None:
    verbs.edit(screen, opens.name)


def _open_spark(screen: LiveScreen, _opens: Opens) -> None:
    """Show the spark whole."""
    from tui.dialogs.show_lines import ShowLines
    from tui.drawing.text_line import Span, wrap

    spark = screen.store.sparks.behind(person_id=screen.person_id)
    if spark is not None:
        said = say_spark(spark, screen.today)
        screen.app.push_screen(
            ShowLines(
                lambda width: [(Span(line),) for line in wrap(said, width)], _("From the spark")
            )
        )


def _open_awaited(screen: LiveScreen, _opens: Opens) -> None:
    answers.answered(screen)


def _open_pitch(screen: LiveScreen, opens: Opens) -> None:
    open_page(screen, f"room('rehearsal', '{opens.id}')")


_OPENING: Mapping[What, Callable[[LiveScreen, Opens], None]] = {
    What.ACTION: _open_action,
    What.ROUTINE: _open_occurrence,
    What.RESULT: _open_result,
    What.TOUCH: _open_touch,
    What.EVENT: _open_event,
    What.EVENTS: _open_events,
    What.PERSON: _open_person,
    What.ORGANISATION: _open_organisation,
    What.JOB: _open_job,
    What.GROUPS: _open_groups,
    What.POINT: _open_point,
    What.CIRCLE: _open_circle,
    What.FIELD: _open_field,
    What.SPARK: _open_spark,
    What.AWAITED: _open_awaited,
    What.PITCH: _open_pitch,
}
_EDITING: Mapping[What, Callable[[LiveScreen, Opens], None]] = {
    What.ACTION: _prepare,
    What.ROUTINE: _prepare_occurrence,
    What.RESULT: _open_result,
    What.TOUCH: _open_touch,
    What.JOB: _open_job,
}
