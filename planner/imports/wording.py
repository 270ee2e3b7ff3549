"""Imports in words."""

from collections.abc import Sequence

from planner.imports.merging import JobChange
from planner.language import _, ngettext


def label_of(files: Sequence[str]) -> str:
    """The label of an import in the history."""
    if len(files) == 1:
        return _("Import of {file}").format(file=files[0])
    many = ngettext("Import of {number} file", "Import of {number} files", len(files))
    return many.format(number=len(files))


def say_job_change(change: JobChange) -> str:
    """A change of job in one line."""
    return _("{name}: {before} → {after}").format(
        name=change.name,
        before=_job(change.old_role, change.old_organisation),
        after=_job(change.role, change.organisation),
    )


def _job(role: str, organisation: str) -> str:
    if role and organisation:
        return _("{role}, {organisation}").format(role=role, organisation=organisation)
    return role or organisation or _("nothing")
