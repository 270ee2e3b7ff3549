"""The lines of the question about files: progress of the reading, and the planned changes."""

from collections.abc import Mapping, Sequence
from itertools import chain, islice

from exchange.wording import say_notes, say_reading
from jobs.import_people import PeopleFiles
from planner.imports.archive_wording import say_archive
from planner.imports.columns import list_columns
from planner.imports.plan import ImportPlan
from planner.imports.wording import say_card, say_faults, say_job_change, say_joined, say_likeness
from planner.language import _, ngettext, pgettext
from planner.language.whole_numbers import say_number
from tui.drawing.bars import bar
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

CHANGES = 6
"""Changes of job listed, at most."""
CHOICES = 6
"""Completions of a path listed, at most."""
SAMPLES = 3
"""People shown as they were read, at most."""
FAULTS = 4
"""Kinds of faults, and likely duplicates, listed, at most."""
_BAR = 40


def _places(folder: str, *, cards: bool) -> list[tuple[str, str]]:
    """The sources of a file with the way to it, and the folder in which it usually is.

    Only LinkedIn has `cards`.
    """
    linkedin = _(
        "Settings, Data privacy, Get a copy of your data. A mail brings an archive (.zip):"
        " bring it in as it is."
    )
    usual = _("{folder}; or drop the file on this window.").format(folder=folder)
    return [
        ("LinkedIn", linkedin),
        *([] if cards else _address_books()),
        (pgettext("a file", "Usually in"), usual),
    ]


def _address_books() -> list[tuple[str, str]]:
    return [
        ("Google", _("contacts.google.com, Export, Google CSV.")),  # not wrapped: a name
        ("Outlook", _("People, Manage contacts, Export contacts.")),  # not wrapped: a name
        ("Apple", _("Contacts, File, Export, Export vCard.")),  # not wrapped: a name
        (_("A phone"), _("Its contacts, shared or exported as one .vcf file.")),
        (_("Your own"), _("Any sheet saved as CSV, with a row of titles.")),
    ]


def where_lines(
    folder: str,
    keys: Mapping[str, str],
    width: int,
    *,
    found: bool = False,
    cards: bool = False,
) -> list[Line]:
    """The places where the file usually lies, and the steps that come after it.

    `folder` is that of downloads, `keys` the names of the keys by the ids of their bindings; an
    archive that was `found` there stands in the path already. A question for `cards` says nothing
    of people.
    """
    said = _("Found in your downloads; another path replaces it.")
    there = [(Span(line, Tone.ACCENT),) for line in wrap(said, width)] if found else []
    steps = enumerate(_steps(keys, cards=cards), start=1)
    numbered = [(str(number), step) for number, step in steps]
    return [
        *there,
        (),
        (Span(_("Where the file is"), Tone.TITLE),),
        *pair_lines(_places(folder, cards=cards), width),
        (),
        (Span(_("What comes next"), Tone.TITLE),),
        *pair_lines(numbered, width),
    ]


def _steps(keys: Mapping[str, str], *, cards: bool) -> list[str]:
    write, undo, circle = (keys[name] for name in ("import.write", "app.undo", "network.circle"))
    read = _("The file is read and shown; nothing is written yet.")
    if cards:
        return [
            read,
            _("{key} lays its cards ready, as one change that {undo} takes back.").format(
                key=write, undo=undo
            ),
            _("Each of them is then taken or refused with one key."),
        ]
    return [
        read,
        _("{key} brings its people in, as one change that {undo} takes back.").format(
            key=write, undo=undo
        ),
        _("{key} then gives those who matter a circle, and with it a rhythm.").format(key=circle),
    ]


def progress_lines(label: str, done: int, total: int) -> list[Line]:
    """A bar under what is being done."""
    share = done / total if total else 0.0
    percent = _("{number} %").format(number=int(100 * share))
    drawn_bar = bar([(done, Tone.ACCENT)], total, _BAR)
    return [(), (Span(label, Tone.DIM),), (*drawn_bar, Span(f" {percent}", Tone.DIM))]


