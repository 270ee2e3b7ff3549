"""Errors of the grammar."""


class GrammarError(ValueError):
    """A line lacks a required part; the text is a sentence for the person."""
