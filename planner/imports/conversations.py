"""Conversations of an archive: who wrote on which days, never what was written."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from planner.imports.identity import is_profile, url_key
from planner.language.text import collapse, fold
from planner.values import dataclass

LocalDay = Callable[[datetime], date]
"""The day of the user's calendar on which a moment in UTC falls."""


@dataclass(frozen=True, slots=True)
class Correspondent:
    """A profile of some conversations; `profile` is its key, `url` its address as written."""

    profile: str
    url: str
    name: str = ""
    conversations: int = 0


@dataclass(frozen=True, slots=True)
class Conversation:
    """The days on which each profile of a conversation wrote; none for those who only read."""

    id: str
    days: dict[str, set[date]]


class Conversations:
    """All conversations of an archive, as its messages are read one after the other."""

    def __init__(self) -> None:
        self.messages = 0
        """The messages read, those without a profile too."""
        self.without_profile = 0
        """Messages whose sender has no profile: sponsored ones, and those of departed members."""
        self._days: dict[str, dict[str, set[date]]] = {}
        self._urls: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._keys: dict[str, str] = {}

    def __iter__(self) -> Iterator[Conversation]:
        """Each conversation, in the order of its first message."""
        return (Conversation(number, days) for number, days in self._days.items())

    def add(
        self, conversation: str, sender: str, recipients: Iterable[str], day: date, name: str = ""
    ) -> None:
        """Add a message: the addresses of its profiles and, if known, the name of the sender."""
        self.messages += 1
        days = self._days.setdefault(conversation, {})
        for url in recipients:
            if key := self._key(url):
                days.setdefault(key, set())
        if key := self._key(sender):
            days.setdefault(key, set()).add(day)
            self.call(sender, name)
        else:
            self.without_profile += 1

    def call(self, url: str, name: str) -> None:
        """Keep the name of a profile, unless one is known."""
        key = self._key(url)
        if key and name:
            self._names.setdefault(key, name)

    def correspondents(self) -> list[Correspondent]:
        """All profiles, those of the most conversations first."""
        counts = Counter(key for days in self._days.values() for key in days)
        return [self.correspondent(key, number) for key, number in counts.most_common()]

    def correspondent(self, profile: str, conversations: int = 0) -> Correspondent:
        """The profile of a key, with its address and name as far as they are known."""
        url = self._urls.get(profile, "")
        return Correspondent(profile, url, self._names.get(profile, ""), conversations)

    def _key(self, url: str) -> str:
        """The key of a profile; empty for the page of a company or no address."""
        if not url:
            return ""
        if url not in self._keys:
            key = url_key(url)
            self._keys[url] = key if is_profile(key) else ""
            self._urls.setdefault(key, url)
        return self._keys[url]


def likely_me(found: Conversations, name: str = "", known: str = "") -> str | None:
    """The profile of the user: the one in the most conversations.

    Among several of as many it is the one `known` from before, else the only one called `name`;
    None if that leaves it unclear.
    """
    every = found.correspondents()
    most = [each for each in every if each.conversations == every[0].conversations]
    profiles = [each.profile for each in most]
    if len(most) > 1 and known not in profiles:
        folded = fold(collapse(name))
        profiles = [each.profile for each in most if folded and fold(each.name) == folded]
    elif len(most) > 1:
        profiles = [known]
    return profiles[0] if len(profiles) == 1 else None
