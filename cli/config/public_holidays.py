"""Public holidays of a country or region, by a library that is imported only to look them up.

It takes as long to import as the planner to open, so the days of a year that were looked up once
are kept in a file; it is written anew once the library is another.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from cli.config.configuration import Place
from cli.config.places import region_code
from planner.language import _
from planner.language.text import shape

_USUAL = {"GB": "ENG"}
"""The region that stands for a country none of whose regions was named."""
_NO_COUNTRY, _NO_REGION = "country", "region"
_SOME_YEAR = 2026
_YEARS = "years"
_PROBLEM = "problem"


class PublicHolidays:
    """The public holidays of a place, each year looked up when it is first asked for."""

    def __init__(self, place: Place, file: Callable[[], Path]) -> None:
        """Look up the holidays of `place`; `file` tells where they are kept."""
        self._place = place
        self._file = file
        self._found: dict[int, frozenset[date]] = {}
        self._kept: dict[str, Any] | None = None

    @property
    def problem(self) -> str:
        """A sentence for a place that was asked for and that the library lacks."""
        if not self._place.is_asked:
            return ""
        if not self._entry():
            self.of_year(_SOME_YEAR)
        match self._entry().get(_PROBLEM):
            case "country":
                said = _("No public holidays of {country} are known, so none are kept.")
            case "region":
                said = _(
                    "The region {region} is not known in {country}, so no public holidays are kept."
                )
            case _known:
                return ""
        return said.format(country=self._place.country, region=self._place.region)

    def of_year(self, year: int) -> frozenset[date]:
        """The holidays of a year; none of a place that is not known."""
        found = self._found.get(year)
        if found is None:
            found = self._found[year] = self._read(year)
        return found

    def _read(self, year: int) -> frozenset[date]:
        entry = self._entry()
        known = entry.get(_YEARS, {}).get(str(year))
        if known is None and not entry.get(_PROBLEM):
            known = self._look_up(entry, year)
        return frozenset(map(date.fromisoformat, known or ()))

    def _entry(self) -> dict[str, Any]:
        """Days and problem kept of the place."""
        if self._kept is None:
            self._kept = _load(self._file())
        key = f"{self._place.country}/{self._place.region}"
        entry: dict[str, Any] = self._kept.setdefault(key, {})
        return entry

    def _look_up(self, entry: dict[str, Any], year: int) -> list[str]:
        """Ask the library, and keep its answer."""
        days: list[str] = []
        try:
            days = _days_of(self._place, year)
        except LookupError as reason:
            entry[_PROBLEM] = str(reason.args[0])
        entry.setdefault(_YEARS, {})[str(year)] = days
        import json  # most starts write none

        with suppress(OSError):
            file = self._file()
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.write_text(json.dumps(self._kept), encoding="utf-8")
        return days


def _load(file: Path) -> dict[str, Any]:
    """The file of the present library; empty if there is none, or it is another's or damaged."""
    import json  # a start without a country does without

    stamp = _stamp()
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
        kept = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(kept, dict) and kept.get("library") == stamp and _is_whole(kept):
            return kept
    return {"library": stamp}


def _is_whole(kept: dict[str, Any]) -> bool:
    """Whether a file holds days of years of places, and nothing else."""
    for key, entry in kept.items():
        if key == "library":
            continue
        for days in entry[_YEARS].values():
            list(map(date.fromisoformat, days))
    return True


def _stamp() -> str:
    """A text that changes with the installed library, found without importing it."""
    from importlib.util import find_spec

    spec = find_spec("holidays")
    if spec is None or spec.origin is None:
        return ""
    return f"{spec.origin} {Path(spec.origin).stat().st_mtime_ns}"


def _days_of(place: Place, year: int) -> list[str]:
    """The holidays of a year, in order.

    Raises:
        LookupError: if the library lacks the country or the region; its argument says which.
    """
    import holidays

    country = _country(place.country)
    known = getattr(holidays, country)
    named = place.region or _USUAL.get(country, "")
    found = holidays.country_holidays(
        country, subdiv=_region(named, country, known), years=year, expand=False
    )
    return sorted(day.isoformat() for day in found if day.year == year)


def _country(text: str) -> str:
    """The code of a country by a code or an English name."""
    from holidays.registry import COUNTRIES

    wanted = shape(text).replace(" ", "").replace("-", "")
    for name, *codes in COUNTRIES.values():
        if wanted in (name.lower(), *map(str.lower, codes)):
            return str(codes[0])
    raise LookupError(_NO_COUNTRY)


def _region(text: str, country: str, known: Any) -> str | None:
    """The code of a region by a code or a name."""
    if not text:
        return None
    codes = {shape(code): code for code in known.subdivisions}
    codes |= {shape(name): code for name, code in known.subdivisions_aliases.items()}
    found = codes.get(shape(text)) or codes.get(shape(region_code(text, country)))
    if found is None:
        raise LookupError(_NO_REGION)
    return str(found)
