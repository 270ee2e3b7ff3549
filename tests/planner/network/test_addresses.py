import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.people import ContactPoint
from planner.model.vocabulary import PointKind
from planner.network.addresses import address_of


@pytest.mark.parametrize(
    ("kind", "value", "address"),
    [
        (PointKind.EMAIL, "ana+x@k.fr", "mailto:ana+x@k.fr"),
        (PointKind.EMAIL, "ana@k.fr?bcc=me@x.y", "mailto:ana@k.fr%3Fbcc%3Dme@x.y"),
        (PointKind.EMAIL, "ana", ""),
        (PointKind.PHONE, "+33 (0)6 12.34.56.78", "tel:+33612345678"),
        (PointKind.PHONE, "06 12 34", "tel:061234"),
        (PointKind.PHONE, "none", ""),
        (PointKind.URL, "linkedin.com/in/ana", "https://linkedin.com/in/ana"),
        (PointKind.URL, "http://k.fr/a?b=c", "http://k.fr/a?b=c"),
        (PointKind.URL, "HTTPS://k.fr", "HTTPS://k.fr"),
        (PointKind.URL, "k.fr:8080", "https://k.fr:8080"),
        (PointKind.URL, "javascript:alert(1)", ""),
        (PointKind.URL, "file:///etc/passwd", ""),
        (PointKind.URL, "-x.y", "https://-x.y"),
        (PointKind.URL, "", ""),
    ],
)
def test_a_point_has_the_address_that_a_system_opens(
    kind: PointKind, value: str, address: str
) -> None:
    assert address_of(ContactPoint(kind, value)) == address


@given(st.sampled_from(list(PointKind)), st.text())
def test_an_address_is_one_word_of_a_known_scheme_or_nothing(kind: PointKind, value: str) -> None:
    address = address_of(ContactPoint(kind, value))
    schemes = ("mailto:", "tel:", "http://", "https://")
    assert not address or address.lower().startswith(schemes)
    assert not any(map(str.isspace, address))
