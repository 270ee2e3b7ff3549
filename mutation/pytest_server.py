"""A process that has imported what takes long, and runs pytest in forks of itself.

Each line of standard input is JSON: the `arguments` of pytest, the `seconds` after which it is
ended, and further `settings` of the environment. The answer is a line with its exit code.
"""

import importlib
import json
import os
import signal
import sys
import time

import pytest
from hypothesis import HealthCheck, Phase, settings

_HEAVY = (
    "asyncio", "dateutil.rrule", "hypothesis.stateful", "peewee", "playhouse.test_utils",
    "pytest_asyncio", "rapidfuzz", "rich.text", "syrupy", "textual.app", "textual.pilot",
)  # fmt: skip
_GRAIN = 0.02

settings.register_profile(  # the same examples each time; one that fails is enough as it is
    "mutation",
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)


def main() -> None:
    """Answer until standard input ends."""
    for name in _HEAVY:
        importlib.import_module(name)
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            _run(asked["arguments"], asked["settings"])
        print(_ended(child, time.monotonic() + asked["seconds"]), flush=True)


def _run(arguments: list[str], settings: dict[str, str]) -> None:
    """Be pytest, in a group of processes of its own, and never come back."""
    os.setsid()
    null = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(null, stream)
    os.environ.update(settings)
    sys.dont_write_bytecode = not settings
    code = 1
    try:
        code = int(pytest.main(arguments))
    finally:
        os._exit(code)


def _ended(child: int, ends: float) -> int:
    """The exit code of a child; 1 if it has to be ended."""
    while time.monotonic() < ends:
        number, status = os.waitpid(child, os.WNOHANG)
        if number:
            return os.waitstatus_to_exitcode(status)
        time.sleep(_GRAIN)  # waiting for a child knows no time-out
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return 1


if __name__ == "__main__":
    main()
