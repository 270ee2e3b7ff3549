"""Network: what can be done with people."""

from textual.binding import Binding, BindingType

from planner.grammar import (
    ActionLine,
    NamedPerson,
    parse_action,
    understood_action,
)
from planner.language import _
from planner.people import Person
from planner.shortening import shorten
from planner.vocabulary import PersonState
from tui.screens.dialogs.ask_form import AskForm
from tui.screens.dialogs.ask_line import AskLine, TypedLine, Understood
from tui.screens.network_entry import NetworkEntry
from tui.screens.person_form import changed_fields, person_fields
from tui.screens.touch_form import noted, touch_fields

_OF_ONE = ("edit", "touch", "plan", "rest", "delete")
"""What can be done only with somebody highlighted."""


def _verbs() -> list[BindingType]:
    """The keys of the place, the most likely first."""
    ways = (
        ("slash", "find", _("Find"), _("Find people as you type: words, circle:close, overdue.")),
        ("t", "touch", _("Touch"), _("Note what passed between you and this person.")),
        ("a", "plan", _("Action"), _("Plan an action with this person, in one line.")),
        ("n", "new", _("New"), _("Write somebody down, in one line or by the form.")),
        ("e", "edit", _("Edit"), _("Change what is known of this person.")),
        ("z", "rest", _("Let rest"), _("Let this person rest, or take them up again.")),
    )
    return [
        Binding(key, action, label, id=f"network.{action}", tooltip=sentence)
        for key, action, label, sentence in ways
    ]


class NetworkScreen(NetworkEntry):
    """Everybody one knows: found, shown, written down, contacted."""

    PLACE = "network"
    CSS_PATH = "network.tcss"
    HELP = _(
        "The people you know. Whoever is in a circle has a rhythm: △ says that contact is due,"
        " ▲ that it has long been. / finds by name, organisation, group and note, and filters:"
        " circle:close group:finance city:Lyon role:mentor state:resting overdue."
    )

    BINDINGS = [
        Binding(
            "escape",
            "back",
            _("Back"),
            id="network.back",
            tooltip=_("Close the card, or show everybody again."),
        ),
        *_verbs(),
        Binding(
            "delete",
            "delete",
            _("Delete"),
            id="network.delete",
            show=False,
            tooltip=_("Delete this person with their touches."),
        ),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if action in _OF_ONE:
            return self.person_id is not None
        if action == "back":
            return self.has_class("-card") or self.line.has_focus or bool(self.line.value)
        return True

    def action_find(self) -> None:
        """Type to find."""
        self._close_card()
        self.focus_first(self.line)

    def on_input_submitted(self) -> None:
        """Give the keys to what was found."""
        self.focus_first(self.people)

    def action_back(self) -> None:
        """Close the card, else show everybody again."""
        if self.has_class("-card") or self.pane.has_focus:
            self._close_card()
        else:
            self.line.value = ""
        self.focus_first(self.people)

    def on_row_list_opened(self) -> None:
        """Give the keys to the card; where there is no room beside the list it takes its place."""
        self.set_class(self.has_class("-narrow"), "-card")
        self.show_card()
        self.focus_first(self.pane)
        self.refresh_bindings()

    def _close_card(self) -> None:
        self.remove_class("-card")
        self.refresh_bindings()

    def action_edit(self) -> None:
        """Change what is known of the person."""
        with self.telling():
            person = self._person()

            def change(answer: dict[str, str] | None) -> None:
                name, fields = changed_fields(answer or {}, person)
                if name is not None or fields:
                    with self.changing(_("Changed")):
                        self.store.people.change(person.id, self.today, name=name, **fields)

            self.app.push_screen(
                AskForm(
                    shorten(person.name),
                    person_fields(person),
                    drafts=self.store.drafts,
                    draft_key=f"network.edit.{person.id}",
                ),
                change,
            )

    def action_touch(self) -> None:
        """Note what passed between us and the person."""
        with self.telling():
            person = self._person()
            touches = self.store.touches.of(person.id)

            def log(answer: dict[str, str] | None) -> None:
                if answer is None:
                    return
                touch = noted(answer, self.today)
                with self.changing(_("Touch noted")):
                    self.store.touches.log(person.id, **touch._asdict())

            self.app.push_screen(
                AskForm(
                    _("A touch with {name}").format(name=shorten(person.name)),
                    touch_fields(person, touches, self.today),
                    drafts=self.store.drafts,
                    draft_key=f"network.touch.{person.id}",
                    first="gist",
                ),
                log,
            )

    def action_plan(self) -> None:
        """Plan an action with the person, in one line."""
        with self.telling():
            person = self._person()

            def understood(text: str) -> Understood:
                return understood_action(self._parse_action(text, person), [person.name])

            def plan(typed: TypedLine | None) -> None:
                if typed is not None:
                    with self.changing(_("Action planned")):
                        line = self._parse_action(typed.text, person)
                        self.store.actions.add(line, self.today, person_id=person.id)

            self.app.push_screen(
                AskLine(
                    _("An action with {name}").format(name=shorten(person.name)),
                    understand=understood,
                    placeholder=_("Call {name} tomorrow 9:30 ~15m").format(
                        name=shorten(person.given or person.name)
                    ),
                    drafts=self.store.drafts,
                    draft_key=f"network.plan.{person.id}",
                ),
                plan,
            )

    def _parse_action(self, text: str, person: Person) -> ActionLine:
        return parse_action(text, self.today, [NamedPerson(person.id, person.name, person.given)])

    def action_rest(self) -> None:
        """Let the person rest, or take them up again."""
        with self.telling():
            person = self._person()
            match person.state:
                case PersonState.ACTIVE:
                    said, state = _("{name} may rest"), PersonState.RESTING
                case PersonState.RESTING:
                    said, state = _("{name} has a rhythm again"), PersonState.ACTIVE
                case _:
                    self.notify(
                        _("{name} is not to be contacted; e changes that.").format(
                            name=shorten(person.name)
                        )
                    )
                    return
            with self.changing(said.format(name=shorten(person.name))):
                self.store.people.set_state(person.id, state)

    def action_delete(self) -> None:
        """Delete the person."""
        with self.telling():
            person = self._person()
            with self.changing(_("{name} is deleted").format(name=shorten(person.name))):
                self.store.people.delete(person.id)

    def _person(self) -> Person:
        """The highlighted person, whole.

        Raises:
            Missing: if somebody else has just deleted them.
        """
        return self.store.people.card(self.person_id or 0)
