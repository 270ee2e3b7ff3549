"""Properties of the search that hold for all people."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.network.duplicates.candidate import Candidate
from planner.network.duplicates.search import duplicates
from tests.planner.network.duplicates.means import MEANS

NAMES = st.builds(
    "{} {}".format,
    st.sampled_from("Anne Ann Anna A. Jean-Pierre JP J.-P. Michel Michèle Petit Mme".split()),
    st.sampled_from("Petit petit Petti Durand Petit-Durand Le\u00a0Roux Anne Jr".split()),
) | st.text(max_size=12).filter(lambda name: name.strip() != "")
KEYS = st.frozensets(st.sampled_from("abc"), max_size=2)
PEOPLE = st.lists(
    st.builds(
        lambda name, organisation, emails, pages, phones, birthday: Candidate(
            0,
            name,
            organisation=organisation,
            emails=frozenset(f"{key}@x.example" for key in emails),
            profiles=frozenset(f"linkedin.com/in/{key}" for key in pages),
            phones=frozenset(f"61234567{ord(key)}" for key in phones),
            birthday=birthday,
        ),
        NAMES,
        st.sampled_from(("", "acme", "bank")),
        KEYS,
        KEYS,
        KEYS,
        st.sampled_from(("", "1960-02-01", "--02-01", "1990-03-01")),
    ),
    max_size=8,
).map(lambda people: [_numbered(person, place) for place, person in enumerate(people, start=1)])


def _numbered(person: Candidate, number: int) -> Candidate:
    return Candidate(
        *(number, person.name, "", "", person.organisation, person.emails),
        *(person.profiles, person.phones, person.birthday),
    )


@given(PEOPLE)
def test_a_person_is_never_their_own_duplicate_and_each_pair_is_told_once(
    people: list[Candidate],
) -> None:
    pairs = [pair.ids for pair in duplicates(people, MEANS)]
    assert all(one < other for one, other in pairs)
    assert len(pairs) == len(set(pairs))


@given(PEOPLE, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(people: list[Candidate], draw: Random) -> None:
    other = people[:]
    draw.shuffle(other)
    assert duplicates(other, MEANS) == duplicates(people, MEANS)


@given(PEOPLE)
def test_two_people_are_one_whichever_is_known_for_longer(people: list[Candidate]) -> None:
    turned = [_numbered(person, 100 - person.id) for person in people]
    ours = {(pair.ids, pair.tier, pair.reasons) for pair in duplicates(people, MEANS)}
    theirs = {
        ((100 - pair.other, 100 - pair.one), pair.tier, pair.reasons)
        for pair in duplicates(turned, MEANS)
    }
    assert ours == theirs


@settings(max_examples=50)
@given(PEOPLE)
def test_an_unrelated_person_changes_nothing_else(people: list[Candidate]) -> None:
    stranger = Candidate(
        50,
        "Xquorrba Zwyllenth",
        organisation="none of theirs",
        emails=frozenset(["z@z.example"]),
        phones=frozenset(["999999999"]),
    )
    assert duplicates([*people, stranger], MEANS) == duplicates(people, MEANS)
