"""Labels of the vocabularies, translated, in the order of choice.

Each function gives every value of one vocabulary: a row looks one up, a form lists them all.
"""

from datetime import time

from planner.calendar.day_parts import DayPart
from planner.language import _, pgettext
from planner.language.dates_in_words import say_time
from planner.model.vocabulary import (
    ActionState,
    Came,
    Channel,
    Circle,
    Counts,
    DateKind,
    Direction,
    GoalState,
    Kind,
    Outcome,
    Part,
    PersonState,
    PitchPart,
    Reason,
    Role,
    SparkKind,
    StepState,
)


def counts() -> dict[Counts, str]:
    """Things of which a goal reaches a number."""
    return {
        Counts.PEOPLE: _("people met"),
        Counts.CONVERSATIONS: _("conversations"),
        Counts.RESULTS: pgettext("counted", "results"),
    }


def kinds() -> dict[Kind, str]:
    """Purposes of an action."""
    return {
        Kind.CONTACT: pgettext("kind of action", "contact"),
        Kind.THANKS: pgettext("kind of action", "thanks"),
        Kind.NEWS: pgettext("kind of action", "news"),
        Kind.PROMISE: pgettext("kind of action", "promise"),
        Kind.ASK: pgettext("kind of action", "ask"),
        Kind.ADVICE: pgettext("kind of action", "advice"),
        Kind.INTRODUCE: pgettext("kind of action", "introduce"),
        Kind.RECONNECT: pgettext("kind of action", "reconnect"),
        Kind.MEET: pgettext("kind of action", "meet"),
        Kind.EVENT: pgettext("kind of action", "event"),
        Kind.PREPARE: pgettext("kind of action", "prepare"),
        Kind.OTHER: pgettext("kind of action", "other"),
    }


def channels() -> dict[Channel, str]:
    """Means of contact."""
    return {
        Channel.PHONE: pgettext("channel", "phone"),
        Channel.EMAIL: pgettext("channel", "e-mail"),
        Channel.MESSAGE: pgettext("channel", "message"),
        Channel.LINKEDIN: "LinkedIn",
        Channel.IN_PERSON: pgettext("channel", "in person"),
        Channel.VIDEO: pgettext("channel", "video call"),
        Channel.LETTER: pgettext("channel", "letter"),
    }


def circles() -> dict[Circle, str]:
    """Circles of closeness."""
    return {
        Circle.CORE: pgettext("circle", "core"),
        Circle.CLOSE: pgettext("circle", "close"),
        Circle.EXTENDED: pgettext("circle", "extended"),
        Circle.WATCH: pgettext("circle", "watch"),
    }


def circles_in_short() -> dict[Circle, str]:
    """Circles in a narrow column, beside their signs."""
    return {**circles(), Circle.EXTENDED: pgettext("circle in a narrow column", "extd")}


def languages() -> dict[str, str]:
    """Languages that have a name here, by their codes."""
    return {
        "en": pgettext("language", "English"),
        "fr": pgettext("language", "French"),
        "de": pgettext("language", "German"),
        "es": pgettext("language", "Spanish"),
        "it": pgettext("language", "Italian"),
    }


def say_language(code: str) -> str:
    """The name of a language, or the code itself if it has none here."""
    return languages().get(code.strip().lower().partition("-")[0], code)


def circles_by_themselves() -> dict[Circle, str]:
    """Circles where no other word says that they are circles."""
    return {
        Circle.CORE: _("core circle"),
        Circle.CLOSE: _("close circle"),
        Circle.EXTENDED: _("extended circle"),
        Circle.WATCH: _("watch circle"),
    }


def roles() -> dict[Role, str]:
    """Roles in the network."""
    return {
        Role.DECISION_MAKER: _("decision-maker"),
        Role.REFERRER: _("referrer"),
        Role.CONNECTOR: _("connector"),
        Role.EXPERT: _("expert"),
        Role.MENTOR: _("mentor"),
        Role.PEER: _("peer"),
    }


def person_states() -> dict[PersonState, str]:
    """States of a person."""
    return {
        PersonState.ACTIVE: pgettext("person", "active"),
        PersonState.RESTING: pgettext("person", "resting"),
        PersonState.DO_NOT_CONTACT: pgettext("person", "do not contact"),
    }


def date_kinds() -> dict[DateKind, str]:
    """Kinds of day that matter to a person."""
    return {
        DateKind.BIRTHDAY: pgettext("a day that matters", "birthday"),
        DateKind.START: pgettext("a day that matters", "start in the post"),
        DateKind.OTHER: pgettext("a day that matters", "other"),
    }


def directions() -> dict[Direction, str]:
    """Directions of a touch."""
    return {
        Direction.TWO_WAY: pgettext("touch", "both ways"),
        Direction.OUT: pgettext("touch", "from me, no answer yet"),
        Direction.IN: pgettext("touch", "from them"),
    }


def action_states() -> dict[ActionState, str]:
    """States of an action."""
    return {
        ActionState.OPEN: pgettext("action", "open"),
        ActionState.DONE: pgettext("action", "done"),
        ActionState.PARKED: pgettext("action", "parked"),
        ActionState.DROPPED: pgettext("action", "dropped"),
    }


