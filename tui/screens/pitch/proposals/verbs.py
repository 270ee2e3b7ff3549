"""The verbs of the proposed cards: take, refuse, edit, change the cell, paste, bring in."""

from functools import partial
from typing import TYPE_CHECKING

from planner.imports.archive_wording import say_brought
from planner.imports.plan import ImportPlan
from planner.language import _, ngettext
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.pitch.canvases.card import CanvasName, Star
from planner.pitch.canvases.cells import cells_of, next_cell, say_cell
from planner.pitch.path import StageName, say_stage
from planner.pitch.proposals.proposal import Proposal
from planner.pitch.proposals.rules import of_lines
from planner.pitch.proposals.wording import say_prompt, say_situation
from tui.base.ask_form import ask_form
from tui.base.writing import tell_done
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.field import Field, Filled
from tui.keyboard.commands import done_said, key_of
from tui.keyboard.names import key_name

if TYPE_CHECKING:
    from tui.screens.pitch.proposals.screen import ProposalsScreen

_PASTED_ROWS = 8


def take(screen: "ProposalsScreen") -> None:
    """Make the highlighted proposal a card; a position asks first for its achievement."""
    proposal = screen.proposal
    if proposal is None:
        return
    if not proposal.asks:
        _take(screen, proposal)
        return

    def told(line: TypedLine | None) -> None:
        if line is not None and line.text.strip():
            _take(screen, proposal, line.text, say_situation(proposal.post))

    question = AskLine(
        say_prompt(proposal),
        placeholder=_("One achievement as a title: “The books ready in 4 days, not 12”"),
        drafts=screen.store.drafts,
        kept_as=Question(screen.SESSION, "take", proposal.id),
    )
    screen.app.push_screen(question, told)


def _take(
    screen: "ProposalsScreen", proposal: Proposal, text: str = "", situation: str = ""
) -> None:
    star = Star(situation=situation) if proposal.canvas is CanvasName.ACHIEVEMENTS else None
    said = _("Card added: {title}").format(title=shorten(text.strip() or proposal.text))
    with screen.changing(said):
        screen.store.card_proposals.take(
            proposal.id, screen.today, cell=screen.cell_of(proposal), text=text, star=star
        )


def refuse(screen: "ProposalsScreen") -> None:
    """Never propose the highlighted card again."""
    proposal = screen.proposal
    if proposal is not None:
        with screen.changing(_("Proposed card refused")):
            screen.store.card_proposals.refuse(proposal.id)


def other_cell(screen: "ProposalsScreen") -> None:
    """Let the highlighted card go to the next cell of its canvas."""
    proposal = screen.proposal
    if proposal is not None:
        screen.cells[proposal.id] = next_cell(proposal.canvas, screen.cell_of(proposal))
        screen.show_proposals()


def edit(screen: "ProposalsScreen") -> None:
    """Write the highlighted card in one's own words, then take it."""
    proposal = screen.proposal
    if proposal is None:
        return

    def write(values: Filled) -> None:
        screen.cells[proposal.id] = values.get("cell", proposal.cell)
        _take(screen, proposal, values["text"], values.get("situation", ""))

    kept_as = Question(screen.SESSION, "edit", proposal.id)
    title = say_prompt(proposal) if proposal.asks else _("A card in your own words")
    ask_form(screen, title, _fields(screen, proposal), kept_as, write)


def _fields(screen: "ProposalsScreen", proposal: Proposal) -> list[Field]:
    text = "" if proposal.asks else proposal.text
    label = _("Achievement") if proposal.asks else _("Text")
    fields = [Field("text", label, text, lines=3, check=_needed, sentence=True)]
    cells = cells_of(proposal.canvas)
    if len(cells) > 1:
        choices = [(cell, say_cell(cell)) for cell in cells]
        fields.append(Field("cell", _("Goes to"), screen.cell_of(proposal), choices=choices))
    if proposal.asks:
        situation = say_situation(proposal.post)
        fields.append(Field("situation", _("Situation"), situation, lines=4))
    return fields


def _needed(text: str) -> None:
    if not text.strip():
        raise ValueError(_("Write the card in a few words."))


def paste(screen: "ProposalsScreen") -> None:
    """Ask for lines, each of which becomes a proposed card of the cell that is chosen."""

    def propose(values: Filled) -> None:
        canvas = CanvasName(values["canvas"])
        cell = values.get(_cell_field(canvas)) or cells_of(canvas)[0]
        lines = of_lines(values["text"], canvas, cell)
        counted = None
        with screen.changing(""):
            counted = screen.store.card_proposals.propose(lines)
            screen.turn_to_canvas(canvas)
        if counted is not None:
            screen.notify(_say_pasted(screen, counted.created, counted.unchanged))

    kept_as = Question(screen.SESSION, "paste")
    ask_form(screen, _("One card a line"), _paste_fields(screen), kept_as, propose)


def _paste_fields(screen: "ProposalsScreen") -> list[Field]:
    here = screen.canvas or (screen.proposal.canvas if screen.proposal else CanvasName.IDENTITY)
    canvases = [(each.value, say_stage(StageName(each.value))) for each in CanvasName]
    cells = [
        Field(
            _cell_field(canvas),
            _("Goes to"),
            choices=[(cell, say_cell(cell)) for cell in cells_of(canvas)],
            only_if=("canvas", (canvas.value,)),
        )
        for canvas in CanvasName
        if len(cells_of(canvas)) > 1
    ]
    return [
        Field("text", _("Lines"), lines=_PASTED_ROWS, check=_lines_needed),
        Field("canvas", _("Canvas"), here.value, choices=canvases),
        *cells,
    ]


def _cell_field(canvas: CanvasName) -> str:
    return f"cell-{canvas.value}"


def _lines_needed(text: str) -> None:
    if not of_lines(text, CanvasName.IDENTITY, ""):
        raise ValueError(_("Write or paste at least one line with words."))


def _say_pasted(screen: "ProposalsScreen", created: int, known: int) -> str:
    said = ngettext("{count} card proposed", "{count} cards proposed", created)
    done = said.format(count=created)
    if known:
        there = ngettext("{count} was there already", "{count} were there already", known)
        done = f"{done}, {there.format(count=known)}"
    return done_said(screen, done) if created else done


def bring_in(screen: "ProposalsScreen") -> None:
    """Ask for an archive, show what it would bring, and write it once that is agreed."""
    from tui.screens.imports.import_files import ImportFiles  # slow to import
    from tui.screens.pitch.proposals.ask_people import ask_people

    circle = key_of(screen, "network.circle") or key_name("c")
    kept_as = Question(screen.SESSION, "bring_in")
    clock = screen.surroundings.clock
    question = ImportFiles(screen.store, clock, kept_as, circle, ask_people)
    screen.app.push_screen(question, partial(_tell, screen))


def _tell(screen: "ProposalsScreen", plan: ImportPlan | None) -> None:
    """Say what the files brought."""
    if plan is None:
        return
    if plan.is_empty:
        screen.notify(_("Nothing was new; nothing was written."))
        return
    created = plan.total.created
    people = ngettext("{number} person", "{number} people", created).format(number=created)
    brought = say_brought(plan.archive, created) if plan.archive else people
    done = _("Brought in: {what}").format(what=brought or people)
    tell_done(screen, screen.surroundings, done_said(screen, done))
