"""My marketing in one file: all of it, one pitch, one canvas."""

from datetime import date
from pathlib import Path

import pytest

from db.errors import Missing
from db.store import Store
from exchange.errors import ExchangeError
from jobs.export_pitch import ALL, Wanted, find_wanted, marketing, write_marketing
from planner import language
from planner.language.page import markdown
from planner.model import pitches
from planner.model.pitches import PitchText
from planner.pitch.canvases.card import CanvasName, Star
from planner.pitch.market_map.sector import Priority
from planner.pitch.proposition.proposition import Wording
from planner.pitch.run import RunForm


@pytest.fixture
def full(store: Store, today: date) -> Store:
    """A store with two pitches, an achievement and a strength."""
    text = PitchText(hook="Who is paid late?")
    store.pitches.add("Finance directors", "English", text, today)
    store.pitches.add("Former colleagues", "English", text, today)
    star = Star(result="4 days")
    store.cards.add(CanvasName.ACHIEVEMENTS, ["achievement"], "The books", today, star)
    store.cards.add(CanvasName.SWOT, ["strengths"], "I finish", today)
    return store


def test_all_of_it_is_one_page_in_a_fixed_order(full: Store, today: date) -> None:
    said = markdown(marketing(full, today))
    assert said.split("\n")[:3] == ["# My marketing", "", "- **As of** Tuesday 3 March 2026"]
    heads = [line for line in said.split("\n") if line.startswith("## ")]
    assert heads == ["## My pitches", "## Achievements", "## SWOT"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", ALL),
        ("2", Wanted(pitch_id=2)),
        ("finance", Wanted(pitch_id=1)),
        ("FORMER colleagues", Wanted(pitch_id=2)),
        ("swot", Wanted(canvas=CanvasName.SWOT)),
        ("Achievements", Wanted(canvas=CanvasName.ACHIEVEMENTS)),
    ],
)
def test_a_part_is_found_by_its_name(full: Store, words: str, wanted: Wanted) -> None:
    assert find_wanted(full, words) == wanted


def test_a_canvas_is_found_by_its_french_name(full: Store) -> None:
    language.use("fr")
    assert find_wanted(full, "reussites") == Wanted(canvas=CanvasName.ACHIEVEMENTS)
    assert find_wanted(full, "achievements") == Wanted(canvas=CanvasName.ACHIEVEMENTS)


def test_an_audience_that_is_a_number_comes_before_an_id(store: Store, today: date) -> None:
    text = PitchText(hook="Hello")
    first, year, one = (store.pitches.add(each, "", text, today).id for each in ("A", "2024", "1"))
    assert (first, one) == (1, 3)
    assert find_wanted(store, "2024") == Wanted(pitch_id=year)
    assert find_wanted(store, "1") == Wanted(pitch_id=one)
    assert find_wanted(store, "2") == Wanted(pitch_id=year)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("99", "no longer there"),
        ("nobody", "No pitch is for “nobody”"),
        ("e", "Several pitches fit, name one by its id"),
        ("9" * 30, "No pitch is for"),
    ],
)
def test_a_part_that_is_not_there_is_refused(full: Store, words: str, said: str) -> None:
    with pytest.raises(Missing, match=said):
        find_wanted(full, words)


def test_the_name_of_the_file_says_the_format(full: Store, today: date, tmp_path: Path) -> None:
    write_marketing(full, tmp_path / "a.md", today, Wanted(canvas=CanvasName.SWOT))
    write_marketing(full, tmp_path / "a.TXT", today, Wanted(canvas=CanvasName.SWOT))
    assert "| Strengths | Weaknesses |" in (tmp_path / "a.md").read_text()
    assert "  - I finish" in (tmp_path / "a.TXT").read_text()


def test_an_earlier_page_is_replaced_and_nothing_else(
    full: Store, today: date, tmp_path: Path
) -> None:
    page, mine = tmp_path / "a.md", tmp_path / "mine.md"
    mine.write_text("mine")
    for _time in range(2):
        write_marketing(full, page, today)
    for place in (mine, full.file):
        with pytest.raises(ExchangeError):
            write_marketing(full, place, today)
    assert mine.read_text() == "mine"
    assert page.stat().st_mode & 0o077 == 0


def test_nothing_is_written_where_there_is_nothing(
    store: Store, today: date, tmp_path: Path
) -> None:
    with pytest.raises(ExchangeError, match="nothing to write yet"):
        write_marketing(store, tmp_path / "a.md", today)
    assert not (tmp_path / "a.md").exists()


def test_propositions_and_the_market_map_stand_in_it_at_my_own_pace(
    full: Store, today: date
) -> None:
    full.propositions.add(Wording("brewers", "pay on time", "a method", "4 days"), today)
    sector = full.market.add_sector("Brewing")
    full.market.edit_sector(sector.id, priority=Priority.A, trends="Hops get rare")
    [acme] = full.market.adopt_names(["Acme"], sector.id)
    full.market.edit_target(acme, priority=Priority.B)
    full.people.add("Ana Ruiz", today, organisation="Acme")
    pitch = full.pitches.get(1)
    full.rehearsals.keep(pitch, RunForm.WHOLE, 8.0, pitches.said(pitch.text.whole), today)
    page = markdown(marketing(full, today))
    heads = [line for line in page.split("\n") if line.startswith("## ")]
    assert heads == [
        "## My value proposition",
        "## My pitches",
        "## Achievements",
        "## SWOT",
        "## Market map",
    ]
    assert "I help brewers to pay on time through a method, as 4 days shows." in page
    assert "4 words, 8 s" in page
    assert "1 organisation, targeted: 1, known: 1, in conversation: 0" in page
    assert "- **Organisations** Acme (B)" in page
