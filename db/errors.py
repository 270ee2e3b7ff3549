"""Errors of the store, in sentences that a user can act on."""

from pathlib import Path

from planner.language import _


class StoreError(Exception):
    """Base of the store's errors; the text gives the reason and a remedy."""


class Unopenable(StoreError):
    """The file cannot be opened as a store."""


class Locked(StoreError):
    """Another program holds the store and did not let go in time."""


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
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return Missing(what_is_gone())
    kind: type[StoreError] = Unopenable
    match name.split("_")[1:2]:
        case ["BUSY" | "LOCKED" | "PROTOCOL"]:
            kind = Locked
            sentence = _("{file} is in use by another program. Try again in a moment.")
        case ["READONLY"]:
            sentence = _("{file} cannot be written to: check its permissions.")
        case ["CANTOPEN" | "PERM"]:
            sentence = _("{file} cannot be opened: check the path and its permissions.")
        case ["NOTADB"]:
            sentence = _("{file} is not an Escalier database.")
        case ["CORRUPT"]:
            sentence = _("{file} is damaged. Restore a backup of it.")
        case ["IOERR"]:
            sentence = _("{file} cannot be read or written: the disk reports an error.")
        case ["FULL"]:
            sentence = _("{file} cannot be written to: the disk is full.")
        case _:
            return None
    return kind(sentence.format(file=file))


def foreign(file: Path) -> Unopenable:
    """The refusal of a file that is not an Escalier database."""
    return Unopenable(_("{file} is not an Escalier database.").format(file=file))
