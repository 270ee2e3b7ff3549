"""What is wrong with a line that cannot be used."""


class GrammarError(ValueError):
    """A line lacks what it cannot do without; its text is a sentence for the person."""
