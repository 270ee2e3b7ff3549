"""Ties drawn to be proposed, outside the history."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Table
from db.models.people import Person


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
