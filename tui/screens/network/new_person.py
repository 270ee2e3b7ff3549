"""Add a person, in one line or by the form."""

import json
from contextlib import suppress
from functools import partial

from db.errors import StoreError
from jobs.diagnose import say_fits
from planner.grammar import GrammarError, PersonLine, parse_person
from planner.language import _, ngettext
from planner.model.drafts import Question
from planner.model.people import PersonFields
from tui.actions.ask_person import ask_whether_known
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.base.person_reader import person_reader
from tui.base.writing import changing_each
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.field import Filled
from tui.screens.network.new_person_form import answer_as_line, line_as_answer, new_person_fields
from tui.screens.network.people_list import PeopleList

_IN_FULL = Question("network", "full")


def ask_line(screen: LiveScreen) -> None:
    """Ask for a person in one line; `tab` goes on in the form."""
    screen.app.push_screen(
        AskLine(
            _("Somebody new, in one line"),
            reader=person_reader(screen, several=True),
            placeholder=_("Ana Ruiz @Kérial, finance director #finance"),
            full_form=True,
            drafts=screen.store.drafts,
            kept_as=Question("network", "new"),
        ),
        partial(_add, screen),
    )


def ask_in_full(screen: LiveScreen) -> None:
    """Ask for a person by the form."""
    fields = new_person_fields(screen.store.practice.working)
    ask_form(screen, _("Somebody new"), fields, _IN_FULL, partial(_add_in_full, screen))


def _parse(screen: LiveScreen, typed: TypedLine) -> PersonLine:
    return parse_person(typed.text, typed.today, screen.store.practice.working)


def _add(screen: LiveScreen, typed: TypedLine | None) -> None:
    if typed is None:
        return
    if typed.in_full:
        _keep_for_form(screen, typed)
        ask_in_full(screen)
        return
    if len(typed.lines) > 1:
        _add_several(screen, typed)
        return
    with screen.telling():
        line = _parse(screen, typed)
        ask_whether_known(screen, line, partial(_write, screen, line, {}))


def _add_several(screen: LiveScreen, typed: TypedLine) -> None:
    """Write down the people of several lines, as one change."""
    several = ngettext("{n} person written down", "{n} people written down", len(typed.lines))
    with changing_each(screen, typed.lines, "", several) as lines:
        for each in lines:
            line = _parse(screen, each)
            known = screen.store.people.meant(line).sure
            met = screen.store.meetings.add_person(line, screen.today, person_id=known)
            screen.query_one(PeopleList).wanted = met.person.id


def _write(screen: LiveScreen, line: PersonLine, rest: PersonFields, person_id: int | None) -> None:
    """Write down the person of a line, a new one or a known one."""
    add, new = screen.store.meetings.add_person, person_id is None
    written: list[int] = []
    with screen.changing(lambda: say_fits(screen.store, written) or _("Written down")):
        met = add(line, screen.today, person_id=person_id, new=new, **rest)
        written.append(met.person.id)
        screen.query_one(PeopleList).wanted = met.person.id


def _keep_for_form(screen: LiveScreen, typed: TypedLine) -> None:
    """Save a line as the draft of the form; a line without a name becomes its last field."""
    try:
        answer = line_as_answer(_parse(screen, typed))
    except GrammarError:
        answer = {"more": typed.text} if typed.text.strip() else {}
    if answer:
        with suppress(StoreError):  # kept in memory until it can be written
            screen.store.drafts.save(_IN_FULL, json.dumps(answer), _("Somebody new"))


def _add_in_full(screen: LiveScreen, answer: Filled) -> None:
    line, rest = answer_as_line(answer, screen.store.practice.working)
    with screen.telling():
        ask_whether_known(screen, line, partial(_write, screen, line, rest))
