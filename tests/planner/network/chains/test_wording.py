"""Chains in words, in both languages, and the request with which one begins."""

from datetime import date

import pytest

from planner.language import use
from planner.model.actions import is_prepared
from planner.model.vocabulary import Circle, Kind
from planner.network.chains.chain import Chain, Destination, Obstacle, Someone, Step, Towards, Ways
from planner.network.chains.links import Bond, Link, Standing
from planner.network.chains.request import request
from planner.network.chains.wording import say_chain, say_how_sure, say_links, say_ways

TODAY = date(2026, 3, 3)
CLAIRE, MARC = (
    Someone(1, "a", "Claire Petit", "Claire"),
    Someone(2, "b", "Marc", "", "buyer", "Kérial"),
)
EVA = Someone(3, "c", "Eva Lind", "Eva", "CFO", "Bank")
KERIAL = Destination(Towards.ORGANISATION, 7, "Kérial", 7, "Kérial")


def chain(*steps: Step, standing: Standing | None = None) -> Chain:
    return Chain(1 + len(steps), CLAIRE, standing or Standing(date(2026, 2, 12)), steps)


def in_both(found: Chain, place: int = -1) -> tuple[str, str]:
    """One of the links of a chain, in English and in French."""
    english = list(say_links(found, TODAY))[place]
    use("fr")
    return english, list(say_links(found, TODAY))[place].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("step", "english", "french"),
    [
        (Step(MARC, Link(Bond.KNOWS)), "Claire knows Marc", "Claire connaît Marc"),
        (
            Step(MARC, Link(Bond.KNOWS), "the choir"),
            "Claire knows Marc: the choir",
            "Claire connaît Marc : the choir",
        ),
        (
            Step(MARC, Link(Bond.INTRODUCED, one=1)),
            "Claire introduced Marc to you",
            "Claire vous a présenté Marc",
        ),
        (
            Step(MARC, Link(Bond.INTRODUCED, one=2)),
            "Marc introduced Claire to you",
            "Marc vous a présenté Claire",
        ),
        (
            Step(MARC, Link(Bond.BROUGHT)),
            "you introduced Claire and Marc to each other",
            "vous avez mis Claire et Marc en relation",
        ),
        (
            Step(MARC, Link(Bond.EVENT), "Forum", date(2025, 5, 1)),
            "you met Claire and Marc at “Forum” on 1 May 2025",
            "vous avez rencontré Claire et Marc à « Forum » le 1er mai 2025",
        ),
        (
            Step(MARC, Link(Bond.GROUP), "hr"),
            "Claire and Marc are in your group “hr”",
            "Claire et Marc sont dans votre groupe « hr »",
        ),
        (
            Step(MARC, Link(Bond.GROUP), "hr", None, Link(Bond.ONCE, until="2021"), "Kérial"),
            "Claire knew Marc at Kérial until 2021 (both in your group “hr”)",
            "Claire a côtoyé Marc chez Kérial jusqu’en 2021 (et votre groupe « hr »)",
        ),
        (
            Step(MARC, Link(Bond.NOW), "Kérial"),
            "Claire and Marc are both at Kérial",
            "Claire et Marc travaillent chez Kérial",
        ),
        (
            Step(MARC, Link(Bond.ONCE, until="2021"), "Kérial"),
            "Claire knew Marc at Kérial until 2021",
            "Claire a côtoyé Marc chez Kérial jusqu’en 2021",
        ),
        (
            Step(MARC, Link(Bond.ONCE), "Kérial"),
            "Claire and Marc were both at Kérial, perhaps at the same time",
            "Claire et Marc ont travaillé chez Kérial, peut-être en même temps",
        ),
    ],
)
def test_a_link_is_said_in_both_languages(step: Step, english: str, french: str) -> None:
    assert in_both(chain(step)) == (english, french)


@pytest.mark.parametrize(
    ("standing", "english", "french"),
    [
        (Standing(date(2026, 2, 12)), "in touch on 12 February", "dernier échange le 12 février"),
        (Standing(None, Circle.CORE), "core circle", "premier cercle"),
        (Standing(date(2019, 5, 1)), "in touch until May 2019", "en contact jusqu’en mai 2019"),
        (Standing(enjoyed=True), "you enjoyed talking", "vous avez eu plaisir à échanger"),
        (Standing(strength=4), "a tie that holds", "un lien solide"),
        (
            Standing(connected_on=date(2019, 5, 1)),
            "connected in 2019, never spoken yet",
            "en lien depuis 2019, pas encore d’échange",
        ),
    ],
)
def test_a_tie_to_me_is_said_in_both_languages(
    standing: Standing, english: str, french: str
) -> None:
    assert in_both(chain(standing=standing), 0) == (english, french)


