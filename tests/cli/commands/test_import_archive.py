"""`escalier import archive.zip`: the same counts as the window, in lines and as JSON."""

import re
from pathlib import Path

import pytest

from tests.archives import EDUCATION, POSITIONS, SECRET, Said, connections, messages, page, zipped
from tests.cli.running import Read, Run

PAST = "2021-03-12 10:00:00 UTC"
BOTH: tuple[Said, ...] = (("1", "me", "ana", PAST), ("1", "ana", "me", PAST))
GROUP: Said = ("2", "me", "-gone,cy,di", PAST)
OTHERS: tuple[Said, ...] = (GROUP, ("3", "me", "eve", PAST), ("4", "fay", "me", PAST))


def archive(path: Path, *said: Said) -> Path:
    files = {
        "Connections.csv": connections("ana", "bo"),
        "messages.csv": messages(*said),
        "Positions.csv": POSITIONS,
        "Education.csv": EDUCATION,
    }
    return zipped(path, files)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    return archive(tmp_path / "a.zip", *BOTH, *OTHERS, ("1", "ana", "me", "never"))


def test_the_counts_are_told_in_lines(whole: Path, run: Run) -> None:
    said = run("import", str(whole)).stdout
    for line in (
        r"a\.zip/Connections\.csv: 2 rows read; 2 created",
        "^Conversations: 1 with 1 person$",
        "^Days of messages: 1 new$",
        "^Your profile: linkedin.com/in/me$",
        "^Your career: 2 of your own positions, 1 school$",
        "^Left aside: 1 conversation of several, 1 person not connected who only wrote to you$",
        "^Written to, not connected: 1 person: Eve$",
        "^  line 22: “never” is no date of a message.$",
    ):
        assert re.search(line, said, re.MULTILINE), (line, said)
    assert SECRET not in said


def test_the_counts_are_told_as_json_and_the_second_time_nothing_is_new(
    whole: Path, read: Read
) -> None:
    changes = {"created": 1, "updated": 0, "unchanged": 0}
    first = read("import", str(whole))
    assert first["messages"] == {
        "me": "linkedin.com/in/me",
        "read": 6,
        "rejected": 1,
        "conversations": 1,
        "people": 1,
        **changes,
        "groups": 1,
        "without_profile": 0,
        "not_connected": 1,
        "only_wrote": 1,
    }
    numbers = {"employers": 2, "schools": 1, "rejected": 0}
    assert first["posts"] == {**numbers, **changes, "created": 3}
    again = read("import", str(whole))
    assert again["messages"] == {**first["messages"], "created": 0, "unchanged": 1}
    assert again["posts"] == {**first["posts"], "created": 0, "unchanged": 3}
    assert (again["created"], again["unchanged"]) == (0, 2)


def test_a_dry_run_counts_and_writes_nothing(whole: Path, read: Read, file: Path) -> None:
    assert read("import", "--dry-run", str(whole))["messages"]["created"] == 1
    assert not file.exists()
    assert list(whole.parent.glob("*.rejects.csv")) == []


def test_an_unclear_archive_lists_the_profiles_and_me_tells(
    tmp_path: Path, run: Run, read: Read
) -> None:
    unclear = archive(tmp_path / "a.zip", *BOTH)
    result = run("import", str(unclear))
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert page("me") in result.stderr
    assert page("ana") in result.stderr
    assert read("people") == []
    assert run("import", str(unclear), "--me", page("nobody")).exit_code == 1
    assert read("import", str(unclear), "--me", page("me"))["messages"]["created"] == 1


def test_those_written_to_come_in_when_asked_for(whole: Path, run: Run, read: Read) -> None:
    said = run("import", str(whole), "--written-to").stdout
    assert "People written to: 1 new" in said
    assert [person["name"] for person in read("people")] == ["Eve", "Ana Ruiz", "Bo Ruiz"]
    assert read("import", str(whole), "--written-to")["messages"]["not_connected"] == 0


def test_messages_alone_are_read_too(tmp_path: Path, run: Run, read: Read) -> None:
    people = tmp_path / "Connections.csv"
    people.write_text(connections("ana"))
    alone = tmp_path / "messages.csv"
    alone.write_text(messages(*BOTH, *OTHERS))
    assert run("import", str(people)).exit_code == 0
    told = read("import", str(alone))
    assert (told["messages"]["created"], told["files"]) == (1, [])
    assert read("undo")["what"] == "Import of messages.csv"


def test_an_archive_that_cannot_be_used_is_one_line(tmp_path: Path, run: Run, file: Path) -> None:
    bad = zipped(tmp_path / "bad.zip", {"../messages.csv": "x", "messages.csv": "x"})
    result = run("import", str(bad))
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "holds a name outside of its folder" in result.stderr
    assert not file.exists()


def test_a_broken_table_beside_good_ones_is_named(tmp_path: Path, run: Run, read: Read) -> None:
    files = {"Connections.csv": connections("ana"), "messages.csv": "a,b\n1,2\n"}
    result = run("import", str(zipped(tmp_path / "a.zip", files)))
    assert result.exit_code == 0
    assert "messages.csv: no row has the titles" in result.stderr
    assert [person["name"] for person in read("people")] == ["Ana Ruiz"]
