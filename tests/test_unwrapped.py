"""The search for unwrapped texts is itself tried on small sources, both ways."""

import pytest

from tests.unwrapped import translated_at_import, unwrapped

OFFENCES = {
    "a toast": 'self.notify("saved")',
    "a toast in pieces": 'self.notify("saved " + name)',
    "a toast that depends": 'self.notify("saved" if ok else _("Lost"))',
    "a formatted toast": 'self.notify("{n} saved".format(n=n))',
    "a formatted f-string": 'label = f"{n} min"',
    "a template": 'line = "{count} left"',
    "a sentence anywhere": 'line = "nothing to do"',
    "a capitalised word anywhere": 'line = "Today"',
    "a binding's label": 'Binding("q", "quit", "quit")',
    "a binding's tooltip": 'Binding("q", "quit", _("Quit"), tooltip="leave")',
    "a binding as a tuple": 'BINDINGS = [("q", "quit", "Quit")]',
    "a placeholder": 'Input(placeholder="name")',
    "a border title": 'self.border_title = "people"',
    "a help paragraph": 'class Today:\n    HELP = """press p"""',
    "labels by code": 'KIND_LABELS = {Kind.ASK: "ask"}',
    "an error of ours": 'raise StoreError("locked")',
    "an error of ours, with a place": 'raise StoreError(f"{path}: locked")',
    "an echo": 'click.echo("done")',
    "a change": 'with store.change("result recorded"): pass',
    "a command without help": '@main.command()\ndef add():\n    """Add an action."""',
    "a bare command": '@click.command\ndef add():\n    """Add an action."""',
    "an option's help": 'click.option("--day", help="the day")',
    "a translated variable": "_(label)",
    "a translated f-string": '_(f"{name} is due")',
    "a plural with a variable": 'ngettext("one day", many, n)',
    "a default": 'def ask(question="Which day"): pass',
    "a returned word": 'def label():\n    return "Late"',
    "a text behind markup": 'Content.from_markup("[b]late[/b]")',
    "an exemption without a reason": 'line = "nothing to do"  # not wrapped:',
    "an exemption of nothing": "line = 3  # not wrapped: a number",
    "text in a query's neighbour": 'self.query_one("#a", Static).update("nothing to do")',
}

INNOCENT = {
    "a wrapped sentence": '_("Nothing to do")',
    "a wrapped template": '_("{name} is due").format(name=name)',
    "a plural": 'ngettext("{n} day", "{n} days", n)',
    "a context": 'pgettext("verb", "Open")',
    "a docstring": 'def f():\n    """Say a whole sentence."""',
    "a code": 'kind = "in-person"',
    "a code under its own name": 'class Tone(StrEnum):\n    TITLE = "title"',
    "an id": 'Binding("q", "app.quit", _("Quit"), id="today.quit")',
    "a date format": 'day.strftime("%Y-%m-%d")',
    "a stylesheet": 'DEFAULT_CSS = "Today { height: auto; }"',
    "classes": 'Static(name, classes="dim late")',
    "a query": 'self.query_one("TodayList Option")',
    "a comparison": 'if header == "First Name": pass',
    "a membership": 'if header in ("First Name", "Prénom"): pass',
    "a dictionary's keys": 'columns = {"First Name": "given"}',
    "a pattern": 'match header:\n    case "First Name": pass',
    "a programmer's error": 'raise ValueError("no such day")',
    "an assertion": 'assert day, "a day is needed"',
    "an annotation": 'def f(day: "Day | None") -> "Day of it": pass',
    "a regular expression": 'DAY = re.compile("next (Monday|Friday) of")',
    "a pattern by its syntax": 'DAY = r"(?:the )?day after (?:next)?"',
    "glyphs": 'Static("○ ● ▲ z")',
    "markup round a place": 'Content.from_markup("[b]$name[/b]", name=name)',
    "a pair of places": 'line = f"{given} {family}"',
    "our own name": 'self.title = "Escalier"',
    "a command with help": '@main.command(help=_("Add an action."))\ndef add(): pass',
    "an exemption": 'HEADER = (  # not wrapped: columns\n    "First Name",\n    "Company",\n)',
    "an exemption at the end": 'HEADER = (\n    "First Name",\n)  # not wrapped: columns',
    "a group of a match": 'day = match.group("day")',
    "an exempt file": '# not wrapped in this file: invented people\nname = "Ana Ruiz"\n',
    "a list of words": 'TITLES = "mr mrs ms".split()',
}


@pytest.mark.parametrize("source", OFFENCES.values(), ids=OFFENCES)
def test_texts_that_are_shown_are_found(source: str) -> None:
    assert unwrapped(source)


@pytest.mark.parametrize("source", INNOCENT.values(), ids=INNOCENT)
def test_texts_that_are_never_shown_are_left_alone(source: str) -> None:
    assert unwrapped(source) == []


def test_sql_is_no_language_in_the_store_alone() -> None:
    source = 'query = "SELECT name FROM person WHERE id = ?"'
    assert unwrapped(source, sql=True) == []
    assert unwrapped(source)


def test_a_sentence_in_the_store_is_found_beside_sql() -> None:
    assert unwrapped('line = "the database is locked"', sql=True)


def test_an_offence_names_its_line_and_text() -> None:
    [found] = unwrapped('\n\nself.notify("saved")')
    assert (found.line, found.text) == (3, "'saved'")


@pytest.mark.parametrize(
    "source",
    [
        '_("Late")',
        'class Kind:\n    text = _("Late")',
        'def f(text=_("Late")): pass',
        'def f(*, text=_("Late")): pass',
        'LABELS = {1: pgettext("verb", "Open")}',
    ],
)
def test_a_translation_fixed_at_import_is_found(source: str) -> None:
    assert translated_at_import(source)


@pytest.mark.parametrize("source", ['def f():\n    return _("Late")', 'f = lambda: _("Late")'])
def test_a_translation_made_when_called_is_left_alone(source: str) -> None:
    assert translated_at_import(source) == []
