"""The report of an import: lines of text, or the shape of `docs/json.md`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cli.output.printing import Shape
from exchange.linkedin.archive import POSTS
from exchange.linkedin.contents import Kind
from exchange.people_files import FileReading
from exchange.rejects import Rejected
from exchange.wording import say_notes, say_reading
from jobs.import_people import PeopleFiles
from planner.imports.archive import ArchivePlan, Changes
from planner.imports.archive_wording import say_archive
from planner.imports.career import PostKind
from planner.imports.plan import Counts, ImportPlan
from planner.imports.wording import say_card, say_faults, say_job_change, say_joined, say_likeness
from planner.language import _, ngettext
from planner.network.personas.triumph import say_closed

SAMPLES = 3
"""So many people are shown before they are written."""
LISTED = 10
"""So many faults or likenesses are listed."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The files read, the plan of those with records, and the rejects files."""

    files: PeopleFiles
    plan: ImportPlan
    rejects: Mapping[Path, Rejected]
    dry_run: bool

    def lines(self) -> Iterator[str]:
        """The report as lines of text."""
        for reading, counts in self._counted():
            if not reading.error:
                yield _line(reading, counts, dry_run=self.dry_run)
                yield from self._details(reading)
        yield from self._beside()
        if self.plan.alike:
            yield _("Possibly the same as somebody known, to be merged or not:")
            yield from _first(map(say_likeness, self.plan.alike), self.plan.total.possible)
        if self.plan.joined:
            yield _("Taken for one person, by name and organisation:")
            yield from _first(map(say_joined, self.plan.joined))
        if self.plan.jobs:
            yield _("Changes of job:")
            yield from (f"  {say_job_change(change)}" for change in self.plan.jobs)
        yield from map(say_closed, self.plan.closed)
        for place in self.rejects:
            yield _("The rows that were not understood in full are in {file}.").format(file=place)

    def _beside(self) -> Iterator[str]:
        """The messages and posts of an archive, and their faults."""
        if self.plan.archive:
            for label, said in say_archive(self.plan.archive):
                yield _("{label}: {value}").format(label=label, value=said)
        created = sum(counts.created for counts in self.plan.counts[len(self.files.usable) :])
        if created:
            sentence = ngettext(
                "People written to: {number} new", "People written to: {number} new", created
            )
            yield sentence.format(number=created)
        for file in self.files.beside:
            if file.rejections:
                yield f"{file.path}:"
                yield from _first(say_faults(file.rejections))

    def _details(self, reading: FileReading) -> Iterator[str]:
        """The way a file was read, its first people in a dry run, and its faults."""
        read_as = _("Read as {how}").format(how=say_reading(reading))
        yield f"  {read_as}"
        yield from (f"  {note}" for note in say_notes(reading))
        if self.dry_run:
            yield from (f"  · {say_card(record.card)}" for record in reading.records[:SAMPLES])
        yield from _first(say_faults(reading.told))

    def shape(self) -> Shape:
        """The report as JSON."""
        rejected = sum(len(reading.rejections) for reading in self.files.readings)
        archive = self.plan.archive
        only = next(iter(self.rejects)) if len(self.rejects) == 1 else None
        return {
            "dry_run": self.dry_run,
            **_numbers(self.plan.total, rejected),
            "possible": self.plan.total.possible,
            "personas": [
                {"id": each.persona_id, "name": each.persona} for each in self.plan.closed
            ],
            "left_out": sum(len(reading.left_out) for reading in self.files.readings),
            "rejects_file": only and str(only),
            "messages": _messages(archive, self._rejected(Kind.MESSAGES)) if archive else None,
            "posts": _posts(archive, self._rejected(*POSTS)) if archive else None,
            "cards": _cards(archive, self._rejected(Kind.SKILLS)) if archive else None,
            "files": [self._file(reading, counts) for reading, counts in self._counted()],
        }

    def _counted(self) -> Iterator[tuple[FileReading, Counts]]:
        """Each file with its counts; the plan has none for a file without records."""
        counts = iter(self.plan.counts)
        for reading in self.files.readings:
            yield reading, next(counts) if reading.records else Counts()

    def _file(self, reading: FileReading, counts: Counts) -> Shape:
        place = self._rejects_file(reading)
        return {
            "path": str(reading.path),
            "format": reading.format or None,
            **_numbers(counts, len(reading.rejections)),
            "possible": counts.possible,
            "left_out": len(reading.left_out),
            "encoding": reading.encoding_code or None,
            "separator": reading.separator or None,
            "columns": reading.columns and dict(reading.columns.fields),
            "rejects_file": place and str(place),
        }

    def _rejected(self, *kinds: Kind) -> int:
        """The number of rows of some tables of an archive that cannot be used."""
        return sum(len(file.rejections) for file in self.files.beside if file.kind in kinds)

    def _rejects_file(self, reading: FileReading) -> Path | None:
        for place, rejected in self.rejects.items():
            if any(path == reading.path for path, _rejections in rejected):
                return place
        return None


