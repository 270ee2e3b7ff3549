"""The note of a weekly review for a companion, as Markdown."""

from datetime import date
from pathlib import Path

from db.store import Store
from exchange.text_files import write_page_beside
from planner.calendar.weeks import Week
from planner.insights.review.note import note_lines
from planner.insights.review.week_words import say_week_name
from planner.language import pgettext


def review_note(store: Store, week: Week, today: date) -> str:
    """The note of a week as it stands today."""
    return "\n".join(note_lines(store.reviews.whole(week, today), today)) + "\n"


def write_review_note(store: Store, week: Week, today: date) -> Path:
    """Write the note to a file beside the database; its path.

    An earlier note of the week is replaced, also one under its English name; anything else of
    that name is left alone.

    Raises:
        ExchangeError: if the file cannot be written.
        StoreError: if the store cannot be read.
    """
    name = pgettext("name of a file", "review-{week}.md").format(week=say_week_name(week))
    note = review_note(store, week, today)
    return write_page_beside(store.file.parent, name, note, store.files, [f"review-{week.name}.md"])