def choice_lines(choices: Sequence[str], width: int) -> list[Line]:
    """The completions of a path, by their last names alone."""
    lines: list[Line] = [
        (Span(fit(_last_name(choice), width), Tone.DIM),) for choice in choices[:CHOICES]
    ]
    if len(choices) > CHOICES:
        lines.append((Span(_more(len(choices) - CHOICES), Tone.DIM),))
    return [(), *lines]


def import_lines(files: PeopleFiles, plan: ImportPlan, width: int) -> list[Line]:
    """Preview of the import: the counts, the way the files were read, the changes of job, the first
    people, the faults and the likely duplicates.
    """
    beside = say_archive(plan.archive) if plan.archive else []
    nothing = _("Nothing here is new: there is nothing to bring in.")
    lines: list[Line] = [] if _is_news(plan) else [(), (Span(nothing),)]
    lines += [(), *pair_lines([*_counts(files, plan), *beside], width)]
    lines += _listed(_("Changes of job"), list(map(say_job_change, plan.jobs)), CHANGES, width)
    lines += _samples(files, plan, width)
    faults = [file.error for file in files.beside if file.error]
    faults += [line for told in files.told for line in say_faults(told)]
    lines += _listed(_("Not understood"), faults, FAULTS, width)
    lines += _listed(
        _("Possibly the same, to be merged or not"),
        list(map(say_likeness, plan.alike)),
        FAULTS,
        width,
        plan.total.possible,
    )
    joined = list(map(say_joined, plan.joined))
    lines += _listed(_("Taken for one person, by name and organisation"), joined, FAULTS, width)
    notes = [line for reading in files.readings for line in say_notes(reading, list_columns)]
    if notes:
        lines += [(), *((Span(line, Tone.DIM),) for note in notes for line in wrap(note, width))]
    return lines


def _samples(files: PeopleFiles, plan: ImportPlan, width: int) -> list[Line]:
    """The first people of the files; only the new ones where others are known already."""
    if plan.newcomers and plan.total.created < sum(len(each.records) for each in files.readings):
        new = [say_card(newcomer.card) for newcomer in plan.newcomers[:SAMPLES]]
        return _listed(_("The first new people"), new, SAMPLES, width, plan.total.created)
    records = chain.from_iterable(reading.records for reading in files.readings)
    cards = [say_card(record.card) for record in islice(records, SAMPLES)]
    number = sum(len(reading.records) for reading in files.readings)
    return _listed(_("The first people"), cards, SAMPLES, width, number)


def _is_news(plan: ImportPlan) -> bool:
    """Whether a person, a touch or a post is new or changed."""
    beside = plan.archive
    return bool(plan.total.created or plan.total.updated or (beside and beside.changes))


def _listed(title: str, texts: Sequence[str], most: int, width: int, number: int = 0) -> list[Line]:
    """A title and the first texts, each in one line, of `number` in all if not all are there."""
    if not texts:
        return []
    lines: list[Line] = [(), (Span(title, Tone.TITLE),)]
    lines += [(Span(fit(text, width)),) for text in texts[:most]]
    if (more := max(number, len(texts)) - most) > 0:
        lines.append((Span(_more(more), Tone.DIM),))
    return lines


def _counts(files: PeopleFiles, plan: ImportPlan) -> list[tuple[str, str]]:
    """The counts by their labels, those of the usual case alone where the others are zero."""
    counts = plan.total
    read = sum(len(each.records) + len(each.rejections) for each in files.readings)
    rare = [
        (_("People to update"), counts.updated),
        (_("Unchanged"), counts.unchanged),
        (_("Rejected"), files.rejected),
        (_("Left out"), files.left_out),
        (_("Possibly the same"), counts.possible),
    ]
    if not files.readings:
        return []
    return [
        (_("Read as"), " · ".join(say_reading(each) for each in files.readings if each.format)),
        (_("Rows read"), say_number(read)),
        (_("People to create"), say_number(counts.created)),
        *((label, say_number(number)) for label, number in rare if number),
        *((_("Rejects file"), str(place)) for place in files.rejects),
    ]


def _more(number: int) -> str:
    return ngettext("and {number} other", "and {number} others", number).format(number=number)


def _last_name(path: str) -> str:
    """The last name of a path, with the slash of a folder."""
    begun = path.rstrip("/").rpartition("/")[0]
    return path.removeprefix(begun).lstrip("/")
