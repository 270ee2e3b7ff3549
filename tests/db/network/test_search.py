from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.engine.database import database
from db.network.search import found as query_of
from db.store import Store
from planner.grammar import parse_action
from planner.language.text import fold
from planner.model.people import PersonRow
from planner.model.vocabulary import Circle
from planner.network.no_match import Column
from planner.network.query import EVERYBODY, PeopleQuery, parse_people_query
from planner.network.surname_key import surname_key
from tests.stores import empty_store

TODAY = date(2026, 3, 3)
GIVEN = ["Claire", "Zoé", "Søren", "Łukasz", "Jean-Marc", "Cœline", "Anaïs", "claire", "Strauß"]
FAMILY = ["Dupont", "d’Orves", "O'Neil", "Élan", "Ana", "del Río", "Dùpont"]
PLACES = ["Kérial", "Banque de France", "Œuvre & Cie", ""]
NAMES = [f"{given} {family}" for given in GIVEN for family in FAMILY]
TITLES = dict.fromkeys(("Claire Dupont", "Zoé Élan"), "Trésorière")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = empty_store(tmp_path_factory.mktemp("search") / "escalier.db")
    with store.change("many"):
        for number, name in enumerate(NAMES):
            store.people.add(
                name,
                TODAY,
                organisation=PLACES[number % 4],
                groups=(("finance",), ("Lyon", "vélo du dimanche"), ())[number % 3],
                notes="met at the fair" if number % 5 == 0 else "",
                role_title=TITLES.get(name, ""),
                circle=Circle.CORE if number % 2 else None,
                city=("Évry", "Lyon", "")[number % 3],
                connected_on=date(2026, 3, 3) if number % 4 else date(2025, 1, 1),
            )
    yield store
    store.close()


def found(store: Store, text: str) -> list[str]:
    return names(store.people.rows(parse_people_query(text, TODAY), 0, 1000))


def names(rows: list[PersonRow]) -> list[str]:
    return [row.name for row in rows]


def words_of(*texts: str) -> list[str]:
    parts = fold(" ".join(texts))
    return "".join(c if c.isalnum() else " " for c in parts).split()


def expected(number: int, typed: list[str]) -> bool:
    groups = (["finance"], ["Lyon", "vélo du dimanche"], [])[number % 3]
    notes = "met at the fair" if number % 5 == 0 else ""
    words = words_of(NAMES[number], PLACES[number % 4], *groups, notes)
    return all(any(word.startswith(start) for word in words) for start in typed)


def test_job_titles_are_found_among_words_and_by_their_filter(store: Store) -> None:
    assert set(found(store, "tresor")) == {"Claire Dupont", "Zoé Élan"}
    assert found(store, "title:tresor") == found(store, "poste:TRÉSORIÈRE")
    assert set(found(store, "title:tresor zoe")) == {"Zoé Élan"}
    assert found(store, "title:fair") == []


def test_a_job_title_changed_is_found_and_the_old_one_comes_back(store: Store) -> None:
    [zoe] = store.people.ids(parse_people_query("title:tresor zoe", TODAY))
    store.people.change(zoe, TODAY, role_title="Directrice œnologue")
    assert found(store, "oenol") == ["Zoé Élan"]
    assert "Zoé Élan" not in found(store, "tresor")
    store.history.undo()
    assert "Zoé Élan" in found(store, "tresor")
    assert found(store, "oenol") == []


def test_people_in_no_circle_are_found(store: Store) -> None:
    assert set(found(store, "no:circle")) == set(NAMES[::2])
    assert len(found(store, "circle:none circle:core")) == len(NAMES)


def test_a_value_in_no_list_finds_nobody(store: Store) -> None:
    assert found(store, "role:daf") == found(store, "circle:core role:daf") == []


@pytest.mark.parametrize("text", ["claire", "circle:core", "overdue", "title:tres", "role:x", ""])
def test_people_are_reckoned_as_they_are_found(store: Store, text: str) -> None:
    assert store.people.reckon(parse_people_query(text, TODAY)) == len(found(store, text))


def test_the_texts_that_hold_words_are_counted(store: Store) -> None:
    met = len(NAMES[::5])
    assert store.people.holding("fair met") == {Column.NOTES: met}
    assert store.people.holding("tresor") == {Column.TITLE: 2}
    assert store.people.holding("***") == {}


pieces = st.sampled_from(
    sorted({w for n in (*NAMES, *PLACES, "finance fair met") for w in words_of(n)})
)


