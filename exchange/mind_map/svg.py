"""A mind map as a picture: rounded branches in a colour each, in any browser."""

from collections.abc import Iterator, Sequence

from exchange.mind_map.svg_layout import LINE, MARGIN, Placed, placed
from exchange.mind_map.xml_text import first_line, xml_text
from planner.network.mind_map.branch import Kind
from planner.network.mind_map.outline import Node

# not wrapped in this file: markup

_COLOURS = "#3f7d6e #b5762f #5b6ea8 #a3516b #6c8a3c #8a5ba0 #2f7f9e #b05a3c".split()
_STYLE = (
    "text{font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:14px;fill:#2b2b2a}"
    ".m{font-weight:600;font-size:15px}.d{fill:#75736e;font-weight:400;font-size:14px}.r{font-size:12px;fill:#75736e}"
    ".t{font-size:20px;font-weight:600}.me{fill:#fff;font-weight:700;font-size:16px}"
    "path{fill:none;stroke-linecap:round}"
)


def svg(title: str, nodes: Sequence[Node]) -> str:
    """The nodes as a tree from the left to the right, under their title."""
    return "".join(f"{line}\n" for line in _lines(xml_text(title), placed(nodes)))


def _lines(title: str, nodes: Sequence[Placed]) -> Iterator[str]:
    width = max((each.end for each in nodes), default=MARGIN) + MARGIN
    height = max((each.y for each in nodes), default=MARGIN) + LINE + MARGIN
    yield first_line(title)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}"'
        f' viewBox="0 0 {width:.0f} {height:.0f}" role="img"><title>{title}</title>'
    )
    yield f"<style>{_STYLE}</style>"
    yield '<rect width="100%" height="100%" fill="#fbfaf7"/>'
    yield f'<text class="t" x="{MARGIN:.0f}" y="{MARGIN:.0f}">{title}</text>'
    for each in nodes:
        if each.above is not None:
            yield _curve(nodes[each.above], each)
    for each in nodes:
        yield _middle(each) if each.above is None else _text(each)
    yield "</svg>"


def _curve(one: Placed, other: Placed) -> str:
    """A branch from one node to another, thinner the further out."""
    start = one.end if one.above is None else one.end - 6
    half = (start + other.x) / 2
    thick = max(4.5 - other.node.depth, 1.5)
    return (
        f'<path stroke="{_colour(other)}" stroke-width="{thick:.1f}" d="M{start:.0f} {one.y:.0f}'
        f'C{half:.0f} {one.y:.0f} {half:.0f} {other.y:.0f} {other.x:.0f} {other.y:.0f}"/>'
    )


def _colour(each: Placed) -> str:
    return _COLOURS[each.main % len(_COLOURS)]


def _middle(each: Placed) -> str:
    width = each.end - each.x
    return (
        f'<rect x="{each.x:.0f}" y="{each.y - 18:.0f}" width="{width:.0f}" height="36" rx="18"'
        f' fill="#2f4f4a"/><text class="me" text-anchor="middle" x="{each.x + width / 2:.0f}"'
        f' y="{each.y + 5.5:.1f}">{xml_text(each.text)}</text>'
    )


def _text(each: Placed) -> str:
    kind = "r" if each.node.kind is Kind.MORE else "m" if each.node.depth == 1 else ""
    of_class = f' class="{kind}"' if kind else ""
    detail = f'<tspan class="d" dx="8">{xml_text(each.detail)}</tspan>' if each.detail else ""
    return (
        f'<circle cx="{each.x:.0f}" cy="{each.y:.0f}" r="3.5" fill="{_colour(each)}"/>'
        f'<text{of_class} x="{each.x + 9:.0f}" y="{each.y + 4.8:.1f}">'
        f"{xml_text(each.text)}{detail}</text>"
    )
