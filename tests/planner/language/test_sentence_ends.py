"""The ends of sentences, in both languages, with their abbreviations and pauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.sentence_ends import split_sentences

ONE = [
    *("I know it… from the inside.", "I know it... from the inside.", "Je connais… 12 métiers."),
    *("J’ai aidé M. Martin à vendre.", "J’ai aidé Mme. Roche.", "Pour le Dr. Smith, tout va."),
    *("Dr. Smith worked at St. Gobain.", "I met Mr. J. K. Hall.", "I met Ms. Hall, e.g. Ann Hall."),
    *("I use tools, e.g. Excel.", "It is simple, i.e. I ask.", "des outils, p. ex. Excel"),
    *("Cf. Monsieur Martin.", "Paul vs. Goliath", "Approx. 20 people.", "See no. 5 and vol. 2."),
    *("I read, write, etc. in French.", "Sold to Acme Inc. in 2019.", "Moved to the U.S. in 2019."),
    *("I saved 3.5 million in 2019. 12 people.", "(M. Martin)", "d’après M. Martin", "A.I. is all"),
    *("« Pourquoi ? » demande-t-il.", "“Yes!” she said.", "Il dit « Oui. » et part."),
    *(
        "des outils, par ex. Excel",
        "c.-à-d. Excel",
        "dép. 69",
        "Roy et Cie. de Lyon",
        "al. et nous",
    ),
    *("J’ai suivi J.-P. Martin et M.-A. Roy.", "J.-P. est là"),
    *("I hold a Ph.D. in law.", "réf. 12", "3 000 hab. en tout"),
    *("one", "?!", "."),
]
SEVERAL = [
    ("I count. I listen.", ["I count.", "I listen."]),
    ("Je compte… Et j’écoute ! Vous ?", ["Je compte…", "Et j’écoute !", "Vous ?"]),
    ("He said “go.” “Then” I went.", ["He said “go.”", "“Then” I went."]),
    ("Elle dit : « Oui. » Et puis rien.", ["Elle dit : « Oui. »", "Et puis rien."]),
    ("i count. i listen.", ["i count.", "i listen."]),
    ("I cut the delay. 12 days.", ["I cut the delay.", "12 days."]),
    ("I read, write, etc. Then I speak.", ["I read, write, etc.", "Then I speak."]),
    ("Sold to Acme Inc. Then moved.", ["Sold to Acme Inc.", "Then moved."]),
    ("So do I. Then we talk.", ["So do I.", "Then we talk."]),
    ("Ask me. Then we talk.", ["Ask me.", "Then we talk."]),
    ("I am in HR. Her rules help.", ["I am in HR.", "Her rules help."]),
    ("I do PR. Then MS. And so on.", ["I do PR.", "Then MS.", "And so on."]),
    ("Really?! 12 days", ["Really?!", "12 days"]),
    ("one\n\ntwo. Three\r\nfour", ["one", "two.", "Three", "four"]),
    ("Bien ! c’est dit.", ["Bien !", "c’est dit."]),
    ("« Pourquoi ? » Il part.", ["« Pourquoi ? »", "Il part."]),
    ("I hold a Ph.D. I teach.", ["I hold a Ph.D.", "I teach."]),
]


@pytest.mark.parametrize("text", ONE)
def test_a_pause_or_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert split_sentences(text) == [text]


@pytest.mark.parametrize(("text", "found"), SEVERAL)
def test_a_mark_ends_a_sentence_before_the_next_begins(text: str, found: list[str]) -> None:
    assert split_sentences(text) == found


@given(st.text(alphabet="aB .…!?»\n1é", max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("sign", [".", "! ", "\u00a0", ". ", "…", "»", ".\u00a0"])
def test_ten_thousand_signs_are_split_at_once(sign: str) -> None:
    assert split_sentences("a" + sign * 10_000 + "b")
