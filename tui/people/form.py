"""The form of a person: its fields, and what an answer changes."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar, cast

from planner.grammar.completion import Source, begun_in, begun_in_list
from planner.language import _, pgettext
from planner.language.text import fold
from planner.model.labels import circles, languages, person_states, roles, say_language
from planner.model.people import Person, PersonFields
from planner.model.vocabulary import Circle, PersonState, Role
from planner.network.contact_lines import point_lines, read_point_lines
from planner.network.ties.day_lines import day_lines, read_day_lines
from tui.dialogs.field import Field

Code = TypeVar("Code", Circle, Role, PersonState)

NOBODY = Person(id=0, uid="", name="")
"""The person of an empty form."""

_NONE = ("", "–")
_LONGEST_RHYTHM = 3650
"""Days: ten years."""


def person_fields(person: Person) -> list[Field]:
    """The fields of a known person."""
    return [
        Field("name", _("Name"), person.name, check=_needed),
        _organisation(person),
        Field("role_title", pgettext("at work", "Title"), person.role_title),
        Field("circle", _("Circle"), person.circle or "", choices=_choices(circles())),
        Field("strength", _("Tie"), str(person.strength or ""), choices=_strengths()),
        Field("role", _("In my network"), person.role or "", choices=_choices(roles())),
        _groups(person),
        Field(
            "own_period",
            _("Rhythm in days"),
            str(person.own_period or ""),
            hint=_("that of the circle"),
            check=_days,
        ),
        Field("city", _("City"), person.city),
        Field("language", pgettext("of a person", "Language"), say_language(person.language)),
        Field(
            "points",
            _("Mail, phone, web"),
            point_lines(person.points),
            lines=3,
            check=lambda text: read_point_lines(text, person.points),
        ),
        Field(
            "dates",
            _("Dates"),
            day_lines(person.dates),
            lines=2,
            check=lambda text: read_day_lines(text, person.dates),
        ),
        Field("need", _("Needs"), person.need, lines=2),
        Field("offer", _("Offers"), person.offer, lines=2),
        Field("notes", _("Notes"), person.notes, lines=4),
        Field("how_met", _("How we met"), person.how_met, lines=2),
        Field("state", pgettext("person", "State"), person.state, choices=_pairs(person_states())),
    ]


def _organisation(person: Person) -> Field:
    begun = begun_in(Source.ORGANISATIONS)
    return Field("organisation", _("Organisation"), person.organisation, begun=begun)


def _groups(person: Person) -> Field:
    groups, begun = ", ".join(person.groups), begun_in_list(Source.GROUPS)
    return Field("groups", _("Groups"), groups, hint=_("finance, alumni"), begun=begun)


def changed_fields(answer: Mapping[str, str], person: Person) -> tuple[str | None, PersonFields]:
    """The name and the fields of an answer that differ from what was offered for `person`."""
    offered = {field.name: field.value for field in person_fields(person)}
    changed = {
        name: text for name, text in answer.items() if name in offered and text != offered[name]
    }
    return changed.pop("name", None), _typed(changed, person)


def _typed(texts: Mapping[str, str], person: Person) -> PersonFields:
    """The fields of some texts that the form has checked."""
    readers: dict[str, Callable[[str], object]] = {
        "circle": lambda text: Circle(text) if text else None,
        "role": lambda text: Role(text) if text else None,
        "strength": lambda text: int(text) if text else None,
        "groups": lambda text: tuple(filter(None, map(str.strip, text.split(",")))),
        "own_period": _days,
        "language": _read_language,
        "points": lambda text: read_point_lines(text, person.points),
        "dates": lambda text: read_day_lines(text, person.dates),
        "state": PersonState,
    }
    fields = {name: readers.get(name, str)(text) for name, text in texts.items()}
    return cast(PersonFields, fields)  # the names are those of the form's fields


def _choices(names: Mapping[Code, str]) -> Sequence[tuple[str, str]]:
    return [*_pairs(names), _NONE]


def _pairs(names: Mapping[Code, str]) -> Sequence[tuple[str, str]]:
    return [(code.value, name) for code, name in names.items()]


def _strengths() -> Sequence[tuple[str, str]]:
    return [*((str(number), str(number)) for number in range(1, 6)), _NONE]


def _needed(text: str) -> None:
    if not text.strip():
        raise ValueError(_("A person needs a name."))


def _read_language(text: str) -> str:
    """The code of a language called by its name; any other text as it stands."""
    codes = {fold(name): code for code, name in languages().items()}
    return codes.get(fold(text).strip(), text)


def _days(text: str) -> int | None:
    """A number of days, or None.

    Raises:
        ValueError: if it is no number from 1 to `_LONGEST_RHYTHM`.
    """
    if not text.strip():
        return None
    if not text.strip().isdecimal() or not 1 <= int(text) <= _LONGEST_RHYTHM:
        raise ValueError(_("A rhythm is a number of days, such as 45."))
    return int(text)
