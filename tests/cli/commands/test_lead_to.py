"""`escalier lead-to`: the ways to what a name means, or a refusal in one line."""

import pytest

from tests.cli.output import shapes
from tests.cli.running import Read, Run


@pytest.fixture
def _demo(run: Run) -> None:
    assert run("demo", "--no-open").exit_code == 0


@pytest.mark.usefixtures("_demo")
def test_the_ways_to_a_person_an_organisation_and_a_persona_are_printed(
    run: Run, read: Read
) -> None:
    said = run("lead-to", "Nora", "Slimane-Roach").stdout
    assert said.startswith(
        "3 ways to Nora Slimane-Roach, the surest first.\n\nyou → Aminata → Nora"
    )
    assert "· a sure way\n  in touch today\n  Aminata knows Nora: same doctoral school\n" in said
    assert run("lead-to", "kerial foods").stdout.startswith("3 ways to Kerial Foods")
    persona = "Sustainability director of a retailer"
    none = run("lead-to", persona).stdout
    assert none.startswith(f"Nobody in your network fits “{persona}” yet.\n\nWhat would help\n")
    assert "  · After an event, the debrief notes who was there together.\n" in none
    for name in ("Nora", "Kerial Foods", persona, "organisation:1"):
        assert shapes.ways(read("lead-to", name))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Nobody Known", "“Nobody Known” is no person, organisation or persona of your network."),
        ("me", "You are there already: name somebody else, or an organisation."),
        ("person:99", "This person is no longer there."),
        ("organisation:99", "This organisation is no longer there."),
    ],
)
def test_what_leads_nowhere_is_refused_in_one_line(run: Run, name: str, said: str) -> None:
    result = run("lead-to", name, "--json")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"Error: {said}\n")


def test_of_several_the_candidates_are_listed_and_one_alone_leads_nowhere(run: Run) -> None:
    run("met", "Ana Ruiz @Kérial")
    run("met", "--new", "Ana Berg")
    assert (
        "person:2 (Person: Ana Berg), person:1 (Person: Ana Ruiz)" in run("lead-to", "Ana").stderr
    )
    assert run("lead-to", "Kérial").stdout.startswith("One way to Kérial.")
