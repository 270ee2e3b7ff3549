"""The date phrases of French, without accents."""

# not wrapped in this file: words that are read

from planner.calendar.date_phrases import counted as c
from planner.calendar.date_phrases import days, points
from planner.calendar.date_phrases import meanings as m
from planner.calendar.date_phrases.rows import Needs, Table, rows
from planner.calendar.day_parts import DayPart

_OF = "(de/du/d')"
_POINTS = (
    ("(en/vers) fin", "(a/vers) la fin", days.end_of_month, 12, points.end_of_month),
    ("(en) debut", "(au/vers) (le) debut", days.start_of_month, 1, points.in_month),
)
_MIDDLE = "(a/vers) (la) mi"


def table() -> Table:
    """Every phrase with its meaning."""
    yield from _near()
    yield from _weekdays()
    yield from _counted()
    yield from _lasting()
    yield from _dates()
    yield from _points()
    yield from _middles()
    yield from _been()
    yield from _vague()
    yield from _moments()
    yield from _feasts()


def _near() -> Table:
    yield from rows("aujourd'hui", m.on(0))
    yield from rows("demain", m.on(1))
    yield from rows("apres-demain; apres demain", m.on(2))
    yield from rows("ce matin", m.on(0, DayPart.MORNING))
    yield from rows("cet apres-midi; cet apres midi; cet aprem", m.on(0, DayPart.AFTERNOON))
    yield from rows("ce soir", m.on(0, DayPart.EVENING))
    yield from rows("(la) semaine prochaine", m.monday(1))
    yield from rows("(le) mois prochain", points.month_point(days.start_of_month, 1))
    yield from rows(
        "l' an prochain; l' annee prochaine", points.year_point(1, days.start_of_month, 1)
    )


def _weekdays() -> Table:
    yield from rows("ce D/A; le prochain D; D/A qui vient", m.weekday)
    yield from rows("D/A prochain", m.weekday_of_next_week)
    yield from rows(
        "D/A de la semaine prochaine; (la) semaine prochaine (le) D/A", m.weekday_of_next_week
    )
    yield from rows("D/A en huit/8", m.weekday_and_weeks(1))
    yield from rows("D/A en quinze/15", m.weekday_and_weeks(2))


def _counted() -> Table:
    for begin in ("dans", "sous", "d' ici"):
        yield from rows(f"{begin} N jour/jours", c.in_french_days)
        yield from rows(f"{begin} N jour/jours ouvre/ouvres/ouvrable/ouvrables", c.in_working_days)
        yield from rows(f"{begin} N semaine/semaines/sem", c.in_weeks)
        yield from rows(f"{begin} N mois", c.in_months)
        yield from rows(f"{begin} N an/ans/annee/annees", c.in_years)
        yield from rows(f"{begin} (une) quinzaine (de) (jours)", m.on(14))
        yield from rows(f"{begin} (une) huitaine (de) (jours)", m.on(7))
        yield from rows(f"{begin} demain", m.on(1))
        yield from rows(f"{begin} GLUED", c.shifted_in_french)
        yield from rows(f"{begin} N an/ans et demi", c.in_years_and_half)
        yield from rows(f"{begin} N mois/semaine/semaines et demi/demie", m.not_read)


def _lasting() -> Table:
    """In so much time, which is a day only of what is to be reached: "dix cafés en deux mois"."""
    for unit, meaning in (
        ("semaine/semaines", c.in_weeks),
        ("mois", c.in_months),
        ("an/ans", c.in_years),
    ):
        yield from rows(f"en N {unit}", c.of_due(meaning))


def _dates() -> Table:
    yield from rows("le O", m.numbered, Needs.FREE)
    yield from rows("D le O M (Y)", m.named_day)
    yield from rows("D le O", m.weekday_numbered, Needs.FREE)
    yield from rows(f"en FM (Y); au mois {_OF} FM (Y)", points.in_month)
    yield from rows(f"(le) NTH D {_OF} FM (Y)", points.nth_of_month)
    yield from rows("(le) NTH D du mois; (le) NTH D de ce mois", points.nth_of_some_month(0))
    yield from rows("(le) NTH D du mois prochain", points.nth_of_some_month(1))
    yield from rows("(du/de) D/A (le) O au/a/- D/A (le) O M (Y)", m.named_days_from_to)
    yield from rows("(les/le) O et/& (le) O M (Y)", m.two_days)
    yield from rows(
        "(les/le) O ou (le) O M (Y); (les/le) O (le) O et/ou/& (le) O M (Y)", m.not_read
    )
    yield from rows("le O du mois", points.numbered_of_month(None))
    yield from rows("le O de ce mois", points.numbered_of_month(0))
    yield from rows("le O du mois prochain", points.numbered_of_month(1))
    yield from rows("(du/de/le) O au/a/- O M (Y); entre le O et le O M (Y)", m.days_from_to)


