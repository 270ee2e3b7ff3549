"""Verbs on the highlighted pitch: begin, write, rehearse, copy, rename, delete it, and more."""

from collections.abc import Callable
from functools import partial

from planner.language import _
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.pitches import PitchText
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled
from tui.people.ask_persona import ask_persona
from tui.screens.pitch.echo import ask_echo
from tui.screens.pitch.pitch_list import PitchList
from tui.screens.pitch.variant import NEW, about, variant_fields


def new(screen: LiveScreen) -> None:
    """Ask for the audience of a new variant, then write it."""
    pitches = screen.query_one(PitchList)
    texts = {str(pitch.id): pitch.text for pitch in pitches.known}
    pages = [(str(pitch.id), pitch.audience) for pitch in pitches.known]
    begin = Field("begin", _("Begin with"), choices=[("", _("an empty page")), *pages])

    def write(values: Filled, **also: int) -> None:
        text = texts.get(values["begin"], PitchText())
        audience, language = values["audience"], values["language"]
        fields = {**about(values), **also}
        added = screen.store.pitches.add(audience, language, text, screen.today, **fields)
        pitches.wanted = added.id

    def add(values: Filled) -> None:
        def alone() -> None:
            written = False
            with screen.changing(_("Pitch added")):
                write(values)
                written = True
            if written:
                edit(screen)

        if values["persona"] != NEW:
            alone()
            return
        said = _("Pitch added: {title}").format(title=shorten(values["audience"]))
        _with_persona(screen, said, partial(write, values), alone, lambda: edit(screen))

    with screen.telling():
        fields = [*variant_fields(None, screen.store.personas.all()), begin]
        ask_form(screen, _("A new pitch"), fields, Question("pitch", "new"), add)


def rename(screen: LiveScreen) -> None:
    """Ask anew for whom the variant is, in which language, and how long it is to be."""
    pitch = screen.query_one(PitchList).pitch
    if pitch is None:
        return

    def write(values: Filled, **also: int) -> None:
        audience, language = values["audience"], values["language"]
        changed = {**about(values), **also}
        if values["persona"] == NEW and not also:
            del changed["persona_id"]
        screen.store.pitches.rename(pitch.id, audience, language, **changed)

    def change(values: Filled) -> None:
        def alone() -> None:
            with screen.changing(_("Pitch renamed")):
                write(values)

        if values["persona"] != NEW:
            alone()
            return
        said = _("Pitch renamed: {title}").format(title=shorten(values["audience"]))
        _with_persona(screen, said, partial(write, values), alone)

    def present() -> list[Field]:
        return variant_fields(screen.store.pitches.get(pitch.id), screen.store.personas.all())

    with screen.telling():
        kept_as = Question("pitch", "rename", pitch.id)
        ask_form(screen, _("For whom the pitch is"), present(), kept_as, change, present)


def _with_persona(
    screen: LiveScreen,
    said: str,
    write: Callable[..., None],
    alone: Callable[[], None],
    then: Callable[[], None] = lambda: None,
) -> None:
    """Ask for a persona that is not written yet, and write the pitch for it in the same change.

    If that question is left the pitch is written `alone`, for no persona yet.
    """
    ask_persona(
        screen,
        lambda _persona: then(),
        also=lambda persona: write(persona_id=persona.id),
        say=lambda name: _("{pitch}, for {persona}").format(pitch=said, persona=shorten(name)),
        left=alone,
    )


def edit(screen: LiveScreen) -> None:
    """Write the parts of the variant."""
    from tui.screens.pitch.editor import verbs as editor  # slow to import

    if (pitch := screen.query_one(PitchList).pitch) is not None:
        editor.edit(screen, pitch.id)


def versions(screen: LiveScreen) -> None:
    """Show the versions; one taken up again becomes the newest."""
    from tui.screens.pitch.editor import verbs as editor  # slow to import

    if (pitch := screen.query_one(PitchList).pitch) is not None:
        editor.versions(screen, pitch)


async def rehearse(screen: LiveScreen) -> None:
    """Say the variant aloud against the clock."""
    if (pitch := screen.query_one(PitchList).pitch) is not None:
        await screen.app.run_action(f"room('rehearsal', '{pitch.id}')", screen.app)


def tell(screen: LiveScreen) -> None:
    """Note what a listener repeated of the variant."""
    if (pitch := screen.query_one(PitchList).pitch) is not None:
        ask_echo(screen, pitch)


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
