"""Open an e-mail, a phone number or a web page with the program that the system has for it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

_PATIENCE = 5.0
"""Seconds after which an opener that goes on is taken for the program itself."""


def open_address(address: str) -> bool:
    """Whether something has opened an address; nothing does without a desktop, such as over SSH.

    It may take seconds. Nothing is ever run in the terminal itself.
    """
    command = opener(sys.platform, os.environ)
    if not command or shutil.which(command[0]) is None:
        return False
    try:
        done = subprocess.run(
            [*command, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
            start_new_session=True,
        )
    except subprocess.TimeoutExpired:
        return True
    except OSError:
        return False
    return done.returncode == 0


def opener(platform: str, environment: Mapping[str, str]) -> list[str]:
    """The command that opens addresses on a platform; none where no desktop is there."""
    if platform == "darwin":
        return ["open"]
    if platform == "win32":
        return ["rundll32", "url.dll,FileProtocolHandler"]
    desktop = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return ["xdg-open"] if desktop else []
