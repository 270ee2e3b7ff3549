"""A colleague named in a sweep: the job at the employer that is written with the name.

Whether they are still there is not known, and it is not guessed: of an employer that the user has
left it is a former job whose end is unknown, unless the line itself says `@` that employer.
"""

from collections.abc import Collection
from enum import Enum, auto

from planner.language import _
from planner.model.people import Affiliation
from planner.network.organisations import is_same_organisation
from planner.network.sweeps.topics import Employer
from planner.network.ties.job_words import say_work


class Tie(Enum):
    """The job that a name brings: none that is new, the present one, a former one."""

    NONE = auto()
    NOW = auto()
    ONCE = auto()


def tie_to(employer: Employer, said: str, present: str, jobs: Collection[str]) -> Tie:
    """The job at an employer to write for a person of whom the line says an organisation, or none.

    `present` is the organisation where they are known to work, `jobs` all where they are known to
    have worked.
    """
    if any(is_same_organisation(employer.name, each) for each in (said, *jobs)):
        return Tie.NONE
    return Tie.NOW if employer.goes_on and not (said or present) else Tie.ONCE


def former_job(employer: Employer, title: str) -> Affiliation:
    """The job of a colleague of former days; until when is not known."""
    return Affiliation(None, employer.name, title, ended="")


def say_former(job: Affiliation) -> str:
    """A former job in words: "DAF, Kérial, until an unknown day"."""
    return _("{work}, end unknown").format(work=say_work(job))
