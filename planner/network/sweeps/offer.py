"""The weekly offer of a memory sweep, as an action."""

from planner.language import _
from planner.model.actions import Action
from planner.model.vocabulary import Reason, Subject
from planner.network.sweeps.topics import Topic

THIN = 50
"""People from whom on an inventory is thin no more, however they came [D]."""
_MINUTES = 10


def of_sweep(topic: Topic) -> Action:
    """The proposal to sweep a topic."""
    return Action(
        title=_("Five names from memory: {topic}").format(topic=topic.name),
        minutes=_MINUTES,
        subject=Subject.SWEEP,
        subject_key=topic.key,
        reason=Reason.SWEEP,
        reason_text=_("once a week, a few names from memory"),
    )