@given(st.lists(st.tuples(pieces, st.integers(1, 9)), min_size=1, max_size=3))
def test_every_word_begins_a_word_of_each_match(store: Store, typed: list[tuple[str, int]]) -> None:
    starts = [word[:length] for word, length in typed]
    wanted = {NAMES[n] for n in range(len(NAMES)) if expected(n, starts)}
    query = PeopleQuery(text=" ".join(starts))
    assert set(names(store.people.rows(query, 0, 1000))) == wanted


@pytest.mark.parametrize("text", ["zoe elan", "ZOÉ ÉLAN", "Zoe\u0301 E\u0301l", "élan zo"])
def test_case_accents_and_order_make_no_difference(store: Store, text: str) -> None:
    assert found(store, text) == ["Zoé Élan"]


@pytest.mark.parametrize("text", ["łukasz ana", "lukasz ana", "Łukasz Ana"])
def test_letters_without_accents_of_their_own_are_found_plain(store: Store, text: str) -> None:
    assert found(store, text) == ["Łukasz Ana"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("soren o'neil", "Søren O'Neil"),
        ("soren oneil", "Søren O'Neil"),
        ("jeanmarc dorves", "Jean-Marc d’Orves"),
        ("jean marc orves", "Jean-Marc d’Orves"),
        ("strauss ana", "Strauß Ana"),
        ("coel ana", "Cœline Ana"),
        ("cœline ana", "Cœline Ana"),
        ("jean-m d'o", "Jean-Marc d’Orves"),
        ("jean-m d’o", "Jean-Marc d’Orves"),
    ],
)
def test_names_are_found_as_people_type_them(store: Store, text: str, name: str) -> None:
    assert name in found(store, text)


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("Dr. Anne Petit, PhD", ("anne petit", "petit phd", "dr anne")),
        ("🚀 𝓛𝓮𝓪 Morel", ("lea morel", "𝓛𝓮𝓪")),
        ("小龍 李", ("李小龍", "小龍李")),
        ("Işıl Çelik", ("isil celik", "ISIL", "ışıl")),
        ("Ian Mac Donald", ("macdonald", "mac donald")),
    ],
)
def test_names_are_found_by_their_keys(store: Store, name: str, texts: tuple[str, ...]) -> None:
    store.people.add(name, TODAY)
    for text in texts:
        assert found(store, text) == [name]
    store.history.undo()


def test_ligatures_are_found_in_organisations(store: Store) -> None:
    assert found(store, "org:oeuvre") == found(store, "org:Œuv")
    assert len(found(store, "org:oeuvre")) == len(NAMES[2::4])


@given(st.text())
def test_whatever_is_typed_is_a_query(store: Store, text: str) -> None:
    rows = store.people.rows(parse_people_query(text, TODAY), 0, 1000)
    by_name = sorted(rows, key=lambda row: (surname_key(row.name), row.id))
    assert names(rows) == names(by_name)


@pytest.mark.parametrize(
    "text", ['"', "''", "a OR b", "NEAR(a b)", "names:", "*", "^a", "a AND", "(", "-a"]
)
def test_the_words_of_the_search_language_are_plain_words(store: Store, text: str) -> None:
    found(store, text)
    store.people.rows(PeopleQuery(text=text, organisation=text, city=text, groups=(text,)), 0, 9)


@given(st.text(min_size=1).filter(lambda text: any(c.isalnum() for c in text)))
@example("\N{MEDEFAIDRIN CAPITAL LETTER M}")
def test_a_person_added_is_found_by_the_name_as_typed(store: Store, name: str) -> None:
    if not name.strip():
        return
    person = store.people.add(f"Q {name}", TODAY)
    query = PeopleQuery(text=person.name)
    assert person.id in store.people.ids(query)
    store.history.undo()
    assert person.id not in store.people.ids(query)


@pytest.mark.parametrize("start", [0, 7, 31, 55, 60, 62, 63, 64])
def test_pages_are_slices_of_the_whole(store: Store, start: int) -> None:
    whole = store.people.rows(EVERYBODY, 0, 1000)
    assert names(whole) == sorted(names(whole), key=surname_key)
    assert store.people.rows(EVERYBODY, start, 5) == whole[start : start + 5]
    query = parse_people_query("circle:core", TODAY)
    some = store.people.rows(query, 0, 1000)
    assert store.people.rows(query, start, 5) == some[start : start + 5]


@pytest.mark.parametrize("text", ["", "claire", "circle:core", "overdue"])
def test_a_position_is_where_the_row_stands(store: Store, text: str) -> None:
    query = parse_people_query(text, TODAY)
    for place, row in enumerate(store.people.rows(query, 0, 1000)):
        assert store.people.position(row.id, query) == place
    assert store.people.position(10_000, query) is None


def test_filters_narrow_each_other(store: Store) -> None:
    some = set(found(store, "circle:core city:evry group:fin"))
    assert some == {name for number, name in enumerate(NAMES) if number % 2 and number % 3 == 0}


