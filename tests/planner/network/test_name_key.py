"""Names as people write them, and the keys by which they are known again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.text import fold
from planner.network.name_key import (
    family_keys,
    index_keys,
    name_key,
    name_keys,
    own_keys,
    search_words,
    split_name,
    whole_keys,
)

KEYS = {
    # plain
    "Anne Petit": "anne petit",
    "  anne   PETIT ": "anne petit",
    "ANNE PETIT": "anne petit",
    "Élodie Cœur": "elodie coeur",
    "Strauß Ana": "strauss ana",
    "Øyvind Łukasz": "oyvind lukasz",
    "Işıl Çelik": "isil celik",
    "İpek Yılmaz": "ipek yilmaz",
    "Þóra Guðmundsdóttir": "thora gudmundsdottir",
    "Ada Adler 12": "ada adler 12",
    "Madonna": "madonna",
    # civilities
    "Dr. Anne Petit": "anne petit",
    "Dr.Anne Petit": "anne petit",
    "Prof. Dr. Hans Müller": "hans muller",
    "M. Paul Petit": "paul petit",
    "M.Paul Petit": "paul petit",
    "Mme Élise Delorme": "elise delorme",
    "Mlle Ana Ruiz": "ana ruiz",
    "Me Paul Petit": "paul petit",
    "Maître Paul Petit": "paul petit",
    "Mr Paul Petit": "paul petit",
    "Mrs. Ana Ruiz": "ana ruiz",
    "Ms Ana Ruiz": "ana ruiz",
    "Ing. Marco Rossi": "marco rossi",
    "Herr Dr. Jan Klein": "jan klein",
    "M. Hervé": "herve",
    "Mme Hervé": "herve",
    "Mlle Hervé": "herve",
    "Dr Hervé": "herve",
    "Me Hervé": "herve",
    "Pr Hervé": "herve",
    "Docteur Hervé": "herve",
    "Mrs Lind": "lind",
    "Ms. Lind": "lind",
    "Mme de la Tour": "de la tour",
    # degrees
    "Anne Petit, PhD, MBA": "anne petit",
    "Dr. Anne Petit, PhD, MBA": "anne petit",
    "Anne Petit PhD": "anne petit",
    "Anne Petit Ph.D.": "anne petit",
    "Anne Petit, Ph. D.": "anne petit",
    "Anne Petit, CFA®, CAIA®": "anne petit",
    "Anne Petit MBA CFA": "anne petit",
    "Anne Petit, MD": "anne petit",
    "Anne Petit, M.Sc.": "anne petit",
    "Anne Petit, SHRM-CP": "anne petit",
    "Anne Petit, MA": "anne petit",
    "Anne Petit, Esq.": "anne petit",
    "Anne Petit, AIGP": "anne petit",
    "Anne Petit (PhD)": "anne petit",
    "Dr Petit MD": "petit",
    "Yo-Yo Ma": "yo yo ma",
    "Jack MA": "jack ma",
    "Martin Luther King, Jr.": "martin luther king jr",
    # nicknames and remarks
    "Robert (Bob) Smith": "robert smith",
    "Robert “Bob” Smith": "robert smith",
    'Robert "Bob" Smith': "robert smith",
    "Robert 'Bob' Smith": "robert smith",
    "Robert « Bob » Smith": "robert smith",
    "Marie Dupont (née Martin)": "marie dupont",
    "Anne Petit (elle)": "anne petit",
    "Anne Petit (she/her)": "anne petit",
    "Anne Petit [ex-Kérial]": "anne petit",
    "(Bob)": "bob",
    "Anne Petit | Coach": "anne petit",
    "Anne Petit • Coach": "anne petit",
    # signs and styles
    "🚀 Léa Morel ✨": "lea morel",
    "👩🏽‍💻 Léa Morel 🇫🇷": "lea morel",
    "Léa ❤️ Morel": "lea morel",
    "𝓛𝓮́𝓪 𝕸𝖔𝖗𝖊𝖑": "lea morel",
    "Ｌｅａ　Ｍｏｒｅｌ": "lea morel",
    "ℒéa Morel™": "lea morel",
    "Léa\u200b Morel\u202e": "lea morel",
    # hyphens, apostrophes, dots
    "Anne-Marie Roux": "anne marie roux",
    "Anne Marie Roux": "anne marie roux",
    "Anne‑Marie Roux": "anne marie roux",
    "Paul O'Neil": "paul oneil",
    "Paul O’Neil": "paul oneil",
    "Paul O´Neil": "paul oneil",
    "Paul ONeil": "paul oneil",
    "Jean-Marc d’Orves": "jean marc dorves",
    "J.P. Morel": "jp morel",
    "J. P. Morel": "j p morel",
    # other scripts
    "李小龍": "李小龍",
    "小龍 李": "小龍李",
    "김철수": "김철수",
    "山田 太郎": "山田太郎",
    "محمد علي": "محمد علي",
    "Алёна Ёлкина": "алена елкина",
    "מֹשֶׁה כהן": "משה כהן",
    # months, weekdays, nothing
    "Friday Okoro": "friday okoro",
    "April May": "april may",
    "🚀": "🚀",
    "…": "…",
    "": "",
}


def test_a_name_has_its_key() -> None:
    assert {name: name_key(name) for name in KEYS} == KEYS


def test_the_table_is_long_enough() -> None:
    assert len(KEYS) >= 80


SAME = [
    ("Dr. Anne Petit, PhD, MBA", "Anne Petit"),
    ("🚀 Léa Morel ✨", "lea morel"),
    ("李小龍", "小龍 李"),
    ("김철수", "철수 김"),
    ("太郎 山田", "山田太郎"),
    ("Nguyen Van An", "An Nguyen Van"),
    ("Nguyễn Văn An", "Van An Nguyen"),
    ("Nguyen Van An", "An Van Nguyen"),
    ("Wang Wei", "Wei Wang"),
    ("FERRAND Nadia", "Nadia Ferrand"),
    ("DE LA TOUR Jean", "Jean de la Tour"),
    ("de LA TOUR Jean", "Jean de la Tour"),
    ("Petit, Anne", "Anne Petit"),
    ("DE LA TOUR, ANNE", "Anne de la Tour"),
    ("Robert (Bob) Smith", "Bob Smith"),
    ("Marie Dupont (née Martin)", "Marie Martin"),
    ("Marie Martin (Dupont)", "Marie Dupont"),
    ("Xiaolong Li (李小龙)", "小龙 李"),
    ("Ian Mac Donald", "Ian MacDonald"),
    ("Paul O'Neil", "Paul O Neil"),
    ("Anne Petit - Durand", "Anne Petit Durand"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_a_name_share_a_key(one: str, other: str) -> None:
    assert set(whole_keys(one)) & set(whole_keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Paul Martin", "Martin Paul"),
        ("M. Petit", "Mme Petit"),
        ("Anne Petit", "Petit"),
        ("Jack Ma", "Jack"),
        ("Jean Petit", "Jean-Marc Petit"),
        ("Sammy Davis, Jr.", "Sammy Davis"),
    ],
)
def test_two_people_share_none(one: str, other: str) -> None:
    assert not set(own_keys(one)) & set(own_keys(other))


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Anne Petit", ("anne",), ("petit",)),
        ("Jean Marc de la Tour", ("jean marc",), ("de la tour",)),
        ("Jean-Marc d’Orves", ("jean marc",), ("dorves", "d orves")),
        ("Ludwig van der Berg", ("ludwig",), ("van der berg",)),
        ("Ian Mac Donald", ("ian",), ("mac donald", "macdonald")),
        ("Mme de la Tour", (), ("de la tour",)),
        ("M. Petit", (), ("petit",)),
        ("Dr. Anne Petit, PhD", ("anne",), ("petit",)),
        ("Robert (Bob) Smith", ("robert", "bob"), ("smith",)),
        ("Marie Dupont (née Martin)", ("marie",), ("dupont", "martin")),
        ("FERRAND Nadia", ("nadia",), ("ferrand",)),
        ("Nguyen Van An", ("an",), ("nguyen van", "nguyen")),
        ("小龍 李", ("小龍", "龍小"), ("李",)),
        ("Ana P.", ("ana",), ()),
        ("Ben Smith", ("ben",), ("smith",)),
        ("Nadia", (), ()),
    ],
)
def test_the_parts_of_a_name_have_keys(
    name: str, given: tuple[str, ...], family: tuple[str, ...]
) -> None:
    assert name_keys(name)[1:] == (given, family)


def test_the_parts_known_are_taken_as_they_are() -> None:
    keys = name_keys("Marie Claire Bel", "Marie Claire", "Bel")
    assert keys == (("marie claire bel",), ("marie claire",), ("bel",))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ana Ruiz", ("Ana", "Ruiz")),
        ("Ana", ("Ana", "")),
        ("M. Petit", ("", "Petit")),
        ("Dr Anne Petit", ("Anne", "Petit")),
        ("MOREL Léa", ("Léa", "MOREL")),
        ("JP Morel", ("JP", "Morel")),
        ("Jean-Marc d’Orves", ("Jean-Marc", "d’Orves")),
        ("Petit, Anne", ("Anne", "Petit")),
        ("🚀 Léa Morel ✨", ("Léa", "Morel")),
        ("Anne Petit, PhD", ("Anne", "Petit")),
        ("🚀", ("🚀", "")),
    ],
)
def test_a_name_is_split_with_its_letters_as_written(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


@pytest.mark.parametrize(
    ("name", "word"),
    [("Paul O'Neil", "oneil"), ("Anne-Marie Roux", "annemarie"), ("𝓛éa Morel", "lea")],
)
def test_words_not_written_so_are_found_too(name: str, word: str) -> None:
    assert word in search_words(name).split()


names = st.text(max_size=40) | st.lists(
    st.sampled_from(
        "Dr. M. Anne PETIT d’Orves (Bob) “Al” , PhD - | de la 李 小龍 Nguyen Mac O'Neil J.".split()
    ),
    max_size=8,
).map(" ".join)


@given(names)
def test_every_name_has_a_key_and_a_key_is_its_own(name: str) -> None:
    key, *_others = whole_keys(name)
    assert all(each == fold(each) for each in whole_keys(name))
    assert bool(key) == bool(name.strip()) or not key
    assert len(set(index_keys(name, *split_name(name)))) == len(index_keys(name, *split_name(name)))


@given(names)
def test_case_changes_no_key_of_a_name_in_small_letters(name: str) -> None:
    assert name_key(name.lower()) == name_key(name.lower().upper().lower())


@pytest.mark.parametrize(
    "name",
    ["x" * 10_000, "🚀" * 10_000, "('\"" * 3000, ", " * 5000, "a'" * 5000, "a-" * 5000,
     "M. " * 5000, "李" * 10_000, "\u202e" * 10_000, "(née " * 3000],
)  # fmt: skip
def test_no_name_is_too_much(name: str) -> None:
    assert len(index_keys(name, *split_name(name))) < 30
    search_words(name)


def test_what_is_said_of_given_and_family_name_counts_more_than_the_name() -> None:
    assert name_keys("Ana Ruiz", "Ana", "").family == ()
    assert name_keys("Ève-Marie d’Aube", "Ève-Marie d’Aube", "").family == ()


def test_a_family_name_is_known_by_its_last_word_and_without_its_generation() -> None:
    assert list(family_keys("Ruiz Lopez")) == ["ruiz lopez", "lopez"]
    assert name_keys("John Smith Jr.", "John", "Smith Jr.").family == ("smith",)


def test_two_names_that_may_stand_first_keep_the_usual_order() -> None:
    assert split_name("Kim Nguyen") == ("Kim", "Nguyen")
    assert split_name("Kim Minsu") == ("Minsu", "Kim")


def test_a_whole_other_name_in_brackets_is_a_key() -> None:
    assert "marie curie" in whole_keys("Maria Skłodowska (Marie Curie)")