def _line(reading: FileReading, counts: Counts, *, dry_run: bool) -> str:
    read = len(reading.records) + len(reading.rejections)
    if dry_run:
        sentence = ngettext(
            "{file}: {read} row read; {created} to create, {updated} to update, {unchanged}"
            " unchanged, {rejected} rejected.",
            "{file}: {read} rows read; {created} to create, {updated} to update, {unchanged}"
            " unchanged, {rejected} rejected.",
            read,
        )
    else:
        sentence = ngettext(
            "{file}: {read} row read; {created} created, {updated} updated, {unchanged} unchanged,"
            " {rejected} rejected.",
            "{file}: {read} rows read; {created} created, {updated} updated, {unchanged} unchanged,"
            " {rejected} rejected.",
            read,
        )
    return sentence.format(
        file=reading.path,
        read=read,
        created=counts.created,
        updated=counts.updated,
        unchanged=counts.unchanged,
        rejected=len(reading.rejections),
    )


def _first(lines: Iterable[str], number: int = 0) -> Iterator[str]:
    """The first lines, indented, and how many follow, of `number` in all if not all are there."""
    every = list(lines)
    yield from (f"  {line}" for line in every[:LISTED])
    if (more := max(number, len(every)) - LISTED) > 0:
        yield "  " + ngettext("and {number} other", "and {number} others", more).format(number=more)


def _numbers(counts: Counts, rejected: int) -> Shape:
    return {
        "read": counts.created + counts.updated + counts.unchanged + rejected,
        "created": counts.created,
        "updated": counts.updated,
        "unchanged": counts.unchanged,
        "rejected": rejected,
    }


def _messages(plan: ArchivePlan, rejected: int) -> Shape:
    """The messages of an archive, and the touches they give."""
    told = plan.correspondence
    return {
        "me": plan.me,
        "read": told.messages + rejected,
        "rejected": rejected,
        "conversations": plan.conversations,
        "people": plan.people,
        **_changes(plan.touches),
        "groups": told.groups,
        "without_profile": told.without_profile,
        "not_connected": len(plan.strangers),
        "only_wrote": plan.silent,
    }


def _posts(plan: ArchivePlan, rejected: int) -> Shape:
    """The user's own posts and schools."""
    kinds = {"employers": PostKind.EMPLOYER, "schools": PostKind.SCHOOL}
    numbers = {name: plan.posts_of(kind) for name, kind in kinds.items()}
    return {**numbers, **_changes(plan.own_posts), "rejected": rejected}


def _cards(plan: ArchivePlan, rejected: int) -> Shape:
    """The cards proposed for the pitch."""
    return {
        **_changes(plan.cards),
        "rejected": rejected,
        "without_degree": plan.without_degree,
    }


def _changes(changes: Changes) -> Shape:
    return {
        "created": changes.created,
        "updated": changes.updated,
        "unchanged": changes.unchanged,
    }
