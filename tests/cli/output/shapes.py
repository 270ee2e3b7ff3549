"""The shapes of `docs/json.md` as tests: each key with what its value may be."""

import re
from collections.abc import Callable
from typing import Any

Check = Callable[[Any], bool]

ACTION_KINDS = """
    contact thanks news promise ask advice introduce reconnect meet event prepare other
""".split()
CHANNELS = "phone email message linkedin in-person video letter".split()
PARTS = "aim if_then opening questions offer expected_welcome".split()
REASONS = "promise thanks news date meeting step rhythm dormant due late".split()
OUTCOMES = "achieved partly no-reply declined not-done".split()
CAME = """
    conversation information advice introduction-received introduction-made opportunity help-given
""".split()
BONDS = "knows introduced brought-together event group colleagues once-colleagues".split()


def whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def truth(value: Any) -> bool:
    return isinstance(value, bool)


def text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def number(value: Any) -> bool:
    return isinstance(value, float) and value >= 0


def day(value: Any) -> bool:
    return text(value) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None


def clock(value: Any) -> bool:
    return text(value) and re.fullmatch(r"\d\d:\d\d", value) is not None


def moment(value: Any) -> bool:
    return text(value) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", value) is not None


def uid(value: Any) -> bool:
    return (
        text(value)
        and re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value) is not None
    )


def one_of(*codes: object) -> Check:
    return lambda value: value in codes


def maybe(check: Check) -> Check:
    return lambda value: value is None or check(value)


def each(check: Check) -> Check:
    return lambda value: isinstance(value, list) and all(map(check, value))


def in_order(codes: list[str]) -> Check:
    """Some of the codes, each once, in their order."""
    return lambda value: value == [code for code in codes if code in value]


def shape(**keys: Check) -> Check:
    """Exactly these keys, each with a value that fits; says which does not."""

    def check(value: Any) -> bool:
        assert list(value) == list(keys)
        wrong = {key: value[key] for key, fits in keys.items() if not fits(value[key])}
        assert not wrong
        return True

    return check


def besides(check: Check, **keys: Check) -> Check:
    """A shape with further keys at its end."""
    more = shape(**keys)
    return lambda value: (
        check({key: value[key] for key in value if key not in keys})
        and more({key: value[key] for key in value if key in keys})
    )


