"""A refusal of the system is said in our own words, whatever language the system speaks."""

import errno
import os

import pytest

from exchange.system_words import said


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
def test_what_may_happen_to_anybody_is_said_in_our_words(number: int, words: str) -> None:
    assert said(OSError(number, "in the words of the system")) == words


def test_what_is_rare_keeps_the_words_of_the_system() -> None:
    assert said(OSError(errno.EXDEV, os.strerror(errno.EXDEV))) == os.strerror(errno.EXDEV)


def test_an_error_without_a_number_still_says_something() -> None:
    assert said(OSError("something else")) == "something else"
