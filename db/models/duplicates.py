"""People who are not the same, and the cards of records that were merged."""

from peewee import DateField, ForeignKeyField, TextField

from db.models.base import Table
from db.models.people import Person


class Apart(Table):
    """Two people who look alike and are not the same; the lower id first."""

    one = ForeignKeyField(Person, on_delete="CASCADE")
    one_id: int
    other = ForeignKeyField(Person, on_delete="CASCADE", backref="apart_from")
    other_id: int
    day = DateField()


class OtherCard(Table):
    """A card that a source gave of another record, which was merged with this person."""

    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    source = TextField()
    card = TextField()
