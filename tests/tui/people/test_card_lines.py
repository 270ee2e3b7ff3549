"""The card: ordered by use, and nothing that is known is lost."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.language.width import cell_width
from planner.model.actions import Action
from planner.model.people import Acquaintance, Affiliation, ContactPoint, Person, PersonDate
from planner.model.sparks import Spark
from planner.model.touches import Touch
from planner.model.vocabulary import (
    Channel,
    Circle,
    DateKind,
    Direction,
    PersonState,
    PointKind,
    Role,
)
from planner.network.story.story import NOTHING, Story
from planner.pitch.echo import Echo
from tests.tui.conftest import TODAY
from tui.drawing.text_line import Line, Tone, length
from tui.people.card_lines import Card, card_lines

ANA = Person(
    1,
    "uid",
    "Ana Ruiz",
    organisation="Kérial",
    role_title="buyer",
    circle=Circle.CLOSE,
    strength=3,
    role=Role.MENTOR,
    enjoyed=True,
    groups=("finance", "alumni"),
    points=(
        ContactPoint(PointKind.EMAIL, "ana@k.fr", "work"),
        ContactPoint(PointKind.PHONE, "+33 6 12"),
        ContactPoint(PointKind.URL, "k.fr/ana"),
    ),
    city="Lyon",
    language="fr",
    need="a haulier",
    offer="a desk",
    notes="likes figures",
    how_met="at the fair",
    via="Paul Rey",
    connected_on=date(2020, 5, 4),
    period_days=90,
    last_contact=date(2026, 2, 20),
    contact_due=date(2026, 5, 21),
)
TOUCHES = (
    Touch(2, 1, date(2026, 2, 20), Channel.PHONE, minutes=20, gist="Her move", about="She moved"),
    Touch(1, 1, date(2025, 12, 1), direction=Direction.OUT, gave="a name", asked="a date"),
)
ACTIONS = (Action("Call her about the docks", day=TODAY, minutes=15, id=1),)
SPARK = Spark(1, "uid", date(2026, 1, 2), "Ana knows rail")
WHOLE = Card(ANA, Story(TOUCHES), ACTIONS, SPARK)


def drawn(card: Card, width: int = 48) -> list[str]:
    return ["".join(span.text for span in line).rstrip() for line in lines(card, width)]


def lines(card: Card, width: int = 48) -> list[Line]:
    return card_lines(card, TODAY, WEEKDAYS_ONLY, width, lambda name: f"<{name}>")


def rhythm(last: date | None, due: date) -> Card:
    """The card of a person of the core circle, with a rhythm alone."""
    ana = Person(
        *(1, "uid", "Ana"),
        circle=Circle.CORE,
        period_days=30,
        last_contact=last,
        contact_due=due,
    )
    return Card(ana, NOTHING, ())


def test_the_card_is_ordered_by_use() -> None:
    shown = "\n".join(" ".join(line.split()) for line in drawn(WHOLE))
    parts = (
        "Ana Ruiz\nbuyer, Kérial\n◎ close · every 90 days · Lyon\n",
        "20 Feb ━━━━",
        "Tie ●●●○○ · mentor · enjoyed talking",
        "Next 1\n○ today Call her about the docks 15 min\n",
        "Offers a desk",
        "Needs a haulier",
        "Groups finance, alumni",
        "E-mail ana@k.fr (work)",
        "Phone +33 6 12",
        "Web k.fr/ana",
        "Timeline 2",
        "● 20 Feb phone, 20 min",
        "│ Her move",
        "│ About them: She moved",
        "● 1 Dec 2025 from me",
        "I gave: a name",
        "I asked for: a date",
        "Notes likes figures",
        "How we met at the fair",
        "Introduced by Paul Rey",
        "From the spark",
        "Language French",
        "Connected Monday 4 May 2020",
    )
    places = [shown.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)
    assert drawn(WHOLE)[4].endswith("─ 21 May")


@given(st.integers(30, 90))
def test_no_line_is_wider_than_the_pane_and_nothing_known_is_lost(width: int) -> None:
    for line in lines(WHOLE, width):
        assert length(line) <= width
    shown = "".join("".join(drawn(WHOLE, width)).split()).replace("│", "")
    texts = (ANA.name, ANA.city, ANA.need, ANA.offer, ANA.notes, ANA.how_met, ANA.via, "ana@k.fr")
    for text in (*texts, "20Feb", "21May", "15min", "1Dec2025", "Hermove", "aname", "adate"):
        assert "".join(text.split()) in shown, text


def test_a_due_sign_is_said_in_words_and_fills_the_bar() -> None:
    shown = drawn(rhythm(date(2026, 1, 20), date(2026, 2, 19)))
    assert "A sign has been due since 19 February" in shown
    [bar] = [line for line in shown if "━" in line]
    assert bar.startswith("20 Jan ━")
    assert bar.endswith("━ 19 Feb")
    assert "─" not in bar


def test_a_sign_long_due_names_no_day() -> None:
    shown = drawn(rhythm(date(2020, 1, 20), date(2020, 2, 19)))
    assert "A sign, whenever you like" in shown
    assert not [line for line in shown if "19 Feb" in line]


def test_who_was_never_contacted_has_no_first_day() -> None:
    [bar] = [line for line in drawn(rhythm(None, date(2026, 3, 20))) if "━" in line]
    assert bar.startswith("━")
    assert bar.endswith("─ 20 Mar")


def test_without_a_rhythm_the_last_contact_is_said() -> None:
    resting = Person(1, "uid", "Ana", state=PersonState.RESTING, last_contact=date(2026, 2, 20))
    shown = drawn(Card(resting, NOTHING, ()))
    assert "Last contact  Friday 20 February 2026" in shown
    assert any(line.startswith("State") for line in shown)
    assert "No circle yet: <circle> gives one" in shown


def test_a_late_action_and_a_long_title() -> None:
    action = Action("Ask " + "very " * 12 + "kindly", day=date(2026, 2, 23), id=1)
    shown = lines(Card(ANA, NOTHING, (action,)))
    assert any(span.tone is Tone.LATE and span.text == "▲" for line in shown for span in line)
    assert "kindly" in "".join(drawn(Card(ANA, NOTHING, (action,))))
    assert all(cell_width(line) <= 48 for line in drawn(Card(ANA, NOTHING, (action,))))


JOBS = (
    Affiliation(None, "Kérial", "buyer", "2019-03", main=True),
    Affiliation(2, "Chorus", "treasurer", "2019"),
    Affiliation(3, "Acme", "CTO", ended="2026-03"),
    Affiliation(4, "Beta", "clerk", "2010", "2015"),
)
KNOWN = (
    Acquaintance(1, 7, "Marc Petit", "from the choir"),
    Acquaintance(2, 8, "Bo Li"),
)
DAYS = (
    PersonDate(1, DateKind.BIRTHDAY, 3, 12, 1980),
    PersonDate(2, DateKind.START, 2, 1, 2024),
)
TIED = replace(ANA, affiliations=JOBS, acquaintances=KNOWN, dates=DAYS)


def test_jobs_acquaintances_and_days_stand_on_the_card() -> None:
    shown = "\n".join(" ".join(line.split()) for line in drawn(Card(TIED, NOTHING, ())))
    parts = (
        "buyer, Kérial, since March 2019\n",
        "Soon birthday 12 March 1980, in 9 days\n",
        "Also treasurer, Chorus, since 2019\n",
        "Knows Marc Petit (from the choir)\nBo Li\n",
        "Before CTO, Acme, until March 2026\nclerk, Beta, 2010 – 2015\n",
        "Dates start 1 February 2024\n",
    )
    places = [shown.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


@given(st.integers(30, 90), st.sampled_from(language.LANGUAGES))
def test_jobs_and_days_are_wrapped_in_both_languages(width: int, spoken: str) -> None:
    language.use(spoken)
    assert all(length(line) <= width for line in lines(Card(TIED, NOTHING, ()), width))
    shown = "".join("".join(drawn(Card(TIED, NOTHING, ()), width)).split())
    for text in ("Chorus", "Acme", "2010", "MarcPetit", "1980"):
        assert text in shown


def test_what_a_listener_repeated_stands_in_the_timeline_on_its_day() -> None:
    echo = Echo(1, 1, "Finance directors", 2, date(2026, 2, 25), "twelve days", 1, "Ana")
    shown = drawn(Card(ANA, Story(TOUCHES), (), echoes=(echo,)))
    [at] = [at for at, line in enumerate(shown) if "heard my pitch: Finance directors" in line]
    assert shown[at].startswith("●  25 Feb")
    assert "repeated: “twelve days”" in shown[at + 1]
    assert f"Timeline  {len(TOUCHES) + 1}" in shown
    assert "heard my pitch" in " ".join(drawn(Card(ANA, NOTHING, (), echoes=(echo,))))
