"""Bringing in a file: which, what it would do, and only then the writing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from textual.app import ComposeResult
from textual.screen import Screen

from db.store import Store
from exchange.paths import completed, continuations, downloads, found_archive, typed_paths
from jobs.import_archive import profiles_of
from jobs.import_people import PeopleFiles
from planner.imports.columns import ColumnMap, Columns
from planner.imports.plan import ImportPlan
from planner.language import _
from planner.model.drafts import Question
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame, ScrolledLines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.keyboard.commands import key_of
from tui.screens.imports.ask_columns import AskColumns
from tui.screens.imports.keys import IMPORT_KEYS
from tui.screens.imports.lines import choice_lines, import_lines, progress_lines, where_lines
from tui.screens.imports.own_profile import ask_own_profile
from tui.screens.imports.path_input import PathInput
from tui.screens.imports.work import (
    Failed,
    Progressed,
    Ready,
    Stage,
    Work,
    Written,
    columns_of,
)
from tui.widgets.key_line import KeyLine

Narrow = Callable[[Screen[Any], PeopleFiles, Callable[[PeopleFiles | None], None]], bool]
"""Asks what of the files is meant and gives it on, None if that is left; False if it asks not."""


class ImportFiles(Dialog[ImportPlan]):
    """Asks for a file, shows what it would do, writes it; answers with what was written."""

    BINDINGS = [*IMPORT_KEYS]

    DEFAULT_CSS = """
    ImportFiles {
        align: center top;
        & > Frame { margin-top: 1; padding: 1 1 0 1; }
        & ScrolledLines { height: auto; max-height: 68vh; margin-bottom: 1; }
    }
    """

    def __init__(
        self,
        store: Store,
        clock: Callable[[], date],
        kept_as: Question,
        circle_key: str,
        narrow: Narrow | None = None,
    ) -> None:
        """Ask which file to bring into `store`; `circle_key` gives a circle later.

        A question for cards has a `narrow`: what of the files is meant, which alone is then shown
        and brought in.
        """
        question = _("Bring in LinkedIn’s archive") if narrow else _("Bring in people from a file")
        super().__init__(question, drafts=store.drafts, kept_as=kept_as)
        self._store = store
        self._clock = clock
        self._circle_key = circle_key
        self._stage = Stage.ASKED
        self._work = Work(self, store, clock)
        self._ready: Ready | None = None
        self._narrow = narrow
        self._is_narrowed = False
        self._found = found_archive()

    def compose(self) -> ComposeResult:
        """The path and, under it, what is known of the file; arrows scroll it."""
        with Frame(self.question):
            text = self.draft() or self._found
            archive = _("The archive, .zip or unpacked")
            hint = archive if self._narrow else _("LinkedIn’s archive (.zip), or a CSV file")
            yield PathInput(text, hint, self.follow)
            yield ScrolledLines()
        yield KeyLine()

    def on_mount(self) -> None:
        """Say where the file is found; typing replaces an archive that was found."""
        if self._found and not self.draft():
            self.query_one(PathInput).select_all()
        self._show_where()

    def on_unmount(self) -> None:
        """Cancel the worker when the dialog closes."""
        self._work.stop()

    def draft_text(self) -> str:
        """The path so far; one that was found is no draft."""
        typed = self.query_one(PathInput).value
        return "" if typed == self._found else typed

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done at this stage."""
        match action:
            case "read" | "complete":
                return self._stage is Stage.ASKED
            case "write":
                return self._stage is Stage.SHOWN
            case "columns":
                has_columns = self._ready is not None and columns_of(self._ready.files) is not None
                return self._stage is Stage.SHOWN and has_columns
            case "strangers":
                ready = self._ready if self._stage is Stage.SHOWN else None
                return ready is not None and ready.offers_strangers
            case "profile":
                ready = self._ready if self._stage is Stage.SHOWN else None
                return ready is not None and len(profiles_of(ready.files.archive)) > 1
            case _:
                return True

    def follow(self) -> None:
        """Another path is being typed."""
        if self.is_mounted and self._stage is Stage.ASKED:
            self.typed()
            self._show_where()

    def action_complete(self) -> None:
        """Complete the path as far as it is certain, and show how it may go on."""
        field = self.query_one(PathInput)
        choices = continuations(field.value)
        field.value = completed(field.value, choices)
        field.cursor_position = len(field.value)
        if len(choices) != 1:
            self._show(lambda width: choice_lines(choices, width))

    def action_read(self) -> None:
        """Read the file and match it."""
        text = self.query_one(PathInput).value
        if text.strip():
            self._read(typed_paths(text), {})
        else:
            self.action_leave()

    def _read(self, paths: Sequence[Path], chosen: ColumnMap) -> None:
        """Read files whose columns hold what was `chosen`."""
        self._is_narrowed = False
        self._turn(Stage.READING)
        self._work.prepare(paths, chosen)

    def action_columns(self) -> None:
        """Ask what the columns hold, and read the file again."""
        if columns := self._ready and columns_of(self._ready.files):
            self._ask_columns(columns)

    def _ask_columns(self, columns: Columns) -> None:
        def read(chosen: ColumnMap | None) -> None:
            if chosen is not None:
                self._read(typed_paths(self.query_one(PathInput).value), chosen)

        self.app.push_screen(AskColumns(columns), read)

    def action_write(self) -> None:
        """Write what is shown."""
        if self._ready is not None:
            self._turn(Stage.WRITING)
            self._work.write(self._ready)

    def action_leave(self) -> None:
        """Go back one stage: stop the work, ask for another file, leave."""
        if self._stage is Stage.ASKED:
            super().action_leave()
            return
        self._work.stop()
        if self._stage is Stage.SHOWN:
            self._turn(Stage.ASKED)

    def _turn(self, stage: Stage) -> None:
        """Stand at another stage; only the first has anything to type."""
        self._stage = stage
        field = self.query_one(PathInput)
        field.disabled = stage is not Stage.ASKED
        (field if stage is Stage.ASKED else self.query_one(ScrolledLines)).focus()
        if stage is Stage.ASKED:
            self._show_where()
        else:
            self._show(lambda _width: ())
        self.refresh_bindings()

    def _show_where(self) -> None:
        names = ("import.write", "app.undo")
        keys = {name: key_of(self, name) for name in names} | {"network.circle": self._circle_key}
        found = bool(self._found) and self.query_one(PathInput).value == self._found
        cards = self._narrow is not None
        self._show(lambda width: where_lines(downloads(), keys, width, found=found, cards=cards))

    def _show(self, draw: Callable[[int], list[Line] | tuple[Line, ...]]) -> None:
        self.query_one(ScrolledLines).show(draw)

    def action_strangers(self) -> None:
        """Show the import with the people written to, or without them again."""
        if self._ready is not None:
            files = self._ready.files
            self._match(replace(files, strangers=not files.strangers))

    def on_import_files_progressed(self, progress: Progressed) -> None:
        """Draw how far the work is."""
        label = _("Writing") if self._stage is Stage.WRITING else _("Reading and matching")
        if self._stage in (Stage.READING, Stage.WRITING):
            self._show(lambda _width: progress_lines(label, progress.done, progress.total))

    def on_import_files_ready(self, ready: Ready) -> None:
        """Show what the file would do, once it is clear whose messages they are."""
        self._ready = ready
        if self._narrow and not self._is_narrowed and self._narrow(self, ready.files, self._match):
            return
        if ready.plan.archive and ready.plan.archive.asks:
            ask_own_profile(self, ready.plan.archive.candidates, self._take_profile)
            return
        self._turn(Stage.SHOWN)
        self._show(lambda width: import_lines(ready.files, ready.plan, width))

    def _match(self, files: PeopleFiles | None) -> None:
        """Match what is meant of the files; ask for another file if that was not said."""
        self._is_narrowed = True
        if files is None:
            self._turn(Stage.ASKED)
        else:
            self._turn(Stage.READING)
            self._work.match(files)

    def action_profile(self) -> None:
        """Ask which profile is the user's, after another was taken for it."""
        if self._ready is not None:
            candidates = profiles_of(self._ready.files.archive)
            ask_own_profile(self, candidates, partial(self._take_profile, stays=True))

    def _take_profile(self, profile: str | None, *, stays: bool = False) -> None:
        """Match again, with the user's own profile; without it ask for another file.

        All `stays` as it is if a profile was taken before, and no other is now.
        """
        if profile is None and stays:
            return
        known = self._ready if profile is not None else None
        self._match(replace(known.files, me=profile) if known else None)

    def on_import_files_written(self, done: Written) -> None:
        """Close."""
        self.answer(done.plan)

    def on_import_files_failed(self, failed: Failed) -> None:
        """Say why, and ask again, or what the columns hold."""
        self._turn(Stage.ASKED)
        self._show(
            lambda width: ((), *((Span(line, Tone.DUE),) for line in wrap(failed.said, width)))
        )
        if failed.columns is not None:
            self._ask_columns(failed.columns)
