"""Write, publish, say: the one way in which any screen changes the store."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from textual.screen import Screen

from db.errors import StoreError
from planner.grammar.errors import GrammarError
from planner.language import _
from tui.keyboard.commands import done_said
from tui.widgets.toast import ToastLine

if TYPE_CHECKING:
    from db.store import Store
    from tui.base.live_screen import LiveScreen, Surroundings
    from tui.base.patience import Patience

Line = TypeVar("Line")
Said = str | Callable[[], str]
"""A sentence, or a function that gives it once the change is written."""


class TriedAgain(StoreError):
    """A change that another program keeps from being written now, and that is tried again."""


@contextmanager
def telling(screen: Screen[Any]) -> Iterator[None]:
    """Show a refusal of the store or of the grammar in a toast instead of raising it."""
    try:
        yield
    except TriedAgain:
        pass  # it is told once that is given up
    except (StoreError, GrammarError) as error:
        screen.notify(str(error), severity="error")


@contextmanager
def putting_back(screen: Screen[Any], store: "Store") -> Iterator[None]:
    """Offer the answered draft again if its answer is refused, so that nothing typed is lost.

    Raises:
        TriedAgain: instead, if another program holds the file and the gesture is done again.
    """
    patience: Patience | None = getattr(screen.app, "patience", None)
    try:
        yield
    except (StoreError, GrammarError) as error:
        if patience is not None and isinstance(error, StoreError) and patience.takes(error):
            raise TriedAgain(str(error)) from error
        with suppress(StoreError):  # the disk or another window: the refusal itself is told
            store.drafts.put_back()
        raise


@contextmanager
def changing(screen: Screen[Any], around: "Surroundings", said: Said) -> Iterator[None]:
    """Wrap one change: all live screens follow it, and a toast over `screen` names the undo key.

    A sentence that depends on the change is a function, called once that is written.

    A refused change puts the answered draft back. One that left everything as it was is told as
    such.
    """
    watcher = around.window.watcher
    with telling(screen), watcher.watching() if watcher else nullcontext():
        before = around.store.last_change
        with putting_back(screen, around.store):
            yield
        changed = around.store.last_change is not before
        said = said if isinstance(said, str) else said()
        tell_done(screen, around, done_said(screen, said) if said else "", changed=changed)


@contextmanager
def changing_alike(screen: "LiveScreen", said: str) -> Iterator[None]:
    """Wrap one change that the toast and the history tell in the same words."""
    with screen.changing(said), screen.store.change(said):
        yield


@contextmanager
def changing_each(
    screen: "LiveScreen", lines: Sequence[Line], one: str, several: str
) -> Iterator[Sequence[Line]]:
    """Wrap the writing of lines as one change, told as `one`, or as `several` of {n} lines."""
    if len(lines) == 1:
        with screen.changing(one):
            yield lines
        return
    said = several.format(n=len(lines))
    with changing_alike(screen, said):
        yield lines


def tell_done(
    screen: Screen[Any], around: "Surroundings", said: str, *, changed: bool = True
) -> None:
    """Publish what was written, and replace the toasts shown by `said` unless it is empty."""
    around.store.drafts.written()
    around.changed.publish(None)
    if said:
        screen.app.clear_notifications()
        for toast in screen.query(ToastLine):
            toast.hush()
        screen.notify(said if changed else _("Nothing has changed."))
