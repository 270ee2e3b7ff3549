"""Sweeps of the memory, affinity boards, answers to findings, matches of personas."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Table
from db.models.cards import Card
from db.models.market import Persona
from db.models.people import Organisation, PeopleGroup, Person


class Sweep(Table):
    """A sitting of the memory sweep: `topic` is a code, `named` the people it brought.

    `organisation` is the employer that a topic about employers asked about; `done` says that no
    further name came to mind.
    """

    topic = TextField()
    organisation = ForeignKeyField(Organisation, null=True, on_delete="SET NULL")
    organisation_id: int | None
    day = DateField()
    named = IntegerField(default=0)
    done = BooleanField(default=False)


class Board(Table):
    """An affinity board: of the cards of a canvas, or of people if it has none."""

    uid = TextField()
    canvas = TextField(null=True)
    created_on = DateField()


class BoardColumn(Table):
    """A column of a board; `group` is the category that its title made."""

    board = ForeignKeyField(Board, on_delete="CASCADE")
    board_id: int
    title = TextField(default="")
    group = ForeignKeyField(PeopleGroup, null=True, on_delete="SET NULL")
    group_id: int | None
    position = IntegerField(default=0)


class BoardCard(Table):
    """A card of a board: a person or the card of a canvas."""

    column = ForeignKeyField(BoardColumn, on_delete="CASCADE")
    column_id: int
    person = ForeignKeyField(Person, null=True, on_delete="CASCADE")
    person_id: int | None
    card = ForeignKeyField(Card, null=True, on_delete="CASCADE")
    card_id: int | None
    position = IntegerField(default=0)


class FindingAnswer(Table):
    """The day on which a finding of the diagnosis was put away; `code` and `about` name it."""

    code = TextField()
    about = TextField(default="")
    day = DateField()


class PersonaMatch(Table):
    """A person found to fit a persona, and since when; outside the history."""

    persona = ForeignKeyField(Persona, on_delete="CASCADE")
    persona_id: int
    person = ForeignKeyField(Person, on_delete="CASCADE")
    person_id: int
    found_on = DateField()
