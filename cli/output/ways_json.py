"""The JSON shape of the ways to a destination: `docs/json.md` in code."""

from datetime import date

from cli.output.printing import Shape
from planner.network.chains.chain import Chain, Someone, Step, Ways
from planner.network.chains.links import Link
from planner.network.chains.wording import say_links


def ways_shape(ways: Ways, today: date) -> Shape:
    """The destination, the obstacle if there is one, and the chains, the surest first."""
    to = ways.to
    return {
        "to": {"kind": to.towards.value, "id": to.id, "name": to.name},
        "obstacle": ways.obstacle and ways.obstacle.value,
        "chains": [_chain(chain, today) for chain in ways.chains],
        "known": ways.is_known,
        "near": ways.near or None,
    }


def _chain(chain: Chain, today: date) -> Shape:
    tie = chain.standing.tie(today)
    return {
        "cost": chain.cost,
        "people": [_someone(person) for person in chain.people],
        "tie": tie and tie.value,
        "links": [_link(step) for step in chain.steps],
        "said": list(say_links(chain, today)),
    }


def _someone(person: Someone) -> Shape:
    return {
        "id": person.id,
        "uid": person.uid,
        "name": person.name,
        "organisation": person.organisation or None,
        "role_title": person.role_title or None,
    }


def _link(step: Step) -> Shape:
    return {
        "kind": step.link.bond.value,
        "shared": step.shared or None,
        "day": step.day and step.day.isoformat(),
        "until": step.link.until or None,
        "proof": None if step.proof is None else _proof(step.proof, step.place),
    }


def _proof(proof: Link, place: str) -> Shape:
    return {"kind": proof.bond.value, "shared": place, "until": proof.until or None}
