"""The bearers of the name of a person's line: the one it means, or several that leave it open."""

from collections.abc import Sequence

from planner.model.people import PersonRow
from planner.network.organisations import organisation_key
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Meant:
    """The match of a person's line: a known person, several candidates, or a new person.

    `sure` is the id of the match unless another is chosen; `same` have the same name or address,
    `alike` a similar name or one that begins so. Several `same` without a `sure` one need a choice.
    `by_name` tells that nothing but the name makes it sure, `elsewhere` that all `same` are of
    other organisations than the line says: then it means a new person.
    """

    sure: int | None = None
    same: tuple[PersonRow, ...] = ()
    alike: tuple[PersonRow, ...] = ()
    by_name: bool = False
    elsewhere: bool = False

    @property
    def open(self) -> bool:
        """Whether the line is ambiguous."""
        return self.sure is None and len(self.same) > 1 and not self.elsewhere

    @property
    def needs_asking(self) -> bool:
        """Tell whether to ask who it is, in the window as in the shell.

        It is so if the line is ambiguous, and if nothing but the name makes a match sure, which is
        then the first answer. The debrief asks beside its line, before it is saved. Without a
        terminal to ask on, an ambiguous line is refused and a sure match is taken and told.
        """
        return self.open or (self.sure is not None and self.by_name)


@dataclass(frozen=True, slots=True)
class Bearer:
    """A bearer of the name in a person's line; `here` tells that they were at the event."""

    id: int
    organisation: str = ""
    here: bool = False


def are_elsewhere(organisation: str, bearers: Sequence[Bearer]) -> bool:
    """Whether all bearers of a name are of other organisations than this one."""
    ours = organisation_key(organisation)
    theirs = {organisation_key(each.organisation) for each in bearers}
    return bool(ours) and not theirs & {"", ours}


def sure_of(organisation: str, bearers: Sequence[Bearer]) -> int | None:
    """The one bearer of a name that a line with this organisation means without asking.

    It is the one of the same organisation, or at the same event, or the only one of the name. A
    different organisation means a different person; two who fit equally leave it open.
    """
    ours = organisation_key(organisation)
    theirs = {each.id: organisation_key(each.organisation) for each in bearers}
    may_be = [each for each in bearers if not (ours and theirs[each.id]) or ours == theirs[each.id]]
    for nearer in (
        [each for each in may_be if ours and ours == theirs[each.id]],
        [each for each in may_be if each.here],
    ):
        here = [each for each in nearer if each.here] or nearer
        if nearer:
            return here[0].id if len(here) == 1 else None
    return may_be[0].id if may_be and len(bearers) == 1 else None
