"""The last pages of the weekly review: sparks, lessons, and what goes along into next week."""

from collections.abc import Sequence
from datetime import date

from planner.insights.review.facts import Review
from planner.language import _, ngettext
from planner.language.dates_in_words import say_day
from planner.model.lessons import Lesson
from planner.model.sparks import Spark
from tui.drawing.signs import DONE, OPEN, drawn, sign_of
from tui.drawing.text_line import Line, Span, Tone
from tui.screens.insights.review.rows import Page, PageRow, sided_row, text


def sparks_page(sparks: Sequence[Spark], today: date, keys: str) -> Page:
    """The sparks to sort."""
    if not sparks:
        return Page(text(_("No spark waits to be sorted."), Tone.DIM))
    said = ngettext(
        "{count} spark to sort: what does it become? {keys}",
        "{count} sparks to sort: what do they become? {keys}",
        len(sparks),
    ).format(count=len(sparks), keys=keys)
    return Page(text(said, Tone.DIM), [_spark_row(spark, today) for spark in sparks])


def _spark_row(spark: Spark, today: date) -> PageRow:
    said = [sign_of(spark), Span(f" {spark.text}")]
    day = say_day(spark.day, today)
    return sided_row(said, day, f"spark-{spark.id}", spark)


def lessons_page(lessons: Sequence[Lesson], review: Review, today: date, key: str) -> Page:
    """The lessons of the week; one goes along into the next."""
    if not lessons:
        said = _(
            "No lesson is written down for this week. What would you tell a friend about it? {key}"
            " keeps one sentence."
        )
        return Page(text(said.format(key=key), Tone.DIM))
    said = _("What did the week teach you? One lesson goes along into the next.")
    return Page(text(said, Tone.DIM), [_lesson_row(lesson, review, today) for lesson in lessons])


def _lesson_row(lesson: Lesson, review: Review, today: date) -> PageRow:
    chosen = lesson.id == review.lesson_id
    sign = Span(f"{drawn(DONE if chosen else OPEN)} ", Tone.ACCENT if chosen else Tone.DIM)
    said = [sign, Span(" ".join(lesson.text.split()))]
    day = say_day(lesson.day, today)
    return sided_row(said, day, f"lesson-{lesson.id}", lesson)


def next_week_page(
    review: Review, lesson: Lesson | None, keys: dict[str, str], proposed: str
) -> Page:
    """The if–then, the words for a companion, and how the review ends."""

    def told(width: int) -> list[Line]:
        lines: list[Line] = []
        if lesson is not None:
            lines += [(Span(_("The lesson that goes along"), Tone.DIM),)]
            lines += [*text(" ".join(lesson.text.split()))(width), ()]
        lines.append((Span(_("If–then for the next week"), Tone.TITLE),))
        if review.if_then:
            lines += text(review.if_then, Tone.ACCENT)(width)
        else:
            lines += text(_begin(proposed).format(**keys, proposed=proposed), Tone.DIM)(width)
        lines += [(), (Span(_("A few words for a companion"), Tone.TITLE),)]
        if review.note:
            lines += text(review.note)(width)
        else:
            lines += text(_("None yet; {note} writes them.").format(**keys), Tone.DIM)(width)
        return [*lines, (), *text(_ending(review).format(**keys), Tone.DIM)(width)]

    return Page(told)


def _begin(proposed: str) -> str:
    if proposed:
        return _("{enter} begins with: {proposed}")
    return _("{enter} writes it: one moment of the week, one thing to do then.")


def _ending(review: Review) -> str:
    if review.finished_on is not None:
        return _("This review is kept. {copy} copies the note, {export} writes it to a file.")
    if review.if_then:
        return _("{enter} keeps the review. {copy} copies the note, {export} writes it to a file.")
    return _("{copy} copies the note, {export} writes it to a file.")
