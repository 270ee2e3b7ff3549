"""The brief says on one page what helps on the way, and nothing in it acts."""

import re
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.events.brief import Papers, ToSee, brief, half_minute
from planner.language.page import WIDTH, Piece, markdown, plain
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.people import Person
from planner.model.pitches import PitchText
from planner.model.touches import Touch
from planner.model.vocabulary import Channel
from tests.tui.hostile import COMMANDS, HOSTILE

THURSDAY = date(2026, 3, 5)
EVENING = Event(
    "Alumni evening",
    THURSDAY,
    time=time(18, 30),
    ends=time(21),
    place="City Hall",
    travel=90,
    aim="Three true conversations",
    conversations=3,
    curious="Who funds the fablab",
    opening="Hello, I am Ana.",
    to_see="Zoé Martin @Kérial",
)
CLAIRE = Person(3, "u", "Claire Dupont", role_title="director", organisation="Kérial", need="a CFO")
SEEN = ToSee(
    CLAIRE,
    [Touch(1, 3, date(2026, 3, 4), Channel.PHONE, gist="She is moving")],
    [Action("Send the article", day=date(2026, 3, 6))],
)
PAPERS = Papers(
    EVENING,
    [SEEN],
    [Action("Print cards", if_then="If it is noon, then I print"), Action("Rest")],
    PitchText(hook="You ask", who="I am Ana", ask="Whom should I meet?"),
)

PLAIN = """Alumni evening

When           Thursday 5 March 2026, 18:30–21:00
Where          City Hall
Travel         1 h 30 there and back
Aim            Three true conversations
Conversations  3
Curious about  Who funds the fablab

Opening
  Hello, I am Ana.

Pitch, 30 seconds
  You ask
  I am Ana
  Whom should I meet?

To see
  Claire Dupont, director, Kérial
    Last: yesterday · She is moving · phone
    I promised: Send the article, by tomorrow
    Needs: a CFO
  Zoé Martin, Kérial

If–then
  - If it is noon, then I print
"""

MARKDOWN = """# Alumni evening

- **When** Thursday 5 March 2026, 18:30–21:00
- **Where** City Hall
- **Travel** 1 h 30 there and back
- **Aim** Three true conversations
- **Conversations** 3
- **Curious about** Who funds the fablab

## Opening

> Hello, I am Ana.

## Pitch, 30 seconds

> You ask\\
> I am Ana\\
> Whom should I meet?

## To see

- **Claire Dupont, director, Kérial**
  - Last: yesterday · She is moving · phone
  - I promised: Send the article, by tomorrow
  - Needs: a CFO
- **Zoé Martin, Kérial**

## If–then

- If it is noon, then I print
"""

texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(),
    st.text(alphabet="\\`*_{}[]<>#|~!&$-+=1.) \n\t:/wht"),
)


def papers_of(text: str) -> Papers:
    """Papers that hold `text` wherever a person can type one."""
    event = Event(
        text, THURSDAY, place=text, organiser=text, aim=text, curious=text, note=text,
        to_see=text, opening=text,
    )  # fmt: skip
    person = Person(1, "u", text, role_title=text, organisation=text, need=text, notes=text)
    seen = ToSee(person, [Touch(1, 1, THURSDAY, gist=text)], [Action(text, day=THURSDAY)])
    return Papers(event, [seen], [Action(text, if_then=text)], PitchText(hook=text, ask=text))


def test_the_page_is_plain_to_read() -> None:
    assert plain(brief(PAPERS, THURSDAY)) == PLAIN


def test_the_page_is_markdown() -> None:
    assert markdown(brief(PAPERS, THURSDAY)) == MARKDOWN


def test_what_is_not_known_is_left_out() -> None:
    blocks = brief(Papers(Event("Fair", THURSDAY)), THURSDAY)
    assert [block.piece for block in blocks] == [Piece.TITLE, Piece.FACT]


def test_the_last_three_exchanges_stand_on_the_page() -> None:
    touches = [Touch(number, 3, THURSDAY, gist=f"Gist {number}") for number in range(5)]
    page = plain(brief(Papers(EVENING, [ToSee(CLAIRE, touches)]), THURSDAY))
    assert [f"Gist {number}" in page for number in range(5)] == [True] * 3 + [False] * 2


@given(texts)
def test_nothing_steers_a_terminal_and_no_line_is_wider_than_the_page(text: str) -> None:
    page = plain(brief(papers_of(text), THURSDAY))
    assert not COMMANDS & set(page)
    assert all(len(line) <= WIDTH for line in page.split("\n") if line.isascii())


@given(texts)
def test_no_text_becomes_markdown(text: str) -> None:
    page = markdown(brief(papers_of(text), THURSDAY))
    assert not COMMANDS & set(page)
    ours = re.compile(r"^(# |## |> |>$|  - [A-Z]|- \*\*|- |$)")
    for line in page.split("\n"):
        assert ours.match(line)
        rest = ours.sub("", line, count=1).replace("**", "")
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "x", rest).removesuffix("\\")
        assert not re.search(r"[\\`*_{}\[\]<>#|~!&$]", bare)
        assert not re.match(r"\s*([-+=]|[0-9]+[.)])", bare)
        assert not re.search(r"(?i)\b(https?|ftp|mailto):|\bwww\.", bare)


@pytest.mark.parametrize("words", [1, 40, 75])
def test_a_pitch_is_cut_to_half_a_minute_and_keeps_its_ask(words: int) -> None:
    text = PitchText(hook="Hook", who="who " * words, project="long " * 200, ask="And you?")
    said = half_minute(text)
    assert len(said.split()) <= 75
    assert said.startswith("Hook")
    assert said.endswith("And you?")


def test_of_a_pitch_that_begins_with_more_than_half_a_minute_the_first_part_is_there() -> None:
    assert half_minute(PitchText(hook="word " * 100)).strip() == ("word " * 100).strip()


def test_days_count_from_the_day_on_which_the_page_is_made() -> None:
    a_week_before = THURSDAY - timedelta(days=7)
    page = plain(brief(PAPERS, a_week_before + timedelta(days=1)))
    assert "Last: Wed 4 · She is moving" in page
    assert "yesterday" not in page
