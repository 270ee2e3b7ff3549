"""A LinkedIn archive brought in for its cards alone, without the people in it."""

from dataclasses import replace

from exchange.linkedin.contents import Kind
from jobs.import_people import PeopleFiles
from jobs.propose_cards import proposals_of
from planner.imports.conversations import Conversations


def number_of_cards(files: PeopleFiles) -> int:
    """The number of cards that the files propose for the pitch."""
    return len(proposals_of(files.archive)) if files.archive else 0


def number_of_people(files: PeopleFiles) -> int:
    """The number of people in the files."""
    return sum(len(reading.records) for reading in files.usable)


def asks_about_people(files: PeopleFiles) -> bool:
    """Whether the files hold people or messages beside cards."""
    archive = files.archive
    talks = archive is not None and bool(archive.conversations.messages)
    return bool(number_of_cards(files) and (files.usable or talks))


def without_people(files: PeopleFiles) -> PeopleFiles:
    """The files as if they held what is said of their owner alone: own posts and own words."""
    if files.archive is None:
        return files
    own = [file for file in files.archive.files if file.kind is not Kind.MESSAGES]
    archive = replace(files.archive, conversations=Conversations(), files=own)
    return replace(files, readings=(), rejects={}, archive=archive, strangers=False)
