"""LinkedIn archives as the site sends them, of people and messages the tests name."""

import csv
import random
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

SECRET = "Zwiebelkuchen"
"""A word of every message, which nothing may keep."""
PEOPLE = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS"
)
NOTES = 'Notes:\n"When exporting your connection data, you may notice that some are missing."\n\n'
POSITIONS = """Company Name,Title,Description,Location,Started On,Finished On
Kérial,CFO,"Figures,
and more",Lyon,Jan 2019,
Solvana,Controller,,,2012,Dec 2018
"""
EDUCATION = """School Name,Start Date,End Date,Notes,Degree Name,Activities
INSA Lyon,2006,2011,,Ingénieure,
"""
Said = tuple[str, str, str, str]
"""A message: its conversation, the sender, the recipients parted by commas, the moment in UTC."""


def page(who: str) -> str:
    """The address of a profile; none for a name that begins with a minus."""
    return "" if who.startswith("-") else f"https://www.linkedin.com/in/{who}"


def connections(*people: str) -> str:
    """The table of these profiles, each with a name of its own."""
    rows = (f"{who.title()},Ruiz,{page(who)},,Acme,CTO,15 Jan 2012" for who in people)
    return NOTES + "\n".join((PEOPLE, *rows, ""))


def messages(*said: Said) -> str:
    """The table of some messages, each of several lines with commas and quotation marks."""
    file = StringIO()
    table = csv.writer(file, lineterminator="\n")
    table.writerow(MESSAGES.split(","))
    for conversation, sender, recipients, at in said:
        several = recipients.split(",")
        text = f'{SECRET},\n"dear" all\n\nbest'
        names = (sender.title(), page(sender), recipients.title(), ",".join(map(page, several)))
        table.writerow([conversation, "", *names, at, "", text, "INBOX", ""])
    return file.getvalue()


def zipped(path: Path, files: dict[str, str]) -> Path:
    """An archive of files by their names in it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def small(path: Path, *said: Said, people: Sequence[str] = ("ana", "bo")) -> Path:
    """An archive of two people, or those named, and of some messages."""
    files = {"Connections.csv": connections(*people), "messages.csv": messages(*said)}
    return zipped(path, {f"Basic_Export/{name}": text for name, text in files.items()})


def large(path: Path, people: int, number: int) -> Path:
    """An archive of many people and messages, a sixth of the people in conversation."""
    draw = random.Random(7)
    names = [f"p{place}" for place in range(people)]
    files = {
        "Connections.csv": connections(*names),
        "messages.csv": messages(*_talk(draw, names[: people // 6], number)),
        "Positions.csv": POSITIONS,
        "Education.csv": EDUCATION,
    }
    return zipped(path, files)


def _talk(draw: random.Random, people: Sequence[str], number: int) -> Iterable[Said]:
    """Messages in conversations of up to twenty, over thirteen years before 2026."""
    told = 0
    while told < number:
        other, conversation = draw.choice(people), f"2-{told:x}=="
        at = datetime(2012, 1, 1) + timedelta(minutes=draw.randrange(60 * 24 * 365 * 13))  # in UTC
        for _place in range(min(number - told, draw.randint(1, 20))):
            at += timedelta(hours=draw.randrange(60))
            pair = ("me", other) if draw.random() < 0.5 else (other, "me")
            yield (conversation, *pair, f"{at:%Y-%m-%d %H:%M:%S} UTC")
            told += 1
