"""Actions of steps given other days, as one change; and which of them waits for which."""

import json
from dataclasses import replace
from datetime import date

from db import models
from db.actions.latest_day import latest_days
from db.actions.rows import find_actions
from db.actions.writing import insert, placed
from db.engine.query import rows
from db.engine.statements import update, update_many
from db.errors import Impossible, Missing, StoreError
from db.stairs.goals import GoalStore
from db.today.at_once import many_actions
from db.today.ground import ground
from db.undo.ledger import Ledger
from planner.language import _, ngettext
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from planner.stairs.levelling.accepted import beyond_limits, with_offer
from planner.stairs.levelling.after import say_ring
from planner.stairs.levelling.links import makes_ring, ring
from planner.stairs.levelling.offers import Offer, Way
from planner.stairs.levelling.parts import in_parts, title_of_part
from planner.stairs.levelling.preview import Ground, Preview, Scope, goals_due
from planner.stairs.levelling.push import Push, push
from planner.stairs.levelling.words import say_written

_LINKS = "SELECT id, waits_for_id FROM action WHERE waits_for_id IS NOT NULL"

_TITLES = "SELECT id, title FROM action WHERE id IN (SELECT value FROM json_each(:actions))"

_BEHIND = "SELECT id FROM action WHERE waits_for_id = :number"


class Stale(StoreError):
    """A preview of days that something has changed since."""


