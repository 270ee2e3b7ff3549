"""An action in one line."""

from dataclasses import replace
from datetime import date, time

import pytest

from planner.grammar import ActionLine, GrammarError, parse_action
from planner.grammar.action_words import CHANNELS, KINDS
from planner.language.text import shape
from planner.model.vocabulary import Channel, Kind
from planner.network.recognise import NamedPerson

TODAY = date(2026, 3, 3)

EXAMPLES = {
    "Call Claire tomorrow 9:30 ~15m #thanks aim: hear about her move": ActionLine(
        title="Call Claire",
        day=date(2026, 3, 4),
        day_typed=True,
        time=time(9, 30),
        minutes=15,
        kind=Kind.THANKS,
        channel=Channel.PHONE,
        aim="hear about her move",
    ),
    "Rappeler M. Petit mardi prochain 14h 20 min but : fixer un café": ActionLine(
        title="Rappeler M. Petit",
        day=date(2026, 3, 10),
        day_typed=True,
        time=time(14),
        minutes=20,
        kind=Kind.CONTACT,
        channel=Channel.PHONE,
        aim="fixer un café",
        unknown=("M. Petit",),
    ),
    "Relire « Vendredi ou la vie » dans 15 jours": ActionLine(
        title="Relire « Vendredi ou la vie »",
        day=date(2026, 3, 17),
        day_typed=True,
        kind=Kind.OTHER,
    ),
    "Send Marc the 24/7 support figures 15/3": ActionLine(
        title="Send Marc the 24/7 support figures",
        day=date(2026, 3, 15),
        day_typed=True,
        kind=Kind.CONTACT,
        channel=Channel.MESSAGE,
    ),
    "Write to #legal about 31/2": ActionLine(
        title="Write to #legal about 31/2",
        day=TODAY,
        kind=Kind.CONTACT,
        channel=Channel.MESSAGE,
        unread=("31/2",),
    ),
}


@pytest.mark.parametrize("line", EXAMPLES)
def test_the_examples_hold(line: str) -> None:
    assert parse_action(line, TODAY) == EXAMPLES[line]


@pytest.mark.parametrize("line", EXAMPLES)
def test_no_break_spaces_and_pasted_lines_change_nothing(line: str) -> None:
    assert parse_action(line.replace(" ", "\u00a0"), TODAY) == EXAMPLES[line]
    assert parse_action(line.replace(" ", "\n"), TODAY) == EXAMPLES[line]


@pytest.mark.parametrize("line", ["", " ", "demain", "9:30 ~15", "tomorrow aim: x", "with: Ana"])
def test_without_a_title_a_sentence_refuses(line: str) -> None:
    with pytest.raises(GrammarError, match="Say what to do"):
        parse_action(line, TODAY)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        *(("~15", 15), ("~15m", 15), ("~15min", 15), ("~1h30", 90), ("~2h", 120)),
        *(("15 min", 15), ("15min", 15), ("15mn", 15), ("15 mn", 15), ("~1440", 1440)),
    ],
)
def test_a_duration_is_taken_out_of_the_title(written: str, minutes: int) -> None:
    for line in (f"Call {written} Ana", f"{written}, Call Ana", f"Call Ana {written}."):
        parsed = parse_action(line, TODAY)
        assert (parsed.title.rstrip("."), parsed.minutes) == ("Call Ana", minutes)


@pytest.mark.parametrize("word", ["~0", "~1441", "~15x", "x~15", "15", "15 minuscules", "~ 15"])
def test_what_is_no_duration_stays_in_the_title(word: str) -> None:
    parsed = parse_action(f"Plan {word} now", TODAY)
    assert (parsed.title, parsed.minutes) == (f"Plan {word} now", None)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        *(("9:30", time(9, 30)), ("09:30", time(9, 30)), ("9h", time(9)), ("9h30", time(9, 30))),
        *(("14h", time(14)), ("9am", time(9)), ("12am", time(0)), ("12 pm", time(12))),
        *(("9:30pm", time(21, 30)), ("at 9:30", time(9, 30)), ("à 14h", time(14))),
        *(("at 9am", time(9)), ("a 14h", time(14)), ("9 h 30", time(9, 30)), ("9 h", time(9))),
    ],
)
def test_a_time_is_taken_with_its_preposition(written: str, at: time) -> None:
    for line in (f"Call {written} Ana", f"{written} Call Ana", f"Call Ana {written}"):
        parsed = parse_action(line, TODAY)
        assert (parsed.title, parsed.time, parsed.day) == ("Call Ana", at, TODAY)
        assert not parsed.day_typed


@pytest.mark.parametrize("word", ["25:00", "9:60", "24h", "9h60", "13pm", "0am", "x9h", "9:30x"])
def test_what_is_no_time_stays_in_the_title(word: str) -> None:
    parsed = parse_action(f"Plan {word} now", TODAY)
    assert (parsed.title, parsed.time) == (f"Plan {word} now", None)


def test_an_english_article_before_a_time_stays() -> None:
    assert parse_action("Prepare a 9am call", TODAY).title == "Prepare a call"


