"""Sparks: lines kept in passing, sorted later."""

from datetime import date
from typing import Any

from peewee import Expression

from db.errors import Missing
from db.ledger import Ledger
from db.models import Spark as Row
from db.reading import tuples
from db.texts import needed
from db.uids import new_uid
from planner.language import _
from planner.shortening import shorten
from planner.sparks import Spark
from planner.vocabulary import SparkKind


class SparkStore:
    """The sparks, oldest first."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, text: str, day: date) -> Spark:
        """Keep one line.

        Raises:
            Empty: if there is nothing in it.
        """
        line = needed(text)
        with self._ledger.change(_("Spark kept: {text}").format(text=shorten(line))):
            return self.get(int(Row.insert(uid=new_uid(), day=day, text=line).execute()))

    def get(self, spark_id: int) -> Spark:
        """One spark.

        Raises:
            Missing: if it is not there.
        """
        found = self._read(Row.id == spark_id)
        if not found:
            raise Missing(_("This spark is no longer there."))
        return found[0]

    def all(self) -> list[Spark]:
        """Every spark, sorted ones included."""
        return self._read()

    def unsorted(self) -> list[Spark]:
        """The sparks that have not become anything yet."""
        return self._read(Row.became.is_null())

    def sorted_into(self, kind: SparkKind) -> list[Spark]:
        """The sparks that became something of one kind."""
        return self._read(Row.became == kind.value)

    def sort(self, spark_id: int, became: SparkKind, became_id: int | None = None) -> Spark:
        """Note what a spark became, and which person or action."""
        spark = self.get(spark_id)
        with self._ledger.change(_("Spark sorted: {text}").format(text=shorten(spark.text))):
            return self._write(spark, became=became.value, became_id=became_id)

    def change(self, spark_id: int, text: str) -> Spark:
        """Say a spark in other words."""
        line, spark = needed(text), self.get(spark_id)
        with self._ledger.change(_("Spark changed: {text}").format(text=shorten(line))):
            return self._write(spark, text=line)

    def delete(self, spark_id: int) -> None:
        """Take a spark away."""
        spark = self.get(spark_id)
        with self._ledger.change(_("Spark deleted: {text}").format(text=shorten(spark.text))):
            Row.delete().where(Row.id == spark_id).execute()

    def _write(self, spark: Spark, **columns: Any) -> Spark:
        Row.update(**columns).where(Row.id == spark.id).execute()
        return self.get(spark.id)

    def _read(self, which: Expression | None = None) -> list[Spark]:
        query = Row.select(Row.id, Row.uid, Row.day, Row.text, Row.became, Row.became_id)
        query = (query if which is None else query.where(which)).order_by(Row.id)
        return [
            Spark(number, uid, day, text, SparkKind(became) if became else None, became_id)
            for number, uid, day, text, became, became_id in tuples(query)
        ]
