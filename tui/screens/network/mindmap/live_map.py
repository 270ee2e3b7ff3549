"""A mind map as far as it is unfolded; branches are read when they are first seen."""

from collections.abc import Sequence

from db.network.mind_map.store import Branches
from planner.network.mind_map.branch import MOST, Below, Path
from planner.network.mind_map.drawing import MapRow, rows


class LiveMap:
    """The branches read so far, and those unfolded."""

    def __init__(self, branches: Branches) -> None:
        """Begin with the main branches."""
        self._branches = branches
        self._read: dict[Path, Below] = {}
        self._also: dict[Path, set[str]] = {}
        self._most: dict[Path, int] = {}
        self.unfolded: frozenset[Path] = frozenset()
        self._read_below(())

    def rows(self) -> list[MapRow]:
        """The rows of what is unfolded."""
        return rows(self._read, self.unfolded)

    @property
    def is_empty(self) -> bool:
        """Whether there is no branch at all."""
        return not self._read[()].branches

    def unfold(self, path: Path) -> None:
        """Unfold a branch."""
        if path not in self._read:
            self._read_below(path)
        self.unfolded |= {path}

    def fold(self, path: Path) -> None:
        """Fold a branch; those below it are folded when it is unfolded again."""
        length = len(path)
        self.unfolded = frozenset(each for each in self.unfolded if each[:length] != path)

    def toggle(self, path: Path) -> None:
        """Unfold a branch that is folded, fold one that is not."""
        if path in self.unfolded:
            self.fold(path)
        else:
            self.unfold(path)

    def reach(self, path: Path) -> bool:
        """Unfold the way to a branch; False if it is not there any more."""
        for depth, key in enumerate(path):
            above = path[:depth]
            if above:
                self.unfold(above)
            if not self._has(above, key):
                self._also.setdefault(above, set()).add(key)
                self._read_below(above)
            if not self._has(above, key):
                return False
        return True

    def go_back_to(self, unfolded: frozenset[Path]) -> None:
        """Unfold just these branches again, without those that were listed to be reached."""
        self.unfolded = unfolded
        for path in list(self._also):
            del self._also[path]
            if path in unfolded or not path:
                self._read_below(path)
            else:
                self._read.pop(path, None)

    def list_more(self, path: Path) -> None:
        """List more of the branches below one."""
        self._most[path] = self._most.get(path, MOST) + MOST
        self._read_below(path)

    def find(self, text: str) -> Sequence[Path]:
        """The paths of the branches of a name."""
        return self._branches.find(text)

    def renewed(self, branches: Branches) -> "LiveMap":
        """The map read again, as far unfolded as it still can be."""
        fresh = LiveMap(branches)
        fresh._also, fresh._most = self._also, self._most
        fresh._read_below(())
        for path in sorted(self.unfolded, key=len):
            if fresh._has(path[:-1], path[-1]):
                fresh.unfold(path)
        return fresh

    def _has(self, above: Path, key: str) -> bool:
        below = self._read.get(above, Below())
        return any(branch.key == key for branch in below.branches)

    def _read_below(self, path: Path) -> None:
        most, also = self._most.get(path, MOST), self._also.get(path, set())
        self._read[path] = self._branches.below(path, most, also)
