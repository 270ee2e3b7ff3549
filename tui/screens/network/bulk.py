"""Change all who are marked at once, as one change; their number is told first."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from planner.grammar import Understood, understood_action
from planner.grammar.completion import Source, begun_in_action, begun_in_list
from planner.language import _
from planner.language.text import shorten
from planner.model.signs import DONE, OPEN
from planner.model.vocabulary import PersonState
from planner.network.circle_words import say_people
from tui.base.ask_form import ask_form
from tui.base.completion import looking
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.checks import needed
from tui.dialogs.field import Field, Filled
from tui.dialogs.pick import Option, Pick, numbered
from tui.dialogs.reader import Reader
from tui.drawing.signs import drawn
from tui.keyboard.verb_keys import verb_key
from tui.people.verbs import read_action, read_action_with_each
from tui.screens.network import marks
from tui.screens.network.lines import say_marked
from tui.screens.network.people_list import PeopleList

BULK_KEY = verb_key(
    "network",
    "B",
    "bulk",
    _("Change all marked"),
    _("Change all who are marked: circle, tie, groups, rest, an action each, delete."),
)
_STRONGEST = 5
Change = Callable[[LiveScreen, Sequence[int]], None]


def ask_change(screen: LiveScreen) -> None:
    """Ask for the change of all who are marked."""
    people = screen.query_one(PeopleList)
    ids = [number for number in people.listed() if number in people.marked]
    ids += sorted(people.marked.difference(ids))
    changes: dict[str, tuple[str, Change]] = {
        "circle": (_("Circle"), lambda screen, _ids: marks.ask_circle(screen)),
        "strength": (_("Strength of the tie"), _ask_strength),
        "into": (_("Into a group"), _ask_into),
        "out": (_("Out of a group"), _ask_out),
        "rest": (_("Let rest"), partial(_set_state, state=PersonState.RESTING)),
        "active": (_("Active again"), partial(_set_state, state=PersonState.ACTIVE)),
        "action": (_("An action with each"), _ask_action),
        "delete": (_("Delete"), _ask_delete),
    }

    def take(answer: str | None) -> None:
        if answer is not None:
            with screen.telling():
                changes[answer][1](screen, ids)

    options = numbered([(value, name) for value, (name, _change) in changes.items()])
    title = say_marked(len(ids), people.out_of_sight)
    screen.app.push_screen(Pick(title, options), take)


def _write(screen: LiveScreen, said: str, ids: Sequence[int], write: Callable[[], None]) -> None:
    """Write one change, take the marks off, and say it with the number of people."""
    whole = _("{people}: {change}").format(people=say_people(len(ids)), change=said)
    with screen.changing(whole):
        write()
        marks.forget(screen)


def _ask_strength(screen: LiveScreen, ids: Sequence[int]) -> None:
    options = [
        Option(str(number), str(number), drawn(DONE) * number + drawn(OPEN) * (_STRONGEST - number))
        for number in range(1, _STRONGEST + 1)
    ]
    options.append(Option("0", "0", _("not known")))

    def take(answer: str | None) -> None:
        if answer is not None:
            strength = int(answer) or None
            said = next(option.name for option in options if option.value == answer)
            said = _("tie {strength}").format(strength=said)
            _write(screen, said, ids, partial(screen.store.bulk.set_strength, ids, strength))

    title = _("The tie with {people}").format(people=say_people(len(ids)))
    screen.app.push_screen(Pick(title, options), take)


def _ask_into(screen: LiveScreen, ids: Sequence[int]) -> None:
    def take(answer: Filled) -> None:
        names = [name for name in map(str.strip, answer["groups"].split(",")) if name]
        said = _("in the group {group}").format(group=shorten(", ".join(names)))
        _write(screen, said, ids, partial(screen.store.bulk.add_to_groups, ids, names))

    begun, hint = begun_in_list(Source.GROUPS), _("finance, alumni")
    field = Field("groups", _("Groups"), hint=hint, begun=begun, check=needed)
    title = _("{people} into groups").format(people=say_people(len(ids)))
    ask_form(screen, title, [field], None, take)


def _ask_out(screen: LiveScreen, ids: Sequence[int]) -> None:
    groups = screen.store.bulk.groups_of(ids)
    if not groups:
        screen.notify(_("None of them is in a group."))
        return
    named = {str(number): name for number, name, _count in groups}
    options = [
        option._replace(said=say_people(count))
        for option, (*_group, count) in zip(numbered([*named.items()]), groups, strict=True)
    ]

    def take(answer: str | None) -> None:
        if answer is not None:
            said = _("out of the group {group}").format(group=shorten(named[answer]))
            _write(screen, said, ids, partial(screen.store.bulk.take_out_of, ids, int(answer)))

    title = _("{people} out of a group").format(people=say_people(len(ids)))
    screen.app.push_screen(Pick(title, options), take)


def _set_state(screen: LiveScreen, ids: Sequence[int], *, state: PersonState) -> None:
    said = _("resting") if state is PersonState.RESTING else _("with a rhythm again")
    _write(screen, said, ids, partial(screen.store.bulk.set_state, ids, state))


def _ask_delete(screen: LiveScreen, ids: Sequence[int]) -> None:
    def take(answer: str | None) -> None:
        if answer == "delete":
            _write(screen, _("deleted"), ids, partial(screen.store.bulk.delete, ids))

    title = _("Delete {people}?").format(people=say_people(len(ids)))
    options = [
        Option("1", "delete", _("Delete them with their touches")),
        Option("0", "keep", _("Keep them")),
    ]
    screen.app.push_screen(Pick(title, options, "keep"), take)


def _ask_action(screen: LiveScreen, ids: Sequence[int]) -> None:
    """Ask for one line, and plan it with each."""
    people, card = say_people(len(ids)), screen.store.people.card

    def plan(typed: TypedLine | None) -> None:
        if typed is None:
            return
        with screen.answering():
            lines = read_action_with_each(screen, ids, typed.text, typed.today)
            write = partial(screen.store.actions.add_each, lines, screen.today)
            _write(screen, _("an action with each"), ids, write)

    first = card(ids[0])

    def understand(text: str, today: date) -> Understood:
        line = read_action(screen, first, text, today)
        steps = screen.store.goals.steps_named(line.step)
        return understood_action(line, [people], today=today, steps=steps)

    reader = Reader(
        understand,
        screen.surroundings.clock,
        looking(screen.store, begun_in_action),
    )
    title = _("An action with each of {people}").format(people=people)
    example = _("Ask how they are friday ~5m")
    screen.app.push_screen(AskLine(title, reader=reader, placeholder=example), plan)
