"""Reader of actions typed in one line, with the people they may name."""

from datetime import date

from db.store import Store
from planner.grammar import ActionLine, Understood, parse_action, understood_action


class ActionReader:
    """Parser of action lines on one day; it fetches only people who share a word with the line."""

    def __init__(self, store: Store, today: date) -> None:
        """Read with the people of `store`."""
        self._store = store
        self._today = today

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
        )

    def _read(self, text: str) -> tuple[ActionLine, list[tuple[int, str]]]:
        people = self._store.people.named(text)
        line = parse_action(text, self._today, people)
        return line, [(person.id, person.name) for person in people]
