"""The JSON shape of a plan: `docs/json.md` in code."""

from cli.output.printing import Shape
from planner.language import _
from planner.stairs.levelling.offers import Offer, Way
from planner.stairs.levelling.preview import Ground, Preview, title_of
from planner.stairs.levelling.values import Move, Out
from planner.stairs.levelling.words import say_effect, say_offer, say_why


def plan_shape(shown: Preview, taken: Offer | None = None, *, written: bool) -> Shape:
    """A plan, or that of an offer, with its moves, what it leaves out and the offers for that."""
    ground, plan = shown.ground, taken.plan if taken else shown.plan
    return {
        "day": ground.today.isoformat(),
        "goal": ground.scope.goal_id,
        "written": written,
        "offer": shown.offers.index(taken) + 1 if taken else None,
        "staying": plan.staying,
        "moves": [_move(move, ground, taken) for move in plan.moves],
        "out": [_out(out, ground) for out in plan.out],
        "offers": [_offer(offer, ground) for offer in shown.offers],
    }


def _move(move: Move, ground: Ground, offer: Offer | None) -> Shape:
    task = move.task
    return {
        "action": task.id if task.id > 0 else None,
        "title": title_of(task, ground, offer),
        "from": task.day and task.day.isoformat(),
        "to": move.day.isoformat(),
    }


def _out(out: Out, ground: Ground) -> Shape:
    return {
        "action": out.task.id,
        "title": title_of(out.task, ground),
        "reason": {"code": out.why.value, "text": say_why(out, ground)},
    }


def _offer(offer: Offer, ground: Ground) -> Shape:
    return {
        "way": offer.way.value,
        "text": _("{offer}: {effect}").format(
            offer=say_offer(offer, ground), effect=say_effect(offer)
        ),
        "actions": [task.id for task in offer.tasks],
        "dues": [
            {"step": step, "due": due.isoformat()} for step, due in sorted(offer.dues.items())
        ],
        "more": {"number": offer.more.number, "minutes": offer.more.minutes}
        if offer.way is Way.LONGER
        else None,
        "moves": [_move(move, ground, offer) for move in offer.plan.moves],
        "out": len(offer.plan.out),
    }
