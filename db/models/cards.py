"""Cards of the canvases, what they cite, and those proposed."""

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from db.models.base import Table


class Card(Table):
    """A card of a canvas; its text is the title of an achievement."""

    uid = TextField()
    canvas = TextField()
    text = TextField()
    position = IntegerField(default=0)
    created_on = DateField()


class CardCell(Table):
    """A cell that a card stands in; only in the ikigai may there be none, or several."""

    card = ForeignKeyField(Card, on_delete="CASCADE", backref="cells")
    card_id: int
    cell = TextField()


class Achievement(Table):
    """The further fields of an achievement (STAR); `skills` is a line each."""

    card = ForeignKeyField(Card, unique=True, on_delete="CASCADE")
    card_id: int
    situation = TextField(default="")
    task = TextField(default="")
    actions = TextField(default="")
    result = TextField(default="")
    skills = TextField(default="")
    satisfaction = IntegerField(null=True)


class Citation(Table):
    """A citation, both ends by uid: it outlives the row cited, which `label` then names.

    `place` is the slot or the part of the citing row; empty for a card.
    """

    citing = TextField()
    place = TextField(default="")
    kind = TextField()
    cited = TextField()
    label = TextField(default="")


class CardProposal(Table):
    """A card proposed from an archive or a pasted text, until it is taken or refused.

    One that was taken knows its card as long as that is there.
    """

    canvas = TextField()
    cell = TextField()
    text = TextField()
    detail = TextField(default="")
    source = TextField()
    card = ForeignKeyField(Card, null=True, on_delete="SET NULL")
    card_id: int | None
    answer = TextField(null=True)
