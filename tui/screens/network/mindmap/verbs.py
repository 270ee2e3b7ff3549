"""The verbs on a mind map: fold and unfold, find, open, turn to another shape, write to a file."""

from typing import TYPE_CHECKING

from exchange.paths import proposed_file, typed_path
from planner.language import _, pgettext
from planner.model.progress import Progress
from planner.network.mind_map.branch import Branch, Kind, Path, code_of
from planner.network.mind_map.drawing import is_unfolding
from planner.network.mind_map.listing import query_of
from planner.network.mind_map.outline import as_shown
from tui.base.ask_form import ask_form
from tui.dialogs.field import Field, Filled
from tui.people.open_person import open_one_of
from tui.screens.network.exporting import Exporting, Written

if TYPE_CHECKING:
    from tui.screens.network.mindmap.screen import MindMapScreen

SHOWN_FOR = 10.0
"""Seconds that the name of the file stands."""
_SHOWN, _ALL = "shown", "all"


def unfold(screen: "MindMapScreen") -> None:
    """Unfold the branch at hand, or go to the first one below it."""
    row = screen.row
    if row is None or not is_unfolding(row.branch):
        return
    if row.path in screen.map.unfolded:
        screen.list.action_step(1)
        return
    with screen.telling():
        screen.map.unfold(row.path)
        screen.show_map()


def fold(screen: "MindMapScreen") -> None:
    """Fold the branch at hand, or go to the one above it."""
    row = screen.row
    if row is None:
        return
    if row.path in screen.map.unfolded:
        screen.map.fold(row.path)
        screen.show_map()
    elif len(row.path) > 1:
        screen.list.highlight(row.path[:-1])


def toggle(screen: "MindMapScreen") -> None:
    """Unfold the branch at hand, or fold it."""
    row = screen.row
    if row is not None and is_unfolding(row.branch):
        with screen.telling():
            screen.map.toggle(row.path)
            screen.show_map()


async def open_row(screen: "MindMapScreen") -> None:
    """Open the card of a person, list those not shown, or unfold a branch."""
    row = screen.row
    if row is None or row.branch is None:
        return
    if row.branch.kind is Kind.PERSON:
        card(screen)
    elif row.branch.kind is Kind.MORE:
        await _more(screen, row.path[:-1])
    else:
        toggle(screen)


async def _more(screen: "MindMapScreen", path: Path) -> None:
    """List the people of a branch in Network; where no filter knows them, more of them here."""
    above = screen.branch(path)
    query = query_of(above) if above is not None else ""
    if query:
        await screen.app.run_action(f"people({query!r})", screen.app)
        return
    with screen.telling():
        screen.map.list_more(path)
        screen.show_map()


def card(screen: "MindMapScreen") -> None:
    """Open the card of the person at hand."""
    if screen.person_id is not None:
        with screen.telling():
            open_one_of(screen, [screen.person_id])


def next_hit(screen: "MindMapScreen") -> None:
    """Go to the next branch found, and unfold the way to it."""
    screen.go_to_hit(1)


def turn(screen: "MindMapScreen") -> None:
    """Lay the network out in the next way."""
    screen.turn_to_shape(screen.shape.next)


def ask_file(screen: "MindMapScreen", part: str = _SHOWN, file: str = "") -> None:
    """Ask how much of the map is written, and to which file; again, as filled, if it is refused."""
    parts = [(_SHOWN, _("as it is unfolded")), (_ALL, _("all of it"))]
    name = pgettext("name of a file", "mind-map.svg")
    fields = [
        Field("part", pgettext("export", "Part"), part, choices=parts),
        Field("file", _("File"), file or proposed_file(name), check=_needed),
    ]

    def write(values: Filled) -> None:
        _write(screen, values["file"], values["part"])

    ask_form(screen, _("Write to a file, .svg, .opml or .txt"), fields, None, write)


def _write(screen: "MindMapScreen", typed: str, part: str) -> None:
    """Write behind a bar, so that no key waits for it."""
    store, shape, shown = screen.store, screen.shape, as_shown(screen.map.rows())
    file, whole = typed_path(typed), part == _ALL

    def written(progress: Progress) -> str:
        from jobs.export_mind_map import write_mind_map  # few sessions write a file

        with store.in_thread():
            write_mind_map(store, file, shape, None if whole else shown, progress)
        return _("Written: {file}").format(file=file)

    def tell(ended: Written | None) -> None:
        if ended is None:
            return
        if ended.refused:
            ask_file(screen, part, typed)
        screen.app.notify(ended.said, timeout=SHOWN_FOR)

    screen.app.push_screen(Exporting(_("Writing the mind map"), written), tell)


def _needed(text: str) -> None:
    if not text.strip():
        raise ValueError(_("Name the file: it ends in .svg, .opml or .txt."))


def person_of(branch: Branch | None) -> int | None:
    """The person of a branch."""
    if branch is None or branch.kind is not Kind.PERSON:
        return None
    return int(code_of(branch.key)[1])
