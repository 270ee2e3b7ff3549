"""Reader of actions typed in one line, with the people they may name."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime

from db.store import Store
from planner.grammar import ActionLine, GrammarError, Understood, parse_action, understood_action
from planner.grammar.completion import begun_in_action
from planner.language import _
from planner.model import signs
from planner.network.recognise import NamedPerson
from tui.base.completion import looking
from tui.base.live_screen import LiveScreen
from tui.dialogs.reader import Reader


def action_reader(
    screen: LiveScreen, *, several: bool = False, repeats: bool = False, under: str = ""
) -> Reader:
    """Read actions with the people of the store of `screen`; `several` may be pasted at once.

    With `repeats` it is read too how they come again. They belong `under` a step, by its title,
    unless they name another.
    """
    store, now = screen.store, screen.surroundings.now

    def understand(text: str, today: date) -> Understood:
        return ActionReader(store, today, now, repeats=repeats).understood(text, under)

    def each(text: str, today: date) -> Understood:
        if ActionReader(store, today, repeats=repeats).read(text).is_open:
            raise GrammarError(
                _("Several people fit: add @ and the organisation, or add this line by itself.")
            )
        return understand(text, today)

    look = looking(store, begun_in_action)
    return Reader(understand, screen.surroundings.clock, look, each if several else None)


def signed(names: Sequence[str]) -> str:
    """The names with a sign each: one known person, or a question where several fit."""
    return ", ".join(_signed(names))


def _signed(names: Sequence[str]) -> list[str]:
    sign = signs.CRITERION_MET if len(names) == 1 else "?"
    return [f"{sign} {name}" for name in names]


def _with_organisation(person: NamedPerson) -> str:
    return f"{person.name} ({person.organisation})" if person.organisation else person.name


class ActionReader:
    """Parser of action lines on one day; it fetches only people who share a word with the line."""

    def __init__(
        self,
        store: Store,
        today: date,
        now: Callable[[], datetime] | None = None,
        *,
        repeats: bool = False,
    ) -> None:
        """Read with the people of `store`; the preview tells an hour that is past by `now`.

        With `repeats` it is read too how an action comes again.
        """
        self._repeats = repeats
        self._store = store
        self._today = today
        self._now = now

    def read(self, text: str) -> ActionLine:
        """Parse a line.

        Raises:
            GrammarError: if there is no title.
        """
        return self._read(text)[0]

    def understood(self, text: str, under: str = "") -> Understood:
        """Preview a line as labels and values, with the names of its candidates.

        It belongs `under` a step unless it names another.

        Raises:
            GrammarError: if there is no title.
        """
        line, names = self._read(text)
        wanted = line.candidates or (line.person_id,)
        others = line.to_candidates or (line.to_id,)
        return understood_action(
            line,
            _signed([name for number, name in names if number in wanted]),
            _signed([name for number, name in names if number in others]),
            now=self._now and self._now(),
            today=self._today,
            steps=self._store.goals.steps_named(line.step),
            under=under,
        )

    def _read(self, text: str) -> tuple[ActionLine, list[tuple[int, str]]]:
        people = self._store.people.named(text)
        awaited = self._store.actions.named(text, self._today)
        line = parse_action(text, self._today, people, awaited, repeats=self._repeats)
        once = Counter(person.name for person in people)
        return line, [
            (each.id, each.name if once[each.name] == 1 else _with_organisation(each))
            for each in people
        ]
