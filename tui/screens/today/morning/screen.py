"""The morning session: close yesterday, choose, prepare, read back and start."""

from textual.binding import Binding

from planner.language import _, pgettext
from tui.screens.today.morning.position import Stage, before
from tui.screens.today.morning.verbs import MorningDeeds

_OFFERED = {
    **dict.fromkeys(("done", "result", "leave_late"), (Stage.CLOSE,)),
    **dict.fromkeys(("move", "park", "drop"), (Stage.CLOSE, Stage.CHOOSE)),
    **dict.fromkeys(("choose", "new", "propose", "later", "go_on"), (Stage.CHOOSE,)),
    **dict.fromkeys(("skip", "prepare"), (Stage.PREPARE,)),
    "start": (Stage.READ,),
    "back": (Stage.CHOOSE, Stage.PREPARE, Stage.READ),
}
"""In which stages an action is offered."""
_ALONE = {"new", "propose", "later", "go_on", "start"}
"""What is about no action."""


def _bound(key: str, action: str, label: str, sentence: str) -> Binding:
    return Binding(
        key, action, label, id=f"morning.{action}", tooltip=sentence, priority=key == "enter"
    )


class MorningScreen(MorningDeeds):
    """Five minutes at most, from what stayed open to the first action."""

    HELP = _(
        "Close what stayed open, without blame; choose at most three actions; give each an aim and"
        " an if–then; read them back once, and start. What is proposed stands in the order in"
        " which people wait: promises, thanks, news owed, meetings of today and tomorrow to"
        " prepare, the current step, what is due, at most two people by their rhythm, one dormant"
        " tie a week; among equals the earlier day, then the more overdue, then the name. A stage"
        " with nothing to do is passed over. It can be left at any time and goes on from there."
    )
    CSS_PATH = "screen.tcss"
    ASKS = "today"

    BINDINGS = [
        _bound("space", "done", _("Done"), _("It was done: achieved, on its own day.")),
        _bound("space", "choose", _("Choose"), _("Choose the action for today, or no longer.")),
        _bound("space", "skip", pgettext("preparation", "Skip"), _("Go without preparing it.")),
        _bound("enter", "go_on", _("Go on"), _("Go on with what is chosen.")),
        _bound("enter", "prepare", _("Prepare"), _("Prepare the action: aim, if–then, opening…")),
        _bound("enter", "start", _("Start"), _("End the session and start with the first action.")),
        _bound("r", "result", _("Result"), _("Record what came of the action.")),
        _bound("greater_than_sign", "move", _("Move"), _("Give the action another day, in words.")),
        _bound("z", "park", _("Park"), _("Set the action aside, without a date.")),
        _bound("x", "drop", _("Drop"), _("Give the action up.")),
        _bound(
            "enter", "leave_late", pgettext("late", "Leave it"), _("Leave the action as it is.")
        ),
        _bound("n", "new", pgettext("action", "New"), _("Write down an action in one line.")),
        _bound("o", "propose", _("Propose"), _("Propose me something: somebody to turn to.")),
        _bound(
            "l", "later", _("Later"), _("List what is not for today: to come, set aside or kept.")
        ),
        _bound("left", "back", pgettext("stage", "Back"), _("Go back to the stage before.")),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what belongs to the stage, and what can be done with what is highlighted."""
        if action not in _OFFERED:
            return True
        if self.position.stage not in _OFFERED[action]:
            return False
        if action == "back":
            return before(self.agenda, self.position) != self.position
        return action in _ALONE or self.action is not None