def _points() -> Table:
    for words, the, at, month, of_month in _POINTS:
        yield from rows(f"{words} {_OF} FM (Y); {the} {_OF} FM (Y)", of_month)
        yield from rows(f"{words} de mois; {words} du mois; {the} du mois", points.month_point(at))
        yield from rows(f"{words} de ce mois; {the} de ce mois", points.month_point(at, 0))
        yield from rows(
            f"{words} du/de mois prochain; {the} du mois prochain", points.month_point(at, 1)
        )
        for year in ("d' annee", "de l' annee", "de cette annee"):
            yield from rows(f"{words} {year}; {the} {year}", points.year_point(month, at, None))
        for year in ("d' annee prochaine", "de l' annee prochaine", "de l' an prochain"):
            yield from rows(f"{words} {year}; {the} {year}", points.year_point(month, at, 1))
        yield from rows(f"{words} (de) Y; {the} de Y", points.point_of_year(month, at))
        for year in ("de l' annee Y", "de l' an Y"):
            yield from rows(f"{words} {year}; {the} {year}", points.point_of_year(month, at))
        for named in ("du mois de FM (Y)", "du mois d' FM (Y)"):
            yield from rows(f"{words} {named}; {the} {named}", of_month)
    for words in _POINTS[0][:2]:
        yield from rows(f"{words} de (la/cette) semaine", points.week_end(0))
        yield from rows(f"{words} de (la) semaine prochaine", points.week_end(1))
    for words in _POINTS[1][:2]:
        yield from rows(f"{words} de (la) semaine", points.week_start)
        yield from rows(f"{words} de (la) semaine prochaine", m.monday(1))


def _middles() -> Table:
    middle = "(au/vers) (le) milieu"
    yield from rows(f"{_MIDDLE} FM (Y); {middle} {_OF} FM (Y)", points.mid_month)
    yield from rows(f"{_MIDDLE} mois", points.month_point(points.fifteenth), Needs.MIDDLE)
    yield from rows(f"{middle} du/de mois", points.month_point(points.fifteenth))
    yield from rows(f"{middle} du mois prochain", points.month_point(points.fifteenth, 1))
    yield from rows(f"{_MIDDLE} semaine", points.midweek(None), Needs.MIDDLE)
    yield from rows(f"{middle} de (la) semaine; en milieu de semaine", points.midweek(None))
    yield from rows(f"{middle} de (la) semaine prochaine", points.midweek(1))
    half = days.end_of_month
    yield from rows(f"{_MIDDLE} annee", points.year_point(6, half, None), Needs.MIDDLE)
    yield from rows(f"{middle} d' annee; {middle} de l' annee", points.year_point(6, half, None))
    yield from rows(f"{_MIDDLE} Y", points.point_of_year(6, half))
    yield from rows(f"{middle} de l' annee Y", points.point_of_year(6, half))
    for named in ("du mois de FM (Y)", "du mois d' FM (Y)"):
        yield from rows(f"{middle} {named}", points.mid_month)
    for year in ("de l' annee prochaine", "de l' an prochain"):
        yield from rows(f"{middle} {year}", points.year_point(6, half, 1))


def _been() -> Table:
    yield from rows("hier", m.on(-1), back=True)
    yield from rows("hier matin", m.on(-1, DayPart.MORNING), back=True)
    yield from rows("hier apres-midi; hier apres midi", m.on(-1, DayPart.AFTERNOON), back=True)
    yield from rows("hier soir", m.on(-1, DayPart.EVENING), back=True)
    yield from rows("avant-hier; avant hier", m.on(-2), back=True)
    yield from rows("(la) semaine derniere/passee", m.last_week, back=True)
    yield from rows("D/A dernier/passe", m.last_weekday, back=True)
    yield from rows("il y a N jour/jours", c.days_ago, back=True)
    yield from rows("il y a N semaine/semaines", c.weeks_ago, back=True)
    yield from rows("il y a N mois", c.months_ago, back=True)


