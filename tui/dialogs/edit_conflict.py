"""Three-way merge of a form with the changes of another window while it was open."""

from collections.abc import Callable, Mapping

from planner.language import _
from planner.language.text import shorten

Texts = Mapping[str, str]


class Clash(Exception):
    """A field was changed in both windows: its name, and its text in the other one."""

    def __init__(self, name: str, theirs: str) -> None:
        super().__init__(name, theirs)
        self.name = name
        self.theirs = theirs


class Meanwhile:
    """Brings the texts of a form together with those that the store holds when it is saved.

    `base` is what the form opened with; `present` reads the thing anew.
    """

    def __init__(self, base: Texts, present: Callable[[], Texts]) -> None:
        self._base = base
        self._present = present
        self._told: dict[str, str] = {}

    def merged(self, mine: Texts) -> dict[str, str]:
        """The texts changed here, and for all others those of the store.

        Raises:
            Clash: for a field changed here and differently elsewhere, once for each such text;
                afterwards the one of this window stands.
            StoreError: if the thing can no longer be read.
        """
        present = self._present()
        for name in mine:
            theirs = present.get(name, self._base[name])
            if self._differs(name, mine, theirs) and self._told.get(name) != theirs:
                self._told[name] = theirs
                raise Clash(name, theirs)
        return {
            name: present.get(name, text) if text == self._base[name] else text
            for name, text in mine.items()
        }

    def _differs(self, name: str, mine: Texts, theirs: str) -> bool:
        base, own = self._base[name], mine[name]
        return base not in (own, theirs) and own != theirs


def changed_elsewhere(label: str, theirs: str) -> str:
    """The sentence about a field that was changed in both windows."""
    if not theirs.strip():
        said = _("Meanwhile “{field}” was emptied in another window. Save again to keep yours.")
        return said.format(field=label)
    said = _("Meanwhile “{field}” became “{text}” in another window. Save again to keep yours.")
    return said.format(field=label, text=shorten(" ".join(theirs.split())))
