"""Words of a goal by which people fit it: at least half of what it asks for."""

from planner.network.personas.tokens import held, wanted


def asked_for(measure: str, statement: str) -> str:
    """The measure of a goal, failing that its statement, if it asks for people in words."""
    return next((words for words in (measure, statement) if wanted(words)), "")


def fits_goal(words: str, title: str, around: str) -> bool:
    """Whether a person shares at least half of what the words of a goal ask for."""
    tokens = wanted(words)
    shared = sum(token in held(title) or token in held(around) for token in tokens)
    return bool(tokens) and 2 * shared >= len(tokens)
