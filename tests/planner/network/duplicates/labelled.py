"""A labelled set of 2,000 records: those of one person twice, and people who only look alike."""

import random
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from planner.network.duplicates.candidate import Candidate

# not wrapped in this file: invented people
GIVEN = (
    "Hélène Anaïs Benoît Chloé Émile François Gérard Inès Jérôme Léa Maël Noémie Océane Rémi "
    "Séverine Théo Zoé Agathe Bastien Camille Damien Élodie Fabrice Gaëlle Hugo Isabelle Julien "
    "Karim Lucie Mathilde Nadia Olivier Pauline Quentin Romain Sophie Thierry Ursula Valérie "
    "Walid Xavier Yasmina Amélie Bruno Céline Didier Estelle Farid Grégory Hervé Irène Jacques "
    "Alice Brandon Carol Derek Emily Frank Grace Harold Ivy Jessica Keith Laura Megan Norman Owen "
    "Peggy Quincy Rachel Stuart Teresa Ulrich Vanessa Wendy Aisha Bilal Mei Sanjay Tomasz"
).split()
FAMILY = (
    "Petit Durand Moreau Lefèvre Garnier Rousseau Fontaine Chevalier Mercier Blanchard Gauthier "
    "Perrin Robin Clément Morin Lemaire Dufour Meunier Brun Blanc Guérin Müller Boyer Girard "
    "Fournier Lambert Bonnet Legrand Lopez Masson Marchand Duval Denis Dumont Marie-Rose Noël "
    "Carpentier Ménard Picard Leclercq Renard Vasseur Barbier Arnaud Bourgeois Aubert Roger "
    "Schmitt Collet Leroux Berger Vidal Caron Fabre Rivière Brunet Guillot Lacroix Breton Charrier "
    "Delattre Evrard Ferrand Gaillard Hamel Imbert Jacquet Klein Laurier Maillard Navarro Ollivier "
    "Pelletier Quéré Regnier Sauvage Tessier Underwood Vallet Weber Hopkins Ashworth Bradley "
    "Carlisle Donovan Eastwood Fletcher Goodwin Harrington Ingram Jennings Kendrick Langley "
    "Middleton Northcott Osborne Prescott Radcliffe Stapleton Thornton Vaughan Whitfield Yardley "
    "Abernathy Blackwell Cavendish Dawkins Ellsworth Fairbanks Okafor Nakamura Kowalczyk Fernandes "
    "Benali Traoré Diallo Haddad Cohen Nowak Rossi Bianchi Andersson Lindqvist Petrov Novák"
).split()
PARTICLES = ("de La Tour", "Le Goff", "van den Berg", "O’Connor", "d’Ormesson", "Mc Carthy")
FIRMS = [f"{word} {kind}" for word in FAMILY[::3] for kind in ("conseil", "industries")]
NICKNAMES = (
    "Christophe Chris|Alexandre Alex|Catherine Cathy|Jean-Pierre JP|Frédéric Fred|Sébastien Seb"
    "|Emmanuelle Manu|Stéphane Steph|Philippe Phil|Dominique Dom|Nicolas Nico|Élisabeth Babeth"
    "|Jean-Baptiste JB|Guillaume Guigui|Laurent Lolo|Patrick Pat|Maxime Max|Benjamin Ben"
    "|Florence Flo|Grégoire Greg|William Bill|Robert Bob|Elizabeth Liz|Margaret Peggy|Thomas Tom"
    "|Michael Mike|Katherine Kate|Richard Dick|James Jim|Edward Ted|Jennifer Jenny|Andrew Andy"
    "|Anthony Tony|Susan Sue|Deborah Debbie|Matthew Matt|Rebecca Becky|Joseph Joe|Samuel Sam"
    "|Marie-Claude MC"
)
SIZE = 2000
SEED = 20260303


@dataclass
class Labelled:
    """The records, the pairs of one person by their kind, and those of two who look alike."""

    people: list[Candidate] = field(default_factory=list)
    same: dict[frozenset[int], str] = field(default_factory=dict)
    apart: dict[frozenset[int], str] = field(default_factory=dict)


