"""The quick reading of a terminal's commands shows what pyte's own shows, however it is cut."""

import pyte

from tests.terminal.terminal import _Stream

WRITTEN = (
    "\x1b[?1049h\x1b[?25l\x1b[2J\x1b[H\x1b]0;a \x1b[1m title\x07é\x1b[1;38;2;10;20;30mUn été 日本"
    "\x1b[0m\x1b[;5Hx\x1b[3;3Hy\x1b[m \x1b[4;48;5;12mz\x1b[3\x08;1Hw\x1b[2;18mv\x1b[?7l\x1b[1Au\n"
    "\x1b[7mt"
).encode()


def _followed(*pieces: bytes, by_pyte: bool = False) -> list[object]:
    screen = pyte.Screen(20, 5)
    stream = _Stream(screen)
    for piece in pieces:
        (stream.feed if by_pyte else stream.follow)(piece)
    lines = [[screen.buffer[y][x] for x in range(20)] for y in range(5)]
    return [lines, screen.cursor.x, screen.cursor.y, screen.cursor.attrs, screen.title]


def test_a_frame_cut_anywhere_is_read_as_by_pyte() -> None:
    whole = _followed(WRITTEN, by_pyte=True)
    for cut in range(len(WRITTEN)):
        assert _followed(WRITTEN[:cut], WRITTEN[cut:]) == whole, WRITTEN[:cut]
