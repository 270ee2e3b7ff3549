"""A program of Python in a process of its own, which has imported nothing of ours yet."""

import subprocess
import sys


def run_alone(program: str) -> None:
    """Run a program to its end.

    Raises:
        AssertionError: if it fails or complains.
    """
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
