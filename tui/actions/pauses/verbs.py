"""Pauses planned, changed, ended early and deleted; the moves are shown before they are written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from db.today.pause_ends import PauseEnd
from db.today.pauses import PausePlan
from planner.language import _, ngettext
from planner.language.dates_in_words import say_full_days, say_the_days
from planner.model.drafts import Question
from planner.stairs.pauses.line import PauseLine, parse_pause, typed_pause
from planner.stairs.pauses.moves import Pause
from tui.actions.pauses.end_preview import Ended, EndPreview
from tui.actions.pauses.pause_list import CHANGE, END, NEW, PauseList
from tui.actions.pauses.preview import PausePreview, say_known
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.reader import Reader, Understood


def pauses(screen: LiveScreen) -> None:
    """List the pauses; while there is none, ask for one."""
    with screen.telling():
        known = screen.store.pauses.all()
        if not known:
            new_pause(screen)
            return
        screen.app.push_screen(PauseList(known, screen.today), partial(_chosen, screen, known))


def new_pause(screen: LiveScreen) -> None:
    """Ask for a pause in one line."""
    _ask(screen, None)


def _chosen(screen: LiveScreen, known: list[Pause], answer: str | None) -> None:
    """Do what was asked of one of the pauses."""
    if answer is None:
        return
    if answer == NEW:
        new_pause(screen)
        return
    what, number = answer.split()
    pause = next(each for each in known if each.id == int(number))
    store = screen.store.pauses
    if what == CHANGE:
        _ask(screen, pause)
        return
    with screen.telling():
        _end(screen, partial(store.ending if what == END else store.deletion, pause))


def _end(screen: LiveScreen, work_out: Callable[[date], PauseEnd], *, anew: bool = False) -> None:
    """Show what comes back of all that a pause has moved, then end it."""
    shown = None if screen.store.pauses.is_large else work_out(screen.today)
    if shown is not None and shown.is_plain:
        _write_end(screen, shown, comes_back=False)
        return

    def answered(ended: Ended | None) -> None:
        if ended is None:
            return
        with screen.telling():
            if ended.comes_back and not screen.store.pauses.ends_so(ended.shown, screen.today):
                _end(screen, work_out, anew=True)
            else:
                _write_end(screen, ended.shown, comes_back=ended.comes_back)

    screen.app.push_screen(EndPreview(screen, work_out, shown, anew=anew), answered)


def _write_end(screen: LiveScreen, shown: PauseEnd, *, comes_back: bool) -> None:
    number = len(shown.moves.actions) + len(shown.moves.dues)
    said = _("The pause is over") if shown.last else _("Pause deleted")
    if number and comes_back:
        back = ngettext("{number} came back", "{number} came back", number)
        said = f"{said}, {back.format(number=number)}"
    elif number:
        stays = _("what it moved stays")
        said = f"{said}, {stays}"
    with screen.changing(said):
        screen.store.pauses.write_end(shown, screen.today, comes_back=comes_back)


def _ask(screen: LiveScreen, changed: Pause | None) -> None:
    """Ask for the days of a pause, or for other days of one."""
    value = ""
    if changed is not None:
        line = PauseLine(changed.first, changed.last, changed.note)
        value = typed_pause(line, screen.today)

    def answered(typed: TypedLine | None) -> None:
        if typed is not None:
            with screen.answering():
                line = parse_pause(typed.text, typed.today)
                plan = partial(screen.store.pauses.plan, (line.first, line.last), line.note)
                _preview(screen, partial(plan, changed=changed))

    question = AskLine(
        _("A pause, in one line") if changed is None else _("Other days of the pause"),
        reader=Reader(partial(_understood, screen, changed), screen.surroundings.clock),
        placeholder=_("from 3 to 17 August, Brittany"),
        value=value,
        drafts=screen.store.drafts if changed is None else None,
        kept_as=Question(getattr(screen, "PLACE", ""), "new_pause") if changed is None else None,
    )
    screen.app.push_screen(question, answered)


def _understood(screen: LiveScreen, changed: Pause | None, text: str, today: date) -> Understood:
    """Say the days that were understood, and those of pauses that become one with them."""
    line = parse_pause(text, today)
    joins = screen.store.pauses.joins((line.first, line.last), changed)
    working = replace(screen.store.practice.working, pauses=())
    lost = sum(1 for _day in working.between(line.first, line.last))
    said = [
        (_("Pause"), say_full_days(line.first, line.last)),
        (_("Working days"), str(lost)),
    ]
    if line.note:
        said.append((_("Note"), line.note))
    joined = [say_the_days(pause.first, _last(pause), today) for pause in joins]
    if joined:
        said.append((_("Joined with"), ", ".join(joined)))
    return said


def _last(pause: Pause) -> date | None:
    return pause.last if pause.last > pause.first else None


def _preview(screen: LiveScreen, plan: Callable[[date], PausePlan], *, anew: bool = False) -> None:
    """Show what a pause moves, or that nothing does; enter writes it."""
    shown = None if screen.store.pauses.is_large else plan(screen.today)
    if shown is not None and shown.is_known:
        say_known(screen)
        return
    preview = PausePreview(screen, plan, shown, anew=anew)
    screen.app.push_screen(preview, partial(_accepted, screen, plan))


def _accepted(
    screen: LiveScreen, plan: Callable[[date], PausePlan], shown: PausePlan | None
) -> None:
    """Write what was shown; if it no longer stands, show it as it is now."""
    if shown is None:
        return
    with screen.telling():
        if screen.store.pauses.stands(shown, screen.today):
            _write(screen, shown)
        else:
            _preview(screen, plan, anew=True)


def _write(screen: LiveScreen, plan: PausePlan) -> None:
    number = len(plan.moves.actions) + len(plan.moves.dues)
    said = _("Pause written down")
    if number:
        moved = ngettext("{number} moved", "{number} moved", number).format(number=number)
        said = f"{said}, {moved}"
    with screen.changing(said):
        screen.store.pauses.write(plan, screen.today)
