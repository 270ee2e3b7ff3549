"""The sessions in a real terminal, on the demo and on an empty store, in both languages."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.calendar.weeks import week_of
from planner.model.vocabulary import Came, Kind, SparkKind
from tests.terminal.conftest import Open
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.slow
TODAY = date(2026, 3, 3)


@dataclass(frozen=True, slots=True)
class Words:
    """The texts in the demo and those typed, in one language."""

    language: str
    size: tuple[int, int]
    late: str
    first: str
    planned: str
    if_then: str
    call: str
    people: tuple[str, str]
    spark: str
    introduction: str


ENGLISH = Words(
    "en",
    (80, 24),
    "Rework my online profile",
    "Send the interview guide",
    "Call Edmund Rushworth",
    "If the coffee is poured, then I send it",
    "Call Claire",
    ("Julie Pasquier @Cobalys", "Ousmane Traoré @Presqu"),
    "Ousmane's bikes need Julie's chargers",
    "Introduce Julie Pasquier to Ousmane Traoré #introduce with: Julie Pasquier",
)
FRENCH = Words(
    "fr",
    (120, 40),
    "Reprendre mon profil en ligne",
    "Envoyer le guide",
    "Appeler Étienne Roussel",
    "Si le café est servi, alors je l’envoie",
    "Appeler Claire",
    ("Julie Pasquier @Cobalys", "Ousmane Traoré @Presqu"),
    "Les vélos d’Ousmane ont besoin des bornes de Julie",
    "Présenter Julie Pasquier à Ousmane Traoré #introduce avec : Julie Pasquier",
)
both = pytest.mark.parametrize("words", [ENGLISH, FRENCH], ids=["en-80×24", "fr-120×40"])


def _opened(open_terminal: Open, words: Words) -> Terminal:
    terminal = open_terminal(language=words.language, size=words.size)
    terminal.see("^ 1 ")
    return terminal


_DEMOS: dict[str, bytes] = {}
"""The files that the command has made so far, by language."""


def _on_the_demo(open_terminal: Open, file: Path, words: Words) -> Terminal:
    if words.language in _DEMOS:
        file.parent.mkdir()
        file.write_bytes(_DEMOS[words.language])
    else:
        made = open_terminal("demo", "--no-open", language=words.language)
        assert made.ended() == 0
        _DEMOS[words.language] = file.read_bytes()
    terminal = _opened(open_terminal, words)
    terminal.see(words.planned)
    return terminal


def _typed(terminal: Terminal, text: str) -> None:
    terminal.type(text)
    terminal.see(re.escape(text[-9:]))
    terminal.press("enter")


def _quit(terminal: Terminal) -> None:
    terminal.press("ctrl+q")
    assert terminal.ended() == 0


@both
def test_the_whole_morning_on_the_demo(open_terminal: Open, file: Path, words: Words) -> None:
    terminal = _on_the_demo(open_terminal, file, words)
    terminal.press("m")
    terminal.see(f"▌ ▲ .*{words.late}")
    terminal.press("z")
    terminal.see_no(words.late)
    terminal.see(f"▌ ◇ .*{words.first}")
    terminal.press("space", "enter")
    terminal.see(f"▌ ○ .*{words.first}")
    terminal.press("escape")
    terminal.see("^ 1 ")
    terminal.press("m")
    terminal.see(f"▌ ○ .*{words.first}")
    terminal.press("enter", "tab")
    terminal.type(words.if_then)
    terminal.press("enter")
    for page in range(1, 4):
        terminal.see(f"{page} (of|sur) 3")
        terminal.press("enter")
    terminal.see("^ 1 ", f"▌ ◐ 09:30  {words.planned[:12]}")
    _quit(terminal)

    store = Store(file)
    agenda = store.day.agenda(TODAY)
    store.close()
    assert (len(agenda.chosen), len(agenda.late)) == (3, 0)
    assert words.if_then in [action.if_then for action in agenda.chosen]


@both
def test_the_first_morning_of_an_empty_store(open_terminal: Open, file: Path, words: Words) -> None:
    terminal = _opened(open_terminal, words)
    terminal.press("m", "n")
    _typed(terminal, words.call)
    terminal.see(f"▌ 1 ○ +{words.call}")
    terminal.press("enter", "space")
    terminal.see(words.call)
    terminal.press("enter")
    terminal.see("^ 1 ", f"▌ ○ +{words.call}")
    _quit(terminal)
    store = Store(file)
    [call] = store.day.agenda(TODAY).chosen
    store.close()
    assert call.title == words.call


@both
def test_a_lucky_encounter_leads_from_a_spark_to_an_introduction(
    open_terminal: Open, file: Path, words: Words
) -> None:
    terminal = _opened(open_terminal, words)
    terminal.press("x")  # the first steps are put away
    terminal.press("2")
    for person in words.people:
        terminal.press("n")
        _typed(terminal, person)
        terminal.see(f"▌ +{person[:14]}")
    terminal.press("s")
    _typed(terminal, words.spark)
    terminal.press("1")
    terminal.see(f"▌ ✦ {words.spark}")
    terminal.press("a", "ctrl+u")
    _typed(terminal, words.introduction)
    terminal.see(f"▌ ◇ +{words.introduction[:20]}")
    terminal.press("r")
    terminal.see("\\[x\\]", "Ousmane Traoré")
    terminal.press("enter")
    terminal.see(f"▌ ● +{words.introduction[:20]}")
    _quit(terminal)

    store = Store(file)
    [spark] = store.sparks.all()
    introduced = store.actions.get(spark.became_id or 0)
    store.close()
    assert (spark.text, spark.became) == (words.spark, SparkKind.ACTION)
    assert introduced.kind is Kind.INTRODUCE
    assert introduced.result is not None
    assert Came.INTRODUCTION_MADE in introduced.result.came


@both
def test_fifteen_minutes_on_the_demo(open_terminal: Open, file: Path, words: Words) -> None:
    terminal = _on_the_demo(open_terminal, file, words)
    terminal.press("f")
    terminal.see(f"▌ ◐ {words.planned}")
    terminal.press("enter")
    terminal.see(words.planned, "0 min .*15 min")
    terminal.press("enter", "enter")
    terminal.see_no(words.planned)
    terminal.press("escape")
    terminal.see("─ (A stair is climbed|Palier franchi) ─")
    terminal.press("enter")
    terminal.see("^ 1 ")
    _quit(terminal)
    store = Store(file)
    done = {action.title: action for action in store.day.agenda(TODAY).done}
    store.close()
    [called] = [action for title, action in done.items() if title.startswith(words.planned)]
    assert called.result is not None
    assert called.result.minutes is not None
    assert called.result.minutes <= 2


@pytest.mark.parametrize(
    ("words", "on_the_demo"),
    [(ENGLISH, False), (FRENCH, True)],
    ids=["en-80×24-empty", "fr-120×40-demo"],
)
def test_the_weekly_review_and_its_note(
    open_terminal: Open, file: Path, words: Words, on_the_demo: bool
) -> None:
    terminal = (
        _on_the_demo(open_terminal, file, words) if on_the_demo else _opened(open_terminal, words)
    )
    terminal.press("w")
    for page in range(1, 7):
        terminal.see(f"{'●' * (page - 1)}◉{'○' * (7 - page)} ")
        terminal.press("enter")
    terminal.press("i", "ctrl+u")
    _typed(terminal, words.if_then)
    terminal.see(f"^ +{words.if_then}")
    terminal.press("e")
    terminal.see("Écrit :|Fichier écrit" if words.language == "fr" else "Written:")
    terminal.press("enter")
    terminal.see("^ 1 ")
    _quit(terminal)

    name = "revue-2026-S09.md" if words.language == "fr" else "review-2026-W09.md"
    note = (file.parent / name).read_text(encoding="utf-8")
    assert words.if_then in note
    store = Store(file)
    review = store.reviews.of(week_of(TODAY).before)
    goals = [goal.statement for goal in store.goals.all()]
    store.close()
    assert bool(goals) is on_the_demo
    assert all(goal in note for goal in goals)
    assert review.if_then == words.if_then
    assert review.finished_on is not None
