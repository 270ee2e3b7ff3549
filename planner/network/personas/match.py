"""People who fit a persona: by whole words of their title, organisation, sector and groups."""

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from planner.network.personas.persona import Persona
from planner.network.personas.professions import names_of, needed
from planner.network.personas.tokens import Token, held, turning, wanted
from planner.values import dataclass

MOST = 50
"""People found to fit a persona, at most: more of them close no gap any better."""


@dataclass(frozen=True, slots=True)
class Known:
    """A person as they are compared; organisations and sectors are those of now, by their id."""

    id: int
    name: str
    title: str = ""
    organisations: tuple[tuple[int, str], ...] = ()
    sectors: tuple[tuple[int, str], ...] = ()
    groups: tuple[str, ...] = ()


class Fitting(NamedTuple):
    """A person who fits, and the words by which they do, as written."""

    person_id: int
    name: str
    words: tuple[str, ...]


class Search(NamedTuple):
    """The tokens of a persona: those of the role, of the sector, or of a bare name.

    With an organisation, that is the place, and no sector is asked for.
    """

    role: tuple[str, ...]
    organisation_id: int | None
    sector_id: int | None
    sector: tuple[str, ...]

    @property
    def says_nothing(self) -> bool:
        """Whether it asks for nothing by which a person could be found."""
        placed = self.organisation_id is not None or self.sector_id is not None
        return not self.role and not placed


def search_for(persona: Persona) -> Search:
    """The tokens to look for; a persona with nothing but a name asks for the words of the name."""
    placed = persona.organisation_id is not None or persona.sector_id is not None
    role = persona.role_title if persona.role_title.strip() or placed else persona.name
    if persona.organisation_id is not None:
        return Search(wanted(role), persona.organisation_id, None, ())
    return Search(wanted(role), None, persona.sector_id, wanted(persona.sector))


def fits(persona: Persona, person: Known) -> Fitting | None:
    """The fit of a person with the words shown for it; None if any part does not fit.

    A role fits by words of the title and the groups; an organisation by being there now; a sector
    by an organisation of it on the market map, else by all its words.
    """
    search = search_for(persona)
    if search.says_nothing:
        return None
    role = _role(search.role, persona.role_title or persona.name, person)
    place = _place(search, person)
    if role is None or place is None:
        return None
    return Fitting(person.id, person.name, tuple(dict.fromkeys((*role, *place))))


def fitting(persona: Persona, people: Iterable[Known]) -> list[Fitting]:
    """The first people who fit, `MOST` at most."""
    found: list[Fitting] = []
    for person in people:
        fit = fits(persona, person)
        if fit is not None:
            found.append(fit)
            if len(found) == MOST:
                break
    return found


def _role(tokens: Sequence[str], asked: str, person: Known) -> list[str] | None:
    if not tokens:
        return []
    if turning(person.title) - turning(asked):
        return None
    return _all_in(tokens, person.title, person.groups)


def _place(search: Search, person: Known) -> list[str] | None:
    if search.organisation_id is not None:
        names = [name for number, name in person.organisations if number == search.organisation_id]
        return names[:1] or None
    if search.sector_id is None:
        return []
    named = [name for number, name in person.sectors if number == search.sector_id]
    if named:
        return named[:1]
    if not search.sector:
        return None
    around = [name for _number, name in person.organisations]
    return _all_in(search.sector, person.title, person.groups, around)


def _all_in(
    tokens: Sequence[str], title: str, groups: Sequence[str], around: Sequence[str] = ()
) -> list[str] | None:
    """The parts of the texts that hold all tokens, as written; None if one of them is nowhere."""
    texts = [(title, ""), *((name, "#") for name in groups), *((name, "") for name in around)]
    left, shown = set(_spelt_out(tokens, [held(text) for text, _sign in texts])), []
    for text, sign in texts:
        here = held(text)
        if shared := left.intersection(here):
            shown.append(sign + _written(text, [here[token] for token in shared]))
            left -= shared
    return None if left else shown


def _spelt_out(tokens: Iterable[str], texts: Sequence[Collection[str]]) -> Iterator[str]:
    """The tokens, those of a profession as its words where these stand in several texts."""
    for token in tokens:
        if not token.startswith("=") or any(token in text for text in texts):
            yield token
        else:
            yield from next(
                (words for words in map(needed, names_of(token)) if _is_spread(words, texts)),
                (token,),
            )


def _is_spread(words: Set[str], texts: Sequence[Collection[str]]) -> bool:
    """Whether the texts together hold the words, and none of them does alone."""
    return words <= {token for text in texts for token in text} and not any(
        words <= set(text) for text in texts
    )


def _written(text: str, found: Sequence[Token]) -> str:
    """The part of a text from the first to the last of some tokens."""
    return text[min(token.start for token in found) : max(token.end for token in found)]
