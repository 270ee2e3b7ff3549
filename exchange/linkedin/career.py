"""Read `Positions.csv` and `Education.csv`."""

from pathlib import Path

from exchange.linkedin.tables import Cells, rows_of
from exchange.sheets.dates import partial
from planner.imports.card import Rejection
from planner.imports.career import Post, PostKind
from planner.language import _
from planner.language.text import collapse, shorten
from planner.model.progress import silent

_COLUMNS = {  # not wrapped: titles in the files
    PostKind.EMPLOYER: ("company name", "title", "started on", "finished on", "description"),
    PostKind.SCHOOL: ("school name", "degree name", "start date", "end date", "notes"),
}


def read_posts(path: Path, held: Path, kind: PostKind) -> tuple[list[Post], list[Rejection]]:
    """The posts of a file, each once, and its rejected rows.

    Raises:
        ExchangeError: if the file cannot be read.
    """
    columns = _COLUMNS[kind]
    posts: dict[Post, None] = {}
    rejections = []
    for row in rows_of(path, held, columns, columns[:1], silent):
        if isinstance(row, Rejection):
            rejections.append(row)
            continue
        line, cells = row
        found = _post(cells, kind)
        if isinstance(found, Post):
            posts[found] = None
        else:
            rejections.append(Rejection(line, found, ", ".join(cells.values())))
    return list(posts), rejections


def _post(cells: Cells, kind: PostKind) -> Post | str:
    """The post of a row, or the reason why it is none."""
    organisation, title, since, until, description = (
        cells.get(column, "").strip() for column in _COLUMNS[kind]
    )
    organisation, title, since, until = map(collapse, (organisation, title, since, until))
    if not organisation:
        return _("The row names no organisation.")
    for text in (since, until):
        if text and not partial(text):
            return _("“{text}” is no date.").format(text=shorten(text))
    first, last = partial(since), partial(until)
    if first and last and last < first[: len(last)]:
        return _("It ends before it begins.")
    return Post(kind, organisation, title, first, last, description)
