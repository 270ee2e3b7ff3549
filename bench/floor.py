"""The floor: the least a Textual program can do that reads rows from a database and shows them."""

import sys

from peewee import IntegerField, Model, SqliteDatabase, TextField
from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Static

ROWS = 20

database = SqliteDatabase(None)


class Line(Model):
    """A row to show."""

    place = IntegerField()
    text = TextField()

    class Meta:
        database = database


def text(place: int) -> str:
    """The text of a row; that of the last one shows that the floor is ready."""
    return f"row {place} of {ROWS}, read from the database"


def fill(file: str) -> None:
    """Make the database that the floor reads."""
    database.init(file)
    with database:
        database.create_tables([Line])
        for place in range(1, ROWS + 1):
            Line.create(place=place, text=text(place))


class Floor(App[None]):
    """A header, a footer and the rows."""

    TITLE = "Floor"
    BINDINGS = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """The three widgets."""
        rows = Line.select().order_by(Line.place).limit(ROWS)
        yield Header()
        yield Static("\n".join(line.text for line in rows), markup=False)
        yield Footer()


def main() -> None:
    """Open the floor on the database named by the first argument."""
    database.init(sys.argv[1])
    database.connect()
    Floor().run()
