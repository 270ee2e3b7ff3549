"""What is kept at the end of the review: sparks sorted, a lesson, the if–then, the note."""

from exchange.errors import ExchangeError
from exchange.text_files import write_page
from planner.insights.review.facts import PAGES
from planner.insights.review.note import note_lines
from planner.insights.review.wording import if_then_from
from planner.language import _, pgettext
from planner.language.shortening import shorten
from planner.model.lessons import Lesson
from planner.model.vocabulary import SparkKind
from planner.sparks.sparks import Spark
from tui.dialogs.ask_form import AskForm, Field
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.screens.insights.review.view import ReviewView
from tui.screens.sparks.sorting import SparkSorting

LESSONS_PAGE = 6
SAID = 100
"""Letters of the if–then that the last word of a review repeats."""


class Keeping(ReviewView):
    """Sorts sparks, chooses a lesson, writes the if–then and the note, ends the review."""

    @property
    def spark(self) -> Spark | None:
        """The spark that is highlighted."""
        return self.thing if isinstance(self.thing, Spark) else None

    @property
    def highlighted_lesson(self) -> Lesson | None:
        """The lesson that is highlighted."""
        return self.thing if isinstance(self.thing, Lesson) else None

    def action_sort_spark(self, kind: str) -> None:
        """Let the spark become something."""
        if self.spark is not None:
            SparkSorting(self).sort(self.spark, SparkKind(kind))

    def action_delete_spark(self) -> None:
        """Take it away."""
        if self.spark is not None:
            with self.changing(_("Spark deleted")):
                self.store.sparks.delete(self.spark.id)

    def action_choose(self) -> None:
        """Take the lesson along into next week, or leave it."""
        lesson = self.highlighted_lesson
        if lesson is None:
            return
        if lesson.id == self.review.lesson_id:
            with self.changing(pgettext("lesson", "No longer taken along")):
                self.store.reviews.learn_from(self.week, None)
        else:
            self.take_along(lesson)

    def take_along(self, lesson: Lesson) -> None:
        """Take a lesson along into next week."""
        with self.changing(pgettext("lesson", "Taken along")):
            self.store.reviews.learn_from(self.week, lesson)

    def action_learn(self) -> None:
        """Ask for a lesson in one sentence."""
        question = AskLine(
            _("What the week taught you, in one sentence"),
            drafts=self.store.drafts,
            draft_key="review.learn",
        )
        self.app.push_screen(question, self._learn)

    def _learn(self, typed: TypedLine | None) -> None:
        if typed is None:
            return
        lesson = None
        with self.changing(_("Lesson kept")):
            lesson = self.store.lessons.learn(typed.text, self.week.until(self.today), None)
        if lesson is not None:
            self.wanted = f"lesson-{lesson.id}"
            self.go_to(LESSONS_PAGE)

    def action_if_then(self) -> None:
        """Ask for next week's if–then; it begins with the lesson that goes along."""
        lesson = self.lesson()
        begun = if_then_from(lesson) if lesson is not None else ""
        question = AskLine(
            _("If–then for the next week"),
            value=self.review.if_then or begun,
            placeholder=_("If it is Monday 9:00 and I have my coffee, then I prepare two calls"),
            drafts=self.store.drafts,
            draft_key="review.if_then",
        )
        self.app.push_screen(question, self._keep_if_then)

    def _keep_if_then(self, typed: TypedLine | None) -> None:
        if typed is not None:
            with self.changing(_("If–then kept")):
                self.store.reviews.say(self.week, if_then=typed.text)

    def action_note(self) -> None:
        """Ask for a few words for a companion."""

        def present() -> list[Field]:
            note = self.store.reviews.of(self.week).note
            return [Field("note", _("Note"), note, lines=6)]

        with self.telling():
            question = AskForm(
                _("A few words for a companion"),
                present(),
                drafts=self.store.drafts,
                draft_key="review.note",
                present=present,
            )
            self.app.push_screen(question, self._keep_note)

    def _keep_note(self, values: dict[str, str] | None) -> None:
        if values is not None:
            with self.changing(_("Note kept")):
                self.store.reviews.say(self.week, note=values["note"])

    def note(self) -> str:
        """The note in Markdown."""
        whole = self.store.reviews.whole(self.week, self.today)
        return "\n".join(note_lines(whole)) + "\n"

    def action_copy(self) -> None:
        """Copy the note."""
        with self.telling():
            self.app.copy_to_clipboard(self.note())
            self.notify(_("Note copied"))

    def action_export(self) -> None:
        """Write the note to a file beside the database, and say which."""
        with self.telling():
            name = f"review-{self.week.name}.md"
            file = self.store.file.parent / name
            try:
                write_page(file, self.note())
            except ExchangeError as error:
                self.notify(str(error))
            else:
                self.notify(_("Written: {file}").format(file=file))

    def action_finish(self) -> None:
        """End the review: the next one begins anew."""
        if not self.review.if_then:
            self.action_if_then()
            return
        finished = False
        with self.changing(""):
            self.store.reviews.finish(self.week, self.today)
            self.keep()
            finished = True
        if not finished:
            return
        said = _("Review kept. {if_then}").format(if_then=shorten(self.review.if_then, SAID))
        app = self.app
        self.dismiss(None)
        app.notify(said)

    def ask_again(self) -> None:
        """Ask what was half typed, if the review was begun for that."""
        asked = {
            "if_then": self.action_if_then,
            "note": self.action_note,
            "learn": self.action_learn,
        }
        if self.about in asked:
            asked[self.about]()

    def at_end(self) -> bool:
        """Whether the last page is shown."""
        return self.page == PAGES
