"""Text cut to a length, where only a glance of it is wanted."""

LABEL = 40
"""Letters of a name that the history and a message show."""


def shorten(text: str, length: int = LABEL) -> str:
    """`text`, or its first letters and "…", at most `length` in all."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
