"""The keys of one person: the same in the list and on a card that stands over another place."""

from collections.abc import Mapping
from functools import partial

from textual.binding import BindingType

from planner.language import _
from tui.base.live_screen import Verb
from tui.keyboard.verb_keys import verb_key
from tui.people import acquaintances, answers, circle, jobs, verbs
from tui.people.lead_to import lead_to_person
from tui.people.organisation.verbs import open_organisation
from tui.people.story import touches
from tui.people.story import verbs as on_row
from tui.people.take_apart import take_apart

_bound = partial(verb_key, "network")

PERSON_KEYS: list[BindingType] = [
    _bound("t", "touch", _("Touch"), _("Note what passed between you and this person.")),
    _bound("a", "plan", _("Action"), _("Plan an action with this person, in one line.")),
    _bound("c", "circle", _("Circle"), _("Give a circle, by a digit: it brings a rhythm.")),
    _bound(
        "e",
        "edit",
        _("Edit"),
        _("Change what is known of this person; on a row of the card, what it tells of."),
        "do('edit_row')",
    ),
    _bound("y", "copy", _("Copy"), _("Copy an e-mail, a phone number or an address.")),
    _bound("o", "open", _("Open"), _("Open an e-mail, a phone number or a web page.")),
    _bound("z", "rest", _("Let rest"), _("Let this person rest, or take them up again.")),
    _bound(
        "r",
        "answered",
        _("Answered"),
        _("Note the answer that was awaited: what they said; the reminder is taken back."),
        show=False,
    ),
    _bound(
        "x",
        "let_go",
        _("Let go"),
        _("Wait no longer for an answer; the reminder is taken back."),
        show=False,
    ),
    _bound(
        "I",
        "introduce",
        _("Introduce"),
        _("Plan an introduction: bring this person together with somebody."),
        show=False,
    ),
    _bound(
        "J",
        "jobs",
        _("Jobs"),
        _("List the jobs of this person: the main one, those beside it, the former ones."),
        show=False,
    ),
    _bound(
        "O",
        "organisation",
        _("Organisation"),
        _("Open the page of the organisation: who is there, who was, its spellings."),
        show=False,
    ),
    _bound(
        "K",
        "knows",
        _("Knows"),
        _("List whom this person knows, or add somebody."),
        show=False,
    ),
    _bound(
        "W",
        "leads",
        _("Ways in"),
        _("Show who can lead you to this person, and prepare the request."),
        show=False,
    ),
    _bound(
        "V",
        "take_apart",
        _("Take apart"),
        _("Two namesakes were made one: give each what is theirs."),
        show=False,
    ),
    _bound(
        "delete",
        "delete",
        _("Delete"),
        _("Delete this person with their touches; on a touch of the card, that touch."),
        "do('delete_row')",
        show=False,
    ),
]

PERSON_VERBS: Mapping[str, Verb] = {
    "touch": verbs.note_touch,
    "plan": verbs.plan,
    "circle": circle.of_one,
    "edit": verbs.edit,
    "edit_row": on_row.edit,
    "change_touch": touches.change_touch,
    "copy": on_row.copy,
    "open": on_row.open_point,
    "rest": verbs.let_rest,
    "answered": answers.answered,
    "let_go": answers.let_go,
    "introduce": verbs.introduce,
    "jobs": jobs.list_jobs,
    "new_job": jobs.new_job,
    "change_job": jobs.change_job,
    "organisation": open_organisation,
    "knows": acquaintances.list_known,
    "new_acquaintance": acquaintances.new_acquaintance,
    "change_known": acquaintances.change_known,
    "leads": lead_to_person,
    "take_apart": take_apart,
    "delete": verbs.delete,
    "delete_row": on_row.delete,
}
