"""A screen is asked for its keys before it is composed, as while it opens for the first time."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.widget import Widget

from db.store import Store
from tests.tui.conftest import OpenApp
from tui import registry

ROOT = Path(__file__).parents[2]


def asked(widget: Widget) -> Iterator[str]:
    """The actions of every binding of a screen and of its bases."""
    for kind in type(widget).__mro__:
        for binding in vars(kind).get("BINDINGS", ()):
            yield binding.action if isinstance(binding, Binding) else binding[1]


@pytest.mark.parametrize("opened", [*registry.PLACES, *registry.SESSIONS], ids=lambda it: it.id)
async def test_every_screen_answers_before_it_is_composed(
    open_app: OpenApp, store: Store, opened: Any
) -> None:
    async with open_app() as pilot:
        app: Any = pilot.app
        screen = opened.open()(app.surroundings())
        answers = [app._check_action_state(each, screen) for each in asked(screen)]
        assert answers
        assert set(answers) <= {True, False, None}
        own = [each for each in asked(screen) if not each.startswith("app.")]
        assert [each for each in own if await app.run_action(each, screen)] == []


async def test_the_screen_shown_is_asked_while_the_next_one_opens(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        for place in registry.PLACES:
            going = pilot.app.switch_mode(place.id)
            assert pilot.app.screen.active_bindings is not None
            await going


def _checks() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in sorted((ROOT / "tui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name == "check_action":
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_no_check_asks_for_a_widget_that_may_not_be_there() -> None:
    checks = dict(_checks())
    assert len(checks) > 10
    asking = [
        place
        for place, check in checks.items()
        if any(isinstance(n, ast.Attribute) and n.attr == "query_one" for n in ast.walk(check))
    ]
    assert asking == []