class _Makers:
    """Makes records; no two people bear one name unless that is what is made."""

    def __init__(self) -> None:
        self.draw = random.Random(SEED)
        self.set = Labelled()
        names = [(given, family) for given in GIVEN for family in (*FAMILY, *PARTICLES)]
        self.draw.shuffle(names)
        self._names = iter(names)

    def person(self, given: str = "", family: str = "", **known: Any) -> Candidate:
        """A new person with a firm, and some of the addresses."""
        a_given, a_family = next(self._names)
        number = len(self.set.people) + 1
        name = f"{given or a_given} {family or a_family}"
        made = Candidate(
            number,
            name,
            given or a_given,
            family or a_family,
            self.draw.choice(FIRMS),
            frozenset([f"p{number}@{self.draw.choice('abc')}.example"] if self.chance(0.6) else []),
            frozenset([f"linkedin.com/in/p{number}"] if self.chance(0.5) else []),
            frozenset([f"{600000000 + number * 7}"] if self.chance(0.5) else []),
        )
        made = replace(made, **known)
        self.set.people.append(made)
        return made

    def again(self, first: Candidate, kind: str, name: str, **known: Any) -> None:
        """Another record of the same person, with nothing in common but `known`."""
        number = len(self.set.people) + 1
        keeps: dict[str, Any] = {"organisation": first.organisation, **known}
        self.set.people.append(replace(Candidate(number, name), **keeps))
        self.set.same[frozenset((first.id, number))] = kind

    def two(self, kind: str, first: Candidate, other: Candidate) -> None:
        """Two people who only look alike."""
        self.set.apart[frozenset((first.id, other.id))] = kind

    def chance(self, share: float) -> bool:
        """Whether a thing is so, in a share of all cases."""
        return self.draw.random() < share

    def evidence(self, first: Candidate) -> dict[str, Any]:
        """The firm, a telephone number or an e-mail, or the bare name in another firm."""
        match self.draw.randrange(4):
            case 0:
                return {}
            case 1 if first.phones:
                return {"phones": first.phones, "organisation": ""}
            case 2 if first.emails:
                return {"emails": first.emails, "organisation": ""}
            case _:
                return {"organisation": self.draw.choice(("", self.draw.choice(FIRMS)))}


def labelled() -> Labelled:
    """The set, the same in every run."""
    make = _Makers()
    for maker, number in _KINDS:
        for _time in range(number):
            maker(make)
    for firm in FIRMS[:12]:
        _switchboard(make, firm)
    while len(make.set.people) < SIZE:
        make.person()
    return make.set


def _accents(make: _Makers) -> None:
    first = make.person(make.draw.choice(GIVEN[:17]))
    bare = unicodedata.normalize("NFD", first.name)
    plain = "".join(letter for letter in bare if not unicodedata.combining(letter))
    make.again(first, "accents", make.draw.choice((plain, plain.upper())), **make.evidence(first))


def _order(make: _Makers) -> None:
    first = make.person()
    form = make.draw.choice(("{family} {given}", "{shouted} {given}", "{family}, {given}"))
    name = form.format(given=first.given, family=first.family, shouted=first.family.upper())
    make.again(first, "order", name, **make.evidence(first))


def _initials(make: _Makers) -> None:
    first = make.person()
    form = make.draw.choice(("{initial}. {family}", "{initial} {family}", "{family} {initial}."))
    name = form.format(initial=first.given[0], family=first.family)
    make.again(first, "initials", name, **make.evidence(first))


def _nickname(make: _Makers) -> None:
    full, short = make.draw.choice(NICKNAMES.split("|")).split()
    first = make.person(full)
    make.again(first, "nicknames", f"{short} {first.family}", **make.evidence(first))


def _typo(make: _Makers) -> None:
    first = make.person()
    words = [first.given, first.family]
    place = make.draw.randrange(2)
    words[place] = misspelt(words[place], make.draw)
    make.again(first, "typos", " ".join(words), **make.evidence(first))


