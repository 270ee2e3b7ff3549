"""Verbs on the highlighted pitch: begin, write, copy, rename, delete it, take a version up."""

from planner.language import _, pgettext
from planner.model.drafts import Question
from planner.model.pitches import Pitch, PitchText, PitchVersion
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled
from tui.screens.pitch.pitch_list import PitchList


def new(screen: LiveScreen) -> None:
    """Ask for the audience of a new variant, then write it."""
    pitches = screen.query_one(PitchList)
    texts = {str(pitch.id): pitch.text for pitch in pitches.known}
    pages = [(str(pitch.id), pitch.audience) for pitch in pitches.known]
    begin = Field("begin", _("Begin with"), choices=[("", _("an empty page")), *pages])

    def add(values: Filled) -> None:
        added = None
        with screen.changing(_("Pitch added")):
            text = texts.get(values["begin"], PitchText())
            audience, language = values["audience"], values["language"]
            added = screen.store.pitches.add(audience, language, text, screen.today)
            pitches.wanted = added.id
        if added is not None:
            edit(screen)

    fields = [*_variant_fields("", pgettext("language of a pitch", "English")), begin]
    ask_form(screen, _("A new pitch"), fields, Question("pitch", "new"), add)


def rename(screen: LiveScreen) -> None:
    """Ask anew for the audience and the language of the variant."""
    pitch = screen.query_one(PitchList).pitch
    if pitch is None:
        return

    def change(values: Filled) -> None:
        with screen.changing(_("Pitch renamed")):
            screen.store.pitches.rename(pitch.id, **values)

    def present() -> list[Field]:
        now = screen.store.pitches.get(pitch.id)
        return _variant_fields(now.audience, now.language)

    with screen.telling():
        kept_as = Question("pitch", "rename", pitch.id)
        ask_form(screen, _("For whom the pitch is"), present(), kept_as, change, present)


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


def edit(screen: LiveScreen) -> None:
    """Write the parts of the variant."""
    from tui.screens.pitch.edit_pitch import EditPitch  # slow to import

    pitch, get = screen.query_one(PitchList).pitch, screen.store.pitches.get
    if pitch is None:
        return

    def keep(text: PitchText | None) -> None:
        if text is not None:
            _keep(screen, pitch, text)

    with screen.telling():
        question = EditPitch(
            get(pitch.id),
            screen.store.drafts,
            Question("pitch", "edit", pitch.id),
            present=lambda: get(pitch.id).text,
        )
        screen.app.push_screen(question, keep)


def _keep(screen: LiveScreen, pitch: Pitch, text: PitchText) -> None:
    """Keep a text as the newest version; one that is it already makes none."""
    with screen.changing(_("Pitch kept")):
        screen.store.pitches.keep(pitch.id, text, screen.today)


def versions(screen: LiveScreen) -> None:
    """Show the versions; one taken up again becomes the newest."""
    from tui.screens.pitch.show_versions import ShowVersions

    pitch = screen.query_one(PitchList).pitch
    if pitch is None:
        return

    def take_up(version: PitchVersion | None) -> None:
        if version is not None:
            _keep(screen, pitch, version.text)

    with screen.telling():
        kept = screen.store.pitches.versions(pitch.id)
        screen.app.push_screen(ShowVersions(pitch, kept, screen.today), take_up)


def copy(screen: LiveScreen) -> None:
    """Copy the whole text to the clipboard of the terminal."""
    pitch = screen.query_one(PitchList).pitch
    if pitch is not None:
        screen.app.copy_to_clipboard(pitch.text.whole)
        screen.notify(_("Copied: the whole text."))


def delete(screen: LiveScreen) -> None:
    """Take the variant away."""
    pitch = screen.query_one(PitchList).pitch
    if pitch is not None:
        with screen.changing(_("Pitch deleted")):
            screen.store.pitches.delete(pitch.id)


def proposals(screen: LiveScreen) -> None:
    """Show the proposed cards of all canvases."""
    from tui.screens.pitch.proposals.screen import show_proposals  # imported when first opened

    show_proposals(screen)


def export(screen: LiveScreen) -> None:
    """Write the pitches and the canvases to a file."""
    from tui.screens.pitch.export import ask_file  # few sessions write a file

    ask_file(screen, screen.query_one(PitchList).pitch)


def plan(screen: LiveScreen) -> None:
    """Offer the highlighted stage of the path to Today, else the next one."""
    from tui.screens.pitch.stages import plan_next, plan_stage  # with the rules of Today's sessions

    stage = screen.query_one(PitchList).stage
    if stage is None:
        plan_next(screen)
    else:
        plan_stage(screen, stage.name)
