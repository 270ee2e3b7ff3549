"""Earlier result of an action: its promise and follow-ups, for the form that corrects it."""

from collections.abc import Sequence
from datetime import date

from planner.language import _, ngettext
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Kind
from planner.today.follow_ups import FollowUp


def day_of(action: Action, today: date) -> date:
    """Return the day of the result; a corrected result keeps the day of the first one."""
    if action.result is None or action.state is not ActionState.DONE:
        return today
    return action.result.day


def sorted_out(
    written: Sequence[FollowUp], offered: Sequence[FollowUp]
) -> tuple[FollowUp | None, frozenset[str], tuple[FollowUp, ...]]:
    """Sort what was written: the promise, the names of offers taken, and actions never offered."""
    promise = next((each for each in written if each.kind is Kind.PROMISE), None)
    further, taken = [], set()
    for each in written:
        same = next((offer for offer in offered if _is_same(each, offer)), None)
        if same is not None:
            taken.add(known_by(same))
        elif each is not promise:
            further.append(each)
    return promise, frozenset(taken), tuple(further)


def known_by(offer: FollowUp) -> str:
    """Name a proposal independently of its letter."""
    return f"{'rest' if offer.rests else offer.kind.value}.{offer.person_id or ''}"


def _is_same(written: FollowUp, offer: FollowUp) -> bool:
    """Match a written action to a proposal; news owed already keep the title they had."""
    if written.kind is Kind.NEWS and written.person_id == offer.person_id:
        return offer.kind is Kind.NEWS
    if written.rests or offer.rests:
        return written.rests and offer.rests
    return written.origin is not None and written.origin is offer.origin


def taken_back(promises: int, follow_ups: int) -> str:
    """Say in one sentence what of the earlier result will be taken back; empty if nothing."""
    promise = ngettext("{n} promise", "{n} promises", promises).format(n=promises)
    other = ngettext("{n} follow-up", "{n} follow-ups", follow_ups).format(n=follow_ups)
    if promises and follow_ups:
        sentence = _("This takes back {promises} and {follow_ups}.")
        return sentence.format(promises=promise, follow_ups=other)
    if promises or follow_ups:
        return _("This takes back {what}.").format(what=promise if promises else other)
    return ""
