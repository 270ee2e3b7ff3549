"""The verbs that say by what means a person is reached, as they begin an action."""

from planner.grammar.line import TAKEN, Line
from planner.model.vocabulary import Channel

_VERBS = {  # not wrapped: words the grammar reads
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
CHANNELS = {verb: channel for channel, verbs in _VERBS.items() for verb in verbs.split()}
"""First words of an action, typed without case or accents → the channel."""

_OPENERS = frozenset(
    "to please must should need remember i i'll will then also "
    "penser pense pensez a puis il faut je dois vais lui leur le la les".split()
)
"""Words that may stand before the verb: "Penser à rappeler…", "Please call…"."""

_ELISIONS = ("l'", "d'", "m'", "t'")


def channel_of(title: Line) -> Channel | None:
    """The channel that the first verb of `title` says, if it says one."""
    for typed in title.shape.split():
        word = typed.strip(",;:.!?" + TAKEN)
        if word.startswith(_ELISIONS):
            word = word[2:]
        if word and word not in _OPENERS:
            return CHANNELS.get(word)
    return None
