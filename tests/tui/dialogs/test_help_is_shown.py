"""Lists and previews of days, whose letters are keys, name the key of their help."""

import pytest

from tui.actions.pauses.end_preview import EndPreview
from tui.actions.pauses.preview import PausePreview
from tui.dialogs.dialog import Dialog
from tui.screens.stairs.levelling.show_plan import ShowPlan
from tui.screens.stairs.levelling.show_push import ShowPush
from tui.screens.stairs.routines.dialog import ShowRoutines
from tui.screens.stairs.split.dialog import AskSplit
from tui.screens.today.later.dialog import ShowLater

DIALOGS = (ShowLater, ShowRoutines, PausePreview, EndPreview, ShowPlan, ShowPush, AskSplit)


@pytest.mark.parametrize("dialog", DIALOGS)
def test_the_key_line_names_the_help(dialog: type[Dialog[object]]) -> None:
    keys = dialog._merge_bindings().key_to_bindings["question_mark"]
    assert [(key.id, key.show) for key in keys] == [("dialog.help", True)]
