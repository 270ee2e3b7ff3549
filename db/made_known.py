"""Who was brought together by the result of an action, where both are known."""

from db import consequences, models
from db.reading import tuples
from db.texts import one_line
from planner.actions import Result
from planner.text import fold
from planner.vocabulary import Came


def write(person_id: int, result: Result, result_id: int, name: str) -> None:
    """Write that the person led me to the one called `name`, or that I brought them together.

    Nothing is written unless just one other person bears the name: the touch keeps its words.
    """
    other = _bearer(name, person_id)
    if other is None:
        return
    if Came.INTRODUCTION_MADE in result.came:
        made = models.IntroductionMade.insert(result=result_id, person=person_id, other=other)
        made.execute()
    elif Came.INTRODUCTION_RECEIVED in result.came:
        between = {"introducer": person_id, "introduced": other}
        if models.Introduction.get_or_none(**between) is None:
            number = models.Introduction.insert(**between, day=result.day).execute()
            consequences.wrote_new(result_id, "introduction", int(number))


def _bearer(name: str, person_id: int) -> int | None:
    """The one other person of that name."""
    person = models.Person
    named = (person.sort_name == fold(one_line(name))) & (person.id != person_id)
    ids = tuples(person.select(person.id).where(named).limit(2))
    return int(ids[0][0]) if len(ids) == 1 else None
