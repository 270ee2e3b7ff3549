"""The lines beside the proposed cards: the whole of one, and what to do where there is none."""

from planner.language import _
from planner.pitch.canvases.cells import say_cell
from planner.pitch.proposals.proposal import Proposal
from planner.pitch.proposals.wording import say_prompt, say_situation, say_source
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap

_LONGEST = 600
"""Letters of a text that are shown."""


def proposal_lines(proposal: Proposal, cell: str, width: int) -> list[Line]:
    """A card in full, or the question of a position with its post; then cell and source."""
    asked = say_prompt(proposal) if proposal.asks else proposal.text
    lines: list[Line] = [(Span(line, Tone.STRONG),) for line in wrap(_begin(asked), width)]
    if proposal.asks:
        situation = wrap(_begin(say_situation(proposal.post)), width)
        lines += [(Span(line),) for line in situation]
    pairs = [(_("Goes to"), say_cell(cell)), (_("Source"), say_source(proposal.source))]
    return [*lines, *pair_lines(pairs, width)]


def none_lines(bring_key: str, paste_key: str, width: int) -> list[Line]:
    """The hint where no card waits: the keys that bring some in."""
    bring = _(
        "{key} brings in LinkedIn’s archive, as it comes: your skills, your studies and the"
        " sentences of your profile become cards to take; each of your posts asks for an"
        " achievement."
    ).format(key=bring_key)
    paste = _("{key} pastes a list of your own: each line becomes a card to take.").format(
        key=paste_key
    )
    lines: list[Line] = [(Span(_("No proposed card waits.")),), ()]
    for said in (bring, paste):
        lines += [(Span(line, Tone.DIM),) for line in wrap(said, width)]
    return lines


def waiting_line(said: str, key: str, width: int) -> list[Line]:
    """One line of a place on the cards that wait there, with the key that lists them."""
    if not said:
        return []
    text = _("{what} · {key} lists them").format(what=said, key=key)
    return [(Span(line, Tone.ACCENT),) for line in wrap(text, width)]


def _begin(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
