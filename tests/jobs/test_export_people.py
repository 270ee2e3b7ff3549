"""People written to a file come into an empty store as the same people."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from db.store import Store
from exchange.errors import ExchangeError
from exchange.export.files import write_whole
from exchange.export.formats import Format
from exchange.vcard.writing import Version
from jobs.export_people import PeopleOut, export_people
from jobs.import_people import import_people, read_people
from planner.language.text import clean, collapse, fold
from planner.model.people import ContactPoint, Person, PersonFields
from planner.model.progress import Cancelled
from planner.model.vocabulary import PointKind
from planner.network.query import EVERYBODY, parse_people_query
from tests.stores import empty_store

TODAY = date(2026, 3, 3)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Co", "Cn"]), max_size=30)
LINES = TEXTS.map(collapse)
NAMES = st.one_of(
    st.sampled_from(["Ana Ruiz", "Noémie Lefèvre-Roy", "=Bo Li", "王 小明", "O’Neil, Jr."]),
    LINES.filter(lambda text: any(map(str.isalnum, text))),
)
LABELS = st.one_of(
    st.just(""),
    st.sampled_from(["home", "work", "cell, work", "Boat", "_$!<x", "work, Boat"]),
    LINES,
)
POINTS = st.one_of(
    *(
        st.builds(ContactPoint, st.just(kind), values, LABELS)
        for kind, values in (
            (PointKind.EMAIL, st.emails()),
            (PointKind.PHONE, st.sampled_from(["+33 6 12", "0612,34", "=1+12", "+1;ext=555"])),
            (PointKind.URL, st.sampled_from(["https://x.example/a,b;c", "linkedin.com/in/ana"])),
        )
    )
)


def differs(names: list[str]) -> bool:
    return len({fold(name) for name in names}) == len(names)


FIELDS = st.fixed_dictionaries(
    {
        "given": LINES,
        "family": LINES,
        "organisation": LINES,
        "role_title": LINES,
        "city": LINES,
        "notes": TEXTS.map(lambda text: clean(text, lines=True).strip()),
        "groups": st.lists(LINES.filter(bool), max_size=3).filter(differs).map(tuple),
        "points": st.lists(POINTS, max_size=4).map(tuple),
        "connected_on": st.one_of(st.none(), st.dates(date(1900, 1, 1))),
    }
)
PEOPLE = st.lists(st.tuples(NAMES, FIELDS), min_size=1, max_size=4)
FORMS = [(Format.VCARD, Version.V4), (Format.VCARD, Version.V3), (Format.CSV, Version.V4)]


@contextmanager
def store_in(folder: Path, name: str) -> Iterator[Store]:
    store = empty_store(folder / name)
    try:
        yield store
    finally:
        store.close()


def people_of(store: Store) -> dict[str, Person]:
    return {person.uid: person for person in store.people.cards(EVERYBODY)}


def said(person: Person) -> tuple[object, ...]:
    points = sorted((point.kind, point.value, point.label) for point in person.points)
    fields = (person.organisation, person.role_title, person.city, person.notes)
    return (person.name, *fields, sorted(person.groups), points, person.connected_on)


@pytest.mark.parametrize(("form", "version"), FORMS)
@settings(max_examples=10, deadline=None)
@given(people=PEOPLE)
def test_people_written_come_in_again_the_same(
    form: Format, version: Version, people: list[tuple[str, PersonFields]]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / f"out{form.ending}"
        with store_in(folder, "a.db") as store:
            for called, fields in people:
                store.people.add(called, TODAY, **fields)
            before = people_of(store)
            write_whole(file, PeopleOut(store, EVERYBODY, form, version), form)
        with store_in(folder, "b.db") as other:
            files = read_people([file])
            assert [*files.readings[0].told] == []
            import_people(nullcontext(other), files, TODAY)
            after = people_of(other)
    assert after.keys() == before.keys()
    for uid, person in before.items():
        assert said(after[uid]) == said(person)
        if person.given or person.family:
            assert (after[uid].given, after[uid].family) == (person.given, person.family)


@pytest.fixture
def ana(tmp_path: Path) -> Iterator[Store]:
    """A store with two people, one from an address book."""
    file = tmp_path / "in.vcf"
    file.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:ab-1\r\nFN:Ana Ruiz\r\nORG:Acme;Sales\r\n"
        b"BDAY:--0412\r\nADR;TYPE=work:;;1 rue X;Lyon;;;\r\n"
        b"item1.X-ODD;a=b:one \r\n  two\\, three\r\n"
        b"item1.X-ABLabel:odd\nEND:VCARD\r\n"
    )
    with store_in(tmp_path, "a.db") as store:
        import_people(nullcontext(store), read_people([file]), TODAY)
        boat = ContactPoint(PointKind.PHONE, "+33 6 12 34 56 78", 'Boat, "blue"')
        mail = ContactPoint(PointKind.EMAIL, "zoe@costa.example", "work")
        store.people.add(
            "Zoé Costa, née Müller; fille",
            TODAY,
            given="Zoé",
            family="Costa",
            organisation="Kérial; fils, SA",
            notes="one\ntwo" * 40,
            groups=("a,b", "c;d"),
            points=(boat, mail),
        )
        yield store


def texts(store: Store, form: Format, version: Version = Version.V4) -> str:
    return "".join(PeopleOut(store, EVERYBODY, form, version))


@pytest.mark.parametrize("version", [*Version])
def test_our_cards_are_read_by_another_program(ana: Store, version: Version) -> None:
    ours = [*vobject.readComponents(texts(ana, Format.VCARD, version))]
    first, zoe = sorted(ours, key=lambda card: str(card.fn.value))
    assert first.fn.value == "Ana Ruiz"
    assert first.org.value == ["Acme", "Sales"]
    assert zoe.version.value == version.value
    assert zoe.fn.value == "Zoé Costa, née Müller; fille"
    assert (zoe.n.value.given, zoe.n.value.family) == ("Zoé", "Costa")
    assert zoe.org.value == ["Kérial; fils, SA"]
    assert zoe.note.value == "one\ntwo" * 40
    assert zoe.categories.value == ["a,b", "c;d"]
    assert (zoe.email.value, zoe.email.type_param) == ("zoe@costa.example", "work")
    assert zoe.tel.value == "+33 6 12 34 56 78"
    assert zoe.x_ablabel.value == 'Boat, "blue"'


def test_what_came_in_goes_out_byte_for_byte(ana: Store) -> None:
    out = texts(ana, Format.VCARD)
    for raw in (
        "ORG:Acme;Sales\r\n",
        "ADR;TYPE=work:;;1 rue X;Lyon;;;\r\n",
        "item1.X-ODD;a=b:one \r\n  two\\, three\r\nitem1.X-ABLabel:odd\n",
        "UID:ab-1\r\n",
        "BDAY:--0412\r\n",
    ):
        assert out.count(raw) == 1
    assert (out.count("ORG:"), out.count("ADR")) == (2, 1)
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\n" in texts(ana, Format.VCARD, Version.V3)


def test_a_new_organisation_and_city_go_out_in_place_of_the_old(ana: Store) -> None:
    ana.people.change(1, TODAY, organisation="Beta", city="Paris")
    out = texts(ana, Format.VCARD)
    assert "ORG:Acme" not in out
    assert "ORG:Beta\r\n" in out
    assert "ADR:;;;Paris;;;\r\n" in out


def test_formulas_are_made_safe_and_told(ana: Store, tmp_path: Path) -> None:
    ana.people.change(1, TODAY, role_title="=cmd|' /C calc'!A0", notes="-1+1", city="@SUM(A1)")
    file = tmp_path / "out.csv"
    people = export_people(ana, file, EVERYBODY)
    text = file.read_text(encoding="utf-8-sig")
    assert text.startswith("Escalier UID,Name,")
    for safe in ("'=cmd|' /C calc'!A0", "'@SUM(A1)", "+33 6 12 34 56 78"):
        assert f",{safe}," in text
    assert people.notes() == [
        "2 cells begin like formulas: an apostrophe before them keeps them texts."
    ]
    assert PeopleOut(ana, parse_people_query("zoé", TODAY), Format.CSV).notes() == []


def test_a_file_appears_whole_or_not_at_all(ana: Store, tmp_path: Path) -> None:
    file = tmp_path / "out.vcf"
    export_people(ana, file, EVERYBODY)
    before = file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    export_people(ana, file, parse_people_query("ana", TODAY))
    assert 0 < len(file.read_bytes()) < len(before), "an earlier one is replaced"

    def broken() -> Iterator[str]:
        yield "BEGIN:VCARD"
        raise OSError(28, "full")

    with pytest.raises(ExchangeError, match="the disk is full"):
        write_whole(tmp_path / "half.vcf", broken(), Format.VCARD)
    assert not [path for path in tmp_path.iterdir() if "half" in path.name]


def test_nothing_of_the_user_is_written_over(ana: Store, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="with something else in it"):
        export_people(ana, tmp_path / "in.vcf", EVERYBODY)
    with pytest.raises(ExchangeError, match=r"a name ends in \.vcf, \.csv"):
        export_people(ana, tmp_path / "out.txt", EVERYBODY)
    with pytest.raises(ExchangeError, match="nobody to export"):
        export_people(ana, tmp_path / "out.vcf", parse_people_query("nobody", TODAY))


@pytest.mark.parametrize("name", ["out.vcf", "out.csv"])
def test_the_progress_is_told_and_stops_the_writing(tmp_path: Path, name: str) -> None:
    store = empty_store(tmp_path / "many.db")
    for place in range(450):
        store.people.add(f"Ana Ruiz {place}", TODAY)
    told: list[float] = []
    file = tmp_path / name
    export_people(store, file, EVERYBODY, progress=lambda done, of: told.append(done / of))
    assert told[0] == 0
    assert told == sorted(told)
    assert told[-1] < 1
    before = file.read_bytes()

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_people(store, file, EVERYBODY, progress=stop)
    assert file.read_bytes() == before
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]
    store.close()
