"""A promise as an action that names its person, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.language.text import collapse, fold
from planner.today.deed import deed_for

FRENCH = {
    "lui envoyer mon CV": "Envoyer mon CV à Inès Haddad",
    "envoyer mon CV": "Envoyer mon CV à Inès Haddad",
    "leur envoyer le compte rendu": "Envoyer le compte rendu à Inès Haddad",
    "lui présenter Paul Rey": "Présenter Paul Rey à Inès Haddad",
    "présenter Paul Rey": "Présenter Paul Rey à Inès Haddad",
    "la présenter à Paul Rey": "Présenter Inès Haddad à Paul Rey",
    "présenter à Paul Rey": "Présenter Inès Haddad à Paul Rey",
    "l’inviter au salon": "Inviter Inès Haddad au salon",
    "l'aider pour son pitch": "Aider Inès Haddad pour son pitch",
    "la rappeler": "Rappeler Inès Haddad",
    "rappeler dans la semaine": "Rappeler Inès Haddad dans la semaine",
    "la mettre en relation avec Paul Rey": "Mettre Inès Haddad en relation avec Paul Rey",
    "la tenir au courant": "Tenir Inès Haddad au courant",
    "faire suivre l’article": "Faire suivre l’article à Inès Haddad",
    "lui en parler": "En parler à Inès Haddad",
    "lui trouver un tuteur": "Trouver un tuteur pour Inès Haddad",
    "déjeuner avec elle": "Déjeuner avec Inès Haddad",
    "partager mes notes": "Partager mes notes avec Inès Haddad",
    "envoyer l’invitation au salon": "Envoyer l’invitation au salon à Inès Haddad",
    "envoyer le guide dont nous avons parlé hier":
        "Envoyer à Inès Haddad le guide dont nous avons parlé hier",
    # named already: the words stay
    "dire à Inès que c’est fait": "Dire à Inès que c’est fait",
    "Rappeler Mme Haddad": "Rappeler Mme Haddad",
    # not known for sure: the words stay behind the name
    "mon CV": "Pour Inès Haddad\u00a0: mon CV",
    "le livre d’Anna": "Pour Inès Haddad\u00a0: le livre d’Anna",
    "leur dossier complet": "Pour Inès Haddad\u00a0: leur dossier complet",
    "le dîner de jeudi": "Pour Inès Haddad\u00a0: le dîner de jeudi",
    "appeler son chef": "Pour Inès Haddad\u00a0: appeler son chef",
    "relire son mémoire": "Pour Inès Haddad\u00a0: relire son mémoire",
    "envoyer le guide à Paul": "Pour Inès Haddad\u00a0: envoyer le guide à Paul",
    "le lui envoyer": "Pour Inès Haddad\u00a0: le lui envoyer",
}  # fmt: skip
ENGLISH = {
    "send the guide": "Send the guide to Bo Lind",
    "send him the guide": "Send the guide to Bo Lind",
    "send her the guide": "Send the guide to Bo Lind",
    "send the guide to her": "Send the guide to Bo Lind",
    "send them the long list of people we talked about":
        "Send Bo Lind the long list of people we talked about",
    "forward the article": "Forward the article to Bo Lind",
    "introduce her to Paul Rey": "Introduce Bo Lind to Paul Rey",
    "introduce Paul Rey": "Introduce Paul Rey to Bo Lind",
    "introduce to Paul Rey": "Introduce Bo Lind to Paul Rey",
    "email her": "Email Bo Lind",
    "write to them": "Write to Bo Lind",
    "call back": "Call Bo Lind back",
    "call her back on Monday": "Call Bo Lind back on Monday",
    "tell her about the fair": "Tell Bo Lind about the fair",
    "find a tutor": "Find a tutor for Bo Lind",
    "share the slides": "Share the slides with Bo Lind",
    "ask Bo about the fair": "Ask Bo about the fair",
    "my CV": "For Bo Lind: my CV",
    "call her boss": "For Bo Lind: call her boss",
    "send her CV": "For Bo Lind: send her CV",
    "send the guide to Paul": "For Bo Lind: send the guide to Paul",
    "find a tutor for Paul": "For Bo Lind: find a tutor for Paul",
}  # fmt: skip
PRONOUNS = {*"lui leur la le l les elle him her them d".split()}


@pytest.mark.parametrize(("words", "title"), FRENCH.items())
def test_a_promise_in_french_names_its_person(words: str, title: str) -> None:
    language.use("fr")
    assert deed_for(words, "Inès Haddad") == title


@pytest.mark.parametrize(("words", "title"), ENGLISH.items())
def test_a_promise_in_english_names_its_person(words: str, title: str) -> None:
    assert deed_for(words, "Bo Lind") == title


def test_either_language_is_read_whatever_the_interface_speaks() -> None:
    assert deed_for("lui envoyer mon CV", "Bo Lind") == "Envoyer mon CV à Bo Lind"
    language.use("fr")
    assert deed_for("send the guide", "Inès Haddad") == "Send the guide to Inès Haddad"


def test_without_a_person_the_words_stay() -> None:
    assert deed_for("lui envoyer mon CV", "") == "Lui envoyer mon CV"


WORDS = st.lists(
    st.sampled_from(
        "lui leur la l’envoyer envoyer présenter mettre en relation à Paul mon CV pour elle le"
        " send her him to them introduce the guide back for my share , “x” 3".split()
    ),
    min_size=1,
    max_size=7,
).map(" ".join)


@given(words=WORDS | st.text(min_size=1), name=st.sampled_from(["Inès Haddad", "M. Hervé"]))
def test_a_title_names_the_person_loses_no_word_and_stays_when_said_again(
    words: str, name: str
) -> None:
    title = deed_for(words, name)
    assert deed_for(title, name) == title
    if collapse(words):
        assert fold(name.rsplit(maxsplit=1)[-1]) in fold(title) or fold(
            name.split(maxsplit=1)[0]
        ) in fold(title)
    kept, said = _words(title), _words(words)
    assert set(said) - set(kept) <= PRONOUNS


def _words(text: str) -> list[str]:
    return fold(collapse(text)).replace("'", " ").split()
