"""The topics of the memory sweep, and what is written of a colleague."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.network.sweeps.colleagues import Tie, former_job, say_former, tie_to
from planner.network.sweeps.sittings import Named, Past, Swept, next_topic, say_brought, say_day
from planner.network.sweeps.topics import Employer, topic_of, topics

LEFT, HERE = Employer("Kérial"), Employer("Alveor SAS", goes_on=True)


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_every_circle_of_life_has_a_name_and_questions_of_its_own(spoken: str) -> None:
    language.use(spoken)
    found = topics([LEFT, HERE])
    assert len({topic.key for topic in found}) == len({topic.name for topic in found}) == 16
    asked = [question for topic in found for question in topic.questions]
    assert {len(topic.questions) for topic in found} == {3}
    assert len(set(asked)) == len(asked)
    assert all(question.endswith("?") for question in asked)


def test_colleagues_are_asked_for_once_for_each_employer_else_once() -> None:
    keys = [topic.key for topic in topics([LEFT, HERE])]
    assert keys[3:6] == ["bosses", "colleagues:kerial", "colleagues:alveor"]
    assert [topic.key for topic in topics()][3:6] == ["bosses", "colleagues", "recruits"]
    left, here = (topic_of(key, topics([LEFT, HERE])) for key in keys[4:6])
    assert left
    assert here
    assert (left.questions[0], here.questions[0]) == (
        "With whom did you have lunch, or a coffee?",
        "With whom do you have lunch, or a coffee?",
    )
    assert topic_of("colleagues", topics([LEFT, HERE])) == left
    assert topic_of("nothing", topics()) is None


@pytest.mark.parametrize(
    ("employer", "said", "present", "jobs", "tie"),
    [
        (LEFT, "", "", (), Tie.ONCE),
        (LEFT, "Acme", "", (), Tie.ONCE),
        (LEFT, "kerial", "", (), Tie.NONE),  # said to be there still
        (LEFT, "", "Acme", ("Acme",), Tie.ONCE),
        (LEFT, "", "Acme", ("Acme", "KERIAL SAS"), Tie.NONE),  # known to have been there
        (HERE, "", "", (), Tie.NOW),
        (HERE, "Acme", "", (), Tie.ONCE),  # they have left
        (HERE, "", "Acme", ("Acme",), Tie.ONCE),
        (HERE, "", "Alveor", ("Alveor",), Tie.NONE),
    ],
)
def test_a_present_job_is_never_guessed(
    employer: Employer, said: str, present: str, jobs: tuple[str, ...], tie: Tie
) -> None:
    assert tie_to(employer, said, present, jobs) is tie


def test_the_end_of_a_former_job_is_not_known_and_that_is_said() -> None:
    job = former_job(LEFT, "buyer")
    assert (job.organisation, job.title, job.ended, job.is_over) == ("Kérial", "buyer", "", True)
    assert say_former(job) == "buyer, Kérial, end unknown"


@given(st.lists(st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2026, 1, 1))), max_size=15))
def test_the_topic_that_comes_next_is_a_fresh_one_else_the_one_that_waits_longest(
    days: list[date | None],
) -> None:
    swept = [
        Swept(topic, Past(day, 1, ended=True) if day else None)
        for topic, day in zip(topics(), days, strict=False)
    ]
    found = next_topic(swept)
    past = next((each.past for each in swept if each.topic == found), None)
    if past is None:
        assert (found is None) == (not swept)
    else:
        assert past.day == min(day for day in days if day)
        assert None not in days[: len(swept)]


def test_the_end_says_what_the_sitting_brought() -> None:
    named = [
        Named(1, "Ana", "", enjoyed=True, is_new=True),
        Named(2, "Bea", "", enjoyed=False, is_new=True),
        Named(3, "Cyd", "", enjoyed=False, is_new=False),
    ]
    assert say_brought(named) == [
        *("2 people new in your network", "1 whom you already had", "1 to call again"),
    ]
    assert say_brought([]) == []
    assert [say_day(count)[:6] for count in (0, 1, 5)] == ["No nam", "Every ", "A fine"]
