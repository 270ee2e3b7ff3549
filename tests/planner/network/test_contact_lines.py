import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.people import ContactPoint
from planner.model.vocabulary import PointKind
from planner.network.contact_lines import UnknownPoint, point_lines, read_point_lines


@pytest.mark.parametrize(
    ("line", "point"),
    [
        ("nadia@kerial.fr", ContactPoint(PointKind.EMAIL, "nadia@kerial.fr")),
        ("nadia@kerial.fr (work)", ContactPoint(PointKind.EMAIL, "nadia@kerial.fr", "work")),
        ("+33 (0)6 12 34 56 78", ContactPoint(PointKind.PHONE, "+33 (0)6 12 34 56 78")),
        ("06.12.34.56.78 (home)", ContactPoint(PointKind.PHONE, "06.12.34.56.78", "home")),
        ("linkedin.com/in/nadia", ContactPoint(PointKind.URL, "linkedin.com/in/nadia")),
        ("https://x.fr/a_(b)", ContactPoint(PointKind.URL, "https://x.fr/a_(b)")),
    ],
)
def test_the_kind_is_seen_from_the_line(line: str, point: ContactPoint) -> None:
    assert read_point_lines(f"\n  {line} \n\n") == (point,)


@pytest.mark.parametrize("line", ["call her", "12", "@nadia", "(work)", "nadia @ kerial"])
def test_a_line_that_is_no_contact_point_is_refused_by_name(line: str) -> None:
    with pytest.raises(UnknownPoint, match="Neither") as refused:
        read_point_lines(f"nadia@kerial.fr\n{line}")
    assert line in str(refused.value)


values = st.from_regex(r"[^\s\x00-\x1f\x7f-\xa0\ud800-\udfff]{1,9}", fullmatch=True)


@given(st.lists(st.builds(ContactPoint, st.sampled_from(PointKind), values, values), unique=True))
def test_what_was_known_comes_back_as_it_was(points: list[ContactPoint]) -> None:
    lines = {f"{point.value} ({point.label})": point for point in points}
    known = tuple(lines.values())
    again = read_point_lines(point_lines(known), known)
    assert [point.value for point in again] == [point.value for point in known]
