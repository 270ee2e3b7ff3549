import pytest

from planner.pitch.spoken_language import pace_key, say_spoken_language, spoken_language


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("English", "en"),
        ("  anglais ", "en"),
        ("en", "en"),
        ("en-GB", "en-GB"),
        ("EN_us", "en-US"),
        ("British English", "en-GB"),
        ("anglais américain", "en-US"),
        ("français", "fr"),
        ("Francais", "fr"),
        ("French", "fr"),
        ("German", "de"),
        ("allemand", "de"),
        ("Deutsch", "de"),
        ("Portuguese (Brazil)", "pt-BR"),
        ("Breton", "br"),
    ],
)
def test_a_language_is_understood_by_name_or_code(text: str, tag: str) -> None:
    found = spoken_language(text)
    assert found is not None
    assert found.tag == tag


@pytest.mark.parametrize("text", ["", "  ", "Klingon", "xx", "the engineers", "[bold]", "x" * 9999])
def test_what_is_no_language_is_none(text: str) -> None:
    assert spoken_language(text) is None


def test_a_language_is_named_with_its_region() -> None:
    found = spoken_language("anglais britannique")
    assert found is not None
    assert say_spoken_language(found) == "English (GB)"


def test_the_pace_is_kept_by_language_however_it_is_written() -> None:
    assert pace_key("English") == pace_key("en-GB") == pace_key("anglais") == "en"
    assert pace_key(" Klingon") == pace_key("klingon") != pace_key("Klingon II")
