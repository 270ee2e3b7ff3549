"""An archive as it comes, its folder, or one file: which tables are read of it."""

import zipfile
from pathlib import Path

import pytest

from exchange.linkedin import unpacking
from exchange.linkedin.contents import Kind, kind_by_name, kind_by_titles
from exchange.linkedin.sources import sources_of
from tests.archives import EDUCATION, POSITIONS, connections, messages, zipped

FILES = {
    "Connections.csv": connections("ana"),
    "messages.csv": messages(("1", "me", "ana", "2021-03-12 10:00:00 UTC")),
    "Positions.csv": POSITIONS,
    "Education.csv": EDUCATION,
}
KINDS = [Kind.PEOPLE, Kind.MESSAGES, Kind.POSITIONS, Kind.EDUCATION]


def kinds(*paths: Path) -> list[Kind]:
    with sources_of(paths) as sources:
        assert not any(source.error for source in sources)
        return [source.kind for source in sources]


def error(path: Path) -> str:
    with sources_of([path]) as sources:
        [source] = sources
        return source.error


def folder(path: Path) -> Path:
    (path / "Basic" / "more").mkdir(parents=True)
    for name, text in FILES.items():
        (path / "Basic" / "more" / name).write_text(text)
    return path


def test_an_archive_is_read_as_it_comes_in_any_folder_and_case(tmp_path: Path) -> None:
    files = {f"Basic/{name.upper()}": text for name, text in FILES.items()}
    assert kinds(zipped(tmp_path / "a.zip", files | {"Ads Clicked.csv": "x"})) == KINDS


def test_its_folder_is_read_too(tmp_path: Path) -> None:
    assert sorted(kinds(folder(tmp_path)), key=KINDS.index) == KINDS


@pytest.mark.parametrize(("name", "kind"), list(zip(FILES, KINDS, strict=True)))
def test_one_file_is_known_by_its_titles(tmp_path: Path, name: str, kind: Kind) -> None:
    file = tmp_path / "renamed.txt"
    file.write_text(FILES[name])
    assert kinds(file) == [kind]


def test_a_sheet_of_people_with_days_of_work_is_one_of_people(tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_text("First Name,Last Name,Company Name,Title,Started On,Finished On\n")
    assert kind_by_titles(file) is Kind.PEOPLE
    assert kind_by_titles(tmp_path / "nowhere") is Kind.PEOPLE


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("messages_2.csv", Kind.MESSAGES),
        ("Connections (1).csv", Kind.PEOPLE),
        ("x/Messages.Part2.CSV", Kind.MESSAGES),
        ("guide_messages.csv", None),
        ("__MACOSX/._messages.csv", None),
        ("__MACOSX/messages.csv", None),
        ("Profile.csv", Kind.PROFILE),
        ("Skills.csv", Kind.SKILLS),
        ("my skills.csv", None),
    ],
)
def test_parts_are_known_by_their_names(name: str, kind: Kind | None) -> None:
    assert kind_by_name(name) is kind


def test_archives_in_parts_are_read_together(tmp_path: Path) -> None:
    first = zipped(tmp_path / "1.zip", {"Connections.csv": FILES["Connections.csv"]})
    second = zipped(tmp_path / "2.zip", {"messages.csv": FILES["messages.csv"]})
    assert kinds(first, second) == [Kind.PEOPLE, Kind.MESSAGES]


def test_what_was_unpacked_is_gone_afterwards(tmp_path: Path) -> None:
    with sources_of([zipped(tmp_path / "a.zip", FILES)]) as sources:
        held = [source.held for source in sources]
        assert all(path.exists() for path in held)
        assert sources[0].path == tmp_path / "a.zip" / "Connections.csv"
    assert not any(path.exists() for path in held)


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil", "C:\\evil", "a\\..\\..\\evil"])
def test_names_that_lead_out_of_an_archive_refuse_it(tmp_path: Path, name: str) -> None:
    archive = zipped(tmp_path / "a.zip", FILES | {name: "x"})
    assert "holds a name outside of its folder" in error(archive)
    assert list(tmp_path.parent.glob("evil*")) == []


def test_an_archive_that_would_grow_too_much_is_refused(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"messages.csv": "0" * (3 << 20)})
    assert "would grow more than 200 times" in error(archive)


def test_an_archive_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = zipped(tmp_path / "a.zip", FILES)
    monkeypatch.setattr(unpacking, "LARGEST", 100)
    assert "more than 0 MB of tables" in error(archive)


def test_sizes_told_too_small_do_not_help(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = zipped(tmp_path / "a.zip", FILES)
    monkeypatch.setattr(unpacking, "_check", lambda *_told: None)
    monkeypatch.setattr(unpacking, "LARGEST", 100)
    assert "more than 0 MB of tables" in error(archive)


def test_a_locked_archive_is_refused(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"messages.csv": FILES["messages.csv"]})
    whole = bytearray(archive.read_bytes())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.index(sign) + place] |= 1
    archive.write_bytes(whole)
    assert "is locked with a password" in error(archive)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_an_archive_cut_short_is_refused(tmp_path: Path, share: float) -> None:
    archive = zipped(tmp_path / "a.zip", FILES)
    whole = archive.read_bytes()
    archive.write_bytes(whole[: int(len(whole) * share)])
    assert "is cut short or damaged" in error(archive)


def test_an_archive_with_a_broken_file_is_refused(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", FILES)
    whole = bytearray(archive.read_bytes())
    whole[60:90] = bytes(30)
    archive.write_bytes(whole)
    assert "is cut short or damaged" in error(archive)


def test_an_archive_packed_in_an_unknown_way_is_refused(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"messages.csv": "x"})
    whole = bytearray(archive.read_bytes())
    for sign, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        whole[whole.index(sign) + place] = 99
    archive.write_bytes(whole)
    assert "is cut short or damaged" in error(archive)


def test_an_archive_without_a_known_file_is_taken_for_what_it_is(tmp_path: Path) -> None:
    assert kinds(zipped(tmp_path / "a.zip", {"x.csv": "x"})) == [Kind.PEOPLE]
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    assert kinds(tmp_path / "empty.zip") == [Kind.PEOPLE]


def test_a_folder_without_a_known_file_says_which_it_looks_for(tmp_path: Path) -> None:
    (tmp_path / "Invitations.csv").write_text("x")
    assert "without any of LinkedIn’s files: Connections.csv, messages.csv" in error(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Skills.csv", "Name\nExcel\n", Kind.SKILLS),
        ("Skills.csv", "First Name,Last Name\nAna,Ruiz\n", Kind.PEOPLE),
        ("people.csv", "Name\nAna Ruiz\n", Kind.PEOPLE),
        ("Profile.csv", "First Name,Last Name,Headline,Summary\n", Kind.PROFILE),
        ("Profile.csv", "First Name,Last Name,Company\n", Kind.PEOPLE),
    ],
)
def test_a_file_about_oneself_is_known_by_its_name_and_its_titles(
    tmp_path: Path, name: str, text: str, kind: Kind
) -> None:
    file = tmp_path / name
    file.write_text(text)
    assert kind_by_titles(file) is kind


@pytest.mark.parametrize("name", ["Skills.csv", "Profile.csv"])
def test_an_archive_of_oneself_alone_is_one(tmp_path: Path, name: str) -> None:
    assert kinds(zipped(tmp_path / "a.zip", {name: "x"})) == [kind_by_name(name)]
