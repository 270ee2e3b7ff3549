"""Verbs on the highlighted person: edit, note a touch, plan, introduce, let rest, delete."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from planner.grammar import (
    ActionLine,
    GrammarError,
    parse_action,
    understood_action,
)
from planner.grammar.completion import begun_in_action
from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.people import Person, PersonFields
from planner.model.vocabulary import Direction, Kind, PersonState
from planner.network.name_key import name_key
from planner.network.recognise import NamedPerson
from tui.actions.ask_person import ask_people
from tui.actions.routine_form import say_begun
from tui.base.ask_form import ask_form
from tui.base.completion import looking
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.field import Filled
from tui.dialogs.reader import Reader, Understood
from tui.keyboard.commands import key_of
from tui.people.form import changed_fields, person_fields
from tui.people.touch_form import counted_for, noted, touch_fields


def edit(screen: LiveScreen, first: str = "") -> None:
    """Change what is known of the person; the field `first`, if given, has the keys."""
    with screen.telling():
        person = _person(screen)

        def change(answer: Filled) -> None:
            with screen.answering():
                name, fields = changed_fields(answer, screen.store.people.card(person.id))
                with screen.changing(_moved(screen, person, fields) or _("Changed")):
                    screen.store.people.change(person.id, screen.today, name=name, **fields)

        ask_form(
            screen,
            shorten(person.name),
            person_fields(person),
            Question("network", "edit", person.id),
            change,
            lambda: person_fields(screen.store.people.card(person.id)),
            first=first,
        )


def _moved(screen: LiveScreen, person: Person, fields: PersonFields) -> str:
    """The toast of a move to another organisation; empty if there is none."""
    before, after = person.organisation, fields.get("organisation", person.organisation)
    find = screen.store.organisations.find
    if not before or find(before) == find(after):
        return ""
    return _("{job} is a former job now").format(job=shorten(before))


def note_touch(screen: LiveScreen) -> None:
    """Note what passed between us and the person."""
    with screen.telling():
        person = _person(screen)
        touches = screen.store.touches.newest(person.id)
        goals = screen.store.goals.for_touch(person.id)

        def log(answer: Filled) -> None:
            touch = noted(answer)
            said = _("Touch noted: {name}").format(name=shorten(person.name))
            with screen.changing(_("Touch noted")), screen.store.change(said):
                written = screen.store.touches.log(person.id, **touch._asdict())
                if touch.direction is not Direction.OUT:
                    screen.store.waiting.spoke(person.id, screen.today)
                if answer["lesson"].strip():
                    screen.store.lessons.learn(
                        answer["lesson"], touch.day, None, touch_id=written.id
                    )
                if (goal := counted_for(answer)) is not None:
                    screen.store.goals.count_touch(goal, written)

        ask_form(
            screen,
            _("A touch with {name}").format(name=shorten(person.name)),
            touch_fields(person, touches, goals, screen.today),
            Question("network", "touch", person.id),
            log,
            first="gist",
        )


def plan(screen: LiveScreen) -> None:
    """Plan an action with the person, in one line."""
    with screen.telling():
        person = _person(screen)
        example = _("Call {name} tomorrow 9:30 ~15m")
        _ask_action(
            screen,
            person,
            _("An action with {name}").format(name=shorten(person.name)),
            partial(read_action, screen, person, repeats=True),
            kept_as=Question("network", "plan", person.id),
            placeholder=example.format(name=shorten(person.given or person.name)),
        )


def introduce(screen: LiveScreen) -> None:
    """Plan to introduce the person to another one, in one line."""
    with screen.telling():
        person = _person(screen)
        begun = _("Introduce {name} to").format(name=person.name)

        def read(text: str, today: date) -> ActionLine:
            if text.strip() == begun:
                raise GrammarError(_("To whom? Write the other name."))
            return replace(read_action(screen, person, text, today), kind=Kind.INTRODUCE)

        _ask_action(
            screen,
            person,
            _("An introduction of {name}").format(name=shorten(person.name)),
            read,
            kept_as=Question("network", "introduce", person.id),
            value=f"{begun} ",
        )


def _ask_action(
    screen: LiveScreen,
    person: Person,
    title: str,
    read: Callable[[str, date], ActionLine],
    *,
    kept_as: Question,
    placeholder: str = "",
    value: str = "",
) -> None:
    """Ask for an action with the person in one line, and write what `read` makes of it."""

    def take(line: ActionLine, person_id: int | None) -> None:
        said = _("Action planned") if line.repeats is None else say_begun(screen, line)
        with screen.changing(said):
            screen.store.actions.add(line, screen.today, person_id=person_id)

    def add(typed: TypedLine | None) -> None:
        if typed is not None:
            with screen.answering():
                ask_people(screen, read(typed.text, typed.today), take)

    def understand(text: str, today: date) -> Understood:
        line = read(text, today)
        ids = line.to_candidates or (line.to_id,)
        named = screen.store.people.named(text) if any(ids) else []
        others = [each.name for each in named if each.id in ids]
        steps = screen.store.goals.steps_named(line.step)
        return understood_action(line, [person.name], others, today=today, steps=steps)

    look = looking(screen.store, begun_in_action)
    question = AskLine(
        title,
        reader=Reader(understand, screen.surroundings.clock, look),
        placeholder=placeholder,
        value=value,
        drafts=screen.store.drafts,
        kept_as=kept_as,
    )
    screen.app.push_screen(question, add)


def read_action(
    screen: LiveScreen, person: Person, text: str, today: date, *, repeats: bool = False
) -> ActionLine:
    """Parse an action with the person, whomever else it names; of an introduction the other too.

    With `repeats` it is read too how it comes again.
    """
    ours = NamedPerson(person.id, person.name, person.given, person.family)
    named = screen.store.people.named(text)
    same = name_key(person.name)
    others = [each for each in named if each.id != person.id and name_key(each.name) != same]
    awaited = screen.store.actions.named(text, today)
    line = parse_action(text, today, [ours, *others], awaited, repeats=repeats)
    other = line.person_id if line.to_id == person.id else line.to_id
    return replace(line, person_id=person.id, candidates=(), to_id=other)


def read_action_with_each(
    screen: LiveScreen, ids: Sequence[int], text: str, today: date
) -> list[tuple[int, ActionLine]]:
    """Parse an action with each of many people: once for all whom it does not name."""
    named = screen.store.people.named(text)
    line = parse_action(text, today, named, screen.store.actions.named(text, today))
    own = {
        each.id: read_action(screen, screen.store.people.card(each.id), text, today)
        for each in named
        if each.id in ids
    }
    return [
        (number, own.get(number) or replace(line, person_id=number, candidates=()))
        for number in ids
    ]


def let_rest(screen: LiveScreen) -> None:
    """Let the person rest, or take them up again."""
    with screen.telling():
        person = _person(screen)
        match person.state:
            case PersonState.ACTIVE:
                _let(screen, person, PersonState.RESTING, _("{name} may rest"))
            case PersonState.RESTING:
                _let(screen, person, PersonState.ACTIVE, _("{name} has a rhythm again"))
            case PersonState.DO_NOT_CONTACT:
                _say_how_to_contact(screen, person)


def _let(screen: LiveScreen, person: Person, state: PersonState, said: str) -> None:
    with screen.changing(said.format(name=shorten(person.name))):
        screen.store.people.set_state(person.id, state)


def _say_how_to_contact(screen: LiveScreen, person: Person) -> None:
    said = _("{name} is not to be contacted; {key} changes that.")
    name, key = shorten(person.name), key_of(screen, "network.edit")
    screen.notify(said.format(name=name, key=key))


def delete(screen: LiveScreen) -> None:
    """Delete the person."""
    with screen.telling():
        person = _person(screen)
        with screen.changing(_("{name} is deleted").format(name=shorten(person.name))):
            screen.store.people.delete(person.id)


def _person(screen: LiveScreen) -> Person:
    """The highlighted person, whole.

    Raises:
        Missing: if another window has just deleted them.
    """
    return screen.store.people.card(screen.person_id or 0)
