"""One-sidedness of the whole: one group over 60 %, no connector, no mentor, asks over gives."""

from collections.abc import Iterator

from planner.language import _, ngettext
from planner.network.diagnosis.facts import Balance, Facts, Inventory, Part
from planner.network.diagnosis.finding import Code, Deed, Finding
from planner.network.diagnosis.thresholds import LEAST_PEOPLE, ONE_SIDED

_TENTH = 10


def balance(facts: Facts) -> Iterator[Finding]:
    """The findings about the whole; few people give none but that on asks."""
    if facts.balance.asks > facts.balance.gives:
        yield _asks(facts.balance)
    known = facts.inventory
    if known.people < LEAST_PEOPLE:
        return
    if not known.mentors:
        yield _mentor(known)
    if not known.connectors:
        yield _connector(known)
    for code, part in (
        (Code.ONE_GROUP, known.group),
        (Code.ONE_SECTOR, known.sector),
        (Code.ONE_ORGANISATION, known.organisation),
    ):
        if part is not None and part.of >= LEAST_PEOPLE and part.people > ONE_SIDED * part.of:
            yield _one_sided(code, part)


def _asks(found: Balance) -> Finding:
    asked = ngettext("you asked once", "you asked {count} times", found.asks)
    gave = ngettext("gave once", "gave {count} times", found.gives)
    given = gave.format(count=found.gives) if found.gives else _("have given nothing yet")
    because = _("In 90 days {asked} and {gave}.").format(
        asked=asked.format(count=found.asks), gave=given
    )
    if found.name:
        most = _("{name} helped most: a small thing in return would please.")
        because = f"{because} {most.format(name=found.name)}"
        title = _("Give something back to {name}").format(name=found.name)
    else:
        title = _("Offer help to somebody, asking nothing")
    return Finding(
        Code.ASKS,
        "",
        _("It is a good moment to give"),
        because,
        Deed(title),
        facts=f"{found.asks}-{found.gives}",
        person_id=found.person_id,
    )


def _mentor(known: Inventory) -> Finding:
    return Finding(
        Code.MENTOR,
        "",
        _("No mentor is marked among your people"),
        _marked(known, _("Perhaps one is there already: the role stands on their card.")),
        Deed(_("Ask somebody who has gone the way before for advice")),
    )


def _connector(known: Inventory) -> Finding:
    return Finding(
        Code.CONNECTOR,
        "",
        _("No connector is marked among your people"),
        _marked(known, _("Perhaps one is there already: the role stands on their card.")),
        Deed(_("Meet somebody who knows everybody")),
    )


def _marked(known: Inventory, perhaps: str) -> str:
    none = ngettext("{count} person, and none with this role.",
                    "{count} people, and none with this role.", known.people)  # fmt: skip
    return f"{none.format(count=known.people)} {perhaps}"


def _one_sided(code: Code, part: Part) -> Finding:
    name = part.name
    share = part.people / part.of
    of_all = ngettext("{part} person of {count}.", "{part} people of {count}.", part.people)
    of_placed = ngettext(
        "{part} person of {count} whose sector is known.",
        "{part} people of {count} whose sector is known.",
        part.people,
    )
    said = of_placed if code is Code.ONE_SECTOR else of_all
    return Finding(
        code,
        str(part.id),
        _one_sided_said(code).format(name=name),
        said.format(part=part.people, count=part.of),
        Deed(_("Meet somebody from elsewhere than {name}").format(name=name)),
        facts=str(int(share * _TENTH)),
    )


def _one_sided_said(code: Code) -> str:
    if code is Code.ONE_GROUP:
        return _("Most of your people are in one group: {name}")
    if code is Code.ONE_SECTOR:
        return _("Most of your people are in one sector: {name}")
    return _("Most of your people are at one organisation: {name}")
