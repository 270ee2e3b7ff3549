"""A mind map as a file: OPML read back, a picture any XML reader accepts, indented text."""

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from exchange.mind_map.indented import indented
from exchange.mind_map.opml import opml
from exchange.mind_map.svg import svg
from exchange.mind_map.svg_layout import LINE, placed
from planner.network.mind_map.branch import Kind
from planner.network.mind_map.outline import Node

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DEPTHS = st.lists(st.tuples(st.integers(1, 4), TEXTS, TEXTS), max_size=20)
NOT_HELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NODES = [
    Node(0, "Me"),
    Node(1, "Food & <drink>", kind=Kind.GROUP),
    Node(2, 'Zoé "Z" Élan', "CFO\x00, A & B", Kind.PERSON),
    Node(2, "漢字", kind=Kind.PERSON),
    Node(1, "]]> --", kind=Kind.GROUP),
]


def nodes_of(drawn: list[tuple[int, str, str]]) -> list[Node]:
    """Nodes of which none is more than one deeper than the one before it."""
    nodes = [Node(0, "Me")]
    for depth, text, detail in drawn:
        nodes.append(Node(min(depth, nodes[-1].depth + 1), text, detail))
    return nodes


def outlines(element: ElementTree.Element, depth: int = 0) -> Iterator[Node]:
    """The nodes of an OPML outline."""
    for each in element.findall("outline"):
        yield Node(depth, each.get("text", ""), each.get("_note", ""))
        yield from outlines(each, depth + 1)


def bare(node: Node) -> Node:
    """A node as XML 1.0 can hold it, each text in one line."""
    text, detail = (" ".join(NOT_HELD.sub("", each).split()) for each in (node.text, node.detail))
    return Node(node.depth, text, detail)


@given(DEPTHS, TEXTS)
def test_opml_is_read_back_and_a_picture_is_well_formed(
    drawn: list[tuple[int, str, str]], title: str
) -> None:
    nodes = nodes_of(drawn)
    root = ElementTree.fromstring(opml(title, nodes))
    body = root.find("body")
    assert body is not None
    assert list(outlines(body)) == [bare(node) for node in nodes]
    picture = ElementTree.fromstring(svg(title, nodes))
    paths = [each for each in picture.iter() if each.tag.endswith("}path")]
    assert len(paths) == len(nodes) - 1
    assert indented(title, nodes).count("\n") == len(nodes) + 2 or "\r" in title or "\n" in title


@given(DEPTHS)
def test_no_two_leaves_share_a_line_and_branches_go_to_the_right(
    drawn: list[tuple[int, str, str]],
) -> None:
    found = placed(nodes_of(drawn))
    hanging = {each.above for each in found}
    leaves = [each.y for number, each in enumerate(found) if number not in hanging]
    assert all(later - sooner >= LINE for sooner, later in pairwise(leaves))
    assert all(found[each.above].end < each.x for each in found if each.above is not None)


def test_the_files_of_a_small_map() -> None:
    assert indented("My map", NODES).splitlines() == [
        *("My map", "", "Me", "  Food & <drink>", '    Zoé "Z" Élan (CFO\x00, A & B)'),
        *("    漢字", "  ]]> --"),
    ]
    first, *_rest = opml("My map", NODES).splitlines()
    assert first == '<?xml version="1.0" encoding="UTF-8"?><!-- My map -->'
    drawn = svg("My map", NODES)
    assert drawn.splitlines()[0] == first
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in drawn
    assert "Food &amp; &lt;drink&gt;" in drawn
    assert drawn.count("<circle") == len(NODES) - 1
