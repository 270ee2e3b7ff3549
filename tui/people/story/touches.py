"""A touch noted by hand: changed, deleted."""

from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Question
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled
from tui.people.touch_form import changed_touch_fields, noted


def change_touch(screen: LiveScreen, which: str, first: str = "") -> None:
    """Ask again for a touch noted by hand, by its id; the field `first` has the keys."""
    with screen.telling():
        touch = screen.store.touches.get(int(which))
        name = shorten(screen.store.people.card(touch.person_id).name)

        def fields() -> list[Field]:
            now = screen.store.touches.get(touch.id)
            lesson = screen.store.lessons.of_touch(touch.id)
            return changed_touch_fields(now, lesson.text if lesson else "", screen.today)

        def change(answer: Filled) -> None:
            read = noted(answer)
            said = _("Touch changed: {name}").format(name=name)
            with screen.changing(_("Changed")), screen.store.change(said):
                screen.store.touches.change(touch.id, **read._asdict())
                screen.store.lessons.learn(answer["lesson"], read.day, None, touch_id=touch.id)

        title = _("A touch with {name}").format(name=name)
        question = Question("network", f"change_touch:{touch.id}", touch.person_id)
        ask_form(screen, title, fields(), question, change, fields, first=first or "gist")
