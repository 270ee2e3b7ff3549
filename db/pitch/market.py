"""The market map: sectors, the organisations in them, and the people there."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from db import models
from db.engine.clean import many_lines, needed, one_line
from db.engine.query import among, tuples
from db.errors import Impossible, Missing
from db.network.ties.sectors import (
    make_sector,
    read_sector,
    read_sectors,
    sector_called,
    sector_key,
)
from db.network.ties.spellings import organisations
from db.pitch.presence import (
    clues,
    imported,
    is_large,
    people_at,
    people_in,
    presences,
)
from db.pitch.targets import read_targets, recognise, stand_in
from db.undo.ledger import Ledger
from planner.language import _, ngettext
from planner.language.text import shorten
from planner.model.people import PersonRow
from planner.pitch.market_map.coverage import Presence
from planner.pitch.market_map.leads import Clue
from planner.pitch.market_map.names import Recognised, coming
from planner.pitch.market_map.sector import QUALITIES, Imported, Priority, Sector, Target


class MarketStore:
    """The sectors and the organisations aimed at."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def sectors(self) -> list[Sector]:
        """The sectors in their order; one query."""
        return read_sectors()

    def sector(self, sector_id: int) -> Sector:
        """One sector.

        Raises:
            Missing: if it is not there.
        """
        return read_sector(sector_id)

    def find_sector(self, name: str) -> int | None:
        """The sector of a name, without case and accents; None if there is none."""
        return sector_called(name)

    def add_sector(self, name: str) -> Sector:
        """Add a sector behind the others.

        Raises:
            Empty: if the name is.
            Impossible: if there is one of this name.
        """
        name = needed(name)
        with self._ledger.change(_("Sector added: {name}").format(name=shorten(name))):
            _refuse_double(name)
            return read_sector(make_sector(name))

    def edit_sector(self, sector_id: int, **fields: Any) -> Sector:
        """Write some fields of a sector, named as those of `Sector`.

        Raises:
            Missing: if it is not there.
            Empty: if the name is.
            Impossible: if another one has this name.
        """
        sector, columns = read_sector(sector_id), _columns(fields)
        with self._ledger.change(_("Sector edited: {name}").format(name=shorten(sector.name))):
            if "name" in fields:
                _refuse_double(fields["name"], but=sector_id)
                columns |= {"name": needed(fields["name"]), "key": sector_key(fields["name"])}
            if columns:
                models.Sector.update(columns).where(models.Sector.id == sector_id).execute()
            return read_sector(sector_id)

    def delete_sector(self, sector_id: int) -> None:
        """Delete a sector; its organisations stay on the map, without one.

        Raises:
            Missing: if it is not there.
        """
        sector = read_sector(sector_id)
        with self._ledger.change(_("Sector deleted: {name}").format(name=shorten(sector.name))):
            models.Sector.delete().where(models.Sector.id == sector_id).execute()

    def arrange(self, ids: Sequence[int]) -> None:
        """Let the sectors stand in this order.

        Raises:
            Missing: if the first is not there.
        """
        if not ids:
            return
        sector = read_sector(ids[0])
        with self._ledger.change(_("Sector moved: {name}").format(name=shorten(sector.name))):
            row = models.Sector
            for place, number in enumerate(ids, start=1):
                row.update(position=place).where(row.id == number, row.position != place).execute()

    def targets(self) -> list[Target]:
        """The organisations on the map; one query."""
        return read_targets()

    def target(self, organisation_id: int) -> Target:
        """An organisation on the map.

        Raises:
            Missing: if it is not there.
        """
        found = read_targets("t.organisation_id = :id", id=organisation_id)
        if not found:
            raise Missing(_("This organisation is not on the map any more."))
        return found[0]

    def adopt(self, organisation_ids: Collection[int], sector_id: int) -> int:
        """Let organisations stand in a sector, whether they are on the map or not yet.

        The answer is the number of them.

        Raises:
            Missing: if the sector is not there.
        """
        sector = read_sector(sector_id)
        label = ngettext("{n} organisation in {sector}", "{n} organisations in {sector}",
                         len(organisation_ids))  # fmt: skip
        label = label.format(n=len(organisation_ids), sector=shorten(sector.name))
        with self._ledger.change(label):
            stand_in(organisation_ids, sector_id)
        return len(organisation_ids)

    def recognise(self, names: Collection[str]) -> Mapping[str, Recognised]:
        """The organisations that clean names mean in any spelling, by the matching of Network."""
        return recognise(names)

    def adopt_names(self, names: Iterable[str], sector_id: int) -> list[int]:
        """Let the organisations of names stand in a sector, made where they are new.

        One that stands in another sector stays there. The answer is the ids of those that came.

        Raises:
            Missing: if the sector is not there.
            Empty: if a name is.
        """
        wanted, sector = [needed(name) for name in names], read_sector(sector_id)
        number = coming(recognise(wanted), sector_id)
        label = ngettext("{n} organisation in {sector}", "{n} organisations in {sector}", number)
        with self._ledger.change(label.format(n=number, sector=shorten(sector.name))):
            ids = set(organisations(wanted).values())
            there = models.Target
            taken = tuples(
                there.select(there.organisation).where(
                    there.organisation << among(ids), there.sector.is_null(False)
                )
            )
            came = sorted(ids - {number for (number,) in taken})
            stand_in(came, sector_id)
            return came

    def edit_target(self, organisation_id: int, **fields: Any) -> Target:
        """Write some fields of an organisation on the map, named as those of `Target`.

        Raises:
            Missing: if it is not there.
        """
        target, columns = self.target(organisation_id), _columns(fields)
        if "size" in fields:
            columns["size"] = fields["size"] or None
        if "sector_id" in fields:
            columns["sector"] = fields["sector_id"]
        with self._ledger.change(
            _("Organisation edited: {name}").format(name=shorten(target.name))
        ):
            if columns:
                here = models.Target.organisation == organisation_id
                models.Target.update(columns).where(here).execute()
            return self.target(organisation_id)

    def set_priority(self, organisation_ids: Collection[int], priority: Priority | None) -> None:
        """Give organisations on the map a priority, or none.

        Raises:
            Missing: if none of them is there.
        """
        said = _("Priority {letter}").format(letter=priority) if priority else _("No priority")
        row = models.Target
        with self._ledger.change(said):
            changed = row.update(priority=priority).where(
                row.organisation << among(organisation_ids)
            )
            if not changed.execute():
                raise Missing(_("This organisation is not on the map any more."))

    def take_off(self, organisation_ids: Collection[int]) -> None:
        """Take organisations off the map; they and their people stay in the network."""
        number = len(organisation_ids)
        said = ngettext(
            "{n} organisation taken off the map", "{n} organisations taken off the map", number
        )
        with self._ledger.change(said.format(n=number)):
            row = models.Target
            row.delete().where(row.organisation << among(organisation_ids)).execute()

    def presences(self, today: date) -> dict[int, Presence]:
        """The people at each organisation on the map, where there are any; two queries."""
        return presences(today)

    def imported(self) -> list[Imported]:
        """The organisations of people that are not on the map, those of most people first."""
        return imported()

    @property
    def is_large(self) -> bool:
        """Whether counting people takes longer than a frame: it is then not for the window."""
        return is_large()

    def people_at(self, organisation_id: int, most: int) -> list[PersonRow]:
        """The people at an organisation now, those in contact last first."""
        return people_at(organisation_id, most)

    def people_in(self, sector_id: int | None, most: int) -> list[PersonRow]:
        """The people at the organisations of a sector now, those in contact last first."""
        return people_in(sector_id, most)

    def clues(self, organisation_id: int) -> list[Clue]:
        """The weak ties of people to an organisation, who may know more."""
        return clues(organisation_id)


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that sectors and organisations have alike, as columns."""
    columns: dict[str, Any] = {
        name: many_lines(fields[name]) for name in QUALITIES if name in fields
    }
    if "priority" in fields:
        columns["priority"] = one_line(fields["priority"] or "") or None
    return columns


def _refuse_double(name: str, but: int | None = None) -> None:
    if sector_called(name) not in (None, but):
        raise Impossible(_("There is a sector of this name already."))
