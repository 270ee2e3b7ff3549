"""Names of one profession in both languages, so that a CFO fits a “directrice financière”."""

from planner.language.text import fold
from planner.network.fit import without_ending

# not wrapped in this file: names of both languages that are looked for
# ";" parts professions, "|" the names of one. What is folded is compared, word by word.
_PROFESSIONS = """
    cfo| chief financial officer| finance director| financial director| director of finance| daf|
    directeur financier| directrice financière| directeur administratif et financier|
    directrice administrative et financière;
    ceo| chief executive| chief executive officer| managing director| dg| pdg| directeur général|
    directrice générale| président directeur général| présidente directrice générale;
    coo| chief operating officer| operations director| director of operations|
    directeur des opérations| directrice des opérations;
    cto| chief technology officer| technical director| directeur technique| directrice technique;
    cio| chief information officer| it director| dsi| directeur informatique|
    directrice informatique| directeur des systèmes d information|
    directrice des systèmes d information;
    chro| hr director| human resources director| director of human resources| drh|
    directeur des ressources humaines| directrice des ressources humaines;
    cmo| chief marketing officer| marketing director| director of marketing| directeur marketing|
    directrice marketing| directeur du marketing| directrice du marketing;
    purchasing director| procurement director| director of purchasing| director of procurement|
    directeur des achats| directrice des achats| directeur achats| directrice achats;
    sales director| director of sales| directeur commercial| directrice commerciale|
    directeur des ventes| directrice des ventes;
    plant director| plant manager| factory manager| factory director| directeur d usine|
    directrice d usine;
    supply chain director| logistics director| director of logistics| directeur supply chain|
    directrice supply chain| directeur logistique| directrice logistique|
    directeur de la logistique| directrice de la logistique;
    hr| human resources| rh| ressources humaines;
    it| information technology| informatique;
"""


def plain(word: str) -> str:
    """A word folded, without number and gender; a short one as it is."""
    folded = fold(word)
    return without_ending(folded) if len(folded) > _SHORT else folded


_SHORT = 2
"""Letters of a word that names a profession in capitals only: "IT", "DG"."""

_GRAMMAR = frozenset(("d", "de", "des", "du", "et", "la", "of"))

NAMES: dict[tuple[str, ...], str] = {
    tuple(map(plain, name.split())): f"={said.split('|')[0].strip()}"
    for said in _PROFESSIONS.strip().strip(";").split(";")
    for name in said.split("|")
}
"""The plain words of each name, with the mark of its profession."""
MOST_WORDS = max(map(len, NAMES))


def names_of(mark: str) -> list[tuple[str, ...]]:
    """The names of a profession, each in plain words."""
    return [words for words, of in NAMES.items() if of == mark]


def is_meant(words: tuple[str, ...], written: str) -> bool:
    """Whether a name is meant as written; a very short one is in capitals only."""
    return len(words) > 1 or len(words[0]) > _SHORT or written.isupper()


def needed(name: tuple[str, ...]) -> frozenset[str]:
    """The words of a name without those of grammar."""
    return frozenset(name) - _GRAMMAR
