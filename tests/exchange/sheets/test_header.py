"""Columns and their fields, by titles in many languages."""

import pytest

from exchange.sheets.header import Header, header_of

GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,"
    "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
    "E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Website 1 - Label,Website 1 - Value"
)
OLD_GOOGLE = (
    "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,"
    "E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,"
    "Organization 1 - Title"
)
OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business Phone,Home Phone,Mobile Phone,E-mail Address,E-mail Type,E-mail Display Name,"
    "E-mail 2 Address,Web Page"
)
FRENCH_OUTLOOK = (
    "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),"
    "Téléphone (bureau),Tél. mobile,Adresse de messagerie,Adresse de messagerie 2,Page Web"
)


def header(titles: str) -> Header:
    found = header_of(titles.split(","))
    assert found is not None
    return found


def columns(titles: str) -> dict[str, list[str]]:
    found = header(titles)
    return {
        field: [found.titles[place] for place in places] for field, places in found.places.items()
    }


@pytest.mark.parametrize(
    ("titles", "format_"),
    [
        ("First Name,Last Name,URL,Email Address,Company,Position,Connected On", "linkedin"),
        ("Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am", "linkedin"),
        (GOOGLE, "google"),
        (OLD_GOOGLE, "google"),
        (OUTLOOK, "outlook"),
        (FRENCH_OUTLOOK, "outlook"),
        ("Name,Company", "sheet"),
        ("Nom;Société".replace(";", ","), "sheet"),
    ],
)
def test_the_program_is_known_by_its_titles(titles: str, format_: str) -> None:
    assert header(titles).format == format_


def test_the_columns_of_google_and_outlook_are_found() -> None:
    google = columns(GOOGLE)
    assert google["organisation"] == ["Organization Name"]
    assert google["role_title"] == ["Organization Title"]
    assert google["email"] == ["E-mail 1 - Value", "E-mail 2 - Value"]
    assert columns(OLD_GOOGLE)["name"] == ["Name"]
    outlook = columns(OUTLOOK)
    assert outlook["role_title"] == ["Job Title"]
    assert outlook["phone"] == ["Business Phone", "Home Phone", "Mobile Phone"]


def test_a_title_before_the_name_is_a_civility_and_one_after_it_a_job() -> None:
    found = header(FRENCH_OUTLOOK)
    assert found.places["role_title"] == (7,)
    assert found.places["family"] == (3,)
    assert "role_title" not in columns("Title,Name,Email")
    assert columns("Name,Title,Email")["role_title"] == ["Title"]


@pytest.mark.parametrize(
    ("titles", "given", "family"),
    [
        ("Nom,Prénom,Société", "Prénom", "Nom"),
        ("Name,Vorname,Firma", "Vorname", "Name"),
        ("Nombre,Apellidos,Empresa", "Nombre", "Apellidos"),
        ("Cognome,Nome,Azienda", "Nome", "Cognome"),
        ("first_name,LAST-NAME,company:", "first_name", "LAST-NAME"),
        ("名,姓,公司", "名", "姓"),
    ],
)
def test_a_bare_name_is_what_the_other_column_is_not(titles: str, given: str, family: str) -> None:
    found = columns(titles)
    assert (found["given"], found["family"]) == ([given], [family])
    assert "name" not in found


def test_a_title_that_is_a_question_hides_no_header() -> None:
    question = "How did you hear of us? " * 9
    assert header(f"Name,Email,{question}").unused == (question.strip(),)


def test_titles_of_no_field_are_named() -> None:
    assert header("Name,Shoe size,Email,").unused == ("Shoe size",)


@pytest.mark.parametrize(
    "titles",
    ["Name", "Ana Ruiz,Acme", ",,,", "Name,Name", "🚀,🚀,🚀"],
)
def test_other_rows_are_no_header(titles: str) -> None:
    assert header_of(titles.split(",")) is None


def test_a_header_may_lack_names_and_says_so() -> None:
    assert not header("Email,Company").names_people
