"""Triage: people without a circle one at a time, with what is known of them; a key decides."""

from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from planner.language import _
from planner.model.labels import circles
from planner.model.people import Person
from planner.model.vocabulary import Circle
from planner.network.inventory import triage
from planner.network.inventory.triage import Decision, Sitting
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.keyboard.commands import key_of
from tui.keyboard.names import FRENCH_DIGITS
from tui.keyboard.verb_keys import card_key, verb_key
from tui.people.circle import DIGITS
from tui.screens.network.triage import lines, verbs
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head

_bound = partial(verb_key, "triage")
_DECISIONS = {"circle", "enjoyed", "rest", "later", "card"}


def _circle_keys() -> list[BindingType]:
    """A digit for each circle, and its key on a French keyboard."""
    return [
        Binding(
            key,
            f"do('circle', {digit!r})",
            circles()[circle],
            id=f"triage.{circle.value}{way}",
            show=False,
            tooltip=_("Give this circle, and go on to the next person."),
        )
        for digit, circle in DIGITS.items()
        if circle
        for way, key in (("", digit), (".azerty", FRENCH_DIGITS[digit]))
    ]


class TriageScreen(SessionScreen):
    """One person at a time, a decision each, twenty at a sitting."""

    SESSION = "triage"
    TITLE = _("Triage")
    AUTO_FOCUS = ""
    CSS_PATH = "screen.tcss"
    HELP = _(
        "People without a circle, one at a time: first those with whom something passed, who come"
        " from where you worked, or whose title fits a goal, then the newest. One key decides, and"
        " u takes it back; twenty make a sitting, and it goes on where it was left."
    )

    BINDINGS = [
        *_circle_keys(),
        _bound(
            "asterisk",
            "enjoyed",
            _("Call again"),
            _("Note that you enjoyed talking: somebody to call again."),
        ),
        _bound("z", "rest", _("Let rest"), _("Let this person rest.")),
        _bound("right", "later", _("Later"), _("Leave this person for later.")),
        Binding(
            "space",
            "do('later')",
            _("Later"),
            id="triage.later.space",
            show=False,
            tooltip=_("Leave this person for later."),
        ),
        _bound("left", "back", _("Before"), _("Go back to the person before.")),
        card_key("triage"),
        _bound("enter", "go_on", _("Go on"), _("Begin another sitting of twenty.")),
    ]
    VERBS = {
        "circle": verbs.circle,
        "enjoyed": verbs.enjoyed,
        "rest": verbs.rest,
        "later": verbs.later,
        "back": verbs.back,
        "card": verbs.card,
        "go_on": verbs.go_on,
    }

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin, or go on, in the given surroundings."""
        super().__init__(surroundings, about)
        self.sitting = Sitting()
        self.person: Person | None = None
        self.looks_back = False
        """Whether a person who was decided on is shown again."""
        self._kept = self.sitting
        self._goes_on = False
        self._decisions: dict[int, Decision | None] = {}

    @property
    def person_id(self) -> int | None:
        """The person shown."""
        return self.person.id if self.person else None

    @property
    def decision(self) -> Decision | None:
        """The decision on the person shown, if one was made before."""
        return self._decisions.get(self.person.id) if self.person else None

    def body(self) -> ComposeResult:
        """The person, and the circles."""
        with VerticalScroll(id="person", can_focus=False):
            yield GrowingBlock(id="known")
        yield GrowingBlock(id="choices")

    def head(self) -> Head:
        """The title, and how far the sitting is."""
        count = len(self.sitting.people)
        return Head(self.TITLE, lines.progress(self.sitting.at, count) if count else "")

    def on_mount(self) -> None:
        """Take up the sitting that was left; Textual lets the base class load after this."""
        self.sitting = self._kept = triage.from_kept(self.kept())
        with self.telling():
            self._settle()
            if self.sitting.here is None:
                self.begin_sitting()

    def begin_sitting(self) -> None:
        """Find the next twenty people."""
        later = self.sitting.later
        self.sitting = Sitting(tuple(self.store.triage.next_people(later)), later=later)
        self.looks_back = False

    def load(self) -> None:
        """Read the decisions, and the first person without one."""
        self._settle()
        here = self.sitting.here
        self.person = self.store.people.card(here.id) if here else None
        self._show()
        self.show_head()

    def turn(self, sitting: Sitting, *, back: bool = False) -> None:
        """Show another person of the sitting."""
        self.looks_back = back
        self.sitting = sitting
        self.reload()

    def _settle(self) -> None:
        ids = self.sitting.ids
        self._decisions = self.store.triage.decisions(ids)
        if not (self.looks_back and self.sitting.here and self.sitting.here.id in self._decisions):
            self.looks_back = False
            closed = [each for each in ids if self._decisions.get(each, Decision.REST)]
            self.sitting = triage.settled(self.sitting, closed)
        if self.sitting != self._kept:
            self._kept = self.sitting
            self.keep(**triage.as_kept(self.sitting))

    def _show(self) -> None:
        known, choices = self.query_one("#known", GrowingBlock), self.query_one("#choices")
        choices.display = self.person is not None
        here, person = self.sitting.here, self.person
        if here is None or person is None:
            made = [each for each in self._decisions.values() if each]
            put_off = len(self._decisions) - len(made)
            waiting, key = self.store.triage.waiting(), key_of(self, "triage.go_on")
            self._goes_on = waiting > 0
            known.show(lambda width: lines.end_lines(made, put_off, waiting, key, width))
            return
        touches, decision, today = self.store.touches.of(person.id), self.decision, self.today
        known.show(lambda width: lines.person_lines(here, person, touches, decision, today, width))
        self._show_choices()

    def _show_choices(self) -> None:
        periods = self.store.practice.periods
        keys = {circle: key_of(self, f"triage.{circle.value}") for circle in Circle}
        self.query_one("#choices", GrowingBlock).show(
            lambda width: lines.choice_lines(periods, keys, width)
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the decisions while a person is shown, another sitting at its end."""
        verb = parameters[0] if action == "do" else ""
        if verb in _DECISIONS:
            return self.person is not None
        if verb == "go_on":
            return self.person is None and self._goes_on
        if verb == "back":
            return self.sitting.at > 0
        return True
