"""Add a person, in one line or by the form."""

import json
from contextlib import suppress
from functools import partial

from db.errors import StoreError
from planner.grammar import GrammarError, PersonLine, parse_person, understood_person
from planner.language import _
from planner.model.drafts import Question
from planner.model.people import PersonFields
from tui.actions.ask_person import ask_whether_known
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_form import AskForm
from tui.dialogs.ask_line import AskLine, TypedLine, Understood
from tui.screens.network.new_person_form import answer_as_line, line_as_answer, new_person_fields
from tui.screens.network.people_list import PeopleList

_IN_FULL = Question("network", "full")


def ask_line(screen: LiveScreen) -> None:
    """Ask for a person in one line; `tab` goes on in the form."""
    screen.app.push_screen(
        AskLine(
            _("Somebody new, in one line"),
            understand=partial(_understood, screen),
            placeholder=_("Ana Ruiz @Kérial, finance director #finance"),
            full_form=True,
            drafts=screen.store.drafts,
            kept_as=Question("network", "new"),
        ),
        partial(_add, screen),
    )


def ask_in_full(screen: LiveScreen) -> None:
    """Ask for a person by the form."""
    screen.app.push_screen(
        AskForm(
            _("Somebody new"),
            new_person_fields(screen.today),
            drafts=screen.store.drafts,
            kept_as=_IN_FULL,
        ),
        partial(_add_in_full, screen),
    )


def _understood(screen: LiveScreen, text: str) -> Understood:
    line = _parse(screen, text)
    same = screen.store.people.meant(line).same[:3]
    who = (", ".join(filter(None, (row.name, row.organisation))) for row in same)
    known = [(_("Known already"), each) for each in who]
    return [*understood_person(line), *known]


def _parse(screen: LiveScreen, text: str) -> PersonLine:
    return parse_person(text, screen.today, screen.store.practice.working)


def _add(screen: LiveScreen, typed: TypedLine | None) -> None:
    if typed is None:
        return
    if typed.in_full:
        _keep_for_form(screen, typed.text)
        ask_in_full(screen)
        return
    with screen.telling():
        line = _parse(screen, typed.text)
        ask_whether_known(screen, line, partial(_write, screen, line, {}))


def _write(screen: LiveScreen, line: PersonLine, rest: PersonFields, person_id: int | None) -> None:
    """Write down the person of a line, a new one or a known one."""
    add, new = screen.store.meetings.add_person, person_id is None
    with screen.changing(_("Written down")):
        met = add(line, screen.today, person_id=person_id, new=new, **rest)
        screen.query_one(PeopleList).wanted = met.person.id


def _keep_for_form(screen: LiveScreen, text: str) -> None:
    """Save a line as the draft of the form; a line without a name becomes its last field."""
    try:
        answer = line_as_answer(_parse(screen, text))
    except GrammarError:
        answer = {"more": text} if text.strip() else {}
    if answer:
        with suppress(StoreError):  # kept in memory until it can be written
            screen.store.drafts.save(_IN_FULL, json.dumps(answer), _("Somebody new"))


def _add_in_full(screen: LiveScreen, answer: dict[str, str] | None) -> None:
    if answer is None:
        return
    line, rest = answer_as_line(answer, screen.today)
    with screen.telling():
        ask_whether_known(screen, line, partial(_write, screen, line, rest))
