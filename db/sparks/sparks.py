"""Sparks: lines captured in passing, sorted later."""

from datetime import date
from typing import Any

from db import models
from db.engine.clean import needed
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Missing
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.sparks import CameOf, Spark
from planner.model.vocabulary import SparkKind

_SPARKS = """
SELECT id, uid, day, text, became, became_id, event_id FROM spark WHERE {which} ORDER BY id
"""
_LED_SOMEWHERE = f"became IN ('{SparkKind.PERSON}', '{SparkKind.ACTION}')"


class SparkStore:
    """The sparks, oldest first."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, text: str, day: date, event_id: int | None = None) -> Spark:
        """Add a spark, with the event during whose debrief it came.

        Raises:
            Empty: if there is nothing in it.
        """
        line = needed(text)
        with self._ledger.change(_("Spark kept: {text}").format(text=shorten(line))):
            row = models.Spark.insert(uid=new_uid(), day=day, text=line, event=event_id)
            return self.get(int(row.execute()))

    def get(self, spark_id: int) -> Spark:
        """One spark.

        Raises:
            Missing: if it is not there.
        """
        found = self._read("id = :spark", spark=spark_id)
        if not found:
            raise Missing(_("This spark is no longer there."))
        return found[0]

    def all(self) -> list[Spark]:
        """Every spark, sorted ones included."""
        return self._read()

    def unsorted(self) -> list[Spark]:
        """The sparks still to be sorted."""
        return self._read("became IS NULL")

    def sorted_into(self, kind: SparkKind) -> list[Spark]:
        """The sparks that became something of one kind."""
        return self._read("became = :kind", kind=kind.value)

    def behind(self, action_id: int | None = None, person_id: int | None = None) -> Spark | None:
        """The spark that became an action or one it follows, else the one its person was."""
        from db.sparks import stories as spark_stories

        number = spark_stories.behind(action_id, person_id)
        return None if number is None else self.get(number)

    def came_of(self) -> list[CameOf]:
        """The story of each spark that became a person or an action, newest first."""
        from db.sparks.stories import stories

        known = {spark.id: spark for spark in self._read(_LED_SOMEWHERE)}
        return stories(known)

    def sort(self, spark_id: int, became: SparkKind, became_id: int | None = None) -> Spark:
        """Mark a spark as sorted, with the person or action it became."""
        spark = self.get(spark_id)
        with self._ledger.change(_("Spark sorted: {text}").format(text=shorten(spark.text))):
            return self._write(spark, became=became.value, became_id=became_id)

    def change(self, spark_id: int, text: str) -> Spark:
        """Change the text of a spark."""
        line, spark = needed(text), self.get(spark_id)
        with self._ledger.change(_("Spark changed: {text}").format(text=shorten(spark.text))):
            return self._write(spark, text=line)

    def delete(self, spark_id: int) -> None:
        """Delete a spark."""
        spark = self.get(spark_id)
        with self._ledger.change(_("Spark deleted: {text}").format(text=shorten(spark.text))):
            models.Spark.delete().where(models.Spark.id == spark_id).execute()

    def _write(self, spark: Spark, **columns: Any) -> Spark:
        models.Spark.update(**columns).where(models.Spark.id == spark.id).execute()
        return self.get(spark.id)

    def _read(self, which: str = "1", **parameters: object) -> list[Spark]:
        found = rows(_SPARKS.format(which=which), **parameters)
        return [
            Spark(
                number,
                uid,
                date.fromisoformat(day),
                text,
                SparkKind(became) if became else None,
                *rest,
            )
            for number, uid, day, text, became, *rest in found
        ]
