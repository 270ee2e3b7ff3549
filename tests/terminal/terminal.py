"""A real terminal: the installed program in a pseudo-terminal, its screen read as a person does."""

import os
import re
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import pexpect
import pyte

STILL = 0.15
"""Seconds without a change after which the screen stands still; more than between two keys."""

PATIENCE = 20.0
"""Seconds that a screen may take to show what is expected: a busy machine is no fault."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}

ALTERNATE = re.compile(rb"\x1b\[\?1049([hl])")


COMMON = re.compile("\x1b\\[([0-9;]*)([mH])")
"""The commands that almost all of a frame is made of: a style, and a place of the cursor."""


class _Stream(pyte.ByteStream):
    """A stream that reads the common commands at once: pyte takes letter by letter."""

    def follow(self, data: bytes) -> None:
        """Follow what is written; what is not common, or cut in two, is left to pyte."""
        text, at = self.utf8_decoder.decode(data), 0
        for found in COMMON.finditer(text):
            pyte.Stream.feed(self, text[at : found.start()])
            at = found.start()
            if self._taking_plain_text:  # no command is open
                numbers = [int(number or 0) for number in found[1].split(";")]
                self._obey(found[2], numbers)
                at = found.end()
        pyte.Stream.feed(self, text[at:])

    def _obey(self, letter: str, numbers: list[int]) -> None:
        assert self.listener is not None
        if letter == "m":
            self.listener.select_graphic_rendition(*numbers)
        else:
            self.listener.cursor_position(*numbers)


class _Answering(pyte.Screen):
    """A screen that says of itself what it is asked."""

    answer: Callable[[str], object]

    def write_process_input(self, data: str) -> None:
        self.answer(data)


class Terminal:
    """One program in a terminal of its own."""

    def __init__(
        self, command: Sequence[str], environment: dict[str, str], columns: int, rows: int
    ) -> None:
        """Start the command; what it writes is read whenever something is waited for."""
        self.screen = _Answering(columns, rows)
        self._stream = _Stream(self.screen)
        self.written = b""
        self.child = pexpect.spawn(
            command[0], [*command[1:]], env=environment, dimensions=(rows, columns), echo=False
        )
        self.screen.answer = self.child.send
        self.child.delaybeforesend = None
        self.child.delayafterclose = 0.0

    @property
    def text(self) -> str:
        """The screen, without the spaces at the ends of its lines."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def press(self, *keys: str) -> None:
        """Send keys by their names, each once the screen stands still; letters are themselves."""
        for key in keys:
            self.child.send(KEYS.get(key, key))
            while self._read(STILL) == "read":
                pass

    def type(self, text: str) -> None:
        """Send a text in one write, faster than by hand."""
        self.child.send(text)

    def see(self, *patterns: str, within: float = PATIENCE) -> None:
        """Wait until every pattern is on the screen."""
        self._wait(lambda: all(self._has(each) for each in patterns), within, patterns)

    def see_no(self, pattern: str, within: float = PATIENCE) -> None:
        """Wait until a pattern is gone from the screen."""
        self._wait(lambda: not self._has(pattern), within, (f"no {pattern}",))

    def rest(self, seconds: float) -> None:
        """Follow the screen for a while without a key."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._read()

    def ended(self) -> int:
        """Wait for the program to end and give its exit code, negative for a signal."""
        self._wait(lambda: self._read() == "ended", PATIENCE, ("the end of the program",))
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -9)

    def kill(self) -> None:
        """End the program as a power cut would."""
        os.kill(self.child.pid, signal.SIGKILL)
        assert self.ended() == -signal.SIGKILL

    def hang_up(self) -> None:
        """Close the terminal's window under the program, which the system then ends."""
        self.child.ptyproc.fileobj.close()
        self.child.wait()
        assert self.child.signalstatus == signal.SIGHUP

    def close(self) -> None:
        """Leave nothing behind."""
        if self.child.isalive():
            self.child.close(force=True)

    @property
    def is_sane(self) -> bool:
        """Whether the alternate screen was left and the cursor is shown."""
        switches = ALTERNATE.findall(self.written)
        return switches[:1] == [b"h"] and switches[-1] == b"l" and not self.screen.cursor.hidden

    def _has(self, pattern: str) -> bool:
        return re.search(pattern, self.text, re.MULTILINE) is not None

    def _wait(self, done: Callable[[], bool], within: float, what: Sequence[str]) -> None:
        until = time.monotonic() + within
        while not done():
            if time.monotonic() > until:
                raise AssertionError(f"not seen: {', '.join(what)}\n{self.text}")
            self._read()

    def _read(self, within: float = 0.05) -> Literal["read", "nothing", "ended"]:
        """Read what is written within some seconds."""
        try:
            written = self.child.read_nonblocking(65536, timeout=within)
        except pexpect.TIMEOUT:
            return "nothing"
        except pexpect.EOF:
            return "ended"
        self.written += written
        self._stream.follow(written)
        return "read"


def environment(home: Path, language: str) -> dict[str, str]:
    """The environment of a user's shell: a language, a terminal, a home of the test's own."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    locale = {"en": "en_GB.UTF-8", "fr": "fr_FR.UTF-8"}[language]
    return {
        **kept,
        "HOME": str(home),
        "LANG": locale,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONIOENCODING": "utf-8",
    }
