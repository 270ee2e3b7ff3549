"""Types of the fixtures that run commands, and the day they run on."""

import subprocess
from collections.abc import Callable
from typing import Any

from click.testing import Result

TODAY = "2026-03-03"
Run = Callable[..., Result]
Read = Callable[..., Any]
Start = Callable[..., subprocess.CompletedProcess[str]]
