"""Verbs on organisations: add, paste, adopt, edit, give a priority, mark, take off the map."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from planner.grammar.completion import Source, begun_in
from planner.language import _, ngettext, pgettext
from planner.language.pasted import split_lines
from planner.language.text import collapse, shorten
from planner.model.drafts import Question
from planner.pitch.market_map.coverage import Counted
from planner.pitch.market_map.names import Recognised, Standing, coming, listed_names
from planner.pitch.market_map.sector import Target, say_people, sizes
from tui.base.ask_form import ask_form
from tui.base.completion import looking
from tui.base.writing import changing_alike
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.checks import needed
from tui.dialogs.field import Field, Filled
from tui.dialogs.pasted_lines import PastedLines
from tui.dialogs.pick import Pick, numbered
from tui.dialogs.reader import Reader, Understood
from tui.screens.pitch.market.keys import PRIORITIES
from tui.screens.pitch.market.sector_rows import LOOSE
from tui.screens.pitch.market.sector_verbs import quality_fields
from tui.screens.pitch.market.view import show_title

if TYPE_CHECKING:
    from tui.screens.pitch.market.screen import MarketScreen

_ROWS = 8
"""The rows in which a list is pasted."""
_NEW = "new"


def new(screen: "MarketScreen") -> None:
    """Ask for an organisation of the sector by its name; several pasted lines are several."""
    sector_id = screen.sector_id
    if sector_id is None:
        return
    understand = partial(_understood, screen, sector_id)
    look = looking(screen.store, begun_in(Source.ORGANISATIONS))
    question = AskLine(
        _("An organisation of {sector}").format(sector=_name(screen)),
        reader=Reader(understand, screen.surroundings.clock, look, each=understand),
        placeholder=_("its name, in any spelling"),
        drafts=screen.store.drafts,
        kept_as=Question("market", "new_place", sector_id),
    )

    def take(typed: TypedLine | None) -> None:
        if typed is not None:
            _take_in(screen, sector_id, [line.text for line in typed.lines])

    screen.app.push_screen(question, take)


def paste(screen: "MarketScreen") -> None:
    """Ask for a list of names, one a line, then show what each of them means."""
    sector_id = screen.sector_id
    if sector_id is None:
        return

    def take(values: Filled) -> None:
        with screen.answering():
            names = listed_names(values["names"])
            _show_recognised(screen, sector_id, names)

    ask_form(
        screen,
        _("Organisations of {sector}, one a line").format(sector=_name(screen)),
        [Field("names", _("Names"), lines=_ROWS, check=needed)],
        Question("market", "paste", sector_id),
        take,
    )


def _show_recognised(screen: "MarketScreen", sector_id: int, names: Sequence[str]) -> None:
    """List the names with what they mean; they are recognised all at once."""
    read = dict(screen.store.market.recognise(names))

    def understand(text: str) -> Understood:
        name = collapse(text)
        if name not in read:
            read.update(screen.store.market.recognise([name]))
        return _say(read[name], sector_id)

    def take(lines: tuple[str, ...] | None) -> None:
        if lines is None:
            screen.store.drafts.put_back()
        else:
            _take_in(screen, sector_id, lines)

    screen.app.push_screen(PastedLines(_name(screen), names, understand), take)


def _take_in(screen: "MarketScreen", sector_id: int, lines: Sequence[str]) -> None:
    """Let the organisations of some names stand in the sector."""
    names = listed_names("\n".join(lines))
    number = coming(screen.store.market.recognise(names), sector_id)
    said = ngettext("{n} organisation in {sector}", "{n} organisations in {sector}", number)
    with screen.changing(said.format(n=number, sector=_name(screen))):
        came = screen.store.market.adopt_names(names, sector_id)
        screen.places.wanted = came[0] if came else None


def _understood(screen: "MarketScreen", sector_id: int, text: str, _today: date) -> Understood:
    [line, *_others] = split_lines(text) or [text]
    name = collapse(line)
    return _say(screen.store.market.recognise([name])[name], sector_id)


def _say(read: Recognised, sector_id: int) -> Understood:
    """The organisation that a name means, and what becomes of it."""
    said = {
        Standing.NEW: _("a new one"),
        Standing.KNOWN: _("known, {people}").format(people=say_people(read.people)),
        Standing.LOOSE: _("on the map without a sector: it comes here"),
        Standing.HERE: _("here already"),
        Standing.ELSEWHERE: _("in {sector} already: it stays there").format(sector=read.sector),
    }
    return [
        (_("Organisation"), read.called or read.name),
        (pgettext("of an organisation", "It is"), said[read.standing(sector_id)]),
    ]


def edit(screen: "MarketScreen") -> None:
    """Ask for all that is known of the organisation, its sector included."""
    place, market = screen.places.place, screen.store.market
    if place is None:
        return
    number = place.target.organisation_id

    def change(values: Filled) -> None:
        fields: dict[str, object] = dict(values)
        chosen = str(fields.pop("sector"))
        fields["sector_id"] = int(chosen) if chosen else None
        with screen.changing(_("Organisation edited")):
            market.edit_target(number, **fields)

    def present() -> list[Field]:
        sectors = [(str(each.id), shorten(each.name)) for each in market.sectors()]
        return _fields(market.target(number), sectors)

    with screen.telling():
        kept_as = Question("market", "edit_place", f"target-{number}")
        title = shorten(place.target.name)
        ask_form(screen, title, present(), kept_as, change, present, first="priority")


def _fields(target: Target, sectors: Sequence[tuple[str, str]]) -> list[Field]:
    known = [(str(size), name) for size, name in sizes().items()]
    return [
        Field(
            "sector",
            _("Sector"),
            str(target.sector_id or ""),
            choices=[
                ("", pgettext("sector", "none")),
                *((key, shorten(name)) for key, name in sectors),
            ],
        ),
        Field(
            "size",
            pgettext("of an organisation", "Size"),
            str(target.size or ""),
            choices=[("", _("unknown")), *known],
        ),
        *quality_fields(target),
    ]


def mark(screen: "MarketScreen") -> None:
    """Mark the organisation, or no longer, and go on to the next."""
    screen.places.mark()
    show_title(screen)
    screen.refresh_bindings()


def adopt(screen: "MarketScreen") -> None:
    """Ask for the sector of the organisations that are marked, else of the highlighted one."""
    meant = screen.places.meant
    sectors = {str(part.sector.id): part.sector for part in screen.figures.parts if part.sector}
    if not meant:
        return
    if not sectors:
        _ask_new_sector(screen, meant)
        return

    def take(answer: str | None) -> None:
        if answer == _NEW:
            _ask_new_sector(screen, meant)
        elif answer is not None:
            _adopt(screen, meant, sectors[answer].name, sectors[answer].id)

    number = len(meant)
    title = ngettext("{n} organisation into which sector?", "{n} organisations into which sector?",
                     number)  # fmt: skip
    names = [(key, shorten(each.name)) for key, each in sectors.items()]
    options = numbered([*names, (_NEW, _("another sector"))])
    screen.app.push_screen(Pick(title.format(n=number), options), take)


def _ask_new_sector(screen: "MarketScreen", meant: Sequence[int]) -> None:
    """Ask for the name of a sector, new or known, and let organisations stand in it."""

    def take(typed: TypedLine | None) -> None:
        if typed is not None:
            with screen.telling():
                known = screen.store.market.find_sector(typed.text)
                _adopt(screen, meant, collapse(typed.text), known)

    question = AskLine(
        _("Into which sector?"),
        placeholder=_("Renewable energy"),
        drafts=screen.store.drafts,
        kept_as=Question("market", "adopt", f"target-{meant[0]}"),
    )
    screen.app.push_screen(question, take)


def _adopt(screen: "MarketScreen", meant: Sequence[int], name: str, sector_id: int | None) -> None:
    """Let organisations stand in a sector, which is made if it has no id yet."""
    market = screen.store.market
    said = ngettext("{n} organisation in {sector}", "{n} organisations in {sector}", len(meant))
    said = said.format(n=len(meant), sector=shorten(name))
    screen.places.marked.clear()
    with changing_alike(screen, said):
        market.adopt(meant, market.add_sector(name).id if sector_id is None else sector_id)


def priority(screen: "MarketScreen", digit: str) -> None:
    """Give the organisation, those marked, or the sector a priority; the keys stay on it."""
    letter = PRIORITIES[digit]
    said = _("Priority {letter}").format(letter=letter) if letter else _("No priority")
    if not screen.on_places:
        if screen.sector_id is not None:
            with changing_alike(screen, said):
                screen.store.market.edit_sector(screen.sector_id, priority=letter)
        return
    places = screen.places
    meant = places.meant
    places.wanted = places.organisation_id
    with screen.changing(said):
        screen.store.market.set_priority(meant, letter)


def take_off(screen: "MarketScreen") -> None:
    """Take the organisation, or those marked, off the map; its people stay."""
    meant, place = screen.places.meant, screen.places.place
    if not meant or place is None:
        return
    said = ngettext("{n} organisation taken off the map", "{n} organisations taken off the map",
                    len(meant))  # fmt: skip
    with screen.changing(said.format(n=len(meant))):
        screen.store.market.take_off(meant)


def turn_to(screen: "MarketScreen", organisation_id: int) -> bool:
    """Put the keys on an organisation of the map; False if it is not there."""
    for part in screen.figures.parts:
        if any(place.target.organisation_id == organisation_id for place in part.places):
            screen.sectors.counted = Counted.ALL
            screen.sectors.highlight(part.sector.id if part.sector else LOOSE)
            screen.show_places()
            screen.places.highlight(organisation_id)
            screen.focus_first(screen.places)
            return screen.places.key == organisation_id
    return False


def _name(screen: "MarketScreen") -> str:
    entry = screen.sectors.entry
    return shorten(entry.name) if entry else ""
