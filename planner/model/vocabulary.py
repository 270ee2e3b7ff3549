"""The closed vocabularies of the method; the values are what the store and JSON hold."""

from enum import StrEnum


class Kind(StrEnum):
    """What an action is for."""

    CONTACT = "contact"
    THANKS = "thanks"
    NEWS = "news"
    PROMISE = "promise"
    ASK = "ask"
    ADVICE = "advice"
    INTRODUCE = "introduce"
    RECONNECT = "reconnect"
    MEET = "meet"
    EVENT = "event"
    PREPARE = "prepare"
    OTHER = "other"


class Channel(StrEnum):
    """By what means people reach each other."""

    PHONE = "phone"
    EMAIL = "email"
    MESSAGE = "message"
    LINKEDIN = "linkedin"
    IN_PERSON = "in-person"
    VIDEO = "video"
    LETTER = "letter"


class Circle(StrEnum):
    """How near a person stands; it gives the rhythm."""

    CORE = "core"
    CLOSE = "close"
    EXTENDED = "extended"
    WATCH = "watch"


class Role(StrEnum):
    """What part a person plays in the network."""

    DECISION_MAKER = "decision-maker"
    REFERRER = "referrer"
    CONNECTOR = "connector"
    EXPERT = "expert"
    MENTOR = "mentor"
    PEER = "peer"


class PersonState(StrEnum):
    """Whether a person is contacted at all; only the active have a rhythm."""

    ACTIVE = "active"
    RESTING = "resting"
    DO_NOT_CONTACT = "do-not-contact"


class PointKind(StrEnum):
    """The kinds of contact point."""

    EMAIL = "email"
    PHONE = "phone"
    URL = "url"


class Direction(StrEnum):
    """Who reached whom in a touch; only a two-way touch counts as contact."""

    TWO_WAY = "two-way"
    OUT = "out"
    IN = "in"


class ActionState(StrEnum):
    """Where an action stands: no open loop without a date."""

    OPEN = "open"
    DONE = "done"
    PARKED = "parked"
    DROPPED = "dropped"


class Outcome(StrEnum):
    """What came out of an action."""

    ACHIEVED = "achieved"
    PARTLY = "partly"
    NO_REPLY = "no-reply"
    DECLINED = "declined"
    NOT_DONE = "not-done"


class Came(StrEnum):
    """What an action brought."""

    CONVERSATION = "conversation"
    INFORMATION = "information"
    ADVICE = "advice"
    INTRODUCTION_RECEIVED = "introduction-received"
    INTRODUCTION_MADE = "introduction-made"
    OPPORTUNITY = "opportunity"
    HELP_GIVEN = "help-given"


class Reason(StrEnum):
    """Why an action is proposed, in the order in which proposals stand."""

    PROMISE = "promise"
    THANKS = "thanks"
    NEWS = "news"
    MEETING = "meeting"
    STEP = "step"
    RHYTHM = "rhythm"
    DORMANT = "dormant"
    DUE = "due"
    LATE = "late"


class Origin(StrEnum):
    """Which proposal of the program an action was, whatever its title says now."""

    CATCH_UP = "catch-up"
    RECONNECT = "reconnect"
    STEP = "step"
    PREPARATION = "preparation"
    THANKS = "thanks"
    NEWS = "news"
    FIRST_WORD = "first-word"
    REMINDER = "reminder"


class Part(StrEnum):
    """The parts of a preparation; the first two make an action count as prepared."""

    AIM = "aim"
    IF_THEN = "if_then"
    OPENING = "opening"
    QUESTIONS = "questions"
    OFFER = "offer"
    EXPECTED_WELCOME = "expected_welcome"


class GoalState(StrEnum):
    """Where a goal stands."""

    ACTIVE = "active"
    REACHED = "reached"
    DROPPED = "dropped"


class StepState(StrEnum):
    """Where a step stands; the current one is the first not climbed."""

    COMING = "coming"
    CURRENT = "current"
    CLIMBED = "climbed"


class PitchPart(StrEnum):
    """The six parts of a networking pitch, in the order in which they are spoken."""

    HOOK = "hook"
    WHO = "who"
    WHAT = "what"
    BRING = "bring"
    PROJECT = "project"
    ASK = "ask"


class SparkKind(StrEnum):
    """What a spark can become."""

    PERSON = "person"
    ACTION = "action"
    IDEA = "idea"
    MEMORY = "memory"


class EventState(StrEnum):
    """Whether an event is still gone to; whether it has been is told by its day."""

    PLANNED = "planned"
    DROPPED = "dropped"


class Guard(StrEnum):
    """What gives pause while an action is prepared; each can be set aside."""

    ASKED_RECENTLY = "asked-recently"
    ASKS_EXCEED_GIVES = "asks-exceed-gives"
    UNANSWERED = "unanswered"
    OFFER_FIRST = "offer-first"
