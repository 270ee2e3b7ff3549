"""Words after which a name is that of a person to contact, in both languages, without accents."""

from planner.model.vocabulary import Channel

# not wrapped in this file: words of the lines people type

CHANNEL_VERBS = {
    Channel.PHONE: (
        "call recall callback phone ring telephone dial appeler appelle appelez appelons appel "
        "rappeler rappelle rappelez rappelons rappel telephoner telephonez telephonons"
    ),
    Channel.EMAIL: "email e-mail mail mailer courriel",
    Channel.MESSAGE: (
        "write send resend message text sms ping dm whatsapp reply answer forward "
        "ecrire ecris ecrivez ecrivons envoyer envoie envoyez envoyons renvoyer renvoie renvoyez "
        "repondre reponds repondez transmettre transmets transmettez texter"
    ),
    Channel.LINKEDIN: "linkedin inmail",
    Channel.IN_PERSON: (
        "meet see visit coffee lunch breakfast dinner dine drink drinks "
        "voir vois voyez revoir revois rencontrer rencontre rencontrez rejoindre rejoins rejoignez "
        "dejeuner dejeune dejeunez diner dine dinez cafe visiter"
    ),
    Channel.VIDEO: "video visio visioconference zoom teams skype facetime",
    Channel.LETTER: "letter lettre courrier",
}
"""Verbs and nouns of a contact by its channel."""

_OTHER_VERBS = (
    "thank thanks contact ask tell remind invite congratulate introduce update chase nudge join "
    "catch meeting appointment rdv rendez-vous reconnect recontact interview "
    "remercier remercie remerciez merci contacter contacte contactez recontacter recontacte "
    "relancer relance relancez demander demande prevenir previens inviter invite invitez "
    "feliciter felicite felicitez presenter presente presentez solliciter sollicite informer "
    "informe interroger retrouver retrouve accompagner entretien dejeuner dej visite"
)
VERBS = frozenset(" ".join((*CHANNEL_VERBS.values(), _OTHER_VERBS)).split())

PREPOSITIONS = frozenset("with w/ avec to a".split())
"""Words before a person; without its accent "à" is "a"."""

AGAIN = frozenset("back again".split())
"""Words between the verb and the name: "call back Claire"."""

AND = frozenset("and et & , ; ou or".split())

NO_NAMES = frozenset(
    "the a an this that these those my our your his her their its me him them us you it all every "
    "some any no one two about for from at in on of by re and or et ou pour par sur sous chez dans "
    "de du des d l le la les un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos "
    "votre vos leur leurs lui moi toi nous vous se en y au aux que qui quoi whom who what when to "
    "with avec before after avant apres if si not ne pas plus re".split()
)
"""Words that are no name, written small or at the head of a phrase."""
