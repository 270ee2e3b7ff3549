"""Reader of actions typed in one line, with the people they may name."""

from collections.abc import Callable
from datetime import date, datetime

from db.store import Store
from planner.grammar import ActionLine, Understood, parse_action, understood_action


class ActionReader:
    """Parser of action lines on one day; it fetches only people who share a word with the line."""

    def __init__(
        self, store: Store, today: date, now: Callable[[], datetime] | None = None
    ) -> None:
        """Read with the people of `store`; the preview tells an hour that is past by `now`."""
        self._store = store
        self._today = today
        self._now = now

    def read(self, text: str) -> ActionLine:
        """Parse a line.

        Raises:
            GrammarError: if there is no title.
        """
        return self._read(text)[0]

    def understood(self, text: str) -> Understood:
        """Preview a line as labels and values, with the names of its candidates.

        Raises:
            GrammarError: if there is no title.
        """
        line, names = self._read(text)
        wanted = line.candidates or (line.person_id,)
        others = line.to_candidates or (line.to_id,)
        return understood_action(
            line,
            [name for number, name in names if number in wanted],
            [name for number, name in names if number in others],
            now=self._now and self._now(),
        )

    def _read(self, text: str) -> tuple[ActionLine, list[tuple[int, str]]]:
        people = self._store.people.named(text)
        line = parse_action(text, self._today, people)
        return line, [(person.id, person.name) for person in people]
