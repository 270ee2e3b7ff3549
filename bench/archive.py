"""A LinkedIn archive brought in: 30,000 people and 100,000 messages, over the same rows plainly."""

import csv
import random
import time
import zipfile
from datetime import date, datetime, timedelta
from io import StringIO
from pathlib import Path

from bench import stores
from bench.figures import Figure, medians, ratio
from bench.importing import ROWS, TABLES, invent, plainly_written
from exchange.linkedin.archive import ArchiveReading, read_archive
from exchange.linkedin.sources import sources_of
from jobs.import_people import PeopleFiles, plan_import, read_people, write_import

MESSAGES = 100_000
PAIRS = 7
_TABLES = (*TABLES, "touch", "own_post")
_TITLES = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT"
_ME = ("Ada Vey", "https://www.linkedin.com/in/ada-vey")
_MINUTES = 13 * 365 * 24 * 60


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The archive and the plain writing of its rows, in turn, each in a new file."""
    file = folder / "archive.zip"
    _invent(folder, file)
    files = read_people([file])
    turns = [_turn(folder, files) for _place in range(2 if quick else PAIRS)]
    ours, theirs = medians(turns)
    reading = [(_read(file), written) for _imported, written in turns[:3]]
    read, _written = medians(reading)
    return [
        Figure(
            "an archive of 30,000 people, 100,000 messages ÷ executemany",
            ratio(turns),
            bound=6,
            aim=4,
            detail=f"{ours:.2f} s ÷ {theirs:.2f} s; its messages are read in {read:.2f} s",
        )
    ]


def _turn(folder: Path, files: PeopleFiles) -> tuple[float, float]:
    """Seconds to match and write an archive in a new store, and to write its rows plainly."""
    ours, theirs = (stores.cleared(folder / name) for name in ("archive.db", "plain-archive.db"))
    with stores.opened(ours) as store:
        start = time.perf_counter()
        write_import(store, files, plan_import(store, files, stores.TODAY), stores.TODAY)
        imported = time.perf_counter() - start
        return imported, plainly_written(theirs, _TABLES)


def _read(file: Path) -> float:
    """Seconds to read the messages of an archive."""
    start = time.perf_counter()
    with sources_of([file]) as sources:
        found: ArchiveReading = read_archive(sources, _day)
    assert found.conversations.messages == MESSAGES
    return time.perf_counter() - start


def _day(moment: datetime) -> date:
    return moment.date()


def _invent(folder: Path, file: Path) -> None:
    """An archive as LinkedIn sends it, the same in every run."""
    people = folder / "archive-people.csv"
    invent(people)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(people, "Connections.csv")
        archive.writestr("messages.csv", _messages(people))
        archive.writestr("Positions.csv", "Company Name,Title,Started On\nAcme,CEO,Jan 2019\n")


def _messages(people: Path) -> str:
    """Conversations of up to twenty messages with a sixth of the people, over thirteen years."""
    draw = random.Random(5)
    with people.open() as file:
        pages = [(f"{row[0]} {row[1]}", row[2]) for row in list(csv.reader(file))[1 : ROWS // 6]]
    text = StringIO()
    table = csv.writer(text)
    table.writerow(_TITLES.split(","))
    told = 0
    while told < MESSAGES:
        other, at = draw.choice(pages), datetime(2012, 1, 1) + timedelta(  # in UTC
            minutes=draw.randrange(_MINUTES)
        )  # fmt: skip
        conversation = f"2-{told:x}=="
        for _place in range(min(MESSAGES - told, draw.randint(1, 20))):
            at += timedelta(hours=draw.randrange(60))
            sender, to = (_ME, other) if draw.random() < 0.5 else (other, _ME)
            moment = f"{at:%Y-%m-%d %H:%M:%S} UTC"
            table.writerow([conversation, *sender, *to, moment, "Hello,\nyou"])
            told += 1
    return text.getvalue()
