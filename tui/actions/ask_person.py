"""Ask which person is meant where a line fits several."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from planner.grammar import ActionLine, PersonLine
from planner.language import _, pgettext
from planner.language.text import shorten
from tui.actions.line import ActionReader
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import TypedLine
from tui.dialogs.ask_which import AskWhich
from tui.dialogs.field import Field

Take = Callable[[ActionLine, int | None], None]
"""Takes a line whose second person is settled, and the id of its person, if there is one."""


def ask_with_whom(
    screen: LiveScreen, typed: TypedLine, take: Take, *, repeats: bool = False
) -> None:
    """Read the answered line of an action and pass it to `take`; ask over `screen` with whom.

    With `repeats` it is read too how the action comes again.

    A line that is refused, or whose person is not told, is half typed again.
    """
    with screen.answering():
        reader = ActionReader(screen.store, typed.today, repeats=repeats)
        ask_people(screen, reader.read(typed.text), take)


def ask_people(screen: LiveScreen, line: ActionLine, take: Take) -> None:
    """Pass the line of an action to `take`; ask over `screen` for a person where several fit."""
    if line.candidates:
        ask = partial(_ask_to_whom, screen, line, take)
        ask_which_person(screen, _("With whom?"), line.candidates, _("nobody of them"), ask)
    else:
        _ask_to_whom(screen, line, take, line.person_id)


def _ask_to_whom(screen: LiveScreen, line: ActionLine, take: Take, person_id: int | None) -> None:
    """Ask for the second person of an introduction if several fit."""

    def answered(to_id: int | None) -> None:
        take(replace(line, to_id=to_id, to_candidates=()), person_id)

    if line.to_candidates:
        others = [number for number in line.to_candidates if number != person_id]
        ask_which_person(screen, _("To whom?"), others, _("nobody of them"), answered)
    else:
        take(line, person_id)


def ask_each(
    screen: LiveScreen,
    named: Sequence[Sequence[int]],
    take: Callable[[Sequence[int]], None],
    known: Sequence[int] = (),
) -> None:
    """Pass the ids of several people to `take`; ask over `screen` for each whose name is shared.

    `named` has for each the ids of all who may be meant, `known` are those settled before.
    """
    if not named:
        take(tuple(dict.fromkeys(known)))
        return
    first, rest = named[0], named[1:]

    def answered(person_id: int | None) -> None:
        ask_each(screen, rest, take, known if person_id is None else (*known, person_id))

    if len(first) == 1:
        answered(first[0])
    else:
        ask_which_person(screen, _("With whom?"), first, _("nobody of them"), answered)


def ask_whether_known(
    screen: LiveScreen, line: PersonLine, take: Callable[[int | None], None]
) -> None:
    """Pass the id of the known person of a line to `take`, or None for a new person.

    It is asked by one rule for window and shell, see `Meant.needs_asking`.
    """
    found = screen.store.people.meant(line)
    if found.needs_asking:
        title = _("“{name}” is known: who is it?").format(name=shorten(line.name))
        ids = [row.id for row in found.same]
        ask_which_person(screen, title, ids, _("somebody new"), take)
    else:
        take(found.sure)


def ask_which_person(
    screen: LiveScreen,
    title: str,
    candidates: Sequence[int],
    nobody: str,
    take: Callable[[int | None], None],
) -> None:
    """Ask which of some people is meant and pass the id to `take`, or None for `nobody`."""
    cards = [screen.store.people.card(number) for number in candidates]
    people = [(str(card.id), f"{card.name} {card.organisation}".strip()) for card in cards]

    def answered(values: dict[str, str] | None) -> None:
        if values is None:
            with screen.telling():
                screen.store.drafts.put_back()
        else:
            take(int(values["person"]) if values["person"] else None)

    choices = [*people, ("", nobody)]
    field = Field("person", pgettext("person", "Who"), choices[0][0], choices=choices)
    screen.app.push_screen(AskWhich(title, field), answered)
