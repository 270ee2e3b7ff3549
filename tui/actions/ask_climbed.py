"""Ask whether a step without a number is climbed: its actions alone never climb it."""

from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.steps import Step
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_which import AskWhich
from tui.dialogs.field import Field, Filled


def ask_climbed(screen: LiveScreen, step: Step) -> None:
    """Ask over `screen` whether a step is climbed now that all its actions are done."""

    def answered(values: Filled | None) -> None:
        if values is not None and values["climbed"]:
            with screen.changing(_("Step climbed")):
                screen.store.goals.climb(step.id, screen.today)

    title = _("All is done here. Is the step climbed? {step}").format(step=shorten(step.title))
    choices = [("yes", _("yes, it is climbed")), ("", _("not yet, more is to do"))]
    field = Field("climbed", pgettext("question", "Climbed"), "yes", choices=choices)
    screen.app.push_screen(AskWhich(title, field), answered)
