"""A person in one line."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.working_days import WorkingDays
from planner.grammar import GrammarError, PersonLine, Promise, parse_person
from planner.grammar.person import with_known
from planner.model.vocabulary import Circle

TODAY = date(2026, 3, 3)
IN_THREE_DAYS = date(2026, 3, 6)

EXAMPLES = {
    "Nadia Ferrand @Kérial, DAF #finance nadia@kerial.fr +33 6 12 34 56 78 need: CFO in transition"
    " promise: send the article friday thanks *": PersonLine(
        name="Nadia Ferrand",
        given="Nadia",
        family="Ferrand",
        organisation="Kérial",
        role="DAF",
        groups=("finance",),
        emails=("nadia@kerial.fr",),
        phones=("+33 6 12 34 56 78",),
        need="CFO in transition",
        promises=(Promise("send the article", date(2026, 3, 6), day_typed=True),),
        thanks=True,
        enjoyed=True,
    ),
    "Jean-Marc d’Orves @Banque de France Lyon #banque"
    " note : vu au salon, #1 du secteur": PersonLine(
        name="Jean-Marc d’Orves",
        given="Jean-Marc",
        family="d’Orves",
        organisation="Banque de France Lyon",
        groups=("banque",),
        note="vu au salon, #1 du secteur",
    ),
    'Léa Morel, responsable RH @"Durand, Petit & associés" besoin : un avis sur son CV'
    " promis : lui envoyer le guide d’ici lundi merci": PersonLine(
        name="Léa Morel",
        given="Léa",
        family="Morel",
        organisation="Durand, Petit & associés",
        role="responsable RH",
        need="un avis sur son CV",
        promises=(Promise("lui envoyer le guide", date(2026, 3, 9), day_typed=True),),
        thanks=True,
    ),
    "paul@acme.com Paul O'Neil @Acme Corp. +44 20 7946 0958 sat next to me *": PersonLine(
        name="Paul O'Neil",
        given="Paul",
        family="O'Neil",
        organisation="Acme Corp.",
        emails=("paul@acme.com",),
        phones=("+44 20 7946 0958",),
        note="sat next to me",
        enjoyed=True,
    ),
    'Ana Ruiz via: Claire Dupont promise: on 15/3 call her boss promise: say "thanks"': PersonLine(
        name="Ana Ruiz",
        given="Ana",
        family="Ruiz",
        promises=(
            Promise("call her boss", date(2026, 3, 15), day_typed=True),
            Promise("say thanks", IN_THREE_DAYS, day_typed=False),
        ),
        via="Claire Dupont",
    ),
}


@pytest.mark.parametrize("line", EXAMPLES)
def test_the_examples_hold(line: str) -> None:
    assert parse_person(line, TODAY) == EXAMPLES[line]


@pytest.mark.parametrize("line", EXAMPLES)
def test_no_break_spaces_and_pasted_lines_change_nothing(line: str) -> None:
    assert parse_person(line.replace(" :", "\u00a0:"), TODAY) == EXAMPLES[line]
    assert parse_person(line.replace(" ", "\r\n"), TODAY) == EXAMPLES[line]


@pytest.mark.parametrize(
    ("line", "name", "organisation", "role", "note"),
    [
        ("Anne Nguyen : sujet: audit.", "Anne Nguyen", None, None, "sujet: audit."),
        ("Nadia: met at the fair", "Nadia", None, None, "met at the fair"),
        ("Nadia :", "Nadia", None, None, None),
        ("Jean @Acme : ancien collègue", "Jean", "Acme", None, "ancien collègue"),
        ("Léa, DRH : à l’écoute", "Léa", None, "DRH", "à l’écoute"),
        ('Jean @"Studio: Lyon"', "Jean", "Studio: Lyon", None, None),
        ("Zoé :) Petit", "Zoé :) Petit", None, None, None),
    ],
)
def test_a_colon_ends_what_has_none_and_the_rest_is_a_note(
    line: str, name: str, organisation: str | None, role: str | None, note: str | None
) -> None:
    said = parse_person(line, TODAY)
    assert (said.name, said.organisation, said.role, said.note) == (name, organisation, role, note)


@pytest.mark.parametrize("line", ["", "   ", "@Kérial", "nadia@kerial.fr thanks", "#x *"])
def test_without_a_name_a_sentence_refuses(line: str) -> None:
    with pytest.raises(GrammarError, match="A name is needed"):
        parse_person(line, TODAY)


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        (("need", "besoin", "NEED", "Besoin"), "need"),
        (("offer", "offre"), "offer"),
        (("gave", "donné", "donne"), "gave"),
        (("asked", "demandé", "Demande"), "asked"),
        (("note",), "note"),
        (("via", "par"), "via"),
    ],
)
def test_a_key_opens_its_field_in_both_languages(keys: tuple[str, ...], field: str) -> None:
    for key in keys:
        for colon in (":", ": ", " :", " : "):
            line = parse_person(f"Ana Ruiz {key}{colon}un avis", TODAY)
            assert getattr(line, field) == "un avis"


KNOWN = {
    "Ana Ruiz knows: Marc Petit": ("Marc Petit",),
    "Ana Ruiz connaît : Marc Petit": ("Marc Petit",),
    "Ana Ruiz connait: Marc Petit knows: Bo Li": ("Marc Petit", "Bo Li"),
    "Ana Ruiz @Acme, CFO knows: Marc Petit connaît : Bo Li thanks": ("Marc Petit", "Bo Li"),
    'Ana Ruiz knows: "Petit, Marc" need: a desk': ("Petit, Marc",),
    "Ana Ruiz knows: Marc Petit knows: Marc Petit *": ("Marc Petit",),
    "Ana Ruiz knows:": (),
    "Ana Ruiz she knows Marc": (),
}


@pytest.mark.parametrize("line", KNOWN)
def test_whom_they_know_is_a_field_that_repeats(line: str) -> None:
    assert parse_person(line, TODAY).knows == KNOWN[line]


def test_a_name_that_is_not_sure_becomes_a_note() -> None:
    line = with_known(parse_person("Ana knows: Bo knows: Cy note: tall", TODAY), ["Bo"])
    assert (line.knows, line.note) == (("Bo",), "tall; knows Cy")


@pytest.mark.parametrize("key", ["promise", "promis", "promesse"])
def test_a_promise_repeats_and_other_keys_join(key: str) -> None:
    line = parse_person(f"Ana {key}: a {key}: b need: c besoin: d note: e note: f", TODAY)
    assert [promise.text for promise in line.promises] == ["a", "b"]
    assert (line.need, line.note) == ("c; d", "e; f")


def test_a_key_is_known_only_at_the_start_or_after_a_space() -> None:
    assert parse_person("Ana note: (need: x", TODAY).note == "(need: x"
    assert parse_person("Ana note: x-need: y", TODAY).note == "x-need: y"
    assert parse_person("Ana note: at 10:30 see http://via: x", TODAY).via is None


def test_a_line_that_begins_with_a_field_has_no_name() -> None:
    with pytest.raises(GrammarError):
        parse_person("need: advice", TODAY)


def test_signs_inside_a_value_are_plain() -> None:
    note = "ask bob@x.fr @Acme #1, +33 6 12 34 56 78 ~15 * then"
    line = parse_person(f"Ana note: {note}", TODAY)
    assert line.note == note
    assert (line.emails, line.phones, line.groups, line.enjoyed) == ((), (), (), False)


def test_an_empty_field_says_nothing() -> None:
    line = parse_person("Ana Ruiz thanks need: note:", TODAY)
    assert (line.name, line.need, line.note, line.thanks) == ("Ana Ruiz", None, None, True)


@pytest.mark.parametrize("key", ["circle:", "circle: ", "cercle :", "Cercle : "])
@pytest.mark.parametrize(
    ("word", "circle"),
    [("close", Circle.CLOSE), ("proche", Circle.CLOSE), ("Premier", Circle.CORE),
     ("2", Circle.CLOSE), ("étendu", Circle.EXTENDED), ("veille", Circle.WATCH)],
)  # fmt: skip
def test_a_circle_is_named_in_either_language(key: str, word: str, circle: Circle) -> None:
    parsed = parse_person(f"Ana Ruiz {key}{word} note: tall", TODAY)
    assert (parsed.name, parsed.circle, parsed.note) == ("Ana Ruiz", circle, "tall")


@pytest.mark.parametrize("word", ["foo", "c", "9"])
def test_a_word_that_is_no_circle_stays_in_the_note(word: str) -> None:
    parsed = parse_person(f"Ana Ruiz circle: {word}", TODAY)
    assert (parsed.circle, parsed.note) == (None, word)


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz note: tall ana@x.fr +33 6 12 34 56 78 https://x.fr/ana",
        "Ana Ruiz note: tall, ana@x.fr, https://x.fr/ana, +33 6 12 34 56 78.",
        "Ana Ruiz ana@x.fr note: tall +33 6 12 34 56 78 need: advice https://x.fr/ana thanks",
        "Ana Ruiz note: tall ana@x.fr need: advice thanks +33 6 12 34 56 78 https://x.fr/ana",
    ],
)
def test_addresses_that_end_a_field_are_the_persons(line: str) -> None:
    parsed = parse_person(line, TODAY)
    assert (parsed.emails, parsed.phones) == (("ana@x.fr",), ("+33 6 12 34 56 78",))
    assert (parsed.urls, parsed.note) == (("https://x.fr/ana",), "tall")
    assert (parsed.need, parsed.thanks) == (("advice", True) if "need" in line else (None, False))


def test_a_field_that_is_an_address_alone_keeps_it() -> None:
    parsed = parse_person("Ana Ruiz note: bob@x.fr", TODAY)
    assert (parsed.note, parsed.emails) == ("bob@x.fr", ())


@pytest.mark.parametrize(
    ("cells", "organisation", "role"),
    [
        (("Ana Ruiz", "Kérial", "DAF", "ana@x.fr"), "Kérial", "DAF"),
        (("Ana Ruiz", "", "DAF", "ana@x.fr"), None, "DAF"),
        (("Ana Ruiz", "Durand, Petit & #1", "Head: sales, people", "ana@x.fr"),
         "Durand, Petit & #1", "Head: sales, people"),
    ],
)  # fmt: skip
def test_cells_of_a_sheet_are_name_organisation_role_and_the_rest(
    cells: tuple[str, ...], organisation: str | None, role: str | None
) -> None:
    parsed = parse_person("\t".join(cells), TODAY)
    assert (parsed.name, parsed.organisation, parsed.role) == ("Ana Ruiz", organisation, role)
    assert parsed.emails == ("ana@x.fr",)


@pytest.mark.parametrize("line", ["\tKérial\tDAF", " \tKérial\tDAF", "\t", "\tAna Ruiz", "\t\t"])
def test_the_first_cell_holds_the_name(line: str) -> None:
    with pytest.raises(GrammarError, match="A name is needed"):
        parse_person(line, TODAY)


@pytest.mark.parametrize("line", ["Ana Ruiz\t", "  Ana Ruiz \t\t\n", "Ana Ruiz\t \t"])
def test_empty_cells_after_the_name_are_nothing(line: str) -> None:
    assert parse_person(line, TODAY) == parse_person("Ana Ruiz", TODAY)


# The tail


@pytest.mark.parametrize("tail", ["thanks *", "* thanks", "merci *", "* MERCI", "thanks * * merci"])
def test_the_tail_is_peeled_in_any_order_out_of_head_and_field(tail: str) -> None:
    for line in (f"Ana Ruiz {tail}", f"Ana Ruiz need: advice {tail}"):
        parsed = parse_person(line, TODAY)
        assert (parsed.name, parsed.thanks, parsed.enjoyed) == ("Ana Ruiz", True, True)
        assert parsed.need in (None, "advice")


@pytest.mark.parametrize("key", ["promise", "note", "besoin"])
@pytest.mark.parametrize("signs", ["thanks", "merci", "* Merci", "thanks *"])
def test_the_same_signs_end_the_head_before_a_key(signs: str, key: str) -> None:
    parsed = parse_person(f"Oliver Santry {signs} {key}: the slides", TODAY)
    assert (parsed.name, parsed.thanks, parsed.enjoyed) == ("Oliver Santry", True, "*" in signs)
    assert "the slides" in (parsed.note, parsed.need, *(each.text for each in parsed.promises))
    at_work = parse_person(f"Ana @Acme, DAF {signs}, {key}: x need: y merci", TODAY)
    assert (at_work.name, at_work.organisation, at_work.role) == ("Ana", "Acme", "DAF")


def test_the_head_before_a_key_keeps_its_last_word_and_literals() -> None:
    assert parse_person("Merci need: a job", TODAY).name == "Merci"
    quoted = parse_person('Ana "thanks" need: a job', TODAY)
    assert (quoted.name, quoted.thanks) == ("Ana thanks", False)


def test_the_tail_never_takes_the_last_word() -> None:
    assert parse_person("Merci", TODAY).name == "Merci"
    assert parse_person("Thanks *", TODAY) == PersonLine("Thanks", "Thanks", "", enjoyed=True)
    assert parse_person("Ana promise: thanks", TODAY).promises[0].text == "thanks"


def test_thanks_before_other_words_is_a_word() -> None:
    line = parse_person("Ana note: many thanks to her", TODAY)
    assert (line.note, line.thanks) == ("many thanks to her", False)


def test_a_lone_star_is_joy_wherever_it_stands_in_the_head() -> None:
    line = parse_person("Ana Ruiz * @Acme", TODAY)
    assert (line.enjoyed, line.name, line.organisation) == (True, "Ana Ruiz", "Acme")
    assert not parse_person("Ana*Ruiz", TODAY).enjoyed


# The head


@pytest.mark.parametrize(
    "phone",
    [
        *("+33 6 12 34 56 78", "0612345678", "06.12.34.56.78", "06-12-34-56-78"),
        *("+33 (0)6 12 34 56 78", "+1 (212) 555-0123", "(020) 7946 0958", "+442079460958"),
    ],
)
def test_a_phone_is_known_however_it_is_grouped(phone: str) -> None:
    line = parse_person(f"Ana Ruiz {phone} met at the fair", TODAY)
    assert (line.phones, line.name, line.note) == ((phone,), "Ana Ruiz", "met at the fair")


@pytest.mark.parametrize("word", ["06 12", "+33", "1234567890", "+1234567890123456", "x0612345678"])
def test_other_numbers_are_words(word: str) -> None:
    line = parse_person(f"Ana {word}", TODAY)
    assert (line.phones, line.name) == ((), f"Ana {word}")


@pytest.mark.parametrize(
    "url", ["https://kerial.fr/@nadia#x", "www.kerial.fr", "linkedin.com/in/nadia-f"]
)
def test_a_url_is_known_before_the_signs_in_it(url: str) -> None:
    line = parse_person(f"Nadia Ferrand {url} #finance", TODAY)
    assert (line.urls, line.groups, line.organisation) == ((url,), ("finance",), None)


def test_an_email_as_mail_programs_write_it_is_known() -> None:
    line = parse_person("Nadia Ferrand <nadia@kerial.fr>, DAF", TODAY)
    assert (line.name, line.emails, line.role) == ("Nadia Ferrand", ("nadia@kerial.fr",), "DAF")


@pytest.mark.parametrize(
    "end", [", DAF", " #x", " n@k.fr", " +33 612345678", " www.k.fr", " *", " @Other", " need: x"]
)
def test_an_organisation_ends_at_every_sign(end: str) -> None:
    assert parse_person(f"Nadia @Banque de France{end}", TODAY).organisation == "Banque de France"


def test_an_at_inside_a_word_is_no_organisation() -> None:
    assert parse_person("Ana\\@home Ruiz", TODAY).organisation is None
    assert parse_person("Ana x@", TODAY).name == "Ana x@"


def test_a_second_organisation_stays_in_the_note() -> None:
    line = parse_person("Ana @Acme @Beta Corp", TODAY)
    assert (line.organisation, line.note) == ("Acme", "@Beta Corp")


def test_later_commas_stay_in_the_role() -> None:
    assert parse_person("Ana Ruiz, legal, tax and HR #x", TODAY).role == "legal, tax and HR"


@pytest.mark.parametrize("head", ["Ana Ruiz, DAF @Acme", "Ana @Acme, DAF", "Ana #x, DAF @Acme"])
def test_a_role_follows_the_name_or_the_organisation(head: str) -> None:
    line = parse_person(head, TODAY)
    assert (line.role, line.organisation) == ("DAF", "Acme")


def test_a_comma_among_loose_words_is_one_of_them() -> None:
    assert parse_person("Ana #x tall, kind, late", TODAY).note == "tall, kind, late"
    line = parse_person("Ana, DAF @Acme, sat next to me", TODAY)
    assert (line.role, line.note) == ("DAF", "sat next to me")


def test_a_group_is_a_word_or_words_in_quotes() -> None:
    line = parse_person('Ana #finance, #"two words" #Été # x', TODAY)
    assert line.groups == ("finance", "two words", "Été")


def test_loose_words_after_the_name_come_before_the_note() -> None:
    assert parse_person("Ana #x met by chance note: likes jazz", TODAY).note == (
        "met by chance; likes jazz"
    )


# Literals


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('"Ana @Acme #x, need: y"', "Ana @Acme #x, need: y"),
        ("« Ana @Acme #x »", "« Ana @Acme #x »"),
        ("“Ana @Acme” Ruiz", "“Ana @Acme” Ruiz"),
        (r"Ana \@Acme \#x\, y", "Ana @Acme #x, y"),
        (r"Ana \"Ruiz\"", 'Ana "Ruiz"'),
        (r'"Ana \" Ruiz"', 'Ana " Ruiz'),
        ('Ana "Ruiz', 'Ana "Ruiz'),
        ("Ana « Ruiz", "Ana « Ruiz"),
        ("Ana \\", "Ana \\"),
        (r"Ana need\: x", "Ana need: x"),
        ('Ana "thanks"', "Ana thanks"),
        (r"Ana \*", "Ana *"),
    ],
)
def test_literals_keep_their_words_from_the_rules(line: str, name: str) -> None:
    parsed = parse_person(line, TODAY)
    assert parsed.name == name
    assert parsed.organisation is parsed.role is parsed.need is None
    assert (parsed.groups, parsed.thanks, parsed.enjoyed) == ((), False, False)


def test_an_unclosed_quote_protects_nothing() -> None:
    line = parse_person('Ana "Ruiz @Acme #x', TODAY)
    assert (line.organisation, line.groups) == ("Acme", ("x",))


# Promises


@pytest.mark.parametrize(
    ("value", "text", "day"),
    [
        ("send it friday", "send it", "2026-03-06"),
        ("friday send it", "send it", "2026-03-06"),
        ("by friday, send it on monday", "by friday, send it", "2026-03-09"),
        ("friday", "friday", "2026-03-06"),
        ("send it in 2 weeks.", "send it", "2026-03-17"),
    ],
)
def test_a_date_that_ends_or_begins_a_promise_is_its_day(value: str, text: str, day: str) -> None:
    promise = parse_person(f"Ana promise: {value}", TODAY).promises[0]
    assert promise == Promise(text, date.fromisoformat(day), day_typed=True)


def test_a_date_inside_a_promise_is_text() -> None:
    promise = parse_person("Ana promise: say on friday that I come", TODAY).promises[0]
    assert promise == Promise(
        "say on friday that I come", IN_THREE_DAYS, day_typed=False, unread=("on friday",)
    )


def test_a_promised_date_is_never_moved_but_three_days_are_moved_to_a_working_day() -> None:
    working = WorkingDays(days_off=frozenset({date(2026, 3, 9)}))
    typed = parse_person("Ana promise: call saturday", date(2026, 3, 4), working).promises[0]
    assert typed.day == date(2026, 3, 7)
    open_day = parse_person("Ana promise: call", date(2026, 3, 4), working).promises[0]
    assert open_day.day == date(2026, 3, 10)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_an_undated_promise_waits_three_days_at_least(today: date) -> None:
    day = parse_person("Ana promise: call", today).promises[0].day
    assert timedelta(days=3) <= day - today <= timedelta(days=5)
    assert WorkingDays().is_working(day)


@pytest.mark.parametrize(
    ("name", "given_name", "family"),
    [
        ("Ana", "Ana", ""),
        ("Ana María Ruiz", "Ana", "María Ruiz"),
        ("FERRAND Nadia", "Nadia", "FERRAND"),
        ("DE LA TOUR Jean-Marc", "Jean-Marc", "DE LA TOUR"),
        ("Nadia FERRAND", "Nadia", "FERRAND"),
        ("JP Morel", "JP", "Morel"),
        ("M. Petit", "", "Petit"),
        ("Dr Léa Morel", "Léa", "Morel"),
    ],
)
def test_a_name_has_its_parts(name: str, given_name: str, family: str) -> None:
    line = parse_person(name, TODAY)
    assert (line.name, line.given, line.family) == (name, given_name, family)


@pytest.mark.parametrize(
    ("line", "name", "note"),
    [
        ('Jean "Johnny" Dupont', "Jean “Johnny” Dupont", ""),
        ("Jean “Johnny” Dupont", "Jean “Johnny” Dupont", ""),
        ("Jean « Johnny » Dupont", "Jean « Johnny » Dupont", ""),
        ('"Jean Dupont"', "Jean Dupont", ""),
        ("Nadia Ferrand (Nana)", "Nadia Ferrand (Nana)", ""),
        ("Nadia Ferrand (DAF, Kérial)", "Nadia Ferrand", "(DAF, Kérial)"),
        (
            "Nadia Ferrand (DAF, Kérial) vue au salon",
            "Nadia Ferrand",
            "(DAF, Kérial); vue au salon",
        ),
    ],
)
def test_a_nickname_stays_in_the_name_and_an_aside_with_a_comma_is_a_note(
    line: str, name: str, note: str
) -> None:
    parsed = parse_person(line, TODAY)
    assert (parsed.name, parsed.note or "") == (name, note)
