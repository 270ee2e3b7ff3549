"""A program in a terminal of our own: when its frames come, what they show, and what it costs.

Output is stamped as it is read and drawn only once the program pauses, so that drawing delays no
stamp. A frame is what stands between two ends of a synchronised update, which the terminal says it
knows, or before a pause.
"""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

import pyte

PAUSE = 0.08
"""Seconds without output after which the screen counts as settled."""

PATIENCE = 30.0
"""Seconds to wait for something before the measure fails."""

_UPDATE_BEGINS, _UPDATE_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
_ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
_NOT_DRAWN = re.compile(rb"\x1b\[[<=>][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*\$p|\x1bP[^\x1b]*\x1b\\")
_NOT_PASSED_ON = re.compile(
    "COLUMNS|LINES|NO_COLOR|FORCE_COLOR|LC_.*|LANG.*|PYTHON.*|TEXTUAL.*|ESCALIER.*|XDG_.*|TMUX|STY"
)


class Unmeasurable(Exception):
    """The program did not do what was to be measured."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program to run, its home folder, and the texts it shows once it is usable."""

    arguments: Sequence[str]
    home: Path
    shows: Sequence[str]
    columns: int = 120
    lines: int = 40

    def environment(self) -> dict[str, str]:
        """The environment of a terminal, without settings of this shell that change a measure."""
        kept = {k: v for k, v in os.environ.items() if not _NOT_PASSED_ON.fullmatch(k)}
        terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        return kept | terminal | {"HOME": str(self.home)}


class Answer(NamedTuple):
    """Seconds from a key to the first frame that differs, and to the last one before a pause."""

    first: float
    settled: float


class _Frame(NamedTuple):
    at: float
    data: bytes


