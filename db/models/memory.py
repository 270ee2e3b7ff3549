"""Drafts and settings, outside the history."""

from peewee import TextField

from db.models.base import Stored


class Setting(Stored):
    """A value that the program keeps about itself."""

    key = TextField(primary_key=True)
    value = TextField()


class Draft(Stored):
    """Unfinished text of a form; SQLite itself sets the time."""

    key = TextField(primary_key=True)
    text = TextField()
    title = TextField()
    kept_at = TextField()
