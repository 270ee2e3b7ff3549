"""Topics of the memory sweep: circles of life, each with questions that bring names back."""

from collections.abc import Sequence

from planner.language import _
from planner.network.organisations import organisation_key
from planner.values import dataclass

COLLEAGUES = "colleagues"
"""The code of the topic that asks about each of the user's own employers by itself."""
_BETWEEN = ":"


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer of the user's own, as a post names it; `goes_on` while the post has no end."""

    name: str
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """A circle of life; one about colleagues names the `employer`, where any is known."""

    code: str
    name: str
    questions: tuple[str, ...]
    employer: Employer | None = None

    @property
    def key(self) -> str:
        """The key by which an action, a draft and a page know it."""
        if self.employer is None:
            return self.code
        return f"{self.code}{_BETWEEN}{organisation_key(self.employer.name)}"


def topics(employers: Sequence[Employer] = ()) -> list[Topic]:
    """All topics in the order of a life; colleagues once for each employer, else once."""
    found: list[Topic] = []
    for topic in (*_of_learning(), *_of_work(), *_of_business(), *_of_life(), *_of_home()):
        if topic.code == COLLEAGUES and employers:
            found.extend(map(_colleagues_of, employers))
        else:
            found.append(topic)
    return found


def topic_of(key: str, among: Sequence[Topic]) -> Topic | None:
    """The topic of a key; of colleagues without an employer the first one."""
    for topic in among:
        if key in (topic.key, topic.code):
            return topic
    return None


def _colleagues_of(employer: Employer) -> Topic:
    name = _("Colleagues at {organisation}").format(organisation=employer.name)
    questions = _of_present_colleagues() if employer.goes_on else _of_former_colleagues()
    return Topic(COLLEAGUES, name, questions, employer)


def _of_former_colleagues() -> tuple[str, ...]:
    return (
        _("With whom did you have lunch, or a coffee?"),
        _("Whom did you call when something was stuck?"),
        _("Whom did you meet from the other teams: accounts, IT, reception?"),
    )


def _of_present_colleagues() -> tuple[str, ...]:
    return (
        _("With whom do you have lunch, or a coffee?"),
        _("Whom do you call when something is stuck?"),
        _("Whom do you meet from the other teams: accounts, IT, reception?"),
    )


def _of_learning() -> tuple[Topic, ...]:
    return (
        Topic(
            "school",
            _("School"),
            (
                _("Who sat next to you, and who made you laugh?"),
                _("With whom did you walk home?"),
                _("Which teacher believed in you?"),
            ),
        ),
        Topic(
            "studies",
            _("Studies"),
            (
                _("With whom did you revise, or share a project or a flat?"),
                _("Whom did you meet in the clubs and societies?"),
                _("Whose path do you still follow?"),
            ),
        ),
        Topic(
            "first-job",
            _("First jobs"),
            (
                _("Who gave you a chance: an internship, a summer job, a first contract?"),
                _("Who taught you the trade?"),
                _("Who began at the same time as you?"),
            ),
        ),
    )


def _of_work() -> tuple[Topic, ...]:
    return (
        Topic(
            "bosses",
            _("Bosses"),
            (
                _("For whom would you work again tomorrow?"),
                _("Who stood up for you, or opened a door?"),
                _("Who decided above them, and remembers your name?"),
            ),
        ),
        Topic(COLLEAGUES, _("Colleagues"), _of_former_colleagues()),
        Topic(
            "recruits",
            _("People you hired or trained"),
            (
                _("Whom did you hire, train or mentor?"),
                _("Which trainees or apprentices have come a long way?"),
                _("Who still sends you news?"),
            ),
        ),
    )


def _of_business() -> tuple[Topic, ...]:
    return (
        Topic(
            "clients",
            _("Clients"),
            (
                _("Who said thank you, and meant it?"),
                _("Who signed, and who used what you made?"),
                _("Who has changed company since?"),
            ),
        ),
        Topic(
            "suppliers",
            _("Suppliers and partners"),
            (
                _("Who always found a solution for you?"),
                _("Which consultants or agencies worked with you?"),
                _("Who knows the whole trade?"),
            ),
        ),
        Topic(
            "competitors",
            _("Competitors and peers"),
            (
                _("Whom do you meet at every trade show?"),
                _("Whose work do you admire?"),
                _("With whom would you like to compare notes?"),
            ),
        ),
    )


def _of_life() -> tuple[Topic, ...]:
    return (
        Topic(
            "associations",
            _("Associations"),
            (
                _("Who keeps the association going?"),
                _("With whom have you sung, helped or campaigned?"),
                _("Which speaker stayed on to talk?"),
            ),
        ),
        Topic(
            "sport",
            _("Sport and leisure"),
            (
                _("With whom do you run, play or train?"),
                _("Who shares your hobby: music, garden, cards, books?"),
                _("Whom do you see every week without knowing their job?"),
            ),
        ),
    )


def _of_home() -> tuple[Topic, ...]:
    return (
        Topic(
            "neighbours",
            _("Neighbours"),
            (
                _("Who has your keys, or waters your plants?"),
                _("Whom did you know at your former addresses?"),
                _("With whom do you chat at the market, or walking the dog?"),
            ),
        ),
        Topic(
            "family",
            _("Family and its friends"),
            (
                _("Which cousins, in-laws or godparents do you see too little?"),
                _("Who came to the last wedding, to the last big birthday?"),
                _("Which friends of your parents have known you since childhood?"),
            ),
        ),
        Topic(
            "parents",
            _("Parents at school"),
            (
                _("Who waits with you at the school gate?"),
                _("Who are the parents of your children’s friends?"),
                _("Which teachers or coaches have you come to know?"),
            ),
        ),
        Topic(
            "care",
            _("Doctor, lawyer, banker, hairdresser"),
            (
                _("Who looks after your health, your papers, your money?"),
                _("Who sees many people pass: hairdresser, chemist, florist?"),
                _("Which craftsman would you recommend with your eyes closed?"),
            ),
        ),
    )
