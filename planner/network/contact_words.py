"""Words after which a name is that of a person to contact, in both languages, without accents."""

from planner.model.vocabulary import Channel

# not wrapped in this file: words of the lines people type

BY_CHANNEL = {
    Channel.PHONE: (
        "call recall callback phone ring telephone dial",
        (
            "appeler appelle appelez appelons appel rappeler rappelle rappelez rappelons rappel "
            "telephoner telephonez telephonons"
        ),
    ),
    Channel.EMAIL: ("email e-mail mail", "mailer courriel"),
    Channel.MESSAGE: (
        "write send resend message text sms ping dm whatsapp reply answer forward",
        (
            "ecrire ecris ecrivez ecrivons envoyer envoie envoyez envoyons renvoyer renvoie "
            "renvoyez renvoyons texter texto repondre reponds repondez repondons transmettre "
            "transmets transmettez transmettons"
        ),
    ),
    Channel.LINKEDIN: ("linkedin inmail", ""),
    Channel.IN_PERSON: (
        "meet see visit coffee lunch breakfast dinner dine drink drinks",
        (
            "rencontrer rencontre rencontrez rencontrons voir vois voyez voyons revoir revois "
            "revoyez revoyons visiter visite visitez visitons cafe dejeuner dejeune dejeunez "
            "dejeunons petit-dejeuner diner dine dinez dinons verre pot apero"
        ),
    ),
    Channel.VIDEO: ("video zoom teams skype facetime", "visio visioconference"),
    Channel.LETTER: ("letter", "lettre courrier"),
}
"""Verbs and nouns of a contact by its channel: English beside French."""
CHANNEL_VERBS = {channel: " ".join(words) for channel, words in BY_CHANNEL.items()}

PHRASES = (
    (
        Channel.PHONE,
        ("give make have", "call ring phone-call"),
        ("passer passe passez passons donner donne donnez donnons avoir", "appel fil telephone"),
    ),
    (
        Channel.MESSAGE,
        ("give drop leave", "news message line note"),
        (
            "donner donne donnez donnons laisser laisse laissez laissons faire",
            "nouvelles message mot",
        ),
    ),
    (
        Channel.IN_PERSON,
        ("have take grab get share", "coffee tea lunch breakfast dinner drink drinks meal"),
        (
            "prendre prends prenez prenons boire bois buvez buvons partager petit",
            "cafe the verre pot apero dejeuner petit-dejeuner diner repas",
        ),
    ),
    (Channel.IN_PERSON, ("pay", "visit"), ("rendre rends rendez rendons", "visite")),
    (
        Channel.VIDEO,
        ("have make", "video zoom"),
        ("avoir faire fais faites faisons", "visio visioconference video"),
    ),
)
"""Verbs that say nothing alone, and the nouns that say the channel after them.

"Give Bob a call", "Donner des nouvelles à Bob": English beside French.
"""
BETWEEN = frozenset(
    "a an the some my our another quick short little good "
    "un une des du de le la les l' mes nos autre petit petite bref rapide bon coup".split()
)
"""Words between such a verb and its noun, besides names: "passer un petit coup de fil"."""

_OTHER_VERBS = (
    # English
    (
        "thank thanks contact ask tell remind invite congratulate introduce update chase nudge "
        "join catch meeting appointment rdv rendez-vous reconnect recontact interview"
    ),
    # French
    (
        "remercier remercie remerciez merci contacter contacte contactez recontacter recontacte "
        "relancer relance relancez demander demande prevenir previens inviter invite invitez "
        "feliciter felicite felicitez presenter presente presentez solliciter sollicite informer "
        "informe interroger retrouver retrouve accompagner entretien dej rejoindre rejoins "
        "rejoignez"
    ),
)
VERBS = frozenset(" ".join((*CHANNEL_VERBS.values(), *_OTHER_VERBS)).split())

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
