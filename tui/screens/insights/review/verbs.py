"""Verbs on sparks, lessons, the if–then and the note of a review."""

from functools import partial

from exchange.errors import ExchangeError
from jobs.review_note import review_note, write_review_note
from planner.insights.review.if_then import if_then_from
from planner.language import _, pgettext
from planner.model.drafts import Question
from planner.model.lessons import Lesson
from planner.model.vocabulary import SparkKind
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.field import Field, Filled
from tui.screens.insights.review.page import ReviewPage
from tui.screens.sparks import verbs as spark_verbs


def sort_spark(screen: LiveScreen, kind: str) -> None:
    """Let the highlighted spark become something."""
    spark = screen.query_one(ReviewPage).spark
    if spark is not None:
        spark_verbs.sort(screen, spark, SparkKind(kind))


def delete_spark(screen: LiveScreen) -> None:
    """Delete the highlighted spark."""
    spark = screen.query_one(ReviewPage).spark
    if spark is not None:
        spark_verbs.delete(screen, spark)


def choose(screen: LiveScreen) -> None:
    """Take the highlighted lesson along into next week, or leave it."""
    page = screen.query_one(ReviewPage)
    lesson = page.lesson
    if lesson is None:
        return
    if lesson.id == page.review.lesson_id:
        with screen.changing(pgettext("lesson", "No longer taken along")):
            screen.store.reviews.learn_from(page.week, None)
    else:
        take_along(screen, lesson)


def take_along(screen: LiveScreen, lesson: Lesson) -> None:
    """Take a lesson along into next week."""
    with screen.changing(pgettext("lesson", "Taken along")):
        screen.store.reviews.learn_from(screen.query_one(ReviewPage).week, lesson)


def lesson_taken(screen: LiveScreen) -> Lesson | None:
    """Return the lesson taken along into next week."""
    lesson_id = screen.query_one(ReviewPage).review.lesson_id
    return None if lesson_id is None else screen.store.lessons.get(lesson_id)


def ask_if_then(screen: LiveScreen) -> None:
    """Ask for next week's if–then; it begins with the lesson taken along."""
    lesson = lesson_taken(screen)
    begun = if_then_from(lesson) if lesson is not None else ""
    question = AskLine(
        _("If–then for the next week"),
        value=screen.query_one(ReviewPage).review.if_then or begun,
        placeholder=_("If it is Monday 9:00 and I have my coffee, then I prepare two calls"),
        drafts=screen.store.drafts,
        kept_as=Question("review", "if_then"),
    )
    screen.app.push_screen(question, partial(_keep_if_then, screen))


def _keep_if_then(screen: LiveScreen, typed: TypedLine | None) -> None:
    if typed is not None:
        with screen.changing(_("If–then kept")):
            week = screen.query_one(ReviewPage).week
            screen.store.reviews.say(week, if_then=typed.text)


def ask_note(screen: LiveScreen) -> None:
    """Ask for a few words for a companion."""
    week = screen.query_one(ReviewPage).week

    def present() -> list[Field]:
        note = screen.store.reviews.of(week).note
        return [Field("note", _("Note"), note, lines=6)]

    def keep(values: Filled) -> None:
        with screen.changing(_("Note kept")):
            screen.store.reviews.say(week, note=values["note"])

    with screen.telling():
        title, kept_as = _("A few words for a companion"), Question("review", "note")
        ask_form(screen, title, present(), kept_as, keep, present)


def copy(screen: LiveScreen) -> None:
    """Copy the note as Markdown."""
    with screen.telling():
        week = screen.query_one(ReviewPage).week
        screen.app.copy_to_clipboard(review_note(screen.store, week, screen.today))
        screen.notify(_("Note copied"))


def export(screen: LiveScreen) -> None:
    """Write the note to a file beside the database, and name the file."""
    with screen.telling():
        week = screen.query_one(ReviewPage).week
        try:
            file = write_review_note(screen.store, week, screen.today)
        except ExchangeError as error:
            screen.notify(str(error))
        else:
            screen.notify(_("Written: {file}").format(file=file))
