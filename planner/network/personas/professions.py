"""Names of one profession in both languages, so that a CFO fits a “directrice financière”."""

from planner.language.text import fold

# Each line is one profession; "|" parts its names. What is folded is compared, word by word.
_LINES = """
cfo|chief financial officer|finance director|financial director|director of finance|daf|directeur financier|directrice financière|directeur administratif et financier|directrice administrative et financière
ceo|chief executive|chief executive officer|managing director|dg|pdg|directeur général|directrice générale|président directeur général|présidente directrice générale
coo|chief operating officer|operations director|director of operations|directeur des opérations|directrice des opérations
cto|chief technology officer|technical director|directeur technique|directrice technique
cio|chief information officer|it director|dsi|directeur informatique|directrice informatique|directeur des systèmes d information|directrice des systèmes d information
chro|hr director|human resources director|director of human resources|drh|directeur des ressources humaines|directrice des ressources humaines
cmo|chief marketing officer|marketing director|director of marketing|directeur marketing|directrice marketing|directeur du marketing|directrice du marketing
purchasing director|procurement director|director of purchasing|director of procurement|directeur des achats|directrice des achats|directeur achats|directrice achats
sales director|director of sales|directeur commercial|directrice commerciale|directeur des ventes|directrice des ventes
plant director|plant manager|factory manager|factory director|directeur d usine|directrice d usine
supply chain director|logistics director|director of logistics|directeur supply chain|directrice supply chain|directeur logistique|directrice logistique|directeur de la logistique|directrice de la logistique
hr|human resources|rh|ressources humaines
it|information technology|informatique
"""  # noqa: E501 - a profession is one line
# not wrapped: names of both languages that are looked for

NAMES: dict[tuple[str, ...], str] = {
    tuple(fold(name).split()): f"={line.split('|')[0]}"
    for line in _LINES.strip().splitlines()
    for name in line.split("|")
}
"""The folded words of each name, with the mark of its profession."""
MOST_WORDS = max(map(len, NAMES))

_SHORT = frozenset(words[0] for words in NAMES if len(words) == 1 and len(words[0]) <= 2)


def names_of(mark: str) -> list[tuple[str, ...]]:
    """The names of a profession, each in folded words."""
    return [words for words, of in NAMES.items() if of == mark]


def is_meant(words: tuple[str, ...], written: str) -> bool:
    """Whether a name is meant as written; "IT" and "DG" are in capitals only."""
    return words[0] not in _SHORT or len(words) > 1 or written.isupper()
