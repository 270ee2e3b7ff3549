"""The search on a labelled set: few wrong, few missed."""

import random
import sys
from collections import Counter
from functools import partial

from planner.network.duplicates.candidate import Tier
from planner.network.duplicates.search import duplicates
from tests.planner.network.duplicates.labelled import SIZE, labelled
from tests.planner.network.duplicates.means import MEANS


def test_the_search_is_right_when_sure_and_misses_little() -> None:
    given = labelled()
    assert len(given.people) == SIZE
    found = {frozenset(pair.ids): pair.tier for pair in duplicates(given.people, MEANS)}
    told = [ids for ids, tier in found.items() if tier is not Tier.POSSIBLE]
    right = [ids for ids in told if ids in given.same]
    met = [ids for ids in given.same if ids in found]
    precision, recall = len(right) / len(told), len(met) / len(given.same)
    missed = Counter(kind for ids, kind in given.same.items() if ids not in found)
    wrong = Counter(given.apart.get(ids, "strangers") for ids in told if ids not in given.same)
    tiers = Counter(tier.value for tier in found.values())
    say = partial(print, file=sys.stdout)
    say(f"\n{len(given.same)} pairs of one person, {len(given.apart)} of two who look alike")
    say(f"sure + likely: precision {precision:.4f}; all tiers: recall {recall:.4f}")
    say(f"found {dict(tiers)}; missed {dict(missed)}; wrong {dict(wrong)}")
    assert precision >= 0.99
    assert recall >= 0.95


def test_people_who_only_look_alike_are_never_sure_nor_likely() -> None:
    given = labelled()
    found = {frozenset(pair.ids): pair for pair in duplicates(given.people, MEANS)}
    told = [ids for ids in given.apart if ids in found and found[ids].tier is not Tier.POSSIBLE]
    assert told == []


def test_the_order_of_the_people_does_not_matter() -> None:
    people = labelled().people[:600]
    other = people[:]
    random.Random(1).shuffle(other)
    assert duplicates(people, MEANS) == duplicates(other, MEANS)
