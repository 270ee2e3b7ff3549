"""People on their way out to a file, with what their sources said beyond their own fields."""

from planner.model.people import Person
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A person to write.

    `birthday` is in ISO 8601, or as `--04-12`; `source_uid` is the id in the address book that the
    person came from, `kept` the properties of their vCard that no other field holds.
    """

    person: Person
    birthday: str = ""
    source_uid: str = ""
    kept: tuple[str, ...] = ()
