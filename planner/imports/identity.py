"""Identity of people: keys that tell whether a person of a file is a known one.

The rule: uid, then the id that a source gave, then profile URL, then e-mail if a part of the name
agrees, then a key of the name with a non-empty organisation. A stronger key that both sides have
and that differs vetoes a weaker one; ids of sources do not, because a program may give new ones.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from planner.language.text import clean, collapse, fold
from planner.model.vocabulary import PointKind
from planner.network.name_key import own_keys
from planner.network.organisations import organisation_key
from planner.network.sites import sites_differ
from planner.values import dataclass

_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+|%")
_RESERVED = frozenset(b"%/?#&=+")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:/*", re.IGNORECASE)
_USUAL = re.compile(r"https://www\.linkedin\.com/(in/[a-z0-9_-]+)/?")
_LINKEDIN = re.compile(r"^(?:[a-z]{2,3}\.)?linkedin\.com$")
_END = re.compile(r"[/\s]+\Z")
_URN = re.compile(r"^urn:uuid:", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
_NOT_DIALLED = re.compile(r"\(0\)|\D")


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of a person.

    `called` are the keys of the name alone, `names` those with the organisation, `parts` the words
    of the name, `source_uids` the ids that sources gave. `titles` of jobs tell namesakes of one
    organisation apart.
    """

    uid: str = ""
    profiles: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    source_uids: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()

    def __or__(self, other: "Keys") -> "Keys":
        """The union of both, with our uid if there is one."""
        return Keys(
            self.uid or other.uid,
            self.profiles | other.profiles,
            self.emails | other.emails,
            self.names | other.names,
            self.parts | other.parts,
            self.called | other.called,
            self.source_uids | other.source_uids,
            self.titles | other.titles,
        )


def keys(
    name: str,
    organisation: str = "",
    title: str = "",
    *,
    uid: str = "",
    emails: Iterable[str] = (),
    urls: Iterable[str] = (),
    source_uids: Iterable[str] = (),
) -> Keys:
    """Compute the keys of a person; addresses may be keys already."""
    called, place = frozenset(filter(None, own_keys(name))), organisation_key(organisation)
    return Keys(
        uid,
        frozenset([key for url in urls if is_profile(key := url_key(url))]),
        frozenset([key for email in emails if (key := email_key(email))]),
        frozenset([f"{person}\n{place}" for person in called if place]),
        _parts(called),
        called,
        frozenset([key for given in source_uids if (key := source_uid_key(given))]),
        frozenset(filter(None, [fold(collapse(title))])),
    )


def source_uid_key(uid: str) -> str:
    """Normalise the id that a source gives a person, for comparison."""
    return _URN.sub("", uid.strip()).casefold()


def email_key(email: str) -> str:
    """Normalise an e-mail address for comparison; empty if it is none."""
    bare = clean(email).strip().removeprefix("mailto:").casefold()
    user, at, host = bare.rpartition("@")
    return bare if at and user and host and " " not in bare else ""


def url_key(url: str) -> str:
    """Normalise a web address for comparison.

    Dropped are the scheme, www and LinkedIn's countries, the case of the host, percent-encoding and
    a trailing slash; for LinkedIn also the case of the path, the query and the fragment.
    """
    if usual := _USUAL.fullmatch(url):
        return f"linkedin.com/{usual[1]}"
    bare = _SCHEME.sub("", clean(url).strip())
    host, slash, rest = bare.partition("/")
    host = host.casefold().removeprefix("www.").rstrip(".")
    rest = _decoded(rest)
    if _LINKEDIN.match(host):
        host, rest = "linkedin.com", re.split(r"[?#]", rest, maxsplit=1)[0].casefold()
    return _END.sub("", host + slash + rest)


def is_profile(key: str) -> bool:
    """Whether a key is the page of one person, not the bare address of a site."""
    host, _slash, path = key.partition("/")
    return bool(path) and not (
        host == "linkedin.com" and path.startswith(("company/", "school/", "feed"))
    )


def phone_key(phone: str) -> str:
    """Normalise a telephone number: digits, with a + before the country code."""
    bare = clean(phone).strip().removeprefix("tel:").strip()
    digits = _NOT_DIALLED.sub("", bare)
    if bare.startswith("+"):
        return f"+{digits}"
    return f"+{digits[2:]}" if digits.startswith("00") else digits


def number_key(phone: str) -> str:
    """The key of a number among those of one person: 06… and +33 6… are one.

    These are the last nine digits, which no country code or 0 before the number changes; shorter
    numbers are compared whole.
    """
    digits = phone_key(phone).removeprefix("+")
    return digits[-9:] if len(digits) >= 9 else phone_key(phone) or phone


