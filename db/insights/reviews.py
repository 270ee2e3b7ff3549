"""Weekly reviews: their entries, and the facts that their pages show.

The morning and Today show the week's if–then: `store.reviews.if_then_for(today)`, one query.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from db.actions.lessons import LessonStore
from db.engine.clean import many_lines, one_line
from db.engine.query import tuples
from db.engine.uids import new_uid
from db.insights import people as review_people
from db.insights import week as review_week
from db.models import Review as Row
from db.network.diagnosis.triumphs import triumphs
from db.network.dormant import weekly_tie
from db.sparks.sparks import SparkStore
from db.stairs.goals import GoalStore
from db.today.waiting import awaited_at
from db.undo.ledger import Ledger
from planner.calendar.weeks import Week, week_of
from planner.insights.review.facts import Balance, Figures, GoalStand, Review, Spread, WholeReview
from planner.language import _
from planner.model.lessons import Lesson
from planner.network.personas.triumph import Triumph

_COLUMNS = (Row.if_then, Row.note, Row.lesson_id, Row.finished_on)


class ReviewStore:
    """The reviews, one for each week."""

    def __init__(
        self, ledger: Ledger, goals: GoalStore, lessons: LessonStore, sparks: SparkStore
    ) -> None:
        self._ledger = ledger
        self._goals = goals
        self._lessons = lessons
        self._sparks = sparks

    def of(self, week: Week) -> Review:
        """The review of a week; an empty one if there is none yet."""
        found = tuples(Row.select(*_COLUMNS).where(Row.week == week.first))
        return Review(week, *found[0]) if found else Review(week)

    def say(
        self,
        week: Week,
        *,
        if_then: str | None = None,
        note: str | None = None,
    ) -> Review:
        """Write the if–then or the note of a week; the same words again change nothing."""
        said: dict[str, Any] = {}
        if if_then is not None:
            said["if_then"] = one_line(if_then)
        if note is not None:
            said["note"] = many_lines(note)
        return self._keep(week, said)

    def learn_from(self, week: Week, lesson: Lesson | None) -> Review:
        """Set the lesson to take along into the next week; None for none."""
        return self._keep(week, {"lesson_id": lesson and lesson.id})

    def finish(self, week: Week, today: date) -> Review:
        """Mark a review as finished; the first day counts."""
        finished = self.of(week).finished_on
        return self._keep(week, {"finished_on": finished or today})

    def if_then_for(self, today: date) -> str:
        """The if–then that the review of the week before gave the week of `today`, or nothing."""
        return self.of(week_of(today).before).if_then

    def figures(self, week: Week, today: date) -> Figures:
        """The week in numbers."""
        return review_week.figures(week, today, self._ledger.practice)

    def stands(self, week: Week, today: date) -> tuple[GoalStand, ...]:
        """The progress of the goals that are active, or were reached in the week, as it ended."""
        return review_week.stands(self._goals.as_of(week.until(today)), week, today)

    def balance(self, week: Week, today: date) -> Balance:
        """Gives and asks, and the answers awaited as the week ended."""
        until = week.until(today)
        return replace(review_people.balance(week, today), awaited=tuple(awaited_at(until)))

    def spread(self, week: Week, today: date) -> Spread:
        """The spread of contacts, the people overdue, and the dormant tie of today's week."""
        return replace(review_people.spread(week, today), dormant=weekly_tie(today))

    def triumphs(self, week: Week, today: date) -> tuple[Triumph, ...]:
        """The personas whose first match was found in the week."""
        return triumphs(week.first, week.until(today))

    def lessons(self, week: Week) -> list[Lesson]:
        """The lessons of the week."""
        return self._lessons.of_days(week.first, week.last)

    def whole(self, week: Week, today: date) -> WholeReview:
        """All pages at once."""
        return WholeReview(
            self.of(week),
            self.of(week.before).if_then,
            self.figures(week, today),
            self.stands(week, today),
            self.balance(week, today),
            self.spread(week, today),
            tuple(self._sparks.unsorted()),
            tuple(self.lessons(week)),
            self.triumphs(week, today),
        )

    def _keep(self, week: Week, said: dict[str, Any]) -> Review:
        """Write the fields that differ."""
        present = self.of(week)
        differs = {name: value for name, value in said.items() if getattr(present, name) != value}
        if not differs:
            return present
        with self._ledger.change(_("Weekly review: {week}").format(week=week.name)):
            written = Row.insert(uid=new_uid(), week=week.first, **differs)
            written.on_conflict(conflict_target=[Row.week], update=differs).execute()
            return self.of(week)
