"""Verbs on the jobs of a person: the main one, those beside it, the former ones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import partial

from db.errors import Missing
from planner.calendar.partial_dates import is_before, read_partial_date, say_partial_date
from planner.grammar.completion import Source, begun_in
from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.people import Affiliation, Person
from planner.network.ties.job_words import say_standing, say_time_of, say_when, say_work
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled, reading
from tui.dialogs.pick import Option, Pick, numbered

_ANOTHER = "another"
_MAIN = "main"


class Standing(StrEnum):
    """The standing of a job; one that never was is deleted."""

    MAIN = "main"
    BESIDE = "beside"
    FORMER = "former"
    NEVER = "never"


def list_jobs(screen: LiveScreen) -> None:
    """List the jobs of the person, one of them to be changed, or another one to be added."""
    with screen.telling():
        person = screen.store.people.card(screen.person_id or 0)
        if not person.affiliations:
            _ask_job(screen, person)
            return

        def take(answer: str | None) -> None:
            with screen.telling():
                if answer == _ANOTHER:
                    _ask_job(screen, person)
                elif answer is not None:
                    _ask_job(screen, person, person.affiliations[int(answer)])

        title = _("The jobs of {name}").format(name=shorten(person.name))
        screen.app.push_screen(Pick(title, _options(person.affiliations)), take)


def new_job(screen: LiveScreen) -> None:
    """Ask for another job of the person."""
    with screen.telling():
        _ask_job(screen, screen.store.people.card(screen.person_id or 0))


def change_job(screen: LiveScreen, which: str) -> None:
    """Ask again about a job of the person: the main one, or one by its id."""
    with screen.telling():
        person = screen.store.people.card(screen.person_id or 0)
        named = {str(job.id or _MAIN): job for job in person.affiliations}
        if which not in named:
            raise Missing(_("This job is no longer there."))
        _ask_job(screen, person, named[which])


def _options(jobs: Sequence[Affiliation]) -> list[Option]:
    names = [*(shorten(say_work(job)) for job in jobs), _("another job")]
    said = [*(_said(job) for job in jobs), ""]
    values = [*map(str, range(len(jobs))), _ANOTHER]
    options = numbered(list(zip(values, names, strict=True)))
    return [option._replace(said=each) for option, each in zip(options, said, strict=True)]


def _said(job: Affiliation) -> str:
    """The standing and the time; the end of a former job tells its standing."""
    time = say_time_of(job)
    return time if job.is_over and time else ", ".join(filter(None, (say_standing(job), time)))


def _ask_job(screen: LiveScreen, person: Person, job: Affiliation | None = None) -> None:
    """Ask for a job, and write it in the place of `job`."""
    has_main = any(each.main for each in person.affiliations)
    title = (
        _("Another job of {name}").format(name=shorten(person.name))
        if job is None
        else shorten(say_work(job))
    )
    ask_form(
        screen,
        title,
        job_fields(job or Affiliation(None, "", main=not has_main), new=job is None),
        Question("network", _action(job), person.id),
        partial(_write, screen, person, job),
    )


def _action(job: Affiliation | None) -> str:
    """The action of the question: a new job, or the change of one by its id, if it has one."""
    return "new_job" if job is None else f"change_job:{job.id or _MAIN}"


def _write(screen: LiveScreen, person: Person, job: Affiliation | None, answer: Filled) -> None:
    store = screen.store.affiliations
    standing = Standing(answer["standing"])
    if job is not None and standing is Standing.NEVER:
        with screen.changing(_("Job deleted: {job}").format(job=shorten(say_work(job)))):
            store.delete(person.id, job)
        return
    read = read_job(answer)
    with screen.changing(_told(person, read, job)):
        store.put(person.id, read if job is None else replace(read, id=job.id), job)


def _told(person: Person, job: Affiliation, before: Affiliation | None) -> str:
    """The toast: what is noted, and that another main job goes on beside it."""
    other = next((each for each in person.affiliations if each.main), None)
    if job.main and other is not None and other != before:
        said = _("{job} is the main job now; {other} goes on beside it")
        return said.format(job=shorten(say_work(job)), other=shorten(say_work(other)))
    return _("Job noted: {job}").format(job=shorten(say_work(job)))


def job_fields(job: Affiliation, *, new: bool) -> list[Field]:
    """The fields of a job; one that is not `new` can also be said never to have been."""
    return [
        Field(
            "organisation",
            _("Organisation"),
            job.organisation,
            begun=begun_in(Source.ORGANISATIONS),
            beside=_needed,
        ),
        Field("title", pgettext("at work", "Title"), job.title),
        Field("standing", _("It is"), _standing_of(job), choices=_standings(new=new)),
        Field(
            "started",
            pgettext("a job", "From"),
            say_partial_date(job.started),
            hint=_("2019, March 2024"),
            reading=reading("started", read_partial_date, say_when),
            rows=0,
        ),
        Field(
            "ended",
            pgettext("a job", "Until"),
            say_partial_date(job.ended or ""),
            hint=_("empty if unknown"),
            reading=reading("ended", read_partial_date, say_when),
            rows=0,
            beside=_not_before,
            only_if=("standing", (Standing.FORMER,)),
        ),
    ]


def read_job(answer: Filled) -> Affiliation:
    """The job of an answer that the form has checked."""
    standing = Standing(answer["standing"])
    is_over = standing is Standing.FORMER
    return Affiliation(
        None,
        answer["organisation"].strip(),
        answer["title"].strip(),
        _read("started", answer),
        _read("ended", answer) if is_over else None,
        main=standing is Standing.MAIN,
    )


def _standings(*, new: bool) -> list[tuple[str, str]]:
    names = {
        Standing.MAIN: _("main job"),
        Standing.BESIDE: _("job beside it"),
        Standing.FORMER: _("former job"),
        Standing.NEVER: _("never was"),
    }
    return [(code.value, name) for code, name in names.items() if not (new and code == "never")]


def _standing_of(job: Affiliation) -> Standing:
    if job.main:
        return Standing.MAIN
    return Standing.FORMER if job.is_over else Standing.BESIDE


def _read(name: str, answer: Filled) -> str:
    day: date = answer.day_of(name)
    return read_partial_date(answer[name], day)


def _needed(answer: Filled) -> None:
    if (
        answer["standing"] != Standing.NEVER
        and not (answer["organisation"] + answer["title"]).strip()
    ):
        raise ValueError(_("A job needs an organisation or a title."))


def _not_before(answer: Filled) -> None:
    if is_before(_read("ended", answer), _read("started", answer)):
        raise ValueError(_("This job would end before it starts."))
