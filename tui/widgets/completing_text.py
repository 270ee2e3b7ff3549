"""A line of text in which names are completed, and the row that shows the names."""

from collections.abc import Callable, Sequence

from textual.binding import Binding
from textual.strip import Strip

from planner.grammar.completion import Beginning, Begun, Completion, Offer, Source, completed
from planner.language import _, ngettext
from planner.language.pasted import split_lines
from planner.language.width import cell_width
from planner.model import signs
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone, fit, length
from tui.keyboard.commands import key_of
from tui.widgets.short_text import ShortText

Look = Callable[[str], Offer | None]
"""Looks up the known names for the end of a text; None where no name is begun."""

LookUp = Callable[[Sequence[Beginning]], Offer | None]
"""Looks up the known names for those that may be begun."""


def looking(look_up: LookUp, begun: Begun) -> Look:
    """Look up the names that `begun` finds at the end of a text."""
    return lambda text: look_up(begun(text))


_LONGEST, _LONGEST_DETAIL = 36, 24
"""Cells of a name shown, and of what tells it from others."""
_MORE = "   …"


class CompletingText(ShortText):
    """A line that offers known names for the one begun at its end.

    The key takes the first name shown, again the next one; letters typed narrow them down. Names
    are looked up in the frame of the letter.
    """

    BINDINGS = [
        Binding(
            "tab",
            "complete",
            _("Complete"),
            id="completion.take",
            tooltip=_("Take the first name shown; again, the next one."),
        )
    ]

    def __init__(
        self,
        value: str = "",
        *,
        look: Look | None = None,
        placeholder: str = "",
        id: str | None = None,
    ) -> None:
        """Edit `value`, with names looked up by `look`."""
        self._look = look
        self._offer: Offer | None = None
        self._place = -1
        self._before = ""
        super().__init__(value, placeholder=placeholder, id=id)

    @property
    def completes(self) -> bool:
        """Whether there is a name to take at the caret."""
        return bool(self._offer and self._offer.names and self.cursor_at_end)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the key to its other uses where there is no name to take."""
        return self.completes if action == "complete" else super().check_action(action, parameters)

    def replace(self, text: str, start: int, end: int) -> None:
        """Look for names after every change that is typed, before anything is drawn."""
        super().replace(text, start, end)
        if self._look is not None:
            self._before, self._place = self.value, -1
            self._put(self._look(self.value) if self.cursor_at_end else None)

    def on_blur(self) -> None:
        """Offer no names any more."""
        super().on_blur()
        self._put(None)

    def action_complete(self) -> None:
        """Take the next name; after the last one the first."""
        if self._offer is None or not self._offer.names:
            return
        self._place = (self._place + 1) % len(self._offer.names)
        name = self._offer.names[self._place].name
        self.value = completed(self._before, self._offer.begun, name)
        self.cursor_position = len(self.value)
        self._put(self._offer if len(self._offer.names) > 1 else None)

    def action_cursor_right(self, select: bool = False) -> None:
        """Go right; at the end of the text, take a name."""
        if self.completes and not select:
            self.action_complete()
        else:
            super().action_cursor_right(select)

    def around(self, lines: Sequence[str]) -> list[str]:
        """The lines in the place of what is selected, with the text typed before and after."""
        start, end = sorted(self.selection)
        first, *others = split_lines("\n".join(lines))
        *others, last = (f"{self.value[:start]}{first}", *others)
        return [*others, f"{last}{self.value[end:]}"]

    def _put(self, offer: Offer | None) -> None:
        could = self.completes
        self._offer = offer
        for line in self.screen.query(CompletionLine):
            line.show(offer, self._place, key_of(self, "completion.take"))
        if could != self.completes:
            self.refresh_bindings()


class CompletionLine(Toned):
    """The names that may be taken, the nearest first; or whether the name typed is known."""

    DEFAULT_CSS = """
    CompletionLine { height: 1; }
    """

    _offer: Offer | None = None
    _place = -1
    _key = ""

    def show(self, offer: Offer | None, place: int, key: str) -> None:
        """Show what is offered and the key that takes it; the name at `place` is the one taken."""
        if (offer, place) != (self._offer, self._place):
            self._offer, self._place, self._key = offer, place, key
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one line."""
        width = self.size.width
        return self.strip(self._line(width), width, self.rich_style)

    def _line(self, width: int) -> Line:
        if self._offer is None:
            return ()
        if self._offer.names:
            is_new = self._offer.bearers == 0 and not self._offer.begun.among_known
            new = _new(self._offer) if is_new else ()
            room = width - length(new)
            return (*_names(self._offer.names, self._place, self._key, room), *new)
        return () if self._offer.bearers is None else _standing(self._offer)


def _names(names: tuple[Completion, ...], place: int, key: str, width: int) -> Line:
    """As many names as there is room for, from the next one to be taken on."""
    first = (place + 1) % len(names)
    turned = (*names[first:], *names[:first])
    line: Line = (Span(f"{key} ", Tone.ACCENT),)
    for number, each in enumerate(turned):
        is_alone = sum(other.name == each.name for other in names) == 1
        detail = f" {signs.SEPARATOR} {each.detail}" if each.detail else ""
        name = fit(each.name, _LONGEST).rstrip()
        rest = "" if number and is_alone else fit(detail, _LONGEST_DETAIL).rstrip()
        gap = "   " if number else ""
        more = (Span(gap), Span(name, Tone.DIM if number else Tone.PLAIN), Span(rest, Tone.DIM))
        end = 0 if number + 1 == len(turned) else cell_width(_MORE)
        if number and length((*line, *more)) + end > width:
            return (*line, Span(_MORE, Tone.DIM))
        line = (*line, *more)
    return line


def _standing(offer: Offer) -> Line:
    """Whether the name typed is known, new, or borne by several people."""
    bearers, source = offer.bearers or 0, offer.begun.source
    if source is Source.ACTIONS or (source is Source.PLACES and not bearers):
        return ()  # a place is a text like others, nothing is made of it; actions are read back
    if bearers == 0:
        return _unknown(source) if offer.begun.among_known else _new(offer)[1:]
    if bearers == 1 or source is not Source.PEOPLE:
        return (Span(f"{signs.CRITERION_MET} ", Tone.ACCENT), Span(_("known"), Tone.DIM))
    said = ngettext("{n} person is called so", "{n} people are called so", bearers)
    return (Span("? ", Tone.DUE), Span(said.format(n=bearers), Tone.DUE))


def _unknown(source: Source) -> Line:
    """The doubt about a name that cannot be used: no person or thing known bears it."""
    is_person = source is Source.PEOPLE
    said = _("not in your network yet") if is_person else _("not known yet")
    return (Span("? ", Tone.DUE), Span(said, Tone.DUE))


def _new(offer: Offer) -> Line:
    """The sign of a name that is new, behind a gap."""
    said = {
        Source.ORGANISATIONS: _("a new organisation"),
        Source.SECTORS: _("a new sector"),
    }.get(offer.begun.source, _("a new name"))
    return (Span("   "), Span("+ ", Tone.ACCENT), Span(said, Tone.DIM))
