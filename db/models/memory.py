"""What the program remembers about itself, outside the history."""

from peewee import TextField

from db.models.base import Stored


class Setting(Stored):
    """What the program remembers about itself."""

    key = TextField(primary_key=True)
    value = TextField()


class Draft(Stored):
    """Text half typed in a form; SQLite itself writes down when it was kept."""

    key = TextField(primary_key=True)
    text = TextField()
    title = TextField()
    kept_at = TextField()