result = shape(
    outcome=one_of(*OUTCOMES),
    minutes=maybe(whole),
    about=maybe(text),
    learned=maybe(text),
    came=in_order(CAME),
    welcome=maybe(whole),
    pitch=maybe(shape(id=whole, audience=text, version=whole)),
)
_ACTION: dict[str, Check] = {
    "id": maybe(whole),
    "uid": maybe(uid),
    "title": text,
    "kind": one_of(*ACTION_KINDS),
    "channel": maybe(one_of(*CHANNELS)),
    "person": maybe(shape(id=whole, name=text)),
    "to": maybe(shape(id=whole, name=text)),
    "goal": maybe(shape(id=whole, statement=text)),
    "step": maybe(shape(id=whole, title=text)),
    "waits_for": maybe(whole),
    "day": maybe(day),
    "part": maybe(one_of("morning", "afternoon", "evening")),
    "time": maybe(clock),
    "minutes": maybe(whole),
    "routine": maybe(shape(id=whole, day=day)),
    "state": one_of("open", "done", "parked", "dropped"),
    "chosen": truth,
    "prepared": truth,
    "missing": in_order(PARTS),
    "aim": maybe(text),
    "if_then": maybe(text),
    "reason": maybe(shape(code=one_of(*REASONS), text=text)),
    "counts_for": maybe(shape(goal=shape(id=whole, statement=text))),
    "result": maybe(result),
}
action = shape(**_ACTION)
climbed = each(shape(id=whole, title=text, reward=maybe(text)))
recorded = shape(**_ACTION, climbed=climbed)
spark = shape(
    id=whole,
    day=day,
    text=text,
    became=maybe(shape(kind=one_of("person", "action", "idea", "memory"), id=maybe(whole))),
)
named = shape(id=whole, name=text, organisation=maybe(text))
added = besides(action, understood=lambda value: text(value["title"]) and day(value["day"]))
kept = besides(spark, understood=shape(text=text, people=each(named)))
event = shape(
    id=maybe(whole),
    uid=maybe(uid),
    title=text,
    day=day,
    last=maybe(day),
    part=maybe(one_of("morning", "afternoon", "evening")),
    time=maybe(clock),
    ends=maybe(clock),
    place=maybe(text),
    aim=maybe(text),
    prepared=truth,
    debriefed=truth,
)
today = shape(
    day=day,
    regularity=shape(done=whole, of=whole),
    budget_minutes=whole,
    planned_minutes=whole,
    chosen=each(action),
    proposed=each(action),
    late=each(action),
    done=each(action),
    sparks=each(spark),
    events=each(event),
    waiting=each(
        shape(
            person=shape(id=whole, name=text), since=day, action=maybe(whole), follow_up=maybe(day)
        )
    ),
)
person = shape(
    id=whole,
    uid=uid,
    name=text,
    given=maybe(text),
    family=maybe(text),
    organisation=maybe(text),
    role_title=maybe(text),
    circle=maybe(one_of("core", "close", "extended", "watch")),
    strength=maybe(one_of(1, 2, 3, 4, 5)),
    role=maybe(one_of("decision-maker", "referrer", "connector", "expert", "mentor", "peer")),
    enjoyed=truth,
    groups=each(text),
    emails=each(text),
    phones=each(text),
    urls=each(text),
    city=maybe(text),
    language=maybe(text),
    need=maybe(text),
    offer=maybe(text),
    connected_on=maybe(day),
    last_contact=maybe(day),
    period_days=maybe(whole),
    overdue=maybe(number),
    state=one_of("active", "resting", "do-not-contact"),
    notes=maybe(text),
    birthday=maybe(text),
    affiliations=each(
        shape(
            organisation=maybe(text),
            title=maybe(text),
            **{"from": maybe(text)},
            until=maybe(text),
            main=truth,
        )
    ),
    knows=each(shape(id=whole, name=text)),
)
step = shape(
    id=whole,
    title=text,
    target=maybe(whole),
    done=whole,
    due=maybe(day),
    state=one_of("coming", "current", "climbed"),
    reward=maybe(text),
)
_of_goal = each(shape(id=whole, name=text))
goal = shape(
    id=whole,
    uid=uid,
    statement=text,
    why=maybe(text),
    measure=maybe(text),
    target=maybe(whole),
    counts=one_of("people", "conversations", "results"),
    done=whole,
    start=maybe(day),
    due=maybe(day),
    forecast=maybe(day),
    state=one_of("open", "reached", "lowered", "let-go"),
    aimed_at=maybe(whole),
    digital=truth,
    sectors=_of_goal,
    organisations=_of_goal,
    personas=_of_goal,
    grew_from=maybe(shape(kind=one_of("card", "finding"), key=text)),
    steps=each(step),
)
_move = shape(action=maybe(whole), title=text, **{"from": maybe(day)}, to=day)
plan = shape(
    day=day,
    goal=maybe(whole),
    written=truth,
    offer=maybe(whole),
    staying=whole,
    moves=each(_move),
    out=each(
        shape(
            action=whole,
            title=text,
            reason=shape(
                code=one_of(*"ring zero past no-day long waits number minutes".split()), text=text
            ),
        )
    ),
    offers=each(
        shape(
            way=one_of("later", "let-go", "longer", "split", "allow"),
            text=text,
            actions=each(whole),
            dues=each(shape(step=whole, due=day)),
            more=maybe(shape(number=whole, minutes=whole)),
            moves=each(_move),
            out=whole,
        )
    ),
)
met = shape(
    created=truth,
    person=person,
    touch=shape(id=whole, day=day, channel=maybe(one_of(*CHANNELS))),
    actions=each(action),
    understood=lambda value: isinstance(value, dict) and text(value["name"]),
    personas=each(shape(id=whole, name=text, closes=truth)),
    climbed=climbed,
)
change = shape(id=whole, at=moment, what=text, undone=truth)
step_in_history = shape(id=whole, what=text)
ways = shape(
    to=shape(kind=one_of("person", "organisation", "persona"), id=whole, name=text),
    obstacle=maybe(one_of("rests", "left-in-peace", "nobody-there")),
    chains=each(
        shape(
            cost=whole,
            people=each(
                shape(
                    id=whole, uid=uid, name=text, organisation=maybe(text), role_title=maybe(text)
                )
            ),
            tie=maybe(one_of("fresh", "circle", "earlier", "enjoyed", "strong", "connected")),
            links=each(
                shape(
                    kind=one_of(*BONDS),
                    shared=maybe(text),
                    day=maybe(day),
                    until=maybe(text),
                    proof=maybe(
                        shape(
                            kind=one_of("colleagues", "once-colleagues"),
                            shared=text,
                            until=maybe(text),
                        )
                    ),
                )
            ),
            said=each(text),
        )
    ),
    known=truth,
    near=maybe(text),
)
counted = shape(week=whole, quarter=whole)
lesson = shape(id=whole, uid=uid, day=day, text=text, kind=maybe(one_of(*ACTION_KINDS)))
review = shape(
    week=lambda value: re.fullmatch(r"\d{4}-W\d\d", value) is not None,
    first=day,
    last=day,
    planned=maybe(text),
    figures=shape(
        done=whole,
        prepared=whole,
        debriefed=whole,
        events=whole,
        events_debriefed=whole,
        met=whole,
        noted=whole,
        timed=whole,
        minutes_planned=whole,
        minutes_spent=whole,
        came=lambda value: in_order(CAME)(list(value)) and all(map(whole, value.values())),
        regularity=shape(done=whole, of=whole),
    ),
    stairs=each(
        shape(
            goal=shape(id=whole, statement=text),
            step=maybe(shape(id=whole, title=text)),
            number=whole,
            target=maybe(whole),
            movement=one_of("reached", "moved", "met", "planned", "still"),
            done=whole,
            counted=whole,
            next_day=maybe(day),
        )
    ),
    gives=whole,
    asks=whole,
    waiting=each(
        shape(
            person=shape(id=whole, name=text),
            day=day,
            what=text,
            planned=maybe(shape(kind=one_of("thanks", "news"), day=day)),
        )
    ),
    awaited=each(shape(person=shape(id=whole, name=text), since=day, action=maybe(whole))),
    promises=each(action),
    triumphs=each(shape(persona=shape(id=whole, name=text), people=each(text))),
    contacts=shape(
        week=whole,
        quarter=whole,
        overdue=whole,
        circles=shape(
            **dict.fromkeys(
                ("core", "close", "extended", "watch"),
                shape(week=whole, quarter=whole),
            )
        ),
        groups=each(shape(name=text, week=whole, quarter=whole)),
    ),
    sparks=each(spark),
    lessons=each(lesson),
    lesson=maybe(whole),
    if_then=maybe(text),
    note=maybe(text),
    finished_on=maybe(day),
)


FINDINGS = """
    goal persona place sector owed asks mentor connector overdue moved dormant one-group one-sector
    one-organisation employer
""".split()

finding = shape(
    code=one_of(*FINDINGS),
    about=maybe(text),
    section=one_of("profiles", "people", "balance"),
    first=truth,
    says=text,
    because=text,
    rule=shape(text=text, evidence=one_of("E", "e", "C", "D")),
    action=text,
    goal=maybe(whole),
    person=maybe(whole),
    acted=maybe(shape(day=day, done=truth)),
)
gaps = shape(
    people=whole,
    findings=each(finding),
    unlisted=whole,
    away=whole,
    personas=each(
        shape(
            id=whole,
            uid=uid,
            name=text,
            role_title=maybe(text),
            organisation=maybe(text),
            sector=maybe(text),
            goal=maybe(whole),
            fitting=each(shape(id=whole, name=text, words=each(text))),
        )
    ),
)
