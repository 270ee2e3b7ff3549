"""Fields: `KEY: value`, each running to the next key."""

import re
from collections.abc import Mapping

from planner.grammar.line import Line
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Fields:
    """The head before the first key, and the values that are not empty, in their order."""

    head: Line
    values: tuple[tuple[str, Line], ...] = ()

    def all(self, name: str) -> tuple[Line, ...]:
        """Every value of the field `name`."""
        return tuple(value for key, value in self.values if key == name)

    def joined(self, name: str) -> str | None:
        """The values of the field `name` as one text, if there are any."""
        return "; ".join(value.said() for value in self.all(name)) or None


class Keys:
    """The keys of one kind of line, in both languages."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        """Take `fields`: names → keys, without case or accents."""
        self._fields = {key: name for name, keys in fields.items() for key in keys.split()}
        self._pattern = re.compile(rf"(?<!\S)({'|'.join(self._fields)}) ?:")

    def split(self, line: Line) -> Fields:
        """Split `line` into head and fields; a key stands at the start or after a space."""
        keys = list(self._pattern.finditer(line.shape))
        if not keys:
            return Fields(line)
        ends = [key.start() for key in keys[1:]] + [len(line.text)]
        values = [
            (self._fields[key[1]], _whole(line, key.end(), end))
            for key, end in zip(keys, ends, strict=True)
        ]
        head = _whole(line, 0, keys[0].start())
        return Fields(head, tuple(pair for pair in values if pair[1].said()))

    def begun(self, shape: str) -> tuple[str, int]:
        """The field in which a line ends, and where its value starts: "" and 0 in the head."""
        keys = list(self._pattern.finditer(shape))
        return (self._fields[keys[-1][1]], keys[-1].end()) if keys else ("", 0)


def _whole(line: Line, start: int, end: int) -> Line:
    """The part from `start` to `end`, without the comma before another key."""
    part = line.part(start, end)
    return part if end == len(line.text) else part.part(0, len(part.shape.rstrip(" ,;")))
