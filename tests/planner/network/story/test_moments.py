"""The moments of a story: their order, their words in both languages, what each opens."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.model.people import Affiliation
from planner.model.touches import Touch
from planner.model.vocabulary import ActionState, Came, Channel, Direction, Outcome
from planner.network.story import opens
from planner.network.story.moments import moments
from planner.network.story.opens import Opens, What
from planner.network.story.story import (
    Brought,
    Heard,
    Introduced,
    Learned,
    Met,
    Promised,
    Story,
    Way,
)

TODAY = date(2026, 3, 3)
EVENING, CALL, NOTE = date(2026, 1, 20), date(2026, 2, 20), date(2025, 12, 1)
STORY = Story(
    touches=(
        Touch(
            *(3, 1, CALL, Channel.PHONE),
            gist="Her move",
            asked="Her move",
            introduced="Bo Li",
            introduction=Came.INTRODUCTION_RECEIVED,
        ),
        Touch(2, 1, EVENING, Channel.IN_PERSON, gist="Guild evening, the docks"),
        Touch(1, 1, NOTE, direction=Direction.OUT, gave="a name"),
    ),
    earlier=1800,
    results=(Brought(3, 30, Outcome.PARTLY, (Came.CONVERSATION, Came.ADVICE)),),
    events=(Met(5, "Guild evening", EVENING, 2), Met(6, "Fair", date(2020, 5, 4))),
    introductions=(
        Introduced(Way.LED_TO_THEM, date(2019, 4, 1), 8, "Paul Rey", date(2019, 4, 30)),
        Introduced(Way.THEY_LED, CALL, 9, "Bo Li"),
        Introduced(Way.I_MADE, date(2025, 11, 2), 10, "Zoé Élan"),
    ),
    promises=(
        Promised(40, "the guide", CALL, date(2026, 3, 2)),
        Promised(41, "a book", NOTE, None, ActionState.DONE, date(2025, 12, 9)),
    ),
    lessons=(Learned(EVENING, "Ask first", touch_id=2), Learned(CALL, "Ring late", result_of=30)),
)
JOBS = (
    Affiliation(None, "Kérial", "buyer", "2019-05", main=True),
    Affiliation(4, "Acme", "clerk", "2019", "2019-04-02"),
    Affiliation(5, "Unknown"),
)
HEARD = (Heard(1, 7, CALL, "Finance directors", "twelve days"),)

WORDS = {
    "en": """
2026-02-20 phone / Result: partly · advice / I asked for: Her move
2026-02-20 introduced me to Bo Li
2026-02-20 I promised: the guide / due yesterday
2026-02-20 Lesson: Ring late
2026-02-20 heard my pitch: Finance directors / repeated: “twelve days”
2026-01-20 in person / Guild evening, the docks
2026-01-20 Lesson: Ask first
2025-12-01 from me / I gave: a name
2025-12-01 and 1,800 earlier
2025-12-01 I promised: a book / kept on 9 December 2025
2025-11-02 I introduced them to Zoé Élan
2020-05-04 met at Fair
2019-05 new job: buyer, Kérial
2019-04-02 left: clerk, Acme
2019-04-01 Paul Rey brought us together / told how it went on 30 April 2019
2019 new job: clerk, Acme""",
    "fr": """
