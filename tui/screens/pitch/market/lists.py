"""The two lists of the map: sectors with a number to list, and organisations with marks."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from textual.binding import Binding
from textual.message import Message

from planner.language import _, pgettext
from planner.pitch.market_map.coverage import Counted, Place, counts
from planner.pitch.market_map.sector import Imported
from tui.keyboard.arrows_and_letters import Move, bound
from tui.screens.pitch.market import sector_rows
from tui.screens.pitch.market.place_rows import (
    Columns,
    draw_imported,
    draw_place,
    place_columns,
)
from tui.screens.pitch.market.sector_rows import Entry, sector_row
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList

_NUMBERS = list(Counted)


class SectorList(ShortList):
    """The sectors; left and right choose the number whose organisations are listed."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("List"),
            id="market.list",
            tooltip=_("Go to the organisations that the number counts."),
        ),
        Binding(
            "right",
            "number(1)",
            pgettext("of organisations", "Number"),
            id="market.number_right",
            tooltip=_("List what the next number counts."),
        ),
        *bound(
            Move(
                "market.number_left",
                "left",
                "h",
                "number(-1)",
                _("Number before"),
                _("List what the number before counts."),
            ),
            Move(
                "market.number_right.letter",
                "l",
                "",
                "number(1)",
                _("Next number"),
                _("List what the next number counts."),
            ),
        ),
    ]

    class Chosen(Message):
        """Another number is listed."""

    def __init__(self) -> None:
        """Begin empty, with all organisations listed."""
        super().__init__(id="sectors")
        self.entries: Sequence[Entry] = ()
        self.counted = Counted.ALL
        self.wanted: int | str | None = None
        """The key of the row to highlight when they are read next."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer numbers only where there is a row with some."""
        return action not in ("open", "number") or self.key is not None

    @property
    def entry(self) -> Entry | None:
        """The highlighted row."""
        return next((each for each in self.entries if each.key == self.key), None)

    def show_entries(self, entries: Sequence[Entry], *, waits: bool) -> None:
        """Show rows; numbers of people are not there yet while it `waits`."""
        self.entries = entries
        wanted, self.wanted = self.wanted, None

        @cache
        def sizes(width: int) -> sector_rows.Columns:
            return sector_rows.columns(entries, width)

        def draw(entry: Entry, width: int) -> Row:
            if not width:
                return Row(entry.key, ())
            at = entry.key == self.key
            return sector_row(entry, self.counted, sizes(width), at=at, waits=waits)

        self.show(FixedRows(entries, draw), wanted)

    def action_number(self, by: int) -> None:
        """List what the next number counts."""
        place = _NUMBERS.index(self.counted) + by
        if 0 <= place < len(_NUMBERS):
            self.counted = _NUMBERS[place]
            self.refresh()
            self.post_message(self.Chosen())


class PlaceList(RowList):
    """The organisations of a sector, or those not on the map yet; some of them marked."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("Open"),
            id="market.open",
            tooltip=_("Open the page of the organisation: who is there, and who was."),
        )
    ]

    def __init__(self) -> None:
        """Begin empty, without marks."""
        super().__init__(id="places")
        self.places: Sequence[Place] = ()
        self.imported: Sequence[Imported] = ()
        self.marked: set[int] = set()
        self.of: int | str | None = None
        """The key of the sector whose organisations are shown."""
        self.wanted: int | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to open only where there is an organisation."""
        return action != "open" or self.key is not None

    @property
    def place(self) -> Place | None:
        """The highlighted organisation of the map."""
        found = (each for each in self.places if each.target.organisation_id == self.key)
        return next(found, None)

    @property
    def organisation_id(self) -> int | None:
        """The highlighted organisation."""
        return self.key if isinstance(self.key, int) else None

    @property
    def meant(self) -> list[int]:
        """The organisations that are marked, else the highlighted one."""
        if self.marked:
            return sorted(self.marked)
        return [] if self.organisation_id is None else [self.organisation_id]

    def show_of(self, entry: Entry | None, counted: Counted, today: date, *, waits: bool) -> None:
        """Show the organisations that a number of a sector counts; marks stay with their sector."""
        key = entry.key if entry else None
        if key != self.of:
            self.of, self.marked = key, set()
            self.top = self.cursor = 0
        part = entry.part if entry else None
        self.places = [each for each in part.places if counts(each, counted)] if part else []
        self.imported = entry.imported if entry and counted is Counted.ALL else ()
        self.marked &= {
            *(each.target.organisation_id for each in self.places),
            *(each.organisation_id for each in self.imported),
        }
        wanted, self.wanted = self.wanted, None
        if part is None:
            rows = FixedRows(
                self.imported,
                lambda each, width: (
                    draw_imported(each, width, self._is_marked)
                    if width
                    else Row(each.organisation_id, ())
                ),
            )
            self.show(rows, wanted)
            return
        places = self.places

        @cache
        def columns(width: int) -> Columns:
            return place_columns(places, width)

        def draw(place: Place, width: int) -> Row:
            if not width:
                return Row(place.target.organisation_id, ())
            return draw_place(place, columns(width), today, self._is_marked, waits=waits)

        self.show(FixedRows(places, draw), wanted)

    def mark(self) -> None:
        """Mark the highlighted organisation, or no longer, and go on to the next."""
        if self.organisation_id is not None:
            self.marked ^= {self.organisation_id}
            self.action_step(1)
            self.refresh()

    def _is_marked(self, organisation_id: int) -> bool:
        return organisation_id in self.marked
