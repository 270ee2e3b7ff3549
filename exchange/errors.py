"""What can go wrong with a file, in sentences that name it, the line and the reason."""


class ExchangeError(Exception):
    """The file cannot be used; the text says which, where and why."""
