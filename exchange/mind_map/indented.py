"""A mind map as text: a line a branch, indented by its depth."""

from collections.abc import Sequence

from planner.network.mind_map.outline import Node


def indented(title: str, nodes: Sequence[Node]) -> str:
    """The nodes below their title, two blanks a depth."""
    lines = [title, "", *map(_line, nodes)]
    return "".join(f"{line}\n" for line in lines)


def _line(node: Node) -> str:
    told = f"{node.text} ({node.detail})" if node.detail else node.text
    return "  " * node.depth + " ".join(told.split())
