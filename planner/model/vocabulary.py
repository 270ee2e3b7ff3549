"""The closed vocabularies of the method; their values are those of the store and of JSON."""

from enum import StrEnum


class Kind(StrEnum):
    """The purpose of an action."""

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
    """The means of contact."""

    PHONE = "phone"
    EMAIL = "email"
    MESSAGE = "message"
    LINKEDIN = "linkedin"
    IN_PERSON = "in-person"
    VIDEO = "video"
    LETTER = "letter"


class Circle(StrEnum):
    """The circle of a person, which gives the rhythm."""

    CORE = "core"
    CLOSE = "close"
    EXTENDED = "extended"
    WATCH = "watch"


class Role(StrEnum):
    """The role of a person in the network."""

    DECISION_MAKER = "decision-maker"
    REFERRER = "referrer"
    CONNECTOR = "connector"
    EXPERT = "expert"
    MENTOR = "mentor"
    PEER = "peer"


class PersonState(StrEnum):
    """The state of a person; only active people have a rhythm."""

    ACTIVE = "active"
    RESTING = "resting"
    DO_NOT_CONTACT = "do-not-contact"


class PointKind(StrEnum):
    """The kinds of contact point."""

    EMAIL = "email"
    PHONE = "phone"
    URL = "url"


class DateKind(StrEnum):
    """The kinds of day that matter to a person."""

    BIRTHDAY = "birthday"
    START = "start"
    OTHER = "other"


class Direction(StrEnum):
    """The direction of a touch; only a two-way touch counts as contact."""

    TWO_WAY = "two-way"
    OUT = "out"
    IN = "in"


class ActionState(StrEnum):
    """The state of an action; an open one has a date."""

    OPEN = "open"
    DONE = "done"
    PARKED = "parked"
    DROPPED = "dropped"


class Outcome(StrEnum):
    """The outcome of an action."""

    ACHIEVED = "achieved"
    PARTLY = "partly"
    NO_REPLY = "no-reply"
    DECLINED = "declined"
    NOT_DONE = "not-done"


class Came(StrEnum):
    """A gain of an action."""

    CONVERSATION = "conversation"
    INFORMATION = "information"
    ADVICE = "advice"
    INTRODUCTION_RECEIVED = "introduction-received"
    INTRODUCTION_MADE = "introduction-made"
    OPPORTUNITY = "opportunity"
    HELP_GIVEN = "help-given"


class Reason(StrEnum):
    """The reason of a proposal."""

    PROMISE = "promise"
    THANKS = "thanks"
    NEWS = "news"
    DATE = "date"
    MEETING = "meeting"
    STEP = "step"
    RHYTHM = "rhythm"
    DORMANT = "dormant"
    SWEEP = "sweep"
    DUE = "due"
    LATE = "late"


class Origin(StrEnum):
    """The proposal that an action came from; it stays when the title is changed."""

    CATCH_UP = "catch-up"
    RECONNECT = "reconnect"
    STEP = "step"
    PREPARATION = "preparation"
    THANKS = "thanks"
    NEWS = "news"
    FIRST_WORD = "first-word"
    REMINDER = "reminder"


class Subject(StrEnum):
    """A page of the program that an action is about; a key says which one of its kind."""

    STAGE = "stage"
    SWEEP = "sweep"
    FINDING = "finding"


class Part(StrEnum):
    """The parts of a preparation; the first two make an action count as prepared."""

    AIM = "aim"
    IF_THEN = "if_then"
    OPENING = "opening"
    QUESTIONS = "questions"
    OFFER = "offer"
    EXPECTED_WELCOME = "expected_welcome"


class GoalState(StrEnum):
    """The state of a goal."""

    OPEN = "open"
    REACHED = "reached"
    LOWERED = "lowered"
    LET_GO = "let-go"


class Source(StrEnum):
    """The kinds of thing that a goal grew from."""

    CARD = "card"
    FINDING = "finding"


class Counts(StrEnum):
    """The things of which a goal reaches a number; people count once each."""

    PEOPLE = "people"
    CONVERSATIONS = "conversations"
    RESULTS = "results"


class StepState(StrEnum):
    """The state of a step; the current one is the first not climbed."""

    COMING = "coming"
    CURRENT = "current"
    CLIMBED = "climbed"


class PitchPart(StrEnum):
    """The six parts of a networking pitch, in spoken order."""

    HOOK = "hook"
    WHO = "who"
    WHAT = "what"
    BRING = "bring"
    PROJECT = "project"
    ASK = "ask"


class SparkKind(StrEnum):
    """The kinds of thing that a spark can become."""

    PERSON = "person"
    ACTION = "action"
    IDEA = "idea"
    MEMORY = "memory"


class EventState(StrEnum):
    """Whether an event is planned or dropped; its day tells whether it is past."""

    PLANNED = "planned"
    DROPPED = "dropped"


class Guard(StrEnum):
    """A guard: a reason for pause while an action is prepared, which can be set aside."""

    ASKED_RECENTLY = "asked-recently"
    ASKS_EXCEED_GIVES = "asks-exceed-gives"
    UNANSWERED = "unanswered"
    OFFER_FIRST = "offer-first"
