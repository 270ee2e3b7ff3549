"""What an earlier result of an action wrote, as the form that corrects it takes it up again."""

from collections.abc import Sequence
from datetime import date

from planner.language import _, ngettext
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Kind
from planner.today.follow_ups import FollowUp
from tui.actions.result.lines import known_by


def day_of(action: Action, today: date) -> date:
    """The day of the result: that of the first one where it is corrected."""
    if action.result is None or action.state is not ActionState.DONE:
        return today
    return action.result.day


def sorted_out(
    written: Sequence[FollowUp], offered: Sequence[FollowUp]
) -> tuple[FollowUp | None, frozenset[str], tuple[FollowUp, ...]]:
    """The promise written, what the follow-ups taken are known by, and those never offered."""
    promise = next((each for each in written if each.kind is Kind.PROMISE), None)
    further, taken = [], set()
    for each in written:
        same = next((offer for offer in offered if _is_same(each, offer)), None)
        if same is not None:
            taken.add(known_by(same))
        elif each is not promise:
            further.append(each)
    return promise, frozenset(taken), tuple(further)


def _is_same(written: FollowUp, offer: FollowUp) -> bool:
    """Whether the one was this proposal; news owed already were brought forward as they stood."""
    if written.kind is Kind.NEWS and written.person_id == offer.person_id:
        return offer.kind is Kind.NEWS
    if written.rests or offer.rests:
        return written.rests and offer.rests
    return written.origin is not None and written.origin is offer.origin


def taken_back(promises: int, follow_ups: int) -> str:
    """What of the earlier result will be gone, in one sentence; empty if nothing."""
    promise = ngettext("{n} promise", "{n} promises", promises).format(n=promises)
    other = ngettext("{n} follow-up", "{n} follow-ups", follow_ups).format(n=follow_ups)
    if promises and follow_ups:
        sentence = _("{promises} and {follow_ups} will be taken back.")
        return sentence.format(promises=promise, follow_ups=other)
    if promises or follow_ups:
        return _("Will be taken back: {what}.").format(what=promise if promises else other)
    return ""
