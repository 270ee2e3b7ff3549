"""A mind map as OPML 2.0, which outliners and mind map programs read."""

from collections.abc import Iterator, Sequence

from exchange.mind_map.xml_text import first_line, xml_text
from planner.network.mind_map.outline import Node

# not wrapped in this file: markup


def opml(title: str, nodes: Sequence[Node]) -> str:
    """The nodes as nested outlines; the first line tells the title, by which it is known again."""
    return "".join(f"{line}\n" for line in _lines(xml_text(title), nodes))


def _lines(title: str, nodes: Sequence[Node]) -> Iterator[str]:
    yield first_line(title)
    yield '<opml version="2.0">'
    yield f"<head><title>{title}</title></head>"
    yield "<body>"
    depths = [*(node.depth for node in nodes[1:]), 0]
    for node, following in zip(nodes, depths, strict=False):
        note = f' _note="{xml_text(node.detail)}"' if node.detail else ""
        ends = "" if following > node.depth else "/"
        yield f'{"  " * node.depth}<outline text="{xml_text(node.text)}"{note}{ends}>'
        for depth in range(node.depth - 1, min(following, node.depth) - 1, -1):
            yield f"{'  ' * depth}</outline>"
    yield "</body>"
    yield "</opml>"
