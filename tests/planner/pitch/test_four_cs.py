"""The four Cs, against tables of cases in English and French."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.hyphenation import read_parts
from planner.language.text import fold
from planner.model.pitches import PitchText
from planner.pitch.four_cs import Measure, PitchCheck, self_test
from planner.pitch.pace import Pace
from planner.pitch.reaching import says_you, takes_up

GOOD = PitchText(
    hook="Half of all invoices are paid late: yours too?",
    who="I am Ana. I have seen it from both sides of the desk for years.",
    what="I help firms get paid on time, and keep their clients happy while they do so.",
    bring="My last team cut the delay by 12 days in one year, without one angry call.",
    project="I am looking for a firm that has had enough of waiting.",
    ask="Whom should I talk to?",
)
BON = PitchText(
    hook="La moitié des factures sont payées en retard : et les vôtres ?",
    who="Je suis Ana. Depuis des années, je connais les deux côtés du guichet.",
    what="J’aide des entreprises à être payées à l’heure, sans fâcher leurs clients.",
    bring="Mon équipe a gagné douze jours en un an, sans une seule plainte.",
    project="Je cherche une entreprise qui en a assez d’attendre.",
    ask="À qui devrais-je parler ?",
)
AGAINST = Measure(
    30, Pace(), "en", read_parts("en"), is_proven=True, persona="CFO", concern="Invoices paid late"
)
CONTRE = Measure(
    30, Pace(), "fr", read_parts("fr"), is_proven=True, persona="DAF", concern="Les retards"
)


def failing(text: PitchText, measure: Measure = AGAINST) -> dict[str, tuple[str, ...]]:
    return {check.name: check.reasons for check in self_test(text, measure) if not check.ok}


def clear(words: str, measure: Measure = AGAINST) -> PitchCheck:
    return self_test(PitchText(what=words), measure)[0]


def test_a_good_pitch_passes_the_four_tests_in_both_languages() -> None:
    assert failing(GOOD) == {}
    assert failing(BON, CONTRE) == {}
    assert len(self_test(GOOD, AGAINST)) == 4


@pytest.mark.parametrize(
    ("words", "objections"),
    [
        ("word " * 25 + ".", ()),
        (
            "word " * 26 + ".",
            ("“word word word word word word w…”, 26 words: could it be two sentences?",),
        ),
        ("word " * 13 + "… Word " + "word " * 12, ()),
        (
            "word " * 13 + "… " + "word " * 13,
            ("“word word word word word word w…”, 26 words: could it be two sentences?",),
        ),
        (
            "I met Dr. Smith " + "word " * 22,
            ("“I met Dr. Smith word word word…”, 26 words: could it be two sentences?",),
        ),
        (
            "J’ai aidé M. Martin " + "word " * 22,
            ("“J’ai aidé M. Martin word word w…”, 26 words: could it be two sentences?",),
        ),
        ("word " * 20 + "\n" + "word " * 20, ()),
        ("I read information.", ("long word: information",)),
        (
            "Information, particularly in organisations of industrial research.",
            ("long words: Information, particularly, organisations, industrial",),
        ),
        ("I come from Particularly.", ()),
        ("I lead the HR of a bank.", ("acronym not written out: HR",)),
        ("I lead the human resources (HR) of a bank. HR is people.", ()),
        ("HR and SEO and KPIs.", ("acronyms not written out: HR, SEO, KPIs",)),
        ("I sell B2B.", ("acronym not written out: B2B",)),
        ("I sell business to business, B2B.", ()),
        ("OK, I saw on TV how CO₂ rose in the XXI century.", ()),
        ("I am Ana RUIZ.", ()),
        ("I AM ANA RUIZ.", ()),
        ("A.I. is all they say.", ("acronym not written out: A.I",)),
    ],
)
def test_clear_names_the_very_words(words: str, objections: tuple[str, ...]) -> None:
    check = clear(words)
    assert check.ok is not bool(objections)
    assert objections in (check.reasons, ())


@pytest.mark.parametrize(
    ("words", "objections"),
    [
        ("Je suis directeur administratif et financier (DAF).", ()),
        ("J’ai refait la trésorerie.", ("trésorerie",)),
        ("Je suis DAF à l’ADEME.", ("DAF, ADEME",)),
        ("L’accompagnement de l’international.", ("accompagnement, international",)),
        ("Je fais l’inventaire.", ()),
    ],
)
def test_clear_reads_french(words: str, objections: tuple[str, ...]) -> None:
    check = clear(words, CONTRE)
    long = [reason for reason in check.reasons if "administratif" not in reason]
    for objection in objections:
        assert any(objection in reason for reason in long)
    if not objections:
        assert not any("acronym" in reason for reason in check.reasons)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("I work in IT in the north.", "IT"),
        ("I run the HR of a bank. He runs things.", "HR"),
        ("We grow. I am in HR. Her rules help.", "HR"),
        ("Notre CA a doublé, chez nous ça avance.", "CA"),
        ("J’ai une IA. Il avance.", "IA"),
        ("Je parle au CODIR avec une direction.", "CODIR"),
        ("I met VC and VC.", "VC"),
        ("I know information technology, IT.", ""),
        ("IT means information technology.", ""),
        ("I lead the human resources of a whole bank (HR).", "HR"),
        ("HR (human resources) is people.", ""),
        ("Le chiffre d’affaires, ou CA, a doublé.", ""),
        ("Le CA, soit le chiffre d’affaires, a doublé.", ""),
        ("L’intelligence artificielle (IA) aide. L’IA apprend.", ""),
        ("Je suis DAF. Un directeur administratif et financier compte.", "DAF"),
        ("I bring sales people over. SPO matters.", "SPO"),
        ("Every sales person of ours loves the SPO.", "SPO"),
        ("Half the recruits, HR says, leave.", "HR"),
        ("HR is hugely rewarding.", "HR"),
        ("Our key performance indicators – KPIs – are simple.", ""),
        ("KPI: key performance indicator.", ""),
        ("Je dirige la recherche et développement (RD).", ""),
        ("Un plan de reprise d’activité, ou PRA, suffit.", ""),
        ("Le PRA – plan de reprise d’activité – suffit.", ""),
        ("Plus rien ailleurs, le PRA suffit.", "PRA"),
        ("Des cadres dirigent (la CDI est loin).", "CDI"),
        ("La DAF, c’est la direction administrative et financière.", ""),
        ("I sell at the point of sale (POS).", ""),
        ("La CCI m’aide.", "CCI"),
        ("Le CIC et LCL.", "CIC, LCL"),
        ("CVC, CLI, VC.", "CVC, CLI, VC"),
        ("Our key performance indicator (KPI) counts. Our KPIs grew.", ""),
        ("Our key performance indicators (KPIs) count. One KPI grew.", ""),
        ("La S.N.C.F. de 1938. La SNCF (Société nationale des chemins de fer) recrute.", ""),
        ("Des PME, de vos PMEs.", "PME"),
        ("I led R&D, then M&A.", "R&D, M&A"),
        ("I led research and development (R&D).", ""),
        ("R&D, i.e. research and development, pays.", ""),
        ("Les petites et moyennes entreprises, dites PME, recrutent.", ""),
        ("M. DUPONT et Mme ROY m’aident.", ""),
        ("My CV, your CVs, the XIX century, Louis XIV.", ""),
        ("DAF en PME.", "DAF, PME"),
        ("DRH et DAF.", "DRH, DAF"),
        ("CEO de PME.", "CEO, PME"),
        ("DCF, NPV, IRR.", "DCF, NPV, IRR"),
        ("JE SUIS DAF.", ""),
        ("BONJOUR A TOUS, JE SUIS ANA RUIZ.", ""),
        ("INTERNATIONAL SALES DIRECTOR", ""),
    ],
)
def test_clear_knows_acronyms_and_what_spells_them_out(words: str, named: str) -> None:
    reasons = [each for each in clear(words).reasons if each.startswith("acronym")]
    assert [each.partition(": ")[2] for each in reasons] == ([named] if named else [])


@given(
    st.lists(
        st.sampled_from("budget Croissance delta épargne firm gain Labo".split()),
        min_size=2,
        max_size=6,
    ),
    st.sampled_from([" of the ", " ", " et de la "]),
    st.sampled_from(["{words} ({acronym})", "{acronym} ({words})", "{words} – {acronym} –"]),
)
def test_an_acronym_is_spelt_out_beside_it_and_nowhere_else(
    words: list[str], between: str, form: str
) -> None:
    acronym = "".join(fold(word)[0].upper() for word in words)
    said = between.join(words)
    beside = form.format(words=said, acronym=acronym)
    assert not any("acronym" in each for each in clear(f"We love {beside} here.").reasons)
    for away in (f"We love {said} here and a {acronym} too.", f"A {acronym} here, and {said}."):
        assert any(acronym in each for each in clear(away).reasons)


@pytest.mark.parametrize("word", ["AB", "a ", "BAAAAAAB a a a a a a a a ", "AB, ", "(AB) "])
def test_a_text_of_ten_thousand_letters_is_looked_at_at_once(word: str) -> None:
    assert clear(word * 5_000).reasons


def test_many_words_are_named_six_and_the_rest_counted() -> None:
    check = clear(" ".join(f"{letter}information" for letter in "bcdfghjklm"))
    assert check.reasons[0].endswith("ginformation, hinformation and 4 more")


def test_a_language_without_a_dictionary_says_that_words_were_left_out() -> None:
    check = clear("Information.", replace(AGAINST, parts=None, left_out="not looked at"))
    assert (check.ok, check.note) == (True, "not looked at")
    waiting = replace(AGAINST, parts=None, left_out="later", for_now=True)
    assert clear("Information.", waiting).ok is None
    assert clear("I lead HR.", waiting).ok is False


def test_nouns_of_german_are_no_names() -> None:
    german = replace(AGAINST, code="de", parts=lambda word: len(word) // 3)
    assert clear("Ich trage Verantwortung.", german).reasons == ("long word: Verantwortung",)


@pytest.mark.parametrize(
    ("words", "aim", "reason"),
    [
        (59, 30, "24 s where 30 s are aimed at: room for 16 words"),
        (60, 30, ""),
        (78, 30, ""),
        (79, 30, "32 s where 30 s are aimed at: 4 words too many"),
        (150, 60, ""),
        (1, 30, "0 s where 30 s are aimed at: room for 74 words"),
        (0, 30, "nothing to hear yet"),
    ],
)
def test_concise_is_from_a_fifth_less_to_a_twentieth_more(
    words: int, aim: int, reason: str
) -> None:
    check = self_test(PitchText(hook="word " * words), replace(AGAINST, aim=aim))[1]
    assert (check.ok, check.reasons[0] if reason else "") == (not reason, reason)


@pytest.mark.parametrize("pace", [110, 130, 150, 170, 190])
def test_both_ends_of_the_length_belong_to_it(pace: int) -> None:
    for aim, share in product(range(10, 601), (80, 105)):
        measure = replace(AGAINST, aim=aim, pace=Pace(pace, 3))
        words, left = divmod(share * aim * pace, 6000)
        if not left:
            assert self_test(PitchText(hook="word " * words), measure)[1].ok


def test_concise_counts_pauses_and_the_pace_of_the_person() -> None:
    text = PitchText(hook="word " * 74)
    fast = replace(AGAINST, pace=Pace(170, 3))
    assert self_test(text, AGAINST)[1].reasons == ("30 s, for 30 s aimed at",)
    assert self_test(text, fast)[1].reasons == ("26 s, for 30 s aimed at",)
    paused = replace(text, who="… … …")
    assert self_test(paused, AGAINST)[1].reasons[0].startswith("33 s where 30 s")


@pytest.mark.parametrize(
    ("bring", "is_proven", "reasons"),
    [
        ("", True, ("nothing about what you bring: which achievement proves it?",)),
        ("Calm.", True, ("no number in what you bring: which result proves it?",)),
        ("12 days.", False, ("what you bring cites no achievement",)),
        (
            "Calm.",
            False,
            (
                "what you bring cites no achievement",
                "no number in what you bring: which result proves it?",
            ),
        ),
        ("Twelve days.", True, ()),
        ("Douze jours de moins.", True, ()),
        ("J’ai divisé le délai par deux.", True, ()),
        ("One team, un an.", True, ("no number in what you bring: which result proves it?",)),
        ("Half the delay.", True, ()),
        ("La moitié des plaintes.", True, ()),
    ],
)
def test_credible_cites_an_achievement_and_holds_a_number(
    bring: str, is_proven: bool, reasons: tuple[str, ...]
) -> None:
    check = self_test(replace(GOOD, bring=bring), replace(AGAINST, is_proven=is_proven))[2]
    assert check.ok is not bool(reasons)
    assert reasons in (check.reasons, ())


@pytest.mark.parametrize(
    ("changes", "against", "reasons"),
    [
        ({"hook": "Half are paid late."}, {}, ("it never says “you”",)),
        ({"ask": ""}, {}, ("no ask yet: what would help you?",)),
        (
            {"ask": "Call me."},
            {},
            ("the ask does not end on a question: what could they answer?",),
        ),
        ({}, {"persona": ""}, ("no persona: whose concern does it take up?",)),
        ({}, {"concern": ""}, ("no concern of CFO chosen yet",)),
        ({}, {"concern": "Hiring nurses"}, ("it does not take up “Hiring nurses”",)),
        ({}, {"concern": "Paying late"}, ()),
        ({}, {"concern": "Angry clients"}, ()),
    ],
)
def test_connected_speaks_to_them_of_their_concern(
    changes: dict[str, str], against: dict[str, Any], reasons: tuple[str, ...]
) -> None:
    check = self_test(replace(GOOD, **changes), replace(AGAINST, **against))[3]
    assert check.ok is not bool(reasons)
    assert reasons in (check.reasons, ())


@pytest.mark.parametrize(
    ("hook", "concern", "holds"),
    [
        ("Et chez vous, qui est en retard ?", "Les retards de paiement", True),
        ("Et chez toi, qui paie ?", "Les retards de paiement", False),
        ("Vos factures dorment.", "La facturation", True),
        ("Les factures dorment.", "La facturation", False),
        ("Votre IA coûte cher.", "IA", True),
        ("Ça t’intéresse, la facturation ?", "La facturation", True),
        ("Je peux t’aider à facturer ?", "La facturation", True),
        ("Y a-t-il une facturation simple ?", "La facturation", False),
    ],
)
def test_connected_reads_french(hook: str, concern: str, holds: bool) -> None:
    text = PitchText(hook=hook, ask="Qui ?")
    against = replace(CONTRE, concern=concern)
    assert self_test(text, against)[3].ok is holds


@pytest.mark.parametrize(
    ("text", "concern", "holds"),
    [
        ("Entre nous, je suis libre", "Des entreprises en difficulté", False),
        ("Comme vous", "commerce en ligne", False),
        ("Avant tout", "avantages", False),
        ("je contrôle tout", "les contrats", False),
        ("Under pressure", "understaffed", False),
        ("After that", "afterwork", False),
        ("Depuis lors", "Avoir depuis longtemps trop de dépenses", False),
        ("I make it with care", "Making do without staff", False),
        ("Avant tout", "Avant tout", True),
        ("vos factures", "La facturation", True),
        ("je communique", "la communication", True),
        ("je développe vos équipes", "développement commercial", True),
        ("I invoice for you", "invoicing late", True),
        ("I recruit", "recruitment", True),
        ("un retard", "Les retards de paiement", True),
    ],
)
def test_a_concern_is_taken_up_by_a_word_that_tells_it(
    text: str, concern: str, holds: bool
) -> None:
    assert takes_up(text, concern) is holds


@pytest.mark.parametrize(
    ("text", "code", "speaks"),
    [
        ("Je peux t'aider", "fr", True),
        ("A-t-il raison", "fr", False),
        ("Il y a t-il un intérêt", "fr", False),
        ("Que pense t’elle", "fr", False),
        ("Prenons rendez-vous", "fr", False),
        ("Prenons rendez-vous chez vous", "fr", True),
        ("Le ton juste", "fr", False),
        ("Le bon ton pour ton équipe", "fr", True),
        ("Ton équipe", "fr", True),
        ("T’il·lusiona", "ca", True),
        ("O senhor sabe", "pt", True),
        ("El seu equip", "ca", True),
        ("T’agrada", "ca", True),
        ("Je paie", "fr", False),
    ],
)
def test_you_is_known_in_its_short_forms(text: str, code: str, speaks: bool) -> None:
    assert says_you(text, code) is speaks


@pytest.mark.parametrize("word", ["a" * 10_000, " ".join(f"stems{n}" for n in range(2_000))])
def test_a_long_concern_is_compared_at_once(word: str) -> None:
    assert takes_up(word, word)
    assert not takes_up("nothing alike", word)


@pytest.mark.parametrize(
    "ask",
    [
        *("Et vous ?", "« Qui, selon vous ? »", "“Who?”", "Who?\n", "[Who?]", "‹Who?›", "„Wer?“"),
        *("Who?!", "Who? …", "Who? ...", "Who? —", "Who?*", "Who?\u2009", "Who?’"),
    ],
)
def test_a_question_may_end_in_quotation_marks_and_pauses(ask: str) -> None:
    assert failing(replace(GOOD, ask=ask)) == {}


def test_you_is_not_looked_for_where_its_word_is_not_known() -> None:
    check = self_test(GOOD, replace(AGAINST, code="hu"))[3]
    assert check.ok
    assert check.note == "“you” is not looked for in this language"


def test_an_empty_pitch_is_not_called_clear() -> None:
    assert failing(PitchText()).keys() == {"clear", "concise", "credible", "connected"}


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_tested(one: str, other: str) -> None:
    checks = self_test(PitchText(hook=one, ask=other), replace(AGAINST, concern=one or "x"))
    assert all(check.reasons for check in checks)
