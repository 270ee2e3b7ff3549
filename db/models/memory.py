"""Drafts, settings and drawn ties, outside the history."""

from peewee import BooleanField, CompositeKey, DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Stored, Table
from db.models.people import Person


class Setting(Stored):
    """A value that the program keeps about itself."""

    key = TextField(primary_key=True)
    value = TextField()


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


class DrawnTie(Table):
    """A person proposed without a rhythm, from `day` on; `asked` if by "propose me something".

    `words`, `known` and `titled` are the fit to a goal by which the person was drawn.
    """

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    day = DateField()
    asked = BooleanField(default=False)
    words = TextField(default="")
    known = IntegerField(default=0)
    titled = BooleanField(default=False)
