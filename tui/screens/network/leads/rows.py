"""The rows of the ways: each chain as a ladder, then those who may know more."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from planner.language import _
from planner.language.width import cell_width
from planner.network.chains.chain import Chain, Someone, Ways
from planner.network.chains.wording import say_chain, say_how_sure, say_links
from planner.pitch.market_map.leads import Lead, say_ties
from tui.drawing.columns import GAP, cell, in_columns
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.widgets.rows import Entry, FixedRows, rows_of

_NAME = range(18, 31)
"""The cells of a name."""
_RUNG, _END, _RAIL = "├ ", "╰ ", "│ "


class At(NamedTuple):
    """The key of a row: a person, and the place of their chain; None outside of any."""

    chain: int | None
    person_id: int


def way_rows(ways: Ways, hints: Sequence[Lead], today: date) -> FixedRows[Entry]:
    """The rows of all chains, and under them of those who may know more."""
    entries: list[Entry] = []
    for place, chain in enumerate(ways.chains):
        entries += [*([_blank()] if place else []), *_ladder(chain, place, today)]
    if hints:
        title = partial(_title, _("They may know more"))
        entries += [*([_blank()] if entries else []), Entry(title), *map(_hint, hints)]
    return rows_of(entries)


def _ladder(chain: Chain, place: int, today: date) -> Iterator[Entry]:
    """A chain: its title, then each person below the way that leads to them."""
    yield Entry(partial(_head, chain))
    for person, link in zip(chain.people, say_links(chain, today), strict=True):
        yield Entry(partial(_link, link))
        is_last = person is chain.last
        yield Entry(partial(_person, person, is_last), At(place, person.id))


def _blank() -> Entry:
    return Entry(lambda _width: ())


def _title(said: str, _width: int) -> Line:
    return (Span(said, Tone.TITLE),)


def _head(chain: Chain, width: int) -> Line:
    """The chain on one line, and how sure it is at the right."""
    said, sure = drawn(say_chain(chain)), say_how_sure(chain)
    room = max(width - cell_width(sure) - GAP, 0)
    return (Span(fit(said, room), Tone.TITLE), Span(" " * GAP), Span(sure, Tone.ACCENT))


def _link(said: str, width: int) -> Line:
    rail = drawn(_RAIL)
    return (Span(rail, Tone.RULE), Span(fit(said, max(width - len(rail), 0)), Tone.DIM))


def _person(person: Someone, is_last: bool, width: int) -> Line:
    rung = drawn(_END if is_last else _RUNG)
    room = max(width - len(rung), 0)
    name = min(max(room * 2 // 5, _NAME.start), _NAME.stop - 1)
    work = ", ".join(filter(None, (person.role_title, person.organisation)))
    tone = Tone.STRONG if is_last else Tone.PLAIN
    columns = (cell(person.name, name, tone), cell(work, room - name - GAP, Tone.DIM))
    return (Span(rung, Tone.RULE), *in_columns(columns))


def _hint(lead: Lead) -> Entry:
    return Entry(partial(_hint_line, lead), At(None, lead.person_id))


def _hint_line(lead: Lead, width: int) -> Line:
    name = min(max(width * 2 // 5, _NAME.start), _NAME.stop - 1)
    return in_columns((cell(lead.name, name), cell(say_ties(lead), width - name - GAP, Tone.DIM)))