def test_the_last_duration_time_date_and_kind_count() -> None:
    line = "Plan ~10 9h monday #ask then ~20 10h friday #news"
    parsed = parse_action(line, TODAY)
    assert parsed.title == "Plan ~10 9h monday #ask then"
    assert (parsed.minutes, parsed.time, parsed.kind) == (20, time(10), Kind.NEWS)
    assert parsed.day == date(2026, 3, 6)


def test_nothing_reaches_across_what_was_taken() -> None:
    assert parse_action("Plan 15 ~20 March", TODAY).title == "Plan 15 March"
    assert not parse_action("Plan 15 ~20 March", TODAY).day_typed


@pytest.mark.parametrize(
    "address",
    ["http://x.fr/15/3 ", "bob@friday", "+33 6 12 34 56 78", "06 12 34 56 78", "www.x.fr"],
)
def test_an_address_stays_in_the_title_whole(address: str) -> None:
    parsed = parse_action(f"Call {address} friday 14h 15 min", TODAY)
    assert parsed.title == f"Call {address}".strip()
    assert (parsed.time, parsed.minutes) == (time(14), 15)
    assert parsed.day == date(2026, 3, 6)


@pytest.mark.parametrize("follower", ["15 min", "15/3", "14h", "15 mars", "9 am", "15 mn"])
def test_a_phone_number_does_not_swallow_what_follows(follower: str) -> None:
    assert parse_action(f"Appeler 06 12 34 56 78 {follower}", TODAY).title == (
        "Appeler 06 12 34 56 78"
    )


def test_signs_of_people_are_plain_text() -> None:
    line = "Ask @Ana ^ * , thanks"
    assert parse_action(line, TODAY).title == line


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tomorrow, call Ana", "call Ana"),
        ("Call Ana, tomorrow", "Call Ana"),
        ("Call Ana tomorrow, then Bob", "Call Ana, then Bob"),
        ("Call Ana tomorrow!", "Call Ana!"),
        ('Read "tomorrow 9:30 ~15 #ask"', "Read tomorrow 9:30 ~15 #ask"),
        (r"Read \tomorrow", "Read tomorrow"),
        ("Read “friday”", "Read “friday”"),
        ("Call\x1b[31m Ana\x07", "Call[31m Ana"),
        ("Call [/]Ana  twice", "Call [/]Ana twice"),
    ],
)
def test_the_title_reads_well_once_the_rest_is_taken(line: str, title: str) -> None:
    assert parse_action(line, TODAY).title == title


@pytest.mark.parametrize(
    ("keys", "field"),
    [("aim but AIM", "aim"), ("with avec", "with_name"), ("step palier", "step"), ("note", "note")],
)
def test_a_key_opens_its_field_in_both_languages(keys: str, field: str) -> None:
    for key in keys.split():
        parsed = parse_action(f"Plan {key} : Ana tomorrow ~15", TODAY)
        assert getattr(parsed, field) == "Ana tomorrow ~15"
        assert (parsed.title, parsed.day_typed, parsed.minutes) == ("Plan", False, None)


# Kinds


@pytest.mark.parametrize(
    "title",
    [
        "Thank Ana Ruiz for the book",
        "Please thank Ana Ruiz",
        "Thank-you note to Ana Ruiz",
        "Remercier Ana Ruiz pour le livre",
        "Penser à remercier Ana Ruiz",
        "Je remercie Ana Ruiz",
        "Merci à Ana Ruiz pour le livre",
    ],
)
def test_thanks_to_a_person_are_of_that_kind(title: str) -> None:
    people = [NamedPerson(1, "Ana Ruiz")]
    assert parse_action(title, TODAY, people).kind is Kind.THANKS
    assert parse_action(f"{title} #news", TODAY, people).kind is Kind.NEWS


@pytest.mark.parametrize("title", ["Thank everybody", "Merci à tous", "Ask Ana Ruiz to thank"])
def test_thanks_to_nobody_and_a_later_verb_are_not(title: str) -> None:
    assert parse_action(title, TODAY, [NamedPerson(1, "Ana Ruiz")]).kind is not Kind.THANKS


@pytest.mark.parametrize("kind", Kind)
def test_every_code_is_a_kind_word(kind: Kind) -> None:
    assert parse_action(f"Plan #{kind.value}", TODAY).kind is kind


@pytest.mark.parametrize("word", ["Remerciement", "événement", "RENOUER", "mise-en-relation"])
def test_kind_words_know_neither_case_nor_accents(word: str) -> None:
    parsed = parse_action(f"Plan #{word} x", TODAY)
    assert (parsed.title, parsed.kind) == ("Plan x", KINDS[shape(word)])


def test_another_word_with_a_hash_stays_in_the_title() -> None:
    assert parse_action("Plan #1 #thanksgiving x#ask", TODAY).title == "Plan #1 #thanksgiving x#ask"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Call Ana", Kind.CONTACT),
        ("Relancer le dossier with: Ana", Kind.CONTACT),
        ("Tidy the list", Kind.OTHER),
    ],
)
def test_without_a_kind_an_action_is_a_contact_if_it_has_a_channel(line: str, kind: Kind) -> None:
    assert parse_action(line, TODAY).kind is kind


