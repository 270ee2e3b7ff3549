"""Answers awaited: read, noted when they come, or let go."""

from datetime import date
from typing import TYPE_CHECKING, Any

from db.engine.query import listed, rows
from db.errors import Impossible, Missing
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.vocabulary import Channel, Direction, Origin
from planner.today.waiting import GIVEN_BY_SENDING, Awaited, before_the_message

if TYPE_CHECKING:
    from db.network.touches import TouchStore
    from planner.model.touches import Touch


# A touch is a message that waits if it is outgoing, not let go, and no contact from the person came
# after it. One noted by hand is a message unless it gives something, or asks at an evening; one of
# a result if the action is with this very person and is not given by sending alone.
_AWAITED = f"""
WITH sent AS (
    SELECT t.id, t.person_id, t.day, t.gist, t.channel, a.id AS action_id, a.title,
        row_number() OVER (PARTITION BY t.person_id ORDER BY t.day, t.id) AS place,
        count(*) OVER (PARTITION BY t.person_id) AS messages
    FROM {{touches}}
        LEFT JOIN result r ON r.id = t.result_id LEFT JOIN action a ON a.id = r.action_id
    WHERE {{which}}
        AND CASE WHEN a.id IS NULL
            THEN t.gave = '' AND (t.channel IS NOT NULL OR t.asked = '')
            ELSE a.person_id IS t.person_id AND a.kind NOT IN ({listed(GIVEN_BY_SENDING)}) END
        AND NOT EXISTS (SELECT 1 FROM touch l
            WHERE l.person_id = t.person_id AND l.direction IN ('two-way', 'in')
                AND l.day >= t.day AND (l.day > t.day OR l.id > t.id) {{until}}))
SELECT p.id, p.name, s.day, coalesce(s.title, s.gist), s.messages, s.action_id, s.channel,
    (SELECT min(f.day) FROM action f INDEXED BY action_person
        WHERE f.person_id = p.id AND f.state = 'open' AND f.origin = '{Origin.REMINDER.value}')
FROM sent s CROSS JOIN person p ON p.id = s.person_id AND p.state = 'active'
WHERE s.place = 1 ORDER BY s.day, s.id
"""

_NOW = {
    "touches": "touch t INDEXED BY touch_awaiting",  # not wrapped: SQL
    "which": "t.direction = 'out' AND t.let_go_on IS NULL",
    "until": "",
}
_OF_ONE = {**_NOW, "which": f"{_NOW['which']} AND t.person_id = :person"}
# What was let go since then waited then; each part has its index.
_THEN = {
    "touches": """(
        SELECT * FROM touch INDEXED BY touch_awaiting
            WHERE direction = 'out' AND let_go_on IS NULL AND day <= :until
        UNION ALL
        SELECT * FROM touch INDEXED BY touch_let_go
            WHERE direction = 'out' AND let_go_on > :until AND day <= :until) t""",
    "which": "1",
    "until": "AND l.day <= :until",
}


def awaited(person_id: int | None = None) -> list[Awaited]:
    """The answers awaited, the oldest first; those of one person if given."""
    if person_id is None:
        return [_awaited(*row) for row in rows(_AWAITED.format(**_NOW))]
    return [_awaited(*row) for row in rows(_AWAITED.format(**_OF_ONE), person=person_id)]


def awaited_at(until: date) -> list[Awaited]:
    """The answers awaited at the end of a day, the oldest first, as far as is known."""
    return [_awaited(*row) for row in rows(_AWAITED.format(**_THEN), until=until)]


class WaitingStore:
    """The people whose answer is awaited."""

    def __init__(self, ledger: Ledger, touches: "TouchStore") -> None:
        self._ledger = ledger
        self._touches = touches

    def of(self, person_id: int) -> Awaited | None:
        """The answer awaited from a person, if one is."""
        return next(iter(awaited(person_id)), None)

    def answered(self, person_id: int, day: date, about: str, today: date) -> "Touch":
        """Note the answer of a person as a two-way touch, and take the reminder back.

        No answer is awaited any more to what was sent since then either.

        Raises:
            Missing: if no answer is awaited from them any more.
            Impossible: if it came before the message.
        """
        from db.actions.reminders import take_reminders_back

        waits = self._still(person_id)
        if day < waits.since:
            raise Impossible(before_the_message(waits, today))
        with self._ledger.change(_("Answer noted: {name}").format(name=shorten(waits.person))):
            gist = _("Answered: {title}").format(title=waits.title) if waits.title else ""
            touch = self._touches.log(
                person_id, day, waits.channel, Direction.TWO_WAY, gist=gist, about=about
            )
            _let_go(waits, today)
            take_reminders_back(person_id, today)
            return touch

    def spoke(self, person_id: int, today: date) -> None:
        """Take the reminders of a person back with whom there was contact."""
        from db.actions.reminders import take_reminders_back

        with self._ledger.change(_("Reminder taken back")):
            take_reminders_back(person_id, today)

    def let_go(self, person_id: int, today: date) -> None:
        """Await no answer to what was sent so far, and take the reminder back.

        Raises:
            Missing: if no answer is awaited from them any more.
        """
        from db.actions.reminders import take_reminders_back

        waits = self._still(person_id)
        with self._ledger.change(_("No longer waiting: {name}").format(name=shorten(waits.person))):
            _let_go(waits, today)
            take_reminders_back(person_id, today)

    def _still(self, person_id: int) -> Awaited:
        waits = self.of(person_id)
        if waits is None:
            raise Missing(_("No answer is awaited from this person any more."))
        return waits


def _let_go(waits: Awaited, today: date) -> None:
    from db import models

    touch = models.Touch
    sent = (touch.person == waits.person_id) & (touch.day >= waits.since)
    unanswered = (touch.direction == Direction.OUT.value) & touch.let_go_on.is_null()
    touch.update(let_go_on=today).where(sent & unanswered).execute()


def _awaited(person_id: int, name: str, since: str, title: str, count: int, *rest: Any) -> Awaited:
    action_id, channel, reminder = rest
    return Awaited(
        person_id,
        name,
        date.fromisoformat(since),
        title,
        count,
        action_id,
        Channel(channel) if channel else None,
        date.fromisoformat(reminder) if reminder else None,
    )
