"""Words after a name are told apart from the name."""

from planner.network.ties.after_name import words_after_name

TOLD = {
    ("Denis Rossi, ancien collègue", "Denis Rossi"): "ancien collègue",
    ("denis rossi : du chœur", "Denis Rossi"): "du chœur",
    ("Denis Rossi: from the choir, since 2019", "Denis Rossi"): "from the choir, since 2019",
    ("Denis Rossi – cousin", "Denis Rossi"): "cousin",
    ("Dr. Anne Petit, PhD, from school", "Anne Petit"): "from school",
    ("Denis Rossi – cousin, choir", "Denis Rossi"): "cousin, choir",
    ("Anne Petit, PhD, MBA", "Anne Petit"): "",
    ("Anne Petit, PhD", "Dr. Anne Petit"): "",
    ("Rossi, Denis", "Denis Rossi"): "",
    ("Denis Rossi", "Denis Rossi"): "",
    ("Denis Rossi,", "Denis Rossi"): "",
    ("Anne-Marie Petit", "Anne-Marie Petit"): "",
    ("Denis", "Denis Rossi"): "",
    ("", "Denis Rossi"): "",
}


def test_words_after_a_name_are_told_apart_from_it() -> None:
    found = {asked: words_after_name(*asked) for asked in TOLD}
    assert found == TOLD