@pytest.mark.parametrize(
    "asked",
    [
        *("group:fin", "circle:core", "no:circle", "city:lyon", "overdue", "claire"),
        *("org:kerial", "title:tresor", "enjoyed", "dormant", "state:active"),
    ],
)
def test_a_hyphen_finds_all_the_others(store: Store, asked: str) -> None:
    left_out = set(found(store, asked))
    assert found(store, f"-{asked}") == [name for name in found(store, "") if name not in left_out]


def test_filters_and_words_are_combined_with_what_is_left_out(store: Store) -> None:
    some = set(found(store, "circle:core -group:fin claire -dupont"))
    finance = set(found(store, "group:fin"))
    core = set(found(store, "circle:core claire"))
    assert some == core - finance - set(found(store, "dupont"))
    assert some


def test_a_hyphen_before_what_cannot_be_searched_leaves_nobody_out(store: Store) -> None:
    assert found(store, "-&") == found(store, "")


@pytest.mark.parametrize("key", ["group:", "circle:", "org:", "city:", "role:", "state:", ""])
def test_a_query_may_be_endless(store: Store, key: str) -> None:
    whole = " ".join(f"{key}{'abcdefgh'[number % 8]}{number}" for number in range(5000))
    assert found(store, whole) == []


def test_a_filter_typed_over_and_over_is_one_filter(store: Store) -> None:
    assert found(store, "group:fin circle:core " * 500) == found(store, "group:fin circle:core")


def test_very_many_groups_may_be_asked_for(store: Store) -> None:
    with store.change("groups"):
        store.people.add("Ana All", TODAY, groups=tuple(f"g{n}" for n in range(150)))
    asked = " ".join(f"group:g{number}" for number in range(150))
    assert found(store, asked) == ["Ana All"]
    assert found(store, f"{asked} group:nobody") == []
    store.history.undo()


@pytest.mark.parametrize(
    "asked",
    [
        *("claire", "circle:core", "role:mentor", "state:resting", "group:fin", "city:lyon"),
        *("overdue", "title:cfo", "no:circle", "circle:none circle:core", "role:daf"),
        *("dormant", "circle:core -group:fin", "claire -overdue"),
    ],
)
def test_no_filter_reads_through_all_the_people(store: Store, asked: str) -> None:
    sql, parameters = query_of(parse_people_query(asked, TODAY)).sql()
    plan = database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", parameters).fetchall()
    assert plan[0][3].startswith(("SEARCH t1 USING ", "MULTI-INDEX OR"))


def test_overdue_are_those_whose_period_is_over(store: Store) -> None:
    assert found(store, "overdue") == []
    [due] = {row.contact_due for row in store.people.rows(EVERYBODY, 0, 1000) if row.contact_due}
    assert names(store.people.rows(PeopleQuery(due_before=due), 0, 1000)) == []
    late = PeopleQuery(due_before=due + timedelta(days=1))
    core = {name for number, name in enumerate(NAMES) if number % 2}
    assert set(names(store.people.rows(late, 0, 1000))) == core


def test_cached_counts_are_dropped_by_any_write(store: Store) -> None:
    query = PeopleQuery(text="newcomer")
    assert store.people.count(query) == 0
    before = store.people.count(EVERYBODY)
    store.people.add("Newcomer", TODAY)
    assert (store.people.count(query), store.people.count(EVERYBODY)) == (1, before + 1)
    store.history.undo()
    assert (store.people.count(query), store.people.count(EVERYBODY)) == (0, before)


def test_counts_read_in_a_failed_change_are_not_cached(store: Store) -> None:
    before = store.people.count(EVERYBODY)

    def fail() -> None:
        with store.change("fails"):
            store.people.add("Nobody", TODAY)
            assert store.people.count(EVERYBODY) == before + 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.people.count(EVERYBODY) == before


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Call Jean-Marc d’Orves tomorrow", "Jean-Marc d’Orves"),
        ("Call claire d'orves", None),
        ("Write to Anaïs Ana", "Anaïs Ana"),
        ("Write to anais del rio about news", "Anaïs del Río"),
        ("Call Zoé", None),
        ("Call nobody", None),
    ],
)
def test_an_action_means_the_one_person_it_names(store: Store, line: str, name: str | None) -> None:
    people = store.people.named(line)
    read = parse_action(line, TODAY, people)
    assert (read.person_id and store.people.card(read.person_id).name) == name
    assert name is not None or "nobody" in line or len(read.candidates) > 1


def test_a_line_may_be_endless(store: Store) -> None:
    assert store.people.named("claire dupont " * 5000)
