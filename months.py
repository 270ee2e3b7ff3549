"""The keeper of the months: writes their names in the languages of LinkedIn, as Babel has them.

The table is kept in the repository, so that Babel is not there when the program runs.
"""

from pathlib import Path
from textwrap import wrap

from babel import Locale

from planner.language.text import fold

TABLE = Path(__file__).parent / "exchange" / "sheets" / "month_names.py"
LANGUAGES = """
    ar bg bn cs da de de_AT el en en_GB es es_MX et fa fi fil fr fr_CA he hi hu id is it ja ko lt lv
    mr ms nb nl pa pl pt pt_PT ro ru sk sl sv te th tr uk vi zh zh_Hant
""".split()
ELSEWHERE = {"mrz": 3, "mart": 3, "okt": 10}
"""Short forms that Excel writes."""

_HEAD = '''"""Names of months in many languages, folded, by number; by `make months`."""

NAMES: dict[int, str] = {
'''
_FOOT = '''}
"""For each month its names and their short forms, parted by "|"."""
'''


def names() -> dict[int, list[str]]:
    """The folded names of each month; a name that means two months in two languages is in neither.

    Names that hold a digit ("3月", "tháng 3") are left out.
    """
    found = {name: {month} for name, month in ELSEWHERE.items()}
    for language in LANGUAGES:
        months = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in months[context][width].items():
                    found.setdefault(fold(name).strip(" ."), set()).add(month)
    plain = {
        name: month
        for name, (month, *others) in found.items()
        if not others and not any(map(str.isdigit, name))
    }
    return {month: sorted(name for name in plain if plain[name] == month) for month in range(1, 13)}


def table() -> str:
    """The module that holds the names."""
    return (
        _HEAD
        + "".join(f"    {month}: ({_text(said)}),\n" for month, said in names().items())
        + _FOOT
    )


def _text(said: list[str]) -> str:
    """Names parted by "|", over as many lines as they need."""
    lines = wrap(" ".join(name.replace(" ", "_") for name in said), 86, break_on_hyphens=False)
    texts = [line.replace(" ", "|").replace("_", " ") for line in lines]
    return "".join(f'\n        "{text}|"' for text in texts[:-1]) + f'\n        "{texts[-1]}"\n    '


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
