"""Rows of a file kept for later: the first ones in memory, those of a large file on the disk."""

import marshal
import os
from array import array
from collections.abc import Callable, Iterator, Sequence
from tempfile import TemporaryFile
from typing import IO, Any, Generic, TypeVar, overload
from weakref import finalize

from exchange.errors import ExchangeError, system_reason
from planner.language import _

Item = TypeVar("Item")
Packed = tuple[Any, ...]
"""Texts, numbers and tuples of them: what `marshal` writes."""

MOST = 50_000
"""Items kept in memory; with more, all of them go to an unnamed temporary file."""


class Kept(Sequence[Item], Generic[Item]):
    """A sequence that grows at its end and takes little memory, however long it is."""

    def __init__(
        self,
        pack: Callable[[Item], Packed],
        unpack: Callable[[Packed], Item],
        most: int | None = None,
    ) -> None:
        """Begin empty; `unpack` undoes `pack`."""
        self._pack, self._unpack = pack, unpack
        self._most = MOST if most is None else most
        self._items: list[Item] = []
        self._file: IO[bytes] | None = None
        self._places = array("q", [0])
        """The place in the file at which each packed item begins, and that of the next."""

    def append(self, item: Item) -> None:
        """Keep one more.

        Raises:
            ExchangeError: if the disk is full.
        """
        if self._file is None:
            self._items.append(item)
            if len(self._items) <= self._most:
                return
        try:
            if self._file is None:
                self._file = TemporaryFile()  # noqa: SIM115  # it lives as long as its items
                finalize(self, self._file.close)
                for each in self._items:
                    self._write(self._file, each)
                self._items.clear()
            else:
                self._write(self._file, item)
        except OSError as error:
            sentence = _("The temporary folder cannot be written: {reason}.")
            raise ExchangeError(sentence.format(reason=system_reason(error))) from error

    def whole(self) -> Sequence[Item]:
        """All items: a tuple, or what stands on the disk."""
        return tuple(self._items) if self._file is None else self

    def _write(self, file: IO[bytes], item: Item) -> None:
        self._places.append(self._places[-1] + file.write(marshal.dumps(self._pack(item))))

    def __len__(self) -> int:
        return len(self._items) or len(self._places) - 1

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Item]: ...
    def __getitem__(self, place: int | slice) -> Item | Sequence[Item]:
        if self._file is None:
            return self._items[place]
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        at = range(len(self))[place]
        self._file.flush()
        begin, end = self._places[at], self._places[at + 1]
        return self._unpack(marshal.loads(os.pread(self._file.fileno(), end - begin, begin)))

    def __iter__(self) -> Iterator[Item]:
        return iter(self._items) if self._file is None else map(self.__getitem__, range(len(self)))