# Channels


def test_the_first_verb_gives_the_channel() -> None:
    words = [*CHANNELS, "Écrire", "RAPPELLE", "Déjeuner", "Téléphoner"]
    found = {word: parse_action(f"{word} Ana", TODAY).channel for word in words}
    assert found == {word: CHANNELS[shape(word)] for word in words}


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("Demain appeler Ana", Channel.PHONE),
        ("Penser à rappeler Ana", Channel.PHONE),
        ("L’appeler", Channel.PHONE),
        ("Lui écrire", Channel.MESSAGE),
        ("Please call Ana", Channel.PHONE),
        ("Email: Ana", Channel.EMAIL),
        ("Prepare the call", None),
        ('"call" Ana', None),
    ],
)
def test_only_the_first_verb_counts(line: str, channel: Channel | None) -> None:
    assert parse_action(line, TODAY).channel is channel


PAIRS = [  # an everyday line in English and in French, and the channel of both
    ("Call Bob", "Appeler Bob", Channel.PHONE),
    ("Phone Bob", "Téléphoner à Bob", Channel.PHONE),
    ("Give Bob a call", "Passer un coup de fil à Bob", Channel.PHONE),
    ("Give Bob Lee a quick ring", "Donner un petit coup de téléphone à Bob", Channel.PHONE),
    ("Have a call with Bob", "Avoir un appel avec Bob", Channel.PHONE),
    ("Mail Bob", "Mailer Bob", Channel.EMAIL),
    ("Write to Bob", "Écrire à Bob", Channel.MESSAGE),
    ("Send news to Bob", "Donner des nouvelles à Bob", Channel.MESSAGE),
    ("Give Bob the news", "Lui donner des nouvelles", Channel.MESSAGE),
    ("Drop Bob a line", "Envoyer un mot à Bob", Channel.MESSAGE),
    ("Leave a message for Bob", "Laisser un message à Bob", Channel.MESSAGE),
    ("Reply to Bob", "Répondre à Bob", Channel.MESSAGE),
    ("Forward the article to Bob", "Transmettre l’article à Bob", Channel.MESSAGE),
    ("Text Bob", "Texter Bob", Channel.MESSAGE),
    ("Meet Bob", "Rencontrer Bob", Channel.IN_PERSON),
    ("See Bob", "Voir Bob", Channel.IN_PERSON),
    ("Visit the factory", "Visiter l’usine", Channel.IN_PERSON),
    ("Pay Bob a visit", "Rendre visite à Bob", Channel.IN_PERSON),
    ("Lunch with Bob", "Déjeuner avec Bob", Channel.IN_PERSON),
    ("Have lunch with Bob", "Prendre le déjeuner avec Bob", Channel.IN_PERSON),
    ("Breakfast with Bob", "Petit déjeuner avec Bob", Channel.IN_PERSON),
    ("Grab a coffee with Bob", "Prendre un café avec Bob", Channel.IN_PERSON),
    ("Have a drink with Bob", "Boire un verre avec Bob", Channel.IN_PERSON),
    ("Dinner with Bob", "Dîner avec Bob", Channel.IN_PERSON),
    ("Have a video call with Bob", "Faire une visio avec Bob", Channel.VIDEO),
    ("Thank Bob", "Remercier Bob", None),
    ("Ask Bob for advice", "Demander conseil à Bob", None),
    ("Join the association", "Rejoindre l’association", None),
    ("Give Bob a hand", "Donner un coup de main à Bob", None),
    ("Have a look at the news", "Prendre connaissance des nouvelles", None),
    ("Prepare the call", "Préparer l’appel", None),
    ("Make a list of coffee shops", "Faire la liste des cafés", None),
]


@pytest.mark.parametrize("pair", PAIRS, ids=[english for english, *_rest in PAIRS])
def test_a_line_is_of_one_kind_in_both_languages(pair: tuple[str, str, Channel | None]) -> None:
    *lines, channel = pair
    kind = Kind.OTHER if channel is None else Kind.CONTACT
    for line in (*lines, f"demain {lines[1]}"):
        read = parse_action(line, TODAY)
        assert (read.kind, read.channel) == (kind, channel), line


def test_the_same_line_is_read_alike_whatever_today_is() -> None:
    line = "Call Claire 2026-03-04 9:30"
    parsed = parse_action(line, TODAY)
    for today in (date(2026, 12, 31), date(2028, 2, 29), date(2027, 1, 3)):
        assert parse_action(line, today) == replace(parsed)


def test_a_line_is_open_while_several_fit_for_either_person_of_an_introduction() -> None:
    people = [
        NamedPerson(1, "Jean Petit", "Jean", "Petit"),
        NamedPerson(2, "Claire Dupont", "Claire", "Dupont"),
        NamedPerson(3, "Claire Martin", "Claire", "Martin"),
    ]
    assert parse_action("Introduce Jean Petit to Claire", TODAY, people).is_open
    assert parse_action("Call Claire", TODAY, people).is_open
    assert not parse_action("Introduce Jean Petit to Claire Martin", TODAY, people).is_open
