"""Pitch: a variant for each audience and language, written part by part against the clock."""

from collections.abc import Callable

from textual.binding import Binding

from planner.language import _, pgettext
from planner.model.pitches import Pitch, PitchText, PitchVersion
from tui.dialogs.ask_form import AskForm, Field
from tui.screens.pitch.view import PitchView

Values = dict[str, str]


def _bound(key: str, action: str, label: str, sentence: str) -> Binding:
    return Binding(key, action, label, id=f"pitch.{action}", tooltip=sentence)


class PitchScreen(PitchView):
    """The variants of the pitch, and the highlighted one with its tests and versions."""

    PLACE = "pitch"
    HELP = _(
        "A pitch has six parts: a hook, who you are, what you do, what you bring with its proof,"
        " your project, and an ask that ends on a question. At 150 words a minute, 75 words take"
        " 30 seconds, 150 a minute and 300 two. Every version is kept."
    )
    CSS_PATH = "screen.tcss"

    BINDINGS = [
        _bound(
            "n",
            "new",
            pgettext("pitch", "New"),
            _("Begin a pitch for another audience or language."),
        ),
        _bound("e", "edit", _("Edit"), _("Write the parts of the pitch.")),
        _bound("y", "copy", _("Copy"), _("Copy the whole text.")),
        _bound("v", "versions", _("Versions"), _("Show the versions kept, take one up again.")),
        _bound("E", "rename", _("For whom"), _("Change the audience or the language.")),
        _bound("x", "delete", _("Delete"), _("Take the variant and its versions away.")),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with a pitch only where there is one."""
        needs_one = action in {"edit", "copy", "versions", "rename", "delete"}
        return self.pitch is not None if needs_one else True

    def on_row_list_opened(self) -> None:
        """Write the variant."""
        self.action_edit()

    def action_new(self) -> None:
        """Ask for the audience of a new variant, then write it."""
        texts = {str(pitch.id): pitch.text for pitch in self.known}
        pages = [(str(pitch.id), pitch.audience) for pitch in self.known]
        begin = Field("begin", _("Begin with"), choices=[("", _("an empty page")), *pages])

        def add(values: Values) -> None:
            added = None
            with self.changing(_("Pitch added")):
                text = texts.get(values["begin"], PitchText())
                audience, language = values["audience"], values["language"]
                added = self.store.pitches.add(audience, language, text, self.today)
                self.pitch_wanted = added.id
            if added is not None:
                self.action_edit()

        fields = [*_variant_fields("", pgettext("language of a pitch", "English")), begin]
        self._ask(_("A new pitch"), fields, "pitch.new", add)

    def action_rename(self) -> None:
        """Ask anew for the audience and the language of the variant."""
        pitch = self.pitch
        if pitch is None:
            return

        def rename(values: Values) -> None:
            with self.changing(_("Pitch renamed")):
                self.store.pitches.rename(pitch.id, **values)

        def present() -> list[Field]:
            now = self.store.pitches.get(pitch.id)
            return _variant_fields(now.audience, now.language)

        with self.telling():
            key = f"pitch.rename.{pitch.id}"
            self._ask(_("For whom the pitch is"), present(), key, rename, present)

    def _ask(
        self,
        title: str,
        fields: list[Field],
        key: str,
        take: Callable[[Values], None],
        present: Callable[[], list[Field]] | None = None,
    ) -> None:
        drafts = self.store.drafts
        question = AskForm(title, fields, drafts=drafts, draft_key=key, present=present)
        self.app.push_screen(question, lambda values: take(values) if values else None)

    def action_edit(self) -> None:
        """Write the parts of the variant."""
        from tui.screens.pitch.edit_pitch import EditPitch  # slow to import

        pitch = self.pitch
        if pitch is None:
            return

        def keep(text: PitchText | None) -> None:
            if text is not None:
                self._keep(pitch, text)

        with self.telling():
            get = self.store.pitches.get
            question = EditPitch(
                get(pitch.id),
                self.store.drafts,
                f"pitch.edit.{pitch.id}",
                present=lambda: get(pitch.id).text,
            )
            self.app.push_screen(question, keep)

    def _keep(self, pitch: Pitch, text: PitchText) -> None:
        """Keep a text as the newest version; one that is it already makes none."""
        with self.changing(_("Pitch kept")):
            self.store.pitches.keep(pitch.id, text, self.today)

    def action_versions(self) -> None:
        """Show the versions; one taken up again becomes the newest."""
        from tui.screens.pitch.show_versions import ShowVersions

        pitch = self.pitch
        if pitch is None:
            return

        def take_up(version: PitchVersion | None) -> None:
            if version is not None:
                self._keep(pitch, version.text)

        self.app.push_screen(ShowVersions(pitch, self.versions, self.today), take_up)

    def action_copy(self) -> None:
        """Copy the whole text to the clipboard of the terminal."""
        if self.pitch is not None:
            self.app.copy_to_clipboard(self.pitch.text.whole)
            self.notify(_("Copied: the whole text."))

    def action_delete(self) -> None:
        """Take the variant away."""
        if self.pitch is not None:
            with self.changing(_("Pitch deleted")):
                self.store.pitches.delete(self.pitch.id)


def _variant_fields(audience: str, language: str) -> list[Field]:
    """The fields of a variant: its audience and its language."""
    hint = _("finance directors, former colleagues")
    return [
        Field("audience", _("For whom"), audience, hint, check=_needed),
        Field("language", _("Language"), language),
    ]


def _needed(text: str) -> None:
    if not text.strip():
        raise ValueError(_("Say for whom: “finance directors”, “former colleagues”."))
