import pytest

from planner.pitch.aim import parse_aim, say_aim


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("30", 30), ("45 s", 45), ("90", 90), ("1 min", 60), ("1min30", 90), ("1 min 30 s", 90),
        ("2 minutes", 120), ("2'", 120), ("45 secondes", 45), ("10", 10), ("10 min", 600),
        ("1:30", 90), ("0:45", 45), ("10:00", 600), ("1,5 min", 90), ("1.5 min", 90),
        ("0,5 mn", 30),
        ("une minute", 60), ("one minute", 60), ("a minute", 60), ("deux minutes", 120),
        ("45 sec.", 45), ("1 min. 30 sec.", 90), ("1'30", 90), ("1'30''", 90), ("1'30\"", 90),
        ("trente secondes", 30), ("quarante-cinq secondes", 45), ("forty-five seconds", 45),
        ("quatre-vingt-dix secondes", 90), ("ninety seconds", 90), ("une minute trente", 90),
        ("une minute et trente secondes", 90), ("one minute and thirty seconds", 90),
        ("une minute et demie", 90), ("1 min et demi", 90), ("a minute and a half", 90),
        ("2 minutes and a half", 150), ("half a minute", 30), ("une demi-minute", 30),
        ("a half minute", 30), ("1.25 min", 75), ("1\u00a0min\u00a030", 90), ("1’30", 90),
    ],
)  # fmt: skip
def test_a_length_is_read_in_seconds_or_minutes(text: str, aim: int) -> None:
    assert parse_aim(text) == aim


@pytest.mark.parametrize(
    "text",
    [
        "", "9", "601", "0", "soon", "-30", "1h", "11 min", "9" * 5000, "1:75", "1:3", "1,5",
        "1,5 s", "half", "une", "1:30:00", "min", "'", "a" * 5000, "un " * 5000,
    ],
)  # fmt: skip
def test_a_strange_length_is_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match="from 10 s to 10 min"):
        parse_aim(text)


@pytest.mark.parametrize(("aim", "said"), [(45, "45 s"), (60, "1 min"), (90, "1 min 30 s")])
def test_a_length_is_said(aim: int, said: str) -> None:
    assert say_aim(aim) == said
