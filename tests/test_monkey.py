"""The monkey plays for a moment; `make monkey` lets it play for longer."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_random_keys_in_two_windows_end_nothing(spoken: str) -> None:
    monkey = [sys.executable, "-m", "tests.monkey", "--seconds", "4", "--seed", "7"]
    played = subprocess.run(
        [*monkey, "--lang", spoken],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert played.returncode == 0, played.stdout + played.stderr
    assert "the last keys:" in played.stdout
