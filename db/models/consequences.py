"""Tables of the effects of results on other rows, so that a second result takes them back."""

from peewee import ForeignKeyField, TextField

from db.models.actions import Action, Result
from db.models.base import Table
from db.models.people import Introduction, Person


class Consequence(Table):
    """One row that a result wrote: an action, a person or an introduction.

    `before` and `after` hold as JSON the columns of an effect; an empty `before` means that the row
    is new.
    """

    result = ForeignKeyField(Result, on_delete="CASCADE")
    result_id: int
    action = ForeignKeyField(Action, null=True, on_delete="CASCADE")
    action_id: int | None
    person = ForeignKeyField(Person, null=True, on_delete="CASCADE")
    person_id: int | None
    introduction = ForeignKeyField(Introduction, null=True, on_delete="CASCADE")
    introduction_id: int | None
    before = TextField(default="")
    after = TextField()


class IntroductionMade(Table):
    """An introduction that I made between two people, by the result of an action."""

    result = ForeignKeyField(Result, on_delete="CASCADE")
    result_id: int
    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    other = ForeignKeyField(Person, on_delete="CASCADE")
    other_id: int
