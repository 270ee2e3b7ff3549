"""What can be done with a spark in Today: say what it becomes, or say it anew."""

from typing import TYPE_CHECKING

from textual.binding import Binding

from planner.language import _, pgettext
from planner.model.vocabulary import SparkKind
from tui.screens.today.view import TodayView

if TYPE_CHECKING:
    from tui.dialogs.ask_line import TypedLine

SPARK_ACTIONS = {"sort_spark", "edit_spark", "delete_spark"}


def _bound(key: str, action: str, name: str, label: str, sentence: str) -> Binding:
    return Binding(key, action, label, id=f"spark.{name}", tooltip=sentence)


SPARK_KEYS = [
    _bound("p", "sort_spark('person')", "person", _("Person"), _("Make a person of the spark.")),
    _bound("a", "sort_spark('action')", "action", _("Action"), _("Make an action of the spark.")),
    _bound("i", "sort_spark('idea')", "idea", _("Idea"), _("Keep the spark as an idea.")),
    _bound("m", "sort_spark('memory')", "memory", _("Memory"), _("Keep the spark as a memory.")),
    _bound("e", "edit_spark", "edit", _("Edit"), _("Say the spark in other words.")),
    _bound("x", "delete_spark", "delete", pgettext("spark", "Delete"), _("Take the spark away.")),
]


class SparkKeys(TodayView):
    """Acts on the highlighted spark."""

    def action_sort_spark(self, kind: str) -> None:
        """Let the spark become something."""
        from tui.screens.sparks.sorting import SparkSorting

        if self.spark is not None:
            SparkSorting(self).sort(self.spark, SparkKind(kind))

    def action_make_person(self) -> None:
        """Make a person of the spark; text half typed is gone on with by this name."""
        self.action_sort_spark(SparkKind.PERSON.value)

    def action_make_action(self) -> None:
        """Make an action of the spark; text half typed is gone on with by this name."""
        self.action_sort_spark(SparkKind.ACTION.value)

    def action_edit_spark(self) -> None:
        """Ask for the line again."""
        from tui.dialogs.ask_line import AskLine

        spark = self.spark
        if spark is None:
            return

        def keep(line: "TypedLine | None") -> None:
            if line is not None:
                with self.changing(_("Spark changed")):
                    self.store.sparks.change(spark.id, line.text)

        question = AskLine(
            _("A spark, in one line"),
            value=spark.text,
            drafts=self.store.drafts,
            draft_key=f"today.edit_spark.spark-{spark.id}",
        )
        self.app.push_screen(question, keep)

    def action_delete_spark(self) -> None:
        """Take it away."""
        if self.spark is not None:
            with self.changing(_("Spark deleted")):
                self.store.sparks.delete(self.spark.id)
