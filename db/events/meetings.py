"""People written down from one line: the person, the touch, and the thanks and promises owed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Unpack, cast

from db.actions.actions import ActionStore
from db.actions.reminders import take_reminders_back
from db.models import Person
from db.network.contact_points import add_points
from db.network.groups import groups_of
from db.network.reading import read_person
from db.network.recognise import promised_pair, settled, sure_match
from db.network.touches import TouchStore, TouchWords
from db.network.writing import insert, update
from db.stairs.fitting import count_met
from db.undo.ledger import Ledger
from planner.calendar.working_days import WorkingDays
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.people import ContactPoint, Encounter, PersonFields
from planner.model.settings import SHORT, THANKS
from planner.model.touches import Touch
from planner.model.vocabulary import Channel, Direction, Kind, PointKind
from planner.network.organisations import is_same_organisation

if TYPE_CHECKING:
    from planner.grammar import PersonLine


class MeetingStore:
    """People met or mentioned, each recorded from one line as one change."""

    def __init__(self, ledger: Ledger, actions: ActionStore, touches: TouchStore) -> None:
        self._ledger = ledger
        self._actions = actions
        self._touches = touches

    def record(
        self, line: "PersonLine", today: date, *, person_id: int | None = None, new: bool = False
    ) -> Encounter:
        """Record a meeting of today with the person of a line, and all that the line says.

        The person is `person_id`, else a `new` one, else the one that the line means for sure.
        """
        known = None if new else person_id or sure_match(line)
        return self._write(line, today, known, in_person=True)

    def add_person(
        self,
        line: "PersonLine",
        today: date,
        *,
        person_id: int | None = None,
        new: bool = False,
        **rest: Unpack[PersonFields],
    ) -> Encounter:
        """Add the person of a line without a meeting, and `rest`, which no line can say.

        The person is found as in `record`. A touch is noted only if something was given or asked
        for.
        """
        known = None if new else person_id or sure_match(line)
        return self._write(line, today, known, in_person=False, rest=rest)

    def _write(
        self,
        line: "PersonLine",
        today: date,
        known: int | None,
        *,
        in_person: bool,
        rest: PersonFields | None = None,
    ) -> Encounter:
        with self._ledger.change(_label(line.name, new=known is None, in_person=in_person)):
            if known is None:
                person_id = insert(line.name, today, _fields(line))
                add_points(person_id, _points(line))
            else:
                person_id = known
                tell_more(person_id, line, today)
            update(Person.get_by_id(person_id), today, rest or {})
            touch = self._touch(person_id, line, today, in_person=in_person)
            counts = count_met(person_id, today, touch=touch.id) if in_person and touch else []
            person = read_person(person_id)
            owed_now = owed(person_id, person.name, line, today, self._ledger.practice.working)
            planned = tuple(self._actions.store(action, today) for action in owed_now)
            return Encounter(known is None, person, touch, planned, tuple(counts))

    def _touch(
        self, person_id: int, line: "PersonLine", today: date, *, in_person: bool
    ) -> Touch | None:
        """The touch of the meeting; without one, of a gift, a request or news."""
        said: TouchWords = {
            "gave": line.gave or "",
            "asked": line.asked or "",
            "about": line.about or "",
        }
        if in_person:
            take_reminders_back(person_id, today)
            return self._touches.log(person_id, today, Channel.IN_PERSON, **said)
        if any(said.values()):
            return self._touches.log(person_id, today, None, Direction.OUT, **said)
        return None


def _label(name: str, *, new: bool, in_person: bool) -> str:
    added = _("Person added: {name}") if new else _("Noted on the card of {name}")
    return (_("Met: {name}") if in_person else added).format(name=shorten(name))


def _fields(line: "PersonLine", person_id: int | None = None) -> PersonFields:
    """The fields of the person that the line holds; `person_id` is theirs, if they are known."""
    line, knows = settled(line, person_id)
    parts = {
        "organisation": line.organisation,
        "role_title": line.role,
        "enjoyed": line.enjoyed,
        "groups": line.groups,
        "need": line.need,
        "offer": line.offer,
        "notes": line.note,
        "via": line.via,
        "knows": tuple(knows),
        "circle": line.circle,
    }
    names = {"given": line.given, "family": line.family}
    return cast("PersonFields", names | {name: said for name, said in parts.items() if said})


def tell_more(person_id: int, line: "PersonLine", day: date) -> None:
    """Add the parts of a line to a known person; only an old job is overwritten."""
    person = Person.get_by_id(person_id)
    line = settled(line, person_id)[0]
    said = _fields(line, person_id)
    before = person.organisation.name if person.organisation else ""
    if line.organisation and is_same_organisation(line.organisation, before):
        del said["organisation"]
    elif line.organisation and not line.role:
        said["role_title"] = ""
    said["given"] = person.given or line.given
    said["family"] = person.family or line.family
    if line.groups:
        said["groups"] = (*groups_of([person_id])[person_id], *line.groups)
    if line.need:
        said["need"] = _joined(person.need, line.need, "; ")
    if line.offer:
        said["offer"] = _joined(person.offer, line.offer, "; ")
    if line.note:
        said["notes"] = _joined(person.notes, line.note, "\n")
    update(person, day, said)
    add_points(person_id, _points(line))


def _joined(before: str, more: str, between: str) -> str:
    """`more` appended to `before`, without repetition."""
    return between.join(dict.fromkeys(filter(None, (before + between + more).split(between))))


def _points(line: "PersonLine") -> Iterator[ContactPoint]:
    for kind, values in (
        (PointKind.EMAIL, line.emails),
        (PointKind.PHONE, line.phones),
        (PointKind.URL, line.urls),
    ):
        for value in values:
            yield ContactPoint(kind, value)


def owed(
    person_id: int, name: str, line: "PersonLine", today: date, working: WorkingDays
) -> Iterator[Action]:
    """The thanks owed, from `today` on, and the promises, on the days that the line gives them."""
    if line.thanks:
        title = _("Thank {name}").format(name=name)
        day = working.forward(today + THANKS)
        yield Action(title, kind=Kind.THANKS, person_id=person_id, day=day, minutes=SHORT)
    for promise in line.promises:
        promised = _promised(promise.text, person_id, name)
        yield replace(promised, day=promise.day, part=promise.part, minutes=SHORT)


def _promised(text: str, person_id: int, name: str) -> Action:
    """The action of a promise to a person: an introduction of two certain people links both.

    If the person is neither of the two, the introduction alone is planned.
    """
    from planner.today.deed import deed_for  # a start never needs it

    pair, title = promised_pair(text, person_id), deed_for(text, name)
    if pair is None:
        return Action(title, kind=Kind.PROMISE, person_id=person_id)
    one, other = pair
    kind = Kind.PROMISE if one == person_id else Kind.INTRODUCE
    return Action(title, kind=kind, person_id=one, to_person_id=other)
