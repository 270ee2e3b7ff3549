"""Cards that collide: few names, organisations and addresses, so that rows meet."""

from hypothesis import strategies as st

from planner.imports.card import Card

NAMES = st.sampled_from(["Ana Ruiz", "ana ruiz", "Ana Costa", "Zoe Ruiz", "王 小明"])
PLACES = st.sampled_from(["", "Acme", "ACME", "Beta"])
ADDRESSES = st.sampled_from(["ana@acme.example", "a@b.example", "Team@acme.example", "none"])
PAGES = st.sampled_from(
    [
        "https://www.linkedin.com/in/ana",
        "linkedin.com/in/ana/",
        "linkedin.com/in/zoe",
        "x.example/z",
    ]
)


def points(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=2, unique=True).map(tuple)


CARDS = st.builds(
    Card,
    name=NAMES,
    given=st.sampled_from(["", "Ana"]),
    organisation=PLACES,
    role_title=st.sampled_from(["", "CTO", "CEO"]),
    emails=points(ADDRESSES),
    urls=points(PAGES),
    connected_on=st.one_of(st.none(), st.dates()),
)
