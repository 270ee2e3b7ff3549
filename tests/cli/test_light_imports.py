"""Imports that a start puts off or leaves out, each tried in a process of its own."""

import subprocess
import sys

from tests.own_process import run_alone


def test_what_a_start_leaves_out_is_there_for_whatever_imports_it_later() -> None:
    program = """
import sys
from cli.light_imports import import_lightly
import_lightly()
assert not {"ssl", "_ssl", "_hashlib", "bz2", "lzma"}.intersection(sys.modules)

import asyncio, hashlib
words = b"abc"
assert hashlib.sha256(words).hexdigest().startswith("ba7816bf")
assert hashlib.blake2b(words).digest() == hashlib.new("blake2b", words).digest()
assert {*hashlib.algorithms_guaranteed} <= {*hashlib.algorithms_available}
assert asyncio.run(asyncio.sleep(0, result=words)) == words

import bz2, hmac, lzma, ssl, zipfile
assert ssl.create_default_context()
assert bz2.decompress(bz2.compress(words)) == lzma.decompress(lzma.compress(words)) == words
assert hmac.digest(words, words, "sha256") == hmac.new(words, words, "sha256").digest()
"""
    run_alone(program)


def test_what_a_start_puts_off_comes_with_its_first_use() -> None:
    program = """
import sys
from cli.light_imports import _PUT_OFF, put_off
put_off()
import inspect, pathlib, subprocess, traceback, urllib.parse
put_off_yet = [name for name in _PUT_OFF if not hasattr(type(sys.modules[name]), "__getattr__")]
assert not put_off_yet, put_off_yet

import textwrap
assert textwrap.dedent("  words") == "words"
assert sys.modules["textwrap"] is not textwrap
from ipaddress import ip_address
assert urllib.parse.urlsplit("http://[::1]/").hostname == str(ip_address("::1"))
assert pathlib.PureWindowsPath("a/b").parent == pathlib.PureWindowsPath("a")
try:
    raise ValueError("words")
except ValueError:
    assert "ValueError: words" in traceback.format_exc()
assert inspect.getsource(textwrap.dedent).startswith("def dedent")
"""
    run_alone(program)


def test_the_entry_point_puts_off_what_its_imports_would_bring() -> None:
    program = "import sys; from cli.main import main; sys.argv = ['escalier', '--version']; main()"
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", program],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert {"pathlib", "dataclasses", "cli.command_line"} <= imported
    assert not {"ipaddress", "locale", "mimetypes", "tokenize"} & imported
