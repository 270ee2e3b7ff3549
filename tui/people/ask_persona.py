"""The form of a persona: a new one, or one that is known."""

from collections.abc import Callable

from planner.grammar.completion import Source, begun_in
from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState
from planner.network.personas.persona import Persona, PersonaLine, concerns_of
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing_alike
from tui.dialogs.field import Field, Filled

NEW, EDIT = "new_persona", "edit_persona"
"""The verbs of a screen under which a form half typed is kept, where the screen has them."""
ABOUT = "persona-"
"""The beginning of the key by which such a form knows its persona."""


def ask_persona(
    screen: LiveScreen,
    then: Callable[[Persona], None],
    persona_id: int | None = None,
    *,
    begun: PersonaLine | None = None,
    also: Callable[[Persona], object] | None = None,
    say: Callable[[str], str] | None = None,
    left: Callable[[], None] | None = None,
) -> None:
    """Ask for a persona, write it as one change, and give it to `then`.

    With `persona_id` the form is about that persona, and what another window changed stays. A new
    one begins with what is `begun` of it. `also` is written in the same change, which `say` words
    by the name of the persona; leaving the form calls `left`.
    """
    with screen.telling():
        store = screen.store.personas
        known = None if persona_id is None else store.get(persona_id)
        goals = screen.store.goals.all()

        def take(values: Filled) -> None:
            line, written = _line(values), None
            with changing_alike(screen, (say or _say_kept)(line.called)):
                written = store.edit(known.id, line) if known else store.add(line, screen.today)
                if also is not None:
                    also(written)
            if written is not None:
                then(written)

        def present() -> list[Field]:
            now = (begun or PersonaLine()) if known is None else store.get(known.id)
            return _fields(now, goals)

        title = known.name if known else _("A new persona")
        anew = present if known else None
        ask_form(screen, title, present(), _kept_as(screen, persona_id), take, anew, left=left)


def _say_kept(name: str) -> str:
    return _("Persona kept: {title}").format(title=shorten(name))


def _kept_as(screen: LiveScreen, persona_id: int | None) -> Question | None:
    """The question of a draft; None where the screen could not ask it again."""
    verb = NEW if persona_id is None else EDIT
    place = getattr(screen, "SESSION", "") or getattr(screen, "PLACE", "")
    about = "" if persona_id is None else f"{ABOUT}{persona_id}"
    return Question(place, verb, about) if verb in screen.VERBS else None


def _fields(known: Persona | PersonaLine, goals: list[Goal]) -> list[Field]:
    return [
        Field(
            "role_title",
            pgettext("of a persona", "Role"),
            known.role_title,
            _("finance director"),
            beside=_needs_a_name,
        ),
        Field(
            "organisation",
            _("Organisation"),
            known.organisation,
            begun=begun_in(Source.ORGANISATIONS),
        ),
        Field(
            "sector",
            _("Sector"),
            known.sector,
            _("family-owned manufacturers"),
            begun=begun_in(Source.SECTORS),
        ),
        Field("name", _("Name"), _own_name(known), _("role and place, unless you name it")),
        Field(
            "goal",
            pgettext("of a persona", "Goal"),
            str(known.goal_id or ""),
            choices=_served(known, goals),
        ),
        Field("concerns", _("Concerns, one a line"), "\n".join(known.concerns), lines=3),
        Field("bring", _("I can bring"), known.bring, lines=2),
        Field("meets", _("Where they meet"), known.meets, _("the club, the fair, the forum")),
        Field("leads", _("Who gets me there"), known.leads, _("people who could introduce you")),
    ]


def _own_name(known: Persona | PersonaLine) -> str:
    """The name that the person gave; one made of the role and the place follows these."""
    made = PersonaLine("", known.role_title, known.organisation, known.sector).called
    return "" if known.name == made else known.name


def _served(known: Persona | PersonaLine, goals: list[Goal]) -> list[tuple[str, str]]:
    """The goals that it may serve: those open, and its own; first that it serves none."""
    open_ones = [goal for goal in goals if goal.state is GoalState.OPEN or goal.id == known.goal_id]
    return [("", "–"), *((str(goal.id), shorten(goal.statement)) for goal in open_ones)]


def _needs_a_name(values: Filled) -> None:
    if not _line(values).called:
        raise ValueError(_("Say their role, their organisation or their sector."))


def _line(values: Filled) -> PersonaLine:
    return PersonaLine(
        values["name"],
        values["role_title"],
        values["organisation"],
        values["sector"],
        int(values["goal"]) if values["goal"] else None,
        concerns_of(values["concerns"]),
        values["bring"],
        values["meets"],
        values["leads"],
    )
