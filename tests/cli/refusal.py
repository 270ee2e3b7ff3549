"""The one form in which a command that failed says why."""

import re

from tests.cli.forked import Ended

_REFUSAL = re.compile("(Error: |Erreur\xa0: ).+\n")
_USAGE = re.compile(
    "Usage: escalier.*(\n  .*)*\nTry 'escalier.* --help' for help\\.\n\nError: .+\n"
    "|Utilisation\xa0: escalier.*(\n  .*)*\nPour l’aide, .*escalier.* --help.*\n\nErreur\xa0: .+\n"
)
_NOTE = re.compile("(The database has|La base a désormais).+\n")
"""The one thing told even so: it happened, and is not said again."""


def is_told(said: Ended) -> bool:
    """Whether it is one line, below the usage if that was wrong."""
    return bool((_USAGE if said.code == 2 else _REFUSAL).fullmatch(_NOTE.sub("", said.err)))
