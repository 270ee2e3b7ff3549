"""Opening what mends a test: a slot, the result of an achievement, the aim that is for them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.pitch.canvases.card import CanvasName, Citation, Star
from planner.pitch.proposition.four_tests import Mend, MendKind, Quality
from planner.pitch.proposition.proposition import Slot
from tui.base.ask_form import ask_form
from tui.base.writing import changing_alike
from tui.dialogs.checks import needed
from tui.dialogs.field import Field, Filled
from tui.dialogs.pick import Pick, numbered
from tui.screens.pitch.proposition.choosing import PLACE, result_field
from tui.screens.pitch.proposition.rows import Shown
from tui.screens.pitch.proposition.verbs import write

if TYPE_CHECKING:
    from tui.screens.pitch.proposition.screen import PropositionScreen

_WHOM, _PROJECT = "whom", "project"


def mend(screen: "PropositionScreen", quality: Quality) -> None:
    """Open what would mend a test; of one that passes say so."""
    if screen.shown is None:
        return
    verdict = next(each for each in screen.shown.verdicts if each.quality is quality)
    if verdict.mend is None:
        screen.notify(_("This test passes: {reason}.").format(reason=verdict.reason))
        return
    _OPENS[verdict.mend.kind](screen, verdict.mend)


def _slot(screen: "PropositionScreen", mending: Mend) -> None:
    write(screen, mending.slot, choosing=True)


def _result(screen: "PropositionScreen", mending: Mend) -> None:
    result(screen, str(mending.card_id))


def result(screen: "PropositionScreen", card_id: str) -> None:
    """Ask for the result of an achievement, with its number."""
    if screen.shown is None:
        return
    with screen.telling():
        card = screen.store.cards.get(int(card_id))
        kept_as = Question(PLACE, f"card_result:{card.id}", screen.shown.proposition.id)

        def take(values: Filled) -> None:
            said = _("Result kept: {title}").format(title=shorten(card.text))
            with changing_alike(screen, said):
                now = screen.store.cards.get(card.id)
                star = replace(now.star or Star(), result=values["result"])
                screen.store.cards.edit(now.id, now.text, star)

        def present() -> list[Field]:
            star = screen.store.cards.get(card.id).star
            return [replace(result_field(star.result if star else ""), check=needed)]

        ask_form(screen, shorten(card.text, 60), present(), kept_as, take, present)


def _aim(screen: "PropositionScreen", _mending: Mend) -> None:
    """Ask which open goal, or whether SWOT's project, is for whom the proposition helps."""
    if screen.shown is None:
        return
    ground = screen.shown.ground
    whom = _whom(screen.shown)
    goals = [(f"g{each.id}", each.title) for each in ground.goals]
    projects = [(f"p{each.id}", each.title) for each in ground.projects]
    others = [] if projects else [(_PROJECT, _("write the project of your SWOT"))]
    named = [*goals, *projects, *others, (_WHOM, _("help others instead"))]
    said = [_("goal")] * len(goals) + [_("project")] * len(projects) + [""] * (len(others) + 1)
    options = [
        option._replace(name=shorten(option.name, 60), said=each)
        for option, each in zip(numbered(named), said, strict=True)
    ]

    def take(answer: str | None) -> None:
        if answer is not None:
            _serve(screen, answer, whom)

    title = _("Which of these is for {whom}?").format(whom=shorten(whom[0].label))
    screen.app.push_screen(Pick(title, options), take)


def _serve(screen: "PropositionScreen", answer: str, whom: list[Citation]) -> None:
    store, shown = screen.store.propositions, screen.shown
    if answer == _WHOM or shown is None:
        write(screen, Slot.WHOM, choosing=True)
    elif answer == _PROJECT:
        write_project(screen)
    else:
        is_goal, number = answer[0] == "g", int(answer[1:])
        things = shown.ground.goals if is_goal else shown.ground.projects
        title = next(each.title for each in things if each.id == number)
        said = _("Now for {whom}: {title}")
        said = said.format(whom=shorten(whom[0].label, 30), title=shorten(title, 30))
        with changing_alike(screen, said):
            (store.let_goal_serve if is_goal else store.let_project_serve)(number, whom)


def write_project(screen: "PropositionScreen") -> None:
    """Ask for the project that SWOT is about, as a card that cites whom it is for."""
    if screen.shown is None:
        return
    whom = _whom(screen.shown)

    def add(values: Filled) -> None:
        said = _("Project written: {title}").format(title=shorten(values["title"]))
        with changing_alike(screen, said):
            canvas, cites = CanvasName.SWOT, [replace(each, place="") for each in whom]
            screen.store.cards.add(canvas, ("project",), values["title"], screen.today, None, cites)

    hint = _("direct the finances of a family-owned company")
    fields = [Field("title", _("My project"), "", hint, check=needed)]
    kept_as = Question(PLACE, "project", screen.shown.proposition.id)
    ask_form(screen, _("The project of your SWOT"), fields, kept_as, add)


def _whom(shown: Shown) -> list[Citation]:
    return [each for each in shown.proposition.wording.cited(Slot.WHOM) if not each.gone]


_OPENS = {MendKind.SLOT: _slot, MendKind.RESULT: _result, MendKind.AIM: _aim}
