"""The report of an import: lines of text, or the shape of `docs/json.md`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cli.output.printing import Shape
from exchange.people_files import FileReading
from exchange.rejects import Rejected
from planner.imports.plan import Counts, ImportPlan
from planner.imports.wording import say_job_change
from planner.language import _, ngettext


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The files read, the plan of those with records, and the rejects files."""

    readings: Sequence[FileReading]
    plan: ImportPlan
    rejects: Mapping[Path, Rejected]
    dry_run: bool

    def lines(self) -> Iterator[str]:
        """The report as lines of text."""
        for reading, counts in self._counted():
            if not reading.error:
                yield _line(reading, counts)
        if self.plan.jobs:
            yield _("Changes of job:")
            yield from (f"  {say_job_change(change)}" for change in self.plan.jobs)
        for place in self.rejects:
            yield _("The rejected rows are in {file}.").format(file=place)
        if self.dry_run:
            yield _("This was a dry run: nothing was written.")

    def shape(self) -> Shape:
        """The report as JSON."""
        rejected = sum(len(reading.rejections) for reading in self.readings)
        only = next(iter(self.rejects)) if len(self.rejects) == 1 else None
        return {
            "dry_run": self.dry_run,
            **_numbers(self.plan.total, rejected),
            "rejects_file": only and str(only),
            "files": [self._file(reading, counts) for reading, counts in self._counted()],
        }

    def _counted(self) -> Iterator[tuple[FileReading, Counts]]:
        """Each file with its counts; the plan has none for a file without records."""
        counts = iter(self.plan.counts)
        for reading in self.readings:
            yield reading, next(counts) if reading.records else Counts()

    def _file(self, reading: FileReading, counts: Counts) -> Shape:
        place = self._rejects_file(reading)
        return {
            "path": str(reading.path),
            "format": reading.format or None,
            **_numbers(counts, len(reading.rejections)),
            "rejects_file": place and str(place),
        }

    def _rejects_file(self, reading: FileReading) -> Path | None:
        for place, rejected in self.rejects.items():
            if any(path == reading.path for path, _rejections in rejected):
                return place
        return None


def _line(reading: FileReading, counts: Counts) -> str:
    read = len(reading.records) + len(reading.rejections)
    return ngettext(
        "{file}: {read} row read; {created} created, {updated} updated, {unchanged} unchanged,"
        " {rejected} rejected.",
        "{file}: {read} rows read; {created} created, {updated} updated, {unchanged} unchanged,"
        " {rejected} rejected.",
        read,
    ).format(
        file=reading.path,
        read=read,
        created=counts.created,
        updated=counts.updated,
        unchanged=counts.unchanged,
        rejected=len(reading.rejections),
    )


def _numbers(counts: Counts, rejected: int) -> Shape:
    return {
        "read": counts.created + counts.updated + counts.unchanged + rejected,
        "created": counts.created,
        "updated": counts.updated,
        "unchanged": counts.unchanged,
        "rejected": rejected,
    }
