"""What a spark becomes: a person, an action, an idea or a memory."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from planner.labels import spark_kinds
from planner.language import _
from planner.sparks import Spark
from planner.vocabulary import SparkKind
from tui.commands import key_of
from tui.screens.dialogs.dialog import Dialog
from tui.widgets.key_line import KeyLine
from tui.widgets.lines import Lines
from tui.widgets.spans import Line, Span, Tone, wrap

_KEYS = {
    SparkKind.PERSON: ("p", _("Person"), _("Write the person down; the spark becomes them.")),
    SparkKind.ACTION: ("a", _("Action"), _("Plan an action; the spark becomes it.")),
    SparkKind.IDEA: ("i", _("Idea"), _("Keep the spark as an idea.")),
    SparkKind.MEMORY: ("m", _("Memory"), _("Keep the spark as a memory.")),
}


class SortSpark(Dialog[SparkKind]):
    """Asks what a spark becomes; one key answers."""

    BINDINGS = [
        Binding(key, f"sort('{kind}')", label, id=f"sort_spark.{kind}", tooltip=sentence)
        for kind, (key, label, sentence) in _KEYS.items()
    ]

    def __init__(self, spark: Spark) -> None:
        """Ask about `spark`."""
        super().__init__(_("What does this spark become?"))
        self._spark = spark

    def compose(self) -> ComposeResult:
        """The spark and what it can become."""
        with Vertical(classes="dialog--box"):
            yield Static(self.question, classes="dialog--title", markup=False)
            yield Lines()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the spark and the keys."""
        self.query_one(Lines).show(self._lines)

    def _lines(self, width: int) -> list[Line]:
        choices = [
            (Span(f"{key_of(self, f'sort_spark.{kind}')}  ", Tone.ACCENT), Span(name))
            for kind, name in spark_kinds().items()
        ]
        return [*((Span(line),) for line in wrap(self._spark.text, width)), (), *choices]

    def action_sort(self, kind: str) -> None:
        """Answer."""
        self.answer(SparkKind(kind))
