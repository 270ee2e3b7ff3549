"""Find people who may be one; the search only reads, and can be stopped."""

from db.store import Store
from planner.model.progress import Progress, silent
from planner.network.duplicates.candidate import Pair
from planner.network.duplicates.search import duplicates


def find_duplicates(store: Store, progress: Progress = silent) -> list[Pair]:
    """The pairs of people who may be one, the surest first.

    Raises:
        StoreError: if the store cannot be read.
        Cancelled: if the progress asks for it.
    """
    return duplicates(store.duplicates.candidates(), store.duplicates.means(), progress)