def _vague() -> Table:
    """Words about time that name no single day."""
    seasons = "ete/automne/hiver/printemps/trimestre/semestre"
    units = "jours/semaines/mois/annees"
    quarters = "t1/t2/t3/t4"
    some = "dizaine/vingtaine/trentaine/douzaine/soixantaine"
    yield from rows(
        f"""
        (le/ce) week-end/weekend (prochain); ce week-end/weekend; cette semaine/annee;
        ce mois (ci); ce mois-ci; cette semaine-ci; dans la semaine/journee; dans le mois;
        dans l' annee; (la) semaine suivante; (la) semaine d' apres;
        (le) mois suivant/dernier/passe;
        (l') {seasons} prochain; (au/le/ce) {seasons} prochain; cet ete/automne/hiver;
        ce printemps/trimestre/semestre;
        au printemps; en ete/automne/hiver; avant/apres/pour l' ete/automne/hiver;
        avant/apres/pour le printemps; d' ici (a) l' ete/automne/hiver; d' ici (le/au) printemps;
        courant FM (Y); courant (de) (la) semaine (prochaine); dans/sous quelques/plusieurs {units};
        dans les (N/tout) prochains jours/mois; dans les prochaines semaines/annees;
        dans/sous une {some} de {units}; (dans/sur) (la) semaine du O M; (la) semaine du O;
        (la) semaine O; en semaine O; D suivant; D d' apres; (l') annee derniere; l' an dernier;
        il y a N an/ans;
        tous les trimestres; chaque trimestre; (le) premier/dernier jour ouvre/ouvrable du mois;
        (le) premier/dernier jour ouvre/ouvrable de chaque mois;
        dans le courant de la semaine (prochaine);
        dans/sous O ou O jours/semaines/mois;
        dans/sous N ou N jours/semaines/mois; d' ici (a) O ou O jours/semaines/mois;
        d' ici (a) N ou N jours/semaines/mois; d' ici (a) quelques/plusieurs {units};
        dans les jours/semaines/mois (qui) (viennent); dans les jours/semaines/mois a venir;
        au/avant/apres/pour (le) {quarters} (Y); (en) fin {quarters} (Y); {quarters} Y;
        apres/avant/pendant les fetes; apres/avant/pendant les vacances;
        dans le courant du mois; dans le courant de l' annee;
        N fois par jour/semaine/mois/an; (le) premier/deuxieme/troisieme/quatrieme D
        """.replace("\n", " "),
        m.not_read,
    )
    yield from rows("d' ici FM", points.due_by, Needs.FREE)
    yield from rows("avant FM", points.due_before, Needs.FREE)
    yield from rows("jusqu' en FM", m.not_read, Needs.FREE)
    yield from rows("dans la quinzaine/huitaine", m.not_read)
    yield from rows("dans/sous O - O jours/semaines/mois/ans", m.not_read)


def _moments() -> Table:
    """Moments of a day that are no part of it."""
    yield from rows(
        """
        dans la matinee/soiree; dans l' apres-midi; en matinee/soiree; le matin/soir;
        (demain/D) (en) fin/debut/milieu de journee/matinee/soiree; tout a l' heure;
        (demain/D) (en) fin/debut/milieu d' apres-midi; demain/D (a/des) (la) derniere heure;
        (a) (la) meme heure demain/D; demain/D (a) (la) meme heure;
        (a) (la) meme heure (la) semaine prochaine
        """.replace("\n", " "),
        m.not_read,
    )


def _feasts() -> Table:
    """Feasts and the days beside a day, which are not looked up."""
    feasts = "noel/paques/toussaint/pentecote"
    yield from rows(
        f"""
        vendredi/jeudi saint; mardi gras; lundi/dimanche de paques/pentecote;
        jeudi de l' ascension; a la rentree; (le) jour de l' an; le jour de noel;
        a/pour/avant/apres/des (le/la) {feasts}; d' ici (a) (la) {feasts}; a la {feasts};
        jusqu' a (la) {feasts}; a/avant/apres l' ascension/assomption;
        au/avant/apres/pour (le) nouvel an; d' ici (le/au) nouvel an;
        la veille de noel/paques; la veille (de/du) (D/F); le lendemain (de/du) (D/F)
        """.replace("\n", " "),
        m.not_read,
    )
