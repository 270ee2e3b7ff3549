"""Jobs in words: title, organisation, and since or until when."""

from datetime import date

from planner.language import _, language, pgettext
from planner.language.calendar_names import MONTHS
from planner.language.dates_in_words import say_date
from planner.model.people import Affiliation


def say_work(job: Affiliation) -> str:
    """Title and organisation: "treasurer, Chorus"."""
    return ", ".join(filter(None, (job.title, job.organisation)))


def say_job(job: Affiliation) -> str:
    """A job with the time it lasts or lasted: "treasurer, Chorus, since 2019"."""
    return ", ".join(filter(None, (say_work(job), say_time_of(job))))


def say_time_of(job: Affiliation) -> str:
    """The time of a job: "since 2019", "until March 2026", "2015 – March 2026"."""
    if job.ended is None:
        return say_since(job.started)
    if job.started and job.ended:
        return f"{say_when(job.started)} – {say_when(job.ended)}"
    if job.started:
        return pgettext("a former job", "from {when}").format(when=say_when(job.started))
    return _until(job.ended)


def say_since(started: str) -> str:
    """The beginning of a job that goes on, a partial date, in words; nothing if unknown."""
    if not started:
        return ""
    if _is_day(started):
        return pgettext("a job", "since {day}").format(day=say_when(started))
    return pgettext("a job", "since {month}").format(month=say_when(started))


def _until(ended: str) -> str:
    if not ended:
        return ""
    if _is_day(ended):
        return pgettext("a job", "until {day}").format(day=say_when(ended))
    return pgettext("a job", "until {month}").format(month=say_when(ended))


def say_standing(job: Affiliation) -> str:
    """Whether a job is the main one, another that goes on, or a former one."""
    if job.main:
        return _("main job")
    return _("former job") if job.is_over else _("job beside it")


def _is_day(partial: str) -> bool:
    return partial.count("-") == 2


def say_when(partial: str) -> str:
    """A partial date within a sentence, its month in full."""
    match partial.split("-"):
        case [year, month]:
            return f"{MONTHS[language()][int(month) - 1]} {year}"
        case [_year, _month, _day]:
            return say_date(date.fromisoformat(partial))
    return partial
