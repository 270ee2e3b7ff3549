"""Errors of the store, in sentences that a user can act on."""

from pathlib import Path

from planner.language import _


class StoreError(Exception):
    """Base of the store's errors; the text gives the reason and a remedy."""


class Unopenable(StoreError):
    """The file cannot be opened as a store."""


class Locked(StoreError):
    """Another program holds the store and did not let go in time."""


class Replaced(StoreError):
    """Another file, or none, is where the store was opened."""


class Missing(StoreError):
    """The row asked for is not in the store."""


class Closed(StoreError):
    """An action to be postponed or given up is already done."""


class Empty(StoreError):
    """A required text is empty."""


class Impossible(StoreError):
    """A request that can never be met, such as a routine without any day."""


class NothingToUndo(StoreError):
    """No change is left to undo or redo, or another window was faster."""


def what_is_gone() -> str:
    """The sentence for a row that another window has deleted."""
    return _("What this is about is no longer there.")


def translated(error: Exception, file: Path) -> StoreError | None:
    """The domain's error for sqlite3's error about `file`; None where the fault is our own.

    Recognised by SQLite's result code (https://sqlite.org/rescode.html), never by its words.
    """
    name: str = getattr(error, "sqlite_errorname", None) or ""  # its module's own errors have none
    if isinstance(error, MemoryError):  # the driver's word for SQLITE_NOMEM
        name = "SQLITE_NOMEM"
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return Missing(what_is_gone())
    if name in _BAD_VALUES:
        return out_of_bounds()
    code = next(iter(name.split("_")[1:2]), "")
    sentence = _sentences().get(code)
    kind = Locked if code in _BUSY else Unopenable
    return kind(sentence.format(file=file)) if sentence else None


_BAD_VALUES = (
    "SQLITE_CONSTRAINT_CHECK",
    "SQLITE_CONSTRAINT_DATATYPE",
    "SQLITE_CONSTRAINT_NOTNULL",
    "SQLITE_CONSTRAINT_PRIMARYKEY",
    "SQLITE_CONSTRAINT_UNIQUE",
    "SQLITE_MISMATCH",
    "SQLITE_TOOBIG",
)
_BUSY = ("BUSY", "LOCKED", "PROTOCOL")


def _sentences() -> dict[str, str]:
    """The sentence of each kind of fault, by the first word of its code."""
    busy = _("{file} is in use by another program. Try again in a moment.")
    shut = _("{file} cannot be opened: check the path and its permissions.")
    return {
        **dict.fromkeys(_BUSY, busy),
        **dict.fromkeys(("CANTOPEN", "PERM"), shut),
        "READONLY": _("{file} cannot be written to: check its permissions."),
        "NOTADB": _("{file} is not an Escalier database."),
        "CORRUPT": _(
            "{file} is damaged. Put a backup in its place, and move away its -wal and -shm."
        ),
        "IOERR": _("{file} cannot be read or written: the disk reports an error."),
        "FULL": _("{file} cannot be written to: the disk is full."),
        "NOMEM": _("{file} cannot be read or written: no memory is left."),
    }


def out_of_bounds() -> Impossible:
    """The refusal of a value that the store has no place for."""
    return Impossible(_("A value cannot be kept: it is out of its bounds."))


def ended(file: Path) -> StoreError:
    """The refusal of a write in a transaction that SQLite has ended before its time."""
    return StoreError(
        _("{file} could not be written: nothing of it was changed.").format(file=file)
    )


def replaced(file: Path) -> Replaced:
    """The refusal of a write to a file that is no longer where it was opened."""
    if file.exists():
        return Replaced(_("{file} was replaced: nothing more is written.").format(file=file))
    return Replaced(_("{file} was deleted or moved: nothing more is written.").format(file=file))


def foreign(file: Path) -> Unopenable:
    """The refusal of a file that is not an Escalier database."""
    return Unopenable(_("{file} is not an Escalier database.").format(file=file))
