"""The query that lists the people below a branch."""

from planner.model.vocabulary import Circle
from planner.network.inventory.listing import of_circle, of_group, of_organisation
from planner.network.mind_map.branch import Branch, Kind


def query_of(branch: Branch) -> str:
    """The query for the people below a branch; empty where no filter knows them."""
    match branch.kind:
        case Kind.CIRCLE:
            return of_circle(Circle(branch.code) if branch.code else None)
        case Kind.GROUP:
            return of_group(branch.name)
        case Kind.ORGANISATION if branch.code != "0":
            return of_organisation(branch.name)
    return ""
