"""The tables of an archive beside that of people."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from exchange.linkedin.archive import ArchiveReading, read_archive
from exchange.linkedin.messages import day_of
from exchange.linkedin.sources import sources_of
from planner.imports.career import OwnWords, Post, PostKind
from tests.archives import EDUCATION, MESSAGES, POSITIONS, SECRET, messages, zipped

AT = "2021-03-12 10:00:00 UTC"


def local_day(moment: datetime) -> date:
    return moment.astimezone(ZoneInfo("Europe/Paris")).date()


def read(*paths: Path) -> ArchiveReading:
    with sources_of(paths) as sources:
        return read_archive(sources, local_day)


def written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-03-12 10:00:00 UTC", date(2021, 3, 12)),
        ("2021-03-12 23:30:00 UTC", date(2021, 3, 13)),
        ("2021-07-12 22:30:00 UTC", date(2021, 7, 13)),
        ("2021-03-12T23:30:00.123Z", date(2021, 3, 13)),
        ("4/5/19, 11:30 PM", date(2019, 4, 5)),
        ("2021-02-30 10:00:00 UTC", None),
        ("0001-01-01 00:00:00 UTC", date(1, 1, 1)),
        ("soon", None),
        ("", None),
    ],
)
def test_a_moment_falls_on_the_day_of_its_place(text: str, day: date | None) -> None:
    assert day_of(text, local_day) == day


def test_moments_beyond_the_calendar_are_no_days() -> None:
    assert day_of("9999-12-31 23:59:59 UTC", local_day) is None


def test_conversations_are_counted_and_their_texts_left_where_they_are(tmp_path: Path) -> None:
    said = [("1", "me", "ana", AT), ("1", "ana", "me", AT), ("2", "me", "-gone", AT)]
    reading = read(zipped(tmp_path / "a.zip", {"messages.csv": messages(*said)}))
    found = reading.conversations
    assert (found.messages, found.without_profile) == (3, 0)
    assert [each.name for each in found.correspondents()] == ["Me", "Ana"]
    assert SECRET not in repr([list(found), found.correspondents(), reading])


def test_rows_that_cannot_be_used_are_named_by_line_and_reason_without_text(tmp_path: Path) -> None:
    said = messages(("1", "me", "ana", "never"), ("", "me", "ana", AT), ("2", "ana", "me", AT))
    reading = read(written(tmp_path / "messages.csv", said + '3,"open,\n'))
    [file] = reading.files
    assert [(each.line, each.reason) for each in file.rejections] == [
        (2, "“never” is no date of a message."),
        (6, "The row names no conversation."),
        (14, "A quotation mark is not closed, or stands where none is expected."),
    ]
    assert [each.row for each in file.rejections] == ["", "", ""]
    assert reading.conversations.messages == 1


def test_a_long_message_is_one_row(tmp_path: Path) -> None:
    text = messages(("1", "me", "ana", AT)).replace("best", "line\n" * 3000)
    reading = read(written(tmp_path / "messages.csv", text))
    assert (reading.conversations.messages, reading.files[0].rejections) == (1, [])


def test_drafts_were_never_sent(tmp_path: Path) -> None:
    row = f"1,,Me,https://linkedin.com/in/me,,https://linkedin.com/in/ana,{AT},,x,INBOX,,Yes"
    text = f"{MESSAGES},IS MESSAGE DRAFT\n{row}\n"
    assert read(written(tmp_path / "messages.csv", text)).is_empty


def test_messages_without_their_titles_say_which_are_missing(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"messages.csv": "a,b\n1,2\n"})
    [file] = read(archive).files
    assert file.error.endswith("messages.csv: no row has the titles conversation id, sender profile"
                               " url, date.")  # fmt: skip


def test_own_posts_and_schools_are_read_with_what_is_known_of_their_days(tmp_path: Path) -> None:
    files = {"Positions.csv": POSITIONS, "Education.csv": EDUCATION, "Profile.csv": "First Name,"
             "Last Name\nAda,Vey\n"}  # fmt: skip
    reading = read(zipped(tmp_path / "a.zip", files))
    assert reading.posts == (
        Post(PostKind.EMPLOYER, "Kérial", "CFO", "2019-01", "", "Figures,\nand more"),
        Post(PostKind.EMPLOYER, "Solvana", "Controller", "2012", "2018-12"),
        Post(PostKind.SCHOOL, "INSA Lyon", "Ingénieure", "2006", "2011"),
    )
    assert reading.name == "Ada Vey"


PROFILE = """First Name,Last Name,Maiden Name,Headline,Summary,Industry
Ada,Vey,,"CFO, foundries","I count.
- And I listen.",Steel
Someone,Else,,Other,Else,
"""


def test_own_skills_and_words_are_read_each_skill_once(tmp_path: Path) -> None:
    files = {"Skills.csv": "Name\nExcel\n  Public   speaking \nExcel\n", "Profile.csv": PROFILE}
    reading = read(zipped(tmp_path / "a.zip", files))
    assert reading.words == OwnWords(
        ("Excel", "Public speaking"), "CFO, foundries", "I count.\n- And I listen."
    )
    assert (reading.name, reading.is_empty) == ("Ada Vey", False)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_own_skills_are_read_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "Skills.csv"
    said = "Name\nContrôle de gestion\nComptabilité générale\nGestion de la trésorerie\n"
    file.write_bytes(said.encode(encoding))
    assert read(file).words.skills == (
        "Contrôle de gestion", "Comptabilité générale", "Gestion de la trésorerie"
    )  # fmt: skip


def test_rows_without_a_skill_are_named_and_hostile_ones_are_kept(tmp_path: Path) -> None:
    rows = ["", '""', "[bold]", "x" * 10_000, "\U0001f600"]
    file = written(tmp_path / "Skills.csv", "\n".join(["Name,Other", *(f"{row}," for row in rows)]))
    reading = read(file)
    assert reading.words.skills == ("[bold]", "x" * 10_000, "\U0001f600")
    assert [(each.line, each.reason) for each in reading.files[0].rejections] == [
        (2, "The row names no skill."), (3, "The row names no skill.")
    ]  # fmt: skip


def test_twenty_thousand_skills_are_read(tmp_path: Path) -> None:
    text = "Name\n" + "".join(f"Skill {number}\n" for number in range(20_000))
    assert len(read(written(tmp_path / "Skills.csv", text)).words.skills) == 20_000


def test_a_profile_without_its_titles_says_which_are_missing(tmp_path: Path) -> None:
    files = {"Profile.csv": "a,b\n1,2\n", "Skills.csv": "Name\nExcel\n"}
    reading = read(zipped(tmp_path / "a.zip", files))
    assert [file.error.partition(": ")[2] for file in reading.files if file.error] == [
        "no row has the titles first name, last name."
    ]
    assert reading.words.skills == ("Excel",)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",CFO,,,2019,", "The row names no organisation."),
        ("Acme,CFO,,,one day,", "“one day” is no date."),
        ("Acme,CFO,,,2019,Dec 2018", "It ends before it begins."),
    ],
)
def test_posts_that_cannot_be_used_are_named(tmp_path: Path, row: str, reason: str) -> None:
    header = POSITIONS.partition("\n")[0]
    reading = read(written(tmp_path / "Positions.csv", f"{header}\n{row}\nBeta,CEO,,,,\n"))
    assert [each.reason for each in reading.files[0].rejections] == [reason]
    assert [post.organisation for post in reading.posts] == ["Beta"]


def test_the_time_of_a_day_is_that_of_utc() -> None:
    seen: list[datetime] = []

    def look(moment: datetime) -> date:
        seen.append(moment)
        return moment.date()

    assert day_of(AT, look) == date(2021, 3, 12)
    assert seen == [datetime(2021, 3, 12, 10, tzinfo=UTC)]
