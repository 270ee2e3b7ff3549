"""The signs of language in a source, and the names that put a text on the screen."""

import builtins
import re

DOOR = {"_": 1, "gettext": 1, "ngettext": 2, "pgettext": 2}  # literals among the arguments

_FIRST_ARGUMENT_SHOWN = """
    notify Static Label Button Option Content from_markup styled Text Tab TabPane RadioButton
    Checkbox Collapsible Placeholder Markdown Selection DiscoveryHit
    echo secho prompt confirm style fail print change
"""
SHOWN_CALLS: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(_FIRST_ARGUMENT_SHOWN.split(), (0,)),
    "Binding": (2,),
    "Hit": (1,),
    "SystemCommand": (0, 1),
}
SHOWN_KEYWORDS = set(
    """
    label tooltip placeholder help short_help epilog title sub_title border_title border_subtitle
    description message prompt
    """.split()
)
SHOWN_NAMES = re.compile(r"(?i)(^|_)(labels?|titles?|subtitles?|texts|sentences?|help|tooltips?)$")

SILENT_CALLS = set(
    """
    startswith endswith removeprefix removesuffix split rsplit partition rpartition replace find
    index count strip lstrip rstrip encode decode compile match fullmatch search sub finditer
    findall getattr hasattr setattr cast TypeVar NewType namedtuple strftime strptime stylize
    query query_one query_exactly_one add_class remove_class toggle_class set_class has_class
    """.split()
)
SILENT_KEYWORDS = set("classes style id name key action encoding group".split())
SILENT_NAMES = {"CSS", "DEFAULT_CSS", "CSS_PATH", "__all__", "__slots__", "__match_args__"}
BUILTIN_ERRORS = {name for name, value in vars(builtins).items() if isinstance(value, type)}

NOT_WRAPPED = re.compile(r"#\s*not wrapped( in this file)?: \S.*")
PROPER_NAMES = re.compile(r"(?i)\b(escalier|linkedin|sqlite|json|csv|iso)\b")
PLACES = re.compile(r"\[/?[^\]\s]*( [^\]]*)?\]|\{[^}]*\}|%\(\w+\)[sd]|\$\w+|https?://\S+")
SQL = re.compile(
    r"\b(SELECT|FROM|WHERE|AND|NOT|NULL|ORDER BY|SET|INTO|VALUES|TABLE|INDEX|TRIGGER|AFTER|PRAGMA"
    r"|CHECK|REFERENCES|DEFAULT|COLLATE|DESC|ASC|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|INTEGER|UNIQUE"
    r"|VACUUM|IN|LIKE|MATCH|OLD|NEW)\b| (=|<>|<=?|>=?) "
)
_REGEX = re.compile(r"\(\?[:=!P<]|\\[bdswDSW]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PHRASE = re.compile(r"[^\W\d_]{2,}[,;:.!?’'…]* +[^\W\d_]{2,}")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ’']{2,}[ .:!?…]*")
_TEMPLATE_WORD = re.compile(r"(^|\s|\0)[^\W\d_]{2,}[,;:.!?…]*(\s|\0|$)")


def is_language(text: str, *, shown: bool) -> bool:
    """Whether `text`, its places marked by NUL, holds words that another language would change."""
    words = PROPER_NAMES.sub("", text)
    if shown:
        return _WORD.search(words) is not None
    if _REGEX.search(text):
        return False
    if "\0" in text and " " in text and _TEMPLATE_WORD.search(words):
        return True
    return bool(_PHRASE.search(words) or _CAPITALISED.fullmatch(words))