@pytest.mark.parametrize(
    ("ways", "english", "french"),
    [
        (Ways(KERIAL, [chain()]), "One way to Kérial.", "Un chemin vers Kérial."),
        (
            Ways(KERIAL, [chain(), chain()]),
            "2 ways to Kérial, the surest first.",
            "2 chemins vers Kérial, le plus sûr d’abord.",
        ),
        (
            Ways(Destination(Towards.PERSON, 1, "Claire Petit"), [chain()]),
            "You know Claire Petit yourself: in touch on 12 February.",
            "Vous connaissez Claire Petit : dernier échange le 12 février.",
        ),
        (
            Ways(
                Destination(Towards.PERSON, 1, "Claire Petit"),
                [chain(standing=Standing(date(2019, 5, 1), Circle.CORE))],
            ),
            "You know Claire Petit yourself: core circle, in touch until May 2019.",
            "Vous connaissez Claire Petit : premier cercle, en contact jusqu’en mai 2019.",
        ),
        (
            Ways(KERIAL),
            "Nobody you know leads to Kérial yet.",
            "Personne dans votre réseau ne conduit encore à Kérial.",
        ),
        (
            Ways(KERIAL, obstacle=Obstacle.NOBODY_THERE),
            "You know nobody who is at Kérial now.",
            "Vous ne connaissez personne chez Kérial aujourd’hui.",
        ),
        (
            Ways(Destination(Towards.PERSONA, 1, "CFO"), obstacle=Obstacle.NOBODY_THERE),
            "Nobody in your network fits “CFO” yet.",
            "Personne dans votre réseau ne correspond encore à « CFO ».",
        ),
        (
            Ways(Destination(Towards.PERSON, 1, "Marc"), obstacle=Obstacle.RESTS),
            "Marc rests for now: nobody is asked to lead you there.",
            "Marc est au repos pour le moment : on ne demande à personne de vous y conduire.",
        ),
        (
            Ways(Destination(Towards.PERSON, 1, "Marc"), obstacle=Obstacle.LEFT_IN_PEACE),
            "Marc is to be left in peace.",
            "Marc ne souhaite pas de contact : laissons cette personne en paix.",
        ),
    ],
)
def test_what_was_found_is_said_in_both_languages(ways: Ways, english: str, french: str) -> None:
    assert say_ways(ways, TODAY) == english
    use("fr")
    assert say_ways(ways, TODAY).replace("\u00a0", " ") == french


def test_a_chain_on_one_line_says_how_sure_it_is_and_never_a_number() -> None:
    found = chain(Step(EVA, Link(Bond.KNOWS)), Step(MARC, Link(Bond.KNOWS)))
    assert say_chain(found) == "you → Claire → Eva → Marc (Kérial)"
    said = [say_how_sure(Chain(cost, CLAIRE, Standing())) for cost in (1, 2, 3, 4, 5, 7, 8, 16)]
    assert said == [
        *["a sure way"] * 2, *["a good way"] * 2, *["a longer way"] * 2, *["a way to try"] * 2,
    ]  # fmt: skip
    use("fr")
    assert say_chain(found) == "vous → Claire → Eva → Marc (Kérial)"


def test_the_request_asks_the_first_person_and_has_the_line_about_consent() -> None:
    asked = request(chain(Step(MARC, Link(Bond.KNOWS))), KERIAL, TODAY)
    assert (asked.kind, asked.person_id, asked.day) == (Kind.ASK, 1, TODAY)
    assert asked.title == "Ask Claire Petit to introduce me to Marc"
    assert asked.aim == "A first talk with Marc about Kérial, once both have agreed"
    assert is_prepared(asked)
    assert "Only if Marc agrees" in asked.opening
    further = request(chain(Step(EVA, Link(Bond.NOW)), Step(MARC, Link(Bond.NOW))), KERIAL, TODAY)
    assert further.title == "Ask Claire Petit to introduce me to Eva Lind"
    assert further.aim == "Get to know Eva Lind, who is nearer to Kérial"
    use("fr")
    french = request(chain(Step(MARC, Link(Bond.KNOWS))), KERIAL, TODAY)
    assert french.title == "Demander à Claire Petit de me présenter à Marc"
    assert "Seulement si Marc est d’accord" in french.opening
    assert "sans votre oui, je ne citerai votre nom à personne" in french.opening.replace(
        "\u00a0", " "
    )


def test_of_a_chain_of_one_the_request_asks_for_a_talk_with_that_person() -> None:
    asked = request(chain(), KERIAL, TODAY)
    assert (asked.kind, asked.title) == (
        Kind.ADVICE,
        "Ask Claire Petit for twenty minutes about Kérial",
    )
    claire = Destination(Towards.PERSON, 1, "Claire Petit")
    alone = request(Chain(2, CLAIRE, Standing(enjoyed=True)), claire, TODAY)
    assert alone.title == "Ask Claire Petit for twenty minutes"
    word = request(chain(), claire, TODAY)  # known well: a word, and nothing asked
    assert (word.kind, word.title) == (Kind.CONTACT, "Catch up with Claire Petit")
    assert [is_prepared(each) for each in (asked, alone, word)] == [True, True, True]