2026-02-20 téléphone
2026-02-20 m’a présenté Bo Li
2026-02-20 promesse : the guide / prévue hier
2026-02-20 Enseignement : Ring late
2026-01-20 Enseignement : Ask first
2025-12-01 et 1\u202f800 plus anciens
2025-12-01 promesse : a book / tenue le 9 décembre 2025
2025-11-02 je lui ai présenté Zoé Élan
2020-05-04 rencontre à l’événement « Fair »
2019-05 nouveau poste : buyer, Kérial
2019-04-02 départ : clerk, Acme
2019-04-01 Paul Rey nous a mis en relation / nouvelles données le 30 avril 2019
2019 nouveau poste : clerk, Acme""",
}


def told(story: Story = STORY) -> list[str]:
    found = moments(story, TODAY, JOBS, HEARD)
    return [f"{each.day} {' / '.join(each.texts)}".replace("\u00a0", " ") for each in found]


def test_every_moment_is_told_once_the_newest_first() -> None:
    assert told() == WORDS["en"].strip().split("\n")


def test_every_moment_is_told_in_french() -> None:
    language.use("fr")
    shown = "\n".join(told())
    for line in WORDS["fr"].strip().split("\n"):
        assert line in shown, line


def test_every_moment_opens_what_it_tells_of() -> None:
    found = {each.texts[0]: each.opens for each in moments(STORY, TODAY, JOBS, HEARD)}
    assert found["phone"] == Opens(What.RESULT, 30)
    assert found["in person"] == Opens(What.EVENT, 5)
    assert found["met at Fair"] == Opens(What.EVENT, 6)
    assert found["introduced me to Bo Li"] == opens.person(9)
    assert found["I promised: the guide"] == Opens(What.ACTION, 40)
    assert found["I promised: a book"] == Opens(What.RESULT, 41)
    assert found["Lesson: Ring late"] == Opens(What.RESULT, 30)
    assert found["Lesson: Ask first"] == Opens(What.TOUCH, 2, "lesson")
    assert found["heard my pitch: Finance directors"] == Opens(What.PITCH, 7)
    assert found["new job: buyer, Kérial"] == opens.job(None)
    assert found["left: clerk, Acme"] == opens.job(4)
    assert found["and 1,800 earlier"] == Opens(What.EARLIER)
    assert Opens(What.TOUCH, 1) in found.values()


def test_an_introduction_that_a_touch_tells_of_is_not_told_again() -> None:
    made = Introduced(Way.I_MADE, CALL, 9, "Bo Li")
    touch = Touch(
        *(3, 1, CALL), gave="names", introduced="Bo Li", introduction=Came.INTRODUCTION_MADE
    )
    story = Story((touch,), introductions=(made,))
    assert [each.texts for each in moments(story, TODAY)] == [("I gave: an introduction to Bo Li",)]
    other = replace(story, introductions=(replace(made, name="Zoé Élan"),))
    assert len(moments(other, TODAY)) == 2


def test_an_event_that_the_gist_does_not_name_is_named() -> None:
    story = Story((Touch(2, 1, EVENING, gist="Docks"),), events=(Met(5, "Fair", EVENING, 2),))
    assert [each.texts for each in moments(story, TODAY)] == [("met at Fair", "Docks")]


@pytest.mark.parametrize(
    ("state", "day", "said"),
    [
        (ActionState.OPEN, TODAY, "due today"),
        (ActionState.OPEN, date(2026, 3, 9), "due on Monday 9"),
        (ActionState.OPEN, None, "still open"),
        (ActionState.PARKED, TODAY, "parked"),
    ],
)
def test_a_promise_says_how_it_stands(state: ActionState, day: date | None, said: str) -> None:
    story = Story(promises=(Promised(1, "tea", CALL, day, state),))
    assert moments(story, TODAY)[0].texts == ("I promised: tea", said)


BARE = tuple(Touch(9 - n, 1, CALL - timedelta(days=n), Channel.LINKEDIN) for n in range(4))


def test_a_run_of_bare_touches_is_one_line_until_it_is_unfolded() -> None:
    [run] = moments(Story(BARE), TODAY)
    assert (run.opens, run.number) == (Opens(What.RUN, 9), 4)
    unfolded = moments(Story(BARE), TODAY, unfolded=frozenset({9}))
    assert [each.opens for each in unfolded] == [Opens(What.TOUCH, n) for n in (9, 8, 7, 6)]
    with_result = Story(BARE, results=(Brought(8, 1, Outcome.ACHIEVED),))
    assert len(moments(with_result, TODAY)) == 4


days = st.dates(date(2015, 1, 1), date(2026, 3, 3))
partial = st.one_of(
    st.just(""),
    days.map(str),
    days.map(lambda day: str(day)[:7]),
    days.map(lambda day: str(day)[:4]),
)


@given(st.lists(days, max_size=8), st.lists(st.tuples(partial, partial), max_size=4))
def test_the_column_of_time_never_turns_back(
    noted: list[date], jobs: list[tuple[str, str]]
) -> None:
    noted.sort(reverse=True)
    story = Story(tuple(Touch(n, 1, day, gist="tea") for n, day in enumerate(noted)))
    held = [Affiliation(n, "Acme", started=a, ended=b) for n, (a, b) in enumerate(jobs)]
    shown = [each.day for each in moments(story, TODAY, held)]
    assert shown == sorted(shown, reverse=True)
    assert len(shown) == len(noted) + sum(bool(day) for job in jobs for day in job)