def reasons() -> dict[Reason, str]:
    """Reasons of a proposal in a word, for narrow rows."""
    return {
        Reason.PROMISE: pgettext("reason", "promise"),
        Reason.THANKS: pgettext("reason", "thanks"),
        Reason.NEWS: pgettext("reason", "news"),
        Reason.DATE: pgettext("reason", "special day"),
        Reason.MEETING: pgettext("reason", "meeting"),
        Reason.STEP: pgettext("reason", "current step"),
        Reason.RHYTHM: pgettext("reason", "rhythm"),
        Reason.DORMANT: pgettext("reason", "dormant tie"),
        Reason.SWEEP: pgettext("reason", "from memory"),
        Reason.DUE: pgettext("reason", "due"),
        Reason.LATE: pgettext("reason", "late"),
    }


def outcomes() -> dict[Outcome, str]:
    """Outcomes of an action."""
    return {
        Outcome.ACHIEVED: pgettext("outcome", "achieved"),
        Outcome.PARTLY: pgettext("outcome", "partly"),
        Outcome.NO_REPLY: pgettext("outcome", "no answer yet"),
        Outcome.DECLINED: pgettext("outcome", "declined"),
        Outcome.NOT_DONE: pgettext("outcome", "not done"),
    }


def came() -> dict[Came, str]:
    """Gains of an action."""
    return {
        Came.CONVERSATION: pgettext("came", "conversation"),
        Came.INFORMATION: pgettext("came", "information"),
        Came.ADVICE: pgettext("came", "advice"),
        Came.INTRODUCTION_RECEIVED: pgettext("came", "introduction received"),
        Came.INTRODUCTION_MADE: pgettext("came", "introduction made"),
        Came.OPPORTUNITY: pgettext("came", "opportunity"),
        Came.HELP_GIVEN: pgettext("came", "help given"),
    }


def parts() -> dict[Part, str]:
    """Parts of a preparation."""
    return {
        Part.AIM: pgettext("preparation", "Aim"),
        Part.IF_THEN: pgettext("preparation", "If–then"),
        Part.OPENING: pgettext("preparation", "Opening"),
        Part.QUESTIONS: pgettext("preparation", "Questions"),
        Part.OFFER: pgettext("preparation", "I can offer"),
        Part.EXPECTED_WELCOME: pgettext("preparation", "Expected welcome"),
    }


def goal_states() -> dict[GoalState, str]:
    """States of a goal."""
    return {
        GoalState.OPEN: pgettext("goal", "open"),
        GoalState.REACHED: pgettext("goal", "reached"),
        GoalState.LOWERED: pgettext("goal", "lowered"),
        GoalState.LET_GO: pgettext("goal", "let go"),
    }


def step_states() -> dict[StepState, str]:
    """States of a step."""
    return {
        StepState.COMING: pgettext("step", "coming"),
        StepState.CURRENT: pgettext("step", "current"),
        StepState.CLIMBED: pgettext("step", "climbed"),
    }


def pitch_parts() -> dict[PitchPart, str]:
    """Parts of a pitch, in spoken order."""
    return {
        PitchPart.HOOK: pgettext("pitch", "Hook"),
        PitchPart.WHO: pgettext("pitch", "Who I am"),
        PitchPart.WHAT: pgettext("pitch", "What I do"),
        PitchPart.BRING: pgettext("pitch", "What I bring"),
        PitchPart.PROJECT: pgettext("pitch", "My project"),
        PitchPart.ASK: pgettext("pitch", "My ask"),
    }


def pitch_part_hints() -> dict[PitchPart, str]:
    """Words that say of each part of a pitch what it tells."""
    return {
        PitchPart.HOOK: _("a fact, a question, a scene that makes them look up"),
        PitchPart.WHO: _("your name, and who you are at work"),
        PitchPart.WHAT: _("what you do, in words your neighbour understands"),
        PitchPart.BRING: _("what changes thanks to you, a proof with its number"),
        PitchPart.PROJECT: _("what you look for, and by when"),
        PitchPart.ASK: _("the advice or the name you hope for, as a question"),
    }


def spark_kinds() -> dict[SparkKind, str]:
    """Things that a spark can become."""
    return {
        SparkKind.PERSON: pgettext("spark", "a person"),
        SparkKind.ACTION: pgettext("spark", "an action"),
        SparkKind.IDEA: pgettext("spark", "an idea"),
        SparkKind.MEMORY: pgettext("spark", "a memory"),
    }


def day_parts() -> dict[DayPart, str]:
    """Parts of a day."""
    return {
        DayPart.MORNING: _("morning"),
        DayPart.AFTERNOON: _("afternoon"),
        DayPart.EVENING: _("evening"),
    }


def short_day_parts() -> dict[DayPart, str]:
    """Parts of a day in the column of the hours: at most five cells."""
    return {
        DayPart.MORNING: pgettext("part of a day, five letters", "morn."),
        DayPart.AFTERNOON: pgettext("part of a day, five letters", "aft."),
        DayPart.EVENING: pgettext("part of a day, five letters", "eve."),
    }


def say_moment(at: time | None, part: DayPart | None, *, short: bool = False) -> str:
    """The time of day, else the part of the day; empty if there is neither."""
    if at is not None:
        return say_time(at)
    if part is None:
        return ""
    return (short_day_parts() if short else day_parts())[part]


def word_for_routine() -> str:
    """The word beside an action that comes again."""
    return pgettext("beside an action", "routine")
