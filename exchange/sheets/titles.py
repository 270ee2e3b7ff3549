"""Titles of columns, in the languages in which LinkedIn, Google, Outlook and people write them."""

import re

from planner.language.text import clean, fold

_NOT_A_WORD = re.compile(r"[\W\d_]+")

_TITLES = {  # not wrapped: they stand in files, whatever the program speaks
    "given": """
        first name|firstname|given name|forename|prenom|vorname|nombre de pila|nombres
        nome proprio|primeiro nome|voornaam|fornamn|fornavn|etunimi|imie|jmeno|prenume|adi
        имя|名|名字|이름""",
    "middle": """
        middle name|additional name|deuxieme prenom|weitere vornamen|segundo nombre|secondo nome
        segundo nome|tweede voornaam""",
    "family": """
        last name|lastname|surname|family name|nom de famille|nachname|familienname|apellido
        apellidos|primer apellido|cognome|sobrenome|apelido|apelidos|achternaam|familienaam
        efternamn|etternavn|efternavn|sukunimi|nazwisko|prijmeni|nume de familie|soyadi
        фамилия|姓|姓氏|성""",
    "name": """
        name|full name|fullname|display name|nom|nom complet|nom et prenom|prenom et nom
        nom prenom|prenom nom|nom affiche|vollstandiger name|anzeigename|nombre|nombre completo
        nombre y apellidos|nome|nome completo|nome e cognome|naam|volledige naam|namn|navn|nimi
        nazwa|nume|ad|ad soyad|фио|имя и фамилия|姓名|氏名|contact|contacto|contatto|kontakt""",
    "organisation": """
        company|company name|organization|organisation|organization name|employer|account name
        firm|entreprise|societe|employeur|organisme|structure|unternehmen|firma
        arbeitgeber|empresa|organizacion|compania|azienda|societa|organizzazione|organizacao
        companhia|bedrijf|organisatie|werkgever|foretag|organisasjon|bedrift|virksomhed|yritys
        companie|sirket|компания|организация|公司|公司名称|会社|会社名|회사""",
    "role_title": """
        position|job title|jobtitle|job|role|occupation|organization title|poste|fonction
        intitule du poste|profession|metier|stelle|berufsbezeichnung|stellenbezeichnung|beruf
        funktion|cargo|puesto|puesto de trabajo|ocupacion|posizione|qualifica|ruolo|mansione
        funcao|posicao|cargo profissional|functie|functietitel|positie|befattning|stilling
        stanowisko|pozice|pozitie|functia|pozisyon|unvan|должность|职位|职务|役職|직책""",
    "weak_role_title": "title|titre|titel|titulo|titolo",
    "email": """
        email|e mail|mail|email address|e mail address|e mail value|email value|primary email
        work email|home email|adresse e mail|adresse email|adresse mail|courriel
        adresse de courriel|adresse electronique|adresse de messagerie|e mail adresse
        email adresse|correo|correo electronico|direccion de correo electronico
        direccion de correo|direccion de email|indirizzo e mail|indirizzo email
        indirizzo di posta elettronica|posta elettronica|endereco de e mail|endereco de email
        correio eletronico|e mailadres|emailadres|mailadres|e postadress|e post|e postadresse
        sahkoposti|adres e mail|adresa e mailu|adresa de e mail|e posta|e posta adresi
        электронная почта|адрес электронной почты|邮箱|电子邮件|电子邮件地址|メールアドレス
        이메일""",
    "phone": """
        phone|phone number|telephone|tel|mobile|mobile phone|cell|cell phone|cellphone|home phone
        business phone|work phone|primary phone|other phone|phone value|portable|telephone mobile
        car phone|tel mobile|telephone portable|telephone bureau|telephone domicile
        telephone principal|telephone autre|autre telephone|tel bureau|tel domicile
        numero de telephone|gsm|telefon|telefonnummer|mobiltelefon|handy|mobil|handynummer
        telefon geschaftlich|telefon privat|rufnummer
        telefono|movil|telefono movil|celular|telefono del trabajo|telefono particular
        cellulare|telefono cellulare|telefono ufficio|telefono abitazione|telefone|telemovel
        telefone celular|telefone comercial|telefoon|telefoonnummer|mobiele telefoon|mobiel
        puhelin|telefon komorkowy|cep telefonu|телефон|мобильный телефон|电话|手机|電話番号|전화""",
    "url": """
        url|profile url|linkedin|linkedin url|linkedin profile|profil linkedin|website|web site
        web page|website value|personal web page|site web|site|page web|lien|lien linkedin
        profil|webseite|internetseite|sitio web|pagina web|sito web|sito|website url""",
    "connected_on": """
        connected on|connection date|date connected|date de connexion|en relation depuis
        verbunden am|vernetzt am|kontakt seit|conectado el|fecha de conexion|collegato il
        data di collegamento|data del collegamento|conectado em|data da conexao
        data de conexao|verbonden op|datum van connectie|ansluten den|tilkoblet
        data polaczenia|spojeni|дата установления контакта|联系日期|つながった日""",
    "birthday": """
        birthday|birth date|birthdate|date of birth|dob|anniversaire|date de naissance|ne le
        geburtstag|geburtsdatum|cumpleanos|fecha de nacimiento|compleanno|data di nascita
        aniversario|data de nascimento|verjaardag|geboortedatum|fodelsedag|fodselsdag
        syntymapaiva|urodziny|data urodzenia|день рождения|дата рождения|生日|誕生日|생일""",
    "city": """
        city|town|address city|home city|business city|work city|other city|ville
        ville bureau|ville domicile|ville autre|ort|stadt|wohnort|ciudad|poblacion|citta|cidade
        localidade|plaats|woonplaats|stad|by|miasto|город|城市|市区町村""",
    "notes": """
        notes|note|comments|comment|remarks|commentaires|commentaire|remarques|remarque|notizen
        notiz|bemerkungen|anmerkungen|notas|observaciones|comentarios|annotazioni|commenti
        observacoes|notities|opmerkingen|anteckningar|notater|notatki|заметки|备注|備考|メモ""",
    "groups": """
        labels|groups|group|group membership|categories|category|tags|groupes|groupe|libelles
        categorie|etiquettes|mots cles|kategorien|kategorie|gruppen|gruppe|schlagworter
        categorias|grupos|etiquetas|gruppi|categoria|groepen|categorieen|grupper|grupy
        группы|метки|分组|标签|グループ""",
    "email_label": "e mail label|e mail type",
    "phone_label": "phone label|phone type",
    "url_label": "website label|website type",
    "uid": "escalier uid",
}

FIELDS = {
    title: field
    for field, lines in _TITLES.items()
    for line in lines.strip().splitlines()
    for title in line.strip().split("|")
}
"""Each `plain_title` → its field."""

MONTH_FIRST = frozenset(  # not wrapped: titles in files
    (
        *("connected on", "connection date", "date connected"),
        *("birthday", "birth date", "birthdate", "date of birth", "dob"),
    )
)
"""Titles of dates in the language that writes the month before the day."""


def plain_title(cell: str) -> str:
    """A title without case, accents, signs and numbers: "E-mail 2 - Value" → "e mail value"."""
    return " ".join(_NOT_A_WORD.sub(" ", fold(clean(cell))).split())
