"""The preparation of an action, with its context and its guards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one

from planner.language import _
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.pitches import Pitch
from planner.model.vocabulary import Guard
from planner.today.guards import Exchange, Warned, guards
from tui.actions.preparation.fields import Earlier, preparation_fields
from tui.actions.related import NOTHING, Related, related_as_fits
from tui.dialogs.ask_opening import AskOpening
from tui.dialogs.dialog import Drafts
from tui.dialogs.field import Filled
from tui.dialogs.form_rows import FormRows
from tui.dialogs.frame import WrongLine
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.widgets.growing_block import GrowingBlock

GUARDS = "guards"
"""The name in the answer under which the guards set aside stand, joined by commas."""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts known on `today` before an action is prepared.

    `exchanges` are those with its person, oldest first; the guards in `set_aside` stay silent.
    `earlier` reads what was written in a part before.
    """

    today: date
    pitches: Sequence[Pitch] = ()
    related: Related = NOTHING
    exchanges: Sequence[Exchange] = ()
    set_aside: frozenset[Guard] = frozenset()
    earlier: Earlier = lambda _part: ()


class AskPreparation(AskOpening):
    """Asks for every part, and shows the guards."""

    BINDINGS = [
        Binding(
            "ctrl+g",
            "set_aside",
            _("All the same"),
            id="preparation.set_aside",
            tooltip=_("Save it all the same: what gives pause is set aside, and counted."),
            priority=True,
        )
    ]

    BELOW = 6
    below_it = query_one("#below", GrowingBlock)

    def __init__(
        self,
        action: Action,
        known: Known,
        drafts: Drafts,
        kept_as: Question,
        present: Callable[[], Action] | None = None,
    ) -> None:
        """Prepare `action`, which `present` reads anew, with what is known."""
        self._action = action
        self._known = known
        self._aside: Sequence[Guard] = ()
        super().__init__(
            action.title,
            preparation_fields(action, known.pitches, known.earlier),
            known.pitches,
            drafts=drafts,
            kept_as=kept_as,
            present=present and (lambda: preparation_fields(present(), known.pitches)),
        )

    def below(self) -> ComposeResult:
        """The block for the guards, the fitting lesson, promises and the last exchanges."""
        yield GrowingBlock(id="below")

    def on_mount(self) -> None:
        """Show the guards; Textual lets the base class do its part after this."""
        self.show_below()

    def on_resize(self) -> None:
        """Show as much as there is room for now."""
        self.show_below()

    def typed(self) -> None:
        """Keep the draft, and update the guards with each letter."""
        super().typed()
        self.show_below()

    def show_below(self) -> None:
        """Show the guards of now, and the context as far as there is room."""
        warned, room = self.warned(), self.query_one(FormRows).fit(self.BELOW)
        self.below_it.show(lambda width: self._below(warned, width, room)[: max(room, 2)])
        self.refresh_bindings()

    def warned(self) -> tuple[Warned, ...]:
        """The guards that speak, given the opening and the offer as typed."""
        action, known = self._action, self._known
        if self.is_mounted:
            said = self.values()
            action = replace(action, opening=said["opening"], offer=said["offer"])
        return guards(action, known.exchanges, known.today, known.set_aside)

    def _below(self, warned: Sequence[Warned], width: int, room: int) -> list[Line]:
        """The guards, then the context: in full, or in short form."""
        said = [line for each in warned for line in wrap(each.sentence, width)]
        if len(said) >= room:
            said = [each.short for each in warned]
        known, action = self._known, self._action
        related = related_as_fits(action, known.related, known.today, width, room - len(said))
        lines = [*((Span(line, Tone.DUE),) for line in said), *related]
        return [(), *lines] if said or len(lines) < room else lines

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to override guards only while there are any."""
        if action == "set_aside":
            return bool(self.warned())
        return super().check_action(action, parameters)

    def action_set_aside(self) -> None:
        """Override the guards and save."""
        self._aside = [each.guard for each in self.warned()]
        super().action_save()

    def action_save(self) -> None:
        """Answer with the fields, unless a guard speaks."""
        self._aside = ()
        if self.warned():
            said = _("Something gives pause: change it, or save it all the same.")
            self.query_one(WrongLine).tell(said, lambda: bool(self.warned()))
            return
        super().action_save()

    def answer(self, answer: Filled) -> None:
        """Close with the fields and the guards that were set aside."""
        guards_aside = ",".join(guard.value for guard in self._aside)
        super().answer(answer.merged({**answer, GUARDS: guards_aside}))
