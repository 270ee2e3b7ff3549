"""The first step of the method in the demo: cards, the market map, a proposition, the pitches."""

from cli.demo.content import Days, Entry, entries
from db.store import Store
from planner.model.pitches import PitchText, said
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName, Card, Citation, Cited, Star
from planner.pitch.market_map.sector import Priority, Size
from planner.pitch.proposition.proposition import Slot, Wording
from planner.pitch.run import RunForm

_QUALITIES = ("trends", "decides", "refers", "meets")
_AIM = 60


def write_cards(store: Store, language: str, days: Days) -> None:
    """Write the market map, then the cards, which may cite a sector, and the proposition."""
    for entry in entries(language, "sector"):
        _write_sector(store, entry)
    goals = {goal.statement: goal.id for goal in store.goals.all()}
    for entry in entries(language, "persona"):
        store.personas.add(
            PersonaLine(
                entry["name"],
                entry["role"],
                sector=entry.get("sector", ""),
                goal_id=goals.get(entry.get("goal", "")),
                concerns=tuple(entry["concerns"]),
                bring=entry["bring"],
                meets=entry["meets"],
            ),
            days.today,
        )
    cards: dict[str, Card] = {}
    for entry in entries(language, "card"):
        cards[entry["text"]] = _write_card(store, entry, cards, days)
    for entry in entries(language, "proposition"):
        _write_proposition(store, entry, cards, days)


def write_pitches(store: Store, language: str, days: Days) -> None:
    """Write the pitches with their versions and the runs of the newest one."""
    for entry in entries(language, "pitch"):
        first, *later = (
            (days.at(version.pop("kept")), PitchText(**version)) for version in entry["version"]
        )
        pitch = store.pitches.add(
            entry["audience"],
            entry["language"],
            first[1],
            first[0],
            aim_seconds=entry.get("aim", _AIM),
        )
        for day, text in later:
            pitch = store.pitches.keep(pitch.id, text, day)
        for run in entry.get("run", ()):
            spoken = said(pitch.text.whole)
            kept = store.rehearsals.keep(
                pitch, RunForm.WHOLE, run["seconds"], spoken, days.at(run["day"])
            )
            store.rehearsals.feel(kept.id, run["felt"])


def _write_sector(store: Store, entry: Entry) -> None:
    sector = store.market.add_sector(entry["name"])
    told = {name: entry[name] for name in _QUALITIES if name in entry}
    store.market.edit_sector(sector.id, priority=Priority(entry["priority"]), **told)
    for target in entry["targets"]:
        [number] = store.market.adopt_names([target["name"]], sector.id)
        told = {name: target[name] for name in _QUALITIES if name in target}
        store.market.edit_target(
            number, priority=Priority(target["priority"]), size=Size(target["size"]), **told
        )


def _write_card(store: Store, entry: Entry, cards: dict[str, Card], days: Days) -> Card:
    cites = [_card_cited(cards[text]) for text in entry.get("cites", ())]
    known = {sector.name: sector for sector in store.market.sectors()}
    cites += [Citation(Cited.SECTOR, known[name].uid, name) for name in entry.get("sectors", ())]
    star = None
    if entry["canvas"] == CanvasName.ACHIEVEMENTS:
        star = Star(
            entry["situation"],
            entry["task"],
            entry["actions"],
            entry["result"],
            tuple(entry["skills"]),
            entry["satisfaction"],
        )
    return store.cards.add(
        CanvasName(entry["canvas"]),
        entry["cells"],
        entry["text"],
        days.at(entry["kept"]),
        star,
        cites,
    )


def _write_proposition(store: Store, entry: Entry, cards: dict[str, Card], days: Days) -> None:
    known = {persona.name: persona for persona in store.personas.all()}
    persona = known[entry["persona"]]
    cites = (
        Citation(Cited.PERSONA, persona.uid, persona.name, Slot.WHOM.value),
        _card_cited(cards[entry["asset_card"]], Slot.ASSET),
        _card_cited(cards[entry["proof_card"]], Slot.PROOF),
    )
    wording = Wording(entry["whom"], entry["outcome"], entry["asset"], entry["proof"], cites)
    store.propositions.add(wording, days.at(entry["kept"]))


def _card_cited(card: Card, slot: Slot | None = None) -> Citation:
    return Citation(Cited.CARD, card.uid, card.text, slot.value if slot else "")
