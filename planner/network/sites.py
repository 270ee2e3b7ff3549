"""Pages on the web: whether two people have different ones on one site."""

_OF_PEOPLE = frozenset(
    "linkedin.com xing.com viadeo.com github.com gitlab.com twitter.com x.com facebook.com "
    "instagram.com malt.fr malt.com threads.net bsky.app orcid.org".split()
)
"""Sites whose pages are those of one person each."""


def is_of_one_person(profile: str) -> bool:
    """Whether a page is that of one person by the site it is on; a firm's page may be many's."""
    return _site(profile) in _OF_PEOPLE


def sites_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both have pages on one site, and none in common; pages on two sites do not count."""
    if not (one and other) or not one.isdisjoint(other):
        return False
    sites = set(map(_site, one))
    return any(_site(profile) in sites for profile in other)


def _site(profile: str) -> str:
    return profile.partition("/")[0]