@dataclass(slots=True)
class Window:
    """One run of a program; as a context it is quit at the end."""

    program: Program
    opened: float = 0.0
    """Seconds from the start to the first frame that shows all the program is to show."""
    written: int = 0
    """Bytes it has written so far."""
    _process: "subprocess.Popen[bytes]" = field(init=False)
    _terminal: int = field(init=False)
    _screen: Any = field(init=False)
    _stream: Any = field(init=False)
    _pending: bytes = b""
    _shown: list[tuple[Any, ...]] = field(default_factory=list)

    def __enter__(self) -> "Window":
        """Start the program and wait until it is usable and has settled."""
        size = self.program.lines, self.program.columns
        self._screen = pyte.Screen(size[1], size[0])
        self._stream = pyte.ByteStream(self._screen)
        self._shown = [()] * size[0]
        self._terminal, its_end = pty.openpty()
        fcntl.ioctl(its_end, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
        started = time.perf_counter()
        self._process = subprocess.Popen(
            self.program.arguments,
            stdin=its_end,
            stdout=its_end,
            stderr=its_end,
            env=self.program.environment(),
            start_new_session=True,
        )
        os.close(its_end)
        try:
            self.opened = self._wait_for(self.program.shows) - started
        except Unmeasurable:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Quit the program with ctrl+q, by force if it does not listen."""
        if self._process.poll() is None:
            os.write(self._terminal, b"\x11")
        deadline = time.perf_counter() + 3
        while self._process.poll() is None and time.perf_counter() < deadline:
            self._read(0.02)
        self._process.kill()
        self._process.wait()
        os.close(self._terminal)

    def press(self, keys: str) -> Answer:
        """Press keys at once and wait until the screen has settled."""
        sent = time.perf_counter()
        os.write(self._terminal, keys.encode())
        changes: list[float] = []
        while not changes:
            changes = [frame.at for frame in self._frames(sent + PATIENCE) if self._draw(frame)]
        return Answer(changes[0] - sent, changes[-1] - sent)

    def press_until(self, keys: str, text: str) -> float:
        """Press keys at once; seconds until the first frame that shows a text, be there more."""
        sent = time.perf_counter()
        os.write(self._terminal, keys.encode())
        while True:
            at = self._read(PAUSE)
            if at is None:
                self._give_up_after(sent + PATIENCE)
                continue
            *whole, self._pending = self._pending.split(_UPDATE_ENDS)
            if any(self._shows(_Frame(at, piece + _UPDATE_ENDS), [text]) for piece in whole):
                return at - sent

    def press_for(self, keys: str, *texts: str) -> float:
        """Press keys at once; seconds to the first frame that shows all the texts, then settled.

        A toast that goes of itself meanwhile counts for nothing.
        """
        sent = time.perf_counter()
        os.write(self._terminal, keys.encode())
        return self._wait_for(texts) - sent

    def press_each(self, *keys: str) -> None:
        """Press one key after the other, each once the screen has settled."""
        for key in keys:
            self.press(key)

    def see(self, text: str) -> None:
        """Make sure that what is measured is what is meant: `text` stands on the screen.

        Raises:
            Unmeasurable: if it does not.
        """
        if text not in self.text():
            raise Unmeasurable(f"{text!r} is not shown:\n{self.text()}")

    def wait(self, seconds: float) -> None:
        """Touch nothing for so long."""
        deadline = time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            self._read(left)

    def text(self) -> str:
        """The text on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def cpu(self) -> float:
        """Seconds of CPU time that the program's threads have used."""
        tasks = Path(f"/proc/{self._process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def peak_memory(self) -> float:
        """The most memory that was resident so far, in MiB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        found = re.search(r"^VmHWM:\s+(\d+)", status, re.MULTILINE)
        assert found is not None
        return int(found[1]) / 1024

    def _wait_for(self, texts: Sequence[str]) -> float:
        """The time of the first frame that shows all the texts."""
        deadline = time.perf_counter() + PATIENCE
        while True:
            times = [frame.at for frame in self._frames(deadline) if self._shows(frame, texts)]
            if times:
                return times[0]

    def _shows(self, frame: _Frame, texts: Sequence[str]) -> bool:
        self._draw(frame)
        shown = self.text()
        return all(text in shown for text in texts)

    def _frames(self, deadline: float) -> list[_Frame]:
        """The frames that come until the program has written something and pauses."""
        frames: list[_Frame] = []
        last = 0.0
        while True:
            at = self._read(PAUSE)
            if at is None and (frames or self._pending) and not self._is_updating():
                if self._pending:
                    frames.append(_Frame(last, self._pending))
                    self._pending = b""
                return frames
            if at is None:
                self._give_up_after(deadline)
                continue
            last = at
            *whole, self._pending = self._pending.split(_UPDATE_ENDS)
            frames += [_Frame(at, piece + _UPDATE_ENDS) for piece in whole]

    def _is_updating(self) -> bool:
        return _UPDATE_BEGINS in self._pending

    def _give_up_after(self, deadline: float) -> None:
        if self._process.poll() is not None or time.perf_counter() > deadline:
            raise Unmeasurable(
                f"{' '.join(self.program.arguments)} shows something else:\n{self.text()}"
            )

    def _read(self, seconds: float) -> float | None:
        """Take in what comes within so many seconds; when it came, None if nothing did."""
        ready, _writable, _exceptional = select.select([self._terminal], [], [], seconds)
        if not ready:
            return None
        try:
            data = os.read(self._terminal, 65536)
        except OSError:  # the program has let go of its end
            time.sleep(0.01)  # a closed terminal answers at once: no spinning until the exit
            return None
        at = time.perf_counter()
        self.written += len(data)
        for question, answer in _ANSWERS.items():
            if question in data:
                os.write(self._terminal, answer)
        self._pending += data
        return at

    def _draw(self, frame: _Frame) -> bool:
        """Draw a frame; whether anything looks different now."""
        self._stream.feed(_NOT_DRAWN.sub(b"", frame.data))
        columns = range(self.program.columns)
        changed = False
        for line in self._screen.dirty:
            cells = self._screen.buffer[line]
            row = tuple(cells[column] for column in columns)
            changed = changed or row != self._shown[line]
            self._shown[line] = row
        self._screen.dirty.clear()
        return changed
