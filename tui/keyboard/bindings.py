"""The keys that work in every place."""

from collections.abc import Iterator

from textual.binding import Binding, BindingType

from planner.language import _
from tui.keyboard.names import FRENCH_DIGITS
from tui.registry import PLACES, SESSIONS


def _to_places(going: str) -> Iterator[Binding]:
    """A digit for each place, and what a French keyboard gives in its stead.

    `going` is the action of the app that goes there.
    """
    for place in PLACES:
        sentence = _("Go to {place}.").format(place=place.name)
        keys = {"": place.digit, ".azerty": FRENCH_DIGITS[place.digit]}
        for way, key in keys.items():
            yield Binding(
                key,
                f"{going}('{place.id}')",
                place.name,
                id=f"go.{place.id}{way}",
                show=False,
                tooltip=sentence,
            )


def _to_sessions() -> Iterator[Binding]:
    for session in SESSIONS:
        yield Binding(
            session.key,
            f"begin('{session.id}')",
            session.name,
            id=f"session.{session.id}",
            show=False,
            tooltip=session.sentence,
        )
    yield Binding(  # for screens with d for the action at hand
        "D",
        "begin('debrief')",
        _("Debrief an event"),
        id="session.debrief.event",
        show=False,
        tooltip=_("Debrief an event: one of these days, or one that was not planned."),
    )


EVERYWHERE: list[BindingType] = [
    *_to_places("go"),
    *_to_sessions(),
    Binding(
        "s",
        "spark",
        _("Spark"),
        id="app.spark",
        tooltip=_("Keep a spark: one line, saved at once."),
    ),
    Binding(
        "f2",
        "spark",
        _("Spark"),
        id="app.spark.typing",
        show=False,
        priority=True,
        tooltip=_("Keep a spark, also while typing."),
    ),
    Binding(
        "slash",
        "find",
        _("Find"),
        id="app.find",
        show=False,
        tooltip=_("Find anybody or anything: people, actions, events, goals, organisations."),
    ),
    Binding(
        "ctrl+f",
        "find",
        _("Find"),
        id="app.find.anywhere",
        show=False,
        tooltip=_("Find anybody or anything, also where / finds in a list."),
    ),
    Binding(
        "escape",
        "come_back",
        _("Back"),
        id="app.back",
        tooltip=_("Go back to where you were before what was found."),
    ),
    Binding("u", "undo", _("Undo"), id="app.undo", tooltip=_("Take back the last change.")),
    Binding(
        "ctrl+r",
        "redo",
        _("Redo"),
        id="app.redo",
        show=False,
        tooltip=_("Do again what was taken back."),
    ),
    Binding(
        "question_mark",
        "help",
        _("Help"),
        id="app.help",
        tooltip=_("Show every key of this place."),
    ),
    *(
        Binding(
            key,
            "commands",
            _("Commands"),
            id=name,
            show=False,
            tooltip=_("Find any command by its name."),
        )
        for key, name in (("ctrl+p", "app.commands"), ("colon", "app.commands.colon"))
    ),
    Binding(
        "ctrl+o",
        "resume",
        _("Continue"),
        id="app.continue",
        show=False,
        tooltip=_("Go on with text half typed."),
    ),
    Binding(
        "delete",
        "throw_away",
        _("Throw away"),
        id="app.throw_away",
        show=False,
        tooltip=_("Throw away the text half typed that is offered now."),
    ),
    Binding(
        "ctrl+l",
        "history",
        _("History"),
        id="app.history",
        show=False,
        tooltip=_("List the changes that can be taken back."),
    ),
    Binding(
        "ctrl+q",
        "quit",
        _("Quit"),
        id="app.quit",
        show=False,
        priority=True,
        tooltip=_("Quit; everything is saved."),
    ),
    Binding(
        "ctrl+c",
        "how_to_quit",
        _("Quit"),
        id="app.how_to_quit",
        show=False,
        tooltip=_("Say how to quit."),
    ),
]

IN_SESSIONS: list[BindingType] = [
    Binding(
        "escape",
        "leave",
        _("Leave"),
        id="session.leave",
        tooltip=_("Leave; it goes on from here next time."),
    ),
    Binding(
        "s",
        "app.spark",
        _("Spark"),
        id="session.spark",
        show=False,
        tooltip=_("Keep a spark: one line, saved at once."),
    ),
    *(
        Binding(
            key,
            "app.find",
            _("Find"),
            id=f"session.find{way}",
            show=False,
            tooltip=_("Find anybody or anything: people, actions, events, goals, organisations."),
        )
        for key, way in (("slash", ""), ("ctrl+f", ".anywhere"))
    ),
    Binding(
        "u",
        "app.undo",
        _("Undo"),
        id="session.undo",
        show=False,
        tooltip=_("Take back the last change."),
    ),
    Binding(
        "ctrl+r",
        "app.redo",
        _("Redo"),
        id="session.redo",
        show=False,
        tooltip=_("Do again what was taken back."),
    ),
    Binding(
        "question_mark",
        "app.help",
        _("Help"),
        id="session.help",
        tooltip=_("Show every key of this session."),
    ),
    Binding(
        "ctrl+p",
        "app.commands",
        _("Commands"),
        id="session.commands",
        show=False,
        tooltip=_("Find any command by its name."),
    ),
    Binding(  # the same key as everywhere: toasts name it
        "ctrl+o",
        "app.resume",
        _("Continue"),
        id="app.continue",
        show=False,
        tooltip=_("Go on with text half typed."),
    ),
    Binding(
        "delete",
        "app.throw_away",
        _("Throw away"),
        id="app.throw_away",
        show=False,
        tooltip=_("Throw away the text half typed that is offered now."),
    ),
]
"""The keys of every session: leaving it, and what works while it covers its place."""

OVER_A_PLACE: list[BindingType] = [
    Binding("u", "app.undo", _("Undo"), id="app.undo", tooltip=_("Take back the last change.")),
    *(
        key
        for key in IN_SESSIONS
        if isinstance(key, Binding) and key.id in ("app.continue", "app.throw_away")
    ),
]
"""The keys of a list that stays open over a place, which toasts over it name."""

IN_PAGES: list[BindingType] = [*_to_places("app.leave_for")]
"""The keys of a page that stands over a place: the digits lead to the places from there too."""
