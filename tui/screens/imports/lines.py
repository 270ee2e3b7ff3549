"""The lines of the question about files: progress of the reading, and the planned changes."""

from collections.abc import Sequence

from jobs.import_people import PeopleFiles
from planner.imports.plan import ImportPlan
from planner.imports.wording import say_job_change
from planner.language import _, ngettext
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, fit

CHANGES = 6
"""Changes of job listed, at most."""
CHOICES = 6
"""Completions of a path listed, at most."""
_BAR = 40


def progress_lines(label: str, done: int, total: int) -> list[Line]:
    """A bar under what is being done."""
    share = done / total if total else 0.0
    full = round(_BAR * share)
    percent = _("{number} %").format(number=int(100 * share))
    bar = (Span("━" * full, Tone.ACCENT), Span("━" * (_BAR - full), Tone.DIM))
    return [(), (Span(label, Tone.DIM),), (*bar, Span(f" {percent}", Tone.DIM))]


def choice_lines(choices: Sequence[str], width: int) -> list[Line]:
    """The completions of a path, by their last names alone."""
    lines: list[Line] = [
        (Span(fit(_last_name(choice), width), Tone.DIM),) for choice in choices[:CHOICES]
    ]
    if len(choices) > CHOICES:
        lines.append((Span(_more(len(choices) - CHOICES), Tone.DIM),))
    return [(), *lines]


def import_lines(files: PeopleFiles, plan: ImportPlan, width: int) -> list[Line]:
    """The counts, the changes of job and where rejected rows go, before anything is written."""
    counts = plan.total
    lines: list[Line] = [(), *pair_lines(_counts(files, plan), width)]
    if plan.jobs:
        lines += [(), (Span(_("Changes of job"), Tone.TITLE),)]
        lines += [(Span(fit(say_job_change(change), width)),) for change in plan.jobs[:CHANGES]]
        if (more := len(plan.jobs) - CHANGES) > 0:
            lines.append((Span(_more(more), Tone.DIM),))
    if not (counts.created or counts.updated):
        lines += [(), (Span(_("Nothing here is new: there is nothing to bring in.")),)]
    return lines


def _counts(files: PeopleFiles, plan: ImportPlan) -> list[tuple[str, str]]:
    counts = plan.total
    rejected = sum(len(reading.rejections) for reading in files.readings)
    read = sum(len(reading.records) for reading in files.readings) + rejected
    pairs = [
        (_("Rows read"), str(read)),
        (_("People to create"), str(counts.created)),
        (_("People to update"), str(counts.updated)),
        (_("Unchanged"), str(counts.unchanged)),
        (_("Rejected"), str(rejected)),
    ]
    return [*pairs, *((_("Rejects file"), str(place)) for place in files.rejects)]


def _more(number: int) -> str:
    return ngettext("and {number} other", "and {number} others", number).format(number=number)


def _last_name(path: str) -> str:
    """The last name of a path, with the slash of a folder."""
    begun = path.rstrip("/").rpartition("/")[0]
    return path.removeprefix(begun).lstrip("/")
