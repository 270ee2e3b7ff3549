"""Verbs on sectors: add, edit, delete, move."""

from functools import partial
from typing import TYPE_CHECKING

from planner.grammar import GrammarError
from planner.language import _, pgettext
from planner.language.text import collapse, shorten
from planner.model.drafts import Question
from planner.pitch.market_map.sector import Priority, Sector
from tui.base.ask_form import ask_form
from tui.base.writing import changing_each
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.checks import needed
from tui.dialogs.field import Field, Filled
from tui.dialogs.reader import Reader, Understood
from tui.screens.pitch.market.lines import quality_names

if TYPE_CHECKING:
    from tui.screens.pitch.market.screen import MarketScreen


def new(screen: "MarketScreen") -> None:
    """Ask for a sector in one line; several pasted lines are several sectors."""

    def understood(text: str) -> Understood:
        if screen.store.market.find_sector(text) is not None:
            raise GrammarError(_("There is a sector of this name already."))
        return [(_("Sector"), collapse(text))]

    read = Reader.of(understood)
    question = AskLine(
        _("A sector"),
        reader=read._replace(each=read.understand),
        placeholder=_("Renewable energy"),
        drafts=screen.store.drafts,
        kept_as=Question("market", "new_sector"),
    )
    screen.app.push_screen(question, partial(_add, screen))


def _add(screen: "MarketScreen", typed: TypedLine | None) -> None:
    if typed is None:
        return
    with (
        screen.telling(),
        changing_each(screen, typed.lines, _("Sector added"), _("{n} sectors added")) as lines,
    ):
        for line in lines:
            screen.sectors.wanted = screen.store.market.add_sector(line.text).id
    screen.focus_first(screen.sectors)


def edit(screen: "MarketScreen") -> None:
    """Ask for all that is known of the sector."""
    sector_id, market = screen.sector_id, screen.store.market
    if sector_id is None:
        return

    def change(values: Filled) -> None:
        with screen.changing(_("Sector edited")):
            market.edit_sector(sector_id, **values)

    def present() -> list[Field]:
        return _fields(market.sector(sector_id))

    with screen.telling():
        kept_as = Question("market", "edit_sector", sector_id)
        ask_form(screen, _("A sector"), present(), kept_as, change, present)


def _fields(sector: Sector) -> list[Field]:
    return [Field("name", _("Name"), sector.name, check=needed), *quality_fields(sector)]


def quality_fields(thing: object) -> list[Field]:
    """The fields that sectors and organisations have alike."""
    hints = {
        "trends": _("what grows, what changes"),
        "decides": _("which functions decide"),
        "refers": _("whose word counts"),
        "meets": _("fairs, clubs, associations"),
    }
    letter = str(getattr(thing, "priority", None) or "")
    choices = [("", pgettext("priority", "none")), *((each.value, each.value) for each in Priority)]
    return [
        Field("priority", _("Priority"), letter, choices=choices),
        *(
            Field(name, label, getattr(thing, name), hints[name], lines=2)
            for name, label in quality_names().items()
        ),
    ]


def delete(screen: "MarketScreen") -> None:
    """Delete the sector; its organisations stay on the map."""
    entry = screen.sectors.entry
    if entry is not None and entry.sector_id is not None:
        with screen.changing(_("Sector deleted: {name}").format(name=shorten(entry.name))):
            screen.store.market.delete_sector(entry.sector_id)


def move(screen: "MarketScreen", by: int) -> None:
    """Move the sector up or down."""
    ids = [part.sector.id for part in screen.figures.parts if part.sector]
    here = screen.sector_id
    if here is None:
        return
    place = ids.index(here)
    if 0 <= place + by < len(ids):
        ids.insert(place + by, ids.pop(place))
        with screen.changing(_("Sector moved")):
            screen.store.market.arrange(ids)
