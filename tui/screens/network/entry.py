"""Network: writing somebody down, in one line or by the form."""

import json

from planner.grammar import GrammarError, PersonLine, parse_person, understood_person
from planner.language import _
from tui.dialogs.ask_form import AskForm
from tui.dialogs.ask_line import AskLine, TypedLine, Understood
from tui.screens.network.new_person_form import answer_as_line, line_as_answer, new_person_fields
from tui.screens.network.view import NetworkView


class NetworkEntry(NetworkView):
    """The people, and how somebody new comes among them."""

    def action_new(self) -> None:
        """Write somebody down in one line."""
        self.app.push_screen(
            AskLine(
                _("Somebody new, in one line"),
                understand=self._understand_person,
                placeholder=_("Ana Ruiz @Kérial, finance director #finance"),
                full_form=True,
                drafts=self.store.drafts,
                draft_key="network.new",
            ),
            self._add,
        )

    def _understand_person(self, text: str) -> Understood:
        line = self._parse_person(text)
        same = self.store.people.similar(line.name, line.organisation or "")
        known = [(_("Known already"), f"{row.name}, {row.organisation}") for row in same[:3]]
        return [*understood_person(line), *known]

    def _parse_person(self, text: str) -> PersonLine:
        return parse_person(text, self.today, self.store.practice.working)

    def _add(self, typed: TypedLine | None) -> None:
        if typed is None:
            return
        if typed.in_full:
            self._keep_for_form(typed.text)
            self.action_full()
            return
        with self.changing(_("Written down")):
            self.wanted = self.store.people.add_line(
                self._parse_person(typed.text), self.today
            ).person.id

    def _keep_for_form(self, text: str) -> None:
        """Make what a line says the draft of the form; a line without a name stays a line."""
        try:
            answer = line_as_answer(self._parse_person(text))
        except GrammarError:
            answer = {"more": text} if text.strip() else {}
        if answer:
            self.store.drafts.save("network.full", json.dumps(answer), _("Somebody new"))

    def action_full(self) -> None:
        """Write somebody down by the form."""
        self.app.push_screen(
            AskForm(
                _("Somebody new"),
                new_person_fields(self.today),
                drafts=self.store.drafts,
                draft_key="network.full",
            ),
            self._add_in_full,
        )

    def _add_in_full(self, answer: dict[str, str] | None) -> None:
        if answer is None:
            return
        line, rest = answer_as_line(answer, self.today)
        with self.changing(_("Written down")):
            self.wanted = self.store.people.add_line(line, self.today, **rest).person.id
