"""Random mind maps, as they are read."""

from hypothesis import strategies as st

from planner.network.mind_map.branch import Below, Branch, Kind, Path

Tree = dict[str, "Tree"]

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
TREES: st.SearchStrategy[Tree] = st.recursive(
    st.just({}),
    lambda inner: st.lists(inner, max_size=4).map(
        lambda each: {str(number): tree for number, tree in enumerate(each)}
    ),
    max_leaves=25,
)


def read_of(tree: Tree, rest: int = 0) -> dict[Path, Below]:
    """All of a map whose branches are numbered; `rest` of each are not listed."""
    found: dict[Path, Below] = {}
    waiting: list[tuple[Path, Tree]] = [((), tree)]
    while waiting:
        path, here = waiting.pop()
        branches = tuple(
            Branch(Kind.GROUP, code, f"{' / '.join((*path, code))}", count=len(inner))
            for code, inner in here.items()
        )
        found[path] = Below(branches, rest if path and branches else 0, len(branches) // 2)
        waiting += [((*path, f"group:{code}"), inner) for code, inner in here.items()]
    return found
