"""The self-test of a pitch by the four Cs: clear, concise, credible, connected.

The tests advise and never block; each names the very words it objects to.
"""

from collections.abc import Sequence

from planner.language import _, ngettext
from planner.language.holding_numbers import holds_a_number
from planner.language.text import shorten
from planner.model.pitches import PitchText, Said, said
from planner.pitch.pace import Pace
from planner.pitch.reaching import ends_on_a_question, says_you, takes_up
from planner.pitch.sentences import MOST_WORDS, Parts, Sentence, not_written_out, sentences
from planner.values import dataclass

LEAST, MOST = 80, 105
"""Hundredths of the length aimed at [D]."""
_NAMED = 6
"""Words that are named, the rest counted."""
_BEGINNING = 32
"""Letters by which a sentence is known."""


@dataclass(frozen=True, slots=True)
class Measure:
    """All that a pitch is held against.

    `code` is that of its language; `parts` counts the syllables of a word, and where it is None
    `left_out` says why, which leaves the test undecided if that is only `for_now`. `is_proven` if
    what I bring cites an achievement.
    """

    aim: int = 60
    pace: Pace = Pace()
    code: str = ""
    parts: Parts | None = None
    left_out: str = ""
    for_now: bool = False
    is_proven: bool = False
    persona: str = ""
    concern: str = ""


@dataclass(frozen=True, slots=True)
class PitchCheck:
    """One of the four tests: whether it holds, and why, or a reason for each objection.

    `ok` is None as long as something was not looked at; `note` says what was left out.
    """

    name: str
    ok: bool | None
    reasons: tuple[str, ...]
    note: str = ""


def self_test(text: PitchText, measure: Measure) -> tuple[PitchCheck, ...]:
    """Run the four tests of a pitch, in their order."""
    return (
        _clear(text, measure),
        _concise(text, measure),
        _credible(text, measure),
        _connected(text, measure),
    )


def said_in(text: PitchText) -> Said:
    """The words and pauses of a pitch."""
    return sum(map(said, text.parts()), Said())


def _clear(text: PitchText, measure: Measure) -> PitchCheck:
    found: list[Sentence] = []
    for part in text.parts():
        found += sentences(part, measure.parts, names_stand_out=measure.code != "de")
    name = _("clear")
    if not found:
        return PitchCheck(name, False, (_("nothing to hear yet"),))
    objections = [*_long_sentences(found), *_long_words(found), *_acronyms(found)]
    note = "" if measure.parts else measure.left_out
    if objections:
        return PitchCheck(name, False, tuple(objections), note)
    undecided = measure.parts is None and measure.for_now
    return PitchCheck(name, None if undecided else True, (_("easy to follow by ear"),), note)


def _long_sentences(found: Sequence[Sentence]) -> list[str]:
    long = [each for each in found if each.words > MOST_WORDS]
    objections = [
        _("“{beginning}”, {number} words: could it be two sentences?").format(
            beginning=shorten(" ".join(each.text.split()), _BEGINNING), number=each.words
        )
        for each in long[:2]
    ]
    if more := len(long) - len(objections):
        said = ngettext("{number} more long sentence", "{number} more long sentences", more)
        objections.append(said.format(number=more))
    return objections


def _long_words(found: Sequence[Sentence]) -> list[str]:
    words = list(dict.fromkeys(word for each in found for word in each.long))
    said = ngettext("long word: {words}", "long words: {words}", len(words))
    return [said.format(words=_listed(words))] if words else []


def _acronyms(found: Sequence[Sentence]) -> list[str]:
    words = not_written_out(found)
    said = ngettext(
        "acronym not written out: {words}", "acronyms not written out: {words}", len(words)
    )
    return [said.format(words=_listed(words))] if words else []


def _listed(words: Sequence[str]) -> str:
    named = ", ".join(shorten(word, _BEGINNING) for word in words[:_NAMED])
    more = len(words) - _NAMED
    if more <= 0:
        return named
    said = ngettext("{words} and {number} more", "{words} and {number} more", more)
    return said.format(words=named, number=more)


def is_over(seconds: float, aim: int) -> bool:
    """Whether a pitch takes longer than it may, of the length aimed at."""
    return _hundredths(seconds) > aim * MOST


def _hundredths(seconds: float) -> float:
    """Hundredths of a second, without what a fraction adds: the ends belong to what passes."""
    return round(seconds * 100, 6)


def _concise(text: PitchText, measure: Measure) -> PitchCheck:
    spoken, aim = said_in(text), measure.aim
    name = _("concise")
    if not spoken.words:
        return PitchCheck(name, False, (_("nothing to hear yet"),))
    seconds = measure.pace.seconds(spoken)
    figures = {"seconds": round(seconds), "aim": aim}
    off = max(round(abs(seconds - aim) * measure.pace.words_a_minute / 60), 1)
    if is_over(seconds, aim):
        said = ngettext(
            "{seconds} s where {aim} s are aimed at: {off} word too many",
            "{seconds} s where {aim} s are aimed at: {off} words too many",
            off,
        )
    elif _hundredths(seconds) < aim * LEAST:
        said = ngettext(
            "{seconds} s where {aim} s are aimed at: room for {off} word",
            "{seconds} s where {aim} s are aimed at: room for {off} words",
            off,
        )
    else:
        reason = _("{seconds} s, for {aim} s aimed at").format(**figures)
        return PitchCheck(name, True, (reason,))
    return PitchCheck(name, False, (said.format(off=off, **figures),))


def _credible(text: PitchText, measure: Measure) -> PitchCheck:
    objections: list[str] = []
    if not text.bring:
        objections.append(_("nothing about what you bring: which achievement proves it?"))
    else:
        if not measure.is_proven:
            objections.append(_("what you bring cites no achievement"))
        if not holds_a_number(text.bring):
            objections.append(_("no number in what you bring: which result proves it?"))
    passed = _("what you bring is backed by an achievement and a number")
    return PitchCheck(_("credible"), not objections, tuple(objections) or (passed,))


def _connected(text: PitchText, measure: Measure) -> PitchCheck:
    whole, objections = text.whole, []
    speaks = says_you(whole, measure.code)
    if speaks is False:
        objections.append(_("it never says “you”"))
    if not measure.persona:
        objections.append(_("no persona: whose concern does it take up?"))
    elif not measure.concern:
        said = _("no concern of {persona} chosen yet")
        objections.append(said.format(persona=shorten(measure.persona)))
    elif not takes_up(whole, measure.concern):
        said = _("it does not take up “{concern}”")
        objections.append(said.format(concern=shorten(measure.concern)))
    if not text.ask:
        objections.append(_("no ask yet: what would help you?"))
    elif not ends_on_a_question(text.ask):
        objections.append(_("the ask does not end on a question: what could they answer?"))
    note = _("“you” is not looked for in this language") if speaks is None else ""
    passed = _("it speaks to them, of their concern, and ends on a question")
    return PitchCheck(_("connected"), not objections, tuple(objections) or (passed,), note)
