"""Drafts, outside the history."""

from peewee import CompositeKey, TextField

from db.models.base import Stored


class Draft(Stored):
    """Unfinished text of a form in one window; SQLite itself sets the time."""

    key = TextField()
    owner = TextField(default="")
    text = TextField()
    title = TextField()
    kept_at = TextField()

    class Meta:
        """The key of the table."""

        primary_key = CompositeKey("key", "owner")