class LevellingStore:
    """Actions of steps given other days; a move made here is none of those that are counted.

    It is the person who levels, and who sees each day before: nothing slips.
    """

    def __init__(self, ledger: Ledger, goals: GoalStore) -> None:
        self._ledger = ledger
        self._goals = goals

    @property
    def is_large(self) -> bool:
        """Whether levelling may take longer than a frame: it is then not for the window."""
        return many_actions()

    def ground(self, scope: Scope, today: date) -> Ground:
        """The actions of a scope with the room for them."""
        return ground(scope, today, self._ledger.practice)

    def write(self, shown: Preview, offer: Offer | None = None) -> None:
        """Write the days of a preview, or those of one of its offers with what it changes.

        Raises:
            Stale: if the preview would be another one by now; nothing is written.
        """
        ground, plan = shown.ground, offer.plan if offer else shown.plan
        with self._ledger.change(say_written(shown, offer)):
            if not self.ground(ground.scope, ground.today).is_same(ground):
                raise Stale(_("Something has changed since: the days are worked out anew."))
            if offer is not None:
                self._change(offer, ground)
            days = {move.task.id: move.day for move in plan.moves if move.task.id > 0}
            columns = {number: {"day": day, "chosen_on": None} for number, day in days.items()}
            update_many(models.Action, columns)
            _accept(shown, offer)

    def _change(self, offer: Offer, ground: Ground) -> None:
        """Write what an offer changes beside days."""
        match offer.way:
            case Way.LATER:
                for step_id, due in offer.dues.items():
                    update(models.Step, step_id, {"due": due})
                for goal_id, due in goals_due(offer, ground).items():
                    update(models.Goal, goal_id, {"due": due})
            case Way.LET_GO:
                dropped = ActionState.DROPPED.value
                gone = {"state": dropped, "closed_on": ground.today, "chosen_on": None}
                update_many(models.Action, {task.id: gone for task in offer.tasks})
            case Way.SPLIT:
                self._split(offer, ground.today)

    def _split(self, offer: Offer, today: date) -> None:
        """Turn actions into their parts, each with its number in its title, one after the other."""
        for task in offer.tasks:
            (action,) = find_actions("a.id = :number", number=task.id)
            behind = rows(_BEHIND, number=task.id)
            count, last = offer.parts[task.id], task.id
            for part, each in enumerate(in_parts(task, count)):
                title = title_of_part(action.title, part, count)
                if not part:
                    update(models.Action, task.id, {"title": title, "minutes": each.minutes})
                    continue
                copy = replace(
                    action,
                    title=title,
                    minutes=each.minutes,
                    day=offer.plan.days[each.id],
                    chosen_on=None,
                    waits_for_id=last,
                )
                last = insert(copy, today)
            for (number,) in behind:
                update(models.Action, number, {"waits_for_id": last})

    def pushed(self, goal_id: int, by: int, today: date) -> Push:
        """The days of a goal pushed by so many working days.

        Raises:
            Missing: if it is not there.
            Impossible: if the calendar ends before that.
        """
        goal = self._goals.get(goal_id)
        which = "s.goal_id = :goal AND a.state = 'open' AND a.routine_id IS NULL"
        actions = find_actions(which, goal=goal_id)
        ends = zip(actions, latest_days(actions), strict=True)
        latest = {action.id or 0: day for action, day in ends if day is not None}
        room = self.ground(Scope(goal_id), today).room
        found = push(goal, actions, by, today, room, latest)
        if found is None:
            raise Impossible(_("There is no working day left that far ahead."))
        return found

    def write_push(self, shown: Push, by: int, today: date) -> None:
        """Write a goal that was pushed.

        Raises:
            Stale: if it would be pushed otherwise by now; nothing is written.
        """
        goal = shown.goal
        label = ngettext(
            "Pushed by {n} working day: {title}", "Pushed by {n} working days: {title}", by
        )
        with self._ledger.change(label.format(n=by, title=shorten(goal.statement))):
            if self.pushed(goal.id, by, today) != shown:
                raise Stale(_("Something has changed since: the days are worked out anew."))
            update(models.Goal, goal.id, {"start": shown.start, "due": shown.due})
            for step in shown.steps:
                update(models.Step, step.id, {"start": step.start, "due": step.due})
            practice = self._ledger.practice
            columns = {
                action.id or 0: placed(action, day, practice) for action, day in shown.actions
            }
            update_many(models.Action, columns)

    def awaited_by(self, step_id: int) -> list[Action]:
        """The actions that some action of a step waits for."""
        which = "a.id IN (SELECT waits_for_id FROM action WHERE step_id = :step)"
        return find_actions(which, step=step_id)

    def may_wait_for(self, action: Action) -> tuple[list[Action], int]:
        """The open actions of the same goal that an action may wait for.

        The number is of those left out, which wait for this one already.
        """
        if action.id is None or action.goal_id is None:
            return [], 0
        links = dict(rows(_LINKS))
        which = "s.goal_id = :goal AND a.state = 'open' AND a.id <> :number"
        found = find_actions(which, goal=action.goal_id, number=action.id)
        others = [each for each in found if not makes_ring(action.id, each.id or 0, links)]
        return others, len(found) - len(others)

    def check_wait(self, action_id: int, awaited_id: int | None) -> None:
        """Refuse that actions wait for each other in a ring.

        Raises:
            Impossible: if they would, with the ring.
        """
        if awaited_id is None:
            return
        found = ring(action_id, awaited_id, dict(rows(_LINKS)))
        if found:
            titles = dict(rows(_TITLES, actions=json.dumps(found)))
            raise Impossible(say_ring([titles[number] for number in found if number in titles]))

    def wait(self, action_id: int, awaited_id: int | None) -> None:
        """Let an action wait for another one, or for none.

        Raises:
            Impossible: if it would wait for itself, with the ring.
        """
        (action,) = find_actions("a.id = :number", number=action_id) or (None,)
        if action is None:
            raise Missing(_("This action is no longer there."))
        with self._ledger.change(_("Order changed: {title}").format(title=shorten(action.title))):
            self.check_wait(action_id, awaited_id)
            update(models.Action, action_id, {"waits_for_id": awaited_id})


def _accept(shown: Preview, offer: Offer | None) -> None:
    """Mark the actions that stand on full days by now, and take the mark off those that do not."""
    ground, tasks = shown.ground, shown.ground.tasks
    days = offer.plan.days if offer else shown.plan.days
    after = with_offer(tasks, offer) if offer else tasks
    beyond = beyond_limits(after, days, ground.room, ground.today)
    marked = {
        task.id: {"long_allowed": task.id in beyond}
        for task in tasks
        if task.id in days and task.long_allowed != (task.id in beyond)
    }
    update_many(models.Action, marked)
