import pytest

from planner.pitch.aim import parse_aim, say_aim


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("30", 30), ("45 s", 45), ("90", 90), ("1 min", 60), ("1min30", 90), ("1 min 30 s", 90),
        ("2 minutes", 120), ("2'", 120), ("45 secondes", 45), ("10", 10), ("10 min", 600),
    ],
)  # fmt: skip
def test_a_length_is_read_in_seconds_or_minutes(text: str, aim: int) -> None:
    assert parse_aim(text) == aim


@pytest.mark.parametrize("text", ["", "9", "601", "0", "soon", "-30", "1h", "11 min", "9" * 5000])
def test_a_strange_length_is_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match="from 10 s to 10 min"):
        parse_aim(text)


@pytest.mark.parametrize(("aim", "said"), [(45, "45 s"), (60, "1 min"), (90, "1 min 30 s")])
def test_a_length_is_said(aim: int, said: str) -> None:
    assert say_aim(aim) == said