def misspelt(word: str, draw: random.Random) -> str:
    """A word with one letter wrong, missing, doubled or exchanged with the next."""
    at = draw.randrange(1, len(word) - 1) if len(word) > 2 else 1
    letters = "".join(map(chr, range(ord("a"), ord("z") + 1)))
    return draw.choice(
        (
            word[:at] + draw.choice(letters) + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        )
    )


def _moved(make: _Makers) -> None:
    first = make.person(profiles=frozenset([f"linkedin.com/in/m{make.draw.random()}"]))
    there = {"organisation": make.draw.choice(FIRMS), "profiles": first.profiles}
    make.again(first, "profile", first.name, **there)


def _married(make: _Makers) -> None:
    first = make.person(emails=frozenset([f"w{make.draw.random()}@home.example"]))
    name = f"{first.given} {make.draw.choice((first.family + '-', ''))}{make.draw.choice(FAMILY)}"
    make.again(first, "married", name, emails=first.emails, organisation="")


def _colleagues(make: _Makers) -> None:
    first = make.person()
    other = make.person(_another(make, first.given), first.family, organisation=first.organisation)
    make.two("colleagues", first, other)


def _another(make: _Makers, given: str) -> str:
    return make.draw.choice([name for name in GIVEN if name != given])


def _couple(make: _Makers) -> None:
    shared = f"family{make.draw.random()}@home.example", f"{make.draw.randrange(10**9):09}"
    home: dict[str, Any] = {
        "emails": frozenset(shared[:1]),
        "phones": frozenset(shared[1:]),
        "organisation": "",
    }
    first = make.person(**home)
    family = first.family if make.chance(0.7) else ""
    make.two("couples", first, make.person(_another(make, first.given), family, **home))


def _father_and_son(make: _Makers) -> None:
    phone = frozenset([f"{make.draw.randrange(10**9):09}"])
    father = make.person(phones=phone, birthday="1951-04-07")
    known: dict[str, Any] = {"organisation": father.organisation, "phones": phone}
    word = make.draw.choice(("fils", "Jr", "Junior", ""))
    born = "1982-04-07" if not word or make.chance(0.5) else ""
    son = make.person(father.given, f"{father.family} {word}".strip(), birthday=born, **known)
    make.two("father and son", father, son)


def _homonyms(make: _Makers) -> None:
    first = make.person()
    other = make.person(first.given, first.family)
    if other.organisation == first.organisation:
        make.set.people[-1] = replace(other, organisation="Elsewhere")
    make.two("homonyms", first, other)


def _homonyms_in_one_firm(make: _Makers) -> None:
    pages = (frozenset([f"linkedin.com/in/h{make.draw.random()}"]) for _who in range(2))
    first = make.person(profiles=next(pages))
    other = make.person(
        first.given, first.family, organisation=first.organisation, profiles=next(pages)
    )
    make.two("homonyms with two pages", first, other)


def _switchboard(make: _Makers, firm: str) -> None:
    """Ten people of a firm with its number and its info@, two of one family."""
    shared: dict[str, Any] = {
        "phones": frozenset([f"1{hash_of(firm):08}"]),
        "emails": frozenset([f"info@{firm.split(maxsplit=1)[0].lower()}.example"]),
        "organisation": firm,
    }
    people = [make.person(**shared) for _place in range(9)]
    people.append(make.person(_another(make, people[0].given), people[0].family, **shared))
    for first, other in _pairs(people):
        make.two("switchboard", first, other)


def hash_of(text: str) -> int:
    """A number of a text, the same in every run."""
    return sum(ord(letter) * (place + 1) ** 5 for place, letter in enumerate(text)) % 10**8


def _pairs(people: list[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    return ((first, other) for place, first in enumerate(people) for other in people[place + 1 :])


_KINDS: tuple[tuple[Callable[[_Makers], None], int], ...] = (
    (_accents, 60),
    (_order, 60),
    (_initials, 60),
    (_nickname, 80),
    (_typo, 90),
    (_moved, 40),
    (_married, 40),
    (_colleagues, 80),
    (_couple, 60),
    (_father_and_son, 40),
    (_homonyms, 60),
    (_homonyms_in_one_firm, 20),
)
