"""Refusals of the system are told in our own words, whatever language the system speaks."""

import errno
import os

import pytest

from exchange.errors import system_reason


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "there is no such file or folder"),
        (errno.ENOTDIR, "there is no such file or folder"),
        (errno.EACCES, "access to it is not allowed"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.ENAMETOOLONG, "its name is too long"),
        (errno.EIO, "the disk reports an error"),
    ],
)
def test_common_errors_are_told_in_the_language_of_the_program(number: int, words: str) -> None:
    assert system_reason(OSError(number, "in the words of the system")) == words


def test_a_rare_error_keeps_the_text_of_the_system() -> None:
    assert system_reason(OSError(errno.EXDEV, os.strerror(errno.EXDEV))) == os.strerror(errno.EXDEV)


def test_an_error_without_a_number_still_says_something() -> None:
    assert system_reason(OSError("something else")) == "something else"
