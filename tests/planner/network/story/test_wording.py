"""The balance and what we share, in words of both languages."""

from datetime import date

from planner import language
from planner.network.story.story import (
    Beside,
    Colleagues,
    Introduced,
    Met,
    Shared,
    Story,
    Tally,
    Way,
)
from planner.network.story.wording import (
    say_colleagues,
    say_events,
    say_introduced,
    say_one_sided,
    say_shared,
    say_tally,
)

TODAY, DAY = date(2026, 3, 3), date(2026, 2, 20)
ONCE, OFTEN = Tally(1, 5, DAY, "a name"), Tally(3, 6, DAY, "a name")
FOUR = tuple(Beside(n, name) for n, name in enumerate(("Ana", "Bo", "Cy")))
MET = tuple(Met(n, f"Fair {n}", date(2026, 2, n)) for n in (3, 1, 2))


def said() -> list[str]:
    told = Introduced(Way.THEY_LED, DAY, 9, "Bo Li", DAY)
    return [
        say_tally(OFTEN, TODAY),
        say_one_sided(Story(gave=ONCE, asked=OFTEN))[:20],
        say_introduced(told, TODAY),
        say_shared(Shared(1, "Kérial", "2015", "2019-03")),
        say_shared(Shared(1, "Kérial", "2015")),
        say_events(MET, TODAY),
        say_colleagues(Colleagues(1, FOUR, 7)),
        say_colleagues(Colleagues(1, FOUR, 100, many=True)),
    ]


def test_all_is_said_in_both_languages() -> None:
    assert said() == [
        "3 times · 20 Feb · a name",
        "You have asked more ",
        "Bo Li, told on 20 February",
        "Kérial, 2015 – March 2019 for me",
        "Kérial, since 2015 for me",
        "Fair 3 · 3 Feb · and 2 other events",
        "Ana, Bo, Cy and 4 others",
        "Ana, Bo, Cy and many others",
    ]
    language.use("fr")
    assert said() == [
        "3 fois · 20 févr. · a name",
        "Vous avez plus souve",
        "Bo Li, nouvelles données le 20 février",
        "Kérial, 2015 – mars 2019 pour moi",
        "Kérial, depuis 2015 pour moi",
        "Fair 3 · 3 févr. · et 2 autres événements",
        "Ana, Bo, Cy et 4 autres",
        "Ana, Bo, Cy et bien d’autres",
    ]


def test_nothing_is_said_of_nothing() -> None:
    assert say_tally(Tally(), TODAY) == say_one_sided(Story()) == say_events((), TODAY) == ""
    assert say_one_sided(Story(asked=ONCE)) == ""  # one request is none too many
    assert say_one_sided(Story(gave=OFTEN, asked=OFTEN)) == ""
    assert say_colleagues(Colleagues()) == ""
    assert say_colleagues(Colleagues(1, FOUR, 3)) == "Ana, Bo, Cy"
    assert say_shared(Shared(1, "Kérial")) == "Kérial"
    assert say_introduced(Introduced(Way.I_MADE, DAY, 1, "Bo"), TODAY) == "Bo"
