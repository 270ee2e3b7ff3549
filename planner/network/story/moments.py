"""The moments of a story in one column of time, each with its words and what it opens."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_on
from planner.model.people import Affiliation
from planner.model.touches import Touch, waiting
from planner.model.vocabulary import ActionState, Came
from planner.network.story import opens
from planner.network.story.opens import Opens, What
from planner.network.story.story import Heard, Introduced, Learned, Promised, Story, Way
from planner.network.story.touch_words import runs, say_run, say_touch
from planner.network.ties.job_words import say_work


class Moment(NamedTuple):
    """A moment: its day as a partial date, its texts, the first beside the day, what it opens.

    The row of the touches not read stands at a day, but is not `is_dated`: it shows none. `number`
    counts those that are told as one.
    """

    day: str
    texts: tuple[str, ...]
    opens: Opens | None = None
    is_dated: bool = True
    number: int = 1


def moments(
    story: Story,
    today: date,
    jobs: Sequence[Affiliation] = (),
    heard: Sequence[Heard] = (),
    unfolded: frozenset[int] = frozenset(),
) -> list[Moment]:
    """All moments, the newest first; several bare touches of one month are one.

    A partial date stands below the days of its month or year that are known.
    """
    found = [
        *_of_touches(story, unfolded),
        *_of_events(story),
        *(
            _of_introduction(each, today)
            for each in story.introductions
            if not _is_told(each, story)
        ),
        *(_of_promise(each, today) for each in story.promises),
        *map(_of_lesson, story.lessons),
        *(_of_echo(each) for each in heard),
        *_of_jobs(jobs),
    ]
    found.sort(key=lambda moment: moment.day, reverse=True)
    return found


def _of_touches(story: Story, unfolded: frozenset[int]) -> Iterator[Moment]:
    """The touches, runs of bare ones as one; last the number of those not read."""
    results = {each.touch_id: each for each in story.results}
    events = {each.touch_id: each for each in story.events if each.touch_id is not None}
    unanswered = waiting(story.touches)
    apart = unanswered | results.keys() | events.keys()
    for run in runs(story.touches, apart, unfolded):
        touch = run[0]
        day = touch.day.isoformat()
        if len(run) > 1:
            yield Moment(day, (say_run(run),), Opens(What.RUN, touch.id), number=len(run))
            continue
        met, result = events.get(touch.id), results.get(touch.id)
        told = say_touch(
            _untold(touch, story), waits=touch.id in unanswered, result=result, met=met
        )
        opened = Opens(What.TOUCH, touch.id)
        if result is not None:
            opened = Opens(What.RESULT, result.action_id)
        elif met is not None:
            opened = Opens(What.EVENT, met.event_id)
        yield Moment(day, told, opened)
    if story.earlier and story.touches:
        said = ngettext("and {count} earlier", "and {count} earlier", story.earlier)
        yield Moment(
            story.touches[-1].day.isoformat(),
            (said.format(count=story.earlier),),
            Opens(What.EARLIER),
            is_dated=False,
            number=story.earlier,
        )


def _untold(touch: Touch, story: Story) -> Touch:
    """The touch without the introduction that is a moment of its own."""
    if touch.introduction is not Came.INTRODUCTION_RECEIVED:
        return touch
    led = story.introduced(Way.THEY_LED)
    if any((each.day, each.name) == (touch.day, touch.introduced) for each in led):
        return replace(touch, introduced="", introduction=None)
    return touch


def _is_told(introduced: Introduced, story: Story) -> bool:
    """Whether a touch tells an introduction that I made."""
    return introduced.way is Way.I_MADE and any(
        touch.introduction is Came.INTRODUCTION_MADE
        and (touch.day, touch.introduced) == (introduced.day, introduced.name)
        for touch in story.touches
    )


def _of_events(story: Story) -> Iterator[Moment]:
    """The events that no touch tells of."""
    read = {touch.id for touch in story.touches}
    for met in story.events:
        if met.touch_id not in read:
            said = _("met at {event}").format(event=met.title)
            yield Moment(met.day.isoformat(), (said,), Opens(What.EVENT, met.event_id))


def _of_introduction(introduced: Introduced, today: date) -> Moment:
    said = {
        Way.THEY_LED: _("introduced me to {name}"),
        Way.LED_TO_THEM: _("{name} brought us together"),
        Way.I_MADE: _("I introduced them to {name}"),
    }[introduced.way].format(name=introduced.name)
    told = introduced.told_on
    news = _("told how it went {day}").format(day=say_on(told, today)) if told else ""
    return Moment(
        introduced.day.isoformat(),
        tuple(filter(None, (said, news))),
        opens.person(introduced.person_id),
    )


def _of_promise(promise: Promised, today: date) -> Moment:
    said = _("I promised: {what}").format(what=promise.title)
    texts = tuple(filter(None, (said, _say_standing(promise, today))))
    opened = What.RESULT if promise.state is ActionState.DONE else What.ACTION
    return Moment(promise.made_on.isoformat(), texts, Opens(opened, promise.action_id))


def _say_standing(promise: Promised, today: date) -> str:
    """The day on which a promise was kept, or for which it is open."""
    if promise.state is ActionState.DONE:
        day = promise.kept_on
        return pgettext("promise", "kept {day}").format(day=say_on(day, today)) if day else ""
    if promise.state is ActionState.PARKED:
        return pgettext("promise", "parked")
    if promise.day is None:
        return pgettext("promise", "still open")
    return pgettext("promise", "due {day}").format(day=say_on(promise.day, today))


def _of_lesson(lesson: Learned) -> Moment:
    """A lesson; it opens the result or the touch that taught it, as its action the debrief."""
    said = (_("Lesson: {text}").format(text=lesson.text),)
    opened = Opens(What.TOUCH, lesson.touch_id or 0, "lesson")
    if lesson.result_of is not None:
        opened = Opens(What.RESULT, lesson.result_of)
    elif lesson.debrief_of is not None:
        opened = Opens(What.ACTION, lesson.debrief_of)
    return Moment(lesson.day.isoformat(), said, opened)


def _of_echo(heard: Heard) -> Moment:
    said = (
        _("heard my pitch: {audience}").format(audience=heard.audience),
        _("repeated: “{words}”").format(words=heard.text),
    )
    return Moment(heard.day.isoformat(), said, Opens(What.PITCH, heard.pitch_id))


def _of_jobs(jobs: Sequence[Affiliation]) -> Iterator[Moment]:
    """The beginnings and the ends of jobs, as far as their dates are known."""
    for job in jobs:
        work = say_work(job)
        if job.started:
            yield Moment(job.started, (_("new job: {work}").format(work=work),), opens.job(job.id))
        if job.ended:
            yield Moment(job.ended, (_("left: {work}").format(work=work),), opens.job(job.id))