def point_key(kind: PointKind, value: str) -> str:
    """The key of a contact point; `value` itself if it is no address of its kind."""
    return _POINT_KEYS[kind](value) or value


_POINT_KEYS: dict[PointKind, Callable[[str], str]] = {
    PointKind.EMAIL: email_key,
    PointKind.PHONE: phone_key,
    PointKind.URL: url_key,
}


def _parts(names: Iterable[str]) -> frozenset[str]:
    """The words of folded names; a single Latin letter is an initial and proves nothing."""
    words = (word for name in names for word in _WORDS.findall(name))
    return frozenset([word for word in words if len(word) > 1 or not word.isascii()])


def _decoded(path: str) -> str:
    """Decode the percent-encoding of `path`, except of reserved characters."""
    if "%" not in path:
        return unicodedata.normalize("NFC", path)
    return unicodedata.normalize("NFC", _ESCAPES.sub(_decoded_run, path))


def _decoded_run(match: re.Match[str]) -> str:
    run = match.group()
    if run == "%":
        return "%25"
    encoded = bytes.fromhex(run.replace("%", ""))
    kept = b"".join(
        b"%%%02X" % byte if byte in _RESERVED or byte < 0x21 else bytes((byte,)) for byte in encoded
    )
    try:
        return kept.decode()
    except UnicodeDecodeError:
        return run.upper()


class Known:
    """An index of people by their keys."""

    def __init__(self, people: Mapping[int, Keys]) -> None:
        self.people: dict[int, Keys] = {}
        self._found: dict[tuple[str, str], list[int]] = {}
        for person, keys in people.items():
            self._know(person, keys)

    def add(self, person: int, keys: Keys) -> None:
        """Add `keys` to those of `person`; the words of the name stay the first ones."""
        before = self.people.get(person)
        if before is not None:
            keys = replace(before | keys, parts=before.parts)
            if keys == before:
                return
        self._know(person, keys)

    def rename(self, person: int, names: frozenset[str], parts: frozenset[str]) -> None:
        """Replace the names of `person`."""
        before = self.people[person]
        if (names, parts) != (before.names, before.parts):
            self._know(person, replace(before, names=names, parts=parts))

    def _know(self, person: int, keys: Keys) -> None:
        self.people[person] = keys
        for key in _searched(keys):
            people = self._found.setdefault(key, [])
            if person not in people:
                people.append(person)

    def find(self, keys: Keys) -> int | None:
        """Find the person who shares the strongest key, or None.

        Of several, the nearest in name wins, then the one with the same job title rather than with
        another, then the one known for longest.
        """
        same = self.sharing(keys)
        if len(same) < 2:
            return same[0] if same else None
        return max(same, key=lambda person: self._nearness(person, keys))

    def sharing(self, keys: Keys) -> list[int]:
        """The people who share the strongest of the shared keys."""
        for kind, key in _searched(keys):
            people = self._found.get((kind, key), ())
            if same := [person for person in people if _is_same(kind, keys, self.people[person])]:
                return same
        return []

    def _nearness(self, person: int, keys: Keys) -> tuple[int, int, bool, int]:
        theirs = self.people[person]
        title = 2 if keys.titles & theirs.titles else 0 if keys.titles and theirs.titles else 1
        return len(keys.parts & theirs.parts), title, person > 0, -abs(person)


def _searched(keys: Keys) -> Iterator[tuple[str, str]]:
    """The keys to look up, strongest first."""
    if keys.uid:
        yield "uid", keys.uid
    for given in sorted(keys.source_uids):
        yield "source", given
    for profile in sorted(keys.profiles):
        yield "profile", profile
    for email in sorted(keys.emails):
        yield "email", email
    for name in sorted(keys.names):
        yield "name", name


def _is_same(kind: str, ours: Keys, theirs: Keys) -> bool:
    """Whether two people who share a key of this kind are the same: no stronger key differs."""
    if kind == "uid":
        return True
    if _uids_differ(ours, theirs):
        return False
    if kind in ("source", "profile"):
        return True
    if profiles_differ(ours, theirs):
        return False
    if kind == "email":
        return bool(ours.parts & theirs.parts)
    return bool(ours.names & theirs.names) and not _emails_differ(ours, theirs)


def _uids_differ(ours: Keys, theirs: Keys) -> bool:
    return bool(ours.uid and theirs.uid) and ours.uid != theirs.uid


def profiles_differ(ours: Keys, theirs: Keys) -> bool:
    """Whether both have pages on one site, and none in common; pages on two sites do not count."""
    return sites_differ(ours.profiles, theirs.profiles)


def _emails_differ(ours: Keys, theirs: Keys) -> bool:
    return bool(ours.emails and theirs.emails) and not ours.emails & theirs.emails
