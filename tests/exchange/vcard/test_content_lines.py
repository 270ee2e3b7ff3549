"""Content lines: what is written is read again, and nothing makes the reading fail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.encodings import UTF8
from exchange.vcard.cards import CardText, cards
from exchange.vcard.content_line import Property, parse, unfold, write
from exchange.vcard.decoding import guess_of
from exchange.vcard.escapes import escape, joined, texts, unescape
from tests.exchange.vcard.reading import all_of, lines_of, one_card, reasons

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=90)
NAMES = st.from_regex(r"[A-Z][A-Z0-9-]{0,12}", fullmatch=True)
VALUES = WORDS.map(str.strip)
PARAMETERS = st.lists(
    st.tuples(NAMES, st.lists(VALUES.filter(bool), min_size=1, max_size=3).map(tuple)),
    max_size=3,
).map(tuple)
PROPERTIES = st.builds(
    Property,
    name=NAMES,
    value=WORDS,
    group=st.one_of(st.just(""), st.from_regex(r"[a-z0-9-]{1,9}", fullmatch=True)),
    parameters=PARAMETERS,
)
SAMPLE = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre;No=C3=\r\n=A9mie\r\n"
    b"AGENT:\r\nBEGIN:VCARD\r\nFN:Bo\r\nEND:VCARD\r\nPHOTO;ENCODING=BASE64;TYPE=GIF:R0lGODdhfg\r\n"
    b' AAAA\r\n\r\nitem1.TEL;X="a:b";HOME:+33\r\n 1\r\nEND:VCARD\r\n'
)
GOOD = b"\r\nBEGIN:VCARD\r\nFN:Ana Ruiz\r\nEND:VCARD\r\n"


@given(PROPERTIES)
def test_a_property_written_is_read_again(line: Property) -> None:
    written = write(line)
    pieces = written.split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert parse(unfold(pieces[:-1])) == line


@given(st.text(st.characters(exclude_characters="\r")))
def test_a_text_escaped_is_the_same_again(text: str) -> None:
    assert unescape(escape(text)) == text


@given(st.lists(st.text(st.characters(exclude_characters="\r")), min_size=1), st.sampled_from(",;"))
def test_texts_joined_are_parted_again(values: list[str], separator: str) -> None:
    assert texts(joined(values, separator), separator) == values


@given(st.binary(max_size=400))
def test_no_bytes_make_the_reading_fail(content: bytes) -> None:
    found = all_of(content + GOOD)
    assert isinstance(found[-1], CardText) or b"VCARD" in content.upper()


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE)), st.integers(0, 255)), max_size=8))
def test_a_card_that_is_broken_anywhere_leaves_the_next_alone(
    changes: list[tuple[int, int]],
) -> None:
    content = bytearray(SAMPLE)
    for place, byte in changes:
        content[place : place + 1] = bytes((byte,))
    found = all_of(bytes(content) + GOOD + GOOD)
    assert isinstance(found[-1], CardText)
    assert [line.value for line in found[-1].properties] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("content", "name", "value"),
    [
        (b"FN:Anne\\, Marie", "FN", "Anne\\, Marie"),
        (b"NOTE:one\r\n  two", "NOTE", "one two"),
        (b"NOTE:one\n\ttwo", "NOTE", "onetwo"),
        (b"FN;CHARSET=ISO-8859-1:Andr\xe9", "FN", "André"),
        (b'FN;CHARSET="windows-1252":\x8cuvre', "FN", "Œuvre"),
        (b"FN;CHARSET=no-such-set:Andr\xc3\xa9", "FN", "André"),
        (b"FN;CHARSET=hex:Andr\xc3\xa9", "FN", "André"),
        (b"FN:Andr\xe9 Lef\xe8vre", "FN", "André Lefèvre"),
        (b"FN;ENCODING=QUOTED-PRINTABLE:Andr=E9 Lef=E8vre", "FN", "André Lefèvre"),
        (b"FN;QUOTED-PRINTABLE;CHARSET=UTF-8:No=C3=\r\n=A9mie", "FN", "Noémie"),
        (b"FN;ENCODING=quoted-printable:a=\r\n b", "FN", "a b"),
        (b"FN;ENCODING=QUOTED-PRINTABLE:a=", "FN", "a"),
        (b"NOTE;ENCODING=b:Y2Fmw6k=", "NOTE", "café"),
        (b"NOTE;BASE64:\r\nY2Fm\r\nw6k=\r\n", "NOTE", "café"),
        (b"NOTE;BASE64:!", "NOTE", ""),
        (b" fn : Bo", "FN", " Bo"),
    ],
)
def test_a_value_is_decoded(content: bytes, name: str, value: str) -> None:
    card = one_card(content)
    assert [(line.name, line.value) for line in card.properties][-1:] == [(name, value)]
    assert card.faults == ()


def test_a_fold_of_2_1_keeps_its_space() -> None:
    assert one_card(b"VERSION:2.1\r\nNOTE:one\r\n two").properties[1].value == "one two"


def test_parameters_are_repeated_quoted_and_bare() -> None:
    (line,) = one_card(
        b'item1.TEL;TYPE=home;TYPE="work,cell",fax;PREF;X-A="a:b;c";Y=^n^\'^^x:1'
    ).properties
    assert (line.group, line.name, line.value) == ("item1", "TEL", "1")
    assert line.all("TYPE") == ["home", "work,cell", "fax", "PREF"]
    assert (line.first("X-A"), line.first("Y"), line.first("Z")) == ("a:b;c", '\n"^x', "")


def test_a_card_inside_a_card_and_pictures_are_left_out() -> None:
    (card,) = all_of(SAMPLE)
    assert isinstance(card, CardText)
    assert [line.name for line in card.properties] == ["VERSION", "N", "TEL"]
    assert (card.media, len(card.faults)) == (1, 1)
    assert card.properties[1].value == "Lefèvre;Noémie"


def test_a_card_cut_short_is_named_and_the_next_is_read() -> None:
    cut = b"BEGIN:VCARD\nFN:Bo\n"
    found = all_of(cut + GOOD + b"x\ny\n" + cut)
    assert [each.line for each in found] == [1, 4, 7, 9]
    cut_short = "The card is cut short: its END:VCARD is missing."
    assert reasons(found) == [cut_short, "The line is of no card.", cut_short]


def test_a_line_that_is_no_property_is_named() -> None:
    card = one_card(b'FN:Ana\nnothing at all\nTEL;X="a:1')
    assert card.faults == (
        "Line 3 “nothing at all” not understood: left out.",
        'Line 4 “TEL;X="a:1” not understood: left out.',
    )


def test_a_card_without_end_takes_no_memory() -> None:
    many = b"NOTE:" + b"x" * 100_000 + b"\n"
    found = all_of(b"BEGIN:VCARD\n" + many * 20 + b"END:VCARD\n")
    assert reasons(found) == ["The card is longer than 1 MiB."]


@pytest.mark.parametrize(
    "raw", ["X-A;x=y:\\one\r\n  two\r\n", "x-b : ü\n", "g.X-C;ENCODING=b:AA==\n"]
)
def test_the_text_of_a_property_is_kept_as_it_stands(raw: str) -> None:
    assert one_card(raw.encode()).properties[0].raw == raw


def test_a_text_in_another_encoding_is_kept_in_utf_8() -> None:
    raw = "X-A;CHARSET=ISO-8859-1:Zoé\n"
    (line,) = one_card(raw.encode("latin-1")).properties
    assert line.raw == "X-A;CHARSET=UTF-8:Zoé\n"


def test_lines_too_long_are_no_property() -> None:
    (card,) = cards(lines_of(b"BEGIN:VCARD\nFN:A\nNOTE:x\nEND:VCARD\n", too_long=3), guess_of(UTF8))
    assert isinstance(card, CardText)
    assert card.faults == ("Line 3 “NOTE:x” not understood: left out.",)
