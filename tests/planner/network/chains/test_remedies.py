"""Remedies where no way leads to a person or a place, in both languages, and where none is."""

from planner.language import use
from planner.network.chains.chain import Destination, Obstacle, Towards, Ways
from planner.network.chains.remedies import is_helped, what_would_help


def test_the_deeds_that_make_ways_are_said_without_a_key() -> None:
    ways = Ways(Destination(Towards.PERSON, 1, "Marc"))
    said = list(what_would_help(ways))
    assert len(said) == 4
    vague = Ways(Destination(Towards.PERSONA, 1, "CFO", is_placed=False))
    assert next(what_would_help(vague)).startswith("In the persona, say at which organisation")
    assert said[1] == "After an event, the debrief notes who was there together."
    use("fr")
    french = list(what_would_help(ways))
    assert french[2] == "Le tour de mémoire, dans Réseau, ramène celles et ceux perdus de vue."
    assert not set(said) & set(french)
    assert not any("{" in each for each in (*said, *french))


def test_nothing_helps_to_reach_somebody_who_rests() -> None:
    marc = Destination(Towards.PERSON, 1, "Marc")
    helped = {each for each in (None, *Obstacle) if is_helped(Ways(marc, obstacle=each))}
    assert helped == {None, Obstacle.NOBODY_THERE}
