"""The query that lists the people below a branch."""

from planner.network.mind_map.branch import Branch, Kind


def query_of(branch: Branch) -> str:
    """The query for the people below a branch; empty where no filter knows them."""
    name = branch.name.replace('"', " ")
    match branch.kind:
        case Kind.CIRCLE:
            return f"circle:{branch.code}" if branch.code else "no:circle"
        case Kind.GROUP:
            return f'group:"{name}"'
        case Kind.ORGANISATION if branch.code != "0":
            return f'org:"{name}"'
    return ""
