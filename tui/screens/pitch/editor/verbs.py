"""Verbs of the editor over a live screen: write a pitch, show its versions and take one up."""

from functools import partial

from planner.language import _
from planner.model.drafts import Question
from planner.model.pitches import Pitch
from planner.model.vocabulary import GoalState
from planner.pitch.material import Sources
from tui.base.live_screen import LiveScreen
from tui.screens.pitch.editor.edit_pitch import EditPitch
from tui.screens.pitch.editor.lines import listed
from tui.screens.pitch.editor.written import Written
from tui.screens.pitch.show_versions import ShowVersions


def edit(screen: LiveScreen, pitch_id: int) -> None:
    """Write the parts of a pitch."""
    with screen.telling():
        pitch = screen.store.pitches.get(pitch_id)
        question = EditPitch(
            pitch,
            _written(screen, pitch_id),
            _sources(screen, pitch),
            screen.store.rehearsals.paces(),
            screen.store.drafts,
            Question("pitch", "edit", pitch_id),
            present=lambda: _written(screen, pitch_id),
        )
        screen.app.push_screen(question, partial(_keep, screen, pitch_id))


def _written(screen: LiveScreen, pitch_id: int) -> Written:
    pitch = screen.store.pitches.get(pitch_id)
    return Written(pitch.text, screen.store.pitches.cites(pitch), pitch.concern)


def _sources(screen: LiveScreen, pitch: Pitch) -> Sources:
    """All that the parts of a pitch may draw on."""
    store = screen.store
    persona = store.personas.get(pitch.persona_id) if pitch.persona_id else None
    goals = [goal.statement for goal in store.goals.all() if goal.state is GoalState.OPEN]
    return Sources(
        store.cards.all(),
        persona.name if persona else "",
        persona.concerns if persona else (),
        store.pitches.trends(),
        goals,
    )


def _keep(screen: LiveScreen, pitch_id: int, written: Written | None) -> None:
    """Keep a text as the newest version; one that is it already makes none."""
    if written is not None:
        text, cites, concern = written
        with screen.changing(_("Pitch kept")):
            screen.store.pitches.keep(pitch_id, text, screen.today, cites=cites, concern=concern)


def versions(screen: LiveScreen, pitch: Pitch) -> None:
    """Show the versions; one taken up again becomes the newest."""
    with screen.telling():
        kept = screen.store.pitches.versions(pitch.id)
        texts = {version.number: version.text for version in kept}

        def take_up(number: int | None) -> None:
            if number is not None:
                with screen.changing(_("Pitch kept")):
                    screen.store.pitches.keep(pitch.id, texts[number], screen.today)

        pace = screen.store.rehearsals.pace(pitch.language)
        title = _("Versions for {audience}").format(audience=pitch.audience)
        screen.app.push_screen(ShowVersions(title, listed(kept, pace, screen.today)), take_up)
